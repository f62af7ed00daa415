import type { Browser } from 'playwright-core'
import { drawAhead } from '../../build/reading/draw-diagrams.ts'
import { buildSite } from '../built-site.ts'
import { Failure, failureOfDisk } from '../failure.ts'
import { writeContactSheets } from '../picture/contact-sheet.ts'
import { tourDeck } from '../picture/tour.ts'
import type { Progress } from '../progress.ts'
import { type CheckedTalk, type Finding, findingOf } from '../rule.ts'
import { startBrowser } from '../site-page.ts'
import type { CheckResult, CheckWishes } from './check-result.ts'
import { pictureRules } from './rule-list.ts'

/** Builds the deck and looks at it by these rules, named; writes contact sheets if they are wished. @throws a Failure if it cannot be looked at. */
export async function lookAtDeck(
  talk: CheckedTalk,
  { rules, sheets = false, projector = false, only = () => true }: CheckWishes,
  progress: Progress,
  found: (findings: readonly Finding[]) => void,
): Promise<Pick<CheckResult, 'sheets' | 'incomplete'>> {
  if (talk.problems.some(({ quiet }) => !quiet)) throw new Failure(2, 'mend what `reading` says first.')
  const browser = await startBrowser()
  try {
    progress.at('drawing the diagrams')
    const { problems = [] } = (await drawAhead(talk.root, talk.talk)) ?? {}
    found(problems.map((problem) => findingOf('diagrams', problem)))
    const plan = {
      slides: talk.talk.chapters.flatMap(({ slides }) => slides).filter(({ id }) => only(id)),
      rules: pictureRules.filter(({ name }) => rules.has(name)),
    }
    if (!sheets && plan.rules.length === 0) return { sheets: [], incomplete: [] }
    if (problems.some(({ quiet }) => !quiet)) throw new Failure(2, 'mend what `diagrams` says first.')
    progress.at('building the deck')
    const site = await buildSite(talk.root).catch((error: Error) => {
      throw new Failure(2, `the site cannot be built.\n\n${error.message}`)
    })
    const count = (done: number, all: number) => progress.at(`looking at the slides: ${done} of ${all}`)
    if (plan.rules.length > 0) found(await tourDeck(browser, site, talk, plan, count))
    if (!sheets) return { sheets: [], incomplete: [] }
    progress.at('writing contact sheets')
    return await makeSheets(browser, site, talk, projector)
  } finally {
    await browser.close()
  }
}

/** A folder that cannot be written into takes nothing from what was found. */
export async function makeSheets(
  browser: Browser,
  site: Parameters<typeof writeContactSheets>[1],
  { talk, root }: CheckedTalk,
  projector: boolean,
): Promise<Pick<CheckResult, 'sheets' | 'incomplete'>> {
  try {
    return { sheets: await writeContactSheets(browser, site, talk, root, projector), incomplete: [] }
  } catch (error) {
    const refusal = failureOfDisk(error, 2, root)
    if (!refusal) throw error
    return { sheets: [], incomplete: [`The contact sheets were not written: ${refusal.message}`] }
  }
}
