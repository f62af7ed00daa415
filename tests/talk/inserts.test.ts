import { describe, expect, test } from 'vitest'
import type { InsertContext } from '../../src/talk/insert.ts'
import { renderInsert } from '../../src/talk/inserts.ts'
import type { Settings } from '../../src/talk/settings.ts'

const logos = {
  postgresql: { title: 'PostgreSQL', icon: 'logos:postgresql' },
  redis: { title: 'Redis', icon: 'logos:redis' },
}
const bare: Settings = { title: 'T', lang: 'fr', 'words-per-minute': 140, links: [] }
const context = (
  settings: Partial<Settings> = {},
  chapters: InsertContext['chapters'] = [],
  photos: InsertContext['photos'] = new Map(),
): InsertContext => ({
  settings: { ...bare, ...settings },
  slide: 'ici',
  chapters,
  photos,
  assets: new Set(),
  logos,
})
const render = (name: string, settings: Partial<Settings> = {}, args: string[] = []) =>
  renderInsert(name, args, context(settings))
/** An element with nothing in it. */
const emptyElement = /<(\w+)[^>]*>\s*<\/\1>/
const link = { label: 'Où ça ?', url: 'https://a.fr/?a=1&b=2' }

describe('[[ouverture]]', () => {
  test('with a title alone shows nothing but it', () => {
    expect(render('ouverture')).toBe('<h1 class="title">T</h1>')
  })

  test('shows all that talk.yaml says', () => {
    expect(
      render('ouverture', {
        subtitle: 'S',
        event: 'E',
        date: '2026-12-10',
        speaker: { name: 'Camille', role: 'Ingénierie', links: [] },
      }),
    ).toBe(
      '<h1 class="title">T</h1><p class="subtitle">S</p><p class="occasion">E · 10\u00a0décembre\u00a02026</p><p class="speaker">Camille, Ingénierie</p>',
    )
  })

  test.each([
    [{ event: 'E' }, '<p class="occasion">E</p>'],
    [{ date: '2026-08-09' }, '<p class="occasion">9\u00a0août\u00a02026</p>'],
    [{ date: '2026-01-01' }, '<p class="occasion">1er\u00a0janvier\u00a02026</p>'],
    [{ speaker: { name: 'Camille', links: [] } }, '<p class="speaker">Camille</p>'],
  ])('%j leaves no hole for the rest', (settings, html) => {
    expect(render('ouverture', settings)).toBe(`<h1 class="title">T</h1>${html}`)
  })
})

describe('[[orateur]]', () => {
  test('without a speaker is empty', () => {
    expect(render('orateur')).toBe('')
  })

  test('with a name alone shows nothing else', () => {
    expect(render('orateur', { speaker: { name: 'Camille', links: [] } })).toBe(
      '<div class="speaker"><p class="name">Camille</p></div>',
    )
  })

  test('shows role and links', () => {
    const html = render('orateur', { speaker: { name: 'Camille', role: 'Ingénierie', links: [link] } })
    expect(html).toContain(
      '<p class="role">Ingénierie</p><ul class="links"><li><a href="https://a.fr/?a=1&amp;b=2" rel="noopener">',
    )
  })
})

describe('[[entreprise]]', () => {
  test.each([undefined, { name: 'Exemple', facts: [] }])('%j leaves nothing', (company) => {
    expect(render('entreprise', company ? { company } : {})).toBe('')
  })

  test('shows its sentence and facts', () => {
    expect(
      render('entreprise', { company: { name: 'Exemple', sentence: 'Une phrase.', facts: ['un', 'deux'] } }),
    ).toBe(
      '<div class="company"><p class="sentence">Une phrase.</p><ul class="facts"><li>un</li><li>deux</li></ul></div>',
    )
  })

  test.each([
    { name: 'Exemple', sentence: 'Une phrase.', facts: [] },
    { name: 'Exemple', facts: ['un'] },
  ])('%j has no empty element', (company) => {
    const html = render('entreprise', { company })
    expect(html).toMatch(/^<div class="company"><(p|ul)/)
    expect(html).not.toMatch(emptyElement)
  })
})

