const palette = ['violet', 'teal', 'gold', 'orange', 'red']

/** What text and lines keep of Mermaid's styles, as attributes. */
const kept = [
  'stroke-width',
  'stroke-dasharray',
  'text-anchor',
  'dominant-baseline',
  'font-size',
  'font-weight',
  'font-style',
  'opacity',
]

/**
 * A drawing of a type that is not drawn anew, in the deck's colours: each colour of Mermaid's becomes one of the palette, greys become those of lines
 * and panels. The drawing must be in the page, its style sheets with it; they go.
 */
export function recolour(drawing: SVGSVGElement): Element[] {
  // A Gantt chart would reach to the day of today; shadows and gradients have colours of their own.
  for (const part of drawing.querySelectorAll('.today, filter, linearGradient, radialGradient')) part.remove()
  const names = new Map<string, string>()
  const nameOf = (color: string) => {
    const known = names.get(color)
    if (known) return known
    const name = palette[names.size % palette.length] ?? ''
    names.set(color, name)
    return name
  }
  const looks = [...drawing.querySelectorAll<SVGElement>('*')]
    .filter((element) => !element.closest('defs, title, desc, style') || element.closest('marker'))
    .map((element) => [element, lookOf(element, nameOf)] as const)
  for (const [element, { attributes, classes }] of looks) {
    element.removeAttribute('style')
    for (const name of ['fill', 'stroke', 'class', 'filter', 'color']) element.removeAttribute(name)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    if (classes.length > 0) element.setAttribute('class', classes.join(' '))
  }
  return [...drawing.children].filter((child) => !child.matches('title, desc, style'))
}

interface Look {
  readonly attributes: Readonly<Record<string, string>>
  readonly classes: readonly string[]
}

function lookOf(element: SVGElement, nameOf: (color: string) => string): Look {
  const style = getComputedStyle(element)
  const isText = element.matches('text, tspan')
  const isShape = element instanceof SVGGeometryElement
  const wanted = isText ? kept : isShape ? ['stroke-width', 'stroke-dasharray', 'opacity'] : ['opacity']
  const values = wanted.map((name) => [name, style.getPropertyValue(name)] as const)
  const attributes = Object.fromEntries(values.filter(([name, value]) => value !== usual[name]))
  if (!isShape) return { attributes, classes: [] }
  // Its line must not cross them.
  if (element.matches('.edgeLabel rect, .edgeLabels rect')) return { attributes: {}, classes: ['behind'] }
  const [fill, stroke] = [toneOf(style.fill), toneOf(style.stroke)]
  if (fill === 'colour') return { attributes, classes: ['tinted', nameOf(style.fill)] }
  const classes = [fill === 'none' ? '' : `filled-${fill}`]
  if (stroke === 'colour') classes.push('lined', nameOf(style.stroke))
  else if (stroke !== 'none') classes.push('lined')
  return { attributes, classes: classes.filter(Boolean) }
}

const usual: Readonly<Record<string, string>> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-style': 'normal',
  opacity: '1',
}

/** Light greys are panels, dark ones signs; what has a hue, be it pale, has a colour. */
function toneOf(color: string): 'none' | 'colour' | 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
  if (color === 'none' || alpha === 0) return 'none'
  const most = Math.max(red, green, blue)
  if (most - Math.min(red, green, blue) > 12) return 'colour'
  return most > 128 ? 'light' : 'dark'
}
