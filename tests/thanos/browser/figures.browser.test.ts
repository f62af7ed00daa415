import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { arrive } from '../../browser/arrive.ts'
import { bringAllSlides, focusIsBack, inMotion, placeOf } from '../../browser/deck.ts'
import { goTo } from '../../browser/go-to.ts'
import { until } from '../../browser/until.ts'
import { slides } from '../../real-talk.ts'
import { soak } from '../../soak.ts'
import { shareDeck } from './share-deck.ts'

/** The step that states a problem brings no picture. */
const figureSlides = slides.flatMap(({ id, html, steps, counter }) => {
  const [, name] = /<([a-z-]+)[^>]* data-figure/.exec(html) ?? []
  return name === undefined ? [] : [{ id, name, steps: steps - (counter.stating === undefined ? 0 : 1) }]
})
/** One slide of each figure; soaking, all. */
const ofEachKind = figureSlides.filter(
  ({ name }, index) => soak || figureSlides.findIndex((other) => other.name === name) === index,
)
const among = (...names: string[]) =>
  soak ? figureSlides : ofEachKind.filter(({ name }) => names.includes(name))
/** What the engine does with each alike: one with most steps, and one that goes on fetching what it shows. */
const two = among('tsdb-blocks', 'real-replicas')

const deck = shareDeck()

/** The SVG of every step's picture, by slide, as the page holds it without the figures' code. */
let pictures: Record<string, string[]>
/** What was asked for of that code two slides before the first figure, and one slide before it. */
let code: { readonly early: readonly string[]; readonly near: readonly string[] }

const isFigureCode = (url: string) => /\/define-figures-[^/]*\.js$/.test(url)
const codeAskedFor = () => deck.requests.filter(isFigureCode)

beforeAll(async () => {
  const { page } = deck
  await bringAllSlides(page)
  pictures = await page.evaluate(
    (ids) =>
      Object.fromEntries(
        ids.map((id) => [
          id,
          [...document.querySelectorAll(`#${id} .picture > svg`)].map((svg) => svg.outerHTML),
        ]),
      ),
    figureSlides.map(({ id }) => id),
  )
  await page.keyboard.press('Escape')
  await focusIsBack(page)
  const first = slides.findIndex(({ id }) => id === figureSlides[0]?.id)
  for (const { id } of slides.slice(soak ? 1 : first - 2, first - 1))
    await page.evaluate(arrive, { id, step: -1 })
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })))
  const early = codeAskedFor()
  await page.evaluate(arrive, { id: slides[first - 1]?.id ?? '', step: -1 })
  await until(page, () => document.querySelector('.figure-controls'))
  code = { early, near: codeAskedFor() }
})

/** A page beside the deck, with what it asks for: a new one takes three times as long as one that goes elsewhere. */
let beside: Page | undefined
const besideAskedFor: string[] = []
async function openBeside(): Promise<Page> {
  besideAskedFor.length = 0
  if (beside && !beside.isClosed()) return beside
  beside = await deck.page.context().newPage()
  beside.on('request', (request) => besideAskedFor.push(request.url()))
  return beside
}

/** The pictures that can be seen below an element: one, if all is well. */
const shownBelow = (page: Page, selector: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} .picture > svg`)]
        .filter((svg) => svg.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((svg) => svg.outerHTML),
    selector,
  )

async function expectPicture(page: Page, selector: string, id: string, step: number): Promise<void> {
  await expect
    .poll(() => shownBelow(page, selector), { message: `${id}/${step}` })
    .toEqual([pictures[id]?.[step + 1]])
}

/** As a hand does, which moves more than once: the drawer opens. */
async function overFigure(page: Page): Promise<void> {
  await page.mouse.move(630, 290)
  await page.mouse.move(640, 300)
}

const states = (id: string) => slides.find((slide) => slide.id === id)?.counter.stating !== undefined

const playing = (page: Page, id: string) => page.locator(`#${id} [data-playing] > .live > svg`)

test('every figure of the talk is on a slide, with steps that differ', () => {
  expect(figureSlides.length).toBeGreaterThan(5)
  for (const { id, steps } of figureSlides) {
    expect(pictures[id], id).toHaveLength(steps + 1)
    expect(new Set(pictures[id]).size, id).toBe(steps + 1)
  }
})

test('the code of figures is fetched once a figure is near, not before, and stays under 60 kB', async () => {
  expect(code.early).toEqual([])
  expect(code.near).toHaveLength(1)
  const file = Buffer.from(await (await fetch(code.near[0] ?? '')).arrayBuffer())
  expect(gzipSync(file).length).toBeLessThan(60_000)
})

