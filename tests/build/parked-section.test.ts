import { expect, test } from 'vitest'
import { parkedSection } from '../../src/build/parked-section.ts'

const notes = '<aside class="notes"><div data-step="0"><p>Bonsoir</p></div></aside>'

test('a parked section has its content in a noscript, and no notes', () => {
  const html = `<section id="a" data-title="x &gt; y"><div class="frame"><p>un</p></div>${notes}</section>`
  expect(parkedSection({ id: 'a', html }).html).toBe(
    '<section id="a" data-title="x &gt; y"><noscript><div class="frame"><p>un</p></div></noscript></section>',
  )
})

test('a slide without notes keeps all that it shows, asides too', () => {
  const html = '<section id="a"><div class="frame"><aside class="notes">un</aside></div></section>'
  expect(parkedSection({ id: 'a', html }).html).toBe(
    '<section id="a"><noscript><div class="frame"><aside class="notes">un</aside></div></noscript></section>',
  )
})

test('content that would end the noscript early is not parked', () => {
  const html = '<section id="a"><div class="frame"><noscript>un</noscript></div></section>'
  expect(parkedSection({ id: 'a', html }).html).toBe(html)
})
