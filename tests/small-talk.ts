import { join } from 'node:path'
import { readTalkFiles } from '../src/build/reading/talk-files.ts'
import type { Slide } from '../src/talk/slide.ts'
import { readTalk } from '../src/talk/talk.ts'

/** The talk that the engine is tested on: the one that `npm run new` writes. */
export const root = join(import.meta.dirname, '../templates/fr')
export const { talk } = readTalk(await readTalkFiles(root))
export const slides: readonly Slide[] = talk.chapters.flatMap((chapter) => chapter.slides)
/** Without what waits behind the talk for questions. */
export const counted: readonly Slide[] = talk.chapters.flatMap(({ backup, slides }) => (backup ? [] : slides))
/** Every place of the talk in order: each slide before its first step (-1), then at each of its steps. */
export const places: readonly { readonly id: string; readonly step: number }[] = slides.flatMap(
  ({ id, steps }) => Array.from({ length: steps + 1 }, (_, index) => ({ id, step: index - 1 })),
)
