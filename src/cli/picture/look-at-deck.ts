import { browserHint, findBrowser, launchBrowser } from '../../build/browser.ts'
import { buildSite } from '../../build/built-site.ts'
import { drawAhead } from '../../build/draw-diagrams.ts'
import type { Progress } from '../check/progress.ts'
import type { CheckedTalk, Finding } from '../check/rule.ts'
import { motionRules, pictureRules } from '../check/rule-list.ts'
import { writeContactSheets } from './contact-sheet.ts'
import { tourDeck } from './tour.ts'

export interface DeckFindings {
  readonly findings: readonly Finding[]
  /** Why not everything was looked at. */
  readonly incomplete?: string
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
  { rules, sheets, only = () => true }: DeckWishes,
  progress: Progress,
): Promise<DeckFindings> {
  if (talk.problems.length > 0)
    return { findings: [], incomplete: 'The slides were not looked at: mend what `reading` says first.' }
  const path = findBrowser()
  if (!path)
    return { findings: [], incomplete: `The slides were not looked at: there is no browser. ${browserHint}` }
  progress.say('drawing the diagrams')
  const ahead = await drawAhead(talk.root, talk.talk)
  const problems = ahead?.problems ?? []
  if (problems.length > 0)
    return { findings: problems.map((problem) => ({ ...problem, rule: 'diagrams', level: 'problem' })) }
  const plan = {
    slides: talk.talk.chapters.flatMap((chapter) => chapter.slides).filter(({ id }) => only(id)),
    rules: pictureRules.filter(({ name }) => rules.has(name)),
    motionRules: motionRules.filter(({ name }) => rules.has(name)),
  }
  if (!sheets && plan.rules.length + plan.motionRules.length === 0) return { findings: [] }
  progress.say('building the deck')
  const site = await buildSite(talk.root)
  const browser = await launchBrowser(path)
  try {
    const faults = await tourDeck(browser, site, talk, plan, (done, all) => {
      progress.say(`looking at the slides: ${done} of ${all}`)
    })
    if (sheets) {
      progress.say('writing contact sheets')
      await writeContactSheets(browser, site, talk.talk, talk.root)
    }
    return { findings: faults.map((fault) => ({ ...fault, level: 'problem' })) }
  } finally {
    await browser.close()
  }
}
