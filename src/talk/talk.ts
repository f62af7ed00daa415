import { localeOf } from '../words/locales.ts'
import type { Badges } from './badges.ts'
import { beforeStage, type Waiting } from './before-stage.ts'
import { checkRecalls, checkSections, checkSolved, checkSubtitles, withUniqueIds } from './consistency.ts'
import { countProblems, noCounter } from './counter.ts'
import type { InsertContext } from './insert.ts'
import { renderInsert } from './inserts.ts'
import { withOwnNotes } from './own-notes.ts'
import { findPhotos } from './photos.ts'
import { type Problem, sortProblems } from './problem.ts'
import { readScript, type ScriptSection } from './script.ts'
import { readSettings, type Settings } from './settings.ts'
import { readSlide, type Slide } from './slide.ts'
import { type ChapterSource, readChapter, type SlideSource } from './slides.ts'
import { noParts, type TalkParts } from './talk-parts.ts'
import {
  chapterFiles,
  isChapter,
  isPartOfTalk,
  noChapter,
  readable,
  scriptFile,
  settingsFile,
  strayFile,
} from './talk-texts.ts'
import { readTranslation, type Translation } from './translation.ts'

/** What a talk is made of. */
export interface TalkFiles extends Partial<TalkParts> {
  /** The texts of slides/ by path: `slides/01-name.md`. */
  readonly texts: ReadonlyMap<string, string>
  /** The paths of what lies in assets/. */
  readonly assets: ReadonlySet<string>
  /** The talk's own small drawings that diagrams may set on a node, as SVG, by name. */
  readonly badges?: Badges
  /** What is wrong with what the talk brings. */
  readonly problems?: readonly Problem[]
}

export interface Talk {
  readonly settings: Settings
  readonly chapters: readonly Chapter[]
  /** What it promises and lacks before it can be given. */
  readonly waiting: readonly Waiting[]
  /** What is said, in other languages. */
  readonly translations: readonly Translation[]
}

export interface Chapter {
  readonly title: string
  /** Counted from 1; the appendix has none. */
  readonly number: number | undefined
  readonly backup: boolean
  readonly slides: readonly Slide[]
}

/** Where a slide comes from: its part of a chapter file, and of the script. */
export interface SlideOrigin {
  readonly source: SlideSource
  readonly section: ScriptSection | undefined
}

export interface TalkReading {
  readonly talk: Talk
  /** By the slide's id, in the slides' order. */
  readonly origins: ReadonlyMap<string, SlideOrigin>
  /** Everything that is wrong, in the order of the files. */
  readonly problems: readonly Problem[]
}

const alwaysRemarkable = ['portrait', 'speaker', 'photo', 'image']

/** Text becomes a talk. Never throws: what is wrong in the files is a Problem, and the rest of the talk is there. */
export function readTalk(talkFiles: TalkFiles): TalkReading {
  const { texts, assets, badges = new Map(), problems: before = [], ...brought } = talkFiles
  const { figures, inserts, logos, photos: ownPhotos, remarkable } = { ...noParts, ...brought }
  const problems: Problem[] = [...before]
  const files = readable(texts, problems)
  const { settings, problems: settingsProblems } = readSettings(files.get(settingsFile))
  const script = readScript(files.get(scriptFile) ?? { file: scriptFile, text: '' })
  const read = withUniqueIds(chapterFiles(files).map(readChapter).map(withTitleSlide), problems)
  const { chapters, sections } = withOwnNotes(read, script.sections, problems)
  const unreadable = [...texts.keys()].filter((path) => !files.has(path))
  if (chapters.length === 0 && !unreadable.some(isChapter)) problems.push(noChapter)
  if (!unreadable.includes(settingsFile)) problems.push(...settingsProblems)
  problems.push(...script.problems, ...chapters.flatMap((chapter) => chapter.problems))

  const locale = localeOf(settings.lang)
  problems.push(...[...files.keys()].filter((path) => !isPartOfTalk(path, locale)).map(strayFile))

  const slides = chapters.flatMap((chapter) => chapter.slides)
  const counters = countProblems(chapters)
  problems.push(...checkSolved(slides, counters), ...checkRecalls(slides))
  if (!unreadable.some((path) => isChapter(path) || path === scriptFile))
    problems.push(...checkSections([...sections.values()], chapters))

  const { photos, problems: photoProblems } = findPhotos(assets, Object.keys(ownPhotos))
  problems.push(...photoProblems)
  const insertContext = { settings, chapters: contents(chapters), photos, assets, logos }
  const context = {
    locale,
    assets,
    badges,
    figures,
    slides: new Set(slides.map(({ id }) => id)),
    insert: (name: string, args: readonly string[], slide: string) =>
      renderInsert(name, args, { ...insertContext, slide }, inserts),
    roles: settings.roles,
    lines: settings.lines,
    remarkable: [...alwaysRemarkable, ...remarkable],
    wordsPerMinute: settings['words-per-minute'],
  }
  const slidesRead = new Map(
    slides.map((source, index) => {
      const counter = counters[index] ?? noCounter
      return [source.id, readSlide(source, sections.get(source.id), counter, context)]
    }),
  )
  problems.push(...[...slidesRead.values()].flatMap((reading) => reading.problems))

  const origins = new Map(
    slides.map((source) => [source.id, { source, section: sections.get(source.id) }] as const),
  )
  const translations = [...files.values()].flatMap((one) => readTranslation(one, context) ?? [])
  problems.push(...checkSubtitles(settings, translations, files.get(settingsFile)))
  let number = 0
  const talk: Talk = {
    settings,
    chapters: chapters.map((chapter) => ({
      title: locale.typography(chapter.title),
      number: chapter.backup ? undefined : ++number,
      backup: chapter.backup,
      slides: chapter.slides.flatMap(({ id }) => slidesRead.get(id)?.slide ?? []),
    })),
    waiting: beforeStage(settings, [...origins.values()], files.get(settingsFile)),
    translations,
  }
  return { talk, origins, problems: sortProblems(problems) }
}

/** A chapter begins with its title slide; one is made unless its first slide is one already. */
function withTitleSlide(chapter: ChapterSource): ChapterSource {
  const [first] = chapter.slides
  if (!first || first.layout === 'chapitre' || first.layout === 'ouverture') return chapter
  const titleSlide: SlideSource = {
    id: `chapitre-${chapter.name}`,
    layout: 'chapitre',
    solves: [],
    sources: [],
    file: chapter.file,
    firstLine: 1,
    lastLine: first.firstLine - 1,
    body: `# ${chapter.title}`,
    bodyLine: 1,
    made: true,
  }
  return { ...chapter, slides: [titleSlide, ...chapter.slides] }
}

/** The chapters of the main talk, as its contents tell them. */
function contents(chapters: readonly ChapterSource[]): InsertContext['chapters'] {
  return chapters
    .filter(({ backup, slides }) => !backup && slides.length > 0)
    .map(({ title, slides }) => ({
      title,
      slides: slides.map(({ id }) => id),
      problems: slides.filter(({ problem }) => problem !== undefined).length,
    }))
}
