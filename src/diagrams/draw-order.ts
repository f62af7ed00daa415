import { DiagramError } from './diagram-error.ts'
import { type DrawOptions, drawDiagram } from './draw.ts'
import { drawingHtml } from './drawing-html.ts'

/** The build's way in: a page with this script draws on demand, and answers with plain data. */
Object.assign(window, { drawOrder })

async function drawOrder({ source, ...options }: DrawOptions & { source: string }) {
  try {
    const drawn = await drawDiagram(source, options)
    return { html: drawingHtml(drawn), smallestLabel: drawn.smallestLabel }
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error
    return { line: error.line, message: error.message, hint: error.hint }
  }
}
