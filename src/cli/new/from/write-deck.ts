import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { localeOf } from '../../../words/locales.ts'
import { openTalk } from '../../check/check-talk.ts'
import { Failure } from '../../failure.ts'
import { formsOf } from '../../prose/word-list.ts'
import { spelling } from '../../rules/spelling.ts'
import { writeIgnored } from '../write-template.ts'
import { readDeck } from './read-deck.ts'

/**
 * Makes a talk of another tool's deck: its files in a folder.
 * @returns what was made of it, and what could not be kept with its place, in lines. @throws a Failure if there is no such deck.
 */
export async function writeDeck(deck: string, folder: string, lang: string): Promise<string[]> {
  const { tool, texts, pictures, slides, losses } = readDeck(textOf(deck), dirname(deck), lang)
  if (slides === 0) throw new Failure(2, `${deck} holds no slide.`)
  for (const [path, text] of texts) write(join(folder, path), text)
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const [file, name] of pictures) cpSync(file, join(folder, 'assets', name))
  writeIgnored(folder)
  const { wordList, words } = await listWords(folder)
  const name = basename(deck)
  const lost = losses.map(({ line, file, what }) => {
    const place = file === undefined ? name : relative(dirname(deck), file)
    return `  ${place}:${line}  ${what}`
  })
  return [
    `${name}, a deck of ${tool}: ${slides} slides, ${pictures.size} pictures.`,
    ...(words > 0 ? [`${words} words that no dictionary has stand in ${wordList}: read them once.`] : []),
    ...(lost.length > 0 ? ['Not kept, or to be looked at:', ...lost] : []),
  ]
}

function textOf(deck: string): string {
  try {
    return readFileSync(deck, 'utf8')
  } catch {
    throw new Failure(2, `${deck} cannot be read: name the Markdown file of a deck.`)
  }
}

/** Names and terms of a deck are right until somebody reads them: `npm run check` tells of new ones. @returns where they are, and their number */
async function listWords(folder: string): Promise<{ wordList: string; words: number }> {
  const talk = await openTalk(folder)
  const { wordList } = localeOf(talk.talk.settings.lang).writing
  const faults = (await spelling.check(talk)).filter(({ mend }) => mend === undefined)
  const words = faults.map(({ file, line = 1, column = 1, length = 0 }) => {
    const text = talk.files.texts.get(file)?.split('\n')[line - 1] ?? ''
    return text.slice(column - 1, column - 1 + length)
  })
  const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b))
  const listed = sorted.filter(
    (word, index) => !sorted.slice(0, index).some((other) => formsOf(other).includes(word)),
  )
  if (listed.length > 0) write(join(folder, wordList), `${listed.join('\n')}\n`)
  return { wordList, words: listed.length }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
