import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { collectComplaints, patience, placeOf } from './deck.ts'
import { useLiveTalk } from './live-talk.ts'

const live = useLiveTalk()
let page: Page
let complaints: string[]

beforeEach(async () => {
  await page?.context().close()
  live.copy.restore()
  const context = await live.browser.newContext({ viewport: { width: 1280, height: 720 } })
  context.setDefaultTimeout(patience)
  page = await context.newPage()
  complaints = collectComplaints(page)
})

async function open(hash: string): Promise<void> {
  await page.goto(`${live.address}${hash}`)
  await page.waitForFunction(() => window.Reveal?.isReady())
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
}

const expectNoReload = async () => expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)

describe('saving a file while the deck is open', () => {
  test('changes the slide in place: slide and step stay, nothing reloads', async () => {
    await open('#/previously/1')
    live.copy.edit('02-prometheus.md', (text) =>
      text.replace('**Stocker** les séries', '**Ranger** les séries'),
    )
    await page.waitForFunction(
      () => document.querySelector('#previously li:nth-child(2) strong')?.textContent === 'Ranger',
    )
    expect(await placeOf(page)).toEqual({ id: 'previously', step: 1 })
    const visible = await page.locator('#previously li.visible').count()
    expect(visible).toBe(2)
    await expectNoReload()
    expect(complaints.filter((line) => !/\[vite\]/.test(line))).toEqual([])
  })

  test('of two saves, however soon one follows the other, the last is shown', async () => {
    await open('#/previously')
    const title = (text: string) =>
      live.copy.edit('02-prometheus.md', (file) =>
        file.replace(/(id: previously[\s\S]*?\n# ).*/, `$1${text}`),
      )
    for (const gap of [0, 15, 30, 45]) {
      const last = `Second jet, ${gap} ms après`
      title(`Premier jet, puis ${gap} ms`)
      await setTimeout(gap)
      title(last)
      await page.waitForFunction(
        (last) => document.querySelector('#previously h2')?.textContent?.replace(/\s/g, ' ') === last,
        last,
      )
    }
    await expectNoReload()
  })

  test('what was saved while the page was on its way is shown too', async () => {
    let connect = () => {}
    const saved = new Promise<void>((resolve) => {
      connect = resolve
    })
    await page.routeWebSocket(/./, async (socket) => {
      await saved
      socket.connectToServer()
    })
    await open('#/previously')
    live.copy.edit('02-prometheus.md', (text) =>
      text.replace('**Stocker** les séries', '**Ranger** les séries'),
    )
    await expect.poll(async () => (await page.request.get(live.address)).text()).toContain('>Ranger<')
    connect()
    await page.waitForFunction(
      () => document.querySelector('#previously li:nth-child(2) strong')?.textContent === 'Ranger',
    )
    await expectNoReload()
  })

  test('a change elsewhere leaves the slide in view untouched', async () => {
    await open('#/previously/1')
    await page.evaluate(() => Object.assign(document.querySelector('#previously') ?? {}, { untouched: true }))
    live.copy.edit('04-thanos.md', (text) =>
      text.replace('# Six composants, six pierres', '# Six pierres, six composants'),
    )
    await page.waitForFunction(() =>
      document.querySelector('#thanos-architecture h2')?.textContent?.startsWith('Six pierres'),
    )
    expect(await page.evaluate(() => 'untouched' in (document.querySelector('#previously') ?? {}))).toBe(true)
    expect(await placeOf(page)).toEqual({ id: 'previously', step: 1 })
  })

  test('slides can be added, moved and removed around the one in view, and under it', async () => {
    await open('#/previously/1')
    live.copy.edit(
      '01-ouverture.md',
      (text) => `${text}\n---\nid: nouvelle\nlayout: affirmation\n---\n\n# Toute neuve\n`,
    )
    await page.waitForSelector('#nouvelle', { state: 'attached' })
    expect(await placeOf(page)).toEqual({ id: 'previously', step: 1 })
    await page.evaluate(() => window.Reveal.prev({ skipFragments: true }))
    expect((await placeOf(page)).id).toBe('nouvelle')

    live.copy.edit('01-ouverture.md', (text) => text.replace(/\n---\nid: nouvelle[\s\S]*/, '\n'))
    await page.waitForSelector('#nouvelle', { state: 'detached' })
    expect((await placeOf(page)).id).toBe('previously')

    live.copy.edit('01-ouverture.md', (text) => {
      const parts = text.split(/^---$/m)
      const at = parts.findIndex((part) => part.includes('id: presentation'))
      return [
        ...parts.slice(0, at),
        ...parts.slice(at + 2, at + 4),
        ...parts.slice(at, at + 2),
        ...parts.slice(at + 4),
      ].join('---')
    })
    await page.waitForFunction(
      () => document.querySelector('#lectra')?.nextElementSibling?.id === 'presentation',
    )
    expect((await placeOf(page)).id).toBe('previously')
    await expectNoReload()
  })

  test('fewer steps than the one in view: the last that is left is shown', async () => {
    await open('#/previously/2')
    live.copy.edit('02-prometheus.md', (text) => text.replace(/\* \*\*Stocker.*\n\* .*\n/, ''))
    await page.waitForFunction(() => document.querySelectorAll('#previously li').length === 1)
    expect(await placeOf(page)).toEqual({ id: 'previously', step: 0 })
  })

  test('a mistake shows over its slide with file and line, the rest works, and it goes when it is mended', async () => {
    await open('#/lectra')
    const panel = page.locator('aside.problems')
    live.copy.edit('01-ouverture.md', (text) =>
      text.replace('id: lectra\nlayout: points', 'id: lectra\nlayout: inconnu'),
    )
    await panel.waitFor()
    const line =
      readFileSync(join(live.copy.root, 'slides/01-ouverture.md'), 'utf8')
        .split('\n')
        .indexOf('layout: inconnu') + 1
    expect(await panel.textContent()).toContain(`slides/01-ouverture.md:${line}:1`)
    expect(await panel.textContent()).toContain('Layouts: ouverture')
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).id).toBe('sommaire')
    expect(await panel.textContent()).toBe('1 erreur sur une autre diapositive')
    live.copy.edit('01-ouverture.md', (text) => text.replace('layout: inconnu', 'layout: points'))
    await panel.waitFor({ state: 'detached' })
    await expectNoReload()
  })

  test('a Mermaid mistake shows over its slide with the line of the Markdown file, and is drawn once mended', async () => {
    await open('#/federation')
    await page.waitForSelector('#federation [data-diagram] > svg')
    const panel = page.locator('aside.problems')
    live.copy.edit('03-limites.md', (text) =>
      text.replace('  glob -->|/federate| f1', '  glob -->|/federate| f1]'),
    )
    await panel.waitFor()
    const line =
      readFileSync(join(live.copy.root, 'slides/03-limites.md'), 'utf8')
        .split('\n')
        .indexOf('  glob -->|/federate| f1]') + 1
    expect(await panel.textContent()).toMatch(new RegExp(`slides/03-limites\\.md:${line}:`))
    live.copy.edit('03-limites.md', (text) =>
      text.replace('  glob -->|/federate| f1]', '  glob -->|/federate| f1'),
    )
    await page.waitForSelector('#federation [data-diagram] > svg')
    await panel.waitFor({ state: 'detached' })
  })

  test('every way to break a file leaves the server alive and the other slides in place', async () => {
    await open('#/sommaire')
    const breakages: readonly [file: string, content: string | Buffer][] = [
      ['03-limites.md', ''],
      ['03-limites.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254])],
      ['03-limites.md', '---\ntitle: x\n---\n\n---\nid: a\n\tlayout: b\n---\n'],
      ['03-limites.md', '---\ntitle: [x\n---\n'],
      ['talk.yaml', 'title: [\n'],
      ['script.md', Buffer.from([0, 0, 0])],
      [
        '03-limites.md',
        `---\r\ntitle: Limites\r\n---\r\n\r\n---\r\nid: seule\r\n---\r\n\r\n# Seule\r\n${'Une ligne.\r\n\r\n'.repeat(2500)}`,
      ],
    ]
    for (const [file, content] of breakages) {
      writeFileSync(join(live.copy.root, 'slides', file), content)
      await page.waitForFunction(() => document.querySelector('aside.problems') !== null)
      expect((await placeOf(page)).id).toBe('sommaire')
      expect(await page.locator('#thanos-architecture').count()).toBe(1)
      live.copy.restore()
      await page.waitForFunction(() => document.querySelector('aside.problems') === null)
    }
    await expectNoReload()
  })
})
