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
    .string({ error: 'is missing' })
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
 * A `---` inside a code fence is text. A slide whose head is wrong is kept under an id made from its line, so that the rest works.
 */
export function readChapter({ file, text }: TextFile): ChapterSource {
  const problems: Problem[] = []
  const name = chapterName(file)
  const [head, ...blocks] = splitBlocks(file, text, problems)
  const chapter = head && readYamlBlock({ file, text: head.head, firstLine: head.headLine }, chapterSchema)
  if (chapter) problems.push(...chapter.problems)
  if (!head) {
    const hint = "Begin the file with the chapter's head: `---`, `title: …`, `---`."
    problems.push({ file, line: 1, column: 1, message: 'this chapter is empty', hint })
  } else if (head.body.trim()) {
    const line = head.bodyLine + leadingBlankLines(head.body)
    const hint = 'A slide begins with its head: `---`, `id: my-slide`, `---`.'
    problems.push({ file, line, column: 1, message: 'text before the first slide', hint })
  } else if (blocks.length === 0) {
    const hint = 'Add a slide below the head: `---`, `id: my-slide`, `---`, then its Markdown.'
    problems.push({ file, line: head.headLine, column: 1, message: 'this chapter has no slide', hint })
  }
  return {
    file,
    name,
    title: chapter?.value.title ?? name,
    backup: chapter?.value.backup ?? false,
    slides: blocks.map((block) => readSlide(file, name, block, problems)),
    problems,
  }
}

function chapterName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '').replace(/^\d+-/, '')
}

function leadingBlankLines(text: string): number {
  return text.slice(0, text.search(/\S/)).split('\n').length - 1
}

function readSlide(file: string, chapter: string, block: Block, problems: Problem[]): SlideSource {
  const found = readYamlBlock({ file, text: block.head, firstLine: block.headLine }, slideSchema)
  const { id = `${chapter}-ligne-${block.headLine}`, layout = 'points', solves = [], ...rest } = found.value
  problems.push(...found.problems.map((problem) => ({ ...problem, slide: id })))
  return {
    ...rest,
    id,
    layout,
    solves,
    file,
    firstLine: Math.max(block.headLine - 1, 1),
    lastLine: block.lastLine,
    body: block.body,
    bodyLine: block.bodyLine,
  }
}

interface Block {
  head: string
  headLine: number
  body: string
  bodyLine: number
  lastLine: number
}

function splitBlocks(file: string, text: string, problems: Problem[]): Block[] {
  const lines = text.split('\n')
  const separators = separatorLines(file, lines, problems)
  const blocks: Block[] = []
  const slice = (from: number, to: number) => lines.slice(from, to).join('\n')

  const first = separators[0] ?? lines.length
  if (slice(0, first).trim()) {
    const message = "text before the chapter's head"
    problems.push({
      file,
      line: lines.findIndex((line) => line.trim()) + 1,
      column: 1,
      message,
      hint: 'Begin the file with `---`, `title: …`, `---`.',
    })
  }
  for (let i = 0; i < separators.length; i++) {
    const open = separators[i] as number
    const close = separators[i + 1] ?? lines.length
    if (looksLikeHead(slice(open + 1, close))) {
      if (separators[i + 1] === undefined) {
        const hint = 'Close the head with a line `---`.'
        problems.push({ file, line: open + 1, column: 1, message: 'this head never ends', hint })
      }
      const end = separators[i + 2] ?? lines.length
      const body = slice(close + 1, end)
      blocks.push({
        head: slice(open + 1, close),
        headLine: open + 2,
        body,
        bodyLine: close + 2,
        lastLine: end,
      })
      i++
    } else {
      blocks.push({
        head: '',
        headLine: open + 1,
        body: slice(open + 1, close),
        bodyLine: open + 2,
        lastLine: close,
      })
    }
  }
  return blocks
}

/** An empty block counts as a head (one without keys); prose does not, so that decks that separate slides by `---` alone get clear messages. */
function looksLikeHead(block: string): boolean {
  const firstLine = block.split('\n').find((line) => line.trim() && !line.trim().startsWith('#'))
  return firstLine === undefined || /^\s*["']?[\w-]+["']?\s*:(\s|$)/.test(firstLine)
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
    problems.push({ file, line: index + 1, column: 1, message, hint: `Close it with a line \`${fence}\`.` })
  }
  return separators
}

function isSeparator(line: string | undefined): boolean {
  return /^---\s*$/.test(line ?? '')
}

function openingFence(line: string | undefined): string | undefined {
  return /^ {0,3}(`{3,}|~{3,})/.exec(line ?? '')?.[1]
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
