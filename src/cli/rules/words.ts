import { countWords } from '../../talk/script.ts'
import { withoutCode } from '../../talk/without-code.ts'
import type { TalkRule } from '../rule.ts'

const mostWords = 25

/** Slides that are read instead of listened to. Code, tables, pictures, and what talk.yaml puts on a slide do not count. */
export const words: TalkRule = {
  name: 'words',
  group: 'texte',
  finds: `slides that show more than ${mostWords} words`,
  check: ({ origins }) =>
    [...origins].flatMap(([slide, { source }]) => {
      const shown = countWords(runningText(source.body))
      if (shown <= mostWords) return []
      return {
        file: source.file,
        line: source.firstLine,
        column: 1,
        slide,
        message: `slide \`${slide}\` shows ${shown} words, ${mostWords} is the most that a room reads while it listens`,
        hint: 'Keep what the room must see; the rest belongs in the script.',
      }
    }),
}

function runningText(markdown: string): string {
  return withoutCode(markdown)
    .replace(/<(table|figure)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/^\|.*\|[ \t]*$/gm, '')
    .replace(/\[\[[^\]]*\]\]/g, '')
    .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
}
