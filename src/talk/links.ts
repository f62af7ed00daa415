import { attribute, type Element, elementsIn, setAttribute, type Tree } from './html-tree.ts'
import type { Problem } from './problem.ts'

export interface LinkPlace {
  readonly file: string
  readonly body: string
  readonly firstLine: number
  readonly slide: string
}

/**
 * Pictures, videos and sounds are looked up in assets/, links to slides among their ids: what is missing is a Problem. Links to other sites open beside the deck,
 * not over it.
 */
export function resolveLinks(
  tree: Tree,
  place: LinkPlace,
  assets: ReadonlySet<string>,
  slides?: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = []
  for (const element of elementsIn(tree)) {
    const found = [
      element.tagName === 'a' ? resolveLink(element, slides) : undefined,
      ...(files[element.tagName] ?? []).map((name) => resolveFile(element, name, place.body, assets)),
    ]
    for (const mistake of found)
      if (mistake && problems.length < mostProblems) problems.push(problemAt(place, ...mistake))
  }
  return problems
}

type Mistake = readonly [words: string, message: string, hint: string]

function resolveLink(link: Element, slides: ReadonlySet<string> | undefined): Mistake | undefined {
  const href = attribute(link, 'href') ?? ''
  if (/^https?:/.test(href)) {
    setAttribute(link, 'target', '_blank')
    setAttribute(link, 'rel', 'noopener')
  }
  const [, target] = /^#\/([^/]*)/.exec(href) ?? []
  if (!target || !slides || slides.has(target)) return undefined
  const hint = 'A link names a slide by the id in its head: `#/my-slide`.'
  return [href, `there is no slide \`${target}\``, hint]
}

/** What names a file of assets/. */
const files: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
}

function resolveFile(
  element: Element,
  name: string,
  body: string,
  assets: ReadonlySet<string>,
): Mistake | undefined {
  const encoded = attribute(element, name)
  const isPicture = element.tagName === 'img' || name === 'poster'
  // A picture without an address is one that is missing; a video may have its own in a <source>.
  if (encoded?.startsWith('data:') || (encoded === undefined && element.tagName !== 'img')) return undefined
  const address = encoded ?? ''
  const source = body.includes(address) ? address : decoded(address)
  const what = isPicture ? 'picture' : 'file'
  if (/^https?:/.test(source)) {
    const hint = 'Put a copy in assets/ and write `../assets/name.svg`: a room has no network.'
    return [source, `the ${what} \`${source}\` is on another site`, hint]
  }
  const path = address.replace(/^(\.\.?\/)*/, '')
  setAttribute(element, name, path)
  if (assets.has(path) || assets.has(decoded(path))) return undefined
  return [
    source,
    `the ${what} \`${source}\` does not exist`,
    'Put the file in assets/ and write `../assets/name.svg`.',
  ]
}

/** A slide that is full of mistakes is told by its first ones. */
const mostProblems = 50

/** A path as it is on the disk: Markdown encodes spaces and accents. A `%` that encodes nothing stays. */
export function decoded(path: string): string {
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
