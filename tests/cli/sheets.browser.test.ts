import { rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkTalk, openTalk } from '../../src/cli/check/check-talk.ts'
import { makeSheets } from '../../src/cli/check/look-at-deck.ts'
import { silence } from '../../src/cli/progress.ts'
import { theBrowser } from '../browser/deck.ts'
import { soak } from '../soak.ts'
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

const check = (rules: readonly string[], projector = false) =>
  checkTalk(root, { rules: new Set(rules), sheets: true, projector }, silence)

test('contact sheets are written in both themes, beside what is found', async () => {
  const { sheets, findings, incomplete } = await check(['text-size'])
  expect(findings.map(({ rule }) => rule)).toEqual(['text-size'])
  expect(incomplete).toEqual([])
  expect(sheets).toEqual(['planches/sombre.png', 'planches/clair.png'])
  const [dark = 0, light = 0] = await brightnesses(sheets)
  expect(dark).toBeLessThan(60)
  expect(light).toBeGreaterThan(180)
}, 300_000)

test('where they cannot be written, that takes nothing from what was found', async () => {
  const elsewhere = writeTalk({ planches: '' })
  try {
    expect(await makeSheets(await theBrowser(), new Map(), await openTalk(elsewhere), false)).toEqual({
      sheets: [],
      incomplete: [
        'The contact sheets were not written: planches cannot be made: a file is where a folder should be. See who may read and write it, then try again.',
      ],
    })
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
})

/** `through-projector.test.ts` says what a projector does to a picture. */
test.runIf(soak)(
  'through a projector black is grey, and white is dull',
  async () => {
    const { sheets } = await check([], true)
    expect(sheets).toEqual(['planches/sombre-projecteur.png', 'planches/clair-projecteur.png'])
    const [plain, dull] = [await brightnesses((await check([])).sheets), await brightnesses(sheets)]
    expect(dull[0]).toBeGreaterThan(plain[0] ?? 255)
    expect(dull[1]).toBeLessThan(plain[1] ?? 0)
  },
  300_000,
)

/** The mean of all channels of each picture, from 0 to 255. */
function brightnesses(paths: readonly string[]): Promise<number[]> {
  return Promise.all(
    paths.map(async (path) => {
      const { channels } = await sharp(join(root, path)).removeAlpha().stats()
      return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length
    }),
  )
}
