import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/talk-files.ts'
import { type AxeQuestion, allAxeRules, askAxe } from '../../src/cli/picture/axe.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { useDeck, withoutWorker } from './deck.ts'

const { talk } = readTalk(readTalkFiles(join(import.meta.dirname, '../..')))
const views = talk.chapters
  .flatMap((chapter) => chapter.slides)
  .flatMap(({ id, steps }) => Array.from({ length: steps + 1 }, (_, index) => ({ id, step: index - 1 })))
const deck = useDeck(withoutWorker)

/** At every step all rules in one theme, and in the other those that ask for colours: the rest cannot differ. */
test.each([
  ['sombre', allAxeRules],
  ['clair', ['color-contrast', 'link-in-text-block']],
])(
  'axe finds nothing on any slide at any step, theme %s',
  async (theme, rules) => {
    const { page } = await deck.open(`?theme=${theme}`, { reducedMotion: 'reduce' })
    const ask = async (slide: string, step: number, scope: AxeQuestion['scope']) => {
      await page.evaluate(
        ([id, index]) => {
          const section = document.getElementById(id)
          if (!section) throw new Error(`no slide ${id}`)
          window.Reveal.slide(window.Reveal.getIndices(section).h, 0, index)
        },
        [slide, step] as const,
      )
      await page.waitForFunction((id) => document.getElementById(id)?.inert === false, slide)
      const found = await askAxe(page, { slide, scope, rules })
      return found.map(({ rule, target }) => `${slide}/${step} ${rule}: ${target}`)
    }
    const faults: string[] = []
    for (const { id, step } of views)
      faults.push(...(await ask(id, step, step === -1 ? 'page around the slide' : 'slide')))
    // What slides must not share, such as ids.
    faults.push(...(await ask(views[0]?.id ?? '', -1, 'page')))
    expect(faults).toEqual([])
  },
  600_000,
)
