import mermaid from 'mermaid'
import type { LineWords } from '../kit/line-styles.ts'
import { type Roles, usualRoles } from '../kit/palette.ts'
import { findAccents } from './accents.ts'
import { badgeSize } from './badge-svg.ts'
import { type BadgeDrawings, nameBadges } from './badges.ts'
import { findChanges } from './changes.ts'
import { describe, type OutlineStep } from './describe.ts'
import { DiagramError } from './diagram-error.ts'
import { readDisposition } from './disposition.ts'
import { arrange } from './elk-graph.ts'
import { drawBest, type Fit, type Judged, mergeLines, turn, usualFit, waysToFit } from './fit.ts'
import { redrawFlowchart } from './flowchart-svg.ts'
import { drawStepMarkers, markPart, type StepPlan } from './fragments.ts'
import { findSmallestLabel, fitViewBox, frameDrawing } from './frame.ts'
import { findAppearance, type Graph } from './graph.ts'
import { type IconPack, registerIcons } from './icons.ts'
import { mermaidLook } from './look.ts'
import { copyMarkers } from './markers.ts'
import { type ParsedDiagram, parseDiagram, parsePrefix } from './parse.ts'
import { recolour } from './recolour.ts'
import { renumberIds } from './references.ts'
import { colourRoles, giveRoles } from './roles.ts'
import { redrawSequence } from './sequence-svg.ts'
import type { SourceMistake } from './source-mistake.ts'
import { measureOnStage, onStage } from './stage.ts'
import { type SteppedSource, splitSteps } from './steps.ts'
import { judgeTidiness } from './tidiness.ts'
import { clearTitles } from './titles.ts'
import { widestWord } from './widest-word.ts'

/** `id` is unique in the page; `firstStep` is the fragment index of the first step; `slot` is the room, in px, that the diagram will fill. */
export type DrawOptions = {
  readonly id: string
  readonly firstStep: number
  readonly slot: { readonly width: number; readonly height: number }
  readonly icons?: readonly IconPack[]
  readonly badges?: BadgeDrawings
  /** Colours by role, besides those of every talk. */
  readonly roles?: Roles
  /** What lines mean in the talk, by how they are drawn. */
  readonly lines?: LineWords
  /** For readers, where the source has none of its own: the slide's. */
  readonly title?: string
  /** The way to lay it out, where the source has none. */
  readonly fit?: Fit
  /** Draw in the first way only: the drawing is then `settled` if there is no other. */
  readonly quick?: true
}

/**
 * A finished drawing. `steps` are the words of each step; `outline` is the diagram in words, its first entry being what shows
 * before any step; `smallestLabel` is in px, once the drawing fills the slot.
 */
export type DrawnDiagram = Judged & {
  readonly kind: ParsedDiagram['kind']
  readonly fit: Fit
  readonly settled: boolean
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly steps: readonly string[]
  readonly outline: readonly OutlineStep[]
  readonly accTitle: string
  readonly accDescr: string
  /** What readers would miss in the source. */
  readonly missing?: SourceMistake | undefined
}

/**
 * Draws a Mermaid source as an SVG whose parts are reveal.js fragments. The same source and options give the same text in any page.
 * Throws a DiagramError for a mistake in the source. Calls take turns.
 */
export async function drawDiagram(source: string, options: DrawOptions): Promise<DrawnDiagram> {
  return onStage(options.id, async () => {
    mermaid.initialize(mermaidLook(usualFit))
    registerIcons(options.icons ?? [])
    const stepped = splitSteps(source)
    const plain = await parseDiagram(source)
    const roles = { ...usualRoles, ...options.roles }
    const graph = nameBadges(giveRoles(source, plain, roles), options.badges ?? {}, source)
    const parsed = { ...plain, graph }
    const plan = await planSteps(stepped, parsed, options.firstStep, roles)
    const kept = readDisposition(source) ?? options.fit
    const [first = [], ...later] = kept ? [[kept]] : waysToFit(parsed.kind, source)
    const ways = options.quick ? [first.slice(0, 1)] : [first, ...later]
    const best = await drawBest(
      ways,
      (fit) => drawAs(fit, stepped, parsed, plan, options),
      options.quick || kept || parsed.kind !== 'flowchart' ? undefined : mergeLines,
    )
    const settled = !options.quick || (first.length === 1 && later.length === 0)
    return { ...best, kind: parsed.kind, settled, missing: missingWords(plain, source) }
  })
}

