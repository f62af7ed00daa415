import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Alias, HtmlTagDescriptor, Plugin } from 'vite'
import type { BuiltTalk } from './built-talk.ts'
import { documentHtml } from './document-page.ts'
import { followTalk, type LiveTalk, type TalkUpdate } from './live-talk.ts'
import { deckSections, fillPage } from './pages.ts'
import type { SmallFonts } from './subset-fonts.ts'
import { symbolSprite } from './symbols.ts'
import { withoutScript } from './without-script.ts'
import { writeDurations } from './write-durations.ts'

/**
 * Puts the talk of slides/ into the pages. In dev, a saved file updates the open deck in place and mistakes show over their slides;
 * a build draws the diagrams ahead, fails on mistakes and lists all of them. @param only the pages to build, of all.
 */
export function talkPlugin(only?: readonly string[]): Plugin {
  let root = process.cwd()
  let built: BuiltTalk | undefined
  let live: LiveTalk | undefined
  let aliases: readonly Alias[] = []

  return {
    name: 'talk',
    async config(config, { command, isPreview, mode }) {
      root = config.root ?? root
      if (command === 'build' && !isPreview) {
        built = await buildOrFail(root, mode)
        const fonts = await fontsFor(root, built)
        aliases = [...fonts].map(([font, copy]) => ({ find: packageOf(font), replacement: join(root, copy) }))
      }
      const input = (only ?? pagesOf(mode)).map((page) => join(root, page)).filter((page) => existsSync(page))
      return {
        define: { __DIAGRAMS_DRAWN__: JSON.stringify(built?.drawn !== undefined) },
        build: { rolldownOptions: { input } },
        resolve: { alias: [...aliases] },
      }
    },
    configResolved({ logger }) {
      if (built && !built.drawn) logger.warn(noBrowser)
    },
    async configureServer(server) {
      live = await followTalk(server)
      writeDurations(server)
    },
    transformIndexHtml: {
      order: 'pre',
      handler(shell) {
        const reading = live?.reading ?? built
        if (!reading) throw new Error('a page was asked for before the talk was read')
        const sections = deckSections(reading.talk, reading.photos, built?.drawn)
        const symbols = symbolSprite(root, sections.map(({ html }) => html).join(''))
        const state = { title: reading.talk.settings.title, sections, problems: reading.problems }
        const document = shell.includes('<!--document-->')
          ? documentHtml(reading.talk, reading.photos, built?.drawn)
          : ''
        const html = fillPage(shell, reading.talk, sections, symbols, document)
        return { html, tags: live ? [stateTag(state)] : [] }
      },
    },
  }
}

function pagesOf(mode: string): readonly string[] {
  if (mode === 'un-fichier') return ['index.html']
  if (mode === 'public') return ['index.html', 'document.html']
  return ['index.html', 'presentateur.html', 'document.html']
}

const noBrowser = 'no Chromium found: the diagrams are not drawn ahead, the deck will draw them in the page'

/** The tools that draw are loaded for a build only: the dev server starts without them. */
async function buildOrFail(root: string, mode: string): Promise<BuiltTalk> {
  const { buildTalk, problemList } = await import('./built-talk.ts')
  const built = await buildTalk(root)
  if (built.problems.length > 0) throw withoutStack(problemList(built.problems))
  return mode === 'public' ? { ...built, talk: withoutScript(built.talk) } : built
}

async function fontsFor(root: string, { talk, photos, drawn }: BuiltTalk): Promise<SmallFonts> {
  const { subsetFonts } = await import('./subset-fonts.ts')
  const slides = deckSections(talk, photos, drawn).map(({ html }) => html)
  return subsetFonts(root, [...slides, documentHtml(talk, photos, drawn)].join(''))
}

/** As the style sheets name it. */
function packageOf(font: string): string {
  return font.replace('node_modules/', '')
}

/** An error that Vite prints as it is: where in our code a mistake in the slides was noticed helps nobody. */
function withoutStack(message: string): Error {
  return Object.assign(new Error(message), { stack: message, [inspect.custom]: () => message })
}

/** What the page shows, for `deck/live.ts` to compare the next update with. */
function stateTag(state: TalkUpdate): HtmlTagDescriptor {
  const json = JSON.stringify(state).replace(/</g, '\\u003c')
  return { tag: 'script', attrs: { type: 'application/json', id: 'talk' }, children: json, injectTo: 'body' }
}
