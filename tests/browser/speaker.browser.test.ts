import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { counted, places, slides, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { arrive } from './arrive.ts'
import { collectComplaints, openContext, type Place, placeOf, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

interface AxeRules {
  readonly runOnly?: readonly string[]
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>
}
interface Axe {
  run(context: string, rules: AxeRules): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** The room's screen, and the speaker's that it opened. All tests share them, and leave them as they were, but for the place and the time. */
let room: Page
let speaker: Page
let context: BrowserContext
/** What any page of theirs says on its console. */
let complaints: (readonly string[])[]

async function openBoth(): Promise<void> {
  ;({ context, page: room } = await openContext(withoutWorker))
  complaints = [collectComplaints(room)]
  context.on('page', (page) => complaints.push(collectComplaints(page)))
  await showRoom(room)
  speaker = await openByKey(room)
}

beforeAll(openBoth)
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await context.close()
  await openBoth()
})
afterAll(() => context.close())

/** Runs in the page. */
const speakerReady = () => document.querySelector('#now section') !== null

async function openByKey(room: Page): Promise<Page> {
  const [opened] = await Promise.all([room.waitForEvent('popup'), room.keyboard.press('s')])
  await until(opened, speakerReady)
  return opened
}

async function showSpeaker(page: Page): Promise<Page> {
  await page.goto(new URL('presentateur.html', inject('siteUrl')).href)
  await until(page, speakerReady)
  return page
}

/** By its plain address: what is current comes from the other screen. */
async function showRoom(page: Page, path = ''): Promise<Page> {
  await page.goto(new URL(path, inject('siteUrl')).href)
  await until(page, deckReady)
  return page
}

const openSpeaker = async () => showSpeaker(await context.newPage())

async function endRehearsal(): Promise<void> {
  await openMenu(speaker)
  await speaker.getByRole('button', { name: 'Terminer la répétition' }).click()
  await speaker.getByRole('dialog', { name: 'Répétitions' }).getByRole('button', { name: 'Fermer' }).click()
}

/** Leads both to a place, from the room. */
async function goTo(id: string, step = -1): Promise<void> {
  await room.evaluate(arrive, { id, step })
  await expectBothAt(room, speaker, { id, step })
}

const usualWindow = { width: 1280, height: 720 }

/** As fast as a page can hear it. */
function press(page: Page, key: string, times: number): Promise<void> {
  return page.evaluate(
    ({ key, times }) => {
      const keyCode = { ArrowRight: 39, ArrowLeft: 37 }[key] ?? 0
      for (let count = 0; count < times; count++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }))
    },
    { key, times },
  )
}

/** What is not needed while the talk is given. */
const openMenu = (speaker: Page) => speaker.getByRole('button', { name: 'Plus…' }).click()

/** Where the speaker's page says that the talk stands, read from its preview alone. */
const seenBySpeaker = (page: Page) =>
  page.evaluate(() => {
    const section = document.querySelector<HTMLElement>('#now section')
    const shown = [...(section?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])]
    const step = Math.max(-1, ...shown.map(({ dataset }) => Number(dataset.fragmentIndex)))
    return { id: section?.dataset.slide ?? '', step }
  })

const seenInRoom = async (page: Page) => {
  const { id, step } = await placeOf(page)
  return { id, step: step ?? -1 }
}

async function expectBothAt(room: Page, speaker: Page, place: Place): Promise<void> {
  await expect.poll(() => seenInRoom(room)).toEqual(place)
  await expect.poll(() => seenBySpeaker(speaker)).toEqual(place)
}

describe('both screens, walked through the whole talk, led by either', () => {
  const seen: { room: Place; speaker: Place }[] = []
  const visible: { room: string[]; speaker: string[] }[] = []
  let told: readonly string[]
  beforeAll(async () => {
    for (const [index, place] of places.entries()) {
      if (index > 0) await (index % 2 ? room : speaker).keyboard.press('ArrowRight')
      const { id, step } = place
      const [inRoom, bySpeaker] = await Promise.all([
        room.evaluate(lookOnceThere, { selector: '.slides > section.present', id, step }),
        speaker.evaluate(lookOnceThere, { selector: '#now section', id, step }),
      ])
      seen.push({ room: inRoom.place, speaker: bySpeaker.place })
      visible.push({ room: inRoom.visible, speaker: bySpeaker.visible })
    }
    for (const key of ['?', 'Escape', 'g', 'Escape', 'd', 'd', 'd', 'c', 'q', 'b', 't', 'q', 'b', 't'])
      await speaker.keyboard.press(key)
    await speaker.click('#more')
    await speaker.click('#rehearsals')
    await speaker.keyboard.press('Escape')
    told = complaints.flat()
  }, 600_000)

  test('are at the same slide and step, whoever was pressed', () => {
    expect(seen).toEqual(places.map((place) => ({ room: place, speaker: place })))
  })

  test('show the same, element by element', () => {
    for (const [index, { id, step }] of places.entries())
      expect(visible[index]?.speaker, `${id}/${step}`).toEqual(visible[index]?.room)
    expect(visible.every(({ room }) => room.length > 0)).toBe(true)
  })

  test('say nothing on their consoles, and keep their policies in every dialog', () => {
    expect(told).toEqual([])
  })
})

