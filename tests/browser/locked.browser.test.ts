import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'vite'
import { describe, expect, inject, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { bringAllSlides, collectComplaints, tellViolations, useDeck } from './deck.ts'

const root = join(import.meta.dirname, '../..')
const { talk } = readTalk(readTalkFiles(root))
const moves = talk.chapters.flatMap(({ slides }) => slides).reduce((sum, { steps }) => sum + steps + 1, 0) - 1

const deck = useDeck()

const pagePath = (path: string) => new URL(path, inject('siteUrl')).href

describe('the Content-Security-Policy', () => {
  test('is told when it is violated', async () => {
    const { page, complaints } = await deck.open('', {}, tellViolations)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    await expect.poll(() => complaints.join('\n')).toContain('violation of script-src-elem')
    expect(await page.title()).not.toBe('run')
  })

  test('is kept by the deck, at every step and in every dialog', async () => {
    const { page, complaints } = await deck.open('', {}, tellViolations)
    for (let move = 0; move < moves; move++) await page.keyboard.press('ArrowRight')
    for (const key of [
      '?',
      'Escape',
      'o',
      'o',
      'b',
      'b',
      't',
      't',
      'z',
      'Escape',
      'g',
      'Escape',
      'Control+p',
    ])
      await page.keyboard.press(key)
    const frame = await page.waitForSelector('iframe.print-frame', { state: 'attached' })
    const printed = await frame.contentFrame()
    await printed?.waitForSelector('html[data-print=ready]', { state: 'attached' })
    expect(complaints).toEqual([])
  })

  test("is kept by the speaker's screen, at every step and in every dialog", async () => {
    const { page: room } = await deck.open('', {}, tellViolations)
    const page = await room.context().newPage()
    const complaints = collectComplaints(page)
    await tellViolations(page)
    await page.goto(pagePath('presentateur.html'))
    await page.waitForSelector('#now section')
    for (let move = 0; move < moves; move++) await page.keyboard.press('ArrowRight')
    for (const key of ['?', 'Escape', 'g', 'Escape', 'd', 'd', 'd', 'c', 'q', 'b', 't'])
      await page.keyboard.press(key)
    await page.click('#rehearsals')
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
  })

  test.each([
    '?view=print',
    '?view=print&etapes',
    'document.html',
    'document.html?imprimable',
    'document.html?imprimable&deux-par-page',
  ])('is kept by %s', async (path) => {
    const { page } = await deck.open()
    const complaints = collectComplaints(page)
    await tellViolations(page)
    await page.goto(pagePath(path), { waitUntil: 'networkidle' })
    if (path !== 'document.html')
      await page.waitForSelector('html[data-print=ready]', { state: 'attached', timeout: 60_000 })
    // The icon of the page that was left may be still on its way.
    expect(complaints.filter((text) => !/^failed: .*icone/.test(text))).toEqual([])
  })

  test.each(['', 'presentateur.html', 'document.html'])(
    'comes before all that it is about in %s',
    async (path) => {
      const html = await (await fetch(pagePath(path))).text()
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/))
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("connect-src 'none'")
      expect(policy).not.toMatch(/(script-src|default-src)[^;]*unsafe/)
      const headers = readFileSync(join(root, 'node_modules/.cache/test-site/_headers'), 'utf8')
      expect(headers).toContain(policy)
    },
  )

  const opensAWayBack = (links: readonly string[]) => links.filter((tag) => !/rel="[^"]*noopener/.test(tag))

  test.each(['presentateur.html', 'document.html'])(
    'gives no page that %s opens a way back',
    async (path) => {
      const html = await (await fetch(pagePath(path))).text()
      const outside = [...html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)].map(([tag]) => tag)
      expect(outside.length).toBeGreaterThan(3)
      expect(opensAWayBack(outside)).toEqual([])
    },
  )

  test('gives no page that a slide opens a way back', async () => {
    const { page } = await deck.open()
    await bringAllSlides(page)
    const outside = await page.locator('a[href^="http"]').evaluateAll((all) => all.map((a) => a.outerHTML))
    expect(outside.length).toBeGreaterThan(3)
    expect(opensAWayBack(outside)).toEqual([])
  })
})

describe('the dev and the preview server', () => {
  test('listen on loopback only', async () => {
    const { server, preview } = await resolveConfig({ root, logLevel: 'silent' }, 'serve')
    expect([server.host, preview.host]).toEqual(['127.0.0.1', '127.0.0.1'])
  })
})
