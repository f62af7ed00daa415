import { svgElement } from './svg-shapes.ts'

/** How text is set unless it says otherwise: attributes that the group around it already carries. */
export type TextSetting = { readonly anchor: string; readonly size: number; readonly weight: string }

/**
 * Copies texts that Mermaid set, in the page and with Mermaid's own styles on, each as one element with its lines at fixed places.
 * `origin` is the element whose coordinates the copies will live in. Empty texts are left out.
 */
export function copyTexts(sources: Iterable<Element>, origin: Element, setting: TextSetting): SVGElement[] {
  return [...sources].flatMap((source) => copyText(source, origin, setting) ?? [])
}

function copyText(source: Element, origin: Element, setting: TextSetting): SVGElement | undefined {
  const shift = shiftBetween(source, origin)
  const [row = source, ...rows] = source.querySelectorAll(':scope > tspan[x]')
  const lines = [row, ...rows]
    .map((each) => readLine(each, source, shift))
    .filter((line) => line.runs.length > 0)
  const [first] = lines
  if (!first) return undefined
  const attributes = differences(source, row, setting)
  if (lines.length === 1) return svgElement('text', { x: first.x, y: first.y, ...attributes }, first.runs)
  return svgElement(
    'text',
    attributes,
    lines.map(({ x, y, runs }) => svgElement('tspan', { x, y }, runs)),
  )
}

type Line = { readonly x: number; readonly y: number; readonly runs: readonly Node[] }

function readLine(row: Element, text: Element, shift: DOMPoint): Line {
  const size = Number.parseFloat(getComputedStyle(text).fontSize)
  const length = (name: string): number => {
    const value = row.getAttribute(name) ?? text.getAttribute(name) ?? '0'
    return Number.parseFloat(value) * (value.endsWith('em') ? size : 1)
  }
  return {
    x: shift.x + length('x') + length('dx'),
    y: shift.y + length('y') + length('dy'),
    runs: readRuns(row),
  }
}

/** Mermaid wraps every word in its own element: neighbours that look alike become one run. */
function readRuns(row: Element): Node[] {
  const runs: { style: Record<string, string>; content: string }[] = []
  for (const word of row.children.length > 0 ? row.children : [row]) {
    const style = word === row ? {} : readEmphasis(word)
    const last = runs.at(-1)
    if (last && JSON.stringify(last.style) === JSON.stringify(style)) last.content += word.textContent
    else runs.push({ style, content: word.textContent })
  }
  const seen = runs
    .map(({ style, content }) => ({ style, content: content.replace(/\u200b/g, '').replace(/\s+/g, ' ') }))
    .filter(({ content }) => content.trim() !== '')
  return seen.map(({ style, content }, index) => {
    const start = index === 0 ? content.trimStart() : content
    const node = document.createTextNode(index === seen.length - 1 ? start.trimEnd() : start)
    return Object.keys(style).length > 0 ? svgElement('tspan', style, [node]) : node
  })
}

function readEmphasis(word: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ 'font-weight': 'bold', 'font-style': 'italic' }).filter(
      ([name, value]) => word.getAttribute(name) === value,
    ),
  )
}

function differences(text: Element, row: Element, setting: TextSetting): Record<string, string> {
  const style = getComputedStyle(text)
  const anchor = getComputedStyle(row).textAnchor
  const size = Number.parseFloat(style.fontSize)
  const leaf = row.querySelector('tspan') ?? row
  const weight =
    leaf.getAttribute('font-weight') === 'bold' ? setting.weight : getComputedStyle(leaf).fontWeight
  return {
    ...(anchor === setting.anchor ? {} : { 'text-anchor': anchor }),
    ...(size === setting.size ? {} : { 'font-size': String(size) }),
    ...(weight === setting.weight ? {} : { 'font-weight': weight }),
    ...(style.dominantBaseline === 'auto' ? {} : { 'dominant-baseline': style.dominantBaseline }),
  }
}

/** How far the moves of the elements between `origin` and `source` carry it. Labels are only ever moved, not scaled or turned. */
export function shiftBetween(source: Element, origin: Element): DOMPoint {
  const shift = new DOMPoint()
  for (let element: Element | null = source; element && element !== origin; element = element.parentElement) {
    const [, dx = '0', dy = '0'] =
      /translate\(\s*([-\d.e]+)[\s,]*([-\d.e]+)?/.exec(element.getAttribute('transform') ?? '') ?? []
    shift.x += Number(dx)
    shift.y += Number(dy)
  }
  return shift
}
