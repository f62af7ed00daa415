import type { Deck, Decks } from './measure-deck.ts'
import type { Condition } from './measure-load.ts'
import type { Pdf } from './measure-pdf.ts'

export interface Comparison extends Decks<Deck> {
  readonly slides: number
  /** The machine's load average, the higher one of before and after. */
  readonly load: number
  readonly pdf?: Decks<Pdf>
}

/** What README shows: ratios to plain reveal, 0.5 is half. */
export function summaryTable(comparisons: readonly Comparison[]): string {
  const names = [
    'slides',
    'transfer',
    'first paint, throttled',
    '`→` works, throttled',
    'diagram drawn, throttled',
    'key to frame, median',
    'p95',
    'heap',
    'PDF time, size',
  ]
  const lines = comparisons.map(({ slides, ours, plain, pdf }) => {
    const of = (value: (deck: Deck) => number | undefined) => brief(value(ours), value(plain))
    return [
      String(slides),
      of(({ first }) => first.unthrottled.bytes),
      of(({ first }) => first.throttled.firstPaint),
      of(({ first }) => first.throttled.ready),
      of(({ diagram }) => diagram.throttled.diagram),
      of(({ frame }) => frame.median),
      of(({ frame }) => frame.p95),
      of(({ heap }) => heap),
      pdf ? `${brief(pdf.ours.seconds, pdf.plain.seconds)}, ${brief(pdf.ours.bytes, pdf.plain.bytes)}` : '–',
    ]
  })
  return [names, names.map(() => '--:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function brief(ours = Number.NaN, plain = Number.NaN): string {
  const share = ours / plain
  return Number.isFinite(share) ? share.toPrecision(2) : '–'
}

type Row = readonly [name: string, ours: number, plain: number, unit: Unit]

/** All figures side by side, as Markdown. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  return comparisons
    .map((comparison) => {
      const head = `${comparison.slides} slides (load ${comparison.load.toFixed(1)})`
      const lines = rows(comparison).map(
        ([name, ours, plain, unit]) =>
          `| ${name} | ${format(ours, unit)} | ${format(plain, unit)} | ${ratio(ours, plain)} |`,
      )
      return [`| ${head} | ours | plain reveal | ratio |`, '|---|--:|--:|--:|', ...lines].join('\n')
    })
    .join('\n\n')
}

function rows({ ours, plain, pdf }: Comparison): Row[] {
  const of = (name: string, value: (deck: Deck) => number, unit: Unit): Row => [
    name,
    value(ours),
    value(plain),
    unit,
  ]
  const loads = (['unthrottled', 'throttled'] as const).flatMap((condition: Condition) => [
    of(`${condition}: first paint`, ({ first }) => first[condition].firstPaint, 'ms'),
    of(`${condition}: → works`, ({ first }) => first[condition].ready, 'ms'),
    of(
      `${condition}: diagram opened directly, first paint`,
      ({ diagram }) => diagram[condition].firstPaint,
      'ms',
    ),
    of(
      `${condition}: diagram opened directly, drawn`,
      ({ diagram }) => diagram[condition].diagram ?? Number.NaN,
      'ms',
    ),
  ])
  const paper: Row[] = pdf
    ? [
        ['PDF', pdf.ours.seconds, pdf.plain.seconds, 's'],
        ['PDF size', pdf.ours.bytes, pdf.plain.bytes, 'kB'],
      ]
    : []
  return [
    of('first slide, transfer', ({ first }) => first.unthrottled.bytes, 'kB'),
    of('first slide, JavaScript', ({ first }) => first.unthrottled.scriptBytes, 'kB'),
    of('first slide, requests', ({ first }) => first.unthrottled.requests, ''),
    of('diagram opened directly, transfer', ({ diagram }) => diagram.unthrottled.bytes, 'kB'),
    of('diagram opened directly, requests', ({ diagram }) => diagram.unthrottled.requests, ''),
    ...loads,
    of('key to frame, median', ({ frame }) => frame.median, 'ms'),
    of('key to frame, p95', ({ frame }) => frame.p95, 'ms'),
    of('key to frame, max', ({ frame }) => frame.max, 'ms'),
    of('tasks over 50 ms in the tour', ({ longTasks }) => longTasks.count, ''),
    of('longest of them', ({ longTasks }) => longTasks.longest, 'ms'),
    of('layout shift at load', ({ first }) => first.unthrottled.shift, 'share'),
    of('layout shift in the tour', ({ tourShift }) => tourShift, 'share'),
    of('heap after the tour', ({ heap }) => heap, 'kB'),
    ...paper,
  ].filter(([, value]) => !Number.isNaN(value))
}

type Unit = 'ms' | 's' | 'kB' | 'share' | ''

function format(value: number, unit: Unit): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(value < 1_000_000 ? 1 : 0)} kB`
  if (unit === 's') return `${value.toFixed(1)} s`
  if (unit === 'share') return value.toFixed(3)
  if (unit === 'ms')
    return value < 1000 ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${(value / 1000).toFixed(2)} s`
  return String(value)
}

function ratio(ours: number, plain: number): string {
  return plain === 0 ? '–' : (ours / plain).toFixed(3)
}
