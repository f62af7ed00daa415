import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { arrive } from './arrive.ts'
import { allHere, focusIsBack, openContext, placeOf, withoutWorker } from './deck.ts'
import { until } from './until.ts'

/** One deck for all tests, which leave it as it was, but for the place. */
let page: Page
async function openDeck(): Promise<void> {
  ;({ page } = await openContext(withoutWorker))
  await show()
}
async function show(path = ''): Promise<void> {
  await page.goto(new URL(path, inject('siteUrl')).href)
  await until(page, allHere)
}
beforeAll(openDeck)
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await page.context().close()
  await openDeck()
})
afterAll(() => page.context().close())

const goTo = (id: string, step = -1) => page.evaluate(arrive, { id, step })

describe('keys', () => {
  test('clickers: Page Down and Page Up, arrows up and down move by steps', async () => {
    await goTo('des-points')
    await page.keyboard.press('PageDown')
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: 0 })
    await page.keyboard.press('ArrowDown')
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: 1 })
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowUp')
    expect(await placeOf(page)).toEqual({ id: 'des-points', step: -1 })
  })

  test('the URL names slide and step, and leads back there', async () => {
    // Again, if need be: reveal.js writes where it was up to a second later.
    await expect
      .poll(async () => {
        await page.evaluate(() => window.location.assign('#/un-schema/1'))
        return placeOf(page)
      })
      .toEqual({ id: 'un-schema', step: 1 })
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).toMatch(/#\/un-schema\/0$/)
    await page.reload()
    await until(page, allHere)
    expect(await placeOf(page)).toEqual({ id: 'un-schema', step: 0 })
  })

  test('End goes to the last slide of the talk, not of the appendix, which lies behind it', async () => {
    await page.keyboard.press('End')
    expect((await placeOf(page)).id).toBe('fin')
    expect(await page.evaluate(() => window.Reveal.getProgress())).toBe(1)
    const counted = await page.locator('.slide-number').textContent()
    expect(counted?.replace(/\s/g, '')).toMatch(/^(\d+)\/\1$/)
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).id).toBe('chapitre-questions')
    await expectHidden(page, '.slide-number')
    await page.keyboard.press('Home')
    expect((await placeOf(page)).id).toBe('ouverture')
    await expectHidden(page, '.slide-number')
  })

  test('? lists the keys in French, whatever the keyboard; the deck does not move behind it', async () => {
    await goTo('sommaire')
    await page.evaluate(() => {
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key: '?', code: 'KeyM', shiftKey: true, bubbles: true }),
      )
    })
    const help = page.getByRole('dialog', { name: 'Touches' })
    expect(await help.textContent()).toContain('étape suivante')
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).id).toBe('sommaire')
    await page.keyboard.press('Escape')
    await focusIsBack(page)
    expect(await page.getByRole('dialog').count(), 'nor is the overview there').toBe(0)
  })

  test('T switches the theme and the choice is kept; the URL wins over it, but cannot switch the message interface on', async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await background()).toBe('rgb(15, 11, 29)')
    await page.keyboard.press('t')
    expect(await background()).toBe('rgb(251, 250, 255)')
    await page.reload()
    expect(await background()).toBe('rgb(251, 250, 255)')
    await show('?theme=sombre&postMessage=true')
    expect(await background()).toBe('rgb(15, 11, 29)')
    await page.evaluate(() => localStorage.removeItem('theme'))
    await expectNoOrders()
  })

  test('B blanks the screen, O shows all slides, G jumps by id', async () => {
    await goTo('une-phrase')
    await page.keyboard.press('b')
    expect(
      await page.locator('.pause-overlay').evaluate((overlay) => getComputedStyle(overlay).visibility),
    ).toBe('visible')
    expect(await page.locator('.resume-button').textContent()).toBe('Reprendre')
    await page.keyboard.press('b')
    await page.keyboard.press('o')
    await page.getByRole('dialog', { name: 'Vue d’ensemble' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    const field = page.getByRole('combobox', { name: 'Aller à une diapositive' })
    await field.fill('un-schema')
    await field.press('Enter')
    expect((await placeOf(page)).id).toBe('un-schema')
  })

  test.each([
    ['no-preference', '0.2s'],
    ['reduce', '0s'],
  ] as const)(
    'the screen is black soon, with reduced motion at once (%s)',
    async (reducedMotion, duration) => {
      await page.emulateMedia({ reducedMotion })
      const overlay = page.locator('.pause-overlay')
      expect(await overlay.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe(duration)
      await page.keyboard.press('b')
      await expect.poll(() => overlay.evaluate((element) => getComputedStyle(element).opacity)).toBe('1')
      await page.keyboard.press('b')
    },
  )

  test('S opens the speaker’s screen, which shows the notes of the slide and steers the deck; S again says so, and offers another; where the browser opens no window, a link does', async () => {
    await goTo('deux-moities')
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await until(speaker, () =>
      document.querySelector('#passages .lit')?.textContent?.includes('Deux moitiés, pour comparer'),
    )
    expect(new URL(speaker.url()).pathname).toMatch(/\/presentateur\.html$/)
    await speaker.keyboard.press('ArrowRight')
    await until(page, () => window.Reveal.getIndices().f === 0)
    await speaker.keyboard.press('ArrowRight')
    await until(page, () => window.Reveal.getCurrentSlide().id === 'chapitre-les-images')

    await page.keyboard.press('s')
    const notice = page.locator('.speaker-link')
    await notice.waitFor()
    expect(await notice.textContent()).toBe('L’écran de présentation est déjà ouvert. En ouvrir un autre')
    const [second] = await Promise.all([page.waitForEvent('popup'), notice.getByRole('link').click()])
    await until(second, () => document.querySelector('#now [data-slide="chapitre-les-images"]') !== null)
    expect(await notice.count()).toBe(0)
    await page.keyboard.press('s')
    await notice.waitFor()
    await notice.waitFor({ state: 'detached' })
    for (const opened of [speaker, second]) await opened.close()

    // And opens one as soon as none is left; where the browser opens no window, a link does.
    await page.evaluate(() => Object.assign(window, { usualOpen: window.open, open: () => null }))
    await page.keyboard.press('s')
    const link = page.getByRole('link', { name: 'Ouvrir l’écran de présentation' })
    const [third] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await until(third, () => document.querySelector('#now [data-slide="chapitre-les-images"]') !== null)
    expect(await page.locator('.speaker-link').count()).toBe(0)
    await third.close()
    await page.evaluate(() => Object.assign(window, { open: Reflect.get(window, 'usualOpen') }))
  })
})

describe('the page itself', () => {
  test('is no application to screen readers, names its controls in French, and takes no orders from other windows', async () => {
    await goTo('ouverture')
    expect(await page.locator('.reveal').getAttribute('role')).toBeNull()
    expect(await page.locator('.navigate-right').getAttribute('aria-label')).toBe('Diapositive suivante')
    await expectNoOrders()
    expect(await page.evaluate(() => window.Reveal.getConfig().postMessage)).toBe(false)
  })

  test('tells screen readers the number and title of the slide and the words of the step, and keeps the other slides out of reach', async () => {
    await goTo('un-schema')
    // A figure speaks for itself while it is played with.
    const voice = page.locator(':is([aria-live], [role=status]):not([data-figure] *)')
    const said = () => voice.innerText()
    expect(await voice.count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    expect(await said()).toBe('la base')
    await page.keyboard.press('PageDown')
    expect(await said()).toBe('une copie de la base')
    await page.keyboard.press('PageDown')
    expect(await said()).toMatch(/^Diapositive \d+ sur \d+\u00A0: Plus on charge, plus on attend$/)
    const reachable = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.slides > section')]
          .filter((slide) => !slide.inert)
          .map(({ id }) => id),
      )
    await expect.poll(reachable).toEqual(['une-figure'])
  })

  test('code steps: the lines of the step stand out, and only they', async () => {
    await goTo('du-code')
    const active = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#du-code .line')].flatMap((line, index) =>
          line.classList.contains('active') ? [index + 1] : [],
        ),
      )
    expect(await active()).toEqual([1])
    await page.keyboard.press('ArrowRight')
    expect(await active()).toEqual([2, 3])
    await page.keyboard.press('ArrowRight')
    expect(await active()).toEqual([5])
    await page.keyboard.press('ArrowLeft')
    expect(await active()).toEqual([2, 3])
  })

  test('a swipe moves on', async () => {
    await goTo('ouverture')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => {
      const target = document.querySelector('.reveal')
      const pointer = (type: string, x: number) =>
        target?.dispatchEvent(
          new PointerEvent(type, {
            pointerType: 'touch',
            clientX: x,
            clientY: 400,
            bubbles: true,
            cancelable: true,
          }),
        )
      pointer('pointerdown', 300)
      pointer('pointermove', 100)
      pointer('pointerup', 100)
    })
    const touched = await placeOf(page)
    expect(touched.id).toBe('sommaire')
    await page.setViewportSize({ width: 1280, height: 720 })
  })
})

async function expectHidden(page: Page, selector: string): Promise<void> {
  expect(await page.locator(selector).evaluate((element) => getComputedStyle(element).visibility)).toBe(
    'hidden',
  )
}

/** What another window might say to reveal.js. */
async function expectNoOrders(): Promise<void> {
  const before = await placeOf(page)
  await page.evaluate(() => window.postMessage(JSON.stringify({ method: 'slide', args: [5] }), '*'))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await placeOf(page)).toEqual(before)
}
