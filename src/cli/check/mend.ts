import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../rule.ts'

/** A line before and after `--corrige`; `after` is absent where the line is gone. */
export interface LineChange {
  readonly file: string
  readonly line: number
  readonly before: string
  readonly after: string | undefined
}

/** Writes what faults offer as their mend into the files below a project's root; nothing else in them changes. */
export function mendFiles(root: string, faults: readonly Finding[]): LineChange[] {
  const safe = faults.filter(({ mend }) => mend !== undefined)
  return [...new Set(safe.map(({ file }) => file))].flatMap((file) => {
    const path = join(root, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const own = safe.filter((fault) => fault.file === file)
    writeFileSync(path, mendText(text, own))
    return lineChanges(file, text, own)
  })
}

/** A text with these mends, each at its line and column. Where two overlap, the first counts. Line ends and a byte order mark stay. */
export function mendText(text: string, faults: readonly Finding[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const plain = text.slice(mark.length).replaceAll(newline, '\n')
  const starts = [0, ...[...plain.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const edits = faults
    .map(({ line, column, length = 0, mend = '' }) => ({
      from: (starts[line - 1] ?? 0) + column - 1,
      length,
      mend,
    }))
    .sort((a, b) => a.from - b.from)
  let result = ''
  let copied = 0
  for (const { from, length, mend } of edits) {
    if (from < copied) continue
    result += plain.slice(copied, from) + mend
    copied = from + length
  }
  return mark + (result + plain.slice(copied)).replaceAll('\n', newline)
}

/** The changes as a diff. */
export function printChanges(changes: readonly LineChange[]): string {
  const lines = changes.flatMap(({ file, line, before, after }, index) => [
    ...(changes[index - 1]?.file === file ? [] : [`--- ${file}`, `+++ ${file}`]),
    `@@ line ${line} @@`,
    `-${visible(before)}`,
    ...(after === undefined ? [] : [`+${visible(after)}`]),
  ])
  return lines.join('\n')
}

/** No mend touches a line end but that of a line which it takes away as a whole. */
function lineChanges(file: string, text: string, faults: readonly Finding[]): LineChange[] {
  const numbers = [...new Set(faults.map(({ line }) => line))].sort((a, b) => a - b)
  const lines = text.split(/\r?\n/)
  return numbers.map((line) => {
    const before = lines[line - 1] ?? ''
    const own = faults.filter((fault) => fault.line === line).map((fault) => ({ ...fault, line: 1 }))
    const gone = own.some(({ length = 0 }) => length > before.length)
    return { file, line, before, after: gone ? undefined : mendText(before, own) }
  })
}

/** No-break spaces as signs: a diff that shows two equal lines helps nobody. */
function visible(text: string): string {
  return text.replaceAll('\u202F', '⍽').replaceAll('\u00A0', '⎵')
}