/** Draws in one way, in full: how large its labels are is known only then. */
async function drawAs(
  { turned, folded, merged, ...fit }: Fit,
  { steps }: SteppedSource,
  parsed: ParsedDiagram,
  plan: StepPlan,
  { id, slot, lines, title = '' }: DrawOptions,
): Promise<Omit<DrawnDiagram, 'kind' | 'fit' | 'settled'>> {
  const badged = parsed.graph.flatMap((part) => (part.kind === 'badge' ? [part.of] : []))
  const room = badgeSize / 2 + 4
  const ratio = folded && slot.width / slot.height
  arrange({ gap: fit.gap, badged: new Set(badged), room, folded: ratio, merged })
  mermaid.initialize(mermaidLook(fit, parsed.kind === 'other' ? 'dagre' : 'elk', widestWord(parsed.graph)))
  const layers = await redraw(turned ? { ...parsed, text: turn(parsed.text) } : parsed, plan, id)
  colourRoles(layers, plan.roles)
  const markers = drawStepMarkers(steps, layers, plan)
  const outline = describe(parsed.graph, plan.appearance, steps, lines)
  const accTitle = parsed.accTitle || title
  const accDescr = parsed.accDescr || outline.flatMap(({ lines }) => lines).join('. ')
  const framed = frameDrawing(id, parsed.kind, { accTitle, accDescr }, [...layers, ...markers])

  return measureOnStage(id, framed, (root) => {
    clearTitles(root)
    const size = fitViewBox(root)
    return {
      svg: new XMLSerializer().serializeToString(root),
      ...size,
      steps: steps.map((step) => step.words),
      outline,
      smallestLabel: findSmallestLabel(root, size, slot),
      ...judgeTidiness(root, parsed.graph),
      accTitle,
      accDescr,
    }
  })
}

/** The title is then the slide's, and the description what the graph says: whoever knows the diagram has better ones. */
function missingWords({ accTitle, accDescr }: ParsedDiagram, source: string): SourceMistake | undefined {
  if (accTitle !== '' && accDescr !== '') return undefined
  const isHead = (line: string): boolean => /^\s*(?:flowchart|graph|sequenceDiagram)\b/.test(line)
  const [missing, hint] =
    accTitle === ''
      ? ['title', 'Add `accTitle: …`, the title for screen readers; meanwhile it is the slide’s.']
      : [
          'description',
          'Add `accDescr: …`, what the diagram shows in a sentence; meanwhile its parts are listed.',
        ]
  const line = Math.max(source.split('\n').findIndex(isHead) + 1, 1)
  return { line, message: `this diagram has no ${missing} of its own`, hint, quiet: true }
}

async function planSteps(
  { opening, steps }: SteppedSource,
  parsed: ParsedDiagram,
  firstStep: number,
  roles: Roles,
): Promise<StepPlan> {
  const [first] = steps
  if (first && parsed.kind === 'other') {
    const hint = 'Steps exist for `flowchart` and `sequenceDiagram` only.'
    throw new DiagramError(first.line, `no steps in a \`${parsed.type}\` diagram`, hint)
  }
  const prefixes: Graph[] = []
  for (const [index, step] of steps.entries()) {
    const graph = await parsePrefix(steps[index - 1]?.text ?? opening)
    if (!graph)
      throw new DiagramError(step.line, `the step « ${step.words} » cuts a block in two`, standAlone)
    prefixes.push(graph)
  }
  const appearance = findAppearance([...prefixes, parsed.graph])
  return {
    appearance,
    accents: findAccents(steps, parsed.graph, appearance),
    changes: findChanges(steps, parsed.graph, appearance, roles),
    roles,
    firstStep,
  }
}

const standAlone =
  'What comes before a step must stand alone: put the comment outside `subgraph`, `loop`, `alt` …, after their `end`.'

async function redraw(parsed: ParsedDiagram, plan: StepPlan, id: string): Promise<Element[]> {
  const { svg } = await mermaid.render(id, parsed.text).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error)
    throw new DiagramError(
      1,
      `Mermaid cannot draw this: ${words}`,
      'Write it in another way, or as a picture.',
    )
  })
  return measureOnStage(id, svg, (drawing) => {
    if (parsed.kind === 'other') return recolour(drawing)
    const redrawLayers = parsed.kind === 'flowchart' ? redrawFlowchart : redrawSequence
    const layers = redrawLayers(drawing, parsed.graph, (element, part) => markPart(element, part, plan))
    const all = [...copyMarkers(drawing, layers), ...layers]
    renumberIds(all, id)
    return all
  })
}
