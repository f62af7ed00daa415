import { test } from 'vitest'
import { useDeck } from './deck.ts'
import { expectReadsInOrder } from './reads-in-order.ts'

const deck = useDeck()

test('without JavaScript the address leads to the page to read: all slides in order, with their text and their diagrams', async () => {
  const { page } = await deck.open('', { javaScriptEnabled: false })
  await page.waitForURL('**/document.html')
  await expectReadsInOrder(page.locator('article.slide'), '.still')
})
