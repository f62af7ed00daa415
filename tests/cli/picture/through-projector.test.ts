import sharp from 'sharp'
import { expect, test } from 'vitest'
import { throughProjector } from '../../../src/cli/picture/through-projector.ts'

/** White bars on black, in pixels of a slide; `at` is the brightness of a point of what is left of them. */
async function seen(bar: number): Promise<{ size: number[]; at: (x: number) => number }> {
  const bars = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720"/><path d="M0 360H1280" stroke="#fff" stroke-width="720" stroke-dasharray="${bar}"/></svg>`
  const picture = await throughProjector(await sharp(Buffer.from(bars)).png().toBuffer())
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { size: [info.width, info.height], at: (x) => data[360 * info.width + x] ?? -1 }
}

test('large shapes keep half of their contrast: black is grey and white is dull', async () => {
  const { size, at } = await seen(320)
  expect(size).toEqual([1280, 720])
  expect(at(160)).toBeCloseTo(64 + 127, -1)
  expect(at(480)).toBeCloseTo(64, -1)
})

test('edges are soft, and hairlines are gone', async () => {
  const { at } = await seen(320)
  for (const [x, nextX] of [
    [314, 318],
    [318, 322],
    [322, 326],
  ])
    expect(at(x ?? 0)).toBeGreaterThan(at(nextX ?? 0))
  const lines = await seen(2)
  const row = Array.from({ length: 40 }, (_, index) => lines.at(600 + index))
  expect(Math.max(...row) - Math.min(...row)).toBeLessThan(4)
})
