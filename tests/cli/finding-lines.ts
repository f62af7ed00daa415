import type { Finding } from '../../src/cli/rule.ts'

/** Findings as short text: `file:line:column rule: message`, marked if they are warnings. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ file, line, column, level, rule, message }) =>
      `${file}:${line}:${column} ${level === 'warning' ? '(warning) ' : ''}${rule}: ${message}`,
  )
}
