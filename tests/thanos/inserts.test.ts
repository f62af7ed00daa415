import { describe, expect, test } from 'vitest'
import type { InsertContext } from '../../src/talk/insert.ts'
import { inserts } from '../../src/thanos/inserts.ts'

const settings = { title: 'T', lang: 'fr', 'words-per-minute': 140, links: [] }
const whole: InsertContext = {
  settings,
  slide: 'ici',
  chapters: [],
  photos: new Map(),
  assets: new Set(['assets/gant.svg', 'assets/nuit.svg']),
  logos: {},
}
const render = (name: string, args: readonly string[] = [], context = whole) => inserts[name]?.(context, args)

describe('pictures', () => {
  test('have words', () => {
    expect(render('illustration')).toMatch(/role="img" aria-label="[^"]{10,}"[^>]*><use href="#nuit"\/>/)
    expect(render('gantelet')).toMatch(/role="img" aria-label="[^"]*allumées"[^>]*><use href="#gant"\/>/)
    expect(render('gantelet', ['éteint'])).toMatch(/class="symbol gauntlet unlit".*éteintes/)
    expect(render('gantelet', ['étapes'])).toMatch(/class="symbol gauntlet unlit by-steps"/)
    expect(render('marques')).toContain('The Linux Foundation')
  })

  test.each([
    ['illustration', 'assets/nuit.svg'],
    ['gantelet', 'assets/gant.svg'],
  ])('[[%s]] without its file says which one is missing', (name, file) => {
    expect(() => render(name, [], { ...whole, assets: new Set() })).toThrow(
      expect.objectContaining({ cause: `the picture \`${file}\` does not exist` }),
    )
  })

  test('[[illustration]] is the speaker’s own picture of Thanos where there is one, and needs no file then', () => {
    const own = {
      ...whole,
      photos: new Map([['thanos', 'assets/photos/thanos.jpg']]),
      assets: new Set<string>(),
    }
    expect(render('illustration', [], own)).toBe(
      '<img class="scene photo" src="assets/photos/thanos.jpg" alt="Thanos">',
    )
  })

  test('[[gantelet]] in another state says how it is written', () => {
    expect(() => render('gantelet', ['rouge'])).toThrow(
      'Write one of `[[gantelet]]`, `[[gantelet éteint]]`, `[[gantelet étapes]]`, `[[gantelet esprit+espace temps realite pouvoir ame]]`.',
    )
  })

  test('[[gantelet]] lets the stones that it names pulse, step by step', () => {
    const html = render('gantelet', ['esprit+espace', 'temps']) ?? ''
    expect(
      [...html.matchAll(/data-fragment-index="(\d)">(.*?)<\/g>/g)].map(([, step, uses]) => [step, uses]),
    ).toEqual([
      ['0', '<use href="#pierre-esprit"/><use href="#pierre-espace"/>'],
      ['1', '<use href="#pierre-temps"/>'],
    ])
  })
})
