import { fontsToLoad, type } from './look.ts'

/** Runs `work` when the diagram fonts are there and nothing in the page can change what Mermaid measures, one at a time. */
export function onStage<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const turn = queue.then(async () => {
    await Promise.all(fontsToLoad().map((font) => document.fonts.load(font, 'aé→')))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(stageRules(id))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    try {
      return await work()
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  })
  queue = turn.catch(() => undefined)
  return turn
}

/** Shows an SVG where it can be measured and not seen, for as long as `measure` runs. */
export function measureOnStage<Result>(
  id: string,
  svg: string | SVGSVGElement,
  measure: (svg: SVGSVGElement) => Result,
): Result {
  const host = document.createElement('div')
  host.id = stageId(id)
  if (typeof svg === 'string') host.innerHTML = svg
  else host.append(svg)
  document.body.append(host)
  try {
    const root = host.querySelector('svg')
    if (!root) throw new Error(`Mermaid drew no SVG: ${host.innerHTML.slice(0, 80)}`)
    return measure(root)
  } finally {
    host.remove()
  }
}

/** Mermaid keeps the diagram that it draws in module variables, so two drawings must never overlap. */
let queue: Promise<unknown> = Promise.resolve()

function stageId(id: string): string {
  return `d${id}`
}

/**
 * Mermaid measures in `body > #d<id>` and in a bare `body > svg`. Whatever text properties the page hands down would end up in the
 * drawing, and a transition (or the usual reduced-motion reset) makes it measure boxes on their way.
 */
function stageRules(id: string): string {
  const stage = `body > [id="${stageId(id)}"]`
  return `
    ${stage} { all: initial; position: absolute; left: 0; top: 0; visibility: hidden; font: 400 ${type.node}px ${type.family}; text-rendering: geometricPrecision; }
    ${stage} * { transition: none !important; animation: none !important; }
    body > svg:not([id], [class]) { all: initial; position: absolute; visibility: hidden; text-rendering: geometricPrecision; }
  `
}
