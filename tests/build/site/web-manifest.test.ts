import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { appIcons } from '../../../src/build/site/app-icons.ts'
import { webManifest } from '../../../src/build/site/web-manifest.ts'

const settings = { title: 'Thanos, un ami', lang: 'fr', 'words-per-minute': 140, links: [] }
const icon = { file: 'assets/icone-192-x.png', size: 192, purpose: 'any' } as const

describe('the manifest', () => {
  test('names the talk, in French, at whatever address it lies', () => {
    expect(JSON.parse(webManifest(settings, [icon], '#0f0b1d'))).toEqual({
      name: 'Thanos, un ami',
      short_name: 'Thanos',
      description: 'Thanos, un ami',
      lang: 'fr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#0f0b1d',
      background_color: '#0f0b1d',
      icons: [{ src: icon.file, sizes: '192x192', type: 'image/png', purpose: 'any' }],
    })
  })

  test('finds a short name where the title begins with no word', () => {
    expect(JSON.parse(webManifest({ ...settings, title: '« Thanos »' }, [], '#0f0b1d')).short_name).toBe(
      '« Thanos »',
    )
  })
})

test('the icons have their sizes, and the one that systems cut has no transparent corner', async () => {
  const icons = await appIcons(join(import.meta.dirname, '../../..'), '#0f0b1d')
  for (const { size, purpose, png } of icons) {
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([size, size])
    if (purpose === 'maskable') expect([...data.subarray(0, 4)]).toEqual([15, 11, 29, 255])
    else expect(data[3]).toBe(0)
  }
  expect(icons.map(({ size, purpose }) => `${size} ${purpose}`)).toEqual([
    '192 any',
    '512 any',
    '512 maskable',
  ])
})