describe('a window that dies', () => {
  const roomState = () => speaker.locator('#room-state').textContent()
  async function loseSpeaker(): Promise<void> {
    await speaker.close()
    speaker = await openSpeaker()
  }
  async function loseRoom(crash: boolean): Promise<void> {
    await expect.poll(roomState).toMatch(/pas en plein écran/)
    // Without a farewell, also where the room opened the speaker's screen.
    if (crash) (await context.newCDPSession(room)).send('Page.crash').catch(() => {})
    else await room.close()
    await expect.poll(roomState).toBe(`L’écran de la salle ${crash ? 'ne répond plus' : 'est fermé'}.`)
    const lost = room
    const link = speaker.getByRole('link', { name: 'Ouvrir l’écran de la salle' })
    ;[room] = await Promise.all([speaker.waitForEvent('popup'), link.click()])
    await until(room, deckReady)
    await lost.close()
    await expect.poll(roomState).toMatch(/pas en plein écran/)
  }

  // Either once, one of them after a move back; soaking, at twenty moments. The last test of this file closes the room.
  test('comes back to the same slide, step, time and rehearsal; the speaker is told when it was the room’s, of a crash too', async () => {
    let at = places.findIndex(({ id }) => id === 'des-points') + 1
    await goTo('des-points', 0)
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    const kept = () => speaker.evaluate(() => ({ ...localStorage }))
    for (let death = 0; death < (soak ? 20 : 2); death++) {
      const back = death % 4 === 1
      at += back ? -1 : 1
      await (death % 3 ? room : speaker).keyboard.press(back ? 'ArrowLeft' : 'ArrowRight')
      await expectBothAt(room, speaker, places[at] ?? { id: '', step: -1 })
      const before = { at: Date.now(), seconds: await elapsed(speaker), rehearsal: rehearsalIn(await kept()) }
      await (death % 2 ? loseSpeaker() : loseRoom(death % 4 === 0))
      await expectBothAt(room, speaker, places[at] ?? { id: '', step: -1 })
      const after = { seconds: await elapsed(speaker), rehearsal: rehearsalIn(await kept()) }
      expect(before.rehearsal).toBeDefined()
      expect(after.rehearsal).toEqual(before.rehearsal)
      // The clock of the page that died went on: what counts is that nothing but the time in between was added.
      expect(after.seconds).toBeGreaterThanOrEqual(before.seconds)
      expect(after.seconds).toBeLessThanOrEqual(before.seconds + (Date.now() - before.at) / 1000 + 1)
      expect(await speaker.locator('#elapsed-state').textContent()).toBe('répétition')
    }
    await endRehearsal()
  })
})

/** Where a diagram is looked at more closely. */
const origin = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>(':is(.slides > section.present, #now section) .zoomed')
    return frame?.style.transformOrigin ?? null
  })

