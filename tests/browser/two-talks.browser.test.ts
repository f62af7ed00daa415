import { afterAll, expect, inject, test } from 'vitest'
import { openContext, placeOf, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

const { context, page: deck } = await openContext(withoutWorker)
afterAll(() => context.close())

test('two talks of one title at two addresses of a host do not meet: screens, session and clock', async () => {
  const one = inject('siteUrl')
  const two = new URL('../autre/', one).href
  // The same site once more, as another talk of this title beside it would be.
  await context.route(`${two}**`, (route) => route.continue({ url: route.request().url().replace(two, one) }))
  const [other, speaker, otherSpeaker] = await Promise.all([1, 2, 3].map(() => context.newPage()))
  if (!other || !speaker || !otherSpeaker) throw new Error('no pages')
  await Promise.all([deck.goto(one), other.goto(two)])
  await Promise.all([deck, other].map((page) => until(page, deckReady)))
  await Promise.all([speaker.goto(`${one}presentateur.html`), otherSpeaker.goto(`${two}presentateur.html`)])
  await Promise.all(
    [speaker, otherSpeaker].map((page) => until(page, () => document.querySelector('#now section'))),
  )
  const start = await placeOf(other)

  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => placeOf(deck)).not.toEqual(start)
  // What the other's own screen says comes after whatever it might have heard.
  await otherSpeaker.keyboard.press('b')
  await until(other, () => window.Reveal?.isPaused())
  expect(await placeOf(other)).toEqual(start)
  expect(await deck.evaluate(() => window.Reveal.isPaused())).toBe(false)
  const kept = await deck.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('-seance')))
  expect(kept).toHaveLength(2)
})
