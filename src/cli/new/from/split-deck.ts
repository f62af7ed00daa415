import { parse } from 'yaml'
import { fenceFinder } from '../../../talk/code-mask.ts'
import type { DeckSlide, Tool } from './deck-slide.ts'

export interface Deck {
  readonly tool: Tool
  readonly head: DeckSlide['head']
  readonly slides: readonly DeckSlide[]
}

/** A deck of Slidev, Marp or reveal-md → its head and slides. Vertical slides of reveal-md come one after the other. */
export function splitDeck(text: string, known?: Tool): Deck {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  const head = first > 0 ? mapping(lines.slice(1, first)) : undefined
  const start = head ? first + 1 : 0
  const tool = known ?? toolOf(head ?? {}, lines.slice(start))
  const starts = startsOfSlides(lines, start, tool, head ?? {})
  const slides = starts.map(({ from, to }, index) => slideOf(lines, from, to, tool === 'slidev' && index > 0))
  // The first slide's head is the deck's.
  const holds = ({ body, head: own }: DeckSlide, index: number) =>
    body.trim() || Object.keys(own).length > 0 || (index === 0 && head?.src !== undefined)
  const [cover, ...others] = slides.filter(holds)
  const all = cover
    ? [tool === 'slidev' ? { ...cover, head: { ...head, ...cover.head } } : cover, ...others]
    : []
  return { tool, head: head ?? {}, slides: all }
}

/** The slides of a file that a Slidev deck names; the head of the file is that of its first. */
export function splitSlides(text: string, file: string): DeckSlide[] {
  return splitDeck(text, 'slidev').slides.map((slide) => ({ ...slide, file }))
}

function toolOf(head: DeckSlide['head'], lines: readonly string[]): Tool {
  const text = lines.join('\n')
  if (head.marp === true || /^<!--\s*(?:_?class|paginate|marp)\s*:/m.test(text) || /!\[bg\b/.test(text))
    return 'marp'
  if (/^notes?:(?=\s)|<!--\s*\.(?:slide|element):|^----[ \t]*$/im.test(text) || 'revealOptions' in head)
    return 'reveal-md'
  return 'slidev'
}

/** Where each slide begins and ends, its separators left out. */
function startsOfSlides(
  lines: readonly string[],
  start: number,
  tool: Tool,
  head: DeckSlide['head'],
): { from: number; to: number }[] {
  const own = [head.separator, head.verticalSeparator].filter((value) => typeof value === 'string')
  const divider = tool === 'marp' && typeof head.headingDivider === 'number' ? head.headingDivider : 0
  const isSeparator = (line: string) => own.includes(line.trim()) || separators[tool].test(line)
  const opensSlide = (line: string) => (/^(#+)\s/.exec(line)?.[1]?.length ?? 99) <= divider
  const fenceAt = fenceFinder(lines)
  const found = [{ from: start, to: lines.length }]
  for (let index = start; index < lines.length; index++) {
    const fence = fenceAt(index)
    const line = lines[index] ?? ''
    if (fence?.closed) index = fence.endLine - 1
    else if (isSeparator(line)) {
      closeLast(found, index)
      // Slidev's heads stand between two separators.
      const end = tool === 'slidev' ? lines.indexOf('---', index + 1) : -1
      if (end > 0 && mapping(lines.slice(index + 1, end))) {
        found.push({ from: index + 1, to: lines.length })
        index = end
      } else found.push({ from: index + 1, to: lines.length })
    } else if (opensSlide(line) && index > start) {
      closeLast(found, index)
      found.push({ from: index, to: lines.length })
    }
  }
  return found
}

function closeLast(found: { from: number; to: number }[], to: number): void {
  const last = found.at(-1)
  if (last) last.to = to
}

const separators: Readonly<Record<Tool, RegExp>> = {
  slidev: /^---[ \t]*$/,
  marp: /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/,
  'reveal-md': /^-{3,4}[ \t]*$/,
}

function slideOf(lines: readonly string[], from: number, to: number, mayHaveHead: boolean): DeckSlide {
  const end = mayHaveHead ? lines.slice(from, to).findIndex((line) => line.trimEnd() === '---') : -1
  const head = end > 0 ? mapping(lines.slice(from, from + end)) : undefined
  const begin = head ? from + end + 1 : from
  return { head: head ?? {}, body: lines.slice(begin, to).join('\n'), line: begin + 1 }
}

/** Lines as a YAML mapping; undefined where they are none. */
function mapping(lines: readonly string[]): Record<string, unknown> | undefined {
  if (!/^[\w-]+\s*:/.test(lines[0] ?? '')) return undefined
  try {
    const value: unknown = parse(lines.join('\n'))
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
