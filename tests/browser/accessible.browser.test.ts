import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { run } from 'axe-core'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const slides = talk.chapters.flatMap((chapter) => chapter.slides)
const deck = useDeck()

test.each(['sombre', 'clair'])(
  'axe finds nothing on any slide at any step, theme %s',
  async (theme) => {
    const { page } = await deck.open(`?theme=${theme}`, { reducedMotion: 'reduce' })
    // Evaluated, not added: the page allows no script but its own.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const faults: string[] = []
    for (const { id, steps } of slides) {
      for (let step = -1; step < steps; step++) {
        const found = await page.evaluate(
          async ([slide, index]) => {
            const section = document.getElementById(slide)
            if (!section) throw new Error(`no slide ${slide}`)
            window.Reveal.slide(window.Reveal.getIndices(section).h, 0, index)
            const { axe } = window as unknown as { axe: { run: typeof run } }
            const { violations } = await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations'],
            })
            return violations.flatMap((rule) =>
              rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`),
            )
          },
          [id, step] as const,
        )
        faults.push(...found.map((fault) => `${id}/${step} ${fault}`))
      }
    }
    expect(faults).toEqual([])
  },
  600_000,
)
