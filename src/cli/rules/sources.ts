import { withoutCode } from '../../talk/without-code.ts'
import { localeOf } from '../../words/locales.ts'
import { placeAt } from '../place-at.ts'
import type { Fault, TalkRule } from '../rule.ts'

/** What is said as a fact, and nobody can look up: a slide has one or several `sources:` for its numbers. */
export const sources: TalkRule = {
  name: 'sources',
  group: 'texte',
  finds: 'numbers with a unit, and versions, said on a slide without `sources:`',
  check: ({ origins, files, talk }) =>
    [...origins.values()].flatMap(({ source, section }): Fault[] => {
      if (!section || source.sources.length > 0) return []
      const { file, slide } = section
      for (const { text, line } of section.passages) {
        const found = localeOf(talk.settings.lang).writing.fact.exec(withoutCode(text))
        if (!found) continue
        const at = line + placeAt(text, found.index).line - 1
        const written = files.texts.get(file)?.split('\n')[at - 1] ?? ''
        const message = `« ${found[0]} » is said on slide \`${slide}\`, which names no source`
        const hint = `Say where it comes from in the slide's head (\`sources:\`, a list of \`label\`, \`url\`, \`says\`), or in \`checks:\` why it needs none.`
        const column = written.indexOf(found[0]) + 1
        return [{ file, line: at, column, length: found[0].length, slide, message, hint }]
      }
      return []
    }),
}
