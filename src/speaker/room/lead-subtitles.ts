import * as words from 'words:speaker'
import { element, setText } from '../../kit/element.ts'
import { languageName } from '../../kit/language-name.ts'
import { measuredRate } from '../../subtitles/measured-rate.ts'
import { readingOf } from '../../subtitles/talk-log.ts'
import type { Place, Subtitles } from '../../sync/registers.ts'
import { fill } from '../../words/fill.ts'
import type { Desk } from '../desk.ts'
import type { LogStore } from '../time/keep-log.ts'
import { planOf, stretchOf } from '../time/plan.ts'

/** What the keys and buttons of the subtitles do. */
export interface SubtitleActions {
  subtitles(): void
  aside(): void
  language(): void
}

/** Leads the room's subtitles: tells how far the speaker is in the words of the step, and how fast. @param languages of the talk. */
export function leadSubtitles(desk: Desk, logs: LogStore, languages: readonly string[]): SubtitleActions {
  let told: unknown
  const tell = () => {
    const { log } = logs
    // Where nobody reads along, nothing is said of it.
    if (!log || !mayBeRead(desk) || log === told) return
    told = log
    const plan = planOf(desk.slides)
    desk.act({
      reading: readingOf(
        log,
        measuredRate(log, (place) => plannedAt(plan, place)),
      ),
    })
  }
  const change = (part: Partial<Subtitles>) => desk.act({ subtitles: { ...desk.shared.subtitles, ...part } })
  const actions = {
    subtitles: () => change({ on: !desk.shared.subtitles.on, aside: false }),
    aside: () => change({ aside: mayBeRead(desk) && !desk.shared.subtitles.aside }),
    language: () => {
      const { lang } = desk.shared.subtitles
      change({ lang: languages[(languages.indexOf(lang) + 1) % languages.length] ?? lang })
    },
  }
  for (const [id, action] of Object.entries(actions)) element(id).addEventListener('click', action)
  const render = () => {
    const { on, aside, lang } = desk.shared.subtitles
    element('subtitles').hidden = languages.length === 0
    element('subtitles').setAttribute('aria-pressed', String(on))
    element('aside').hidden = languages.length === 0 || !mayBeRead(desk)
    element('aside').setAttribute('aria-pressed', String(aside))
    element('language').hidden = !on || languages.length < 2
    setText('language', fill(words.inLanguage, { language: languageName(lang) }))
    element('language').setAttribute('aria-label', fill(words.subtitlesIn, { language: languageName(lang) }))
    tell()
  }
  logs.onChange(tell)
  desk.onChange(render)
  render()
  return actions
}

/** Guests of a room read on their own phones, whatever the screen shows. */
function mayBeRead({ shared }: Desk): boolean {
  return shared.subtitles.on || import.meta.env.MODE === 'salle'
}

/** The planned milliseconds of a step. */
function plannedAt(plan: ReturnType<typeof planOf>, place: Place): number | undefined {
  const stretch = stretchOf(plan, place)
  return stretch && stretch.to - stretch.from
}
