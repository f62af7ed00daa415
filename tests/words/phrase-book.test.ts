import { expect, test } from 'vitest'
import { phraseBook } from '../../src/words/phrase-book.ts'

const say = phraseBook([
  ['slide `{id}` has no title', 'la diapositive `{id}` n’a pas de titre'],
  ['the {what} `{source}` does not exist', '{what} introuvable\u00A0: `{source}`'],
  ['picture', 'image'],
  ['`{key}`: {mistake}', '`{key}`\u00A0: {mistake}'],
  ['should be a date', 'devrait être une date'],
  ['Write {what}.', 'Écrivez {what}.'],
  ['Write `{1-2|4}` (a+b)?', 'Écrivez `{1-2|4}` (a+b)\u202F?'],
  ['{one} on `{other}`', 'sur `{other}`, {one}'],
])

test.each([
  ['a phrase with its values', 'slide `vue` has no title', 'la diapositive `vue` n’a pas de titre'],
  ['a value that is a phrase', 'the picture `a.png` does not exist', 'image introuvable\u00A0: `a.png`'],
  ['code that looks like one', 'the picture `picture` does not exist', 'image introuvable\u00A0: `picture`'],
  ['a mistake at a key', '`date`: should be a date', '`date`\u00A0: devrait être une date'],
  ['a value in words of its own', '`date`: Invalid input', '`date`\u00A0: Invalid input'],
  ['signs of patterns', 'Write `{1-2|4}` (a+b)?', 'Écrivez `{1-2|4}` (a+b)\u202F?'],
  ['values in another order', 'accent on `a`', 'sur `a`, accent'],
  ['values of several lines', 'Write one\ntwo.', 'Écrivez one\ntwo.'],
  [
    'a value that looks like a place',
    'slide `{id} $1 $&` has no title',
    'la diapositive `{id} $1 $&` n’a pas de titre',
  ],
])('%s', (_what, english, own) => {
  expect(say(english)).toBe(own)
})

test('a language without phrases says nothing', () => {
  expect(phraseBook([])('is missing')).toBeUndefined()
})

test.each(['', 'Write', 'slide `vue` has no title!', 'the `a.png` does not exist'])(
  'no phrase fits %j',
  (text) => {
    expect(say(text)).toBeUndefined()
  },
)
