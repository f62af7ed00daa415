import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, inject, test } from 'vitest'
import { collectComplaints, useDeck, withoutWorker } from '../../browser/deck.ts'
import { slides, talk } from '../../real-talk.ts'
import { soak } from '../../soak.ts'

const deck = useDeck(withoutWorker, 'talkUrl')

test('the page to read is there in English, whole, and each edition leads to the other; axe finds nothing', async () => {
  const page = await deck.blank()
  const complaints = collectComplaints(page)
  await page.goto(new URL('document.en.html', inject('talkUrl')).href)
  const [english] = talk.translations
  const told = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('article > h3 > a')].map(({ textContent }) => textContent),
    chapters: [...document.querySelectorAll('.chapter > h2')].map(
      (heading) => heading.lastChild?.textContent,
    ),
    spoken: [...document.querySelectorAll('.speech .passage')].length,
    stills: [...document.querySelectorAll('.still')].every((still) => still.getAttribute('lang') === 'fr'),
    pictures: [...document.images].every((image) => image.complete && image.naturalWidth > 0),
    others: [...document.querySelectorAll('link[rel="alternate"]')].map((link) =>
      link.getAttribute('hreflang'),
    ),
    french: document.querySelector('main')?.textContent?.includes('Bienvenue à toutes'),
  }))
  expect(told).toMatchObject({
    lang: 'en',
    title: english?.title,
    stills: true,
    pictures: true,
    french: false,
  })
  expect(
    told.headings.filter(
      (title) => english && [...english.sections.values()].some((one) => one.title === title),
    ).length,
  ).toBe(slides.filter(({ notes }) => notes.length > 0).length)
  expect(told.chapters).toEqual([
    'Opening',
    'Previously on Prometheus',
    'When one is no longer enough',
    'Thanos',
    'Backup',
  ])
  expect(told.spoken).toBe(slides.reduce((sum, { notes }) => sum + notes.length, 0))
  expect(told.others).toEqual(['fr', 'en'])
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  // It differs from the French one, which tests/browser asks everything, in its language.
  const faults = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string }[] }> }
      }
      return (await axe.run(options)).violations.map(({ id }) => id)
    },
    soak ? {} : { runOnly: ['cat.language', 'cat.structure'] },
  )
  expect(faults).toEqual([])
  await page.locator('.ways a[hreflang="fr"]').click()
  await page.waitForURL(/document\.html$/)
  await page.locator('.ways a[hreflang="en"]').click()
  await page.waitForURL(/document\.en\.html$/)
  expect(complaints).toEqual([])
})
