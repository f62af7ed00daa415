import { describe, expect, test } from 'vitest'
import { htmlOf, parseFragment } from '../../src/talk/html-tree.ts'
import { problemAt, resolveLinks } from '../../src/talk/links.ts'
import { problemLines } from './problem-lines.ts'

const assets = new Set(['assets/schema.svg', 'assets/photos/été 1.jpg', 'assets/100%.png'])
const resolve = (html: string, body = html, file = 'slides/01-a.md', slides?: ReadonlySet<string>) => {
  const tree = parseFragment(html)
  const problems = resolveLinks(tree, { file, body, firstLine: 10, slide: 'a' }, assets, slides)
  return { html: htmlOf(tree), problems }
}

describe('links', () => {
  test.each(['https://exemple.fr', 'http://exemple.fr/?a=b'])('to %s open beside the deck', (url) => {
    expect(resolve(`<a href="${url}">x</a>`)).toEqual({
      html: `<a href="${url}" target="_blank" rel="noopener">x</a>`,
      problems: [],
    })
  })

  test.each(['#/plan', 'document.html', 'mailto:a@exemple.fr'])('to %s stay as they are', (url) => {
    expect(resolve(`<a href="${url}">x</a>`).html).toBe(`<a href="${url}">x</a>`)
  })
})

describe('links to slides', () => {
  const linked = (html: string, body = html) => resolve(html, body, 'f.md', new Set(['plan', 'spof']))

  test.each(['#/plan', '#/spof/2', '#detail', '#', 'https://exemple.fr/#/inconnue'])(
    '%s is found',
    (href) => {
      expect(linked(`<a href="${href}">x</a>`).problems).toEqual([])
    },
  )

  test.each([
    ['#/inconnue', 'inconnue'],
    ['#/plans/1', 'plans'],
    ['#/2', '2'],
  ])('%s leads nowhere: a Problem at its place', (href, id) => {
    expect(problemLines(linked(`<a href="${href}">x</a>`, `texte\n[x](${href})`).problems)).toEqual([
      `f.md:11:5 [a] there is no slide \`${id}\``,
    ])
  })
})

describe('pictures', () => {
  test.each(['../assets/schema.svg', './assets/schema.svg', 'assets/schema.svg', '../../assets/schema.svg'])(
    '%s is found in assets/',
    (source) => {
      expect(resolve(`<img src="${source}" alt="x">`)).toEqual({
        html: '<img src="assets/schema.svg" alt="x">',
        problems: [],
      })
    },
  )

  test.each(['../assets/photos/%C3%A9t%C3%A9%201.jpg', '../assets/photos/été 1.jpg'])(
    '%s is found, accents and spaces included',
    (source) => {
      expect(resolve(`<img src="${source}">`).problems).toEqual([])
    },
  )

  test('a percent sign that encodes nothing is itself', () => {
    expect(resolve('<img src="../assets/100%.png">').problems).toEqual([])
  })

  test('that is missing is a Problem at its place', () => {
    const { problems } = resolve('<img src="../assets/rien.svg">', 'texte\n![](../assets/rien.svg)\n')
    expect(problemLines(problems)).toEqual([
      'slides/01-a.md:11:5 [a] the picture `../assets/rien.svg` does not exist',
    ])
    expect(problems[0]?.hint).toContain('assets/')
  })

  test('that is missing and has accents is named as the speaker wrote it', () => {
    const { problems } = resolve('<img src="../assets/%C3%A9t%C3%A9.svg">', '![](../assets/été.svg)')
    expect(problemLines(problems)).toEqual([
      'slides/01-a.md:10:5 [a] the picture `../assets/été.svg` does not exist',
    ])
  })

  test.each(['https://exemple.fr/x.png', 'http://exemple.fr/x.png'])(
    'on another site (%s) is a Problem, and stays as it is',
    (source) => {
      const { html, problems } = resolve(`<img src="${source}">`)
      expect(problemLines(problems)).toEqual([
        `slides/01-a.md:10:11 [a] the picture \`${source}\` is on another site`,
      ])
      expect(html).toBe(`<img src="${source}">`)
    },
  )

  test('inside the page (data:) needs no file', () => {
    const html = '<img src="data:image/png;base64,AA==">'
    expect(resolve(html)).toEqual({ html, problems: [] })
  })

  test('without source is a Problem at the beginning', () => {
    expect(problemLines(resolve('<img alt="x">').problems)).toEqual([
      'slides/01-a.md:10:1 [a] the picture `` does not exist',
    ])
  })

  test('several that are missing are several Problems', () => {
    expect(problemLines(resolve('<img src="a.png">\n<img src="b.png">').problems)).toEqual([
      'slides/01-a.md:10:11 [a] the picture `a.png` does not exist',
      'slides/01-a.md:11:11 [a] the picture `b.png` does not exist',
    ])
  })
})

test('a Problem whose words are not in the text is at its start', () => {
  const place = { file: 'f.md', body: 'a\nb', firstLine: 4, slide: 's' }
  expect(problemAt(place, 'zzz', 'm', 'h')).toEqual({
    file: 'f.md',
    line: 4,
    column: 1,
    message: 'm',
    hint: 'h',
    slide: 's',
  })
})