describe('both screens', () => {
  test('come to the same place from the first slide, press by press', async () => {
    for (const index of soak ? places.keys() : [1, 7]) {
      await speaker.keyboard.press('Home')
      for (let move = index; move > 0; move--) await speaker.keyboard.press('PageDown')
      await expectBothAt(room, speaker, places[index] ?? { id: '', step: -1 })
    }
  })

  test('lose no fast press, in both directions', async () => {
    await goTo(places[0]?.id ?? '')
    const far = soak ? places.length - 1 : 8
    for (const leader of [room, speaker])
      for (let round = 0; round < (soak ? 5 : 1); round++) {
        await press(leader, 'ArrowRight', far)
        await expectBothAt(room, speaker, places[far] ?? { id: '', step: -1 })
        await press(leader, 'ArrowLeft', far - 1)
        await expectBothAt(room, speaker, places[1] ?? { id: '', step: -1 })
        await press(leader, 'ArrowLeft', 1 + round)
        await expectBothAt(room, speaker, places[0] ?? { id: '', step: -1 })
      }
  })

  test('pressed on both at once they agree at rest', async () => {
    await goTo('des-points')
    for (let round = 0; round < (soak ? 20 : 5); round++)
      await Promise.all([room.keyboard.press('ArrowRight'), speaker.keyboard.press('ArrowRight')])
    await speaker.keyboard.press('ArrowRight')
    await expect
      .poll(async () => [await seenInRoom(room), await seenBySpeaker(speaker)])
      .toSatisfy(([one, other]) => JSON.stringify(one) === JSON.stringify(other))
  })

  test('share the black screen, the overview and the theme', async () => {
    await goTo('une-phrase')
    await speaker.keyboard.press('b')
    await until(room, () => window.Reveal.isPaused())
    await expect.poll(() => speaker.locator('#blank').getAttribute('aria-pressed')).toBe('true')
    await room.keyboard.press('b')
    await expect.poll(() => speaker.locator('#blank').getAttribute('aria-pressed')).toBe('false')
    await speaker.keyboard.press('o')
    const overview = room.getByRole('dialog', { name: 'Vue d’ensemble' })
    await overview.waitFor()
    await expect.poll(() => speaker.locator('#overview').getAttribute('aria-pressed')).toBe('true')
    await speaker.keyboard.press('ArrowRight')
    const marked = overview.locator('[aria-current]')
    await expect.poll(() => marked.getAttribute('data-slide')).toBe('des-points')
    await room.keyboard.press('Escape')
    await expect.poll(() => speaker.locator('#overview').getAttribute('aria-pressed')).toBe('false')
    await speaker.keyboard.press('t')
    await until(room, () => document.documentElement.dataset.theme === 'clair')
    await room.keyboard.press('t')
    await until(speaker, () => document.documentElement.dataset.theme === 'sombre')
  })

  test('share the closer look at a diagram, and end it together', async () => {
    await goTo('un-schema')
    const expectOrigin = async (pattern: RegExp | null) => {
      for (const page of [room, speaker]) {
        if (pattern) await expect.poll(() => origin(page)).toMatch(pattern)
        else await expect.poll(() => origin(page)).toBeNull()
      }
    }
    await room.mouse.move(640, 180)
    await room.keyboard.press('z')
    await expectOrigin(/^50% 25%/)
    await speaker.keyboard.press('Escape')
    await expectOrigin(null)
    expect(await room.getByRole('dialog').count()).toBe(0)

    const preview = await speaker.locator('#now .still').boundingBox()
    if (!preview) throw new Error('no preview')
    await speaker.mouse.move(preview.x + preview.width * 0.75, preview.y + preview.height / 2)
    await speaker.keyboard.press('z')
    await expectOrigin(/^7[45]\.?\d*% (49|50)/)
    await speaker.keyboard.press('ArrowRight')
    await expectOrigin(/^7[45]/)
    await speaker.keyboard.press('End')
    await expectOrigin(null)
    await speaker.keyboard.press('z')
    await expectOrigin(null)
  })

  test('a third and a fourth may come and go; who comes late takes the current state', async () => {
    await goTo('un-schema', 0)
    await room.mouse.move(640, 180)
    await room.keyboard.press('z')
    await speaker.keyboard.press('t')
    const second = await openSpeaker()
    await expect.poll(() => seenBySpeaker(second)).toEqual({ id: 'un-schema', step: 0 })
    await expect.poll(() => origin(second)).toMatch(/^50% 25%/)
    const first = room
    room = await showRoom(await context.newPage())
    await expectBothAt(room, second, { id: 'un-schema', step: 0 })
    await expect.poll(() => origin(room)).toMatch(/^50% 25%/)
    await until(room, () => document.documentElement.dataset.theme === 'clair')
    await first.close()
    await second.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, { id: 'un-schema', step: 1 })
    await second.close()
    await speaker.keyboard.press('t')
    await speaker.keyboard.press('End')
    await expect.poll(() => origin(room)).toBeNull()
  })

  test('a speaker’s screen that nobody has moved takes no room from the slide that its address names', async () => {
    const { context, page } = await openContext(withoutWorker)
    const speaker = await showSpeaker(await context.newPage())
    await showRoom(page, '#/un-schema')
    await expectBothAt(page, speaker, { id: 'un-schema', step: -1 })
    await context.close()
  })

  test('the dot of the pointer stands at the same place of the slide, whatever the shape of the room', async () => {
    await goTo('une-phrase')
    const still = await speaker.locator('#now .still').boundingBox()
    if (!still) throw new Error('no preview')
    for (const viewport of [
      { width: 1600, height: 720 },
      { width: 700, height: 1000 },
    ]) {
      await room.setViewportSize(viewport)
      await speaker.mouse.move(still.x + still.width * 0.25, still.y + still.height * 0.8)
      await speaker.mouse.down()
      const dot = () =>
        room.evaluate(() => {
          const slide = document.querySelector('section.present')?.getBoundingClientRect()
          const dot = document.querySelector('.laser')?.getBoundingClientRect()
          if (!slide || !dot) return undefined
          const at = (of: number, from: number, size: number) => Math.round((100 * (of - from)) / size)
          return [
            at(dot.left + dot.width / 2, slide.left, slide.width),
            at(dot.top + dot.height / 2, slide.top, slide.height),
          ]
        })
      await expect.poll(dot).toEqual([25, 80])
      await speaker.mouse.up()
      await until(room, () => !document.querySelector('.laser')?.checkVisibility())
    }
    await room.setViewportSize(usualWindow)
  })
})

