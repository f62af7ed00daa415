import { countWords } from '../../../talk/script.ts'
import { setMarks } from './set-marks.ts'
import type { Written } from './written-in.ts'

/** What is said on a slide, and how many steps it has. */
export interface Spoken {
  readonly id: string
  readonly notes: string
  readonly steps: number
}

/** The script of a talk. @returns it, and what was guessed, in words */
export function writeScript(
  slides: readonly Spoken[],
  { mark, duration }: Written,
): { text: string; guesses: string[] } {
  const sections = slides
    .map(({ id, notes, steps }) => ({ id, steps, ...setMarks(notes, steps) }))
    .filter(({ words }) => words !== '')
    .map((section) => ({ ...section, brief: countWords(section.words) < secondsOf(section.steps) }))
  const marked = sections.filter(({ set }) => set > 0).map(({ id }) => id)
  const brief = sections.filter(({ brief }) => brief).length
  const text = sections.map(({ id, words, steps, brief }) => {
    const seconds = secondsOf(steps)
    const time = `${duration}: ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    return `## ${id}\n${brief ? `${time}\n` : ''}\n${words.replaceAll('[clic]', mark)}\n`
  })
  return {
    text: text.join('\n'),
    guesses: [
      ...(marked.length > 0
        ? [`where steps come in the words: \`${mark}\` was set between sentences on ${marked.join(', ')}`]
        : []),
      ...(brief > 0 ? [`times: \`${duration}:\` was set for the ${brief} slides whose notes are short`] : []),
    ],
  }
}

/** What a slide takes whose notes are catchwords: time to look at each of its steps. */
function secondsOf(steps: number): number {
  return Math.min(45 + 15 * steps, 170)
}
