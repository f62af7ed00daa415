import { DiagramError } from './diagram-error.ts'
import type { Graph, Part } from './graph.ts'

/** Drawings to set on nodes, as SVG, by name. Their `<title>` says what they are. */
export type BadgeDrawings = Readonly<Record<string, string>>

export type Badge = Extract<Part, { readonly kind: 'badge' }>

const data = /([^\s&;]+)@\{((?:"[^"]*"|'[^']*'|[^"'}])*)\}/g

/** The badges that a flowchart's text sets on its nodes, as in `q@{ badge: "star" }`: Mermaid lets the key pass and forgets it. */
export function findBadges(text: string): Badge[] {
  return [...text.matchAll(data)].flatMap(([, of = '', keys = '']) => {
    const [, quoted, single, bare] = /\bbadge:\s*(?:"([^"]*)"|'([^']*)'|([^\s,]+))/.exec(keys) ?? []
    const name = quoted ?? single ?? bare
    return name === undefined ? [] : [{ kind: 'badge' as const, id: of, of, label: name, svg: '' }]
  })
}

/**
 * The graph with the drawings of its badges, and what they are called. Throws a DiagramError for one that is neither a drawing nor a number, or not on a node.
 */
export function nameBadges(graph: Graph, drawings: BadgeDrawings, source: string): Graph {
  return graph.map((part) => {
    if (part.kind !== 'badge') return part
    const { of, label: name } = part
    const line = Math.max(source.split('\n').findIndex((text) => text.includes(`${of}@{`)) + 1, 1)
    if (!graph.some(({ kind, id }) => kind === 'node' && id === of))
      throw new DiagramError(line, `a badge on \`${of}\`, which is no node`, 'Badges stand on nodes only.')
    if (/^\d{1,2}$/.test(name)) return part
    const svg = Object.hasOwn(drawings, name) ? (drawings[name] ?? '') : ''
    const drawing = readDrawing(svg)
    if (drawing) return { ...part, svg, label: drawing.querySelector('title')?.textContent ?? name }
    const [message, hint] = Object.hasOwn(drawings, name)
      ? [`the badge \`${name}\` is no drawing`, `assets/badges/${name}.svg has to be an SVG.`]
      : [`no badge is called \`${name}\``, `Write a number up to 99, or draw assets/badges/${name}.svg.`]
    throw new DiagramError(line, message, hint)
  })
}

/** The root of an SVG text, or nothing if that is none. */
export function readDrawing(svg: string): SVGElement | undefined {
  if (svg === '') return undefined
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const isDrawing = root.localName === 'svg' && !root.querySelector('parsererror')
  return isDrawing ? (root as Element as SVGElement) : undefined
}
