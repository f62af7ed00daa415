import { describe, expect, test } from 'vitest'
import { confineHtml } from '../../src/talk/confine.ts'

describe('what is in order stays as it is', () => {
  test.each([
    '',
    'texte < et > et &',
    '<p>un<p>deux',
    '<ul><li>un<li>deux</ul>',
    '<table><tr><td>1<td>2</table>',
    '<IMG alt="a > b" src=x><br/>',
    '<svg viewBox="0 0 1 1"><title>Un <b>titre</b></title><path d="M0 0"/><g/></svg>',
    '<replica-gap data-x="1"><span class="fragment"></span></replica-gap>',
    '<!-- <script> --><p>x</p>',
    '<iframe src="page.html"></section></iframe>',
    '<textarea></div></textarea>',
    '<a href="https://exemple.fr/javascript:">x</a>',
    '<p title="onclick=1">x</p>',
    '<svg><path d="M0 0"/><foreignObject><p>un</p></foreignObject></svg>',
  ])('%j', (html) => {
    expect(confineHtml(html)).toEqual({ html, escapes: [] })
  })
})

describe('what would leave the slide is mended and told', () => {
  test.each([
    ['</div></section>', '', ['`</div>` closes nothing', '`</section>` closes nothing']],
    ['<div><p>un', '<div><p>un</div>', ['`<div>` is never closed']],
    ['<b>gras', '<b>gras</b>', ['`<b>` is never closed']],
    ['<div><b>un</div>', '<div><b>un</b></div>', ['`<b>` is not closed before `</div>`']],
    ['un <!-- deux', 'un &lt;!-- deux', ['`<!-- deux` never ends']],
    ['<img alt="un>', '&lt;img alt=&quot;un&gt;', ['`<img alt="un>` never ends']],
    ['<textarea>un', '&lt;textarea&gt;un', ['`<textarea>un` never ends']],
    [
      '<end-of-slide></end-of-slide><p title="',
      '<end-of-slide></end-of-slide>&lt;p title=&quot;',
      ['`<p title="` never ends'],
    ],
    ['<i>un</i', '<i>un</i>&lt;/i', ['`</i` never ends', '`<i>` is never closed']],
    ['<section>x</section>', '&lt;section&gt;x', ['`<section>` has no place in a slide']],
    [
      '<script>"</div>"</script>',
      '&lt;script&gt;&quot;&lt;/div&gt;&quot;&lt;/script&gt;',
      ['`<script>` has no place in a slide'],
    ],
    ['<style>p{}</style>', '&lt;style&gt;p{}&lt;/style&gt;', ['`<style>` has no place in a slide']],
    ['<base href="/x">', '&lt;base href=&quot;/x&quot;&gt;', ['`<base>` has no place in a slide']],
    ['<p onclick="x()">a</p>', '<p data-onclick="x()">a</p>', ['`onclick` runs code']],
    ['<svg ONLOAD=x></svg>', '<svg data-ONLOAD=x></svg>', ['`onload` runs code']],
    [
      '<a href=" java\nscript:x">a</a>',
      '<a data-href=" java\nscript:x">a</a>',
      ['a `javascript:` address runs code'],
    ],
    [
      '<a href="&#106;avascript:x">a</a>',
      '<a data-href="&#106;avascript:x">a</a>',
      ['a `javascript:` address runs code'],
    ],
    [
      '<iframe srcdoc="x"></iframe>',
      '<iframe data-srcdoc="x"></iframe>',
      ['`srcdoc` holds a page of its own'],
    ],
  ])('%j', (html, mended, messages) => {
    const confined = confineHtml(html)
    expect(confined.html).toBe(mended)
    expect(confined.escapes.map(({ message }) => message)).toEqual(messages)
  })
})

test('what was mended is in order', () => {
  for (const html of [
    '<div><b>un</div></p></b>',
    '</div><table><b></table><i>',
    '<svg><p></svg></p>',
    '<a<b<i>',
  ]) {
    expect(confineHtml(confineHtml(html).html).escapes).toEqual([])
  }
})

test('each of several equal tags is named by its number', () => {
  expect(confineHtml('<p>a</p></b>x</b>').escapes.map(({ text, number }) => [text, number])).toEqual([
    ['</b>', 0],
    ['</b>', 1],
  ])
})

test('a megabyte of mistakes is told by the first of them, within a second', () => {
  for (const piece of ['</div>', '<b>', '<b></i>', '<section>', '<div onclick=x>', '<!--', '<p><table>']) {
    const start = performance.now()
    const { escapes } = confineHtml(piece.repeat(1_000_000 / piece.length))
    expect(performance.now() - start, piece).toBeLessThan(1000)
    expect(escapes.length).toBeGreaterThan(0)
    expect(escapes.length).toBeLessThanOrEqual(20)
  }
})
