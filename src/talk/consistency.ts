import type { Counter } from './counter.ts'
import type { Problem } from './problem.ts'
import type { ScriptSection } from './script.ts'
import type { Settings } from './settings.ts'
import type { ChapterSource, SlideSource } from './slides.ts'
import type { TextFile } from './text-file.ts'
import type { Translation } from './translation.ts'
import { placeInYaml } from './yaml-block.ts'

/**
 * A second slide with the same id is a Problem; it goes on under an id of its own, so that both can be seen. Ids that are made from titles give
 * way to those that are written.
 */
export function withUniqueIds(chapters: readonly ChapterSource[], problems: Problem[]): ChapterSource[] {
  const written = chapters.flatMap(({ slides }) => slides.filter(({ named }) => !named).map(({ id }) => id))
  const taken = new Map<string, SlideSource>()
  const all = new Set(written)
  return chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => {
      const first = taken.get(slide.id)
      const id = first || (slide.named && all.has(slide.id)) ? freeId(slide.id, all) : slide.id
      const unique = first && !slide.named ? { ...slide, id, unnamed: true as const } : { ...slide, id }
      taken.set(id, unique)
      all.add(id)
      if (first && !slide.named) {
        const message = `the id \`${slide.id}\` is already taken`
        const hint = `The first slide with it is at ${first.file}:${first.firstLine}. Give this one an id of its own.`
        problems.push({ ...placeOf(slide), message, hint, slide: unique.id })
      }
      return unique
    }),
  }))
}

/** `solves` must name problems that have been stated by then. */
export function checkSolved(slides: readonly SlideSource[], counters: readonly Counter[]): Problem[] {
  return slides.flatMap((slide, index) => {
    const stated = counters[index]?.stated.length ?? 0
    return slide.solves
      .filter(({ problem }) => problem > stated)
      .map(({ problem: number }) => ({
        ...placeOf(slide),
        message: `\`solves\` names problem ${number}, but ${stated === 1 ? 'only 1 is' : `only ${stated} are`} stated so far`,
        hint: 'A problem is stated by `problem: words` in the head of an earlier slide.',
        slide: slide.id,
      }))
  })
}

/** `recalls` must name an earlier slide: what comes back was there before. */
export function checkRecalls(slides: readonly SlideSource[]): Problem[] {
  const earlier = new Set<string>()
  const all = new Set(slides.map(({ id }) => id))
  return slides.flatMap((slide) => {
    const { recalls } = slide
    const known = recalls === undefined || earlier.has(recalls)
    const hint = known ? '' : `Name the earlier slide whose boxes come back here.${nearest(recalls, earlier)}`
    earlier.add(slide.id)
    if (known) return []
    const message = all.has(recalls)
      ? `\`recalls\` names \`${recalls}\`, which does not come before this slide`
      : `\`recalls\` names \`${recalls}\`, but no slide has this id`
    return [{ ...placeOf(slide), message, hint, slide: slide.id }]
  })
}

/** Every section of the script is for a slide; every slide of the main talk has one. */
export function checkSections(
  sections: readonly ScriptSection[],
  chapters: readonly ChapterSource[],
): Problem[] {
  const slides = chapters.flatMap((chapter) => chapter.slides)
  const ids = new Set(slides.map(({ id }) => id))
  const spoken = new Set(sections.map(({ slide }) => slide))
  const orphans = sections
    .filter(({ slide }) => !ids.has(slide))
    .map(({ file, line, slide }) => ({
      file,
      line,
      column: 1,
      message: `there is no slide \`${slide}\``,
      hint: `Correct the id, or remove the section.${nearest(slide, ids)}`,
    }))
  const silent = chapters
    .filter(({ backup }) => !backup)
    .flatMap((chapter) => chapter.slides)
    .filter((slide) => !slide.made && !slide.unnamed && !spoken.has(slide.id))
    .map((slide) => ({
      ...placeOf(slide),
      message: `the script says nothing on slide \`${slide.id}\``,
      hint: `Write a section \`## ${slide.id}\` in slides/script.md, or let \`npm run check -- --corrige\` add it.`,
      slide: slide.id,
      quiet: true as const,
    }))
  return [...orphans, ...silent]
}

/** Subtitles are in a language that the talk has; in another one the room begins without. */
export function checkSubtitles(
  { subtitles, lang }: Settings,
  translations: readonly Translation[],
  settings: TextFile | undefined,
): Problem[] {
  const languages = [lang, ...translations.map(({ lang }) => lang)]
  if (!settings || subtitles === undefined || languages.includes(subtitles)) return []
  const { file, text } = settings
  const message = `\`subtitles\` names \`${subtitles}\`, and the script is in ${languages.join(', ')}`
  const hint = `Name one of these, or write slides/script.${subtitles}.md.`
  return [{ file, ...placeInYaml(text, ['subtitles']), message, hint, quiet: true }]
}

function placeOf({ file, firstLine }: SlideSource): Pick<Problem, 'file' | 'line' | 'column'> {
  return { file, line: firstLine, column: 1 }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${id}-${number}`)) number++
  return `${id}-${number}`
}

/** The id that shares the most of its beginning with a mistyped one. */
function nearest(id: string, ids: ReadonlySet<string>): string {
  const similar = [...ids].filter((other) => other.slice(0, 4) === id.slice(0, 4))
  return similar.length > 0 ? ` Did you mean ${similar.map((other) => `\`${other}\``).join(', ')}?` : ''
}
