import type { Custom, Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import { type FileProse, findInProse, talkProse } from '../prose/talk-prose.ts'
import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

/** The language's typography that the deck does not put right by itself; in labels of diagrams and in SVG it puts nothing right. */
export const typography: TalkRule = {
  name: 'typography',
  group: 'texte',
  finds: 'quotes, spaces, dashes, decimal commas, ordinals; in diagrams and drawings apostrophes too',
  check: (talk) => {
    const locale = localeOf(talk.talk.settings.lang)
    const customs = [...everywhere, ...locale.writing.customs]
    return talkProse(talk).flatMap((prose) => [
      ...[prose.running, prose.asWritten].flatMap((text) =>
        customs.flatMap((custom) => breaches(talk, prose, text, custom)),
      ),
      ...unpolished(talk, prose, locale),
    ])
  },
}

const everywhere: readonly Custom[] = [
  { pattern: /(?<=[\p{L},;:.»])[ \u00A0]{2,}(?=[\p{L}«])/gu, mend: ' ', message: 'two spaces' },
  { pattern: /(?<=\p{L}{2}),(?=\p{L})/gu, mend: ', ', message: 'no space after the comma' },
]

function breaches(talk: CheckedTalk, prose: FileProse, text: string, custom: Custom): Fault[] {
  return findInProse(talk, prose, text, custom.pattern).map(({ match, ...place }) => {
    const mend = typeof custom.mend === 'string' ? custom.mend : custom.mend(match)
    return {
      ...place,
      length: match[0].length,
      mend,
      message: custom.message,
      hint: `Write « ${mend.replace(/^« | »$/g, '') || 'nothing'} » instead, or let \`--corrige\` do it.`,
    }
  })
}

/** Text that is shown as it is written and would look otherwise in a paragraph. */
function unpolished(talk: CheckedTalk, prose: FileProse, { typography, writing }: Locale): Fault[] {
  return findInProse(talk, prose, prose.asWritten, /[^\n\0]+/g).flatMap(({ match: [text], ...place }) => {
    const polished = typography(text)
    if (polished === text) return []
    const start = sharedLength([...text], [...polished])
    const end = sharedLength([...text.slice(start)].reverse(), [...polished.slice(start)].reverse())
    return {
      ...place,
      column: place.column + start,
      length: text.length - start - end,
      mend: polished.slice(start, polished.length - end),
      message: `diagrams and drawings show text as it is written, and this is not as ${writing.name} prints it`,
      hint: writing.example,
    }
  })
}

/** How many letters two texts share from their beginning on. */
function sharedLength(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((letter, place) => letter !== b[place])
  return index === -1 ? a.length : index
}
