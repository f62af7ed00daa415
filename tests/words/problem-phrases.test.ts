import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localeCodes, localeOf } from '../../src/words/locales.ts'
import { phraseBook } from '../../src/words/phrase-book.ts'
import { source, templatesIn } from './templates-in.ts'

/**
 * Who finds mistakes in a talk's files while it is shown. Every text of two words or more in there is a message, a hint, a part of one, or is named
 * below; single words that are put into messages, as `picture`, are not looked for.
 */
const rooms = ['talk', 'diagrams', 'figures/attributes.ts', 'build/reading', 'build/theme', 'build/live']

/** Made of markup, selectors, paths and the like, or spoken by the slides themselves. */
const silent = [
  'diagrams/bundles.ts',
  'diagrams/describe.ts',
  'diagrams/flowchart-svg.ts',
  'diagrams/frame.ts',
  'diagrams/graph.ts',
  'diagrams/icon-ends.ts',
  'diagrams/in-page.ts',
  'diagrams/line-measures.ts',
  'diagrams/look.ts',
  'diagrams/recolour.ts',
  'diagrams/sequence-message.ts',
  'diagrams/stage.ts',
  'diagrams/svg-shapes.ts',
  'diagrams/widest-word.ts',
  'talk/tasks.ts',
  'build/live/script-durations.ts',
  'build/theme/theme-css.ts',
]
const prose = /^(?=.*\p{L}).*\S \S/su
const markup = /^\s*(?:<|\{\}<|[:.]|\^|svg |%% )|\bimage \{\}|^text:|^(?:area|p|href|serif) \w/

/** Said to a programmer or in the terminal alone, or no words at all. */
const others = new Set([
  'a diagram figure without source or id',
  'no language is called {}',
  'no durations: {}, {}, {}',
  'no icon is called {}',
  'diagram {} was not drawn',
  'the durations cannot be written: {}',
  'every problem of the talk is mended',
  '1 problem',
  '{} problems',
  '{}\n\n{} in the talk\n',
  'line active',
  'char escape_',
  'beside {}',
  'dark {}',
  ...['Inter Variable', 'Space Grotesk Variable', 'JetBrains Mono Variable'],
])

const texts = templatesIn(...rooms)
const said = [...texts].filter(([file]) => !silent.includes(file)).flatMap(([, templates]) => templates)
const messages = said.filter((text) => prose.test(text) && !markup.test(text) && !others.has(text))
/** The figures and inserts of this repository's talk say theirs in words that fit any. */
const ofTalk = [...templatesIn('thanos/figures', 'thanos/inserts.ts').values()].flat()

test('the messages are found', () => {
  expect(messages).toContain('slide `{}` has no title')
  expect(messages).toContain('Known keys: {}.')
  expect(messages.length).toBeGreaterThan(250)
})

test('files that are passed over tell of no mistake', () => {
  const telling = silent.filter((file) =>
    /\bProblem\b|\bDiagramError\b|\bhint\b/.test(readFileSync(join(source, file), 'utf8')),
  )
  expect(telling).toEqual([])
})

describe.each(localeCodes.filter((code) => code !== 'en'))('%s', (code) => {
  const { phrases } = localeOf(code).words.problems
  const shapes = new Set(phrases.map(([english]) => english.replace(/\{\w+\}/g, '{}')))

  test('has a phrase for each message and hint', () => {
    expect([...new Set(messages)].filter((message) => !shapes.has(message))).toEqual([])
  })

  test('has none that nobody says', () => {
    const spoken = new Set([...texts.values()].flat())
    const silentPhrases = phrases.filter(([english, own]) => {
      const say = phraseBook([[english, own]])
      return !spoken.has(english.replace(/\{\w+\}/g, '{}')) && !ofTalk.some((text) => say(text) !== undefined)
    })
    expect(silentPhrases).toEqual([])
  })

  test('has no phrase twice, and puts in what was there', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    expect(phrases.filter(([english, own]) => `${names(english)}` !== `${names(own)}`)).toEqual([])
    expect(shapes.size).toBe(phrases.length)
  })
})
