import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'
import type { AttributeMistake } from './attributes.ts'
import type { Figure } from './figure.ts'

/**
 * What stands inside a figure's element: its picture before the first step, then each step as an empty fragment, followed by the picture from
 * there on. CSS shows the picture of the last step that has come.
 */
export function drawFigure(
  figures: readonly Figure[],
  name: string,
  attributes: Readonly<Record<string, string>>,
): { html: string; mistakes: readonly AttributeMistake[] } {
  const figure = figures.find((candidate) => candidate.name === name)
  if (!figure) throw new Error(`there is no figure ${name}`)
  const { mistakes, steps, pictureAt } = figure.place(attributes)
  const picture = (step: number) => markup('div', { class: 'picture' }, pictureAt(step))
  const rest = steps.map(
    (words, index) =>
      `<span class="fragment step" data-words="${escapeHtml(words)}"></span>${picture(index + 1)}`,
  )
  return { html: [picture(0), ...rest].join(''), mistakes }
}
