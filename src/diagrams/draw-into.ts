import type { Roles } from '../kit/palette.ts'
import { diagramSlot } from '../kit/slide-size.ts'
import { drawOrder } from './draw-order.ts'
import type { IconPack } from './icons.ts'
import type { SourceMistake } from './source-mistake.ts'

/** A diagram that could not be drawn, or is hard to read. */
export interface DiagramMistake extends SourceMistake {
  readonly id: string
  readonly source: string
}

/** Puts the drawing of a figure's source into the figure, at the step where the slide now stands. */
export async function drawInto(figure: HTMLElement): Promise<void> {
  const element = figure.querySelector('.diagram-source')
  const id = figure.dataset.diagram
  if (!element || id === undefined) throw new Error('a diagram figure without source or id')
  const source = element.textContent
  const layout = figure.closest<HTMLElement>('[data-layout]')?.dataset.layout ?? ''
  const firstStep = Number(figure.querySelector<HTMLElement>('.step')?.dataset.fragmentIndex ?? 0)
  const icons = JSON.parse(figure.dataset.icons ?? '[]') as IconPack[]
  const badges = JSON.parse(figure.dataset.badges ?? '{}') as Record<string, string>
  const roles = JSON.parse(figure.dataset.roles ?? '{}') as Roles
  const { html, mistake } = await drawOrder({
    id,
    source,
    firstStep,
    slot: diagramSlot(layout),
    icons,
    badges,
    roles,
    title: figure.closest<HTMLElement>('[data-title]')?.dataset.title ?? '',
  })
  figure.dataset.drawn = html === undefined ? 'failed' : ''
  if (html !== undefined) {
    element.outerHTML = html
    showReachedSteps(figure)
  }
  if (mistake) {
    const detail: DiagramMistake = { id, source, ...mistake }
    document.dispatchEvent(new CustomEvent('diagram-mistake', { detail }))
  }
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
