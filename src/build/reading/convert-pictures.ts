import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slug } from '../../kit/slug.ts'
import { attribute, elementsIn, parseFragment } from '../../talk/html-tree.ts'
import { decoded } from '../../talk/links.ts'
import type { Problem } from '../../talk/problem.ts'
import type { Talk, TalkFiles } from '../../talk/talk.ts'
import {
  type ConvertedPhoto,
  type ConvertedPhotos,
  convert,
  convertPhotos,
  heaviest,
} from './convert-photos.ts'

/** A full screen of twice the slide's density, as for photos. */
const largest = { width: 2560, height: 1600 }

/**
 * The speaker's photos and the pictures that slides show, ready for the page. A picture that is larger or heavier than a screen has a use for is
 * converted as a photo is; the others, drawings and what moves stay as they are. All are told their size.
 */
export async function convertPictures(
  root: string,
  { assets, photos: own = {} }: TalkFiles,
  talk: Talk,
): Promise<{ photos: ConvertedPhotos; problems: readonly Problem[] }> {
  const { photos, problems } = await convertPhotos(root, assets, own)
  const pictures = new Map(photos)
  const broken: Problem[] = []
  for (const [source, path] of shownPictures(talk, assets)) {
    if (pictures.has(source)) continue
    try {
      pictures.set(source, await fitted(root, source, path))
    } catch (error) {
      const message = `this picture cannot be read (${(error as Error).message.split('\n')[0]})`
      const hint = 'Open it in a picture editor and export it again.'
      broken.push({ file: path, line: 1, column: 1, message, hint })
    }
  }
  return { photos: pictures, problems: [...problems, ...broken] }
}

/** The raster pictures of the slides: as the page names them, and where they lie. */
function shownPictures({ chapters }: Talk, assets: ReadonlySet<string>): Map<string, string> {
  const html = chapters.flatMap(({ slides }) => slides.map((slide) => slide.html)).join('')
  if (!html.includes('<img')) return new Map()
  const sources = [...elementsIn(parseFragment(html))].flatMap((element) =>
    element.tagName === 'img' ? (attribute(element, 'src') ?? '') : [],
  )
  const raster = sources.filter((source) => /\.(png|jpe?g|webp|avif|gif)$/i.test(source))
  const paths = raster.map((source): [string, string] => [
    source,
    assets.has(source) ? source : decoded(source),
  ])
  return new Map(paths.filter(([, path]) => assets.has(path)))
}

async function fitted(root: string, source: string, path: string): Promise<ConvertedPhoto> {
  const { default: sharp } = await import('sharp')
  const content = readFileSync(join(root, path))
  const { width, height, pages = 1, autoOrient } = await sharp(content, { failOn: 'error' }).metadata()
  const fits = width <= largest.width && height <= largest.height && content.length <= heaviest
  if (fits || pages > 1) return { source, ...autoOrient }
  const name = slug(path.replace(/^assets\//, '').replace(/\.\w+$/, ''))
  return convert(root, name, largest, content)
}
