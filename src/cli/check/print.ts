import { styleText } from 'node:util'
import type { Waiting } from '../../talk/before-stage.ts'
import type { Finding } from '../rule.ts'

/** What a printed list needs besides the findings. */
export interface PrintContext {
  /** The lines of a file of the talk; empty if it has no lines. */
  readonly linesOf: (file: string) => readonly string[]
  readonly colors: boolean
  /** Whether all was checked. */
  readonly whole: boolean
}

/** For people: grouped by file, each with its line, the wrong words underlined, and what to do; the last line counts. */
export function printFindings(
  findings: readonly Finding[],
  { linesOf, colors, whole }: PrintContext,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colors ? styleText(style, text, { validateStream: false }) : text
  const files = [...new Set(findings.map(({ file }) => file))]
  const groups = files.map((file) => {
    const lines = linesOf(file)
    const own = findings.filter((finding) => finding.file === file)
    return [paint('bold', file), ...own.map((finding) => entry(finding, lines, paint))].join('\n')
  })
  return [...groups, countLine(findings, whole)].join('\n\n')
}

/** « 3 problems and 1 warning in 2 files. » */
export function countLine(findings: readonly Finding[], whole = true): string {
  if (findings.length === 0) return whole ? 'No problem in the talk.' : 'No problem in what was checked.'
  const { problems, warnings } = countLevels(findings)
  const files = new Set(findings.map(({ file }) => file)).size
  const counts = [problems > 0 && count(problems, 'problem'), warnings > 0 && count(warnings, 'warning')]
  return `${counts.filter(Boolean).join(' and ')} in ${count(files, 'file')}.`
}

/** For GitHub: one annotation a finding, one for each reason why the check is not whole, then the count. */
export function githubAnnotations(findings: readonly Finding[], incomplete: readonly string[]): string {
  const lines = findings.map(({ file, line, column, rule, level, message, hint }) => {
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`
    return `::${severities[level]} ${place}::${data(`${message}\n${hint}`)}`
  })
  const reasons = incomplete.map((reason) => `::error title=check::${data(reason)}`)
  return [...lines, ...reasons, countLine(findings, incomplete.length === 0)].join('\n')
}

/** For editors: one line a finding, as compilers print them, then the count. */
export function problemLines(findings: readonly Finding[], whole = true): string {
  const lines = findings.map(
    ({ file, line, column, rule, level, message, hint }) =>
      `${file}:${line}:${column}: ${severities[level]}: ${message} → ${hint} [${rule}]`,
  )
  return [...lines, countLine(findings, whole)].join('\n')
}

/** What the talk still waits for: told calmly after the findings, it is no fault. */
export function waitingList(waiting: readonly Waiting[]): string {
  const lines = waiting.map(
    ({ key, slide, promise, file, line }) =>
      `  ${file}:${line}  \`${key}\` is not filled in, and \`${slide}\` promises it: ${promise}`,
  )
  return ['Before going on stage:', ...lines].join('\n')
}

/** For programs. */
export function jsonReport(
  findings: readonly Finding[],
  incomplete: readonly string[],
  beforeStage: readonly Waiting[],
): string {
  return JSON.stringify({ ...countLevels(findings), incomplete, findings, beforeStage }, undefined, 2)
}

const severities = { problem: 'error', warning: 'warning' } as const

function countLevels(findings: readonly Finding[]): { problems: number; warnings: number } {
  const warnings = findings.filter(({ level }) => level === 'warning').length
  return { problems: findings.length - warnings, warnings }
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

function entry(finding: Finding, lines: readonly string[], paint: Paint): string {
  const { line, column, rule, level, message, hint } = finding
  const color = level === 'problem' ? 'red' : 'yellow'
  const label = level === 'problem' ? rule : `${rule} (warning)`
  return [
    `  ${line}:${column}  ${paint(color, label)}  ${message}`,
    ...underlined(lines[line - 1], finding).map(
      (text, row) => `     ${row === 0 ? text : paint(color, text)}`,
    ),
    `     → ${hint}`,
  ].join('\n')
}

/** The widest piece of a line that is shown. */
const shownWidth = 96

/** The line and, below it, marks under what is wrong; a long line is cut around it. */
function underlined(text: string | undefined, { column, length }: Finding): string[] {
  if (text === undefined || text.trim() === '') return []
  const start = Math.max(0, Math.min(column - 1 - shownWidth / 3, text.length - shownWidth))
  const from = text.length <= shownWidth ? 0 : Math.floor(start)
  const piece = text.slice(from, from + shownWidth).replace(/\t/g, ' ')
  const marked = length ?? Math.max(1, /^\S*/.exec(text.slice(column - 1))?.[0].length ?? 1)
  const before = column - 1 - from
  const marks = '^'.repeat(Math.max(1, Math.min(marked, piece.length - before)))
  return [`│ ${piece}`, `│ ${' '.repeat(Math.max(0, before))}${marks}`]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
