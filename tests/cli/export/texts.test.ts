import { describe, expect, test } from 'vitest'
import { articleMarkdown } from '../../../src/cli/export/article-markdown.ts'
import { readExportOrder } from '../../../src/cli/export/export-order.ts'
import { plainWords, scriptText } from '../../../src/cli/export/script-text.ts'
import { talkTexts } from '../../../src/cli/export/talk-texts.ts'
import { readTalk } from '../../../src/talk/talk.ts'
import { localeOf } from '../../../src/words/locales.ts'

const files = {
  assets: new Set(['assets/a.svg']),
  texts: new Map([
    ['slides/talk.yaml', "title: L'ami\nsubtitle: Un sous-titre\n"],
    [
      'slides/01-un.md',
      [
        '---\ntitle: Chapitre un\n---\n',
        '---\nid: intro\nlayout: ouverture\n---\n\n[[ouverture]]\n\n[[illustration]]\n',
        '---\nid: code\nlayout: code\n---\n\n# Du code\n\n<div class="fragment">\n\n```promql {1|2}\nrate(x[5m])\n# pas un titre : \'non\'\n```\n\n</div>\n\n<div>\n\n```yaml\na: 1\n```\n\n</div>\n',
        '---\nid: image\n---\n\n# Une image\n\n![Un poing](../assets/a.svg)\n\n<svg role="img"><desc>Une courbe monte.</desc></svg>\n',
      ].join('\n'),
    ],
    [
      'slides/script.md',
      '# Le script\n\n## intro\ndurée: 0:30\n\nBonjour ! C\'est **moi**, [Léa](https://exemple.fr/), avec `un_nom`.\n\n## code\n\nUn. [clic] <span lang="en">Two</span>.\n',
    ],
  ]),
}
const { talk } = readTalk(files)
const texts = talkTexts(readTalk(files))

test('the script is plain text, with titles and places of steps, and without marks', () => {
  expect(scriptText(talk, texts)).toBe(
    [
      'L’ami\n=====',
      'CHAPITRE UN\n===========',
      'L’ami\n-----',
      'Bonjour\u202F! C’est moi, Léa, avec un_nom.',
      'Du code\n-------',
      'Un.',
      '[clic] Two.\n',
    ].join('\n\n'),
  )
})

test('words lose their marks, not their signs', () => {
  expect(plainWords('**a** *b* ~~c~~ `d_e` 2 * 3 * 4, f_g_h <em>i</em> ![j](k.svg)', localeOf('fr'))).toBe(
    'a b c d_e 2 * 3 * 4, f_g_h i j',
  )
})

test('the article has slides and speech in order, code as it is, and pictures in words', () => {
  expect(articleMarkdown(talk, texts, [{ url: 'https://exemple.fr/', label: 'Exemple' }])).toBe(
    [
      '# L’ami',
      '*Un sous-titre*',
      '## Chapitre un',
      '### L’ami',
      'Bonjour\u202F! C’est **moi**, [Léa](https://exemple.fr/), avec `un_nom`.',
      '### Du code',
      "```promql\nrate(x[5m])\n# pas un titre : 'non'\n```",
      '```yaml\na: 1\n```',
      'Un.',
      'Two.',
      '### Une image',
      '*Un poing*',
      '*Une courbe monte.*',
      '## Liens et sources',
      '- [Exemple](https://exemple.fr/)\n',
    ].join('\n\n'),
  )
})

describe('the order', () => {
  test('says what to write, in which theme and where', () => {
    expect(readExportOrder(['--pptx'])).toEqual({
      text: false,
      pptx: true,
      vtt: undefined,
      captioner: false,
      theme: 'sombre',
      folder: 'dist/export',
    })
    expect(readExportOrder(['--texte', '--theme=clair', '--sortie', 'x'])).toEqual({
      text: true,
      pptx: false,
      vtt: undefined,
      captioner: false,
      theme: 'clair',
      folder: 'x',
    })
    expect(readExportOrder(['--help'])).toBeUndefined()
  })

  test.each(['--début', '--debut', '--de\u0301but'])(
    'has for a video a log and, by %s, a beginning',
    (option) => {
      expect(readExportOrder(['--vtt', 'j.json', option, '1:02:03'])?.vtt).toEqual({
        log: 'j.json',
        start: 3_723_000,
      })
      expect(readExportOrder(['--vtt', 'j.json'])?.vtt).toEqual({ log: 'j.json', start: 0 })
      expect(readExportOrder(['--sous-titreur'])?.captioner).toBe(true)
    },
  )

  test.each([
    [[]],
    [['--word']],
    [['--texte', '--theme', 'rose']],
    [['--texte', '--début', '0:42']],
    [['--vtt', 'j.json', '--début', '42']],
  ])('%s is refused', (args) => {
    expect(() => readExportOrder(args)).toThrow(/--help/)
  })
})
