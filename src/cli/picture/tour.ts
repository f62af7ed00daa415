import type { Browser } from 'playwright-core'
import type { SiteFile } from '../../build/built-site.ts'
import { type Size, slideSize } from '../../kit/slide-size.ts'
import type { CheckedTalk, Fault } from '../check/rule.ts'
import { type DeckPage, type Look, openDeckPage } from './deck-page.ts'
import { locate, locateAddress } from './locate.ts'
import type { MotionRule, PictureRule, Sighting } from './picture-rule.ts'
import { openCamera, type Pixels } from './pixels.ts'
import { measureScene } from './scene.ts'

/** What a tour looks at, and by which rules. */
export interface TourPlan {
  readonly slides: readonly { readonly id: string; readonly steps: number }[]
  readonly rules: readonly PictureRule[]
  readonly motionRules: readonly MotionRule[]
}

export interface TourFault extends Fault {
  readonly rule: string
}

const sizes: readonly Size[] = [slideSize, { width: 1024, height: 768 }]
const stills: readonly Look[] = sizes.flatMap((size) => [
  { theme: 'sombre', size },
  { theme: 'clair', size },
])
const moving: Look = { theme: 'sombre', size: slideSize, motion: true }

/** Looks at every step of every slide, in both themes and two sizes, and asks each rule at each. Two pages work side by side. */
export async function tourDeck(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  talk: CheckedTalk,
  plan: TourPlan,
  progress: (done: number, all: number) => void,
): Promise<TourFault[]> {
  const looks = [...(plan.rules.length > 0 ? stills : []), ...(plan.motionRules.length > 0 ? [moving] : [])]
  const all = plan.slides.reduce((sum, { steps }) => sum + steps + 1, 0) * looks.length
  let done = 0
  const seen: Seen[] = []
  const waiting = [...looks]
  const work = async () => {
    for (let look = waiting.shift(); look; look = waiting.shift()) {
      const deck = await openDeckPage(browser, site, look)
      for await (const sighting of look.motion
        ? watch(deck, plan)
        : lookAt(deck, plan, () => progress(++done, all)))
        seen.push({ ...sighting, look })
      await deck.page.context().close()
    }
  }
  await Promise.all([work(), work()])
  return merged(seen, talk)
}

interface Seen extends Sighting {
  readonly rule: string
  readonly slide: string
  readonly step: number
  readonly look: Look
}

type Found = Omit<Seen, 'look'>

async function* lookAt(
  deck: DeckPage,
  { slides, rules }: TourPlan,
  progress: () => void,
): AsyncGenerator<Found> {
  const camera = await openCamera(deck.page)
  const firstSize = deck.look.size === sizes[0]
  let remarked = 0
  for (const [slide, step] of placesOf(slides)) {
    const scene = await deck.page.evaluate(measureScene, { id: slide, step })
    const remarks = deck.remarks.slice(remarked)
    remarked += remarks.length
    let picture: Promise<Pixels> | undefined
    const background = () => (picture ??= camera())
    for (const rule of rules) {
      const sightings = await rule.look({ slide, step, deck, scene, remarks, firstSize, background })
      for (const sighting of sightings) yield { ...sighting, rule: rule.name, slide, step }
    }
    progress()
  }
}

async function* watch(deck: DeckPage, { slides, motionRules }: TourPlan): AsyncGenerator<Found> {
  for (const [slide, step] of placesOf(slides)) {
    for (const rule of motionRules)
      for (const sighting of await rule.watch(deck, slide, step))
        yield { ...sighting, rule: rule.name, slide, step }
  }
}

/** Each slide before its first step, then at each step. */
function placesOf(slides: TourPlan['slides']): [id: string, step: number][] {
  return slides.flatMap(({ id, steps }) =>
    Array.from({ length: steps + 1 }, (_, index): [string, number] => [id, index - 1]),
  )
}

/** The same words of a slide are told once by a rule, with the first step, and with theme and size where only one has the fault. */
function merged(seen: readonly Seen[], talk: CheckedTalk): TourFault[] {
  const groups = new Map<string, Seen[]>()
  for (const sighting of seen) {
    const { rule, slide, words, message, address } = sighting
    const key = address === undefined ? [rule, slide, words ?? message].join('\0') : `${rule}\0${address}`
    groups.set(key, [...(groups.get(key) ?? []), sighting])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { rule, slide, words, message, hint, address } = first
    const named = address === undefined ? undefined : locateAddress(talk, address)
    if (named) return { ...named, rule, hint, message }
    return { ...locate(talk, slide, words), rule, slide, hint, message: `${message}${circumstances(group)}` }
  })
}

function circumstances(group: readonly Seen[]): string {
  const step = Math.min(...group.map((seen) => seen.step))
  const still = group.map(({ look }) => look).filter(({ motion }) => !motion)
  const theme = only(still.map((look) => look.theme))
  const size = still.every((look) => look.size === sizes[0])
    ? undefined
    : only(still.map((look) => `${look.size.width}×${look.size.height}`))
  const parts = [
    step >= 0 ? `from step ${step + 1} on` : '',
    theme ? `theme ${theme}` : '',
    size ? `at ${size}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function only(values: readonly string[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}