describe('without BroadcastChannel', () => {
  let alone: BrowserContext
  let page: Page
  beforeAll(async () => {
    ;({ context: alone, page } = await openContext(withoutWorker))
    await alone.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  })
  afterAll(() => alone.close())

  async function expectBothLead(opened: Page): Promise<void> {
    await expectBothAt(page, opened, { id: 'des-points', step: -1 })
    await opened.keyboard.press('ArrowRight')
    await expectBothAt(page, opened, { id: 'des-points', step: 0 })
    await page.keyboard.press('ArrowRight')
    await expectBothAt(page, opened, { id: 'des-points', step: 1 })
    await opened.close()
  }

  test('storage carries the same messages, between pages that did not open each other', async () => {
    await showRoom(page, '#/des-points')
    await expectBothLead(await showSpeaker(await alone.newPage()))
  })

  test('without storage either, the window that was opened', async () => {
    await alone.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden')
        },
      })
    })
    await page.goto('about:blank')
    await showRoom(page, '#/des-points')
    await expectBothLead(await openByKey(page))
  })
})

describe('what the speaker sees', () => {
  test('the next step, not only the next slide, with every diagram and code block as it will be', async () => {
    await goTo('des-points')
    // What comes next is drawn after what is shown now.
    const fragments = () =>
      speaker.evaluate(() =>
        ['now', 'next'].map((id) => document.querySelectorAll(`#${id} section .fragment.visible`).length),
      )
    await expect.poll(fragments).toEqual([0, 1])
    await speaker.keyboard.press('ArrowRight')
    await expect.poll(fragments).toEqual([1, 2])
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('du-code')
    await speaker.keyboard.press('Enter')
    await speaker.keyboard.press('ArrowRight')
    const active = (id: string) =>
      speaker.evaluate(
        (id) =>
          [...document.querySelectorAll(`#${id} .line`)].flatMap((line, index) =>
            line.classList.contains('active') ? [index + 1] : [],
          ),
        id,
      )
    await expect.poll(() => active('now')).toEqual([2, 3])
    await expect.poll(() => active('next')).toEqual([5])
  })

  test('the whole script: said passages dimmed, the current one lit and in view, and what comes after', async () => {
    await goTo('des-points')
    const passages = speaker.locator('#passages .passage')
    expect(await passages.count()).toBe(4)
    await speaker.keyboard.press('ArrowRight')
    await speaker.keyboard.press('ArrowRight')
    const classes = await passages.evaluateAll((all) => all.map(({ className }) => className))
    expect(classes).toEqual(['passage said', 'passage said', 'passage lit', 'passage'])
    const lit = speaker.locator('#passages [aria-current="step"]')
    expect(await lit.textContent()).toContain('S’il en manque un')
    await expect
      .poll(() =>
        speaker.evaluate(() => {
          const lit = document.querySelector('.passage.lit')?.getBoundingClientRect()
          const notes = document.querySelector('#notes')?.getBoundingClientRect()
          return lit && notes && lit.top >= notes.top && lit.top < notes.bottom - 40
        }),
      )
      .toBe(true)
    expect(await speaker.locator('#after').textContent()).toMatch(/^Puis\u00a0: \S/)
    const opacities = await passages.evaluateAll((all) =>
      all.map((one) => Number(getComputedStyle(one).opacity)),
    )
    expect(opacities[0]).toBeLessThan(opacities[2] ?? 0)
  })

  test('the time starts itself at the first move off the first slide, pauses, waits for questions, and is reset by holding', async () => {
    const state = () => speaker.locator('#elapsed-state').textContent()
    const reset = speaker.getByRole('button', { name: 'Remettre à zéro' })
    await goTo('ouverture')
    await goTo('sommaire')
    const before = await state()
    expect(before).not.toBe('prêt')
    await openMenu(speaker)
    await reset.click()
    expect(await state()).toBe(before)
    await reset.hover()
    await speaker.mouse.down()
    await expect.poll(state).toBe('prêt')
    await speaker.mouse.up()
    await speaker.keyboard.press('Escape')
    await speaker.keyboard.press('Home')
    expect(await state()).toBe('prêt')
    await speaker.keyboard.press('ArrowRight')
    expect(await state()).toBe('en cours')
    await speaker.keyboard.press('q')
    expect(await state()).toMatch(/^question/)
    await speaker.keyboard.press('q')
    await speaker.keyboard.press('c')
    expect(await state()).toBe('en pause')
  })

  /** @returns the field, in the menu, which stays open. */
  async function typeEnd(text: string): Promise<Locator> {
    await openMenu(speaker)
    const field = speaker.getByLabel('Finir à')
    await field.fill(text)
    await field.press('Enter')
    return field
  }
  const inAnHour = () => {
    const end = new Date(Date.now() + 3_600_000)
    return `${end.getHours()}h${String(end.getMinutes()).padStart(2, '0')}`
  }
  const expectAnHour = async () =>
    // The end is the beginning of its minute.
    expect.poll(() => speaker.locator('#remaining').textContent()).toMatch(/^(58|59|1:00):/)

  test('an end typed in sets what is left', async () => {
    await goTo('sommaire')
    const field = await typeEnd(inAnHour())
    await expectAnHour()
    expect(await field.inputValue()).toMatch(/^\d\d:\d\d$/)
    await field.fill('demain')
    await field.press('Enter')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.fill('')
    await field.press('Enter')
    await speaker.keyboard.press('Escape')
  })

  test('a rehearsal: a table per slide and chapter, bars, CSV, and lines for the script', async () => {
    await goTo('ouverture')
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    for (let move = 0; move < 4; move++) await speaker.keyboard.press('ArrowRight')
    // The time that passes is the page's own: set its clock forward.
    await speaker.evaluate(() => {
      const now = Date.now
      Object.assign(window, { usualNow: now })
      Date.now = () => now() + 62_000
    })
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Terminer la répétition' }).click()
    const dialog = speaker.getByRole('dialog', { name: 'Répétitions' })
    const chapters = talk.chapters.filter(({ backup }) => !backup).map(({ title }) => title)
    for (const title of chapters)
      expect(await dialog.locator('.chapter-row').allTextContents()).toSatisfy((rows: string[]) =>
        rows.some((row) => row.startsWith(title)),
      )
    expect(await dialog.locator('.bars').count()).toBe(counted.length)
    const [download] = await Promise.all([
      speaker.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Enregistrer en CSV' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFchapitre;diapositive/)
    await dialog.getByRole('button', { name: 'Proposer ces durées' }).click()
    expect(await dialog.getByLabel('Durées pour slides/script.md').inputValue()).toMatch(
      /^## [a-z-]+\ndurée: 1:0\d\n/m,
    )
    expect(await dialog.getByRole('button', { name: /script\.md/ }).count(), 'nothing writes here').toBe(0)
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    await speaker.evaluate(() => {
      Date.now = (window as unknown as { usualNow: () => number }).usualNow
    })
  })

  test('what was chosen stays: the end, rehearsals, the size of the notes, panes and layout', async () => {
    const chosen = () =>
      speaker.evaluate(() => [
        document.body.dataset.panes,
        getComputedStyle(document.querySelector('#notes') as Element).fontSize,
        document.querySelector('#previews')?.clientWidth,
        document.querySelector('#now')?.clientHeight,
      ])
    await goTo('sommaire')
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    await endRehearsal()
    await typeEnd(inAnHour())
    await speaker.keyboard.press('Escape')
    const [before, ...others] = await chosen()
    const bars = ['Largeur des aperçus', 'Hauteur de l’aperçu de la salle'].map((name) =>
      speaker.getByRole('separator', { name }),
    )
    for (const bar of bars) await bar.press('Home')
    await speaker.keyboard.press('d')
    await speaker.keyboard.press('d')
    await speaker.keyboard.press('+')
    const after = await chosen()
    for (const [index, value] of [before, ...others].entries()) expect(after[index]).not.toBe(value)

    await speaker.reload()
    await until(speaker, speakerReady)
    expect(await chosen()).toEqual(after)
    await expectAnHour()
    expect(await speaker.getByLabel('Finir à').inputValue()).toMatch(/^\d\d:\d\d$/)
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répétitions' }).click()
    const kept = speaker.getByLabel('Répétition', { exact: true }).locator('option')
    expect(await kept.count()).toBeGreaterThan(0)
    await speaker.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()

    await speaker.keyboard.press('-')
    await speaker.keyboard.press('d')
    for (const bar of bars) await bar.dblclick()
    await typeEnd('')
    await speaker.keyboard.press('Escape')
    expect(await chosen()).toEqual([before, ...others])
  })
})

describe('for the eyes and the hands', () => {
  test('notes grow and shrink between 16 and 72 px', async () => {
    const size = () =>
      speaker.evaluate(() => getComputedStyle(document.querySelector('#notes') as Element).fontSize)
    expect(await size()).toBe('28px')
    await press(speaker, '+', 20)
    expect(await size()).toBe('72px')
    await press(speaker, '-', 30)
    expect(await size()).toBe('16px')
    while ((await size()) !== '28px') await speaker.keyboard.press('+')
  })

  test('panes are resized by mouse and by keys, and put back by a double click', async () => {
    const bar = speaker.getByRole('separator', { name: 'Largeur des aperçus' })
    const width = async () => (await speaker.locator('#previews').boundingBox())?.width ?? 0
    const before = await width()
    const box = await bar.boundingBox()
    if (!box) throw new Error('no bar')
    await speaker.mouse.move(box.x, box.y + 200)
    await speaker.mouse.down()
    await speaker.mouse.move(box.x + 200, box.y + 200)
    await speaker.mouse.up()
    expect(await width()).toBeCloseTo(before + 200, -1)
    const place = await seenBySpeaker(speaker)
    await bar.press('ArrowRight')
    await bar.press('ArrowRight')
    expect(await width()).toBeGreaterThan(before + 220)
    expect(await seenBySpeaker(speaker), 'the talk did not move').toEqual(place)
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(20)
    await bar.dblclick()
    expect(await width()).toBeCloseTo(before, 0)
    const rows = speaker.getByRole('separator', { name: 'Hauteur de l’aperçu de la salle' })
    const height = async () => (await speaker.locator('#now').boundingBox())?.height ?? 0
    const high = await height()
    await rows.press('ArrowUp')
    expect(await height()).toBeLessThan(high)
    await rows.dblclick()
    expect(await height()).toBeCloseTo(high, 0)
  })

  test('the current passage stays in view when panes or type change their size', async () => {
    await goTo('un-schema', 1)
    await speaker.setViewportSize({ width: 1024, height: 768 })
    const inView = () =>
      speaker.evaluate(() => {
        const notes = document.querySelector('#notes')?.getBoundingClientRect() ?? new DOMRect()
        const lit = document.querySelector('.passage.lit')?.getBoundingClientRect() ?? new DOMRect()
        return lit.height > 0 && lit.top >= notes.top && lit.top < notes.bottom - 40
      })
    await expect.poll(inView).toBe(true)
    for (const key of ['d', '+', '+', '+', '+', '-', '-', '-', '-']) {
      await speaker.keyboard.press(key)
      await expect.poll(inView, { message: `after ${key}` }).toBe(true)
    }
    for (const key of ['d', 'd']) await speaker.keyboard.press(key)
    await speaker.setViewportSize(usualWindow)
  })

  test('layouts: complete, notes only, previews only', async () => {
    const visible = async () =>
      Promise.all(['#now', '#next', '#notes'].map((selector) => speaker.locator(selector).isVisible()))
    expect(await visible()).toEqual([true, true, true])
    await speaker.keyboard.press('d')
    expect(await visible()).toEqual([false, false, true])
    await speaker.keyboard.press('d')
    expect(await visible()).toEqual([true, true, false])
    await speaker.keyboard.press('d')
    expect(await visible()).toEqual([true, true, true])
  })

  test('a number or part of a title leads to a slide', async () => {
    await speaker.keyboard.press('5')
    const dialog = speaker.getByRole('dialog', { name: 'Aller à une diapositive' })
    await dialog.getByRole('combobox').press('Enter')
    const fifth = slides[4]?.id ?? ''
    await expectBothAt(room, speaker, { id: fifth, step: -1 })
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('SE construit')
    await speaker.keyboard.press('Enter')
    await expectBothAt(room, speaker, { id: 'un-schema', step: -1 })
  })

  test('the menu has what can wait, Escape closes it and leaves the room alone, and keys go on meanwhile', async () => {
    await goTo('ouverture')
    const buttons = () => speaker.locator('button:visible').count()
    expect(await buttons()).toBe(9)
    await openMenu(speaker)
    expect(await buttons()).toBe(9 + 8)
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, { id: slides[1]?.id ?? '', step: -1 })
    await speaker.keyboard.press('Escape')
    expect(await buttons()).toBe(9)
    expect(await speaker.locator('#overview').getAttribute('aria-pressed')).toBe('false')
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Touches' }).click()
    await speaker.getByRole('dialog', { name: 'Touches' }).waitFor()
    await speaker.keyboard.press('Escape')
    expect(await buttons(), 'it closes with what was chosen').toBe(9)
  })

  test('whatever the window, the notes begin high and have most of the height', async () => {
    await goTo('des-points', 0)
    for (const [width, height, top, share] of [
      [1280, 800, 145, 0.7],
      [1920, 1080, 145, 0.75],
      [390, 844, 270, 0.4],
      [844, 390, 125, 0.5],
    ] as const) {
      const at = `at ${width}×${height}`
      await speaker.setViewportSize({ width, height })
      const seen = await speaker.evaluate(() => {
        const box = (id: string) => document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
        const size = (id: string) =>
          Number.parseFloat(getComputedStyle(document.getElementById(id) ?? document.body).fontSize)
        const texts = document.querySelectorAll<HTMLElement>('button, .button, dt, dd, h1, figcaption')
        return {
          panes: box('panes'),
          widths: ['previews', 'still-now', 'still-next'].map((id) => box(id).width),
          sizes: ['remaining', 'lead', 'elapsed', 'slide-time', 'clock'].map(size),
          cut: [...texts]
            .filter((text) => text.checkVisibility() && text.scrollWidth > text.clientWidth + 1)
            .map(({ textContent }) => textContent),
        }
      })
      expect(seen.panes.top, at).toBeLessThan(top)
      expect(seen.panes.height / height, at).toBeGreaterThan(share)
      expect(seen.cut, at).toEqual([])
      const [large, pace, ...others] = seen.sizes
      expect([large, pace], at).toEqual(others.slice(0, 2).map((size) => 2 * size))
      const [column = 0, now = 0, next = 0] = seen.widths
      if (width >= 1280) {
        expect(column - now, 'but for the margins').toBeCloseTo(36, 0)
        expect(next).toBeCloseTo(now, 0)
      }
    }
    await speaker.setViewportSize(usualWindow)
  })

  test('a clicker works even while a field has the focus', async () => {
    await goTo('ouverture')
    await openMenu(speaker)
    await speaker.getByLabel('Finir à').focus()
    await speaker.keyboard.press('PageDown')
    await expectBothAt(room, speaker, { id: slides[1]?.id ?? '', step: -1 })
    await speaker.keyboard.press('Escape')
  })

  test('? lists the keys, and they close again', async () => {
    await goTo('ouverture')
    await speaker.keyboard.press('?')
    const help = speaker.getByRole('dialog', { name: 'Touches' })
    expect(await help.textContent()).toContain('pointeur')
    await speaker.keyboard.press('ArrowRight')
    await speaker.keyboard.press('Escape')
    expect(await help.isVisible()).toBe(false)
    expect((await seenBySpeaker(speaker)).id).toBe(slides[0]?.id)
  })

  test('whatever the window, everything is in reach, nothing overflows, and axe finds nothing', async () => {
    await goTo('des-points')
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await speaker.evaluate(axe)
    const violations = (rules: AxeRules = {}, context = 'html') =>
      speaker.evaluate(
        async ({ rules, context }) => {
          const { axe } = window as unknown as { axe: Axe }
          return (await axe.run(context, rules)).violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
          )
        },
        { rules, context },
      )
    // Colours take most of the time, and differ between themes and layouts in nothing else.
    const colours = { runOnly: ['color-contrast'] }
    const others = { rules: { 'color-contrast': { enabled: false } } }
    const layouts = ['complet', 'notes', 'apercus']
    const windows = [
      [390, 844],
      [1024, 768],
      [1920, 1080],
    ] as const
    for (const [index, [width, height]] of windows.entries()) {
      await speaker.setViewportSize({ width, height })
      for (const layout of layouts) {
        const at = `${width}×${height} ${layout}`
        const isFirst = index + layouts.indexOf(layout) === 0
        if (soak || layout === layouts[index])
          expect(await violations(soak || isFirst ? {} : others), at).toEqual([])
        if (soak || isFirst) {
          await speaker.keyboard.press('t')
          expect(await violations(colours), `${at}, the other theme`).toEqual([])
          await speaker.keyboard.press('t')
        }
        const overflow = await speaker.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          return scrollWidth - innerWidth + scrollHeight - innerHeight
        })
        expect(overflow, at).toBeLessThanOrEqual(0)
        await speaker.keyboard.press('d')
      }
    }
    await speaker.setViewportSize(usualWindow)
    await speaker.keyboard.press('?')
    expect(await violations({}, soak ? 'html' : 'dialog[open]')).toEqual([])
    await speaker.keyboard.press('Escape')
  })
})

