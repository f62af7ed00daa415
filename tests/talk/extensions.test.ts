import { describe, expect, test } from 'vitest'
import { noFigures } from '../../src/talk/figures.ts'
import { localeOf } from '../../src/words/locales.ts'
import { problemLines } from './problem-lines.ts'
import { rendered } from './rendered.ts'

const render = (body: string) =>
  rendered(body, { locale: localeOf('fr'), assets: new Set(), insert: () => '', figures: noFigures })
const html = (body: string) => {
  const { problems, html } = render(body)
  expect(problems).toEqual([])
  return html.trim()
}

test.each([
  ['==marqué==', '<p><mark>marqué</mark></p>'],
  ['H~2~O, x^2^ et ~~barré~~', '<p>H<sub>2</sub>O, x<sup>2</sup> et <s>barré</s></p>'],
  ['une :rocket: et :)', '<p>une 🚀 et :)</p>'],
  ['à 10:30:45, ~5 ms ou ~10', '<p>à 10:30:45, ~5&nbsp;ms ou ~10</p>'],
  ['a == b, puis c == d', '<p>a == b, puis c == d</p>'],
])('%s is what other tools make of it', (body, expected) => {
  expect(html(body)).toBe(expected)
})

describe('formulas', () => {
  test.each([
    ['Soit $x^2$.', /^<p>Soit <math><msup><mi>x<\/mi><mn[^>]*>2<\/mn><\/msup><\/math>\.<\/p>$/],
    ['$$\n\\frac{a}{b}\n$$', /^<math display="block".*<mfrac><mi>a<\/mi><mi>b<\/mi><\/mfrac>.*<\/math>$/],
    ['$$a$$', /^<math display="block"/],
    ['- $a$', /<li><math>/],
  ])('%j are MathML', (body, expected) => {
    expect(html(body)).toMatch(expected)
  })

  test.each(['Ça coûte 5 $ ou 6 $, pas $5.', 'de $5 à $10', 'de $5-$10', '`$a$`', '\\$a\\$', 'un $ seul'])(
    '%j is none',
    (body) => {
      expect(html(body)).not.toContain('<math')
    },
  )

  test('that cannot be read are a Problem at their line, and shown as they are written', () => {
    const { html, problems } = render('texte\n\n$\\frac{a$')
    expect(problemLines(problems)).toEqual([
      expect.stringContaining('slides/01-a.md:12:1 [a] this formula cannot be read'),
    ])
    expect(html).toContain('<code>\\frac{a</code>')
  })

  test('may stand in a title', () => {
    expect(render('# Soit $x$').title?.html).toBe('Soit <math><mi>x</mi></math>')
  })
})

test('footnotes stand at the foot of their slide, numbered, without links', () => {
  expect(html('Un[^a] et deux[^b].\n\n[^a]: Première.\n\n[^b]: Seconde.')).toBe(
    '<p>Un<sup class="note-mark">1</sup> et deux<sup class="note-mark">2</sup>.</p>\n<div class="foot-notes"><ol>\n<li><p>Première.</p>\n</li>\n<li><p>Seconde.</p>\n</li>\n</ol></div>',
  )
})

describe('a quotation', () => {
  test.each([
    ['> Des mots.\n> — Ada *Lovelace*', '<p>Des mots.</p>\n<footer>— Ada <em>Lovelace</em></footer>'],
    ['> Des mots.\n>\n> -- Ada', '<p>Des mots.</p>\n\n<footer>— Ada</footer>'],
  ])('names its author: %j', (body, inside) => {
    expect(html(body)).toBe(`<blockquote>\n${inside}</blockquote>`)
  })

  test('without an author stays as it is', () => {
    expect(html('> Un mot — et un autre.')).toBe('<blockquote>\n<p>Un mot — et un autre.</p>\n</blockquote>')
  })
})

test('tasks have a box that says whether they are done', () => {
  expect(html('- [x] fait\n- [ ] à faire\n- [y] mot')).toBe(
    '<ul>\n<li class="task-item"><span class="task done" role="img" aria-label="Fait"></span>fait</li>\n<li class="task-item"><span class="task" role="img" aria-label="À faire"></span>à faire</li>\n<li>[y] mot</li>\n</ul>',
  )
})
