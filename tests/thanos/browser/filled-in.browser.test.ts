import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtSite } from '../../browser/built-site.ts'
import { bringAllSlides, useDeck, withoutWorker } from '../../browser/deck.ts'
import { findFaults } from '../../browser/find-faults.ts'
import { fillIn, writePhotos } from '../../filled-in.ts'
import { places, root } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

/** `content.test.ts` reads it, and the site of all layouts shows such photos and names; the whole talk takes a build of its own. */
describe.runIf(soak)('the talk, filled in as README asks', () => {
  let faults: readonly string[]
  let told: readonly string[]
  let shown: Awaited<ReturnType<typeof readShown>>
  beforeAll(async () => {
    const { page, complaints } = await deck.open((await builtSite('filled in')).url)
    faults = await page.evaluate(findFaults, places)
    told = complaints
    await bringAllSlides(page)
    shown = await page.evaluate(readShown)
  })

  test('keeps everything inside its slides at every step, every label readable', () => {
    expect(faults).toEqual([])
    expect(told).toEqual([])
  })

  test('names its speaker, shows the photos, and says where it is published', () => {
    expect(shown.slides).toEqual(expect.arrayContaining(['intro', 'thanos-photo', 'presentation', 'lectra']))
    expect(shown.canonical).toBeTruthy()
    expect(shown.speaker).toContain('Camille Martin')
  })
})

/** Runs in the page. */
async function readShown() {
  const photos = [...document.querySelectorAll<HTMLImageElement>('img.photo')]
  await Promise.all(photos.map((photo) => photo.decode()))
  return {
    slides: photos.map((photo) => photo.closest('section')?.id),
    canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
    speaker: document.querySelector('#presentation')?.textContent,
  }
}

const relevant = ['content', 'talk', 'paper', 'figures', 'budgets']

test.runIf(soak)(
  'the tests that look at what was filled in pass on a copy of the project',
  async () => {
    const copy = mkdtempSync(join(tmpdir(), 'filled-in-'))
    const left = /^(node_modules|dist.*|\.git|\.live-.*|\.check-.*)$/
    for (const name of readdirSync(root).filter((name) => !left.test(name)))
      cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    fillIn(copy)
    await writePhotos(join(copy, 'assets/photos'))
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const files = relevant.map((name) => `/${name}.`)
    const env = { ...process.env, npm_lifecycle_event: 'test' }
    const child = spawn(process.execPath, [vitest, 'run', ...files], { cwd: copy, env, stdio: 'inherit' })
    const status = await new Promise((resolve) => child.on('close', resolve))
    rmSync(copy, { recursive: true })
    expect(status).toBe(0)
  },
  3_600_000,
)
