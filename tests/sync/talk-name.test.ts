import { expect, test } from 'vitest'
import { localName, talkName } from '../../src/sync/talk-name.ts'

const at = (address: string, title = 'Un titre') => localName(talkName(title), address)

test('all pages of a talk share its name, however its address is written', () => {
  const pages = ['', 'index.html?theme=clair#/fin', 'presentateur.html', 'presentateur', 'document.html']
  const names = pages.map((page) => at(`https://exemple.fr/exposes/un/${page}`))
  expect(new Set(names).size).toBe(1)
  const file = 'file:///media/cle/un-titre.html'
  expect(at(`${file}?presentateur`)).toBe(at(`${file}#/fin`))
})

test.each([
  ['in another folder of the host', 'https://exemple.fr/un/', 'https://exemple.fr/deux/'],
  ['below the other', 'https://exemple.fr/un/', 'https://exemple.fr/un/public/'],
  ['in a file elsewhere', 'file:///cle/un/titre.html', 'file:///cle/deux/titre.html'],
])('a talk of the same title %s has another name', (_where, one, other) => {
  expect(at(one)).not.toBe(at(other))
})

test('talks of different titles at one address have different names', () => {
  expect(at('https://exemple.fr/', 'Un')).not.toBe(at('https://exemple.fr/', 'Deux'))
})
