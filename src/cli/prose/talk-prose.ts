import type { CheckedTalk } from '../rule.ts'
import { emptied, keepGroups, markdownProse, type Prose } from './markdown-prose.ts'

/** The prose of one file of the talk, at its places. */
export interface FileProse extends Prose {
  readonly file: string
}

/** The prose of the talk: slides, the script, and what talk.yaml shows. */
export function talkProse(talk: CheckedTalk): FileProse[] {
  return [...talk.files.texts].flatMap(([file, text]): FileProse[] => {
    if (file.endsWith('/talk.yaml')) return [{ file, running: settingsProse(text), asWritten: emptied(text) }]
    if (file.endsWith('/script.md')) return [{ file, ...markdownProse(spokenLines(text)) }]
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
  return [...prose.matchAll(pattern)].map((match) => {
    const before = prose.slice(0, match.index)
    const line = before.split('\n').length
    const column = match.index - before.lastIndexOf('\n')
    const slide = slideAt(talk, file, line)
    return { match, file, line, column, ...(slide === undefined ? {} : { slide }) }
  })
}

/** The slide that a line of a chapter or of the script belongs to. */
export function slideAt({ origins }: CheckedTalk, file: string, line: number): string | undefined {
  const all = [...origins]
  const inChapter = all.find(
    ([, { source }]) =>
      source.file === file && !source.made && source.firstLine <= line && line <= source.lastLine,
  )
  if (inChapter) return inChapter[0]
  return all
    .filter(([, { section }]) => section?.file === file && section.line <= line)
    .sort(([, a], [, b]) => (b.section?.line ?? 0) - (a.section?.line ?? 0))[0]?.[0]
}

function chapterProse({ origins }: CheckedTalk, file: string, text: string): Prose {
  const lines = text.split('\n')
  const heads = keepGroups(text, /^(?:title|problem)\s*:\s*["']?(.*?)["']?\s*$/dgm).split('\n')
  const running = heads
  const asWritten = emptied(text).split('\n')
  for (const { source } of origins.values()) {
    if (source.file !== file || source.made) continue
    const body = markdownProse(lines.slice(source.bodyLine - 1, source.lastLine).join('\n'))
    running.splice(source.bodyLine - 1, source.lastLine - source.bodyLine + 1, ...body.running.split('\n'))
    asWritten.splice(
      source.bodyLine - 1,
      source.lastLine - source.bodyLine + 1,
      ...body.asWritten.split('\n'),
    )
  }
  return { running: running.join('\n'), asWritten: asWritten.join('\n') }
}

/** The script without the ids and durations, which nobody says. */
function spokenLines(text: string): string {
  return text.replace(/^##\s.*$|^dur[ée]e\s*:.*$/gimu, emptied)
}

function settingsProse(text: string): string {
  const said = keepGroups(
    text,
    /^(?: *- )?\s*(?:title|subtitle|event|role|sentence|label|reason)\s*:\s*["']?(.*?)["']?\s*$|^ *- (?!\w+:)["']?(.*?)["']?\s*$/dgm,
  )
  return said.replace(/#.*$/gm, emptied).replace(/\S+\/\S*/g, emptied)
}
