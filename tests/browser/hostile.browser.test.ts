import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { talkName } from '../../src/sync/talk-name.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { collectComplaints, placeOf, useDeck, withoutWorker } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const [first, second] = slides
const name = talkName(talk.settings.title)
const code = 'window.stolen = true'
const image = `"><img src=x onerror="${code}">`

const deck = useDeck(withoutWorker)

/** Requests that leave the site: those that the policy stops do not come this far. */
async function watchOutside(page: Page): Promise<string[]> {
  const outside: string[] = []
  await page.route('https://evil.example/**', (route) => {
    outside.push(route.request().url())
    return route.abort()
  })
  return outside
}

const stolen = (page: Page) =>
  page.evaluate(() => 'stolen' in window || 'stolen' in Object.prototype || 'polluted' in {})

/** The deck is at its beginning, and `→` works. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await stolen(page)).toBe(false)
  expect((await placeOf(page)).id).toBe(first?.id)
  for (let step = first?.steps ?? 0; step >= 0; step--) await page.keyboard.press('ArrowRight')
  expect((await placeOf(page)).id).toBe(second?.id)
}

describe('an address with', () => {
  test.each([
    ['a theme that is HTML', `?theme=${encodeURIComponent(image)}`],
    ['a theme that is none', '?theme=rose'],
    ['a view that is code', '?view=javascript:alert(1)'],
    ['the message interface of reveal.js', '?postMessage=true&postMessageEvents=true'],
    ['plugins', '?plugins=1'],
    ['plugins behind another name', '?theme=clair;plugins=1'],
    ['dependencies', '?dependencies=//evil.example/x.js'],
    ['settings that take the deck from the speaker', '?keyboard=false&autoSlide=1&loop=true'],
    ['a slide number that is HTML', `?slideNumber=${encodeURIComponent(image)}`],
    ['prototype keys', '?__proto__=1&__proto__[polluted]=1&constructor.prototype.polluted=1'],
    ['a slide that is HTML', `#/${image}`],
    ['a slide that is encoded HTML', `#/${encodeURIComponent(image)}`],
    ['a broken encoding', '#/%E0%A4%A'],
    ['a slide named as a prototype', '#/__proto__'],
    ['a slide that is a selector', '#/x"],*,[id="'],
    ['numbers out of range', '#/-5/1e9/99999999999'],
  ])('%s opens the deck as ever', async (_name, path) => {
    const { page, complaints } = await deck.open(path)
    await expectUnharmed(page)
    expect(complaints).toEqual([])
  })
})

describe('storage that holds', () => {
  test.each([
    ['a theme that is HTML', 'theme', image],
    ['a theme of 4 MB', 'theme', 'x'.repeat(4_000_000)],
    ['a session that is no JSON', `${name}-seance`, '{'],
    ['a session of wrong types', `${name}-seance`, '{"revision":"9","timer":[],"place":{"slide":{}}}'],
    ['a session with prototype keys', `${name}-seance`, '{"__proto__":{"polluted":1},"revision":1e400}'],
    ['rehearsals that are HTML', `${name}-repetitions`, rehearsals(image)],
    ['rehearsals with prototype keys', `${name}-repetitions`, rehearsals('__proto__')],
    ['rehearsals that are none', `${name}-repetitions`, '[null,1,{"begun":"x","spent":{}}]'],
  ])("%s leaves the speaker's screen and the deck as ever", async (_name, key, value) => {
    const prepare = async (page: Page) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [key, value] as const)
    }
    const { page: room, complaints: inRoom } = await deck.open('', {}, prepare)
    await expectUnharmed(room)
    const page = await room.context().newPage()
    const complaints = collectComplaints(page)
    await prepare(page)
    await page.goto(new URL('presentateur.html', inject('siteUrl')).href)
    await page.waitForSelector('#now section')
    await page.click('#rehearsals')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    expect(await stolen(page)).toBe(false)
    expect([...inRoom, ...complaints]).toEqual([])
  })
})

describe('a message with', () => {
  const stamp = { counter: 1e9, sender: 'zzz' }
  const state = (registers: unknown) => JSON.stringify({ version: 1, from: 'zzz', kind: 'state', registers })
  const place = (value: unknown) => state({ place: { value, stamp } })
  test.each<[string, unknown]>([
    ['10 MB', place({ slide: second?.id, step: 0, more: 'x'.repeat(10_000_000) })],
    ['an object instead of text', { version: 1, from: 'zzz', kind: 'state', registers: {} }],
    ['HTML for a slide', place({ slide: image, step: 0 })],
    ['a selector for a slide', place({ slide: '"],*,[id="', step: 0 })],
    ['a prototype for a slide', place({ slide: '__proto__', step: 0 })],
    ['a step that is text', place({ slide: second?.id, step: '1' })],
    ['a theme that is HTML', state({ theme: { value: image, stamp } })],
    [
      'prototype keys',
      `{"version":1,"from":"z","kind":"state","registers":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}`,
    ],
    ['a point that is infinite', '{"version":1,"from":"z","kind":"pointer","at":{"x":1e400,"y":0}}'],
  ])('%s moves no screen', async (_name, message) => {
    const { page, complaints } = await deck.open()
    const other = await page.context().newPage()
    await other.goto(new URL('sw.js', inject('siteUrl')).href)
    await other.evaluate(([name, message]) => new BroadcastChannel(name).postMessage(message), [
      name,
      message,
    ] as const)
    // A good one behind it has arrived when the screen goes dark: so has the other.
    await other.evaluate(([name, message]) => new BroadcastChannel(name).postMessage(message), [
      name,
      state({ blank: { value: true, stamp } }),
    ] as const)
    await page.waitForFunction(() => window.Reveal.isPaused())
    await page.bringToFront()
    await page.keyboard.press('b')
    await expectUnharmed(page)
    expect(complaints).toEqual([])
  })

  test.each([
    ['a call of reveal.js', JSON.stringify({ method: 'slide', args: [3] })],
    ['a state of the talk', { talk: name, text: place({ slide: second?.id, step: 0 }) }],
  ])('%s from the page of a foreign origin that opened the deck moves nothing', async (_name, message) => {
    const { page: spare } = await deck.open()
    const foreign = await spare.context().newPage()
    await foreign.route('http://evil.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
    )
    await foreign.goto('http://evil.example/')
    const [page] = await Promise.all([
      spare.context().waitForEvent('page'),
      foreign.evaluate((url) => {
        Object.assign(window, { victim: window.open(url) })
      }, inject('siteUrl')),
    ])
    await page.waitForFunction(() => window.Reveal?.isReady())
    await page.evaluate(() => {
      window.addEventListener('message', () => Object.assign(window, { heard: true }))
    })
    await foreign.evaluate((message) => {
      ;(window as unknown as { victim: Window }).victim.postMessage(message, '*')
    }, message)
    await page.waitForFunction(() => 'heard' in window)
    await expectUnharmed(page)
  })
})

describe('a slide with', () => {
  // What got past the reading of the talk: the page is served with it.
  test.each([
    ['a script', `<script>${code}</script>`],
    ['a script of another site', '<script src="https://evil.example/x.js"></script>'],
    ['a handler', `<img src="x" onerror="${code}">`],
    ['a handler on a drawing', `<svg onload="${code}"><rect /></svg>`],
    ['a script in a drawing', `<svg><script>${code}</script></svg>`],
    ['a javascript: link', `<a class="bait" href="javascript:${code}">x</a>`],
    ['a javascript: frame', `<iframe src="javascript:parent.${code}"></iframe>`],
    ['a page in a frame', `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`],
    ['a frame of another site', '<iframe src="https://evil.example/"></iframe>'],
    ['a plug-in', '<object data="https://evil.example/x.swf"></object>'],
    ['a base', '<base href="https://evil.example/">'],
    [
      'a form for another site',
      '<form action="https://evil.example/"><button class="bait">x</button></form>',
    ],
    ['a sheet of another site', '<link rel="stylesheet" href="https://evil.example/x.css">'],
    ['a sheet', '<style>@import "https://evil.example/x.css"; .slides { display: none }</style>'],
    ['a picture of another site', '<img src="https://evil.example/x.png">'],
    ['a background of another site', '<p style="background: url(https://evil.example/x.png)">x</p>'],
  ])('%s is harmless, and told', async (_name, html) => {
    let outside: string[] = []
    const { page, complaints } = await deck.open('', {}, async (page) => {
      outside = await watchOutside(page)
      await page.route(inject('siteUrl'), async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('<div class="body">', (start) => `${start}${html}`)
        await route.fulfill({ response, body })
      })
    })
    await page.evaluate(() => document.querySelector<HTMLElement>('.slides .bait')?.click())
    await expect.poll(() => complaints.join('\n')).toMatch(/Content Security Policy/)
    await expectUnharmed(page)
    expect(outside).toEqual([])
    expect(await page.locator('.slides').isVisible()).toBe(true)
  })
})

function rehearsals(slide: string): string {
  return `[{"begun":1,"spent":{${JSON.stringify(slide)}:[1000,2000]}}]`
}
