import { join } from 'node:path'
import { readTalkFiles } from '../src/build/reading/talk-files.ts'
import type { Slide } from '../src/talk/slide.ts'
import { readTalk } from '../src/talk/talk.ts'

export const root = join(import.meta.dirname, '..')
const files = await readTalkFiles(root)
/** The talk in slides/, read once for all tests of a worker. */
export const { talk, origins, problems } = readTalk(files)
export const badges = Object.fromEntries(files.badges ?? [])
export const slides: readonly Slide[] = talk.chapters.flatMap((chapter) => chapter.slides)
/** Without what waits behind the talk for questions. */
export const counted: readonly Slide[] = talk.chapters.flatMap(({ backup, slides }) => (backup ? [] : slides))
/** Every place of the talk in order: each slide before its first step (-1), then at each of its steps. */
export const places: readonly { readonly id: string; readonly step: number }[] = slides.flatMap(
  ({ id, steps }) => Array.from({ length: steps + 1 }, (_, index) => ({ id, step: index - 1 })),
)
/** How many of the speaker's own photos a slide shows: each weighs up to 300 kB. */
export function photosOn({ lead, html }: Slide): number {
  return `${lead}${html}`.match(/<img\b[^>]*\bphoto\b/g)?.length ?? 0
}
export const photos = slides.reduce((sum, slide) => sum + photosOn(slide), 0)
