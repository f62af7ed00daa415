import { z } from 'zod'
import type { Problem } from './problem.ts'
import type { TextFile } from './text-file.ts'
import { readYamlBlock } from './yaml-block.ts'

export const layouts = [
  'ouverture',
  'plein-cadre',
  'chapitre',
  'affirmation',
  'points',
  'diagramme',
  'figure',
  'code',
  'deux',
  'table',
  'fin',
] as const

export type Layout = (typeof layouts)[number]

const text = z.string({ error: 'should be text' }).trim().min(1, 'is empty')

const chapterSchema = z.strictObject({
  title: text.describe('Write `title: The title of the chapter`.'),
  backup: z
    .boolean('should be true or false')
    .default(false)
    .describe('Write `backup: true` for the appendix.'),
})

const slideSchema = z.strictObject({
  id: z
    .string('should be text')
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'should be in kebab-case')
    .describe('Every slide has an id of its own, in small letters, digits and hyphens: `id: my-slide`.'),
  layout: z
    .enum(layouts, 'is no layout')
    .default('points')
    .describe(`Layouts: ${layouts.join(', ')}.`),
  title: text.optional().describe('The name of a slide that shows no heading.'),
  problem: text.optional().describe('The problem that this slide states, in a few words.'),
  solves: z
    .array(z.int('should be a number').positive('should be 1 or more'), 'should be a list of numbers')
    .default([])
    .describe('The numbers of the problems that this slide solves: `solves: [1, 2]`.'),
})

type SlideHead = z.infer<typeof slideSchema>

/** A slide as its file has it: a checked head and Markdown that is still to be read. */
export interface SlideSource extends SlideHead {
  readonly file: string
  /** Lines of the file, counted from 1, from the head's opening `---` to the last of the Markdown. */
  readonly firstLine: number
  readonly lastLine: number
  readonly body: string
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number
  /** Made by the software, as a chapter's title slide is: the script need not speak of it. */
  readonly made?: true
  /** Its id is the software's, since its own is missing or taken: the script cannot speak of it. */
  readonly unnamed?: true
}

export interface ChapterSource {
  readonly file: string
  /** From the file's name: `03-limites.md` is `limites`. */
  readonly name: string
  readonly title: string
  readonly backup: boolean
  readonly slides: readonly SlideSource[]
  readonly problems: readonly Problem[]
}

/**
 * A chapter file → its head and slides. `---` opens a YAML head and closes it; the Markdown that follows runs to the next `---`.
 * A `---` inside a code fence is text. A slide whose head is wrong is kept under an id made from its line, so that the rest works. A `---`
 * more before a head, or at the end, does no harm.
 */
export function readChapter({ file, text }: TextFile): ChapterSource {
  const structure: Problem[] = []
  const problems: Problem[] = []
  const name = chapterName(file)
  const [first, ...rest] = splitBlocks(file, text, structure)
  const head = first && !isSlide(first) ? first : undefined
  const slides = (head || !first ? rest : [first, ...rest]).map((block) =>
    readSlide(file, name, block, problems),
  )
  problems.push(...structure.map((problem) => onItsSlide(problem, slides)))
  const chapter = head && readYamlBlock({ file, text: head.head, firstLine: head.headLine }, chapterSchema)
  if (chapter) problems.push(...chapter.problems)
  if (!head) {
    const hint = "Begin the file with the chapter's head: `---`, `title: …`, `---`."
    const message = first ? 'this chapter has no head' : 'this chapter is empty'
    if (first || structure.length === 0)
      problems.push({ file, line: first?.line ?? 1, column: 1, message, hint })
  } else if (head.body.trim()) {
    const line = head.bodyLine + leadingBlankLines(head.body)
    const hint = 'A slide begins with its head: `---`, `id: my-slide`, `---`.'
    problems.push({ file, line, column: 1, message: 'text before the first slide', hint })
  } else if (slides.length === 0) {
    const hint = 'Add a slide below the head: `---`, `id: my-slide`, `---`, then its Markdown.'
    problems.push({ file, line: head.headLine, column: 1, message: 'this chapter has no slide', hint })
  }
  return {
    file,
    name,
    title: chapter?.value.title ?? name,
    backup: chapter?.value.backup ?? false,
    slides,
    problems,
  }
}

/** Whether the first block of a file is a slide, where the chapter's head should be. */
function isSlide({ head, body }: Block): boolean {
  return idInHead.test(head) || (head.trim() === '' && body.trim() !== '')
}

/** A mistake between the lines of a slide is the slide's. */
function onItsSlide(problem: Problem, slides: readonly SlideSource[]): Problem {
  const { line } = problem
  const slide = slides.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
  return slide ? { ...problem, slide: slide.id } : problem
}

function chapterName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '').replace(/^\d+-/, '')
}

function leadingBlankLines(text: string): number {
  return text.slice(0, text.search(/\S/)).split('\n').length - 1
}

