import type { Problem } from './problem.ts'
import { type Passage, type ScriptSection, splitAtClicks } from './script.ts'
import type { ChapterSource, SlideSource } from './slides.ts'
import { withoutCode } from './without-code.ts'

/** Where other tools put what is said: `<aside class="notes">`, what follows `Note:` or `???`, each with its words as a group. */
const written = [
  /<aside\b[^>]*\bclass=["']?notes\b[^>]*>([\s\S]*?)<\/aside>/i,
  /^notes?:(?=\s)([\s\S]*)/im,
  /^\?\?\?[ \t]*$([\s\S]*)/m,
]
/** Slidev and Marp read the last comment of a slide so; to us it is a remark where the script has words. */
const lastComment =
  /<!--(?!\s*(?:\.|fit\b|_?\w+\s*:\s*\S))((?:(?!-->)[\s\S])*\p{L}(?:(?!-->)[\s\S])*)-->\s*$/u

/** What slides hold of what is said goes where the script's words go. */
export function withOwnNotes(
  chapters: readonly ChapterSource[],
  sections: readonly ScriptSection[],
  problems: Problem[],
): { chapters: ChapterSource[]; sections: ReadonlyMap<string, ScriptSection> } {
  const all = new Map(sections.map((section) => [section.slide, section]))
  const without = chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((source) => {
      const { slide, section, problem } = takeOwnNotes(source, all.has(source.id))
      if (section) all.set(slide.id, section)
      if (problem) problems.push(problem)
      return slide
    }),
  }))
  return { chapters: without, sections: all }
}

interface TakenNotes {
  readonly slide: SlideSource
  /** What is said on it, if the script does not say it. */
  readonly section?: ScriptSection
  readonly problem?: Problem
}

/** Takes what is said out of a slide that holds it, as slides of other tools do. Blank lines keep its place. @param spoken by the script */
function takeOwnNotes(slide: SlideSource, spoken: boolean): TakenNotes {
  const found = find(slide.body, spoken ? written : [...written, lastComment])
  if (!found) return { slide }
  const { from, to, passage } = found
  const { file, id, body, bodyLine } = slide
  const emptied = body.slice(from, to).replace(/[^\n]/g, '')
  const rest = { ...slide, body: body.slice(0, from) + emptied + body.slice(to) }
  const line = bodyLine + passage.line
  if (!spoken)
    return {
      slide: rest,
      section: { slide: id, file, line, passages: splitAtClicks(passage.text, line), seconds: undefined },
    }
  const message = 'these notes are left out: the script has words for this slide'
  const hint = `Put them together in slides/script.md, below \`## ${id}\`.`
  return { slide: rest, problem: { file, line, column: 1, message, hint, slide: id, quiet: true } }
}

/** The passage's line is from the first of the text, 0. */
function find(
  body: string,
  patterns: readonly RegExp[],
): { from: number; to: number; passage: Passage } | undefined {
  const prose = withoutCode(body)
  for (const pattern of patterns) {
    const match = pattern.exec(prose)
    if (!match) continue
    const [whole, words = ''] = match
    const start = match.index + whole.lastIndexOf(words)
    const text = body.slice(start, start + words.length)
    return {
      from: match.index,
      to: match.index + whole.length,
      passage: { text, line: body.slice(0, start).split('\n').length - 1 },
    }
  }
  return undefined
}
