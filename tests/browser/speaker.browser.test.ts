import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { counted, places, slides, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { collectComplaints, openContext, type Place, placeOf, useDeck, withoutWorker } from './deck.ts'

const deck = useDeck(withoutWorker)

interface Axe {
  run(options: { runOnly?: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

async function showSpeaker(page: Page, path = 'presentateur.html'): Promise<Page> {
  await page.goto(new URL(path, inject('siteUrl')).href)
  await page.waitForSelector('#now section')
  return page
}

/** What is not needed while the talk is given. */
const openMenu = (speaker: Page) => speaker.getByRole('button', { name: 'Plus…' }).click()

const openSpeaker = async (room: Page) => showSpeaker(await deck.beside(room))

async function openBoth(
  path = '',
  options: BrowserContextOptions = {},
): Promise<{ room: Page; speaker: Page }> {
  const { page: room } = await deck.open(path, options)
  return { room, speaker: await showSpeaker(await deck.beside(room, options)) }
}

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

/** Waits for it, and leaves it to tests to tell that they are not there. */
async function arrivesAt(room: Page, speaker: Page, place: Place): Promise<void> {
  const there = async () => {
    expect(await seenInRoom(room)).toEqual(place)
    expect(await seenBySpeaker(speaker)).toEqual(place)
  }
  await vi.waitFor(there, { timeout: 30_000, interval: 20 }).catch(() => {})
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
    const { page: room, complaints: inRoom } = await deck.open()
    const page = await deck.beside(room)
    const complaints = collectComplaints(page)
    const speaker = await showSpeaker(page)
    for (const [index, place] of places.entries()) {
      if (index > 0) await (index % 2 ? room : speaker).keyboard.press('ArrowRight')
      await arrivesAt(room, speaker, place)
      seen.push({ room: await seenInRoom(room), speaker: await seenBySpeaker(speaker) })
      visible.push({
        room: await room.evaluate(listVisible, '.slides > section.present'),
        speaker: await speaker.evaluate(listVisible, '#now section'),
      })
    }
    for (const key of ['?', 'Escape', 'g', 'Escape', 'd', 'd', 'd', 'c', 'q', 'b', 't'])
      await speaker.keyboard.press(key)
    await speaker.click('#more')
    await speaker.click('#rehearsals')
    await speaker.keyboard.press('Escape')
    told = [...inRoom, ...complaints]
  }, 600_000)

  test('are at the same slide and step, whoever was pressed', () => {
    expect(seen).toEqual(places.map((place) => ({ room: place, speaker: place })))
  })

  test('show the same, element by element', () => {
    for (const [index, { id, step }] of places.entries())
      expect(visible[index]?.speaker, `${id}/${step}`).toEqual(visible[index]?.room)
  })

  test('say nothing on their consoles, and keep their policies in every dialog', () => {
    expect(told).toEqual([])
  })
})

describe('both screens', () => {
  test('come to the same place from the first slide, press by press', async () => {
    const { room, speaker } = await openBoth()
    for (const place of places.slice(0, 12).reverse()) {
      await speaker.keyboard.press('Home')
      for (let move = places.indexOf(place); move > 0; move--) await speaker.keyboard.press('PageDown')
      await expectBothAt(room, speaker, place)
    }
  })

  test('lose none of 200 fast presses, in both directions', async () => {
    const { room, speaker } = await openBoth()
    const press = (page: Page, key: string, times: number) =>
      page.evaluate(
        ({ key, times }) => {
          const keyCode = { ArrowRight: 39, ArrowLeft: 37 }[key] ?? 0
          for (let count = 0; count < times; count++)
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }))
        },
        { key, times },
      )
    const far = places.length - 1
    for (const leader of [room, speaker]) {
      await press(leader, 'ArrowRight', far)
      await expectBothAt(room, speaker, places[far] ?? { id: '', step: -1 })
      await press(leader, 'ArrowLeft', 200 - far)
      await expectBothAt(room, speaker, places[Math.max(0, far - (200 - far))] ?? { id: '', step: -1 })
      await press(leader, 'ArrowLeft', 200)
      await expectBothAt(room, speaker, places[0] ?? { id: '', step: -1 })
    }
  })

  test('pressed on both at once they agree at rest', async () => {
    const { room, speaker } = await openBoth('#/des-points')
    for (let round = 0; round < 20; round++)
      await Promise.all([room.keyboard.press('ArrowRight'), speaker.keyboard.press('ArrowRight')])
    await speaker.keyboard.press('ArrowRight')
    await expect
      .poll(async () => [await seenInRoom(room), await seenBySpeaker(speaker)])
      .toSatisfy(([one, other]) => JSON.stringify(one) === JSON.stringify(other))
  })

  test('share the black screen, the overview and the theme', async () => {
    const { room, speaker } = await openBoth('#/une-phrase')
    await speaker.keyboard.press('b')
    await room.waitForFunction(() => window.Reveal.isPaused())
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
    await room.waitForFunction(() => document.documentElement.dataset.theme === 'clair')
    await room.keyboard.press('t')
    await speaker.waitForFunction(() => document.documentElement.dataset.theme === 'sombre')
  })

  test('share the closer look at a diagram, and end it together', async () => {
    const { room, speaker } = await openBoth('#/un-schema')
    const origin = (page: Page) =>
      page.evaluate(() => {
        const frame = document.querySelector<HTMLElement>(
          ':is(.slides > section.present, #now section) .zoomed',
        )
        return frame?.style.transformOrigin ?? null
      })
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
    const late = await openSpeaker(room)
    await expect.poll(() => origin(late)).toMatch(/^7[45]/)
    await speaker.keyboard.press('ArrowRight')
    await expectOrigin(/^7[45]/)
    await speaker.keyboard.press('End')
    await expectOrigin(null)
    await speaker.keyboard.press('z')
    await expectOrigin(null)
  })

  test('a third and a fourth may come and go; who comes late takes the current state', async () => {
    const { room, speaker } = await openBoth('#/des-points')
    await speaker.keyboard.press('ArrowRight')
    await speaker.keyboard.press('t')
    const second = await openSpeaker(room)
    await expect.poll(() => seenBySpeaker(second)).toEqual({ id: 'des-points', step: 0 })
    const late = await deck.beside(room)
    await late.goto(inject('siteUrl'))
    await late.waitForFunction(() => window.Reveal?.isReady())
    await expectBothAt(late, second, { id: 'des-points', step: 0 })
    await late.waitForFunction(() => document.documentElement.dataset.theme === 'clair')
    await room.close()
    await second.keyboard.press('ArrowRight')
    await expectBothAt(late, speaker, { id: 'des-points', step: 1 })
  })

  test('the dot of the pointer stands at the same place of the slide, whatever the shape of the room', async () => {
    const { room, speaker } = await openBoth('#/une-phrase')
    const still = await speaker.locator('#now .still').boundingBox()
    if (!still) throw new Error('no preview')
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
      { width: 700, height: 1000 },
    ]) {
      await room.setViewportSize(viewport)
      await speaker.mouse.move(still.x + still.width * 0.25, still.y + still.height * 0.8)
      await speaker.mouse.down()
      await room.waitForSelector('.laser:not([hidden])')
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
      await room.waitForSelector('.laser', { state: 'hidden' })
    }
  })
})

