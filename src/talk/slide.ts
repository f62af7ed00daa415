import { confineHtml } from './confine.ts'
import type { Counter } from './counter.ts'
import { foreignDialects } from './dialects.ts'
import type { Diagram } from './fence.ts'
import { noFigures } from './figures.ts'
import { plainText } from './html.ts'
import { problemAt } from './links.ts'
import { type MarkdownContext, renderMarkdown } from './markdown.ts'
import type { Escape } from './mend-html.ts'
import type { Problem } from './problem.ts'
import { countWords, type ScriptSection } from './script.ts'
import type { Layout, SlideSource } from './slides.ts'
import { numberSteps, withoutSteps } from './steps.ts'
import { frenchTypography } from './typography.ts'

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
  /** HTML of what is said: before the first step, after it, after the second … Empty if nothing is said. */
  readonly notes: readonly string[]
  /** Planned seconds. */
  readonly seconds: number
  readonly counter: Counter
  /** The id of the earlier slide whose boxes come back on this one. */
  readonly recalls: string | undefined
  readonly diagrams: readonly Diagram[]
}

export interface SlideContext extends MarkdownContext {
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
  const rendered = renderMarkdown({ file, body: source.body, firstLine: source.bodyLine, slide: id }, context)
  const halves = layout === 'deux' ? inHalves(rendered.html) : undefined
  const lead = numberSteps(rendered.lead)
  const heading = numberSteps(rendered.title?.html ?? '', lead.steps)
  const { html, steps } = numberSteps(halves?.html ?? rendered.html, heading.steps)
  const problems = [...rendered.problems]
  const place = { file, body: source.body, firstLine: source.bodyLine, slide: id }
  problems.push(...foreignDialects(place))
  for (const { text, message } of halves?.escapes ?? [])
    problems.push(
      problemAt(place, text, message, 'In a slide of two halves a tag ends in the half that it begins in.'),
    )
  const title = source.title ? frenchTypography(source.title) : (rendered.title?.text ?? talkTitle(html))
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
  const notes = section ? readNotes(section, steps, context, problems) : []
  const words = section?.passages.reduce((sum, { text }) => sum + countWords(text), 0) ?? 0
  const seconds = section?.seconds ?? Math.round((words / context.wordsPerMinute) * 60)
  return {
    slide: {
      id,
      layout,
      title: title || id,
      heading: rendered.title && heading.html,
      lead: lead.html,
      html,
      steps,
      notes,
      seconds,
      counter,
      recalls: source.recalls,
      diagrams: rendered.diagrams,
    },
    problems: source.made ? problems.map((problem) => ofChapter(problem, source)) : problems,
  }
}

/** A slide that was made from the head of its chapter has no text of its own to point to. */
function ofChapter(problem: Problem, { file, firstLine }: SlideSource): Problem {
  return problem.file === file ? { ...problem, line: firstLine, column: 1 } : problem
}

/** The title of the talk, on the slide that shows it by `[[ouverture]]`. */
function talkTitle(html: string): string {
  return plainText(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
}

/** Each `##` heading and what follows it is one half. */
function inHalves(html: string): { html: string; escapes: readonly Escape[] } {
  const parts = html
    .split(/(?=<h3>)/)
    .map((part) => ({ ...confineHtml(part), half: part.startsWith('<h3>') }))
  return {
    html: parts.map(({ html, half }) => (half ? `<div class="half">${html}</div>` : html)).join(''),
    escapes: parts.flatMap(({ escapes }) => escapes),
  }
}

function readNotes(
  section: ScriptSection,
  steps: number,
  context: MarkdownContext,
  problems: Problem[],
): string[] {
  const clicks = section.passages.length - 1
  if (clicks !== steps) {
    const message = `\`${section.slide}\` has ${count(steps, 'step')} on its slide and ${count(clicks, '[clic]')} in the script`
    const hint = 'Write `[clic]` where each step comes, as often as the slide has steps.'
    problems.push({ file: section.file, line: section.line, column: 1, message, hint, slide: section.slide })
  }
  return section.passages.map(({ text, line }) => {
    const place = { file: section.file, body: text, firstLine: line, slide: section.slide }
    const spoken = { ...context, figures: noFigures }
    const { lead, title, html, diagrams, problems: mistakes } = renderMarkdown(place, spoken)
    problems.push(...mistakes)
    for (const { file, line: diagramLine } of diagrams) {
      const hint = 'Put it on the slide; the script holds what is said.'
      problems.push({
        file,
        line: diagramLine,
        column: 1,
        message: 'a diagram in the script',
        hint,
        slide: section.slide,
      })
    }
    return withoutSteps(`${lead}${title ? `<p>${title.html}</p>` : ''}${html}`)
  })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun.endsWith(']') ? '' : 's'}`
}
