import type { Browser } from 'playwright-core'
import { buildSite, type SiteFile } from '../../build/built-site.ts'
import { drawAhead } from '../../build/draw-diagrams.ts'
import { diskRefusal, refusalHint } from '../check/disk-refusal.ts'
import type { Progress } from '../check/progress.ts'
import type { CheckedTalk, Finding } from '../check/rule.ts'
import { motionRules, pictureRules } from '../check/rule-list.ts'
import { Failure } from '../failure.ts'
import { startBrowser } from '../site-page.ts'
import { writeContactSheets } from './contact-sheet.ts'
import { tourDeck } from './tour.ts'

export interface DeckFindings {
  readonly findings: readonly Finding[]
  /** Whether the rules were applied. */
  readonly looked: boolean
  /** Paths of the contact sheets. */
  readonly sheets: readonly string[]
  /** Why something wished for is not done. */
  readonly incomplete: readonly string[]
}

export interface DeckWishes {
  readonly rules: ReadonlySet<string>
  readonly sheets: boolean
  /** Slides to look at; all of them unless told otherwise. */
  readonly only?: (slide: string) => boolean
}

/** Builds the deck and looks at it by these rules, named; writes contact sheets if they are wished. A talk that cannot be built is not looked at. */
export async function lookAtDeck(
  talk: CheckedTalk,
  wishes: DeckWishes,
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
  { rules, sheets, only = () => true }: DeckWishes,
  progress: Progress,
): Promise<DeckFindings> {
  progress.say('drawing the diagrams')
  const drawn = await drawAhead(talk.root, talk.talk)
  const mistakes = (drawn?.problems ?? []).map(
    (problem): Finding => ({ ...problem, rule: 'diagrams', level: 'problem' }),
  )
  const plan = {
    slides: talk.talk.chapters.flatMap((chapter) => chapter.slides).filter(({ id }) => only(id)),
    rules: pictureRules.filter(({ name }) => rules.has(name)),
    motionRules: motionRules.filter(({ name }) => rules.has(name)),
  }
  if (!sheets && plan.rules.length + plan.motionRules.length === 0)
    return { findings: mistakes, looked: true, sheets: [], incomplete: [] }
  if (mistakes.length > 0) return notLookedAt('mend what `diagrams` says first.', mistakes)
  progress.say('building the deck')
  const site = await buildSite(talk.root)
  const faults = await tourDeck(browser, site, talk, plan, (done, all) => {
    progress.say(`looking at the slides: ${done} of ${all}`)
  })
  const findings = faults.map((fault): Finding => ({ ...fault, level: 'problem' }))
  const written = sheets ? await trySheets(browser, site, talk, progress) : { sheets: [], incomplete: [] }
  return { findings, looked: true, ...written }
}

/** A folder that cannot be written into takes nothing from what was found. */
async function trySheets(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  { talk, root }: CheckedTalk,
  progress: Progress,
): Promise<Pick<DeckFindings, 'sheets' | 'incomplete'>> {
  progress.say('writing contact sheets')
  try {
    return { sheets: await writeContactSheets(browser, site, talk, root), incomplete: [] }
  } catch (error) {
    const refusal = diskRefusal(error, root)
    if (!refusal) throw error
    const why = `${refusal.file} ${refusal.reason}. ${refusalHint}`
    return { sheets: [], incomplete: [`The contact sheets were not written: ${why}`] }
  }
}
