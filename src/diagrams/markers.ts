import { shortNumbers } from './svg-numbers.ts'
import { copyShapes, svgElement } from './svg-shapes.ts'

/** Copies the arrow heads that `drawn` uses from Mermaid's drawing, if any. They take their colour from diagram.css. */
export function copyMarkers(drawing: SVGSVGElement, drawn: readonly Element[]): SVGElement[] {
  const reference = /marker-(?:start|end)="[^"#]*#([^)"&]+)/g
  const used = new Set(drawn.flatMap((layer) => [...layer.outerHTML.matchAll(reference)].map(([, id]) => id)))
  const markers = [...drawing.querySelectorAll('marker')]
    .filter((marker) => used.has(marker.id))
    .map(copyMarker)
  return markers.length > 0 ? [svgElement('defs', {}, markers)] : []
}

const kept = ['refX', 'refY', 'markerWidth', 'markerHeight', 'viewBox', 'orient', 'markerUnits']

function copyMarker(source: SVGMarkerElement): SVGElement {
  const attributes = kept.flatMap((name) => {
    const value = source.getAttribute(name)
    return value === null ? [] : [[name, /^[a-z]/i.test(value) ? value : shortNumbers(value)]]
  })
  const shapes = copyShapes(source.children)
  for (const shape of shapes.flatMap((each) => [each, ...each.querySelectorAll('*')]))
    for (const name of ['fill', 'stroke', 'stroke-dasharray']) shape.removeAttribute(name)
  const open = /cross|stick/.test(source.id) ? { class: 'open' } : {}
  return svgElement('marker', { id: source.id, ...open, ...Object.fromEntries(attributes) }, shapes)
}
