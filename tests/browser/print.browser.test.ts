import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck()

async function openPrint(query = '') {
  const open = await deck.open(`?view=print${query}`)
  await open.page.waitForFunction(() => document.documentElement.dataset.print === 'ready')
  return open
}

describe('?view=print', () => {
  test('lays every slide out on a page of its own, with all its steps and its diagram', async () => {
    const { page, complaints } = await openPrint()
    const pages = await page.evaluate(() =>
      [...document.querySelectorAll('.pdf-page')].map((element) => ({
        ids: [...element.querySelectorAll('section')].map(({ id }) => id),
        width: element.getBoundingClientRect().width,
        height: element.getBoundingClientRect().height,
        invisible: [...element.querySelectorAll('section .frame .fragment')].filter(
          (fragment) => getComputedStyle(fragment).visibility !== 'visible',
        ).length,
        diagrams: element.querySelectorAll('[data-diagram] > svg').length,
        hiddenFromReaders: element.querySelectorAll('section[hidden], section[aria-hidden]').length,
      })),
    )
    expect(pages).toEqual(
      slides.map(({ id, diagrams }) => ({
        ids: [id],
        width: 1280,
        height: 720,
        invisible: 0,
        diagrams: diagrams.length,
        hiddenFromReaders: 0,
      })),
    )
    expect(complaints).toEqual([])
  })

  test('is light on paper unless the URL asks for dark', async () => {
    const background = async (query: string) => {
      const { page } = await openPrint(query)
      return page.evaluate(
        () => getComputedStyle(document.querySelector('.pdf-page') ?? document.body).backgroundColor,
      )
    }
    expect(await background('')).toBe('rgb(251, 250, 255)')
    expect(await background('&theme=sombre')).toBe('rgb(15, 11, 29)')
  })

  test('prints one 16:9 sheet for each slide', async () => {
    const { page } = await openPrint()
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides.length)
    expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 960 540]']))
  })
})
