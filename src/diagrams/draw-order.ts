import { DiagramError } from './diagram-error.ts'
import { type DrawOptions, drawDiagram } from './draw.ts'
import { drawingHtml } from './drawing-html.ts'
import { illegible, type SourceMistake } from './legible.ts'

/** A diagram to draw, as plain data. */
export interface DrawOrder extends DrawOptions {
  readonly source: string
}

/** The drawing for the page, and what is wrong with its source: nothing can be drawn, or it is too small to read. */
export interface Drawing {
  readonly html?: string
  readonly mistake?: SourceMistake
}

/** Draws for the page. A mistake in the source is part of the answer, not an error. */
export async function drawOrder({ source, ...options }: DrawOrder): Promise<Drawing> {
  try {
    const drawn = await drawDiagram(source, options)
    const mistake = illegible(drawn)
    return { html: drawingHtml(drawn), ...(mistake && { mistake }) }
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error
    return { mistake: { line: error.line, message: error.message, hint: error.hint } }
  }
}
