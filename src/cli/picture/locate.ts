import type { CheckedTalk } from '../rule.ts'

export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length?: number
}

/** Where words that a slide shows stand in its text, or in talk.yaml; the slide's first line if they are in neither. */
export function locate(talk: CheckedTalk, slide: string, words?: string): Place {
  const source = talk.origins.get(slide)?.source
  if (!source) throw new Error(`there is no slide ${slide}`)
  const { file, body, bodyLine, firstLine } = source
  const settings = 'slides/talk.yaml'
  const settingsText = talk.files.texts.get(settings) ?? ''
  const found = words === undefined ? undefined : findWords(body, words)
  if (found) return { file, ...found, line: found.line + bodyLine - 1 }
  const inSettings = words === undefined || !/\[\[/.test(body) ? undefined : findWords(settingsText, words)
  if (inSettings) return { file: settings, ...inSettings }
  const inHead = (talk.files.texts.get(file) ?? '')
    .split('\n')
    .slice(firstLine - 1, bodyLine - 1)
    .join('\n')
  const foundInHead = words === undefined ? undefined : findWords(inHead, words)
  if (foundInHead) return { file, ...foundInHead, line: foundInHead.line + firstLine - 1 }
  return { file, line: firstLine, column: 1 }
}

/** Where a slide's text names an address. */
export function locateAddress(talk: CheckedTalk, address: string): (Place & { slide: string }) | undefined {
  for (const [slide, { source }] of talk.origins) {
    const start = source.body.indexOf(address)
    if (start === -1) continue
    const before = source.body.slice(0, start)
    const line = source.bodyLine + before.split('\n').length - 1
    return {
      file: source.file,
      line,
      column: start - before.lastIndexOf('\n'),
      length: address.length,
      slide,
    }
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
  const wanted =
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu)
      ?.join('')
      .slice(0, 40) ?? ''
  const at = wanted === '' ? -1 : letters.indexOf(wanted)
  const start = places[at]
  const end = places[at + wanted.length - 1]
  if (start === undefined || end === undefined) return undefined
  const before = text.slice(0, start)
  const shown = text.slice(start, end + 1)
  return {
    line: before.split('\n').length,
    column: start - before.lastIndexOf('\n'),
    length: shown.split('\n')[0]?.length ?? 1,
  }
}
