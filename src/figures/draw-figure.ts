import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'
import { allFigures } from '../thanos/figures/all-figures.ts'
import type { AttributeMistake } from './attributes.ts'

/** The names of all figures, as slides write them. */
export const figureNames: readonly string[] = allFigures.map(({ name }) => name)

/**
 * What stands inside a figure's element: its picture before the first step, then each step as an empty fragment, followed by the picture from
 * there on. CSS shows the picture of the last step that has come.
 */
export function drawFigure(
  name: string,
  attributes: Readonly<Record<string, string>>,
): { html: string; mistakes: readonly AttributeMistake[] } {
  const figure = allFigures.find((candidate) => candidate.name === name)
  if (!figure) throw new Error(`there is no figure ${name}`)
  const { mistakes, steps, pictureAt } = figure.place(attributes)
  const picture = (step: number) => markup('div', { class: 'picture' }, pictureAt(step))
  const rest = steps.map(
    (words, index) =>
      `<span class="fragment step" data-words="${escapeHtml(words)}"></span>${picture(index + 1)}`,
  )
  return { html: [picture(0), ...rest].join(''), mistakes }
}
