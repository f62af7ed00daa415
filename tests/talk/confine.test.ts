import { describe, expect, test } from 'vitest'
import { confineHtml } from '../../src/talk/confine.ts'
import { htmlOf } from '../../src/talk/html-tree.ts'

function confined(text: string) {
  const { tree, escapes } = confineHtml(text)
  return { html: htmlOf(tree), escapes, messages: escapes.map(({ message }) => message) }
}

describe('what is in order stays, as browsers read it', () => {
  test.each([
    ['', ''],
    ['texte < et > et &', 'texte &lt; et &gt; et &amp;'],
    ['<p>un<p>deux', '<p>un</p><p>deux</p>'],
    ['<ul><li>un<li>deux</ul>', '<ul><li>un</li><li>deux</li></ul>'],
    ['<table><tr><td>1<td>2</table>', '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
    ['<IMG alt="a > b" src=x><br/>', '<img alt="a &gt; b" src="x"><br>'],
    [
      '<svg viewBox="0 0 1 1"><title>Un <b>titre</b></title><path d="M0 0"/><g/></svg>',
      '<svg viewBox="0 0 1 1"><title>Un <b>titre</b></title><path d="M0 0"></path><g></g></svg>',
    ],
    [
      '<replica-gap data-x="1"><span class="fragment"></span></replica-gap>',
      '<replica-gap data-x="1"><span class="fragment"></span></replica-gap>',
    ],
    ['<!-- <script> --><p>x</p>', '<p>x</p>'],
    ['<!-- </section></body> --><p>x</p><!---->', '<p>x</p>'],
    ['<p title="</section></body>">x</p>', '<p title="&lt;/section&gt;&lt;/body&gt;">x</p>'],
    ['<textarea></div></textarea>', '<textarea>&lt;/div&gt;</textarea>'],
    ['<a href="https://exemple.fr/javascript:">x</a>', '<a href="https://exemple.fr/javascript:">x</a>'],
    ['<p title="onclick=1">x</p>', '<p title="onclick=1">x</p>'],
    ['<p title="// un commentaire">x</p>', '<p title="// un commentaire">x</p>'],
    [
      '<form action="./reponse"><button>x</button></form>',
      '<form action="./reponse"><button>x</button></form>',
    ],
    ['<p data-source="x" data-words="y">x</p>', '<p data-source="x" data-words="y">x</p>'],
    [
      '<svg><path d="M0 0"/><foreignObject><p>un</p></foreignObject></svg>',
      '<svg><path d="M0 0"></path><foreignObject><p>un</p></foreignObject></svg>',
    ],
  ])('%j', (text, html) => {
    expect(confined(text)).toEqual({ html, escapes: [], messages: [] })
  })
})

describe('what would leave the slide is mended and told', () => {
  test.each([
    ['</div></section>', '', ['`</div>` closes nothing', '`</section>` closes nothing']],
    ['<div><p>un', '<div><p>un</p></div>', ['`<div>` is never closed']],
    ['<b>gras', '<b>gras</b>', ['`<b>` is never closed']],
    ['<div><b>un</div>', '<div><b>un</b></div>', ['`<b>` is not closed before `</div>`']],
    [
      '<b><i>un</b>deux</i>',
      '<b><i>un</i></b><i>deux</i>',
      ['`<i>` is not closed before `</b>`', '`</i>` closes nothing'],
    ],
    ['un <!-- deux', 'un &lt;!-- deux', ['`<!-- deux` never ends']],
    ['un <!-- deux >', 'un &lt;!-- deux &gt;', ['`<!-- deux >` never ends']],
    ['un <?deux', 'un &lt;?deux', ['`<?deux` never ends']],
    ['un <!doctype', 'un &lt;!doctype', ['`<!doctype` never ends']],
    [
      '<svg><![CDATA[ x</svg>',
      '<svg></svg>&lt;![CDATA[ x&lt;/svg&gt;',
      ['`<![CDATA[ x</svg>` never ends', '`<svg>` is never closed'],
    ],
    ['<img alt="un>', '&lt;img alt="un&gt;', ['`<img alt="un>` never ends']],
    ['<textarea>un', '&lt;textarea&gt;un', ['`<textarea>un` never ends']],
    [
      '<end-of-slide></end-of-slide><p title="',
      '<end-of-slide></end-of-slide>&lt;p title="',
      ['`<p title="` never ends'],
    ],
    ['<i>un</i', '<i>un</i>&lt;/i', ['`</i` never ends', '`<i>` is never closed']],
    ['<section>x</section>', '&lt;section&gt;x&lt;/section&gt;', ['`<section>` has no place in a slide']],
    [
      '<section>x</section></section>',
      '&lt;section&gt;x&lt;/section&gt;',
      ['`<section>` has no place in a slide', '`</section>` closes nothing'],
    ],
    [
      '<script>"</div>"</script>',
      '&lt;script&gt;"&lt;/div&gt;"&lt;/script&gt;',
      ['`<script>` has no place in a slide'],
    ],
    [
      '<svg><script>x</script></svg>',
      '<svg>&lt;script&gt;x&lt;/script&gt;</svg>',
      ['`<script>` has no place in a slide'],
    ],
    ['<style>p{}</style>', '&lt;style&gt;p{}&lt;/style&gt;', ['`<style>` has no place in a slide']],
    ['<base href="/x">', '&lt;base href="/x"&gt;', ['`<base>` has no place in a slide']],
    ['<body onload=x>', '&lt;body onload=x&gt;', ['`onload` runs code', '`<body>` has no place in a slide']],
    ['<p onclick="x()">a</p>', '<p>a</p>', ['`onclick` runs code']],
    ['<svg ONLOAD=x></svg>', '<svg></svg>', ['`onload` runs code']],
    ['<a href=" java\nscript:x">a</a>', '<a>a</a>', ['a `javascript:` address runs code']],
    ['<a href="&#106;avascript:x">a</a>', '<a>a</a>', ['a `javascript:` address runs code']],
    [
      '<svg><a xlink:href="javascript:x"/></svg>',
      '<svg><a></a></svg>',
      ['a `javascript:` address runs code'],
    ],
    ['<p srcdoc="x"></p>', '<p></p>', ['`srcdoc` holds a page of its own']],
    [
      '<video data-src="x.mp4"></video>',
      '<video></video>',
      ['`data-src` is loaded by reveal.js once the slide is shown'],
    ],
    ['<video data-src="javascript:x"></video>', '<video></video>', ['a `javascript:` address runs code']],
    [
      '<div data-background-iframe="x.html" data-preview-link="y.html"></div>',
      '<div></div>',
      [
        '`data-background-iframe` is loaded by reveal.js once the slide is shown',
        '`data-preview-link` is loaded by reveal.js once the slide is shown',
      ],
    ],
    [
      '<form action="https://exemple.fr"><button formaction="mailto:a@b.fr">x</button></form>',
      '<form><button>x</button></form>',
      ['`action` sends a form to another site', '`formaction` sends a form to another site'],
    ],
    [
      '<form action="javascript:x"><button formaction="//exemple.fr">x</button></form>',
      '<form><button>x</button></form>',
      [
        'a `javascript:` address runs code',
        'the address `//exemple.fr` leads to another site and names no protocol',
      ],
    ],
    [
      '<a href="//exemple.fr/x">x</a>',
      '<a>x</a>',
      ['the address `//exemple.fr/x` leads to another site and names no protocol'],
    ],
    [
      '<img src="/\\exemple.fr" srcset="a.png 1x, //exemple.fr/b.png 2x" alt="//">',
      '<img alt="//">',
      [
        'the address `/\\exemple.fr` leads to another site and names no protocol',
        'the address `a.png 1x, //exemple.fr/b.png 2x` leads to another site and names no protocol',
      ],
    ],
  ])('%j', (text, html, messages) => {
    expect(confined(text)).toMatchObject({ html, messages })
  })

  test('each has a hint, and the words to find it by', () => {
    for (const text of [
      '</b>',
      '<b>',
      '<!--',
      '<base>',
      '<i data-src=x></i>',
      '<form action="a:b"></form>',
    ]) {
      const [first] = confined(text).escapes
      expect(first?.hint).not.toBe('')
      expect(text).toContain(first?.text)
    }
  })
})

test('what was mended is in order', () => {
  for (const html of [
    '<div><b>un</div></p></b>',
    '</div><table><b></table><i>',
    '<svg><p></svg></p>',
    '<a<b<i>',
  ]) {
    expect(confined(confined(html).html).escapes).toEqual([])
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
    const start = process.cpuUsage() // others on the machine do not count
    const { escapes } = confineHtml(piece.repeat(1_000_000 / piece.length))
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000, piece).toBeLessThan(2000)
    expect(escapes.length).toBeGreaterThan(0)
    expect(escapes.length).toBeLessThanOrEqual(20)
  }
})
