import { shortNumbers } from './svg-numbers.ts'
import { copyShapes, svgElement } from './svg-shapes.ts'

/** Copies the arrow heads that `drawn` uses from Mermaid's drawing. They take their colour from diagram.css. */
export function copyMarkers(drawing: SVGSVGElement, drawn: readonly Element[]): SVGElement | undefined {
  const used = new Set(
    drawn
      .flatMap((layer) => [...layer.querySelectorAll('[marker-start], [marker-end]')])
      .flatMap((element) => [markerId(element, 'start'), markerId(element, 'end')]),
  )
  const markers = [...drawing.querySelectorAll('marker')]
    .filter((marker) => used.has(marker.id))
    .map(copyMarker)
  return markers.length > 0 ? svgElement('defs', {}, markers) : undefined
}

function markerId(element: Element, end: 'start' | 'end'): string | undefined {
  return /#([^)"]+)/.exec(element.getAttribute(`marker-${end}`) ?? '')?.[1]
}

function copyMarker(source: SVGMarkerElement): SVGElement {
  const kept = ['refX', 'refY', 'markerWidth', 'markerHeight', 'viewBox', 'orient', 'markerUnits'].flatMap(
    (name) => {
      const value = source.getAttribute(name)
      return value === null ? [] : [[name, /^[a-z]/i.test(value) ? value : shortNumbers(value)]]
    },
  )
  const open = source.id.includes('cross') || source.id.includes('stick')
  const marker = svgElement(
    'marker',
    { id: source.id, ...(open ? { class: 'open' } : {}), ...Object.fromEntries(kept) },
    copyShapes(source.children),
  )
  for (const shape of marker.querySelectorAll('[fill], [stroke], [stroke-dasharray]')) {
    for (const name of ['fill', 'stroke', 'stroke-dasharray']) shape.removeAttribute(name)
  }
  return marker
}
