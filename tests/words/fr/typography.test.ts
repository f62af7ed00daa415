import { describe, expect, test } from 'vitest'
import { frenchTypography } from '../../../src/words/fr/typography.ts'
import { typographyInHtml } from '../../../src/words/typography-in-html.ts'

/** Spaces made visible: `_` for a no-break space, `·` for a narrow one. */
const visible = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '·')

const inHtml = (html: string) => typographyInHtml(html, frenchTypography)

const corrected: readonly (readonly [string, string, string])[] = [
  ['a space before an exclamation mark', 'Bonjour !', 'Bonjour·!'],
  ['no space before an exclamation mark', 'Bonjour!', 'Bonjour·!'],
  ['a question mark inside a sentence', 'Quoi? Rien.', 'Quoi·? Rien.'],
  ['a semicolon', 'un ; deux', 'un·; deux'],
  ['several marks together', 'Quoi ?!', 'Quoi·?!'],
  ['a mark after a figure', 'Plus de 3 ?', 'Plus de 3·?'],
  ['a mark before a closing quote', '« Quoi ? »', '«_Quoi·?_»'],
  ['a mark after an ellipsis', 'Et alors… ?', 'Et alors…·?'],
  ['an ordinary no-break space before a mark', 'Bonjour\u00A0!', 'Bonjour·!'],
  ['a space before a colon', 'Ainsi : oui', 'Ainsi_: oui'],
  ['no space before a colon', 'Ainsi: oui', 'Ainsi_: oui'],
  ['a colon at the end', 'Ainsi :', 'Ainsi_:'],
  ['a colon after a figure', 'Étape 2 : oui', 'Étape 2_: oui'],
  ['spaces inside quotes', '« oui »', '«_oui_»'],
  ['no spaces inside quotes', '«oui»', '«_oui_»'],
  ['an apostrophe', "l'échelle", 'l’échelle'],
  ['two apostrophes', "l'hiver qu'on aime", 'l’hiver qu’on aime'],
  ['an apostrophe before quotes', "d'« ami »", 'd’«_ami_»'],
  ['an apostrophe before a figure', "d'1 To", 'd’1_To'],
  ['an elision at the end, before bold or code', "passer à l'", 'passer à l’'],
  ['a longer elision at the end', "parce qu'", 'parce qu’'],
  ['an ellipsis', 'Et puis...', 'Et puis…'],
  ['an ellipsis and a question', 'Quoi... ?', 'Quoi…·?'],
  ['thousands', '10 000 séries', '10·000_séries'],
  ['millions', '1 000 000', '1·000·000'],
  ['seconds', 'toutes les 15 s', 'toutes les 15_s'],
  ['milliseconds', '150 ms', '150_ms'],
  ['minutes', '5 min', '5_min'],
  ['hours', '2 h', '2_h'],
  ['percent', '50 %', '50_%'],
  ['euros', '10 €', '10_€'],
  ['gigabytes', '16 Go', '16_Go'],
  ['terabytes', '2 To', '2_To'],
  ['gibibytes', '2 Gio', '2_Gio'],
  ['years', '2 ans', '2_ans'],
  ['milliards', '6,3 milliards', '6,3_milliards'],
  ['thousands and a unit', '8 800 000 séries', '8·800·000_séries'],
]

const leftAlone: readonly (readonly [string, string])[] = [
  ['a length', '1:30'],
  ['a time', '20:15'],
  ['a range of times', '20:15-21:00'],
  ['a recording rule', 'job:sum'],
  ['a recording rule with several levels', 'instance:cpu:rate5m'],
  ['an address', 'http://exemple.fr'],
  ['an address with a query', 'https://exemple.fr/?a=1;b=2'],
  ['an address with dots', 'https://exemple.fr/compare/v1...v2'],
  ['an address with an apostrophe', "https://exemple.fr/l'hiver"],
  ['an address that ends in a mark', 'https://exemple.fr/page?'],
  ['a host and its port', 'localhost:9090'],
  ['a year before a count', 'en 2024 300 personnes'],
  ['a year after a month', '10 décembre 2026'],
  ['a word that begins like a unit', '3 secondes et 2 maisons'],
  ['a quoted word in English', "'mot'"],
  ['a dot', 'Fin.'],
  ['two dots', 'a..b'],
  ['nothing', ''],
]

describe('running text', () => {
  test.each(corrected)('%s', (_name, before, after) => {
    expect(visible(frenchTypography(before))).toBe(after)
  })

  test.each(leftAlone)('%s is left alone', (_name, text) => {
    expect(visible(frenchTypography(text))).toBe(text)
  })

  const all = [...corrected, ...leftAlone].map(([name, text]) => [name, text] as const)
  test.each(all)('%s: twice is the same as once', (_name, text) => {
    const once = frenchTypography(text)
    expect(visible(frenchTypography(once))).toBe(visible(once))
  })

  test('the words around an address are corrected', () => {
    expect(visible(frenchTypography("C'est https://a.fr/ !"))).toBe('C’est https://a.fr/·!')
  })
})

describe('HTML', () => {
  test.each([
    ['text between tags', '<p>Quoi ?</p>', '<p>Quoi·?</p>'],
    ['text after code', '<code>a ? b</code> Quoi ?', '<code>a ? b</code> Quoi·?'],
    ['text after a comment', '<!-- a ? --> Quoi ?', '<!-- a ? --> Quoi·?'],
  ])('%s is corrected', (_name, before, after) => {
    expect(visible(inHtml(before))).toBe(after)
  })

  test.each([
    ['code', '<code>a ? b : c</code>'],
    ['code with attributes, over lines', '<code class="x">a ?\nb : c</code>'],
    ['pre', "<pre>l'a ?</pre>"],
    ['a style sheet', '<style>a { color : red ; }</style>'],
    ['a script', "<script>a ? b : 'c'</script>"],
    ['a drawing', '<svg><text>a : b</text></svg>'],
    ['an attribute', '<a title="Quoi ?" href="x?a ;b">x</a>'],
    ['an attribute with a bracket in it', '<a title="a > b ! c">x</a>'],
    ['an attribute in single quotes', "<a title='a > b ! c'>x</a>"],
    ['a comment', '<!-- Quoi ? -->'],
    ['an entity', 'R&amp;D &eacute;t&eacute; &#233;'],
  ])('%s is left alone', (_name, html) => {
    expect(inHtml(html)).toBe(html)
  })
})