describe('every figure shows the same picture of each step', () => {
  test('in order, back, and by URL', async () => {
    const { page, complaints } = deck
    // The first of them states a problem too.
    for (const { id, steps } of among('query-cost', 'tsdb-blocks', 'real-replicas')) {
      await deck.at(id)
      for (let step = -1; step < steps; step++) {
        await expectPicture(page, `#${id}`, id, step)
        if (step < steps - 1) await page.keyboard.press('ArrowRight')
      }
    }
    for (const { id, steps } of two) {
      await deck.at(id, steps - 1)
      for (let step = steps - 1; step > -1; step--) {
        await page.keyboard.press('ArrowLeft')
        await expectPicture(page, `#${id}`, id, step - 1)
      }
      for (const step of soak ? Array.from({ length: steps }, (_, n) => steps - 1 - n) : [steps - 1, 0]) {
        await until(page, addressIsWritten)
        await page.evaluate((hash) => {
          location.hash = hash
        }, `#/${id}/${step}`)
        await expectPicture(page, `#${id}`, id, step)
      }
    }
    expect(complaints).toEqual([])
  })

  test("in the speaker's preview, without the figures' code", async () => {
    const speaker = await openBeside()
    await speaker.goto(new URL('presentateur.html', inject('talkUrl')).href)
    for (const { id, steps } of among('tsdb-blocks')) {
      await deck.at(id)
      await speaker.waitForSelector(`#now [data-slide="${id}"]`)
      for (let step = -1; step < steps; step++) {
        await expectPicture(speaker, '#now', id, step)
        if (step === steps - 1) break
        await expectPicture(speaker, '#next', id, step + 1)
        await speaker.keyboard.press('ArrowRight')
      }
    }
    expect(besideAskedFor.filter(isFigureCode)).toEqual([])
  })
})

/** Runs in the page. reveal writes the address a moment later than it moves, and over one that was given meanwhile. */
const addressIsWritten = () => {
  const { f = -1 } = window.Reveal.getIndices()
  return location.hash === `#/${window.Reveal.getCurrentSlide().id}${f >= 0 ? `/${f}` : ''}`
}

