import { describe, expect, test } from 'vitest'
import { noFigures } from '../../src/talk/figures.ts'
import { htmlOf, parseFragment } from '../../src/talk/html-tree.ts'
import { standBeside } from '../../src/talk/images.ts'
import { localeOf } from '../../src/words/locales.ts'
import { rendered } from './rendered.ts'

const context = {
  locale: localeOf('fr'),
  assets: new Set(['assets/x.png', 'assets/y.svg']),
  insert: () => '',
  figures: noFigures,
}
const render = (body: string) => rendered(body, context)
const image = '<img src="assets/x.png" alt="un">'

describe('a picture alone in its paragraph', () => {
  test('is a figure', () => {
    expect(render('![un](../assets/x.png)').html).toBe(`<figure class="image">${image}</figure>\n`)
  })

  test('has its title as a caption, in French typography', () => {
    expect(render('![un](../assets/x.png "Avant : la nuit")').html).toBe(
      `<figure class="image">${image}<figcaption>Avant&nbsp;: la nuit</figcaption></figure>\n`,
    )
  })

  test('may be a link', () => {
    expect(render('[![un](../assets/x.png)](#/a)').html).toBe(
      `<figure class="image"><a href="#/a">${image}</a></figure>\n`,
    )
  })

  test('says that it can be drawn at any size', () => {
    expect(render('![deux](../assets/y.svg)').html).toContain(
      '<img src="assets/y.svg" alt="deux" class="vector">',
    )
  })

  test.each([
    ['{.gauche}', 'image-left'],
    ['{.droite}', 'image-right'],
    [' { .right }', 'image-right'],
  ])('may stand at a side: %s', (braces, side) => {
    const { html, problems } = render(`![un](../assets/x.png)${braces}`)
    expect(html).toBe(`<figure class="image ${side}">${image}</figure>\n`)
    expect(problems).toEqual([])
  })

  test('says in passing that other braces are left out', () => {
    const { html, problems } = render('# T\n\n![un](../assets/x.png){width=50%}')
    expect(html).toBe(`<figure class="image">${image}</figure>\n`)
    expect(problems).toMatchObject([
      { line: 12, column: 23, message: '`{width=50%}` behind a picture is left out', quiet: true },
    ])
  })

  test('stands beside others of the same paragraph', () => {
    expect(render('![un](../assets/x.png)\n![un](../assets/x.png)').html).toBe(
      `<div class="images"><figure class="image">${image}</figure><figure class="image">${image}</figure></div>\n`,
    )
  })
})

test.each(['mot ![un](../assets/x.png)', '![un](../assets/x.png) {.gauche} mot', '- ![un](../assets/x.png)'])(
  'a picture among words stays there: %j',
  (body) => {
    expect(render(body).html).not.toContain('<figure')
  },
)

describe('a picture at a side', () => {
  const beside = (html: string) => {
    const tree = parseFragment(html)
    standBeside(tree)
    return htmlOf(tree)
  }

  test('has all the rest in a body beside it, in the order of the text', () => {
    const figure = '<figure class="image image-left"></figure>'
    expect(beside(`${figure}<p>a</p><p>b</p>`)).toBe(
      `<div class="beside left">${figure}<div class="body"><p>a</p><p>b</p></div></div>`,
    )
    expect(beside(`<p>a</p>${figure}<p>b</p>`)).toBe(
      `<div class="beside left"><div class="body"><p>a</p><p>b</p></div>${figure}</div>`,
    )
  })

  test('stays as it is where nothing else stands', () => {
    expect(beside('<figure class="image image-right"></figure>\n')).toBe(
      '<figure class="image image-right"></figure>\n',
    )
  })
})
