import type { Browser } from 'playwright-core'
import type { SiteFile } from '../../build/built-site.ts'
import { type Size, slideSize } from '../../kit/slide-size.ts'
import type { Theme } from '../../kit/theme.ts'
import type { CheckedTalk, Fault } from '../rule.ts'
import { type DeckPage, type Look, openDeckPage, resizeDeckPage } from './deck-page.ts'
import { locate, locateAddress } from './locate.ts'
import type { PictureRule, Sighting } from './picture-rule.ts'
import { openCamera, type Pixels } from './pixels.ts'
import { measureScene } from './scene.ts'

/** What a tour looks at, and by which rules. */
export interface TourPlan {
  readonly slides: readonly { readonly id: string; readonly steps: number }[]
  readonly rules: readonly PictureRule[]
}

export interface TourFault extends Fault {
  readonly rule: string
}

const sizes: readonly Size[] = [slideSize, { width: 1024, height: 768 }]
const themes: readonly Theme[] = ['sombre', 'clair']

/** Looks at every step of every slide, in both themes and two sizes, and asks each rule at each. Two pages work side by side, one a theme. */
export async function tourDeck(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  talk: CheckedTalk,
  plan: TourPlan,
  progress: (done: number, all: number) => void,
): Promise<TourFault[]> {
  const all = placesOf(plan.slides).length * sizes.length * themes.length
  let done = 0
  const seen: Seen[] = []
  const visit = async (theme: Theme) => {
    const page = await openDeckPage(browser, site, { theme, size: slideSize })
    for (const size of sizes) {
      const deck = await resizeDeckPage(page, size)
      for await (const found of lookAt(deck, plan)) {
        seen.push(...found.map((one) => ({ ...one, look: deck.look })))
        progress(++done, all)
      }
    }
    await page.page.context().close()
  }
  await Promise.all(themes.map(visit))
  return merged(seen, talk)
}

interface Seen extends Sighting {
  readonly rule: string
  readonly slide: string
  readonly step: number
  readonly look: Look
}

type Found = Omit<Seen, 'look'>

/** What is found at each step. */
async function* lookAt(deck: DeckPage, { slides, rules }: TourPlan): AsyncGenerator<Found[]> {
  const camera = await openCamera(deck.page)
  const firstSize = deck.look.size === sizes[0]
  const firstTheme = deck.look.theme === themes[0]
  for (const [index, [slide, step]] of placesOf(slides).entries()) {
    const first = firstSize && firstTheme && index === 0
    const scene = await deck.page.evaluate(measureScene, { id: slide, step })
    const remarks = deck.takeRemarks()
    let picture: Promise<Pixels> | undefined
    const background = () => (picture ??= camera())
    const found: Found[] = []
    for (const rule of rules) {
      const view = { slide, step, deck, scene, remarks, first, firstTheme, firstSize, background }
      for (const sighting of await rule.look(view)) found.push({ slide, ...sighting, rule: rule.name, step })
    }
    yield found
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
  const ofEveryTheme = group.some((seen) => seen.ofEveryTheme)
  const theme = ofEveryTheme ? undefined : only(group.map(({ look }) => look.theme))
  const size = group.every(({ look }) => look.size === sizes[0])
    ? undefined
    : only(group.map(({ look }) => `${look.size.width}×${look.size.height}`))
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
