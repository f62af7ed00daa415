import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { openCamera, useDeck, withoutWorker } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck(withoutWorker)

function open() {
  return deck.open('', { forcedColors: 'active', reducedMotion: 'reduce' })
}

test('every step shows in the reader’s own colours', async () => {
  const { page } = await open()
  const camera = await openCamera(page)
  // The slide alone: its number and the bar of progress change at every step.
  const pictureOf = async (id: string, step: number) => {
    await page.evaluate(goTo, { id, step })
    return camera({ x: 0, y: 0, width: 1280, height: 672 })
  }
  const lost: string[] = []
  for (const { id, steps } of slides) {
    let before = await pictureOf(id, -1)
    for (let step = 0; step < steps; step++) {
      const after = await pictureOf(id, step)
      if (after === before) lost.push(`${id}/${step}`)
      before = after
    }
  }
  expect(lost).toEqual([])
}, 600_000)

test('words and lines of drawings take these colours', async () => {
  const { page } = await open()
  const strangers: string[] = []
  for (const { id, steps } of slides) {
    await page.evaluate(goTo, { id, step: steps - 1 })
    strangers.push(...(await page.evaluate(findStrangers, id)))
  }
  expect(strangers).toEqual([])
}, 600_000)

/** Runs in the page. */
function goTo({ id, step }: { id: string; step: number }): void {
  const section = document.getElementById(id)
  if (!section) throw new Error(`no slide ${id}`)
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
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
