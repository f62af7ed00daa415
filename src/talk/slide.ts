import type { LineWords } from '../kit/line-styles.ts'
import type { Roles } from '../kit/palette.ts'
import type { Counter } from './counter.ts'
import { foreignDialects } from './dialects.ts'
import type { Diagram } from './fence.ts'
import { divideIntoHalves, strayLines } from './halves.ts'
import { attribute, classesOf, elementsIn, fragment, plainText, type Tree } from './html-tree.ts'
import { standBeside } from './images.ts'
import type { Layout } from './layouts.ts'
import { type MarkdownContext, renderMarkdown } from './markdown.ts'
import type { Problem } from './problem.ts'
import { countWords, type ScriptSection } from './script.ts'
import type { SlideSource } from './slides.ts'
import { spokenHtml, textual } from './spoken.ts'
import { numberSteps } from './steps.ts'
import type { Source } from './yaml-values.ts'

export interface Slide {
  readonly id: string
  readonly layout: Layout
  /** Plain text, for outlines, overviews and the window's title. */
  readonly title: string
  /** The heading on the slide, as HTML; a slide may show none. */
  readonly heading: string | undefined
  /** What stands above the heading, as HTML. */
  readonly lead: string
  /** All the rest, as HTML, its steps numbered. */
  readonly html: string
  readonly steps: number
  /** What its frame looks different with. Style sheets could ask by `:has()`, but then each step has the style of the whole frame computed. */
  readonly holds: readonly string[]
  /** HTML of what is said: before the first step, after it, after the second … Empty if nothing is said. */
  readonly notes: readonly string[]
  /** Planned seconds. */
  readonly seconds: number
  readonly counter: Counter
  /** The id of the earlier slide whose boxes come back on this one. */
  readonly recalls: string | undefined
  readonly diagrams: readonly Diagram[]
  /** Where what it shows and says comes from. */
  readonly sources: readonly Source[]
}

export interface SlideContext extends MarkdownContext {
  /** Colours of diagrams, by role. */
  readonly roles?: Roles | undefined
  /** What lines of diagrams mean. */
  readonly lines?: LineWords | undefined
  /** Classes that a slide's frame is told by. */
  readonly remarkable: readonly string[]
  readonly wordsPerMinute: number
}

/** Puts a slide together from its source and what the script says on it. */
export function readSlide(
  source: SlideSource,
  section: ScriptSection | undefined,
  counter: Counter,
  context: SlideContext,
): { slide: Slide; problems: readonly Problem[] } {
  const { id, layout, file } = source
  const place = { file, body: source.body, firstLine: source.bodyLine, slide: id }
  const { lead, title: heading, body, ...rendered } = renderMarkdown(place, context)
  const problems = [...rendered.problems, ...foreignDialects(place)]
  if (layout === 'deux') problems.push(...divideIntoHalves(body, place))
  else {
    problems.push(...strayLines(body, place))
    standBeside(body)
  }
  const steps = numberSteps(lead, heading ?? fragment(), body) + (counter.stating === undefined ? 0 : 1)
  const title = source.title ? context.locale.typography(source.title) : plainText(heading ?? talkTitle(body))
  if (!title) {
    const hint = 'Write a heading (`# …`), or give the slide a name in its head: `title: …`.'
    problems.push({
      file,
      line: source.firstLine,
      column: 1,
      message: `slide \`${id}\` has no title`,
      hint,
      slide: id,
    })
  }
  problems.push(...stepsBeyond(source, steps))
  const notes = section ? readNotes(section, steps, context, problems) : []
  const classes = new Set(
    [lead, heading ?? fragment(), body].flatMap((part) => [...elementsIn(part)].flatMap(classesOf)),
  )
  const words = section?.passages.reduce((sum, { text }) => sum + countWords(text), 0) ?? 0
  const seconds = section?.seconds ?? Math.round((words / context.wordsPerMinute) * 60)
  return {
    slide: {
      id,
      layout,
      title: title || id,
      heading: heading && textual(heading),
      lead: textual(lead),
      html: textual(body),
      steps,
      holds: [
        ...context.remarkable.filter((name) => classes.has(name)),
        ...(counter.stating === undefined ? [] : ['statement']),
      ],
      notes,
      seconds,
      counter,
      recalls: source.recalls,
      sources: source.sources,
      diagrams: rendered.diagrams.map((diagram) => ({
        ...diagram,
        firstStep: firstStep(body, diagram),
        roles: context.roles,
        lines: context.lines,
      })),
    },
    problems: source.made ? problems.map((problem) => ofChapter(problem, source)) : problems,
  }
}

/** A slide that was made from the head of its chapter has no text of its own to point to. */
function ofChapter(problem: Problem, { file, firstLine }: SlideSource): Problem {
  return problem.file === file ? { ...problem, line: firstLine, column: 1 } : problem
}

/** A problem is solved at a step that the slide has. */
function stepsBeyond({ solves, file, firstLine: line, id: slide }: SlideSource, steps: number): Problem[] {
  return solves.flatMap(({ problem, step = 0 }) => {
    if (step <= steps) return []
    const message = `\`solves\` names step ${step} for problem ${problem}, and the slide has ${stepsInWords(steps)}`
    const hint = 'Name a step of this slide, or leave `step` out: the problem is then solved at the last one.'
    return { file, line, column: 1, message, hint, slide }
  })
}

/** The title of the talk, on the slide that shows it by `[[ouverture]]`. */
function talkTitle(body: Tree): Tree {
  return [...elementsIn(body)].find(({ tagName }) => tagName === 'h1') ?? fragment()
}

function firstStep(body: Tree, { id }: Diagram): number {
  const figure = [...elementsIn(body)].find((element) => attribute(element, 'data-diagram') === id)
  const [marker] = figure ? elementsIn(figure) : []
  return Number((marker && attribute(marker, 'data-fragment-index')) ?? 0)
}

/** What is said; the marks in the script are as many as the steps. */
function readNotes(
  section: ScriptSection,
  steps: number,
  context: MarkdownContext,
  problems: Problem[],
): readonly string[] {
  const clicks = section.passages.length - 1
  if (clicks !== steps) {
    const message = `\`${section.slide}\` has ${stepsInWords(steps)} on its slide and ${clicks} [clic] in the script`
    const hint =
      'Write `[clic]` where each step comes, as often as the slide has steps; meanwhile all is said at once.'
    const { file, line, slide } = section
    problems.push({ file, line, column: 1, message, hint, slide, quiet: true })
  }
  const passages = clicks === steps ? section.passages : asOne(section.passages)
  const spoken = spokenHtml({ ...section, passages }, context)
  problems.push(...spoken.problems)
  return spoken.notes
}

/** Words whose marks do not fit the steps of their slide would come at the wrong moment. */
function asOne([first, ...others]: ScriptSection['passages']): ScriptSection['passages'] {
  return first ? [{ ...first, text: [first, ...others].map(({ text }) => text).join('') }] : []
}

function stepsInWords(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`
}
