import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { localName, talkName } from '../../src/sync/talk-name.ts'
import { slides, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { collectComplaints, openContext, placeOf, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

const [first, second] = slides
const name = localName(talkName(talk.settings.title), inject('siteUrl'))
const code = 'window.stolen = true'
const image = `"><img src=x onerror="${code}">`

/** A file of the site that does nothing. */
const restingPlace = new URL('sw.js', inject('siteUrl')).href

/** Stands for so many letters, which the page writes itself: what is sent to it takes long. */
const many = (letters: number) => `x{${letters}}`

let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;({ context, page } = await openContext(withoutWorker))
})
afterEach(async () => {
  for (const other of context.pages()) if (other !== page) await other.close()
})
afterAll(() => context.close())

/** Has the page go there; it finds what `keep` has put into the storage. @returns what it complains of. */
async function show(path: string, keep = async () => {}): Promise<readonly string[]> {
  // What the last one still loads is none of its own.
  page.removeAllListeners()
  await page.goto(restingPlace)
  await keep()
  const complaints = collectComplaints(page)
  await page.goto(new URL(path, inject('siteUrl')).href)
  await until(page, () =>
    document.querySelector('main.reveal')
      ? document.querySelector('.reveal.ready')
      : document.querySelector('#now section'),
  )
  return complaints
}

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

/** Several at once, one of each kind, and each alone when soaking. @param kinds values that can stand side by side, with their names. */
function together<Value>(...kinds: readonly (readonly (readonly [string, Value])[])[]) {
  const most = Math.max(...kinds.map(({ length }) => length))
  const rows = soak
    ? kinds.flat().map((one) => [one])
    : Array.from({ length: most }, (_, index) => kinds.flatMap((kind) => kind.slice(index, index + 1)))
  return rows.map((row) => [row.map(([name]) => name).join(', '), row.map(([, value]) => value)] as const)
}

describe('an address with', () => {
  test.each(
    together(
      [
        ['a theme that is HTML', `?theme=${encodeURIComponent(image)}`],
        ['a theme that is none', '?theme=rose'],
        ['a view that is code', '?view=javascript:alert(1)'],
        ['plugins', '?plugins=1'],
        ['plugins behind another name', '?theme=clair;plugins=1'],
        ['dependencies', '?dependencies=//evil.example/x.js'],
      ],
      [
        ['the message interface of reveal.js', '&postMessage=true&postMessageEvents=true'],
        ['settings that take the deck from the speaker', '&keyboard=false&autoSlide=1&loop=true'],
        ['a slide number that is HTML', `&slideNumber=${encodeURIComponent(image)}`],
        ['prototype keys', '&__proto__=1&__proto__[polluted]=1&constructor.prototype.polluted=1'],
      ],
      [
        ['a slide that is HTML', `#/${image}`],
        ['a slide that is encoded HTML', `#/${encodeURIComponent(image)}`],
        ['a broken encoding', '#/%E0%A4%A'],
        ['a slide named as a prototype', '#/__proto__'],
        ['a slide that is a selector', '#/x"],*,[id="'],
        ['numbers out of range', '#/-5/1e9/99999999999'],
      ],
    ),
  )('%s opens the deck as ever', async (_names, values) => {
    const complaints = await show(values.join('').replace(/^&/, '?'))
    await expectUnharmed(page)
    expect(complaints).toEqual([])
  })
})

describe('storage that holds', () => {
  const keys = {
    theme: [
      ['a theme that is HTML', image],
      ['a theme of 4 MB', many(4_000_000)],
    ],
    [`${name}-seance`]: [
      ['a session that is no JSON', '{'],
      ['a session of wrong types', '{"revision":"9","timer":[],"place":{"slide":{}}}'],
      ['a session with prototype keys', '{"__proto__":{"polluted":1},"revision":1e400}'],
    ],
    [`${name}-repetitions`]: [
      ['rehearsals that are HTML', rehearsals(image)],
      ['rehearsals with prototype keys', rehearsals('__proto__')],
      ['rehearsals that are none', '[null,1,{"begun":"x","spent":{}}]'],
    ],
  }
  const kinds = Object.entries(keys).map(([key, values]) =>
    values.map(([name = '', value = '']) => [name, [key, value]] as const),
  )

  test.each(together(...kinds))(
    "%s leaves the speaker's screen and the deck as ever",
    async (_names, values) => {
      const keep = () =>
        page.evaluate((entries) => {
          localStorage.clear()
          for (const [key, value] of entries)
            localStorage.setItem(
              key,
              value.replace(/x\{(\d+)\}/, (_, times) => 'x'.repeat(times)),
            )
        }, values)
      const inRoom = await show('', keep)
      await expectUnharmed(page)
      expect(inRoom).toEqual([])
      const complaints = await show('presentateur.html', keep)
      for (const id of ['more', 'rehearsals'])
        await page.evaluate((id) => document.getElementById(id)?.click(), id)
      await until(page, () => document.querySelector('dialog[open]'))
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowRight')
      expect(await stolen(page)).toBe(false)
      expect(complaints).toEqual([])
      await page.evaluate(() => localStorage.clear())
    },
  )
})

