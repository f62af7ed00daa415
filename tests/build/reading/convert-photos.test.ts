import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { convertPhotos } from '../../../src/build/reading/convert-photos.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'photos-'))
  mkdirSync(join(root, 'assets/photos'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(name: string, content: Buffer): Set<string> {
  writeFileSync(join(root, 'assets/photos', name), content)
  return new Set([`assets/photos/${name}`])
}

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })

// Converting large photos takes as long as the machine needs.
describe('convertPhotos', { timeout: 60_000 }, () => {
  test('a photo that compresses badly becomes less than 300 kB, upright, without its metadata', async () => {
    const content = await noise(2000, 1500)
      .withExif({ IFD0: { Make: 'Appareil' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const { photos, problems } = await convertPhotos(root, put('affiche.jpg', content), {
      affiche: { width: 1600, height: 1000 },
    })
    expect(problems).toEqual([])
    const photo = photos.get('assets/photos/affiche.jpg')
    expect(photo).toMatchObject({ width: 750, height: 1000 })
    const file = join(root, photo?.source ?? '')
    expect(statSync(file).size).toBeLessThan(300_000)
    expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 750, height: 1000 })
    expect(readFileSync(file).includes('Appareil')).toBe(false)
  })

  test('a small transparent logo keeps its size and its ground', async () => {
    const content = await sharp({
      create: { width: 120, height: 40, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    const { photos } = await convertPhotos(root, put('entreprise.png', content))
    const photo = photos.get('assets/photos/entreprise.png')
    expect(photo).toMatchObject({ width: 120, height: 40 })
    expect((await sharp(join(root, photo?.source ?? '')).metadata()).hasAlpha).toBe(true)
  })

  test('the same file is converted once, and again if what was kept is broken', async () => {
    const assets = put('orateur.png', await noise(300, 300).png().toBuffer())
    const source = (await convertPhotos(root, assets)).photos.get('assets/photos/orateur.png')?.source ?? ''
    const kept = join(root, source)
    const { mtimeMs } = statSync(kept)
    await convertPhotos(root, assets)
    expect(statSync(kept).mtimeMs).toBe(mtimeMs)
    writeFileSync(kept, 'half a fi')
    const { photos } = await convertPhotos(root, assets)
    expect(photos.get('assets/photos/orateur.png')).toMatchObject({ width: 300, height: 300 })
    expect((await sharp(kept).metadata()).width).toBe(300)
  })

  test.each([
    ['no picture at all', async () => Buffer.from('Bonjour')],
    ['an empty file', async () => Buffer.alloc(0)],
    ['a picture cut short', async () => (await noise(600, 600).jpeg().toBuffer()).subarray(0, 9000)],
  ])('%s is a Problem at its file, and the others are converted', async (_what, content) => {
    const assets = new Set([
      ...put('affiche.jpg', await content()),
      ...put('orateur.png', await noise(20, 20).png().toBuffer()),
    ])
    const { photos, problems } = await convertPhotos(root, assets, { affiche: { width: 100, height: 100 } })
    expect([...photos.keys()]).toEqual(['assets/photos/orateur.png'])
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'assets/photos/affiche.jpg',
        message: expect.stringContaining('this picture cannot be read') as string,
        hint: expect.stringContaining('export it again') as string,
      }),
    ])
  })
})
