import type { LineWords } from '../kit/line-styles.ts'
import type { Roles } from '../kit/palette.ts'
import { diagramSlot } from '../kit/slide-size.ts'
import { type DrawOrder, drawOrder } from './draw-order.ts'
import type { IconPack } from './icons.ts'
import { keepFit, knownFit } from './known-fits.ts'
import type { SourceMistake } from './source-mistake.ts'

/** A diagram that could not be drawn, or is hard to read. */
export interface DiagramMistake extends SourceMistake {
  readonly id: string
  readonly source: string
}

/**
 * Puts the drawing of a figure's source into the figure, at the step where the slide now stands: the first time in the first way, at once,
 * and called again, in the best, which the browser keeps for the next time. `data-drawn` says `first` in between.
 */
export async function drawInto(figure: HTMLElement): Promise<void> {
  const first = orders.get(figure)
  const order = first ?? readOrder(figure)
  orders.set(figure, order)
  const known = knownFit(order)
  const quickly = known ? { ...order, fit: known } : { ...order, quick: true as const }
  const { html, settled, mistake, fit } = await drawOrder(first ? order : quickly)
  if (settled && fit && !known) keepFit(order, fit)
  figure.dataset.drawn = html === undefined ? 'failed' : settled ? '' : 'first'
  if (html !== undefined) {
    for (const before of figure.querySelectorAll(':scope > :not(.step)')) before.remove()
    figure.insertAdjacentHTML('beforeend', html)
    showReachedSteps(figure)
  }
  if (mistake) {
    const detail: DiagramMistake = { id: order.id, source: order.source, ...mistake }
    document.dispatchEvent(new CustomEvent('diagram-mistake', { detail }))
  }
}

/** What was drawn in the first way, and is to be drawn again. */
const orders = new WeakMap<HTMLElement, DrawOrder>()

function readOrder(figure: HTMLElement): DrawOrder {
  const source = figure.querySelector('.diagram-source')?.textContent
  const id = figure.dataset.diagram
  if (source === undefined || id === undefined) throw new Error('a diagram figure without source or id')
  const layout = figure.closest<HTMLElement>('[data-layout]')?.dataset.layout ?? ''
  const firstStep = Number(figure.querySelector<HTMLElement>('.step')?.dataset.fragmentIndex ?? 0)
  const icons = JSON.parse(figure.dataset.icons ?? '[]') as IconPack[]
  const badges = JSON.parse(figure.dataset.badges ?? '{}') as Record<string, string>
  const roles = JSON.parse(figure.dataset.roles ?? '{}') as Roles
  const lines = JSON.parse(figure.dataset.lines ?? '{}') as LineWords
  const title = figure.closest<HTMLElement>('[data-title]')?.dataset.title ?? ''
  return { id, source, firstStep, slot: diagramSlot(layout), icons, badges, roles, lines, title }
}

/** The figure's own step markers have followed reveal from the beginning; the drawing's parts take over their state. */
function showReachedSteps(figure: HTMLElement): void {
  for (const marker of figure.querySelectorAll<HTMLElement>('.step')) {
    const index = marker.dataset.fragmentIndex
    for (const part of figure.querySelectorAll(`svg [data-fragment-index="${index}"]`)) {
      part.classList.toggle('visible', marker.classList.contains('visible'))
      part.classList.toggle('current-fragment', marker.classList.contains('current-fragment'))
    }
  }
}
