import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allHere, placeOf } from './deck.ts'
import { goTo } from './go-to.ts'
import { shareDeck } from './share-deck.ts'
import { until } from './until.ts'

const deck = shareDeck()

async function search(page: Page, text: string) {
  await page.keyboard.press('g')
  await page.keyboard.type(text)
  await page.getByRole('combobox').waitFor()
  return page.getByRole('dialog', { name: 'Aller à une diapositive' })
}

test('G finds a word that stands on a far slide only, and leads to one that a chosen line names; words of titles and ids; and says that nothing is found', async () => {
  const { page } = deck
  const dialog = await search(page, 'ligne')
  const options = dialog.getByRole('option')
  expect(await options.count()).toBeGreaterThan(1)
  const second = await options.nth(1).textContent()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const title = await page.evaluate(() => window.Reveal.getCurrentSlide().dataset.title ?? '')
  expect(second).toContain(title)

  for (const [what, text, id] of [
    ['a word at the end of a title, into which the text below runs', 'fois', 'des-points'],
    ['a part of a title, without capitals and accents', 'SCHEMA se', 'un-schema'],
    ['an id', 'une-figure', 'une-figure'],
  ] as const) {
    await search(page, text)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect((await placeOf(page)).id, what).toBe(id)
    await page.keyboard.press('PageUp')
    expect((await placeOf(page)).id, 'keys are the deck’s again').not.toBe(id)
  }

  await page.evaluate(goTo, { id: 'une-phrase', step: -1 })
  await search(page, 'xyzzy')
  expect(await dialog.getByRole('status').textContent()).toBe('Aucune diapositive ne s’appelle ainsi.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect((await placeOf(page)).id, 'Escape leaves the deck as it was').toBe('une-phrase')
  expect(await page.getByRole('dialog').count(), 'nor is the overview there').toBe(0)
})

test('what is typed at once after G is not lost while the field comes, nor taken for other keys; the key that follows Escape is the deck’s, in the same frame', async () => {
  const { page } = deck
  await page.evaluate(goTo, { id: 'une-phrase', step: -1 })
  await page.route('**/late-code-*.js', async (route) => {
    await page.keyboard.type('un-tableau')
    await route.continue()
  })
  // A move would have the code come before it is asked for.
  await page.evaluate(() => history.replaceState(null, '', '#/une-phrase'))
  await page.reload()
  await until(page, allHere)
  const dialog = await search(page, '')
  expect(await dialog.getByRole('combobox').inputValue()).toBe('un-tableau')
  await page.keyboard.press('Enter')
  expect((await placeOf(page)).id).toBe('un-tableau')

  await page.evaluate(goTo, { id: 'une-phrase', step: -1 })
  await (await search(page, 'un')).waitFor()
  await page.evaluate(() => {
    for (const [key, keyCode] of [
      ['Escape', 27],
      ['ArrowRight', 39],
    ] as const)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }),
      )
  })
  expect((await placeOf(page)).id).toBe('des-points')
})