describe('the speaker’s page', () => {
  test('has the script as notes, divided by step, which the room has not', async () => {
    expect(await room.content()).not.toContain('<aside class="notes"')
    const passages = await speaker.evaluate(() => {
      const all = document.querySelector<HTMLTemplateElement>('#slides')?.content.querySelectorAll('section')
      const passagesOf = (slide: Element) => [...slide.querySelectorAll('aside.notes > [data-step]')]
      return Object.fromEntries(
        [...(all ?? [])].map((slide) => [
          slide.id,
          passagesOf(slide).map((passage) => passage.textContent.trim().length),
        ]),
      )
    })
    for (const { id, notes, steps } of slides)
      if (notes.length > 0) expect(passages[id], id).toHaveLength(steps + 1)
    // A chapter's own slide may pass without a word.
    for (const { id } of counted.filter(({ layout }) => layout !== 'chapitre'))
      expect(Math.max(...(passages[id] ?? [])), id).toBeGreaterThan(0)
  })

  test('is an ordinary page, without a second reveal, that weighs less than 40 kB of JavaScript', async () => {
    expect(await speaker.evaluate(() => 'Reveal' in window)).toBe(false)
    const addresses = await speaker.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    const scripts = addresses.filter((name) => name.endsWith('.js')).map(readScript)
    const bodies = await Promise.all(scripts)
    expect(bodies.join('\n')).not.toMatch(/navigate-right|mermaid/)
    const weight = bodies.reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(weight).toBeGreaterThan(1000)
    expect(weight).toBeLessThan(40_000)
    expect(await speaker.locator('html').getAttribute('lang')).toBe('fr')
  })
})

