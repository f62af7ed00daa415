import { join } from 'node:path'
import type { Plugin, UserConfig } from 'vite'
import { formatProblem } from '../talk/problem.ts'
import type { Talk } from '../talk/talk.ts'
import { noParts } from '../talk/talk-parts.ts'
import { pageNames, roomPageNames } from './engine-pages.ts'
import { withIcon } from './icon.ts'
import { fillLivePage } from './live/live-page.ts'
import { followTalk, type LiveTalk } from './live/live-talk.ts'
import { writeDurations } from './live/write-durations.ts'
import { documentHtml } from './pages/document-page.ts'
import { withExtraStyles } from './pages/extra-styles.ts'
import { deckSections, fillPage } from './pages/pages.ts'
import { shownBy } from './pages/shown-by.ts'
import { subtitleModules } from './pages/subtitle-modules.ts'
import { subtitleTracks } from './pages/subtitle-tracks.ts'
import { withoutScript } from './pages/without-script.ts'
import type { BuiltTalk } from './reading/built-talk.ts'
import { readSymbols } from './reading/symbols.ts'
import type { TalkSource } from './reading/talk-source.ts'
import { smallFonts } from './site/subset-fonts.ts'

/**
 * Puts the talk of slides/ into the pages. In dev, a saved file updates the open deck in place and mistakes show over their slides;
 * a build draws the diagrams ahead, fails on mistakes and lists all of them. @param only the pages to build, of all.
 */
export function talkPlugin(read: TalkSource, only?: readonly string[]): Plugin[] {
  let root = process.cwd()
  let live: (() => LiveTalk) | undefined
  /** All who are in the room may open the page to read, and what is said is not for them to read ahead. */
  let toRead = (talk: Talk) => talk
  let built: () => Promise<BuiltTalk | undefined> = async () => undefined

  const tracks = async () => (live ? subtitleTracks(live().talk) : ((await built())?.subtitles ?? {}))

  const talk: Plugin = {
    name: 'talk',
    ...subtitleModules(tracks),
    config(config, { command, isPreview, mode }) {
      root = config.root ?? root
      if (mode === 'salle') toRead = withoutScript
      const input = (only ?? pagesOf(mode)).map((page) => join(root, page))
      const pages: UserConfig = { build: { rolldownOptions: { input } } }
      if (command !== 'build' || isPreview) return pages
      built = () => read(root, mode)
      return {
        ...pages,
        css: { postcss: { plugins: [smallFonts(async () => shownBy(await read(root, mode)))] } },
      }
    },
    // Before Rolldown goes to work, which would put its own words and a stack around the list of problems.
    async options() {
      const talk = await built()
      if (talk && !talk.drawn) this.warn(noBrowser)
      for (const problem of talk?.problems ?? []) this.warn(formatProblem(problem))
    },
    async configureServer(server) {
      live = await followTalk(server)
      writeDurations(server)
    },
    transform: {
      filter: { code: '__DIAGRAMS_DRAWN__' },
      handler: async (code) =>
        code.replaceAll('__DIAGRAMS_DRAWN__', String((await built())?.drawn !== undefined)),
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(page) {
        const shell = withIcon(page, root, live !== undefined)
        if (live) return withExtraStyles(shell)
        const reading = await built()
        if (!reading) throw new Error('a page was asked for before the talk was read')
        const { files, talk, photos, drawn } = reading
        const sections = deckSections(talk, photos, drawn)
        const shown = sections.map(({ html }) => html).join('')
        const { sprite } = readSymbols(root, { ...noParts, ...files }, shown)
        const document = shell.includes('<!--document-->') ? documentHtml(toRead(talk), photos, drawn) : ''
        const filled = withExtraStyles(shell, shown)
        return fillPage(filled, talk, sections, sprite, Object.keys(await tracks()), document)
      },
    },
  }
  const livePages: Plugin = {
    name: 'live-pages',
    apply: 'serve',
    // Vite goes through a page by its tags, and has nothing to do in slides.
    transformIndexHtml: { order: 'post', handler: (page) => (live ? fillLivePage(page, live()) : page) },
  }
  return [talk, livePages]
}

function pagesOf(mode: string): readonly string[] {
  if (mode === 'un-fichier') return ['index.html']
  if (mode === 'public') return ['index.html', 'document.html']
  return mode === 'salle' ? [...pageNames, ...roomPageNames] : pageNames
}

const noBrowser = 'no Chromium found: the diagrams are not drawn ahead, the deck will draw them in the page'
