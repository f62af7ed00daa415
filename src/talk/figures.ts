import { elementsIn, parseFragment } from './html-tree.ts'

/** The figures that slides may show, each named by an element: what the talk needs to know of whoever draws them. */
export interface Figures {
  readonly names: readonly string[]
  draw(name: string, attributes: Readonly<Record<string, string>>): DrawnFigure
}

export interface DrawnFigure {
  /** What goes into the element. Its steps are empty fragments among the pictures. */
  readonly html: string
  readonly mistakes: readonly FigureMistake[]
}

export interface FigureMistake {
  /** The attribute that is wrong; without it, the figure as a whole. */
  readonly attribute?: string
  readonly message: string
  readonly hint: string
}

/** Where nothing can be shown, as in the script. */
export const noFigures: Figures = { names: [], draw: () => ({ html: '', mistakes: [] }) }

/** @param offset of the mistake in the text. */
type Report = (message: string, hint: string, offset: number) => void

/** Fills the figures in an HTML text. A figure with a wrong attribute is drawn with the usual value in its place. */
export function fillFigures(html: string, figures: Figures, report: Report): string {
  let result = ''
  let copied = 0
  for (const element of findFigures(html)) {
    const { name, attributes, places, start, contentStart, end } = element
    const problem = misplaced(html, element, figures)
    if (problem) report(problem.message, problem.hint, start)
    if (!figures.names.includes(name)) continue
    result += html.slice(copied, start)
    copied = end
    const { html: content, mistakes } = figures.draw(name, attributes)
    for (const { attribute = '', message, hint } of mistakes)
      report(message, hint, places[attribute]?.startOffset ?? start)
    const tag = html.slice(start, contentStart).replace(/\s*\/?>$/, ' data-figure>')
    result += `${tag}${content}</${name}>`
  }
  return result + html.slice(copied)
}

/** Whether a paragraph is nothing but figures. */
export function isOnlyFigures(html: string): boolean {
  const rest = findFigures(html).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    html,
  )
  return rest !== html && rest.trim() === ''
}

interface FoundFigure {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Offsets in the text: of attributes by their names, of the start tag, of what follows it, of the end tag, of what follows that. */
  readonly places: Readonly<Record<string, { readonly startOffset: number }>>
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
  readonly closed: boolean
}

/** Elements with a hyphen in their name are custom elements, and figures are the only ones. dialects.ts tells what to write for Slidev's `v-…`. */
function findFigures(html: string): FoundFigure[] {
  if (!/<(?!v-)[a-z]+-/i.test(html)) return []
  const found: FoundFigure[] = []
  for (const { tagName: name, attrs, sourceCodeLocation } of elementsIn(
    parseFragment(html, 'div', { sourceCodeLocationInfo: true }),
  )) {
    const { startTag, endTag, attrs: places = {} } = sourceCodeLocation ?? {}
    if (!name.includes('-') || name.startsWith('v-') || !startTag) continue
    const { startOffset: start, endOffset: contentStart } = startTag
    if (start < (found.at(-1)?.end ?? 0)) continue // inside of another, or once more the same
    const attributes = Object.fromEntries(attrs.map((attr) => [attr.name, attr.value]))
    const { startOffset: contentEnd, endOffset: end } = endTag ?? {
      startOffset: contentStart,
      endOffset: contentStart,
    }
    found.push({
      name,
      attributes,
      places,
      start,
      contentStart,
      contentEnd,
      end,
      closed: endTag !== undefined,
    })
  }
  return found
}

function misplaced(
  html: string,
  { name, contentStart, contentEnd, closed }: FoundFigure,
  { names }: Figures,
): FigureMistake | undefined {
  if (!names.includes(name)) {
    const hint =
      names.length > 0 ? `Figures: ${names.join(', ')}.` : 'Put it on a slide; the script holds what is said.'
    return { message: names.length > 0 ? `no figure is called \`${name}\`` : 'a figure in the script', hint }
  }
  if (!closed) return { message: `\`<${name}>\` is never closed`, hint: `Write \`<${name} …></${name}>\`.` }
  if (html.slice(contentStart, contentEnd).trim())
    return {
      message: `\`<${name}>\` holds something`,
      hint: 'A figure draws itself: leave nothing between its tags.',
    }
  return undefined
}