test('the speaker is told that the room’s screen is closed, and can open it again', async () => {
  await room.close()
  await expect.poll(() => speaker.locator('#room-state').textContent()).toBe('L’écran de la salle est fermé.')
  expect(await speaker.getByRole('link', { name: 'Ouvrir l’écran de la salle' }).isVisible()).toBe(true)
})

const readScript = async (address: string) => (await fetch(address)).text()

async function elapsed(page: Page): Promise<number> {
  const text = (await page.locator('#elapsed').textContent()) ?? ''
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** The recorded times of what was kept. */
function rehearsalIn(kept: Record<string, string>): unknown {
  const session = Object.entries(kept).find(([key]) => key.endsWith('-seance'))?.[1] ?? '{}'
  return (JSON.parse(session) as { rehearsal?: unknown }).rehearsal
}

/**
 * What can be seen of a slide once it is there, at its step: texts, shapes and lines that are not hidden, with how strong they are; and where
 * the screen is then, which is for tests to judge. Runs in the page.
 */
async function lookOnceThere({ selector, id, step }: { selector: string; id: string; step: number }) {
  const placeOfScreen = () => {
    const slide = document.querySelector<HTMLElement>(selector)
    const shown = [...(slide?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])]
    return {
      id: slide?.dataset.slide ?? slide?.id ?? '',
      step: Math.max(-1, ...shown.map(({ dataset }) => Number(dataset.fragmentIndex))),
    }
  }
  const isThere = () => placeOfScreen().id === id && placeOfScreen().step === step
  for (const end = Date.now() + 30_000; !isThere() && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 10))
  const parts = [...document.querySelectorAll(`${selector} > .frame *`)]
  const visible = parts.flatMap((element) => {
    // Figures are played with in the room.
    if (element.closest('.figure-controls, [data-figure] > [role="status"]')) return []
    const { visibility, display, opacity } = getComputedStyle(element)
    if (visibility !== 'visible' || display === 'none') return []
    const words = element.childElementCount === 0 ? element.textContent.trim() : ''
    return [`${element.localName} ${Number(opacity).toFixed(2)} ${words}`]
  })
  return { place: placeOfScreen(), visible }
}
