import { withoutCode } from '../../talk/without-code.ts'
import { onEachSlide, type TalkRule } from '../rule.ts'

/** Headings that skip a level or come before the title: whoever goes by headings gets lost. */
export const headings: TalkRule = {
  name: 'headings',
  group: 'texte',
  finds: 'headings out of order',
  check: onEachSlide(({ body, bodyLine }) => {
    const lines = withoutCode(body).split('\n')
    const levels = lines.map((text) => /^ {0,3}(#{1,6})\s/.exec(text)?.[1]?.length ?? 0)
    return levels.flatMap((length, index) => {
      const before = levels.slice(0, index).findLast((level) => level > 0)
      const titleBelow = before === undefined && length > 1 && levels.includes(1)
      const next = (before ?? 1) + 1
      if (length <= next && !titleBelow) return []
      const [message, hint] = titleBelow
        ? ["this heading stands above the slide's title", 'Put the `#` title first.']
        : [`this heading skips a level, from ${next - 1} to ${length}`, `Write \`${'#'.repeat(next)}\`.`]
      return { line: bodyLine + index, length, message, hint }
    })
  }),
}
