import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions, run } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe is asked about a slide of the deck, as it stands there now. */
export interface AxeQuestion {
  readonly slide: string
  /** The slide, the page around it too, or the page with all its slides, seen or not. */
  readonly scope: 'slide' | 'page around the slide' | 'page'
  /** Rules or tags of axe. */
  readonly rules: readonly string[]
  readonly except?: string
}

export interface AxeFault {
  readonly rule: string
  readonly help: string
  /** A selector of the element. */
  readonly target: string
  readonly words: string
  /** The slide that has the element; the one in view for what is around the slides. */
  readonly slide: string
  readonly advice: string
}

/** WCAG 2.2 A and AA, and what axe holds for good practice. */
export const allAxeRules: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]

/** Asks axe-core, which is put into the page for it. */
export async function askAxe(page: Page, question: AxeQuestion): Promise<AxeFault[]> {
  // Evaluated, not added: the page allows no script but its own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(axePath, 'utf8'))
  return page.evaluate(runAxe, question)
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Runs in the page. */
async function runAxe({ slide, scope, rules, except }: AxeQuestion): Promise<AxeFault[]> {
  const { axe } = window as unknown as { axe: { run: typeof run } }
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  const options: RunOptions = { runOnly: [...rules], resultTypes: ['violations'] }
  if (except !== undefined) options.rules = { [except]: { enabled: false } }
  // Axe walks through all that is there, seen or not, which takes it most of its time.
  const others = document.querySelectorAll(scope === 'page' ? 'no-other' : `.slides > section:not(#${slide})`)
  const places = [...others].map((other) => {
    const place = document.createComment('')
    other.replaceWith(place)
    return { place, other }
  })
  try {
    const { violations } = await axe.run(scope === 'slide' ? section : document, options)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const element = document.querySelector(String(target.at(-1)))
        return {
          rule: id,
          help,
          target: target.join(' '),
          words: (element?.textContent ?? '').trim().slice(0, 60),
          slide: element?.closest('.slides > section')?.id ?? slide,
          advice: failureSummary.split('\n').slice(1, 2).join(' ').trim(),
        }
      }),
    )
  } finally {
    for (const { place, other } of places) place.replaceWith(other)
  }
}
