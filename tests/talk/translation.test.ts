import { describe, expect, test } from 'vitest'
import { readTalk } from '../../src/talk/talk.ts'
import { markOfOriginal, translationLanguage } from '../../src/talk/translation.ts'
import { problemLines } from './problem-lines.ts'

const bare = new Map([
  ['slides/talk.yaml', 'title: Un titre\n'],
  ['slides/01-un.md', '---\ntitle: Un chapitre\n---\n\n---\nid: un\n---\n\n# Un titre\n'],
  ['slides/script.md', '## un\n\nUn mot.\n'],
])
const read = (english: string, settings = 'title: Un titre\n') =>
  readTalk({
    texts: new Map([...bare, ['slides/talk.yaml', settings], ['slides/script.en.md', english]]),
    assets: new Set(),
  })
const translationOf = (english: string) => {
  const [translation] = read(english).talk.translations
  if (!translation) throw new Error('no translation')
  return translation
}

describe('a script in another language', () => {
  const english =
    '# A title\n\n# A chapter\n\n## un\ntitle: "One" word?\noriginal: 0badcafe\n\nDon\'t say "word": why?\n\n[clic] *More*...\n'

  test('says the titles of talk, chapter and slide, and the words, set as its language sets them', () => {
    const { lang, title, sections, problems } = translationOf(english)
    expect([lang, title, problems]).toEqual(['en', 'A title', []])
    expect(sections.get('un')).toMatchObject({
      line: 5,
      title: '“One” word?',
      chapter: 'A chapter',
      original: '0badcafe',
      notes: ['<p>Don’t say “word”: why?</p>\n', '<p><em>More</em>…</p>\n'],
    })
  })

  test('keeps the lines of what it says, for messages', () => {
    const { problems } = translationOf(`${english}\n![no](nowhere.png)\n`)
    expect(problemLines(problems)).toEqual([
      'slides/script.en.md:13:7 [un] the picture `nowhere.png` does not exist',
    ])
  })

  test('refuses nothing: the talk can be shown without it', () => {
    expect(read('words of nobody\n\n## un\n').problems).toEqual([])
  })

  test.each([
    ['slides/script.en.md', 'en'],
    ['slides/script.pt-BR.md', 'pt-BR'],
    ['slides/script.md', undefined],
    ['slides/script.fr.md', undefined],
    ['slides/script.english.md', undefined],
  ])('%s is of language %s', (path, lang) => {
    expect(translationLanguage(path, 'fr')).toBe(lang)
  })
})

test('the mark of an original changes with a word, not with a line break', () => {
  const mark = (...texts: string[]) => markOfOriginal({ passages: texts.map((text) => ({ text, line: 1 })) })
  expect(mark('Un mot.\n\nDeux.', 'Trois.')).toBe(mark('Un mot. Deux.\n', '\nTrois.'))
  expect(mark('Un mot.')).not.toBe(mark('Un mots.'))
  expect(mark('Un mot.', '')).not.toBe(mark('Un mot.'))
})

describe('subtitles from the start', () => {
  test.each(['fr', 'en'])('may be in %s', (lang) => {
    const { talk, problems } = read('## un\n\nA word.\n', `title: T\nsubtitles: ${lang}\n`)
    expect([talk.settings.subtitles, problems]).toEqual([lang, []])
  })

  test('in a language that the talk does not have are told quietly', () => {
    const { problems } = read('## un\n\nA word.\n', 'title: T\nsubtitles: de\n')
    expect(problemLines(problems)).toEqual([
      'slides/talk.yaml:2:1 `subtitles` names `de`, and the script is in fr, en',
    ])
    expect(problems[0]?.quiet).toBe(true)
  })
})

test('of a talk in English, the script in French is a translation, and the English one is not', () => {
  expect(translationLanguage('slides/script.fr.md', 'en')).toBe('fr')
  expect(translationLanguage('slides/script.en.md', 'en')).toBeUndefined()
})