describe('without BroadcastChannel', () => {
  test('storage carries the same messages, between pages that did not open each other', async () => {
    const { context, page: room } = await openContext(withoutWorker)
    await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
    await room.goto(new URL('#/des-points', inject('siteUrl')).href)
    await room.waitForFunction(() => window.Reveal?.isReady())
    const speaker = await showSpeaker(await context.newPage())
    await expectBothAt(room, speaker, { id: 'des-points', step: -1 })
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, { id: 'des-points', step: 0 })
    await room.keyboard.press('ArrowRight')
    await expectBothAt(room, speaker, { id: 'des-points', step: 1 })
  })

  test('without storage either, the window that was opened', async () => {
    const { context, page } = await openContext(withoutWorker)
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel')
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden')
        },
      })
    })
    await page.goto(new URL('#/des-points', inject('siteUrl')).href)
    await page.waitForFunction(() => window.Reveal?.isReady())
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await speaker.waitForSelector('#now section')
    await expectBothAt(page, speaker, { id: 'des-points', step: -1 })
    await speaker.keyboard.press('ArrowRight')
    await expectBothAt(page, speaker, { id: 'des-points', step: 0 })
    await page.keyboard.press('ArrowRight')
    await expectBothAt(page, speaker, { id: 'des-points', step: 1 })
  })
})

