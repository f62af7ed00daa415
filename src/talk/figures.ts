import { type FoundElement, findElements } from './html.ts'

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
    const { name, attributes, start, contentStart, end } = element
    const problem = misplaced(html, element, figures)
    if (problem) report(problem.message, problem.hint, start)
    if (!figures.names.includes(name)) continue
    result += html.slice(copied, start)
    copied = end
    const { html: content, mistakes } = figures.draw(name, attributes)
    const tag = html.slice(start, contentStart)
    for (const { attribute, message, hint } of mistakes)
      report(message, hint, start + offsetIn(tag, attribute))
    result += `${tag.replace(/\s*\/?>$/, ' data-figure>')}${content}</${name}>`
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

/** Elements with a hyphen in their name are custom elements, and figures are the only ones. dialects.ts tells what to write for Slidev's `v-…`. */
function findFigures(html: string): FoundElement[] {
  return findElements(html, (name) => name.includes('-') && !name.startsWith('v-'))
}

function misplaced(
  html: string,
  { name, contentStart, contentEnd, closed }: FoundElement,
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

function offsetIn(tag: string, attribute: string | undefined): number {
  if (attribute === undefined) return 0
  const found = tag.replace(/"[^"]*"|'[^']*'/g, (value) => ' '.repeat(value.length)).toLowerCase()
  return Math.max(0, found.search(new RegExp(`(?<=\\s)${attribute.replace(/[^\w-]/g, '\\$&')}(?=[\\s=/>])`)))
}
