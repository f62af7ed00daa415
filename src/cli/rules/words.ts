import { countWords } from '../../talk/script.ts'
import { withoutCode } from '../../talk/without-code.ts'
import { onEachSlide, type TalkRule } from '../rule.ts'

const mostWords = 25

/** Slides that are read instead of listened to. Code, tables, pictures, and what talk.yaml puts on a slide do not count. */
export const words: TalkRule = {
  name: 'words',
  group: 'texte',
  finds: `slides that show more than ${mostWords} words`,
  check: onEachSlide(({ id, body, firstLine: line }) => {
    const shown = countWords(runningText(body))
    if (shown <= mostWords) return []
    const message = `slide \`${id}\` shows ${shown} words, ${mostWords} is the most that a room reads while it listens`
    return [{ line, message, hint: 'Keep what the room must see; the rest belongs in the script.' }]
  }),
}

function runningText(markdown: string): string {
  return withoutCode(markdown)
    .replace(/<(table|figure)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/^\|.*\|[ \t]*$/gm, '')
    .replace(/\[\[[^\]]*\]\]/g, '')
    .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
}
