import { expect, test } from 'vitest'
import { withoutFarSlides } from '../../src/build/far-slides.ts'

const notes = '<aside class="notes"><div data-step="0"><p>Bonsoir</p></div></aside>'
const slide = (id: string, letters: number) =>
  `<section id="${id}" data-title="x &gt; y"><div class="frame">${'m'.repeat(letters)}</div>${notes}</section>`
const page = (...slides: string[]) =>
  `<head>\n  </head><body><div class="slides">${slides.join('\n')}</div></body>`

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
  expect(far).toContain('<noscript><meta http-equiv="refresh" content="0; url=document.html" /></noscript>')
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
