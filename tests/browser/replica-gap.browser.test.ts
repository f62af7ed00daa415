import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { replicaGap } from '../../src/figures/replica-gap.ts'
import { placeOf, useDeck } from './deck.ts'

const deck = useDeck()
const still = { reducedMotion: 'reduce' } as const

/** The two slides that show the figure, and their number of steps. */
const stories = [
  { id: 'meme-data', story: 'balancer', steps: 3 },
  { id: 'deduplication', story: 'querier', steps: 2 },
] as const

const pictureAt = (story: string, step: number) => replicaGap.place({ story }).pictureAt(step)

/** Whether what a place shows of the figure is one picture, and this one. */
function shows(page: Page, place: string, expected: string): Promise<boolean> {
  return page.evaluate(
    ([selector, html]) => {
      const wanted = document.createElement('div')
      wanted.innerHTML = html
      const seen = [...document.querySelectorAll<HTMLElement>(`${selector} replica-gap > .picture`)].filter(
        (picture) => getComputedStyle(picture).visibility === 'visible',
      )
      return seen.length === 1 && seen[0]?.innerHTML === wanted.innerHTML
    },
    [place, expected] as const,
  )
}

async function openPlayable(
  path: string,
): Promise<{ page: Page; figure: Locator; complaints: readonly string[] }> {
  const { page, complaints } = await deck.open(path, still)
  const figure = page.locator('section.present replica-gap')
  await figure.locator('.figure-controls').waitFor()
  return { page, figure, complaints }
}

const labelOf = (figure: Locator) =>
  figure
    .locator('.picture.live svg')
    .getAttribute('aria-label')
    .then((label) => (label ?? '').replace(/[\u00A0\u202F]/g, ' '))

describe.each(stories)('$id', ({ id, story, steps }) => {
  const all = Array.from({ length: steps + 1 }, (_, step) => step)

  test('shows each step in order and back', async () => {
    const { page } = await deck.open(`#/${id}`, still)
    for (const step of all) {
      if (step > 0) await page.keyboard.press('ArrowRight')
      await expect.poll(() => shows(page, 'section.present', pictureAt(story, step))).toBe(true)
    }
    for (const step of all.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => shows(page, 'section.present', pictureAt(story, step))).toBe(true)
    }
  })

  test.each(all)('shows step %i by its address, in the room and on the speaker’s screen', async (step) => {
    const { page } = await deck.open(step === 0 ? `#/${id}` : `#/${id}/${step - 1}`, still)
    await expect.poll(() => shows(page, 'section.present', pictureAt(story, step))).toBe(true)
    const speaker = await page.context().newPage()
    await speaker.goto(new URL('presentateur.html', inject('siteUrl')).href)
    await expect.poll(() => shows(speaker, '#now', pictureAt(story, step))).toBe(true)
    if (step < steps) await expect.poll(() => shows(speaker, '#next', pictureAt(story, step + 1))).toBe(true)
  })

  test.each([
    ['its last step', '', [steps]],
    ['each step, where steps are asked for,', '&etapes', all],
  ] as const)('shows %s on paper', async (_name, query, expected) => {
    const { page } = await deck.open(`?view=print${query}`, still)
    await page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
    const seen = await page.evaluate(
      ([name, pictures]) => {
        const wanted = pictures.map((html) => {
          const box = document.createElement('div')
          box.innerHTML = html
          return box.innerHTML
        })
        return [...document.querySelectorAll(`.pdf-page replica-gap[story="${name}"]`)].map((figure) =>
          [...figure.querySelectorAll<HTMLElement>(':scope > .picture')]
            .filter((picture) => getComputedStyle(picture).visibility === 'visible')
            .map((picture) => wanted.indexOf(picture.innerHTML)),
        )
      },
      [story, all.map((step) => pictureAt(story, step))] as const,
    )
    expect(seen).toEqual(expected.map((step) => [step]))
  })
})

