import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { patience } from './deck.ts'
import { useLiveTalk } from './live-talk.ts'

const live = useLiveTalk()
let context: BrowserContext
let speaker: Page

beforeEach(async () => {
  await context?.close()
  context = await live.browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(patience)
  speaker = await context.newPage()
  await speaker.goto(`${live.address}presentateur.html`)
  await speaker.waitForSelector('#now section')
})

async function goTo(id: string): Promise<void> {
  await speaker.keyboard.press('g')
  await speaker.keyboard.type(id)
  await speaker.keyboard.press('Enter')
  await speaker.waitForSelector(`#now [data-slide="${id}"]`)
}

const script = () => readFileSync(join(live.copy.root, 'slides/script.md'), 'utf8')

describe('the speaker’s screen while the dev server runs', () => {
  test('draws the diagrams that no build has drawn, in both previews', async () => {
    await goTo('federation')
    await speaker.waitForSelector('#now [data-diagram] > svg')
    await speaker.waitForSelector('#next [data-diagram] > svg')
    const parts = () => speaker.locator('#next svg .fragment.visible').count()
    const before = await parts()
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(parts).toBeGreaterThanOrEqual(before)
  })

  test('follows saved files: slide and step stay', async () => {
    await goTo('previously')
    await speaker.keyboard.press('ArrowRight')
    const path = join(live.copy.root, 'slides/02-prometheus.md')
    const before = readFileSync(path, 'utf8')
    const after = before.replace('**Stocker** les séries', '**Ranger** les séries')
    expect(after).not.toBe(before)
    writeFileSync(path, after)
    await speaker.waitForFunction(
      () => document.querySelector('#now li:nth-child(2) strong')?.textContent === 'Ranger',
    )
    expect(await speaker.locator('#now li.visible').count()).toBe(1)
    writeFileSync(path, before)
    await speaker.waitForFunction(
      () => document.querySelector('#now li:nth-child(2) strong')?.textContent === 'Stocker',
    )
  })

  test('writes the durations of a rehearsal into the script: those lines only, once they were looked at', async () => {
    const before = script()
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    await speaker.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 125_000
    })
    await speaker.getByRole('button', { name: 'Terminer la répétition' }).click()
    const dialog = speaker.getByRole('dialog', { name: 'Répétitions' })
    await dialog.getByRole('button', { name: 'Proposer ces durées' }).click()
    await dialog.getByRole('button', { name: 'Voir ce qui changerait dans slides/script.md' }).click()
    const change = dialog.locator('.changes ins')
    await expect.poll(() => change.allTextContents()).toEqual([expect.stringMatching(/^durée: 2:\d\d$/)])
    const [proposed = ''] = await change.allTextContents()
    expect(script(), 'nothing is written before it was looked at').toBe(before)
    await dialog.getByRole('button', { name: 'Écrire dans slides/script.md' }).click()
    await dialog.getByText('C’est écrit.').waitFor()
    expect(script()).toBe(before.replace('durée: 0:30', proposed))
    writeFileSync(join(live.copy.root, 'slides/script.md'), before)
  })
})
