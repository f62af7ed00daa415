import { describe, expect, test } from 'vitest'
import { noFigures } from '../../src/talk/figures.ts'
import { localeOf } from '../../src/words/locales.ts'
import { problemLines } from './problem-lines.ts'
import { rendered } from './rendered.ts'

const file = 'slides/01-a.md'

function insert(name: string, args: readonly string[]): string {
  if (name === 'rien') return ''
  if (name !== 'bonjour') throw new Error('Inserts: bonjour, rien.')
  return `<b>${args.join('+')}</b>`
}

const context = { locale: localeOf('fr'), assets: new Set(['assets/x.svg']), insert, figures: noFigures }
const render = (body: string) => rendered(body, context)
const html = (body: string) => {
  const { problems, html } = render(body)
  expect(problems).toEqual([])
  return html
}

describe('titles', () => {
  test('the `#` heading is the title, apart from the rest', () => {
    expect(render('# Un *ami* & moi\n\ntexte')).toEqual({
      lead: '',
      title: { html: 'Un <em>ami</em> &amp; moi', text: 'Un ami & moi' },
      html: '<p>texte</p>\n',
      diagrams: [],
      problems: [],
    })
  })

  test('what stands above the title is the lead', () => {
    const { lead, title, html } = render('avant\n\n# Titre\n\naprès')
    expect({ lead, title: title?.text, html }).toEqual({
      lead: '<p>avant</p>\n',
      title: 'Titre',
      html: '<p>après</p>\n',
    })
  })

  test('without a title there is no lead', () => {
    expect(render('texte')).toMatchObject({ lead: '', title: undefined, html: '<p>texte</p>\n' })
  })

  test.each([
    ['##', 'h3'],
    ['###', 'h4'],
    ['#####', 'h6'],
    ['######', 'h6'],
  ])('%s is an <%s>: the title is the <h2>', (marks, tag) => {
    expect(html(`# T\n\n${marks} Deux`)).toBe(`<${tag}>Deux</${tag}>\n`)
  })

  test('a second title is a Problem at its line, and an <h2>', () => {
    const { html, title, problems } = render('# Un\n\n# Deux')
    expect(problemLines(problems)).toEqual([`${file}:12:1 [a] this slide has a second title`])
    expect({ html, title: title?.text }).toEqual({ html: '<h2>Deux</h2>\n', title: 'Un' })
  })

  test('a heading inside a quotation is not the title', () => {
    const { html, title, problems } = render('# Titre\n\n> # Cité')
    expect(title?.text).toBe('Titre')
    expect(html).toBe('<blockquote>\n<h2>Cité</h2>\n</blockquote>\n')
    expect(problems).toEqual([])
  })

  test('pictures and links in the title are looked up too', () => {
    const { title, problems } = render('# ![x](../assets/x.svg) ![y](../assets/y.svg)')
    expect(title?.html).toContain('<img src="assets/x.svg" alt="x">')
    expect(problemLines(problems)).toEqual([
      `${file}:10:30 [a] the picture \`../assets/y.svg\` does not exist`,
    ])
  })

  test('a line break in the title is a space in its plain text', () => {
    expect(render('# Un<br>ami').title).toEqual({ html: 'Un<br>ami', text: 'Un ami' })
  })
})

describe('lists', () => {
  const items = (body: string) => html(body).match(/<li[^>]*>/g)

  test.each([
    ['`*`, item by item', '* a\n* b', '<li class="fragment">'],
    ['`1)`, item by item', '1) a\n2) b', '<li class="fragment">'],
    ['`-`, at once', '- a\n- b', '<li>'],
    ['`+`, at once', '+ a\n+ b', '<li>'],
    ['`1.`, at once', '1. a\n2. b', '<li>'],
  ])('%s', (_name, body, tag) => {
    expect(items(body)).toEqual([tag, tag])
  })

  test('inside another keep their own way', () => {
    expect(items('- a\n  * b\n- c')).toEqual(['<li>', '<li class="fragment">', '<li>'])
  })
})

describe('typography', () => {
  test.each([
    ['text', 'Quoi ?', '<p>Quoi\u202F?</p>\n'],
    ['text in bold', "**C'est lui !**", '<p><strong>C’est lui\u202F!</strong></p>\n'],
    ['an elision before bold', "à l'**échelle**", '<p>à l’<strong>échelle</strong></p>\n'],
    ['a mark after code', '`up` ?', '<p><code>up</code>\u202F?</p>\n'],
    ['an HTML block', '<div title="Quoi ?">Quoi ?</div>', '<div title="Quoi ?">Quoi\u202F?</div>'],
    [
      'the words of a picture',
      '![Quoi ?](../assets/x.svg)',
      '<figure class="image"><img src="assets/x.svg" alt="Quoi\u202F?" class="vector"></figure>\n',
    ],
    ['text after inline HTML code', '<code>a ?</code> Quoi ?', '<p><code>a ?</code> Quoi\u202F?</p>\n'],
  ])('is applied to %s', (_name, body, expected) => {
    expect(html(body)).toBe(expected)
  })

  test('is applied to the title', () => {
    expect(render('# Quoi ?').title).toEqual({ html: 'Quoi\u202F?', text: 'Quoi\u202F?' })
  })

  test.each([
    ['code', "`l'a ? b : c`", "<p><code>l'a ? b : c</code></p>\n"],
    ['code written as HTML', "<code>l'a ? b : c</code>", "<p><code>l'a ? b : c</code></p>\n"],
    ['an indented block', "    l'a ? b", "<pre><code>l'a ? b\n</code></pre>\n"],
    ['<pre>', "<pre>\nl'a ? b\n</pre>", "<pre>l'a ? b\n</pre>"],
    ['the address of a link', '[x](#/a...b)', '<p><a href="#/a...b">x</a></p>\n'],
  ])('is not applied to %s', (_name, body, expected) => {
    expect(html(body)).toBe(expected)
  })

  test('is not applied to a code fence', () => {
    expect(html('```text\na ? b : c...\n```')).toContain('>a ? b : c...\n<')
  })
})

