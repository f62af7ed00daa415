import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allAxeRules, askAxe } from '../../src/cli/picture/axe.ts'
import { slides, talk } from '../small-talk.ts'
import { placeOf } from './deck.ts'
import { shareDeck } from './share-deck.ts'

const deck = shareDeck()

async function openOverview(id: string, width = 1280, height = 720) {
  const { page } = deck
  await page.setViewportSize({ width, height })
  await deck.at(id)
  await page.keyboard.press('o')
  const overview = page.getByRole('dialog', { name: 'Vue d’ensemble' })
  await overview.waitFor()
  return { page, overview }
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.slide)

test('the overview has a heading for each chapter and a button for each slide, over the whole window; arrows, clickers and Enter choose a slide; Escape, O and the black screen leave', async () => {
  const { page, overview } = await openOverview('un-schema')
  expect(await overview.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
  expect(await overview.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
    talk.chapters.map(({ title }) => title),
  )
  const buttons = overview.getByRole('button')
  expect(await buttons.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.slide))).toEqual(
    slides.map(({ id }) => id),
  )
  const here = overview.getByRole('button', {
    name: '8 Un schéma se construit',
    exact: true,
  })
  expect(await here.getAttribute('aria-current')).toBe('true')
  const widths = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
  expect(Math.min(...widths), 'six in a row').toBeGreaterThan(180)

  expect(await focused(page)).toBe('un-schema')
  const seen: (string | undefined)[] = []
  for (const key of [
    'ArrowRight',
    'PageDown',
    'PageUp',
    'ArrowLeft',
    'ArrowUp',
    'ArrowDown',
    'PageDown',
    'PageDown',
    'ArrowDown',
    'ArrowUp',
    'End',
    'Home',
  ]) {
    await page.keyboard.press(key)
    seen.push(await focused(page))
  }
  expect(seen.slice(0, 4)).toEqual(['une-figure', 'un-tableau', 'une-figure', 'un-schema'])
  expect(seen.slice(4, 8)).toEqual(['sommaire', 'un-schema', 'une-figure', 'un-tableau'])
  // The row below belongs to another chapter, which has fewer slides.
  expect(seen.slice(8)).toEqual(['en-reserve', 'un-schema', slides.at(-1)?.id, slides[0]?.id])
  expect((await placeOf(page)).id, 'nothing moved behind it').toBe('un-schema')
  await page.keyboard.press('Escape')
  expect(await overview.count()).toBe(0)
  await page.keyboard.press('ArrowRight')
  expect(await placeOf(page)).toEqual({ id: 'un-schema', step: 0 })

  await page.keyboard.press('o')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await placeOf(page)).toEqual({ id: 'une-figure', step: -1 })
  expect(await overview.count()).toBe(0)

  await page.keyboard.press('o')
  await page.keyboard.press('b')
  expect(await overview.count()).toBe(0)
  expect(await page.evaluate(() => window.Reveal.isPaused())).toBe(true)
  await page.keyboard.press('o')
  expect(await overview.count(), 'black stays black').toBe(0)
  await page.keyboard.press('b')
})

test('it draws each slide near the one in view as it ends, and nothing in it plays or is there twice', async () => {
  const { page, overview } = await openOverview('une-figure')
  const drawn = overview.locator('[data-slide="une-figure"] .slide-sheet')
  await drawn.waitFor({ state: 'attached' })
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const own = [...document.querySelectorAll<HTMLElement>('.overview .slide-sheet *')]
    return {
      doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
      playable: own.filter((one) => customElements.get(one.localName)).length,
      unseen: own.filter(
        (one) => one.matches('.fragment:not(.step)') && getComputedStyle(one).opacity === '0',
      ).length,
    }
  })
  expect(found).toEqual({ doubles: [], playable: 0, unseen: 0 })
  expect(deck.complaints).toEqual([])
  await page.keyboard.press('Escape')
})

test('a finger on a slide goes there, on a phone too, where two stand in a row; held upright, it is shown the way to the same slide in the page to read', async () => {
  const { page, overview } = await openOverview('un-schema', 390, 844)
  const button = overview.locator('[data-slide="un-tableau"]')
  expect((await button.boundingBox())?.width).toBeGreaterThan(150)
  expect(await overview.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await button.click()
  expect((await placeOf(page)).id).toBe('un-tableau')

  const link = page.getByRole('link', { name: 'lisez' })
  // What counts is where the link leads: the page stays.
  await page.evaluate(() =>
    window.addEventListener('click', (event) => event.preventDefault(), { once: true }),
  )
  await link.click()
  expect(await link.evaluate((link) => (link as HTMLAnchorElement).href)).toMatch(
    /document\.html#un-tableau$/,
  )
  await page.setViewportSize({ width: 844, height: 390 })
  expect(await link.isVisible()).toBe(false)
})

test('axe finds nothing in the dialogs, in either theme; the help breaks no line and cuts nothing', async () => {
  const { page } = deck
  await page.setViewportSize({ width: 1280, height: 720 })
  await deck.at('un-schema')
  // What does not ask for colours cannot differ.
  for (const theme of ['sombre', 'clair']) {
    for (const key of ['o', '?', 'g']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      const faults = await askAxe(page, {
        slide: 'un-schema',
        scope: 'page around the slide',
        rules: theme === 'sombre' ? allAxeRules : ['color-contrast', 'link-in-text-block'],
      })
      expect(faults.map(({ rule, target }) => `${theme} ${key} ${rule}: ${target}`)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('t')
  }

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Touches' })
  await help.waitFor()
  const broken = await help.evaluate((dialog) => {
    const lines = [...dialog.querySelectorAll('dt, dd, a')]
    return {
      wrapped: lines
        .filter((line) => line.getClientRects().length > 1 || line.clientHeight > 34)
        .map(({ textContent }) => textContent),
      cut: dialog.scrollHeight - dialog.clientHeight + dialog.scrollWidth - dialog.clientWidth,
    }
  })
  expect(broken).toEqual({ wrapped: [], cut: 0 })
})