describe('a window that dies', () => {
  // Either dies twice, once after a move back; soaking, at twenty moments.
  const moves = soak ? 50 : 7
  test('comes back to the same slide, step, time and rehearsal', async () => {
    let { room, speaker } = await openBoth()
    const context = room.context()
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    const kept = () => speaker.evaluate(() => ({ ...localStorage }))
    let at = 0
    const killed: string[] = []
    for (let move = 0; move < moves; move++) {
      const back = move % 7 === 6
      at = Math.max(0, at + (back ? -1 : 1))
      await (move % 3 ? room : speaker).keyboard.press(back ? 'ArrowLeft' : 'ArrowRight')
      await expectBothAt(room, speaker, places[at] ?? { id: '', step: -1 })
      if (move % 5 > 1) continue
      const before = { at: Date.now(), seconds: await elapsed(speaker), rehearsal: rehearsalIn(await kept()) }
      killed.push(move % 2 ? 'room' : 'speaker')
      if (move % 2) {
        await room.close()
        room = await context.newPage()
        // By its plain address: what is current comes from the other screen.
        await room.goto(inject('siteUrl'))
        await room.waitForFunction(() => window.Reveal?.isReady())
      } else {
        await speaker.close()
        speaker = await showSpeaker(await context.newPage())
      }
      await expectBothAt(room, speaker, places[at] ?? { id: '', step: -1 })
      const after = { seconds: await elapsed(speaker), rehearsal: rehearsalIn(await kept()) }
      expect(after.rehearsal).toEqual(before.rehearsal)
      // The clock of the page that died went on: what counts is that nothing but the time in between was added.
      expect(after.seconds).toBeGreaterThanOrEqual(before.seconds)
      expect(after.seconds).toBeLessThanOrEqual(before.seconds + (Date.now() - before.at) / 1000 + 1)
      expect(await speaker.locator('#elapsed-state').textContent()).toBe('répétition')
    }
    for (const one of ['room', 'speaker'])
      expect(killed.filter((name) => name === one)).toHaveLength(soak ? 10 : 2)
  })

  test('the room: the speaker is told when it closes, and when it is not full screen', async () => {
    const { room, speaker } = await openBoth()
    await expect.poll(() => speaker.locator('#room-state').textContent()).toMatch(/pas en plein écran/)
    await room.close()
    await expect
      .poll(() => speaker.locator('#room-state').textContent())
      .toBe('L’écran de la salle est fermé.')
    const [reopened] = await Promise.all([
      speaker.waitForEvent('popup'),
      speaker.getByRole('link', { name: 'Ouvrir l’écran de la salle' }).click(),
    ])
    await reopened.waitForFunction(() => window.Reveal?.isReady())
    await expect.poll(() => speaker.locator('#room-state').textContent()).toMatch(/plein écran/)
  })

  test('of a crash, without a farewell, the speaker hears too, also where the room opened the speaker’s screen', async () => {
    const { context, page: room } = await openContext(withoutWorker)
    await room.goto(inject('siteUrl'))
    await room.waitForFunction(() => window.Reveal?.isReady())
    const [speaker] = await Promise.all([room.waitForEvent('popup'), room.keyboard.press('s')])
    await expect.poll(() => speaker.locator('#room-state').textContent()).toMatch(/plein écran/)
    const session = await context.newCDPSession(room)
    session.send('Page.crash').catch(() => {})
    await expect
      .poll(() => speaker.locator('#room-state').textContent())
      .toBe('L’écran de la salle ne répond plus.')
  })
})

