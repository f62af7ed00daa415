import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { silence } from '../../src/cli/progress.ts'
import { copyTalk } from '../talk-copy.ts'
import { slideWith, writeTalk } from './talk-folder.ts'

let root = ''
let remove = () => {}
beforeAll(() => {
  const talk = writeTalk({
    'slides/01-un.md': slideWith('# Un titre\n\n<span style="font-size:12px">petit</span>'),
    'assets/point.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  ;({ root, remove } = copyTalk(talk))
  rmSync(talk, { recursive: true })
})
afterAll(() => remove())

test('contact sheets are written in both themes; where they cannot be, the rest is told all the same', async () => {
  const check = (rules: readonly string[], projector = false) =>
    checkTalk(root, { rules: new Set(rules), sheets: true, projector }, silence)
  writeFileSync(join(root, 'planches'), '')
  const refused = await check(['text-size'])
  expect(refused.sheets).toEqual([])
  expect(refused.findings.map(({ rule }) => rule)).toEqual(['text-size'])
  expect(refused.incomplete).toEqual([
    'The contact sheets were not written: planches cannot be made: a file is where a folder should be. See who may read and write it, then try again.',
  ])

  rmSync(join(root, 'planches'))
  const { sheets, incomplete } = await check([])
  expect(incomplete).toEqual([])
  expect(sheets).toEqual(['planches/sombre.png', 'planches/clair.png'])
  const [dark = 0, light = 0] = await Promise.all(sheets.map((path) => brightness(join(root, path))))
  expect(dark).toBeLessThan(60)
  expect(light).toBeGreaterThan(180)

  const projected = await check([], true)
  expect(projected.sheets).toEqual(['planches/sombre-projecteur.png', 'planches/clair-projecteur.png'])
  const dull = await Promise.all(projected.sheets.map((path) => brightness(join(root, path))))
  expect(dull[0], 'black is grey').toBeGreaterThan(dark)
  expect(dull[1], 'white is dull').toBeLessThan(light)
}, 300_000)

/** The mean of all channels, from 0 to 255. */
async function brightness(path: string): Promise<number> {
  const { channels } = await sharp(path).removeAlpha().stats()
  return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length
}
