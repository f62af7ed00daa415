import { expect, test } from 'vitest'
import { counterHtml } from '../../../src/build/pages/counter.ts'
import { type Counter, noCounter } from '../../../src/talk/counter.ts'
import { localeOf } from '../../../src/words/locales.ts'

const shown = { ...noCounter, shown: true, stated: ['le prix'], toCome: ['le bruit'] }

const ledger = (counter: Counter, steps: number) => counterHtml(counter, steps, localeOf('fr').words.pages)

test('no ledger stands where none is shown', () => {
  expect(ledger({ ...shown, shown: false }, 2)).toBe('')
})

test('a problem to come has its room, and no words for a reader or a search', () => {
  const [, toCome = ''] = ledger(shown, 0).split('<li').slice(1)
  expect(toCome).toContain(' data-room="le bruit"')
  expect(`<li${toCome}`.replace(/<[^>]*>/g, '')).not.toContain('bruit')
  expect(toCome).toContain('à venir')
})

test('what the slide states comes at its last step, and is announced with its number', () => {
  expect(ledger({ ...shown, stating: 1 }, 3)).toContain(
    '<span class="stated fragment" data-fragment-index="2" data-words="Problème 1\u00A0: le prix">',
  )
})

test('what the slide before has stated goes down to its place', () => {
  const carried = 'data-carried="problem-1"'
  expect(ledger({ ...shown, stating: 1 }, 1)).toContain(carried)
  expect(ledger({ ...shown, justStated: 1 }, 0)).toContain(carried)
  expect(ledger(shown, 0)).not.toContain('data-carried')
})

test('what is solved is struck', () => {
  expect(ledger({ ...shown, solved: [1] }, 0)).toContain('<s class="words">le prix</s>')
})
