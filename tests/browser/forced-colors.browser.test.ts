import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck()

function open() {
  return deck.open('', { forcedColors: 'active', reducedMotion: 'reduce' })
}

test('every step shows in the reader’s own colours', async () => {
  const { page } = await open()
  const lost: string[] = []
  for (const { id, steps } of slides) {
    let before = await pictureOf(page, id, -1)
    for (let step = 0; step < steps; step++) {
      const after = await pictureOf(page, id, step)
      if (after.equals(before)) lost.push(`${id}/${step}`)
      before = after
    }
  }
  expect(lost).toEqual([])
}, 600_000)

test('words and lines of drawings take these colours', async () => {
  const { page } = await open()
  const strangers: string[] = []
  for (const { id, steps } of slides) {
    await pictureOf(page, id, steps - 1)
    strangers.push(...(await page.evaluate(findStrangers, id)))
  }
  expect(strangers).toEqual([])
}, 600_000)

/** The slide alone: its number and the bar of progress change at every step. */
async function pictureOf(page: Page, id: string, step: number): Promise<Buffer> {
  await page.evaluate(
    ([slide, index]) => {
      const section = document.getElementById(slide)
      if (!section) throw new Error(`no slide ${slide}`)
      window.Reveal.slide(window.Reveal.getIndices(section).h, 0, index)
    },
    [id, step] as const,
  )
  return page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 672 } })
}

/** Parts of diagrams and figures that are painted in a colour of ours. Logos keep theirs. */
function findStrangers(id: string): string[] {
  const probe = document.createElement('span')
  document.body.append(probe)
  const system = ['Canvas', 'CanvasText', 'GrayText'].map((name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  const parts = document.querySelectorAll(`#${id} :is(.diagram, .picture > svg) :is(text, path, rect, line)`)
  return [...parts]
    .filter((part) => !part.closest('svg svg, defs, marker'))
    .flatMap((part) => {
      const { fill, stroke } = getComputedStyle(part)
      const [paint, drawn] = part.localName === 'text' ? [fill, fill] : [stroke, fill]
      return [paint, drawn]
        .filter(
          (colour) => /^(?:rgb|color)/.test(colour) && !/, 0\)$/.test(colour) && !system.includes(colour),
        )
        .map((colour) => `${id}: ${part.localName} ${part.textContent} in ${colour}`)
    })
}
