import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck()

test('without JavaScript the address leads to the page to read: all slides in order, with their text and their diagrams', async () => {
  const { page } = await deck.open('', { javaScriptEnabled: false })
  await page.waitForURL('**/document.html')
  const articles = page.locator('article.slide')
  expect(await articles.count()).toBe(slides.length)
  let bottom = 0
  for (const [index, { id, diagrams }] of slides.entries()) {
    const article = articles.nth(index)
    expect(await article.getAttribute('id')).toBe(id)
    const box = await article.locator('.still').boundingBox()
    expect(box?.height, id).toBeGreaterThan(100)
    expect(box?.y, `${id} stands below the one before`).toBeGreaterThanOrEqual(bottom - 1)
    bottom = (box?.y ?? 0) + (box?.height ?? 0)
    expect(await article.locator('[data-diagram] > svg').count(), id).toBe(diagrams.length)
    for (const item of await article.locator('.frame li.fragment').all())
      expect(await item.isVisible(), id).toBe(true)
  }
})
