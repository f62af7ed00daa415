import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import {
  bringAllSlides,
  inMotion,
  type OpenDeck,
  placeOf,
  useDeck,
  withoutWorker,
} from '../../browser/deck.ts'
import { goTo as goToStep } from '../../browser/go-to.ts'
import { slides } from '../../real-talk.ts'

/** The step that states a problem brings no picture. */
const figureSlides = slides
  .filter(({ html }) => html.includes('data-figure'))
  .map(({ id, steps, counter }) => ({ id, steps: steps - (counter.stating === undefined ? 0 : 1) }))

const deck = useDeck(withoutWorker, 'talkUrl')

/** The SVG of every step's picture, by slide, as the page holds it without the figures' code. */
let pictures: Record<string, string[]>

beforeAll(async () => {
  const { page } = await deck.open()
  await bringAllSlides(page)
  pictures = Object.fromEntries(
    await Promise.all(
      figureSlides.map(async ({ id }) => [
        id,
        await page.locator(`#${id} .picture > svg`).evaluateAll((all) => all.map((svg) => svg.outerHTML)),
      ]),
    ),
  )
})

/** The pictures that can be seen below an element: one, if all is well. */
const shownBelow = (page: Page, selector: string) =>
  page
    .locator(`${selector} .picture > svg`)
    .evaluateAll((all) =>
      all
        .filter((svg) => svg.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((svg) => svg.outerHTML),
    )

async function expectPicture(page: Page, selector: string, id: string, step: number): Promise<void> {
  await expect
    .poll(() => shownBelow(page, selector), { message: `${id}/${step}` })
    .toEqual([pictures[id]?.[step + 1]])
}

async function openPlayable(id: string, step = ''): Promise<OpenDeck> {
  const open = await deck.open(`#/${id}${step}`)
  await open.page.locator(`#${id} .figure-controls`).waitFor()
  return open
}

/** As a hand does, which moves more than once: the drawer opens. */
async function overFigure(page: Page): Promise<void> {
  await page.mouse.move(630, 290)
  await page.mouse.move(640, 300)
}

const states = (id: string) => slides.find((slide) => slide.id === id)?.counter.stating !== undefined

/** To the slide as it is before its first step. */
const goTo = (page: Page, id: string) => page.evaluate(goToStep, { id, step: -1 })

const playing = (page: Page, id: string) => page.locator(`#${id} [data-playing] > .live > svg`)

test('every figure of the talk is on a slide, with steps that differ', () => {
  expect(figureSlides.length).toBeGreaterThan(5)
  for (const { id, steps } of figureSlides) {
    expect(pictures[id], id).toHaveLength(steps + 1)
    expect(new Set(pictures[id]).size, id).toBe(steps + 1)
  }
})

describe('every figure shows the same picture of each step', () => {
  test('in order, back, and by URL', async () => {
    const { page, complaints } = await deck.open()
    for (const { id, steps } of figureSlides) {
      await goTo(page, id)
      for (let step = -1; step < steps; step++) {
        await expectPicture(page, `#${id}`, id, step)
        if (step < steps - 1) await page.keyboard.press('ArrowRight')
      }
      for (let step = steps - 1; step > -1; step--) {
        await page.keyboard.press('ArrowLeft')
        await expectPicture(page, `#${id}`, id, step - 1)
      }
      for (let step = steps - 1; step > -1; step--) {
        await page.waitForFunction(addressIsWritten)
        await page.evaluate(
          ([id, step]) => {
            location.hash = `#/${id}/${step}`
          },
          [id, step] as const,
        )
        await expectPicture(page, `#${id}`, id, step)
      }
    }
    expect(complaints).toEqual([])
  })

  test("in the speaker's preview, without the figures' code", async () => {
    const { page } = await deck.open()
    const speaker = await deck.beside(page)
    const requests: string[] = []
    speaker.on('request', (request) => requests.push(request.url()))
    await speaker.goto(new URL('presentateur.html', inject('talkUrl')).href)
    for (const { id, steps } of figureSlides) {
      await goTo(page, id)
      await speaker.waitForSelector(`#now [data-slide="${id}"]`)
      for (let step = -1; step < steps; step++) {
        await expectPicture(speaker, '#now', id, step)
        if (step === steps - 1) break
        await expectPicture(speaker, '#next', id, step + 1)
        await speaker.keyboard.press('ArrowRight')
      }
    }
    expect(requests.filter(isFigureCode)).toEqual([])
  })
})

/** Runs in the page. reveal writes the address a moment later than it moves, and over one that was given meanwhile. */
const addressIsWritten = () => {
  const { f = -1 } = window.Reveal.getIndices()
  return location.hash === `#/${window.Reveal.getCurrentSlide().id}${f >= 0 ? `/${f}` : ''}`
}

test('paper has the last picture, or each on a page of its own, without controls or code', async () => {
  const requests: string[] = []
  for (const query of ['', '&etapes']) {
    const { page } = await deck.open(`?view=print${query}`, {}, async (page) => {
      page.on('request', (request) => requests.push(request.url()))
    })
    await page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
    for (const { id } of figureSlides) {
      const shown = await shownBelow(
        page,
        `.pdf-page section:has([data-figure]):is(#${id}, [data-title="${await titleOf(page, id)}"])`,
      )
      const all = pictures[id] ?? []
      // A problem is stated over the last picture: one more page.
      const expected = query ? [...all, ...(states(id) ? all.slice(-1) : [])] : all.slice(-1)
      // Paper has boxes behind the words that the screen outlines.
      const drawn = shown.map((svg) => svg.replace(/<rect [^>]*class="behind-words"[^>]*><\/rect>/g, ''))
      expect(drawn, `${id}${query}`).toEqual(expected)
    }
    expect(await page.locator('.figure-controls').count()).toBe(0)
  }
  expect(requests.filter(isFigureCode)).toEqual([])
})

function titleOf(page: Page, id: string): Promise<string | null> {
  return page.locator(`.pdf-page #${id}`).first().getAttribute('data-title')
}

const isFigureCode = (url: string) => /\/define-figures-[^/]*\.js$/.test(url)

describe('the code of figures', () => {
  test('is fetched once a figure is near, not before, and stays under 60 kB', async () => {
    const requests: string[] = []
    const { page } = await deck.open('', {}, async (page) => {
      page.on('request', (request) => requests.push(request.url()))
    })
    const first = slides.findIndex(({ id }) => id === figureSlides[0]?.id)
    for (let index = 1; index < first - 1; index++) await goTo(page, slides[index]?.id ?? '')
    await page.waitForLoadState('networkidle')
    expect(requests.filter(isFigureCode)).toEqual([])
    await goTo(page, slides[first - 1]?.id ?? '')
    await expect.poll(() => requests.filter(isFigureCode)).toHaveLength(1)
    const [url = ''] = requests.filter(isFigureCode)
    const code = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(gzipSync(code).length).toBeLessThan(60_000)
  })
})

describe('every figure can be played with', () => {
  test('by keyboard, control by control, without moving the deck', async () => {
    const { page, complaints } = await deck.open()
    for (const { id, steps } of figureSlides) {
      await page.evaluate(goToStep, { id, step: steps - 1 })
      await page.locator(`#${id} .figure-controls`).waitFor()
      const place = await placeOf(page)
      const controls = await page.locator(`#${id} .figure-controls :is(input, button):not(.writing *)`).all()
      expect(controls.length, id).toBeGreaterThan(3)
      for (const control of controls) {
        const { name, kind, state: before } = await control.evaluate(focusControl)
        expect(name.trim(), `${id}: has a label`).not.toBe('')
        const state = async () => (await control.evaluate(focusControl)).state
        await page.keyboard.press(kind === 'range' ? 'ArrowLeft' : 'Space')
        if (kind === 'range' && (await state()) === before) await page.keyboard.press('ArrowRight')
        const after = await state()
        if (kind !== 'button' && kind !== 'radio') expect(after, `${id}: ${name}`).not.toBe(before)
        if (kind !== 'button' && after !== before) await playing(page, id).waitFor()
        for (const key of ['PageDown', 'ArrowRight', 'End']) await page.keyboard.press(key)
        expect(await placeOf(page), `${id}: ${name}`).toEqual(place)
      }
      await page.getByRole('button', { name: 'Réinitialiser' }).filter({ visible: true }).press('Enter')
      await expectPicture(page, `#${id}`, id, steps - 1)
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    }
    expect(complaints).toEqual([])
  })

  test('to the ends of every slider, until the step changes, or the slide', async () => {
    const { page, complaints } = await deck.open()
    for (const { id } of figureSlides) {
      await goTo(page, id)
      await page.locator(`#${id} .figure-controls`).waitFor()
      const range = page.locator(`#${id} input[type=range]`).first()
      if ((await range.count()) === 0) continue
      const usual = await range.inputValue()
      for (const end of ['End', 'Home', 'End']) {
        for (const range of await page.locator(`#${id} input[type=range]`).all()) {
          await range.focus()
          await range.press(end)
          await playing(page, id).waitFor()
        }
        const picture = await playing(page, id).evaluate((svg) => svg.outerHTML)
        expect(picture, id).not.toMatch(/NaN|Infinity|undefined/)
        expect(await page.evaluate(outsidePicture, id), id).toEqual([])
      }
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowRight')
      await expectPicture(page, `#${id}`, id, 0)

      await range.focus()
      await range.press('Home')
      await range.press('ArrowRight')
      await playing(page, id).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+ArrowRight')
      await goTo(page, id)
      await expectPicture(page, `#${id}`, id, -1)
      expect(await range.inputValue(), id).toBe(usual)
    }
    expect(complaints).toEqual([])
  })
})

test('after the mouse, the keys are the deck’s again', async () => {
  const { page } = await openPlayable('requete-de-trop')
  await overFigure(page)
  const box = await page.locator('#requete-de-trop input[type=range]').first().boundingBox()
  if (!box) throw new Error('no slider')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 5 })
  await playing(page, 'requete-de-trop').waitFor()
  expect(await placeOf(page)).toEqual({ id: 'requete-de-trop', step: -1 })
  await page.mouse.up()
  await page.locator('#requete-de-trop').getByLabel('Downsampling').click()
  await page.keyboard.press('PageDown')
  await expect.poll(() => placeOf(page)).toEqual({ id: 'requete-de-trop', step: 0 })
  await expectPicture(page, '#requete-de-trop', 'requete-de-trop', 0)
})

