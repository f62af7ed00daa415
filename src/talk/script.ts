import type { Problem } from './problem.ts'
import type { TextFile } from './text-file.ts'

/** What is said between two steps of a slide: Markdown, and the line of the file on which it begins. */
export interface Passage {
  readonly text: string
  readonly line: number
}

/** The part of the script for one slide. */
export interface ScriptSection {
  readonly slide: string
  readonly file: string
  readonly line: number
  /** What is said before the first `[clic]`, after it, after the second … */
  readonly passages: readonly Passage[]
  /** The seconds asked for by `durée: 1:30`. */
  readonly seconds: number | undefined
}

export interface Script {
  readonly sections: readonly ScriptSection[]
  readonly problems: readonly Problem[]
}

/** script.md → one section for each `## slide-id`, divided at `[clic]`. A `#` heading is for whoever reads the script: it belongs to no slide. */
export function readScript({ file, text }: TextFile): Script {
  const problems: Problem[] = []
  const lines = text.split('\n')
  const headings = lines.flatMap((line, index) => (/^##?\s/.test(line) ? [index] : []))
  const next = new Map([-1, ...headings].map((start, index) => [start, headings[index] ?? lines.length]))
  const endOf = (start: number) => next.get(start) ?? lines.length
  const isSlide = (heading: number) => lines[heading]?.startsWith('##')
  for (const start of [-1, ...headings.filter((heading) => !isSlide(heading))]) {
    const stray = firstWordsIn(lines, start + 1, endOf(start))
    if (stray === -1) continue
    const hint = "Begin each slide's words with a heading: `## slide-id`."
    problems.push({ file, line: stray + 1, column: 1, message: 'words that belong to no slide', hint })
  }
  const sections = headings
    .filter(isSlide)
    .map((start) => readSection(file, lines, start, endOf(start), problems))
  return { sections: withoutDoubles(sections, problems), problems }
}

/** Words that are said: Markdown's signs, tags, comments, pictures and addresses of links do not count. */
export function countWords(markdown: string): number {
  const unsaid = /<!--[\s\S]*?-->|<[a-z/][^>]*>|!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)/gi
  const said = markdown.replace(unsaid, ' $1 ').replace(/[«»…—–*_#>`|]/g, ' ')
  return said.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0
}

function readSection(
  file: string,
  lines: readonly string[],
  start: number,
  end: number,
  problems: Problem[],
): ScriptSection {
  const slide = (lines[start] ?? '').replace(/^##\s+/, '').trim()
  const firstWords = firstWordsIn(lines, start + 1, end)
  const duration = /^(?:dur[ée]e|duration)\s*:(.*)$/iu.exec(lines[firstWords] ?? '')
  const seconds = duration ? parseDuration(duration[1] ?? '') : undefined
  if (duration && seconds === undefined) {
    const message = `\`${duration[0].trim()}\` is no duration`
    problems.push({
      file,
      line: firstWords + 1,
      column: 1,
      message,
      hint: 'Write minutes and seconds: `durée: 1:30`.',
      slide,
    })
  }
  const bodyStart = (duration ? firstWords : start) + 1
  const passages = splitAtClicks(lines.slice(bodyStart, end).join('\n'), bodyStart + 1)
  if (passages.every(({ text }) => text.trim() === '')) {
    const hint = 'Write what is said on this slide below its heading, or remove the heading.'
    problems.push({
      file,
      line: start + 1,
      column: 1,
      message: `nothing is said on \`${slide}\``,
      hint,
      slide,
      quiet: true,
    })
  }
  return { slide, file, line: start + 1, passages, seconds }
}

/** Index of the first line from `start` to before `end` that is not empty; -1 if there is none. */
function firstWordsIn(lines: readonly string[], start: number, end: number): number {
  for (let index = start; index < end; index++) if (lines[index]?.trim()) return index
  return -1
}

/** `m:ss` in seconds. */
function parseDuration(text: string): number | undefined {
  const match = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** Words, divided where the next step comes: `[clic]` or `[click]`. */
export function splitAtClicks(text: string, firstLine: number): Passage[] {
  let line = firstLine
  return text.split(/\[click?\]/iu).map((part) => {
    const passage = { text: part, line }
    line += part.split('\n').length - 1
    return passage
  })
}

function withoutDoubles(sections: readonly ScriptSection[], problems: Problem[]): ScriptSection[] {
  const first = new Map<string, ScriptSection>()
  for (const section of sections) {
    const earlier = first.get(section.slide)
    if (!earlier) first.set(section.slide, section)
    else {
      const message = `\`${section.slide}\` has a second section`
      const hint = `The first is on line ${earlier.line}: put the words together there.`
      problems.push({
        file: section.file,
        line: section.line,
        column: 1,
        message,
        hint,
        slide: section.slide,
      })
    }
  }
  return [...first.values()]
}
