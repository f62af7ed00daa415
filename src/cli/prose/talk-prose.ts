import { translationLanguage } from '../../talk/translation.ts'
import { placesIn } from '../place-at.ts'
import type { CheckedTalk } from '../rule.ts'
import { emptied, keepGroups, markdownProse, type Prose, withoutMarkup } from './markdown-prose.ts'

/** The prose of one file of the talk, at its places. */
export interface FileProse extends Prose {
  readonly file: string
}

/** The prose of the talk: slides, the script, and what talk.yaml shows. */
export function talkProse(talk: CheckedTalk): FileProse[] {
  return [...talk.files.texts].flatMap(([file, text]): FileProse[] => {
    if (file.endsWith('/talk.yaml')) return [{ file, running: settingsProse(text), asWritten: emptied(text) }]
    if (file.endsWith('/script.md')) return [{ file, ...markdownProse(spokenLines(text)) }]
    // French is what the rules know.
    if (translationLanguage(file, talk.talk.settings.lang) !== undefined) return []
    return file.endsWith('.md') ? [{ file, ...chapterProse(talk, file, text) }] : []
  })
}

/** Places of a pattern in a file's prose, with the slide that each is on. */
export function findInProse(
  talk: CheckedTalk,
  { file }: FileProse,
  prose: string,
  pattern: RegExp,
): { match: RegExpExecArray; file: string; line: number; column: number; slide?: string }[] {
  const placeOf = placesIn(prose)
  return [...prose.matchAll(pattern)].map((match) => {
    const place = placeOf(match.index)
    const slide = slideAt(talk, file, place.line)
    return { match, file, ...place, ...(slide === undefined ? {} : { slide }) }
  })
}

/** The slide that a line of a chapter or of the script belongs to. */
function slideAt({ origins }: CheckedTalk, file: string, line: number): string | undefined {
  const all = [...origins.values()]
  const inChapter = all.find(
    ({ source }) =>
      source.file === file && !source.made && source.firstLine <= line && line <= source.lastLine,
  )
  if (inChapter) return inChapter.source.id
  const begun = all
    .flatMap(({ section }) => section ?? [])
    .filter((one) => one.file === file && one.line <= line)
  return begun.sort((a, b) => b.line - a.line)[0]?.slide
}

function chapterProse({ origins }: CheckedTalk, file: string, text: string): Prose {
  const lines = text.split('\n')
  const inHeads = keepGroups(text, /^(?:title|problem| *says)\s*:\s*["']?(.*?)["']?\s*$/dgm)
  const running = withoutMarkup(inHeads).split('\n')
  const asWritten = emptied(text).split('\n')
  for (const { source } of origins.values()) {
    if (source.file !== file || source.made) continue
    const start = source.bodyLine - 1
    const body = markdownProse(lines.slice(start, source.lastLine).join('\n'))
    running.splice(start, source.lastLine - start, ...body.running.split('\n'))
    asWritten.splice(start, source.lastLine - start, ...body.asWritten.split('\n'))
  }
  return { running: running.join('\n'), asWritten: asWritten.join('\n') }
}

/** The script without the ids and durations, which nobody says. */
function spokenLines(text: string): string {
  return text.replace(/^##\s.*$|^(?:dur[ée]e|duration)\s*:.*$/gimu, emptied)
}

function settingsProse(text: string): string {
  const said = keepGroups(
    text,
    /^(?: *- )?\s*(?:title|subtitle|event|role|sentence|label(?!.*(?:\n(?! *- ).*)*\n *lang *:)|reason)\s*:\s*["']?(.*?)["']?\s*$|^ *- (?!\w+:)["']?(.*?)["']?\s*$/dgm,
  )
  return said.replace(/#.*$/gm, emptied).replace(/\S+\/\S*/g, emptied)
}