describe('a message with', () => {
  const stamp = { counter: 1e9, sender: 'zzz' }
  const state = (registers: unknown) => JSON.stringify({ version: 1, from: 'zzz', kind: 'state', registers })
  const place = (value: unknown) => state({ place: { value, stamp } })
  const messages: readonly [string, unknown][] = [
    ['10 MB', place({ slide: second?.id, step: 0, more: many(10_000_000) })],
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
    complaints = await show('')
    const other = await context.newPage()
    await other.goto(restingPlace)
    const themeOf = () => page.evaluate(() => document.documentElement.dataset.theme)
    before = await themeOf()
    const post = (message: unknown) =>
      other.evaluate(
        ([name, message]) => {
          const isText = typeof message === 'string'
          const whole = isText ? message.replace(/x\{(\d+)\}/, (_, times) => 'x'.repeat(times)) : message
          new BroadcastChannel(name).postMessage(whole)
        },
        [name, message] as const,
      )
    for (const [index, [what, message]] of messages.entries()) {
      await post(message)
      // A good one behind it has arrived when the screen goes dark, and light again: so has the other.
      for (const dark of [true, false]) {
        const counter = 1e9 + index * 2 + (dark ? 1 : 2)
        await post(state({ blank: { value: dark, stamp: { counter, sender: 'zzz' } } }))
        await until(page, (dark) => window.Reveal.isPaused() === dark, dark)
      }
      outcomes.set(what, {
        place: (await placeOf(page)).id,
        stolen: await stolen(page),
        theme: await themeOf(),
      })
    }
    for (let step = first?.steps ?? 0; step >= 0; step--) await page.keyboard.press('ArrowRight')
    moved = (await placeOf(page)).id
    complaints = [...complaints]
  })

  test.each(messages)('%s moves no screen', (what) => {
    expect(outcomes.get(what)).toEqual({ place: first?.id, stolen: false, theme: before })
  })

  test('all that leaves the keys as they were, and nothing on the console', () => {
    expect(moved).toBe(second?.id)
    expect(complaints).toEqual([])
  })

  test('a call of reveal.js, or a state of the talk, from the page of a foreign origin that opened the deck moves nothing', async () => {
    // Out of touch with what is opened.
    await page.goto(restingPlace)
    const foreign = await context.newPage()
    await foreign.route('http://evil.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
    )
    await foreign.goto('http://evil.example/')
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      foreign.evaluate((url) => {
        Object.assign(window, { victim: window.open(url) })
      }, inject('siteUrl')),
    ])
    await until(opened, deckReady)
    await opened.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      window.addEventListener('message', ({ data }) => heard.push(data))
    })
    const messages = [
      JSON.stringify({ method: 'slide', args: [3] }),
      { talk: name, text: place({ slide: second?.id, step: 0 }) },
    ]
    await foreign.evaluate((messages) => {
      const { victim } = window as unknown as { victim: Window }
      for (const message of messages) victim.postMessage(message, '*')
    }, messages)
    await until(opened, () => (window as unknown as { heard: unknown[] }).heard.length === 2)
    await expectUnharmed(opened)
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
  let outside: readonly string[]
  const complaints = new Map<string, string>()
  const safe = new Set<string>()
  beforeAll(async () => {
    outside = await watchOutside(page)
    // The page is served with all of them at once.
    await page.route(inject('siteUrl'), async (route) => {
      const response = await route.fetch()
      const all = baits.map(([, html]) => html).join('')
      const body = (await response.text()).replace('<div class="body">', (start) => `${start}${all}`)
      await route.fulfill({ response, body })
    })
    await page.goto(inject('siteUrl'))
    await until(page, deckReady)
    await page.evaluate(clickBaits)
    await expectUnharmed(page)
    expect(await page.locator('.slides').isVisible()).toBe(true)
    // Then each comes once more, alone, for what is told of it.
    for (const [name, html] of baits) {
      page.removeAllListeners()
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
