import {
  attribute,
  type Element,
  element,
  elementsIn,
  replaceNode,
  setAttribute,
  type Tree,
} from './html-tree.ts'
import { decoded, type LinkPlace, problemAt } from './links.ts'
import type { Problem } from './problem.ts'

const kinds: readonly (readonly [name: 'video' | 'audio', endings: RegExp])[] = [
  ['video', /\.(mp4|webm|ogv|mov|m4v)$/i],
  ['audio', /\.(mp3|ogg|oga|opus|wav|m4a|aac|flac)$/i],
]
const pictures = ['svg', 'webp', 'avif', 'png', 'jpg', 'jpeg']

/**
 * `![what it shows](../assets/clip.mp4)` is a video, or a sound: it starts when its slide is shown and stops when that is left. What shows before
 * it starts, and on paper, is the picture of the same name beside it, `clip.jpg`.
 */
export function makeMedia(tree: Tree, place: LinkPlace, assets: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  for (const found of [...elementsIn(tree)]) {
    const source = attribute(found, 'src') ?? ''
    const [name] = kinds.find(([, endings]) => endings.test(source)) ?? []
    if (found.tagName === 'img' && name) {
      const { alt = '', title } = Object.fromEntries(found.attrs.map((attr) => [attr.name, attr.value]))
      const media = element(name, { src: source, 'aria-label': alt, ...(title && { title }) })
      replaceNode(found, media)
      problems.push(...prepare(media, source, place, assets))
    } else if (found.tagName === 'video' || found.tagName === 'audio') {
      const inner = [...elementsIn(found)].map((child) => attribute(child, 'src') ?? '')
      problems.push(...prepare(found, source || (inner[0] ?? ''), place, assets))
    }
  }
  return problems
}

/** reveal.js plays what has `data-autoplay` while its slide is shown. */
function prepare(media: Element, source: string, place: LinkPlace, assets: ReadonlySet<string>): Problem[] {
  for (const name of ['autoplay', 'data-autoplay']) setAttribute(media, name, undefined)
  for (const name of ['controls', 'data-autoplay']) setAttribute(media, name, '')
  setAttribute(media, 'preload', 'metadata')
  if (media.tagName === 'audio') return []
  setAttribute(media, 'playsinline', '')
  const stem = source.replace(/\.\w+$/, '')
  const poster = pictures
    .map((ending) => `${stem}.${ending}`)
    .find((path) => assets.has(path) || assets.has(decoded(path)))
  if (attribute(media, 'poster') !== undefined || !stem) return []
  if (poster) {
    setAttribute(media, 'poster', poster)
    return []
  }
  const message = `the video \`${source}\` has no picture for paper`
  const hint = `Put one beside it: \`${stem}.jpg\`.`
  return [{ ...problemAt(place, source.replace(/^.*\//, ''), message, hint), quiet: true }]
}
