import type { ViteDevServer } from 'vite'
import type { DiagramMistake } from '../diagrams/draw-into.ts'
import type { Diagram } from '../talk/fence.ts'
import { formatProblem, type Problem, sortProblems } from '../talk/problem.ts'
import { readTalk, type Talk, type TalkReading } from '../talk/talk.ts'
import { type ConvertedPhotos, convertPhotos } from './convert-photos.ts'
import { diagramProblem } from './diagram-problem.ts'
import { iconProblems } from './icon-sets.ts'
import { deckSections, type Section } from './pages.ts'
import { readTalkFiles } from './talk-files.ts'
import { watchFolders } from './watch-folders.ts'

/** What the dev server tells the open deck after a file of the talk was saved. */
export interface TalkUpdate {
  readonly title: string
  readonly sections: readonly Section[]
  readonly problems: readonly Problem[]
}

export interface LiveReading extends TalkReading {
  readonly photos: ConvertedPhotos
}

export interface LiveTalk {
  /** The talk as the files now have it, with the mistakes that the deck found in diagrams. */
  readonly reading: LiveReading
}

/** Follows the talk's files while the dev server runs: tells the open decks and the terminal what a saved file changed. */
export async function followTalk(server: ViteDevServer): Promise<LiveTalk> {
  const { root, logger } = server.config
  let { text, pictures } = await readAll(root)
  let mistakes: readonly DiagramMistake[] = []
  let printed = ''

  const reading = (): LiveReading => ({
    ...text,
    photos: pictures.photos,
    problems: sortProblems([
      ...text.problems,
      ...pictures.problems,
      ...diagramsOf(text.talk).flatMap(iconProblems),
      ...mistakes.flatMap((mistake) => findProblem(text.talk, mistake)),
    ]),
  })
  const print = (problems: readonly Problem[]) => {
    const list = problems.map(formatProblem).join('\n')
    if (list === printed) return
    if (list) logger.warn(`\n${list}\n`, { timestamp: true })
    else logger.info('every problem of the talk is mended', { timestamp: true })
    printed = list
  }
  const update = (): TalkUpdate => {
    const { talk, problems, photos } = reading()
    return { title: talk.settings.title, sections: deckSections(talk, photos), problems }
  }
  let published = JSON.stringify(update())
  const publish = () => {
    const news = update()
    const text = JSON.stringify(news)
    if (text === published) return
    published = text
    server.ws.send('talk:update', news)
    print(news.problems)
  }

  let reads = 0
  watchFolders(server.watcher, root, ['slides', 'assets'], async () => {
    const mine = ++reads
    const read = await readAll(root).catch((error: Error) =>
      logger.warn(`slides/ cannot be read now: ${error.message}`),
    )
    if (!read || mine !== reads) return // a later reading has overtaken this one
    ;({ text, pictures } = read)
    mistakes = mistakes.filter((mistake) => findProblem(text.talk, mistake).length > 0)
    publish()
  })
  // A page that was on its way while files were saved has missed that.
  server.ws.on('talk:hello', (_data, client) => client.send('talk:update', update()))
  server.ws.on('talk:diagram-mistake', (mistake: DiagramMistake) => {
    if (mistakes.some(({ id, source }) => id === mistake.id && source === mistake.source)) return
    mistakes = [...mistakes.filter(({ id }) => id !== mistake.id), mistake]
    publish()
  })
  server.httpServer?.once('listening', () => {
    const { problems } = reading()
    if (problems.length > 0) print(problems)
  })
  return {
    get reading() {
      return reading()
    },
  }
}

async function readAll(root: string) {
  const files = readTalkFiles(root)
  return { text: readTalk(files), pictures: await convertPhotos(root, files.assets) }
}

/** The mistake at its place in the Markdown, unless the diagram has changed since it was drawn. */
function findProblem(talk: Talk, mistake: DiagramMistake): Problem[] {
  const diagram = diagramsOf(talk).find(({ id, source }) => id === mistake.id && source === mistake.source)
  return diagram ? [diagramProblem(diagram, mistake)] : []
}

function diagramsOf(talk: Talk): Diagram[] {
  return talk.chapters.flatMap((chapter) => chapter.slides.flatMap((slide) => slide.diagrams))
}
