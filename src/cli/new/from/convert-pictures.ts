import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { slug } from '../../../kit/slug.ts'
import { type Draft, headText, lose, replaceProse } from './deck-slide.ts'

/** Pictures of a deck that go along: the names that they get in assets/, by their paths. */
export type Pictures = Map<string, string>

/**
 * Pictures and videos become files of assets/, at the side where Marp and Slidev put them.
 * @param folder where the deck lies @param sideMark what is written for `left` and `right`
 */
export function convertPictures(
  draft: Draft,
  folder: string,
  pictures: Pictures,
  sideMark: Readonly<Record<string, string>>,
): void {
  const write = (address: string, alt: string, side: string, at: number) => {
    const name = bring(address, folder, pictures)
    if (name !== undefined) return `![${alt || altOf(draft, address)}](../assets/${name})${side}`
    const remote = /^(?:https?:)?\/\//.test(address)
    lose(
      draft,
      at,
      remote
        ? `the picture ${address}, of another site: put it in assets/`
        : `the picture ${address}, which is not there`,
    )
    return ''
  }
  replaceProse(
    draft,
    /<(?:img|video|audio)\b[^>]*\bsrc="([^"]+)"[^>]*>(?:\s*<\/(?:video|audio)>)?/g,
    (match, text) => write(match[1] ?? '', /\balt="([^"]*)"/.exec(text)?.[1] ?? '', '', match.index),
  )
  const sides: string[] = []
  replaceProse(draft, /!\[([^\]\n]*)\]\(\s*<?([^\s)>]+)>?[^)\n]*\)(\{[^}\n]*\})?/g, (match) => {
    const [, words = '', address = ''] = match
    const isGround = draft.tool === 'marp' && /(?:^|\s)bg(?:\s|$)/.test(words)
    const side = isGround ? (/\b(left|right)\b/.exec(words)?.[1] ?? 'full') : ''
    if (side) sides.push(side)
    return write(address, withoutSizes(draft, words), sideMark[side] ?? '', match.index)
  })
  ofHead(
    draft,
    (address, side) => write(address, '', sideMark[side] ?? '', 0),
    (side) => sides.push(side),
  )
  const wordsLeft = draft.body.replace(/!\[[^\]]*\]\([^)]*\)|^#.*$/gm, '').trim()
  if (sides.includes('full') && wordsLeft === '') draft.layout = 'plein-cadre'
}

/** Slidev's layouts of pictures name theirs in the head. */
function ofHead(
  draft: Draft,
  write: (address: string, side: string) => string,
  stands: (side: string) => void,
): void {
  const image = headText(draft, 'image')
  const [, side = 'full'] = /^image-(left|right)$/.exec(headText(draft, 'layout') ?? '') ?? []
  if (image === undefined) return
  stands(side)
  draft.body = `${draft.body.trimEnd()}\n\n${write(image, side)}\n`
}

/** Marp writes sizes and filters into the words for those who do not see the picture. */
function withoutSizes({ tool }: Draft, words: string): string {
  if (tool !== 'marp') return words
  const ours = words
    .split(/\s+/)
    .filter((word) => !/^(?:bg|left|right|fit|cover|contain|auto|vertical|\d+%|\w+:\S*)$/.test(word))
  return ours.join(' ')
}

function altOf({ body }: Draft, address: string): string {
  return /^#+\s+(.*)$/m.exec(body)?.[1]?.replace(/[[\]*_`]/g, '') ?? basename(address, extname(address))
}

/** The name in assets/ of a picture that is there: beside the deck, or in Slidev's `public/`. */
function bring(address: string, folder: string, pictures: Pictures): string | undefined {
  if (/^(?:[a-z]+:)?\/\//i.test(address)) return undefined
  const path = decodeURI(address).replace(/[?#].*$/, '')
  const file = [join(folder, path), join(folder, 'public', path), join(folder, 'static', path)].find(
    existsSync,
  )
  if (file === undefined) return undefined
  const known = pictures.get(file)
  if (known !== undefined) return known
  const ending = extname(file).toLowerCase()
  const base = slug(basename(file, extname(file))) || 'image'
  const taken = new Set(pictures.values())
  let name = base + ending
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}${ending}`
  pictures.set(file, name)
  return name
}
