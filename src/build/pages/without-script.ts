import type { Talk } from '../../talk/talk.ts'

/** The talk as everyone may have it: what is shown, without what is said and how long that takes. */
export function withoutScript(talk: Talk): Talk {
  const chapters = talk.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => ({ ...slide, notes: [], seconds: 0 })),
  }))
  return { ...talk, chapters, translations: [] }
}
