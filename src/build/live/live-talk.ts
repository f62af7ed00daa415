import type { ViteDevServer } from 'vite'
import type { DiagramMistake } from '../../diagrams/draw-into.ts'
import { textHash } from '../../kit/text-hash.ts'
import type { Diagram } from '../../talk/fence.ts'
import { formatProblem, type Problem, sortProblems } from '../../talk/problem.ts'
import { readTalk, type Talk } from '../../talk/talk.ts'
import { noParts } from '../../talk/talk-parts.ts'
import { fill } from '../../words/fill.ts'
import { localeOf } from '../../words/locales.ts'
import { deckSections, type Section } from '../pages/pages.ts'
import { settle } from '../pages/settled.ts'
import type { ConvertedPhotos } from '../reading/convert-photos.ts'
import { diagramProblem } from '../reading/diagram-problem.ts'
import { iconProblems } from '../reading/icon-sets.ts'
import { readSymbols } from '../reading/symbols.ts'
import { themeFile } from '../theme/theme-file.ts'
import { failure, type Reading, readTalkFolder } from './read-talk-folder.ts'
import { watchFolders } from './watch-folders.ts'

/** What a page shows: enough to find out what an update changes. */
export interface ShownTalk {
  readonly sections: readonly { readonly id: string; readonly version: string }[]
  readonly problems: readonly Problem[]
  /** Of all of this together. */
  readonly version: string
}

/** What the dev server tells the open pages after a file of the talk was saved. */
export interface TalkUpdate extends ShownTalk {
  readonly title: string
  readonly sections: readonly (Section & { readonly version: string })[]
}

/** The talk as the files now have it, with the mistakes that the deck found in diagrams. */
export interface LiveTalk {
  readonly talk: Talk
  readonly photos: ConvertedPhotos
  readonly symbols: string
  readonly update: TalkUpdate
}

/** Follows the talk's files while the dev server runs: tells the open pages and the terminal what a saved file changed. */
export async function followTalk(server: ViteDevServer): Promise<() => LiveTalk> {
  const { root, logger } = server.config
  let read = await readTalkFolder(root)
  let mistakes: readonly DiagramMistake[] = []
  let printed = ''
  let live = showReading(root, read, mistakes)

  const print = (problems: readonly Problem[]) => {
    const list = problems.map(formatProblem).join('\n')
    if (list === printed) return
    if (list) logger.warn(`\n${list}\n`, { timestamp: true })
    else logger.info('every problem of the talk is mended', { timestamp: true })
    printed = list
  }
  const publish = () => {
    const before = live.update.version
    live = showReading(root, read, mistakes)
    if (live.update.version === before) return
    server.ws.send('talk:update', live.update)
    print(live.update.problems)
  }

  let reads = 0
  const readAgain = async () => {
    const mine = ++reads
    const next = await readTalkFolder(root, read)
    if (mine !== reads) return // a later reading has overtaken this one
    const spoken = read.text.talk.settings.lang
    read = next
    if (next.text.talk.settings.lang !== spoken) server.moduleGraph.invalidateAll()
    mistakes = mistakes.filter((mistake) => findProblem(read.text.talk, mistake).length > 0)
    publish()
  }
  watchFolders(server.watcher, root, ['slides', 'assets', themeFile], () => void readAgain())
  // What was saved while the watcher was still finding the files is told by no event, nor does it say truly when it has found them.
  const late = setTimeout(readAgain, findMilliseconds)
  server.httpServer?.once('close', () => clearTimeout(late))
  // A page that was on its way while files were saved has missed that.
  server.ws.on('talk:hello', (version: unknown, client) => {
    if (version !== live.update.version) client.send('talk:update', live.update)
  })
  server.ws.on('talk:diagram-mistake', (mistake: DiagramMistake) => {
    if (mistakes.some(({ id, source }) => id === mistake.id && source === mistake.source)) return
    mistakes = [...mistakes.filter(({ id }) => id !== mistake.id), mistake]
    publish()
  })
  server.httpServer?.once('listening', () => {
    if (live.update.problems.length > 0) print(live.update.problems)
  })
  return () => live
}

/** The watcher takes 0.3 s for the files of this repository, a busy machine longer; the first slide is there by then. */
const findMilliseconds = 2000

/** What the pages show of a reading. Never throws: a fault of ours is shown in the page's place, and the server lives on. */
function showReading(root: string, read: Reading, mistakes: readonly DiagramMistake[]): LiveTalk {
  const { talk } = read.text
  const { photos } = read.pictures
  try {
    const slides = deckSections(talk, photos)
    const { sprite, problems } = readSymbols(
      root,
      { ...noParts, ...read.files },
      slides.map(({ html }) => html).join(''),
    )
    return {
      talk,
      photos,
      symbols: sprite,
      update: asUpdate(talk, slides, [
        ...settle(talk.settings, 'reading', [...read.text.problems, ...read.pictures.problems]).told,
        ...problems,
        ...diagramsOf(talk).flatMap(iconProblems),
        ...settle(
          talk.settings,
          'diagrams',
          mistakes.flatMap((mistake) => findProblem(talk, mistake)),
        ).told,
      ]),
    }
  } catch (error) {
    const { talk: empty } = readTalk({ texts: new Map(), assets: new Set() })
    return { talk: empty, photos, symbols: '', update: asUpdate(empty, [], [failure(root, error)]) }
  }
}

function asUpdate(talk: Talk, slides: readonly Section[], problems: readonly Problem[]): TalkUpdate {
  const { title } = talk.settings
  const sections = (slides.length > 0 ? slides : [emptyDeck(talk)]).map(({ id, html }) => ({
    id,
    html,
    version: textHash(html),
  }))
  const sorted = sortProblems(problems)
  const versions = sections.map(({ id, version }) => [id, version])
  return { title, sections, problems: sorted, version: textHash(JSON.stringify([title, versions, sorted])) }
}

/** reveal and all that follows it want a slide: where there is none, one that says how to begin. */
function emptyDeck({ settings }: Talk): Section {
  const { noSlide, noSlideYet, writeFirst } = localeOf(settings.lang).words.pages
  const first = fill(writeFirst, { file: '<code>slides/01-ouverture.md</code>' })
  return {
    id: 'aucune-diapositive',
    html: `<section id="aucune-diapositive" data-layout="affirmation" data-state="layout-affirmation" data-title="${noSlide}"><div class="frame"><h2 class="title">${noSlideYet}</h2><div class="body"><p>${first}</p></div></div></section>`,
  }
}

/** The mistake at its place in the Markdown, unless the diagram has changed since it was drawn. */
function findProblem(talk: Talk, mistake: DiagramMistake): Problem[] {
  const diagram = diagramsOf(talk).find(({ id, source }) => id === mistake.id && source === mistake.source)
  return diagram ? [diagramProblem(diagram, mistake)] : []
}

function diagramsOf(talk: Talk): Diagram[] {
  return talk.chapters.flatMap((chapter) => chapter.slides.flatMap((slide) => slide.diagrams))
}
