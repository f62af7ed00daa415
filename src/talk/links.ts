import { editTags } from './html.ts'
import type { Problem } from './problem.ts'

export interface LinkPlace {
  readonly file: string
  readonly body: string
  readonly firstLine: number
  readonly slide: string
}

/**
 * Pictures are looked up in assets/, links to slides among their ids: what is missing is a Problem. Links to other sites open beside the deck,
 * not over it.
 */
export function resolveLinks(
  html: string,
  place: LinkPlace,
  assets: ReadonlySet<string>,
  slides?: ReadonlySet<string>,
): { html: string; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (...told: [words: string, message: string, hint: string]) => {
    if (problems.length < mostProblems) problems.push(problemAt(place, ...told))
  }
  const resolved = editTags(html, (tag, attributes) => {
    const href = attributes.href ?? ''
    if (tag === 'a' && /^https?:/.test(href)) return { target: '_blank', rel: 'noopener' }
    const [, target] = /^#\/([^/]*)/.exec(href) ?? []
    if (tag === 'a' && target && slides && !slides.has(target)) {
      const hint = 'A link names a slide by the id in its head: `#/my-slide`.'
      report(href, `there is no slide \`${target}\``, hint)
    }
    if (tag !== 'img') return undefined
    const encoded = attributes.src ?? ''
    if (encoded.startsWith('data:')) return undefined
    const source = place.body.includes(encoded) ? encoded : decoded(encoded)
    if (/^https?:/.test(source)) {
      report(
        source,
        `the picture \`${source}\` is on another site`,
        'Put a copy in assets/ and write `../assets/name.svg`: a room has no network.',
      )
      return undefined
    }
    const path = encoded.replace(/^(\.\.?\/)*/, '')
    if (!assets.has(path) && !assets.has(decoded(path))) {
      report(
        source,
        `the picture \`${source}\` does not exist`,
        'Put the file in assets/ and write `../assets/name.svg`.',
      )
    }
    return { src: path }
  })
  return { html: resolved, problems }
}

/** A slide that is full of mistakes is told by its first ones. */
const mostProblems = 50

/** A path as it is on the disk: Markdown encodes spaces and accents. A `%` that encodes nothing stays. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** A Problem where the words stand in the Markdown for the `number`th time, from 0; or at its start. */
export function problemAt(
  place: LinkPlace,
  words: string,
  message: string,
  hint: string,
  number = 0,
): Problem {
  const before = place.body
    .split(words)
    .slice(0, number + 1)
    .join(words)
  const found = words !== '' && before.length < place.body.length
  const lines = found ? before.split('\n') : ['']
  return {
    file: place.file,
    line: place.firstLine + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message,
    hint,
    slide: place.slide,
  }
}
