import { describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { openContext, withoutWorker } from './deck.ts'
import { findFaults } from './find-faults.ts'
import { until } from './until.ts'

const french = /[éèêàçùôîœ«»]|\b(?:diapositive|suivante?|précédent|fermer|écran)\b/i

const talks = [
  ['other talk', 'fr', ['Diapositive 2 sur 28', 'étape 0 sur 3']],
  ['other talk in English', 'en', ['Slide 2 of 28', 'step 0 of 3']],
] as const

/** `tests/talk/other-talks.test.ts` reads both. */
describe.runIf(soak).each(talks)('%s', (name, lang, [slide, step]) => {
  test('is built with all it holds, and nothing sticks out of its slides', async () => {
    const { url, said } = await builtSite(name)
    expect(said).not.toMatch(/error|is no /i)
    const { context, page } = await openContext(withoutWorker)
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(url)
    await until(
      page,
      () => document.querySelector('.reveal.ready') && !document.querySelector('.slides > [data-file]'),
    )
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('.slides > section')].map(({ id }) => ({ id, step: 99 })),
    )
    expect(places).toHaveLength(28)
    expect(await page.evaluate(findFaults, places)).toEqual([])
    const held = await page.evaluate((slides) => {
      const kinds = ['figure[data-drawn] > svg', 'math', 'video[poster]', 'pre.code:has([class^="hljs"])']
      const counts = slides.map(({ id }) => {
        const slide = document.getElementById(id)
        window.Reveal.slide(window.Reveal.getIndices(slide ?? undefined).h)
        return kinds.map((kind) => slide?.querySelectorAll(kind).length ?? 0)
      })
      return kinds.map((_, kind) => counts.reduce((sum, count) => sum + (count[kind] ?? 0), 0))
    }, places)
    expect(held).toEqual([4, 3, 1, 5])
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    await page.evaluate(() => window.Reveal.slide(1))
    await expect
      .poll(() => page.locator('body > [role=status].hidden').first().textContent())
      .toContain(slide)

    await page.goto(`${url}presentateur.html`)
    await page.waitForSelector('#now section')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.help[open]')
    if (lang === 'en') expect(await page.locator('body').innerText()).not.toMatch(french)
    await page.keyboard.press('Escape')
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => page.locator('#now-words').textContent()).toContain(step)
    expect(complaints).toEqual([])
    await context.close()
  })
})
