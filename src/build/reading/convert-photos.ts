import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { findPhotos, photoProblem } from '../../talk/photos.ts'
import type { Problem } from '../../talk/problem.ts'
import type { TalkParts } from '../../talk/talk-parts.ts'

/** A picture ready for the page: its path from the project's root, and its size in pixels. */
export interface ConvertedPhoto {
  readonly source: string
  readonly width: number
  readonly height: number
}

/** Converted pictures by the path of the file they were made from. */
export type ConvertedPhotos = ReadonlyMap<string, ConvertedPhoto>

type Size = TalkParts['photos'][string]

/** The largest sides in pixels: a full screen, a portrait of half a slide, a logo, each for a screen of twice the slide's density. */
const largest: TalkParts['photos'] = {
  orateur: { width: 1000, height: 1000 },
  entreprise: { width: 800, height: 400 },
  evenement: { width: 800, height: 400 },
}
/** In bytes. */
export const heaviest = 300_000
const qualities = [82, 70, 58, 46, 34, 22]

/**
 * Converts the speaker's pictures to WebP of at most 300 kB, upright and without their place and camera, kept by content in
 * `node_modules/.cache`. A file that is no picture, or a broken one, is a Problem.
 */
export async function convertPhotos(
  root: string,
  assets: ReadonlySet<string>,
  own: TalkParts['photos'] = {},
): Promise<{ photos: ConvertedPhotos; problems: readonly Problem[] }> {
  const photos = new Map<string, ConvertedPhoto>()
  const problems: Problem[] = []
  for (const [name, path] of findPhotos(assets, Object.keys(own)).photos) {
    try {
      photos.set(
        path,
        await convert(root, name, { ...largest, ...own }[name], readFileSync(join(root, path))),
      )
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      problems.push(
        photoProblem(
          path,
          `this picture cannot be read (${reason})`,
          'Open it in a picture editor and export it again.',
        ),
      )
    }
  }
  return { photos, problems }
}

/** @throws an Error that says why this is no picture to show. */
export async function convert(
  root: string,
  name: string,
  size: Size | undefined,
  content: Buffer,
): Promise<ConvertedPhoto> {
  // Loaded only where there is a picture: most talks start without.
  const { default: sharp } = await import('sharp')
  const folder = 'node_modules/.cache/photos'
  const source = `${folder}/${name}-${hash('sha256', content).slice(0, 12)}.webp`
  const cached = await readSize(sharp(join(root, source)))
  if (cached) return { source, ...cached }
  const resized = sharp(content, { failOn: 'error' })
    .autoOrient()
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await lightEnough(resized)
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, source), data)
  return { source, width: info.width, height: info.height }
}

async function lightEnough(
  picture: Sharp,
): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  for (const quality of qualities) {
    const converted = await sharp(data, { raw: info }).webp({ quality }).toBuffer({ resolveWithObject: true })
    if (converted.info.size <= heaviest) return converted
  }
  throw new Error(`it stays over ${heaviest / 1000} kB`)
}

async function readSize(picture: Sharp): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await picture.metadata()
    return { width, height }
  } catch {
    return undefined
  }
}
