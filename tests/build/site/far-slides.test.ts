import { expect, test } from 'vitest'
import { farSlides } from '../../../src/build/site/far-slides.ts'
import type { Site } from '../../../src/build/site/site.ts'
import { htmlOf, parsePage } from '../../../src/talk/html-tree.ts'

const notes = '<aside class="notes"><div data-step="0"><p>Bonsoir</p></div></aside>'
const slide = (id: string, letters: number) =>
  `<section id="${id}" data-title="x &gt; y"><div class="frame">${'m'.repeat(letters)}</div>${notes}</section>`
const page = (...slides: string[]) =>
  `<!DOCTYPE html><html><head>\n  </head><body><div class="slides">${slides.join('\n')}</div></body></html>`

/** The deck's page without its far slides, and the files that they are in. */
function withoutFarSlides(page: string) {
  const site: Site = { pages: new Map([['index.html', parsePage(page)]]), files: new Map() }
  farSlides(site)
  const [deck] = site.pages.values()
  const files = [...site.files].map(([fileName, source]) => ({ fileName, source: String(source) }))
  return { html: deck ? htmlOf(deck) : '', files }
}

/** What a file of slides exports. */
const contentOf = (source: string): [id: string, html: string][] =>
  JSON.parse(source.replace('export default ', ''))

test('the first slides stay in the page, without notes', () => {
  const { html, files } = withoutFarSlides(page(slide('a', 10), slide('b', 20)))
  expect(files).toEqual([])
  expect(html).toBe(page(slide('a', 10), slide('b', 20)).replaceAll(notes, ''))
})

test('the others go into files of a few slides, each named by its first slide and what it holds', () => {
  const slides = [slide('a', 5000), slide('b', 20_000), slide('c', 5000), slide('d', 1000)]
  const { html, files } = withoutFarSlides(page(...slides))
  expect(files.map(({ fileName }) => fileName)).toEqual([
    expect.stringMatching(/^assets\/slides\/b-[\w-]{8}\.js$/),
    expect.stringMatching(/^assets\/slides\/d-[\w-]{8}\.js$/),
  ])
  const all = files.flatMap(({ source }) => contentOf(source))
  expect(all.map(([id]) => id)).toEqual(['b', 'c', 'd'])
  expect(all.at(-1)?.[1]).toBe(`<div class="frame">${'m'.repeat(1000)}</div>`)
  expect(html).toContain('<section id="a" data-title="x &gt; y"><div class="frame">m')
  expect(html).toContain(
    `<section id="d" data-title="x &gt; y" data-file="./${files[1]?.fileName}"></section>`,
  )
  const changed = withoutFarSlides(page(...slides.slice(0, 3), slide('d', 1001)))
  expect(changed.files[0]?.fileName).toBe(files[0]?.fileName)
  expect(changed.files[1]?.fileName).not.toBe(files[1]?.fileName)
})

test('a large first slide stays where it is seen first', () => {
  const { html, files } = withoutFarSlides(page(slide('a', 50_000), slide('b', 10)))
  expect(html).toContain(slide('a', 50_000).replace(notes, ''))
  expect(files).toHaveLength(1)
})

test('readers without JavaScript are led to the page that has all slides', () => {
  const far = withoutFarSlides(page(slide('a', 5000), slide('b', 5000))).html
  expect(far).toContain('<noscript><meta http-equiv="refresh" content="0; url=document.html"></noscript>')
  expect(withoutFarSlides(page(slide('a', 5000))).html).not.toContain('<noscript>')
})

test('a slide keeps asides of its own', () => {
  const own = '<section id="a"><div class="frame"><aside class="notes">un</aside></div></section>'
  expect(withoutFarSlides(page(own)).html).toBe(page(own))
})

test('where diagrams are still to be drawn, the page stays whole', () => {
  const whole = page(slide('a', 5000), slide('b', 5000), '<pre class="diagram-source">flowchart LR</pre>')
  expect(withoutFarSlides(whole)).toEqual({ html: whole, files: [] })
})

test('no word of a slide is taken for its end or for another slide', () => {
  const own =
    '<div class="frame"><!-- </section><section id="x"> --><p title="&lt;/section&gt;">x</p><svg><title></title></svg></div>'
  const { html, files } = withoutFarSlides(
    page(
      slide('a', 5900),
      `<section id="b" data-title="</section>">${own.replace('&lt;/section&gt;', '</section>')}${notes}</section>`,
      slide('c', 5000),
    ),
  )
  expect(contentOf(files[0]?.source ?? '').map(([id]) => id)).toEqual(['b', 'c'])
  expect(contentOf(files[0]?.source ?? '')[0]?.[1]).toBe(own)
  expect(html.match(/<section id="\w"/g)).toHaveLength(3)
})
