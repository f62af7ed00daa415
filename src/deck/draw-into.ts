import type { DiagramMistake } from '../build/live-talk.ts'
import { DiagramError } from '../diagrams/diagram-error.ts'
import { drawDiagram } from '../diagrams/draw.ts'
import { drawingHtml } from '../diagrams/drawing-html.ts'
import { diagramSlot } from '../kit/slide-size.ts'

/** Puts the drawing of a figure's source into the figure, at the step where the slide now stands. */
export async function drawInto(figure: HTMLElement): Promise<void> {
  const source = figure.querySelector('.diagram-source')
  const id = figure.dataset.diagram
  if (!source || id === undefined) throw new Error('a diagram figure without source or id')
  const text = source.textContent
  const layout = figure.closest<HTMLElement>('[data-layout]')?.dataset.layout ?? ''
  const firstStep = Number(figure.querySelector<HTMLElement>('.step')?.dataset.fragmentIndex ?? 0)
  try {
    const drawn = await drawDiagram(text, { id, firstStep, slot: diagramSlot(layout) })
    source.outerHTML = drawingHtml(drawn)
    figure.dataset.drawn = ''
    showReachedSteps(figure)
  } catch (error) {
    figure.dataset.drawn = 'failed'
    if (!(error instanceof DiagramError)) throw error
    const { line, message, hint } = error
    const detail: DiagramMistake = { id, source: text, line, message, hint }
    document.dispatchEvent(new CustomEvent('diagram-mistake', { detail }))
  }
}

/** The figure's own step markers have followed reveal from the beginning; the drawing's parts take over their state. */
function showReachedSteps(figure: HTMLElement): void {
  for (const marker of figure.querySelectorAll<HTMLElement>('.step')) {
    for (const part of figure.querySelectorAll(
      `svg [data-fragment-index="${marker.dataset.fragmentIndex}"]`,
    )) {
      part.classList.toggle('visible', marker.classList.contains('visible'))
      part.classList.toggle('current-fragment', marker.classList.contains('current-fragment'))
    }
  }
}
