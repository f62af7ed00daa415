import type { Problem } from '../../talk/problem.ts'
import type { TalkFiles } from '../../talk/talk.ts'
import type { PrintedPage } from './printed-pages.ts'

/** A Problem for each slide that is taller than its page. */
export function overflowProblems(pages: readonly PrintedPage[], { texts }: TalkFiles): Problem[] {
  const excess = new Map<string, number>()
  for (const page of pages) excess.set(page.slide, Math.max(page.excess, excess.get(page.slide) ?? 0))
  return [...excess].flatMap(([slide, pixels]) => {
    if (pixels <= tolerance) return []
    const message = `slide \`${slide}\` is ${pixels} px taller than its page`
    const hint = 'What is below the page is cut off: shorten the slide, or make two of it.'
    return [{ ...placeOf(slide, texts), column: 1, message, hint, slide }]
  })
}

/** Rounded heights, and the space below the last line of a text. */
const tolerance = 8

function placeOf(slide: string, texts: TalkFiles['texts']): { file: string; line: number } {
  for (const [file, text] of texts) {
    const line = text.split('\n').findIndex((words) => words.trim() === `id: ${slide}`)
    if (line !== -1) return { file, line: line + 1 }
  }
  return { file: 'slides', line: 1 }
}