describe('what the speaker sees', () => {
  test('the next step, not only the next slide, with every diagram and code block as it will be', async () => {
    const { speaker } = await openBoth('#/des-points')
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
    const { speaker } = await openBoth('#/des-points')
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
    const { speaker } = await openBoth()
    const state = () => speaker.locator('#elapsed-state').textContent()
    expect(await state()).toBe('prêt')
    await speaker.keyboard.press('ArrowRight')
    expect(await state()).toBe('en cours')
    await speaker.keyboard.press('q')
    expect(await state()).toMatch(/^question/)
    await speaker.keyboard.press('q')
    await speaker.keyboard.press('c')
    expect(await state()).toBe('en pause')
    await openMenu(speaker)
    const reset = speaker.getByRole('button', { name: 'Remettre à zéro' })
    await reset.click()
    expect(await state()).toBe('en pause')
    await reset.hover()
    await speaker.mouse.down()
    await expect.poll(state).toBe('prêt')
    await speaker.mouse.up()
  })

  test('an end typed in sets what is left; it survives a reload', async () => {
    const { speaker } = await openBoth()
    await speaker.keyboard.press('ArrowRight')
    const inAnHour = new Date(Date.now() + 3_600_000)
    // The end is the beginning of its minute.
    const about = /^(58|59|1:00):/
    await openMenu(speaker)
    const field = speaker.getByLabel('Finir à')
    await field.fill(`${inAnHour.getHours()}h${String(inAnHour.getMinutes()).padStart(2, '0')}`)
    await field.press('Enter')
    await expect.poll(() => speaker.locator('#remaining').textContent()).toMatch(about)
    await speaker.reload()
    await expect.poll(() => speaker.locator('#remaining').textContent()).toMatch(about)
    expect(await field.inputValue()).toMatch(/^\d\d:\d\d$/)
    await openMenu(speaker)
    await field.fill('demain')
    await field.press('Enter')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
  })

  test('a rehearsal: a table per slide and chapter, bars, CSV, and lines for the script', async () => {
    const { speaker } = await openBoth()
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répéter' }).click()
    for (let move = 0; move < 4; move++) await speaker.keyboard.press('ArrowRight')
    // The time that passes is the page's own: set its clock forward.
    await speaker.evaluate(() => {
      const now = Date.now
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
    await speaker.reload()
    await openMenu(speaker)
    await speaker.getByRole('button', { name: 'Répétitions' }).click()
    expect(await speaker.getByLabel('Répétition', { exact: true }).locator('option').count()).toBe(1)
  })
})

describe('for the eyes and the hands', () => {
  test('notes grow and shrink between 16 and 72 px, and stay so', async () => {
    const { speaker } = await openBoth()
    const size = () =>
      speaker.evaluate(() => getComputedStyle(document.querySelector('#notes') as Element).fontSize)
    expect(await size()).toBe('28px')
    for (let press = 0; press < 20; press++) await speaker.keyboard.press('+')
    expect(await size()).toBe('72px')
    for (let press = 0; press < 30; press++) await speaker.keyboard.press('-')
    expect(await size()).toBe('16px')
    await speaker.reload()
    expect(await size()).toBe('16px')
  })

  test('panes are resized by mouse and by keys, and stay so', async () => {
    const { speaker } = await openBoth()
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
    const kept = await width()
    await speaker.reload()
    expect(await width()).toBeCloseTo(kept, 0)
    const rows = speaker.getByRole('separator', { name: 'Hauteur de l’aperçu de la salle' })
    const height = async () => (await speaker.locator('#now').boundingBox())?.height ?? 0
    const high = await height()
    await rows.press('ArrowUp')
    expect(await height()).toBeLessThan(high)
  })

  test('the current passage stays in view when panes or type change their size', async () => {
    const { speaker } = await openBoth('#/un-schema/1')
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
  })

  test('layouts: complete, notes only, previews only, kept', async () => {
    const { speaker } = await openBoth()
    const visible = async () =>
      Promise.all(['#now', '#next', '#notes'].map((selector) => speaker.locator(selector).isVisible()))
    expect(await visible()).toEqual([true, true, true])
    await speaker.keyboard.press('d')
    expect(await visible()).toEqual([false, false, true])
    await speaker.keyboard.press('d')
    expect(await visible()).toEqual([true, true, false])
    await speaker.reload()
    expect(await visible()).toEqual([true, true, false])
  })

  test('a number or part of a title leads to a slide', async () => {
    const { room, speaker } = await openBoth()
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
    const { room, speaker } = await openBoth()
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
    const { speaker } = await openBoth('#/des-points')
    await speaker.keyboard.press('ArrowRight')
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
  })

  test('a clicker works even while a field has the focus', async () => {
    const { room, speaker } = await openBoth()
    await openMenu(speaker)
    await speaker.getByLabel('Finir à').focus()
    await speaker.keyboard.press('PageDown')
    await expectBothAt(room, speaker, { id: slides[1]?.id ?? '', step: -1 })
  })

  test('? lists the keys, and they close again', async () => {
    const { speaker } = await openBoth()
    await speaker.keyboard.press('?')
    const help = speaker.getByRole('dialog', { name: 'Touches' })
    expect(await help.textContent()).toContain('pointeur')
    await speaker.keyboard.press('ArrowRight')
    await speaker.keyboard.press('Escape')
    expect(await help.isVisible()).toBe(false)
    expect((await seenBySpeaker(speaker)).id).toBe(slides[0]?.id)
  })

  test('whatever the window, everything is in reach, nothing overflows, and axe finds nothing', async () => {
    const { speaker } = await openBoth('#/des-points')
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await speaker.evaluate(axe)
    const violations = (rules?: readonly string[]) =>
      speaker.evaluate(async (rules) => {
        const { axe } = window as unknown as { axe: Axe }
        return (await axe.run(rules ? { runOnly: [...rules] } : {})).violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
        )
      }, rules)
    for (const [width, height] of [
      [390, 844],
      [1024, 768],
      [1920, 1080],
    ] as const) {
      await speaker.setViewportSize({ width, height })
      for (const theme of ['sombre', 'clair']) {
        for (const panes of ['complet', 'notes', 'apercus']) {
          const at = `${width}×${height} ${theme} ${panes}`
          // What does not ask for colours cannot differ from one theme to the other.
          expect(await violations(theme === 'clair' ? ['color-contrast'] : undefined), at).toEqual([])
          const overflow = await speaker.evaluate(
            () =>
              document.documentElement.scrollWidth -
              innerWidth +
              document.documentElement.scrollHeight -
              innerHeight,
          )
          expect(overflow, at).toBeLessThanOrEqual(0)
          await speaker.keyboard.press('d')
        }
        await speaker.keyboard.press('t')
      }
    }
    await speaker.keyboard.press('?')
    expect(await violations()).toEqual([])
  })
})

describe('the speaker’s page', () => {
  test('has the script as notes, divided by step, which the room has not', async () => {
    const { page } = await deck.open()
    expect(await page.content()).not.toContain('<aside class="notes"')
    await page.goto(new URL('presentateur.html', page.url()).href)
    const passages = await page.evaluate(() =>
      Object.fromEntries(
        [
          ...(document.querySelector<HTMLTemplateElement>('#slides')?.content.querySelectorAll('section') ??
            []),
        ].map((slide) => [
          slide.id,
          [...slide.querySelectorAll('aside.notes > [data-step]')].map(
            (passage) => passage.textContent.trim().length,
          ),
        ]),
      ),
    )
    for (const { id, notes, steps } of slides)
      if (notes.length > 0) expect(passages[id], id).toHaveLength(steps + 1)
    // A chapter's own slide may pass without a word.
    for (const { id } of counted.filter(({ layout }) => layout !== 'chapitre'))
      expect(Math.max(...(passages[id] ?? [])), id).toBeGreaterThan(0)
  })

  test('is an ordinary page, without a second reveal, that weighs less than 40 kB of JavaScript', async () => {
    const { page } = await openContext(withoutWorker) // nothing in its cache
    const complaints = collectComplaints(page)
    const scripts: Buffer[] = []
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.push(await response.body())
    })
    await page.goto(new URL('presentateur.html', inject('siteUrl')).href, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => 'Reveal' in window)).toBe(false)
    const source = scripts.map(String).join('\n')
    expect(source).not.toMatch(/navigate-right|mermaid/)
    const weight = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(weight).toBeGreaterThan(1000)
    expect(weight).toBeLessThan(40_000)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(complaints).toEqual([])
  })
})

async function elapsed(page: Page): Promise<number> {
  const text = (await page.locator('#elapsed').textContent()) ?? ''
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** The recorded times of what was kept. */
function rehearsalIn(kept: Record<string, string>): unknown {
  const session = Object.entries(kept).find(([key]) => key.endsWith('-seance'))?.[1] ?? '{}'
  return (JSON.parse(session) as { rehearsal?: unknown }).rehearsal
}

/** What can be seen of a slide: texts, shapes and lines that are not hidden, with how strong they are. Runs in the page. */
function listVisible(selector: string): string[] {
  const frame = document.querySelector(`${selector} > .frame`)
  if (!frame) return [`no ${selector}`]
  return [...frame.querySelectorAll('*')].flatMap((element) => {
    // Figures are played with in the room.
    if (element.closest('.figure-controls, [data-figure] > [role="status"]')) return []
    const { visibility, display, opacity } = getComputedStyle(element)
    if (visibility !== 'visible' || display === 'none') return []
    const words = element.childElementCount === 0 ? element.textContent.trim() : ''
    return [`${element.localName} ${Number(opacity).toFixed(2)} ${words}`]
  })
}
