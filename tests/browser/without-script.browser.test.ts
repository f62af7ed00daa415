import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck()

test('without JavaScript the page reads as a document: all slides in order, with their text and their diagrams', async () => {
  const { page } = await deck.open('', { javaScriptEnabled: false })
  const sections = page.locator('.slides > section')
  expect(await sections.count()).toBe(slides.length)
  let bottom = 0
  for (const [index, { id, diagrams }] of slides.entries()) {
    const section = sections.nth(index)
    expect(await section.getAttribute('id')).toBe(id)
    const box = await section.boundingBox()
    expect(box?.height, id).toBeGreaterThan(100)
    expect(box?.y, `${id} stands below the one before`).toBeGreaterThanOrEqual(bottom - 1)
    bottom = (box?.y ?? 0) + (box?.height ?? 0)
    expect(await section.locator('[data-diagram] > svg').count(), id).toBe(diagrams.length)
    for (const item of await section.locator('.frame li.fragment').all())
      expect(await item.isVisible(), id).toBe(true)
  }
  const scrolls = await page.locator('html').evaluate((html) => getComputedStyle(html).overflowY)
  expect(scrolls).not.toBe('hidden')
})
