import { placeAt } from '../place-at.ts'
import type { CheckedTalk } from '../rule.ts'

export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length?: number
}

const settings = 'slides/talk.yaml'

/** Where words that a slide shows stand in its text, or in talk.yaml; the slide's first line if they are in neither. */
export function locate({ origins, files: { texts } }: CheckedTalk, slide: string, words = ''): Place {
  const source = origins.get(slide)?.source
  if (!source) throw new Error(`there is no slide ${slide}`)
  const { file, body, bodyLine, firstLine } = source
  const lines = (texts.get(file) ?? '').split('\n')
  const parts = [
    { file, text: body, first: bodyLine },
    { file: settings, text: body.includes('[[') ? (texts.get(settings) ?? '') : '', first: 1 },
    { file, text: lines.slice(firstLine - 1, bodyLine - 1).join('\n'), first: firstLine },
  ]
  for (const part of parts) {
    const found = findWords(part.text, words)
    if (found) return { ...found, file: part.file, line: found.line + part.first - 1 }
  }
  return { file, line: firstLine, column: 1 }
}

/** Where a slide's text names an address. */
export function locateAddress(talk: CheckedTalk, address: string): (Place & { slide: string }) | undefined {
  for (const [slide, { source }] of talk.origins) {
    const start = source.body.indexOf(address)
    if (start === -1) continue
    const { line, column } = placeAt(source.body, start)
    return { file: source.file, line: source.bodyLine + line - 1, column, length: address.length, slide }
  }
  return undefined
}

/** Tags, what only screen readers get, and else letter by letter. */
const unshown = /<(title|desc)\b[\s\S]*?<\/\1>|<[a-z/!][^>]*>|acc(?:Title|Descr)\s*:.*|[\p{L}\p{N}]/giu

/** Letters and digits are compared, so that Markdown's signs, tags and typography do not count. */
function findWords(text: string, words: string): Omit<Place, 'file'> | undefined {
  const places: number[] = []
  let letters = ''
  for (const { 0: piece, index } of text.matchAll(unshown)) {
    if (piece.length > 2) continue
    for (const letter of piece.toLowerCase()) {
      letters += letter
      places.push(index)
    }
  }
  const wanted = [...words.toLowerCase().matchAll(/[\p{L}\p{N}]/gu)].join('').slice(0, 40)
  const at = wanted === '' ? -1 : letters.indexOf(wanted)
  const start = places[at]
  const end = places[at + wanted.length - 1]
  if (start === undefined || end === undefined) return undefined
  const [shown = ''] = text.slice(start, end + 1).split('\n')
  return { ...placeAt(text, start), length: shown.length }
}
