import { escapeHtml } from '../kit/escape-html.ts'
import type { OutlineStep } from './describe.ts'
import type { DrawnDiagram } from './draw.ts'

/** What goes into the page for a drawn diagram: the picture, and below it, for screen readers and text, the same in words. */
export function drawingHtml({ svg, outline }: Pick<DrawnDiagram, 'svg' | 'outline'>): string {
  const steps = outline.filter(({ lines }) => lines.length > 0).map(stepHtml)
  return `${svg}<div class="diagram-outline hidden">${steps.join('')}</div>`
}

function stepHtml({ words, lines }: OutlineStep): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return `${words && `<p>${escapeHtml(words)}</p>`}<ul>${items}</ul>`
}