describe('[[liens]] and [[qr]]', () => {
  test.each(['liens', 'qr'])('[[%s]] without anything to show is empty', (name) => {
    expect(render(name)).toBe('')
  })

  test('links have their label, in French typography, and address', () => {
    expect(render('liens', { links: [link] })).toBe(
      '<ul class="links"><li><a href="https://a.fr/?a=1&amp;b=2" rel="noopener">Où ça\u202F?</a></li></ul>',
    )
  })

  test('the QR code is a picture with words, and its address below', () => {
    const html = render('qr', { url: 'https://exemple.fr/t/' })
    expect(html).toMatch(
      /^<figure class="qr"><svg role="img" aria-label="QR code vers https:\/\/exemple\.fr\/t\/"/,
    )
    expect(html).toContain('<figcaption><a href="https://exemple.fr/t/">exemple.fr/t/</a></figcaption>')
  })
})

describe('[[sommaire]]', () => {
  test('lists the chapters to come, with links to their first slides', () => {
    const chapters = [
      { title: 'Un', slides: ['a', 'ici'], problems: 0 },
      { title: 'Quoi ?', slides: ['b', 'c'], problems: 0 },
    ]
    expect(renderInsert('sommaire', [], context({}, chapters))).toBe(
      '<nav class="contents" aria-label="Sommaire"><ol><li><a href="#/b">Quoi\u202F?</a></li></ol></nav>',
    )
  })

  test('promises the problems that they state, by their numbers', () => {
    const chapters = [
      { title: 'Un', slides: ['a'], problems: 1 },
      { title: 'Deux', slides: ['ici'], problems: 0 },
      { title: 'Trois', slides: ['b'], problems: 2 },
    ]
    const html = renderInsert('sommaire', [], context({}, chapters))
    expect(html).toContain('<span class="hidden">2 problèmes</span>')
    expect([...html.matchAll(/class="number">(\d)/g)].map(([, number]) => number)).toEqual(['2', '3'])
  })

  test('without chapters is empty', () => {
    expect(render('sommaire')).toBe('')
  })
})

describe('pictures', () => {
  test('[[logos …]] shows each by its symbol, with its name', () => {
    expect(render('logos', {}, ['postgresql', 'redis'])).toBe(
      '<p class="logos"><svg class="logo" role="img" aria-label="PostgreSQL"><use href="#logo-postgresql"/></svg><svg class="logo" role="img" aria-label="Redis"><use href="#logo-redis"/></svg></p>',
    )
  })

  test.each([[['redis', 'docker']], [[]]])('logos %j says which there are', (names) => {
    expect(() => render('logos', {}, names)).toThrow('Logos: postgresql, redis, entreprise, evenement.')
  })
})

test('an insert of the talk’s own is one like the others', () => {
  const mascot = (_context: InsertContext, [size = 'petit']: readonly string[]) => `<i class="${size}"></i>`
  expect(renderInsert('mascotte', ['grand'], context(), { mascotte: mascot })).toBe('<i class="grand"></i>')
  expect(() => renderInsert('mascote', [], context(), { mascotte: mascot })).toThrow(/logos, mascotte\.$/)
})

test.each(['rien', 'constructor', 'toString', ''])('[[%s]] says which inserts there are', (name) => {
  expect(() => render(name)).toThrow(/^Inserts: ouverture, orateur, entreprise, sommaire, liens, qr, /)
})

test('what talk.yaml says is text, in French typography, not HTML', () => {
  expect(render('ouverture', { title: 'Un <b> & deux !' })).toBe(
    '<h1 class="title">Un &lt;b&gt; &amp; deux\u202F!</h1>',
  )
})

describe('the speaker’s own pictures', () => {
  const photos = new Map([
    ['orateur', 'assets/photos/orateur.png'],
    ['entreprise', 'assets/photos/entreprise.png'],
    ['evenement', 'assets/photos/evenement.webp'],
  ] as const)
  const show = (name: string, args: string[] = [], settings: Partial<Settings> = {}) =>
    renderInsert(name, args, context(settings, [], photos))

  test('the portrait shows with the speaker’s name, and alone where nobody is named', () => {
    const speaker = { name: 'Camille', links: [] }
    expect(show('orateur', [], { speaker })).toMatch(/orateur\.png" alt="Portrait de Camille">.*Camille<\/p>/)
    expect(show('orateur')).toBe(
      '<img class="portrait photo" src="assets/photos/orateur.png" alt="Portrait">',
    )
  })

  test('the logos of the event and the company stand with the projects’, and leave no hole', () => {
    const names = ['redis', 'evenement', 'entreprise']
    expect(show('logos', names, { event: 'Meetup' }).match(/<img [^>]*alt="[^"]*"/g)).toHaveLength(2)
    expect(render('logos', {}, names)).not.toContain('<img')
    expect(show('entreprise')).toMatch(/^<div class="company"><img class="logo photo"/)
  })
})
