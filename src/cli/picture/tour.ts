import type { Browser } from 'playwright-core'
import { type Size, slideSize } from '../../kit/slide-size.ts'
import type { Theme } from '../../kit/theme.ts'
import type { SiteFile } from '../built-site.ts'
import { type CheckedTalk, type Finding, findingOf } from '../rule.ts'
import { openDeckPage, resizeDeckPage } from './deck-page.ts'
import { locate, locateAddress } from './locate.ts'
import { measureScene } from './measure-scene.ts'
import type { PictureRule, Sighting, View } from './picture-rule.ts'
import { openCamera } from './pixels.ts'

/** What a tour looks at, and by which rules. */
export interface TourPlan {
  readonly slides: readonly { readonly id: string; readonly steps: number }[]
  readonly rules: readonly PictureRule[]
}

const sizes: readonly Size[] = [slideSize, { width: 1024, height: 768 }]
const themes: readonly Theme[] = ['sombre', 'clair']

/** Looks at every step of every slide, in both themes and two sizes, and asks each rule at each. Two pages work side by side, one a theme. */
export async function tourDeck(
  browser: Browser,
  site: ReadonlyMap<string, SiteFile>,
  talk: CheckedTalk,
  { slides, rules }: TourPlan,
  progress: (done: number, all: number) => void,
): Promise<Finding[]> {
  // Each slide before its first step, then at each step.
  const places = slides.flatMap(({ id: slide, steps }) =>
    Array.from({ length: steps + 1 }, (_, index) => ({ slide, step: index - 1 })),
  )
  const seen: Seen[] = []
  let done = 0
  const visit = async (theme: Theme) => {
    const { page, takeRemarks } = await openDeckPage(browser, site, theme)
    const background = await openCamera(page)
    const firstTheme = theme === themes[0]
    for (const size of sizes) {
      const firstSize = size === sizes[0]
      if (!firstSize) await resizeDeckPage(page, size)
      for (const place of places) {
        const first = firstSize && firstTheme && place === places[0]
        const scene = await page.evaluate(measureScene, place)
        const remarks = takeRemarks()
        const view: View = { ...place, page, scene, remarks, first, firstTheme, firstSize, background }
        for (const rule of rules)
          for (const sighting of await rule.look(view))
            seen.push({ ...place, ...sighting, rule: rule.name, theme, size })
        progress(++done, places.length * sizes.length * themes.length)
      }
    }
    await page.context().close()
  }
  await Promise.all(themes.map(visit))
  return merged(seen, talk)
}

interface Seen extends Sighting {
  readonly rule: string
  readonly slide: string
  readonly step: number
  readonly theme: Theme
  readonly size: Size
}

/** The same words of a slide are told once by a rule, with the first step, and with theme and size where only one has the fault. */
function merged(seen: readonly Seen[], talk: CheckedTalk): Finding[] {
  const groups = new Map<string, [Seen, ...Seen[]]>()
  for (const sighting of seen) {
    const { rule, slide, words, message, address } = sighting
    const key = JSON.stringify([rule, ...(address === undefined ? [slide, words ?? message] : [address])])
    const group = groups.get(key)
    if (group) group.push(sighting)
    else groups.set(key, [sighting])
  }
  return [...groups.values()].map((group) => {
    const [{ rule, slide, words, message, hint, address }] = group
    const named = address === undefined ? undefined : locateAddress(talk, address)
    if (named) return findingOf(rule, { ...named, hint, message })
    const place = locate(talk, slide, words)
    return findingOf(rule, { ...place, slide, hint, message: `${message}${circumstances(group)}` })
  })
}

function circumstances(group: readonly Seen[]): string {
  const step = Math.min(...group.map((seen) => seen.step))
  const theme = only(group.map((seen) => seen.theme))
  const size = only(group.map((seen) => seen.size))
  const parts = [
    step >= 0 && `from step ${step + 1} on`,
    theme && !group.some(({ ofEveryTheme }) => ofEveryTheme) && `theme ${theme}`,
    size && size !== slideSize && `at ${size.width}×${size.height}`,
  ].filter(Boolean)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}