test('paper has the last picture, or each on a page of its own, without controls or code', async () => {
  const page = await openBeside()
  for (const query of soak ? ['', '&etapes'] : ['&etapes']) {
    await page.goto(new URL(`?view=print${query}`, inject('talkUrl')).href)
    await until(page, () => document.documentElement.dataset.print === 'ready')
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
  await page.close()
  expect(besideAskedFor.length).toBeGreaterThan(0)
  expect(besideAskedFor.filter(isFigureCode)).toEqual([])
})

function titleOf(page: Page, id: string): Promise<string | null> {
  return page.locator(`.pdf-page #${id}`).first().getAttribute('data-title')
}

describe('every figure can be played with', () => {
  test('by keyboard, control by control, without moving the deck', async () => {
    const { page, complaints } = deck
    const tried = new Set<string>()
    // These have controls of every kind.
    for (const { id, steps } of among('tsdb-blocks', 'replica-gap')) {
      await deck.at(id, steps - 1)
      const place = await placeOf(page)
      const found = await page.locator(`#${id} ${controls}`).evaluateAll(describeControls)
      for (const [index, { name, kind }] of found.entries()) {
        if (tried.has(kind) && !soak) continue
        tried.add(kind)
        const control = page.locator(`#${id} ${controls}`).nth(index)
        const focused = () => control.evaluate(focusControl)
        const before = await focused()
        await page.keyboard.press(kind === 'range' ? 'ArrowLeft' : 'Space')
        if (kind === 'range' && (await focused()) === before) await page.keyboard.press('ArrowRight')
        const after = await focused()
        if (kind !== 'button' && kind !== 'radio') expect(after, `${id}: ${name}`).not.toBe(before)
        if (kind !== 'button' && after !== before) await playing(page, id).waitFor()
        for (const key of ['PageDown', 'ArrowRight', 'End']) await page.keyboard.press(key)
        expect(await placeOf(page), `${id}: ${name}`).toEqual(place)
      }
      await page.getByRole('button', { name: 'Réinitialiser' }).filter({ visible: true }).press('Enter')
      await expectPicture(page, `#${id}`, id, steps - 1)
    }
    expect([...tried].sort()).toEqual(['button', 'checkbox', 'radio', 'range'])
    expect(complaints).toEqual([])
  })

  test('by controls with a label each, to the ends of every slider, until the step changes, or the slide', async () => {
    const { page, complaints } = deck
    for (const { id } of ofEachKind) {
      await deck.at(id)
      const found = await page.locator(`#${id} ${controls}`).evaluateAll(describeControls)
      expect(found.length, id).toBeGreaterThan(3)
      expect(
        found.filter(({ name }) => name === ''),
        id,
      ).toEqual([])
      for (const end of ['max', 'min'] as const) {
        if ((await page.evaluate(pullAll, { id, end })) === 0) break
        await playing(page, id).waitFor()
        expect(await page.evaluate(faultsOf, id), id).toEqual([])
      }
    }
    for (const { id } of two) {
      await deck.at(id)
      const range = page.locator(`#${id} input[type=range]`).first()
      if ((await range.count()) === 0) continue
      const usual = await range.inputValue()
      await range.focus()
      await range.press('End')
      await playing(page, id).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowRight')
      await expectPicture(page, `#${id}`, id, 0)

      await range.focus()
      await range.press('Home')
      await range.press('ArrowRight')
      await playing(page, id).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+ArrowRight')
      await page.evaluate(goTo, { id, step: -1 })
      await expectPicture(page, `#${id}`, id, -1)
      expect(await range.inputValue(), id).toBe(usual)
    }
    expect(complaints).toEqual([])
  })
})

test('after the mouse, the keys are the deck’s again', async () => {
  const { page } = deck
  await deck.at('requete-de-trop')
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

describe('the blocks', () => {
  const time = () => deck.page.locator('#blocs output').first()

  test('have a present that is dragged along the axis', async () => {
    const { page } = deck
    await deck.at('blocs')
    const before = await time().textContent()
    const grip = await page.locator('#blocs .picture:first-child .grip circle').boundingBox()
    if (!grip) throw new Error('no grip')
    await page.mouse.move(grip.x + 9, grip.y + 9)
    await page.mouse.down()
    await page.mouse.move(grip.x + 200, grip.y, { steps: 4 })
    await playing(page, 'blocs').waitFor()
    await page.mouse.up()
    await expect.poll(() => time().textContent()).not.toBe(before)
    expect(await placeOf(page)).toEqual({ id: 'blocs', step: -1 })
  })

  test('have a time that runs until it is paused or the slide is left', async () => {
    const { page } = deck
    await deck.at('blocs', -1, inMotion)
    await overFigure(page)
    await page.getByRole('button', { name: 'Lancer' }).click()
    const start = await time().textContent()
    await expect.poll(() => time().textContent()).not.toBe(start)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Lancer' }).click()
    // To the slide before, so that no step comes or goes.
    await page.keyboard.press('Alt+ArrowLeft')
    await page.evaluate(goTo, { id: 'blocs', step: -1 })
    await expectPicture(page, '#blocs', 'blocs', -1)
    expect(await page.locator('#blocs').getByRole('button', { name: 'Lancer' }).count()).toBe(1)
  })

  test('do not move by themselves where motion is reduced', async () => {
    const { page } = deck
    await deck.at('blocs')
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Lancer' }).click()
    await playing(page, 'blocs').waitFor()
    const once = await time().textContent()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await time().textContent()).toBe(once)
  })
})

/** What a person sets or presses; where letters are written has tests of its own. */
const controls = '.figure-controls :is(input, button):not(.writing *)'

/** Runs in the page. */
function describeControls(all: (HTMLElement | SVGElement)[]) {
  return all.map((control) => ({
    kind: control.getAttribute('type') ?? '',
    name: (control.closest('.control, button')?.textContent ?? '').trim(),
  }))
}

/** Runs in the page. @returns what it says now. */
function focusControl(control: HTMLElement | SVGElement): string {
  control.focus()
  return control instanceof HTMLInputElement ? `${control.value} ${control.checked}` : ''
}

/** Moves all sliders of a figure to an end. Runs in the page. @returns how many they are. */
async function pullAll({ id, end }: { id: string; end: 'min' | 'max' }): Promise<number> {
  const ranges = document.querySelectorAll<HTMLInputElement>(`#${id} input[type=range]`)
  for (const range of ranges) {
    range.value = range[end]
    range.dispatchEvent(new Event('input', { bubbles: true }))
  }
  for (let frames = 2; frames > 0; frames--) await new Promise((done) => requestAnimationFrame(done))
  return ranges.length
}

/** Words that are none, or stick out of the picture, whatever the controls say. Runs in the page. */
function faultsOf(id: string): string[] {
  const svg = document.querySelector(`#${id} .live > svg`)
  const frame = svg?.getBoundingClientRect()
  if (!svg || !frame) return ['no picture']
  const margin = 24
  const outside = [...svg.querySelectorAll('text')].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    return (
      left < frame.left - margin ||
      right > frame.right + margin ||
      top < frame.top - 6 ||
      bottom > frame.bottom + 6
    )
  })
  return [
    ...outside.map((text) => text.textContent ?? ''),
    ...(svg.outerHTML.match(/NaN|Infinity|undefined/g) ?? []),
  ]
}
