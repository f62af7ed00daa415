import { withoutCode } from '../../talk/without-code.ts'
import { placeAt } from '../place-at.ts'
import type { Fault, TalkRule } from '../rule.ts'

const unit =
  '%|[kMGT]i?o|octets?|ms|s|secondes?|min|minutes?|h|heures?|jours?|semaines?|mois|ans?|milliers|millions?|milliards?|cents?|fois|échantillons?|séries?|points?|blocs?|serveurs?|mégaoctets?|gigaoctets?'

/** A number with a unit, such as « 6,3 milliards », or a version, such as 3.9 or « version 3 ». */
const fact = new RegExp(
  `(?<![\\p{L}\\d.,:])(?:\\d[\\d \u00A0\u202F]*(?:,\\d+)?[ \u00A0\u202F]?(?:${unit})(?![\\p{L}\\d])|v?\\d+\\.\\d+(?:\\.\\d+)?(?![\\d.])|versions? \\d+)`,
  'u',
)

/** What is said as a fact, and nobody can look up: a slide has one or several `sources:` for its numbers. */
export const sources: TalkRule = {
  name: 'sources',
  group: 'texte',
  finds: 'numbers with a unit, and versions, said on a slide without `sources:`',
  check: ({ origins, files }) =>
    [...origins.values()].flatMap(({ source, section }): Fault[] => {
      if (!section || source.sources.length > 0) return []
      const { file, slide } = section
      for (const { text, line } of section.passages) {
        const found = fact.exec(withoutCode(text))
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
