import { describe, expect, test } from 'vitest'
import {
  addTime,
  keepRehearsal,
  proposedDurations,
  type Rehearsal,
  rehearsalCsv,
  rehearsalTable,
} from '../../../src/speaker/time/rehearsal.ts'

const slides = [
  { id: 'un', title: 'Bonjour', chapter: 'Ouverture', seconds: 30 },
  { id: 'deux', title: 'Fédération ; suite', chapter: 'Limites', seconds: 60 },
  { id: 'trois', title: '=1+1', chapter: 'Limites', seconds: 90 },
]
const rehearsal: Rehearsal = { begun: 0, spent: { un: [42_000], deux: [20_000, 31_500], trois: [400] } }

describe('a rehearsal', () => {
  test('adds time to a step, whatever came before', () => {
    expect(addTime({}, { slide: 'un', step: 1 }, 5)).toEqual({ un: [0, 0, 5] })
    expect(addTime({ un: [1, 2] }, { slide: 'un', step: -1 }, 5)).toEqual({ un: [6, 2] })
    expect(addTime({ un: [1] }, { slide: 'un', step: -1 }, -5)).toEqual({ un: [1] })
  })

  test('becomes planned, said and difference, per slide, per chapter and in all', () => {
    const table = rehearsalTable(slides, rehearsal)
    expect(table).toMatchObject({ planned: 180_000, said: 93_900, difference: -86_100 })
    expect(table.chapters.map(({ title, planned, said }) => [title, planned, said])).toEqual([
      ['Ouverture', 30_000, 42_000],
      ['Limites', 150_000, 51_900],
    ])
    expect(table.chapters[1]?.rows[0]).toMatchObject({ difference: -8_500, steps: [20_000, 31_500] })
  })

  test('becomes CSV that a French spreadsheet reads, and no formula', () => {
    expect(rehearsalCsv(rehearsalTable(slides, rehearsal)).split('\r\n')).toEqual([
      'chapitre;diapositive;titre;prévu (s);dit (s);écart (s);par étape (s)',
      'Ouverture;un;Bonjour;30,0;42,0;12,0;42,0',
      'Limites;deux;"Fédération ; suite";60,0;51,5;-8,5;20,0 31,5',
      "Limites;trois;'=1+1;90,0;0,4;-89,6;0,4",
      '',
    ])
  })

  test('proposes durations rounded to five seconds, for slides on which something was said', () => {
    expect(proposedDurations(rehearsal)).toEqual([
      { slide: 'un', seconds: 40 },
      { slide: 'deux', seconds: 50 },
    ])
  })

  test('only the last ten are kept', () => {
    const kept = Array.from({ length: 12 }, (_, begun) => ({ begun, spent: {} })).reduce<Rehearsal[]>(
      keepRehearsal,
      [],
    )
    expect(kept.map(({ begun }) => begun)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})
