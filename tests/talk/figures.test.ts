import { expect, test } from 'vitest'
import type { Figures } from '../../src/talk/figures.ts'
import { localeOf } from '../../src/words/locales.ts'
import { rendered } from './rendered.ts'

const figures: Figures = {
  names: ['query-cost', 'replica-gap'],
  draw: (name, attributes) => ({
    html: `<i class="fragment step"></i><svg aria-label="${name}"></svg>`,
    mistakes: Object.keys(attributes)
      .filter((attribute) => attribute !== 'good')
      .map((attribute) => ({ attribute, message: `bad ${attribute}`, hint: '' })),
  }),
}

const render = (body: string) =>
  rendered(body, { locale: localeOf('fr'), assets: new Set(), insert: () => '', figures })
const places = (body: string) =>
  render(body).problems.map(({ line, column, message, slide }) => `${line}:${column} ${message} (${slide})`)

test('a figure is filled with its drawing, and is no paragraph', () => {
  const { html, problems } = render('<query-cost good="1"></query-cost>')
  expect(problems).toEqual([])
  expect(html).toBe(
    '<query-cost good="1" data-figure=""><i class="fragment step"></i><svg aria-label="query-cost"></svg></query-cost>',
  )
})

test('it may be written over several lines, and stand in other HTML', () => {
  expect(render('<query-cost\n  good="1"></query-cost>').html).toContain('<svg')
  expect(render('<div class="fragment">\n<query-cost></query-cost>\n</div>').html).toMatch(
    /^<div class="fragment">\n<query-cost data-figure="">.*<\/query-cost>\n<\/div>/,
  )
})

test('a mistake has the place of its attribute', () => {
  expect(places('# Titre\n\n<query-cost good="bad ill"\n  bad="1" ill="2"></query-cost>')).toEqual([
    '13:3 bad bad (a)',
    '13:11 bad ill (a)',
  ])
})

test('an unknown figure is told with the known ones', () => {
  expect(render('<query-cots></query-cots>').problems).toEqual([
    expect.objectContaining({
      message: 'no figure is called `query-cots`',
      hint: 'Figures: query-cost, replica-gap.',
    }),
  ])
})

test.each([
  ['<query-cost>', '10:1 `<query-cost>` is never closed (a)'],
  ['<query-cost/>', '10:1 `<query-cost>` is never closed (a)'],
  ['<query-cost>du texte</query-cost>', '10:1 `<query-cost>` holds something (a)'],
  ['Voici <query-cost></query-cost> !', '10:1 a figure that cannot be read as one (a)'],
  ['<query-cost good="1></query-cost>', '10:1 a figure that cannot be read as one (a)'],
  ['<query-cost\n  good="1"\n></query-cost>', '10:1 a figure that cannot be read as one (a)'],
  ['# <query-cost></query-cost>', '10:1 a figure that cannot be read as one (a)'],
])('%s', (body, problem) => {
  expect(places(body)).toEqual([problem])
})

test('its name in code is no figure', () => {
  const body = 'Écrire `<query-cots>` :\n\n```text\n<query-cots></query-cots>\n```\n\n<!-- <query-cots> -->'
  expect(places(body)).toEqual([])
})
