import type { Browser } from 'playwright-core'
import { type Condition, type Load, measureLoad } from './measure-load.ts'
import { measureTour, type Tour } from './measure-tour.ts'
import { median, quantile } from './statistics.ts'

export interface Deck {
  readonly first: Readonly<Record<Condition, Load>>
  readonly diagram: Readonly<Record<Condition, Load>>
  readonly frame: { readonly median: number; readonly p95: number; readonly max: number }
  readonly longTasks: { readonly count: number; readonly longest: number }
  readonly tourShift: number
  readonly heap: number
}

export interface Decks<Value> {
  readonly ours: Value
  readonly plain: Value
}

const diagramSlide = '#/failure-domain'
const pressesInLongTalk = 100

/** Measures both decks, their runs in turn so that what else the machine does meets both. Medians over the runs. */
export async function measureDeck(
  browser: Browser,
  urls: Decks<string>,
  runs: number,
  long: boolean,
): Promise<Decks<Deck>> {
  const records = { ours: emptyRecords(), plain: emptyRecords() }
  for (let run = 0; run < loadsOf(runs, long); run++) {
    for (const deck of ['ours', 'plain'] as const) {
      const url = urls[deck]
      const { first, diagram, tours } = records[deck]
      for (const condition of ['unthrottled', 'throttled'] as const) {
        first[condition].push(await measureLoad(browser, url, condition))
        // Plain reveal draws a thousand slides' diagrams for minutes: the talk as it is shows enough.
        if (!long) diagram[condition].push(await measureLoad(browser, url + diagramSlide, condition))
      }
      if (run < toursOf(runs, long))
        tours.push(await measureTour(browser, url, long ? pressesInLongTalk : undefined))
    }
  }
  return { ours: summary(records.ours), plain: summary(records.plain) }
}

/** Plain reveal takes half a minute for each load of a thousand slides. */
function loadsOf(runs: number, long: boolean): number {
  return Math.min(runs, long ? 3 : runs)
}

/** A tour has a hundred presses to take a median of. */
function toursOf(runs: number, long: boolean): number {
  return Math.min(runs, long ? 1 : 2)
}

interface Records {
  readonly first: Record<Condition, Load[]>
  readonly diagram: Record<Condition, Load[]>
  readonly tours: Tour[]
}

function emptyRecords(): Records {
  const empty = () => ({ unthrottled: [], throttled: [] })
  return { first: empty(), diagram: empty(), tours: [] }
}

function summary({ first, diagram, tours }: Records): Deck {
  const frames = tours.flatMap((tour) => tour.frames)
  const longTasks = tours.map((tour) => tour.longTasks)
  return {
    first: { unthrottled: medianLoad(first.unthrottled), throttled: medianLoad(first.throttled) },
    diagram: { unthrottled: medianLoad(diagram.unthrottled), throttled: medianLoad(diagram.throttled) },
    frame: { median: median(frames), p95: quantile(frames, 0.95), max: Math.max(...frames) },
    longTasks: {
      count: median(longTasks.map((tasks) => tasks.length)),
      longest: median(longTasks.map((tasks) => Math.max(0, ...tasks))),
    },
    tourShift: median(tours.map(({ shift }) => shift)),
    heap: median(tours.map(({ heap }) => heap)),
  }
}

function medianLoad(loads: readonly Load[]): Load {
  const of = (key: keyof Load) => median(loads.map((load) => load[key] ?? Number.NaN))
  return {
    bytes: of('bytes'),
    scriptBytes: of('scriptBytes'),
    requests: of('requests'),
    firstPaint: of('firstPaint'),
    ready: of('ready'),
    diagram: of('diagram'),
    shift: of('shift'),
  }
}
