import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { placeOf } from '../../browser/deck.ts'
import { shareDeck } from './share-deck.ts'

const deck = shareDeck('', { hasTouch: true })

async function goTo(id: string, step: number): Promise<{ page: Page; figure: Locator }> {
  await deck.at(id, step)
  return { page: deck.page, figure: deck.page.locator('section.present replica-gap') }
}

const labelOf = (figure: Locator) =>
  figure
    .locator('.picture.live svg')
    .getAttribute('aria-label')
    .then((label) => (label ?? '').replace(/[\u00A0\u202F]/g, ' '))

describe('playing by keyboard', () => {
  test('each choice changes the picture, and the deck stays where it is', async () => {
    const { page, figure } = await goTo('deduplication', 1)
    const picture = () => figure.locator('.picture.live').innerHTML()
    for (const group of await figure.locator('fieldset').all()) {
      await group.getByRole('radio', { checked: true }).focus()
      for (let presses = await group.getByRole('radio').count(); presses > 0; presses--) {
        const before = await picture()
        await page.keyboard.press('ArrowRight')
        await expect.poll(picture).not.toBe(before)
      }
    }
    expect(await placeOf(page)).toEqual({ id: 'deduplication', step: 1 })
    expect(deck.complaints).toEqual([])
  })

  test('refreshing goes from one replica to the other, and a step ends the play', async () => {
    const { page, figure } = await goTo('meme-data', 1)
    const refresh = figure.getByRole('button', { name: 'Rafraîchir' })
    await refresh.press('Enter')
    await expect.poll(() => labelOf(figure)).toContain('Essai 2 : le load balancer a choisi B')
    await refresh.press('Space')
    await expect.poll(() => labelOf(figure)).toContain('Essai 3 : le load balancer a choisi A')
    expect(await placeOf(page)).toEqual({ id: 'meme-data', step: 1 })
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => placeOf(page)).toEqual({ id: 'meme-data', step: 2 })
    expect(await figure.locator('.picture.live svg').count()).toBe(0)
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
    return { x: box.x + (196 + (second * 936) / 360) * scale, y: box.y + 20 * scale }
  }

  test('with the mouse moves it as a whole', async () => {
    const { page, figure } = await goTo('meme-data', 0)
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
    const { page, figure } = await goTo('meme-data', 0)
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