/** The line that names a slide; also found in a head that is no YAML as a whole. */
const idInHead = /^\s*id\s*:\s*["']?([a-z][a-z0-9-]*)?/m

function readSlide(file: string, chapter: string, block: Block, problems: Problem[]): SlideSource {
  const found = readYamlBlock({ file, text: block.head, firstLine: block.headLine }, slideSchema)
  const { id: checkedId, layout = 'points', solves = [], ...rest } = found.value
  const unreadable = Object.keys(found.value).length === 0
  const ownId = checkedId ?? (unreadable ? idInHead.exec(block.head)?.[1] : undefined)
  const id = ownId ?? `${chapter}-ligne-${block.headLine}`
  problems.push(...found.problems.map((problem) => ({ ...problem, slide: id })))
  return {
    ...rest,
    id,
    layout,
    solves,
    file,
    firstLine: block.line,
    lastLine: block.lastLine,
    body: block.body,
    bodyLine: block.bodyLine,
    ...(ownId === undefined ? { unnamed: true } : {}),
  }
}

/** A head and the Markdown below it. Lines count from 1. */
interface Block {
  /** Of the `---` that begins it. */
  readonly line: number
  readonly head: string
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
  readonly lastLine: number
}

function splitBlocks(file: string, text: string, problems: Problem[]): Block[] {
  const lines = text.split('\n')
  const separators = separatorLines(file, lines, problems)
  const textOf = (from: number, to: number) => lines.slice(from, to).join('\n')

  const firstWords = lines.findIndex((line) => line.trim())
  if (firstWords !== -1 && firstWords < (separators[0] ?? lines.length)) {
    const message = "text before the chapter's head"
    const hint = 'Begin the file with `---`, `title: …`, `---`.'
    problems.push({ file, line: firstWords + 1, column: 1, message, hint })
  }

  const blocks: Block[] = []
  for (let i = 0; i < separators.length; i++) {
    const open = separators[i] as number
    const close = separators[i + 1]
    const inside = textOf(open + 1, close ?? lines.length)
    const beforeHead = close === undefined || /^id\s*:/.test(lines[close + 1] ?? '')
    if (beforeHead && inside.trim() === '') continue
    const isHead = looksLikeHead(inside)
    let headEnd = open + 1
    let bodyStart = open + 1
    let end = close ?? lines.length
    if (isHead && beforeHead) {
      const hint = 'Close the head with a line `---`.'
      problems.push({ file, line: open + 1, column: 1, message: 'this head never ends', hint })
      headEnd = endOfKeys(lines, open + 1, end)
      bodyStart = headEnd
    } else if (isHead) {
      headEnd = end
      bodyStart = end + 1
      end = separators[++i + 1] ?? lines.length
    }
    blocks.push({
      line: open + 1,
      head: textOf(open + 1, headEnd),
      headLine: isHead ? open + 2 : open + 1,
      body: textOf(bodyStart, end),
      bodyLine: bodyStart + 1,
      lastLine: end,
    })
  }
  return blocks
}

/** Where a head that lacks its closing `---` gives way to Markdown: at an empty line or a heading. */
function endOfKeys(lines: readonly string[], start: number, end: number): number {
  const markdown = lines.findIndex((line, index) => index > start && index < end && /^(#|\s*$)/.test(line))
  return markdown === -1 ? end : markdown
}

/**
 * An empty block counts as a head (one without keys); prose does not, « Attention : … » included, so that decks that separate slides by
 * `---` alone get clear messages.
 */
function looksLikeHead(block: string): boolean {
  const firstLine = block.split('\n').find((line) => line.trim() && !line.trim().startsWith('#'))
  return (
    firstLine === undefined ||
    /^\s*(["']?[\w-]+["']?|(id|layout|title|problem|solves|backup)\s+):(\s|$)/.test(firstLine)
  )
}

/** Indexes of the `---` lines that are not inside a code fence. */
function separatorLines(file: string, lines: readonly string[], problems: Problem[]): number[] {
  const separators: number[] = []
  const balanced = fencesBalance(lines)
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index])
    if (!fence) {
      if (isSeparator(lines[index])) separators.push(index)
      continue
    }
    const end = fenceEnd(lines, index, fence)
    if (end !== undefined && (balanced || !swallowsSlide(lines, index, end))) {
      index = end
      continue
    }
    const message = 'this code fence never ends'
    problems.push({
      file,
      line: index + 1,
      column: 1,
      message,
      hint: `Close it with ${fence} on a line of its own.`,
    })
  }
  return separators
}

function isSeparator(line: string | undefined): boolean {
  return /^---\s*$/.test(line ?? '')
}

function openingFence(line: string | undefined): string | undefined {
  return /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line ?? '')?.[1]
}

function fencesBalance(lines: readonly string[]): boolean {
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index])
    if (!fence) continue
    const end = fenceEnd(lines, index, fence)
    if (end === undefined) return false
    index = end
  }
  return true
}

function fenceEnd(lines: readonly string[], start: number, fence: string): number | undefined {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`)
  const end = lines.findIndex((line, index) => index > start && closing.test(line))
  return end === -1 ? undefined : end
}

/** Where fences do not balance, one that reaches over a head or over another opening fence is the one that lacks its end. */
function swallowsSlide(lines: readonly string[], start: number, end: number): boolean {
  return lines
    .slice(start + 1, end)
    .some(
      (line, index, inside) =>
        /^ {0,3}(`{3,}|~{3,})\s*\w/.test(line) ||
        (isSeparator(line) && /^id\s*:/.test(inside[index + 1] ?? '')),
    )
}
