import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'vite'
import { describe, expect, inject, test } from 'vitest'
import { siteConfig } from '../../src/cli/site-config.ts'
import { root } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { bringAllSlides, collectComplaints, useDeck, withoutWorker } from './deck.ts'
import { until } from './until.ts'

const deck = useDeck(withoutWorker)

const pagePath = (path: string) => new URL(path, inject('siteUrl')).href

/** What the walks through all steps and dialogs say is in walk.browser.test.ts and speaker.browser.test.ts. */
describe('the Content-Security-Policy', () => {
  test('is told when it is violated, and gives no page that a slide opens a way back', async () => {
    const { page, complaints } = await deck.open()
    await bringAllSlides(page)
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="http"]')].map((link) => link.outerHTML),
    )
    expect(outside.length).toBeGreaterThan(0)
    expect(opensAWayBack(outside)).toEqual([])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
    })
    await expect.poll(() => complaints.join('\n')).toContain('violation of script-src-elem')
    expect(await page.title()).not.toBe('run')
  })

  /** Of slides on paper `print.browser.test.ts` says it too. */
  const onPaper = ['?view=print', '?view=print&etapes', 'document.html?imprimable']
  test.each(['document.html', 'document.html?imprimable&deux-par-page', ...(soak ? onPaper : [])])(
    'is kept by %s',
    async (path) => {
      const page = await deck.blank()
      const complaints = collectComplaints(page)
      await page.goto(pagePath(path), { waitUntil: 'load' })
      if (path !== 'document.html')
        await until(page, () => document.documentElement.dataset.print === 'ready')
      expect(complaints).toEqual([])
    },
  )

  test.each(['', 'presentateur.html', 'document.html'])(
    'comes before all that it is about in %s',
    async (path) => {
      const html = await (await fetch(pagePath(path))).text()
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/))
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("connect-src 'none'")
      expect(policy).not.toMatch(/(script-src|default-src)[^;]*unsafe/)
      const headers = readFileSync(join((await builtSite('small')).folder, '_headers'), 'utf8')
      expect(headers).toContain(policy)
    },
  )

  const opensAWayBack = (links: readonly string[]) => links.filter((tag) => !/rel="[^"]*noopener/.test(tag))

  test.each(['presentateur.html', 'document.html'])(
    'gives no page that %s opens a way back',
    async (path) => {
      const html = await (await fetch(pagePath(path))).text()
      const outside = [...html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)].map(([tag]) => tag)
      expect(outside.length).toBeGreaterThan(0)
      expect(opensAWayBack(outside)).toEqual([])
    },
  )
})

describe('the dev and the preview server', () => {
  test('listen on loopback only', async () => {
    const { server, preview } = await resolveConfig(await siteConfig(root, { logLevel: 'silent' }), 'serve')
    expect([server.host, preview.host]).toEqual(['127.0.0.1', '127.0.0.1'])
  })
})
