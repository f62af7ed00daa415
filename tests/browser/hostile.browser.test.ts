import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { localName, talkName } from '../../src/sync/talk-name.ts'
import { slides, talk } from '../small-talk.ts'
import { collectComplaints, openContext, placeOf, useDeck, withoutWorker } from './deck.ts'

const [first, second] = slides
const name = localName(talkName(talk.settings.title), inject('siteUrl'))
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
    const page = await deck.blank()
    const goWith = async (path: string) => {
      await page.goto(new URL('sw.js', inject('siteUrl')).href)
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, value] as const)
      const complaints = collectComplaints(page)
      await page.goto(new URL(path, inject('siteUrl')).href)
      return complaints
    }
    const inRoom = await goWith('')
    await page.waitForFunction(() => window.Reveal?.isReady())
    await expectUnharmed(page)
    expect([...inRoom]).toEqual([])
    const complaints = await goWith('presentateur.html')
    await page.waitForSelector('#now section')
    await page.click('#more')
    await page.click('#rehearsals')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    expect(await stolen(page)).toBe(false)
    expect(complaints).toEqual([])
  })
})

describe('a message with', () => {
  const stamp = { counter: 1e9, sender: 'zzz' }
  const state = (registers: unknown) => JSON.stringify({ version: 1, from: 'zzz', kind: 'state', registers })
  const place = (value: unknown) => state({ place: { value, stamp } })
  const messages: readonly [string, unknown][] = [
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
  ]
  /** What became of the deck after each message, in one page. */
  const outcomes = new Map<string, { place: string; stolen: boolean; theme: string | undefined }>()
  let before: string | undefined
  let moved: string
  let complaints: readonly string[]
  beforeAll(async () => {
    const open = await deck.open()
    const { page } = open
    complaints = open.complaints
    const other = await deck.beside(page)
    await other.goto(new URL('sw.js', inject('siteUrl')).href)
    const themeOf = () => page.evaluate(() => document.documentElement.dataset.theme)
    before = await themeOf()
    const post = (message: unknown) =>
      other.evaluate(([name, message]) => new BroadcastChannel(name).postMessage(message), [
        name,
        message,
      ] as const)
    for (const [index, [what, message]] of messages.entries()) {
      await post(message)
      // A good one behind it has arrived when the screen goes dark, and light again: so has the other.
      for (const dark of [true, false]) {
        const counter = 1e9 + index * 2 + (dark ? 1 : 2)
        await post(state({ blank: { value: dark, stamp: { counter, sender: 'zzz' } } }))
        await page.waitForFunction((dark) => window.Reveal.isPaused() === dark, dark)
      }
      outcomes.set(what, {
        place: (await placeOf(page)).id,
        stolen: await stolen(page),
        theme: await themeOf(),
      })
    }
    for (let step = first?.steps ?? 0; step >= 0; step--) await page.keyboard.press('ArrowRight')
    moved = (await placeOf(page)).id
  })

  test.each(messages)('%s moves no screen', (what) => {
    expect(outcomes.get(what)).toEqual({ place: first?.id, stolen: false, theme: before })
  })

  test('all that leaves the keys as they were, and nothing on the console', () => {
    expect(moved).toBe(second?.id)
    expect(complaints).toEqual([])
  })

  test.each([
    ['a call of reveal.js', JSON.stringify({ method: 'slide', args: [3] })],
    ['a state of the talk', { talk: name, text: place({ slide: second?.id, step: 0 }) }],
  ])('%s from the page of a foreign origin that opened the deck moves nothing', async (_name, message) => {
    const { context, page: foreign } = await openContext(withoutWorker)
    await foreign.route('http://evil.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
    )
    await foreign.goto('http://evil.example/')
    const [page] = await Promise.all([
      context.waitForEvent('page'),
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
  // What got past the reading of the talk.
  const baits: readonly (readonly [name: string, html: string])[] = [
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
  ]
  let page: Page
  let outside: readonly string[]
  const complaints = new Map<string, string>()
  const safe = new Set<string>()
  beforeAll(async () => {
    page = await deck.blank()
    outside = await watchOutside(page)
    // The page is served with all of them at once.
    await page.route(inject('siteUrl'), async (route) => {
      const response = await route.fetch()
      const all = baits.map(([, html]) => html).join('')
      const body = (await response.text()).replace('<div class="body">', (start) => `${start}${all}`)
      await route.fulfill({ response, body })
    })
    await page.goto(inject('siteUrl'))
    await page.waitForFunction(() => window.Reveal?.isReady())
    await page.evaluate(clickBaits)
    await expectUnharmed(page)
    expect(await page.locator('.slides').isVisible()).toBe(true)
    // Then each comes once more, alone, for what is told of it.
    for (const [name, html] of baits) {
      const told = collectComplaints(page)
      await page.evaluate((html) => {
        const place = document.querySelector('section.present .body')
        place?.replaceChildren(document.createRange().createContextualFragment(html))
      }, html)
      await page.evaluate(clickBaits)
      await vi
        .waitFor(() => expect(told.join('\n')).toMatch(policyWords), { timeout: 20_000 })
        .catch(() => {})
      complaints.set(name, told.join('\n'))
      if (!(await stolen(page)) && (await page.locator('.slides').isVisible())) safe.add(name)
    }
  })

  test.each(baits)('%s is harmless, and told', (name) => {
    expect(complaints.get(name)).toMatch(policyWords)
    expect(safe).toContain(name)
  })

  test('any of these asks for nothing outside', () => {
    expect(outside).toEqual([])
  })
})

const policyWords = /Content Security Policy/

/** Runs in the page. */
function clickBaits(): void {
  for (const bait of document.querySelectorAll<HTMLElement>('.slides .bait')) bait.click()
}

function rehearsals(slide: string): string {
  return `[{"begun":1,"spent":{${JSON.stringify(slide)}:[1000,2000]}}]`
}
