import * as words from 'words:speaker'
import type { Place } from '../../sync/registers.ts'

/** Milliseconds spent on each slide: before its first step, after it, after the second … */
export type Spent = Readonly<Record<string, readonly number[]>>

export interface Rehearsal {
  /** Wall clock. */
  readonly begun: number
  readonly spent: Spent
}

export interface RehearsedSlide {
  readonly id: string
  readonly title: string
  readonly chapter: string
  readonly seconds: number
}

/** Times in milliseconds. */
export interface Comparison {
  readonly planned: number
  readonly said: number
  readonly difference: number
}

export interface SlideRow extends Comparison {
  readonly slide: RehearsedSlide
  readonly steps: readonly number[]
}

export interface ChapterRows extends Comparison {
  readonly title: string
  readonly rows: readonly SlideRow[]
}

export interface RehearsalTable extends Comparison {
  readonly chapters: readonly ChapterRows[]
}

export const rehearsalsKept = 10

/** `time` more at a place. */
export function addTime(spent: Spent, { slide, step }: Place, time: number): Spent {
  if (time <= 0) return spent
  const steps = [...(spent[slide] ?? [])]
  while (steps.length < step + 2) steps.push(0)
  steps[step + 1] = (steps[step + 1] ?? 0) + time
  return { ...spent, [slide]: steps }
}

export function keepRehearsal(kept: readonly Rehearsal[], rehearsal: Rehearsal): Rehearsal[] {
  return [...kept, rehearsal].slice(-rehearsalsKept)
}

/** Planned and said, per slide and chapter. Of slides that were not shown only those of the talk itself count, which have a plan. */
export function rehearsalTable(slides: readonly RehearsedSlide[], { spent }: Rehearsal): RehearsalTable {
  const rows = slides.map((slide): SlideRow => {
    const steps = spent[slide.id] ?? []
    return { slide, steps, ...compare(slide.seconds * 1000, sum(steps)) }
  })
  const titles = [...new Set(slides.map(({ chapter }) => chapter))]
  const chapters = titles.map((title) => {
    const own = rows.filter(({ slide }) => slide.chapter === title)
    return { title, rows: own, ...total(own) }
  })
  return { chapters, ...total(rows) }
}

/** For a spreadsheet set to the talk's language: in French semicolons, and seconds with a decimal comma. */
export function rehearsalCsv({ chapters }: RehearsalTable): string {
  const lines = chapters.flatMap(({ title, rows }) =>
    rows.map(({ slide, steps, planned, said, difference }) =>
      [
        title,
        slide.id,
        slide.title,
        ...[planned, said, difference].map(inSeconds),
        steps.map(inSeconds).join(' '),
      ]
        .map(csvField)
        .join(words.csvSeparator),
    ),
  )
  return `${[words.csvHead.join(words.csvSeparator), ...lines].join('\r\n')}\r\n`
}

/** Seconds for the script, rounded to five, for each slide on which something was said. */
export function proposedDurations({ spent }: Rehearsal): { slide: string; seconds: number }[] {
  return Object.entries(spent).flatMap(([slide, steps]) => {
    const said = sum(steps)
    return said < 1000 ? [] : [{ slide, seconds: Math.max(5, Math.round(said / 5000) * 5) }]
  })
}

function compare(planned: number, said: number): Comparison {
  return { planned, said, difference: said - planned }
}

function total(rows: readonly Comparison[]): Comparison {
  return compare(sum(rows.map(({ planned }) => planned)), sum(rows.map(({ said }) => said)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function inSeconds(time: number): string {
  return (time / 1000).toFixed(1).replace('.', words.csvDecimal)
}

function csvField(text: string): string {
  // A field that begins like a formula would be run by spreadsheets.
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text
  return /["\r\n]/.test(safe) || safe.includes(words.csvSeparator) ? `"${safe.replaceAll('"', '""')}"` : safe
}
