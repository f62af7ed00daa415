import { editTags } from './html.ts'
import type { Problem } from './problem.ts'

export interface LinkPlace {
  readonly file: string
  readonly body: string
  readonly firstLine: number
  readonly slide: string
}

/** Pictures are looked up in assets/ (a missing one is a Problem); links to other sites open beside the deck, not over it. */
export function resolveLinks(
  html: string,
  place: LinkPlace,
  assets: ReadonlySet<string>,
): { html: string; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const resolved = editTags(html, (tag, attributes) => {
    const href = attributes.href ?? ''
    if (tag === 'a' && /^https?:/.test(href)) return { target: '_blank', rel: 'noopener' }
    if (tag !== 'img') return undefined
    const encoded = attributes.src ?? ''
    if (encoded.startsWith('data:')) return undefined
    const source = place.body.includes(encoded) ? encoded : decoded(encoded)
    if (/^https?:/.test(source)) {
      problems.push(
        problemAt(
          place,
          source,
          `the picture \`${source}\` is on another site`,
          'Put a copy in assets/ and write `../assets/name.svg`: a room has no network.',
        ),
      )
      return undefined
    }
    const path = encoded.replace(/^(\.\.?\/)*/, '')
    if (!assets.has(path) && !assets.has(decoded(path))) {
      problems.push(
        problemAt(
          place,
          source,
          `the picture \`${source}\` does not exist`,
          'Put the file in assets/ and write `../assets/name.svg`.',
        ),
      )
    }
    return { src: path }
  })
  return { html: resolved, problems }
}

/** A path as it is on the disk: Markdown encodes spaces and accents. A `%` that encodes nothing stays. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** A Problem at the first place of the Markdown where the words stand, or at its start. */
export function problemAt(place: LinkPlace, words: string, message: string, hint: string): Problem {
  const lines = place.body.split('\n')
  const index = words === '' ? -1 : lines.findIndex((line) => line.includes(words))
  const column = index === -1 ? 1 : (lines[index] ?? '').indexOf(words) + 1
  return {
    file: place.file,
    line: place.firstLine + Math.max(index, 0),
    column,
    message,
    hint,
    slide: place.slide,
  }
}
