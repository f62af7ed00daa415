import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { convertPictures } from '../../../src/build/reading/convert-pictures.ts'
import { readTalk } from '../../../src/talk/talk.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'))
  mkdirSync(join(root, 'assets'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Converts what a slide shows of these files. */
function convert(files: Readonly<Record<string, Buffer>>, shown = Object.keys(files)) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'assets', name), content)
  const assets = new Set(Object.keys(files).map((name) => `assets/${name}`))
  const body = shown.map((name) => `![x](<../assets/${name}>)`).join('\n\n')
  const texts = new Map([['slides/01-a.md', `---\ntitle: A\n---\n\n---\nid: a\n---\n\n# T\n\n${body}\n`]])
  return convertPictures(root, { texts: new Map(), assets: assets }, readTalk({ texts, assets }).talk)
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } })

test('a picture that fits a screen stays as it is, and is told its size', async () => {
  const { photos, problems } = await convert({ 'mon écran.png': await plain(800, 400).png().toBuffer() })
  expect(problems).toEqual([])
  const source = 'assets/mon%20%C3%A9cran.png'
  expect(photos.get(source)).toEqual({ source, width: 800, height: 400 })
})

test('a larger one is made as large as a screen of twice the density, as WebP', async () => {
  const { photos } = await convert({ 'a.png': await plain(5000, 2500).png().toBuffer() })
  const { source = '', ...size } = photos.get('assets/a.png') ?? {}
  expect(size).toEqual({ width: 2560, height: 1280 })
  expect(source).toMatch(/^node_modules\/\.cache\/photos\/a-\w+\.webp$/)
})

test('a heavier one than 300 kB is made lighter', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const grain = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#000', noise } })
  const { photos } = await convert({ 'a.png': await grain.png().toBuffer() })
  expect(statSync(join(root, photos.get('assets/a.png')?.source ?? '')).size).toBeLessThan(300_000)
})

test('what no slide shows, and drawings, are left alone', async () => {
  const files = { 'a.png': await plain(9, 9).png().toBuffer(), 'b.svg': Buffer.from('<svg/>') }
  expect((await convert(files, ['b.svg'])).photos).toEqual(new Map())
})

test('a file that is no picture is a Problem', async () => {
  const { problems } = await convert({ 'a.png': Buffer.from('rien') })
  expect(problems).toMatchObject([{ file: 'assets/a.png', hint: expect.stringContaining('export it again') }])
  expect(problems[0]?.message).toContain('cannot be read')
})
