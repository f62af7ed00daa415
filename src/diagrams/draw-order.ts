import { escapeHtml } from '../kit/escape-html.ts'
import type { OutlineStep } from './describe.ts'
import { DiagramError } from './diagram-error.ts'
import { type DrawnDiagram, type DrawOptions, drawDiagram } from './draw.ts'
import type { Fit } from './fit.ts'
import { hardToRead } from './legible.ts'
import type { SourceMistake } from './source-mistake.ts'

/** A diagram to draw, as plain data. */
export interface DrawOrder extends DrawOptions {
  readonly source: string
}

/** The drawing for the page, and what is wrong with its source: nothing can be drawn, or, told in passing, it is hard to read or lacks words. */
export interface Drawing {
  readonly html?: string
  /** The way that was found to lay it out, if others were tried. */
  readonly fit?: Fit
  /** Whether nothing better may come of it. */
  readonly settled?: boolean
  readonly mistake?: SourceMistake
}

/** Draws for the page. A mistake in the source is part of the answer, not an error. */
export async function drawOrder({ source, ...options }: DrawOrder): Promise<Drawing> {
  try {
    const drawn = await drawDiagram(source, options)
    const { kind, fit, settled, missing } = drawn
    const mistake = settled ? (hardToRead(drawn) ?? missing) : undefined
    return {
      html: drawingHtml(drawn),
      ...(kind !== 'other' && { fit }),
      settled,
      ...(mistake && { mistake }),
    }
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error
    return { settled: true, mistake: { line: error.line, message: error.message, hint: error.hint } }
  }
}

/** What goes into the page for a drawn diagram: the picture, and below it, for screen readers and text, the same in words. */
function drawingHtml({ svg, outline }: DrawnDiagram): string {
  const steps = outline.filter(({ lines }) => lines.length > 0).map(stepHtml)
  return `${svg}<div class="diagram-outline hidden">${steps.join('')}</div>`
}

function stepHtml({ words, lines }: OutlineStep): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return `${words && `<p>${escapeHtml(words)}</p>`}<ul>${items}</ul>`
}
