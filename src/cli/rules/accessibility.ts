import { createRequire } from 'node:module'
import type { run } from 'axe-core'
import type { Page } from 'playwright-core'
import type { PictureRule } from '../picture/picture-rule.ts'

/** What axe-core finds on a slide at each step, and on the page around it. Contrast has a rule of its own, on real pixels. */
export const accessibility: PictureRule = {
  name: 'accessibility',
  group: 'image',
  finds: 'what axe-core finds (WCAG 2.2 A and AA, best practices)',
  async look({ deck: { page }, slide, step, firstSize }) {
    if (!firstSize) return []
    await ensureAxe(page)
    const found = await page.evaluate(runAxe, { slide, wholePage: step === -1 })
    return found.map(({ words, help, target, advice }) => ({
      ...(words === '' ? {} : { words }),
      message: `${help} (${target})`,
      hint: advice,
    }))
  },
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function ensureAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axePath })
}

/** Runs in the page. */
async function runAxe({ slide, wholePage }: { slide: string; wholePage: boolean }) {
  const { axe } = window as unknown as { axe: { run: typeof run } }
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  const { violations } = await axe.run(wholePage ? document : section, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      target: `${id}: ${target.join(' ')}`,
      help,
      words: (document.querySelector(String(target.at(-1)))?.textContent ?? '').trim().slice(0, 60),
      advice: failureSummary.split('\n').slice(1, 2).join(' ').trim(),
    })),
  )
}
