import { withoutCode } from '../../talk/without-code.ts'
import type { Fault, TalkRule } from '../rule.ts'

/** Headings that skip a level or come before the title: whoever goes by headings gets lost. */
export const headings: TalkRule = {
  name: 'headings',
  group: 'texte',
  finds: 'headings out of order',
  check: ({ origins }) =>
    [...origins].flatMap(([slide, { source }]) => {
      const found = headingLines(source.body)
      return found.flatMap(({ level, line }, index): Fault[] => {
        const before = found[index - 1]?.level ?? 1
        const titleBelow = index === 0 && level > 1 && found.some((other) => other.level === 1)
        if (level <= before + 1 && !titleBelow) return []
        const place = { file: source.file, line: source.bodyLine + line, column: 1, length: level, slide }
        const [message, hint] = titleBelow
          ? ["this heading stands above the slide's title", 'Put the `#` title first.']
          : [`this heading skips a level, from ${before} to ${level}`, `Write \`${'#'.repeat(before + 1)}\`.`]
        return [{ ...place, message, hint }]
      })
    }),
}

function headingLines(markdown: string): { level: number; line: number }[] {
  return withoutCode(markdown)
    .split('\n')
    .flatMap((text, line) => {
      const marks = /^ {0,3}(#{1,6})\s/.exec(text)?.[1]
      return marks ? [{ level: marks.length, line }] : []
    })
}
