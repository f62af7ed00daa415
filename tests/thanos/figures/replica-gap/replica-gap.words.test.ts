import { describe, expect, test } from 'vitest'
import {
  answererWords,
  outageWords,
  queryWords,
  verdict,
} from '../../../../src/thanos/figures/replica-gap/replica-gap.words.ts'
import { answer, type Scene } from '../../../../src/thanos/models/replica-gap.model.ts'

const scene: Scene = {
  metric: 'counter',
  interval: 15,
  offset: 5,
  outage: { replica: 'A', start: 50, length: 190 },
  range: 360,
  view: 'querier',
  query: 'rate',
  refresh: 1,
}
/** With ordinary spaces, which can be told apart from none. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const said = (change: Partial<Scene>) => {
  const changed = { ...scene, ...change }
  return plain(verdict(changed, answer(changed)))
}
const outage = (replica: 'A' | 'B', start: number, length: number) => ({ outage: { replica, start, length } })

describe('what is said of the Querier', () => {
  test.each([
    [
      'a switch',
      {},
      'Le Querier attend plus de deux intervalles avant de passer à B, sans retour : il reste 35 s.',
    ],
    [
      'one missed scrape',
      outage('A', 55, 15),
      'Un seul scrape manqué n’est pas comblé : le Querier attend plus de deux intervalles.',
    ],
    ['an outage of the other', outage('B', 50, 190), 'Le Querier suivait A : la panne de B ne se voit pas.'],
    ['no outage', { outage: undefined }, 'Rien ne manque : le Querier suit un seul réplica.'],
    [
      'an outage between two scrapes',
      outage('A', 50, 5),
      'Rien ne manque : le Querier suit un seul réplica.',
    ],
    [
      'a replica that comes late',
      { offset: 6, query: 'samples' as const, outage: undefined },
      'Décalage de plus de 5 s : le Querier passe à B dès le premier pas, et y reste.',
    ],
    [
      'a switch there and back',
      { offset: 6, query: 'samples' as const, ...outage('B', 50, 190) },
      'Le Querier change 2 fois de réplica : il en suit toujours un seul.',
    ],
    [
      'two missed scrapes at the same times',
      { offset: 0, ...outage('A', 60, 30) },
      '2 scrapes manqués, et le Querier n’est pas passé à l’autre réplica.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(said(change)).toBe(expected)
  })
})

describe('what is said of one replica', () => {
  test.each([
    ['the hole of a rate', { view: 'A' as const }, 'Sur A, 3 min sans rien.'],
    [
      'the hole in the samples',
      { view: 'A' as const, query: 'samples' as const },
      'Sur A, 3 min 15 s sans rien.',
    ],
    ['the other', { view: 'B' as const }, 'Sur B, rien ne manque.'],
    ['the first try', { view: 'balancer' as const }, 'Sur A, 3 min sans rien.'],
    [
      'the second try',
      { view: 'balancer' as const, refresh: 2 },
      'Sur B, rien ne manque. À l’essai 1, sur A : 3 min sans rien.',
    ],
    ['the third try', { view: 'balancer' as const, refresh: 3 }, 'Sur A, 3 min sans rien.'],
    [
      'a value that is looked back for',
      { view: 'A' as const, query: 'line' as const },
      'Un trou de moins de 5 min ne se voit pas : PromQL reprend la dernière valeur connue.',
    ],
    [
      'a hole that a minute spans',
      { view: 'A' as const, ...outage('A', 55, 15) },
      'Le trou est plus court que la fenêtre de 1 min : rate passe par-dessus.',
    ],
    [
      'scrapes too rare for the window',
      { view: 'A' as const, interval: 60 },
      'Il faut deux échantillons par minute : à un scrape toutes les 60 s, rate n’a rien à dire.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(said(change)).toBe(expected)
  })
})

test('an outage is told by what it cost', () => {
  const told = (change: Partial<Scene>) => plain(outageWords({ ...scene, ...change }))
  expect(told({})).toBe('A est tombé, 3 min 15 s de trou')
  expect(told(outage('B', 46, 3))).toBe('B est tombé entre deux scrapes')
  expect(told(outage('B', 200, 900))).toBe('B est tombé')
  expect(told({ outage: undefined })).toBe('')
})

test('the question and who answers it', () => {
  expect(queryWords({ ...scene, query: 'rate' })).toBe('rate(http_requests_total[1m])')
  expect(queryWords({ ...scene, metric: 'gauge', query: 'line' })).toBe('connexions_ouvertes')
  const tried = { ...scene, view: 'balancer', refresh: 4 } as const
  expect(plain(answererWords(tried, answer(tried)))).toBe('Essai 4 : le load balancer a choisi B')
})