describe('HTML', () => {
  test.each([
    [
      '<div class="columns" data-x=1>\n<p>un</p>\n</div>',
      '<div class="columns" data-x="1">\n<p>un</p>\n</div>',
    ],
    [
      '<svg viewBox="0 0 10 10">\n<path d="M0 0L10 10"/>\n</svg>',
      '<svg viewBox="0 0 10 10">\n<path d="M0 0L10 10"></path>\n</svg>',
    ],
    ['<!-- une note -->', ''],
  ])('%j passes through as browsers read it', (text, read) => {
    expect(html(text).trim()).toBe(read)
  })

  test.each(['<kbd class="x">Entrée</kbd>', '<b class="x">un</b>'])(
    '%s alone on its line is a paragraph, unchanged',
    (text) => {
      expect(html(text)).toBe(`<p>${text}</p>\n`)
    },
  )

  test('inside a line passes through unchanged', () => {
    expect(html('un <span lang="en" class="x">two</span>')).toBe(
      '<p>un <span lang="en" class="x">two</span></p>\n',
    )
  })

  test('around Markdown lets it be Markdown', () => {
    expect(html('<div class="fragment">\n\n**un**\n\n</div>')).toBe(
      '<div class="fragment">\n<p><strong>un</strong></p>\n</div>',
    )
  })
})

describe('code fences', () => {
  test('are coloured, with backticks or tildes, also inside lists', () => {
    expect(html('```yaml\na: 1\n```')).toContain('<code class="language-yaml">')
    expect(html('~~~yaml\na: 1\n~~~')).toContain('<code class="language-yaml">')
    expect(html('- un\n\n  ```yaml\n  a: 1\n  ```')).toContain('<code class="language-yaml">')
  })

  test('in an unknown language are a Problem at the fence', () => {
    expect(problemLines(render('texte\n\n```cobol\na\n```').problems)).toEqual([
      `${file}:12:1 [a] no language is called \`cobol\`: it is shown plain`,
    ])
  })

  test('with bad line steps are a Problem at the fence', () => {
    expect(problemLines(render('```yaml {99}\na: 1\n```').problems)).toEqual([
      `${file}:10:1 [a] line steps: \`99\` goes beyond the last line, 1`,
    ])
  })

  test('that are diagrams are numbered on their slide, each with the line of its source', () => {
    const { diagrams } = render('```mermaid\na\n```\n\n```yaml\na: 1\n```\n\n```mermaid\nb\n```')
    expect(diagrams).toEqual([
      { id: 'a-diagramme-1', slide: 'a', source: 'a\n', file, line: 11, firstStep: 0, badges: {} },
      { id: 'a-diagramme-2', slide: 'a', source: 'b\n', file, line: 19, firstStep: 0, badges: {} },
    ])
  })
})

describe('inserts', () => {
  test('stand alone in a paragraph and take its place', () => {
    expect(html('avant\n\n[[bonjour un deux-trois é1]]\n\naprès')).toBe(
      '<p>avant</p>\n<b>un+deux-trois+é1</b>\n<p>après</p>\n',
    )
  })

  test('that give nothing leave no paragraph', () => {
    expect(html('[[rien]]').trim()).toBe('')
  })

  test.each(['[[nulle-part]]', '[[nulle part, ailleurs]]', '[[2]]'])(
    '%s, unknown, is a Problem at its line, with what there is',
    (text) => {
      const { html, problems } = render(`texte\n\n${text}`)
      expect(problemLines(problems)).toEqual([`${file}:12:1 [a] no insert is called \`${text}\``])
      expect(problems[0]?.hint).toBe('Inserts: bonjour, rien.')
      expect(html.trim()).toBe('<p>texte</p>')
    },
  )

  test.each(['un [[bonjour]] deux', '`[[bonjour]]`', '[[]]'])('%j is text', (text) => {
    expect(html(text)).toMatch(/^<p>.*\[\[.*<\/p>\n$/)
  })

  test('in a heading are text', () => {
    expect(html('## [[bonjour]]')).toBe('<h3>[[bonjour]]</h3>\n')
  })

  test('in code are code', () => {
    expect(html('```bash\n[[ -f x ]]\n```')).toContain('[[')
  })
})

describe('pictures and links', () => {
  test('a missing picture is a Problem at its line and column', () => {
    expect(problemLines(render('texte\n\nun ![y](../assets/y.svg)').problems)).toEqual([
      `${file}:12:9 [a] the picture \`../assets/y.svg\` does not exist`,
    ])
  })

  test('so is one that is written as HTML, or stands above the title', () => {
    expect(problemLines(render('<img src="../assets/y.svg">\n\n# T').problems)).toEqual([
      `${file}:10:11 [a] the picture \`../assets/y.svg\` does not exist`,
    ])
  })

  test('a picture on another site is a Problem', () => {
    expect(problemLines(render('![y](https://a.fr/y.svg)').problems)).toEqual([
      `${file}:10:6 [a] the picture \`https://a.fr/y.svg\` is on another site`,
    ])
  })

  test('links to other sites open beside the deck', () => {
    expect(html('[x](https://a.fr)')).toContain('target="_blank"')
  })
})