describe('playing by keyboard', () => {
  test('every control answers and the deck stays where it is', async () => {
    const { page, figure, complaints } = await openPlayable('#/deduplication/1')
    const picture = () => figure.locator('.picture.live svg').innerHTML()
    const before = await placeOf(page)
    for (const slider of await figure.getByRole('slider').all()) {
      await slider.focus()
      await page.keyboard.press('Home')
      await expect.poll(picture).not.toBe('')
      const least = await picture()
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight')
      await expect.poll(picture).not.toBe(least)
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/\s(s|min)$/)
      await figure.getByRole('button', { name: 'Réinitialiser' }).press('Enter')
    }
    for (const group of await figure.getByRole('group').locator('fieldset').all()) {
      await group.getByRole('radio', { checked: true }).focus()
      await page.keyboard.press('ArrowLeft')
      const first = await page.evaluate(() => document.activeElement?.getAttribute('value'))
      await expect.poll(picture).not.toBe('')
      const seen = await picture()
      await page.keyboard.press('ArrowLeft')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).not.toBe(first)
      await expect.poll(picture).not.toBe(seen)
    }
    expect(await placeOf(page)).toEqual(before)
    expect(complaints).toEqual([])
  })

  test('refreshing goes from one replica to the other, and a step ends the play', async () => {
    const { page, figure } = await openPlayable('#/meme-data/1')
    const refresh = figure.getByRole('button', { name: 'Rafraîchir' })
    await refresh.press('Enter')
    await expect.poll(() => labelOf(figure)).toContain('Essai 2 : le load balancer a choisi B')
    await refresh.press('Space')
    await expect.poll(() => labelOf(figure)).toContain('Essai 3 : le load balancer a choisi A')
    expect(await placeOf(page)).toEqual({ id: 'meme-data', step: 1 })
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => shows(page, 'section.present', pictureAt('balancer', 3))).toBe(true)
    expect(await placeOf(page)).toEqual({ id: 'meme-data', step: 2 })
  })

  test('extreme values are drawn, and a reset forgets them', async () => {
    const { page, figure, complaints } = await openPlayable('#/meme-data/2')
    for (const end of ['End', 'Home']) {
      for (const slider of await figure.getByRole('slider').all()) await slider.press(end)
      for (const view of ['chacun', 'A', 'B', 'load balancer', 'Querier'])
        await figure
          .getByRole('group', { name: 'Qui répond' })
          .getByRole('radio', { name: view, exact: true })
          .check()
      await expect.poll(() => labelOf(figure)).toContain('Querier')
    }
    await figure.getByRole('button', { name: 'Réinitialiser' }).press('Enter')
    await expect.poll(() => shows(page, 'section.present', pictureAt('balancer', 3))).toBe(true)
    expect(complaints).toEqual([])
  })
})

describe('pulling the outage', () => {
  const settingOf = (figure: Locator, name: string) =>
    figure.getByRole('slider', { name }).getAttribute('aria-valuetext')

  /** Where a second of A's lane is on the screen. */
  async function placeIn(figure: Locator, second: number): Promise<{ x: number; y: number }> {
    const box = await figure.boundingBox()
    if (!box) throw new Error('the figure is not in view')
    const scale = box.width / 1152
    return { x: box.x + (190 + (second * 942) / 360) * scale, y: box.y + 20 * scale }
  }

  test('with the mouse moves it as a whole', async () => {
    const { page, figure } = await openPlayable('#/meme-data/0')
    const [from, to] = [await placeIn(figure, 150), await placeIn(figure, 200)]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => settingOf(figure, 'Début de la panne')).toMatch(/^1.min.40.s$/)
    expect(await settingOf(figure, 'Durée de la panne')).toMatch(/^3.min.10.s$/)
    expect(await placeOf(page)).toEqual({ id: 'meme-data', step: 0 })
  })

  test('with a finger at its end makes it longer, and does not leave the slide', async () => {
    const { page } = await deck.open('#/meme-data/0', { ...still, hasTouch: true })
    const figure = page.locator('section.present replica-gap')
    await figure.locator('.figure-controls').waitFor()
    const [from, to] = [await placeIn(figure, 240), await placeIn(figure, 300)]
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await touch('touchStart', [from])
    for (const share of [0.3, 0.6, 1])
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y }])
    await touch('touchEnd', [])
    await expect.poll(() => settingOf(figure, 'Durée de la panne')).toMatch(/^4.min.10.s$/)
    expect(await placeOf(page)).toEqual({ id: 'meme-data', step: 0 })
  })
})