test('the present of the blocks is dragged along the axis', async () => {
  const { page } = await openPlayable('blocs')
  const before = await page.locator('#blocs output').first().textContent()
  const grip = await page.locator('#blocs .picture:first-child .grip circle').boundingBox()
  if (!grip) throw new Error('no grip')
  await page.mouse.move(grip.x + 9, grip.y + 9)
  await page.mouse.down()
  await page.mouse.move(grip.x + 200, grip.y, { steps: 4 })
  await playing(page, 'blocs').waitFor()
  await page.mouse.up()
  const after = page.locator('#blocs output').first()
  await expect.poll(() => after.textContent()).not.toBe(before)
  expect(await placeOf(page)).toEqual({ id: 'blocs', step: -1 })
})

test('time runs until it is paused or the slide is left', async () => {
  const { page } = await deck.open('#/blocs', inMotion)
  await page.locator('#blocs .figure-controls').waitFor()
  await overFigure(page)
  await page.getByRole('button', { name: 'Lancer' }).click()
  const time = page.locator('#blocs output').first()
  const start = await time.textContent()
  await expect.poll(() => time.textContent()).not.toBe(start)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Lancer' }).click()
  await page.keyboard.press('Alt+ArrowRight')
  await goTo(page, 'blocs')
  await expectPicture(page, '#blocs', 'blocs', -1)
  expect(await page.locator('#blocs').getByRole('button', { name: 'Lancer' }).count()).toBe(1)
})

test('nothing moves by itself where motion is reduced', async () => {
  const { page } = await openPlayable('blocs')
  const time = page.locator('#blocs output').first()
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'Lancer' }).click()
  await playing(page, 'blocs').waitFor()
  const once = await time.textContent()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await time.textContent()).toBe(once)
})

/** Runs in the page. */
function focusControl(control: HTMLElement | SVGElement) {
  control.focus()
  return {
    name: control.closest('.control, button')?.textContent ?? '',
    kind: control.getAttribute('type') ?? '',
    state: control instanceof HTMLInputElement ? `${control.value} ${control.checked}` : '',
  }
}

/** Words that stick out of the picture, whatever the controls say. Runs in the page. */
function outsidePicture(id: string): string[] {
  const svg = document.querySelector(`#${id} .live > svg`)
  const frame = svg?.getBoundingClientRect()
  if (!svg || !frame) return ['no picture']
  const margin = 24
  return [...svg.querySelectorAll('text')]
    .filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return (
        left < frame.left - margin ||
        right > frame.right + margin ||
        top < frame.top - 6 ||
        bottom > frame.bottom + 6
      )
    })
    .map((text) => text.textContent ?? '')
}
