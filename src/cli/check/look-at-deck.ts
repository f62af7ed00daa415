import type { Browser } from 'playwright-core'
import { buildSite } from '../../build/built-site.ts'
import { drawAhead } from '../../build/draw-diagrams.ts'
import { diskRefusal, refusalHint } from '../disk-refusal.ts'
import { Failure } from '../failure.ts'
import { writeContactSheets } from '../picture/contact-sheet.ts'
import { tourDeck } from '../picture/tour.ts'
import type { Progress } from '../progress.ts'
import type { CheckedTalk, Finding } from '../rule.ts'
import { startBrowser } from '../site-page.ts'
import type { CheckResult, CheckWishes } from './check-result.ts'
import { pictureRules } from './rule-list.ts'

export interface DeckFindings extends Omit<CheckResult, 'talk'> {
  /** Whether the rules were applied. */
  readonly looked: boolean
}

/** Builds the deck and looks at it by these rules, named; writes contact sheets if they are wished. A talk that cannot be built is not looked at. */
export async function lookAtDeck(
  talk: CheckedTalk,
  wishes: CheckWishes,
  progress: Progress,
): Promise<DeckFindings> {
  if (talk.problems.length > 0) return notLookedAt('mend what `reading` says first.')
  const browser = await startBrowser().catch((error: unknown) => {
    if (error instanceof Failure) return error
    throw error
  })
  if (browser instanceof Failure) return notLookedAt(browser.message)
  try {
    return await lookThrough(browser, talk, wishes, progress)
  } finally {
    await browser.close()
  }
}

function notLookedAt(why: string, findings: readonly Finding[] = []): DeckFindings {
  return { findings, looked: false, sheets: [], incomplete: [`The slides were not looked at: ${why}`] }
}

async function lookThrough(
  browser: Browser,
  talk: CheckedTalk,
  { rules, sheets = false, only = () => true }: CheckWishes,
  progress: Progress,
): Promise<DeckFindings> {
  progress.at('drawing the diagrams')
  const drawn = await drawAhead(talk.root, talk.talk)
  const mistakes = (drawn?.problems ?? []).map(
    (problem): Finding => ({ ...problem, rule: 'diagrams', level: 'problem' }),
  )
  const plan = {
    slides: talk.talk.chapters.flatMap((chapter) => chapter.slides).filter(({ id }) => only(id)),
    rules: pictureRules.filter(({ name }) => rules.has(name)),
  }
  if (!sheets && plan.rules.length === 0)
    return { findings: mistakes, looked: true, sheets: [], incomplete: [] }
  if (mistakes.length > 0) return notLookedAt('mend what `diagrams` says first.', mistakes)
  progress.at('building the deck')
  const site = await buildSite(talk.root).catch((error: Error) => error)
  if (site instanceof Error) return notLookedAt(`the site cannot be built.\n\n${site.message}`)
  const faults = await tourDeck(browser, site, talk, plan, (done, all) => {
    progress.at(`looking at the slides: ${done} of ${all}`)
  })
  const findings = faults.map((fault): Finding => ({ ...fault, level: 'problem' }))
  const seen = { findings, looked: true, sheets: [], incomplete: [] }
  if (!sheets) return seen
  progress.at('writing contact sheets')
  try {
    return { ...seen, sheets: await writeContactSheets(browser, site, talk.talk, talk.root) }
  } catch (error) {
    // A folder that cannot be written into takes nothing from what was found.
    const refusal = diskRefusal(error, talk.root)
    if (!refusal) throw error
    const why = `${refusal.file} ${refusal.reason}. ${refusalHint}`
    return { ...seen, incomplete: [`The contact sheets were not written: ${why}`] }
  }
}
