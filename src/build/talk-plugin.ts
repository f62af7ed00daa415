import { inspect } from 'node:util'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { formatProblem, type Problem, sortProblems } from '../talk/problem.ts'
import { readTalk, type Talk } from '../talk/talk.ts'
import { drawAhead } from './draw-diagrams.ts'
import { followTalk, type LiveTalk, type TalkUpdate } from './live-talk.ts'
import { type DrawnDiagrams, deckSections, fillDeck } from './pages.ts'
import { symbolSprite } from './symbols.ts'
import { readTalkFiles } from './talk-files.ts'

/**
 * Puts the talk of slides/ into the pages. In dev, a saved file updates the open deck in place and mistakes show over their slides;
 * a build draws the diagrams ahead, fails on mistakes and lists all of them.
 */
export function talkPlugin(): Plugin {
  let root = process.cwd()
  let built: BuiltTalk | undefined
  let live: LiveTalk | undefined

  return {
    name: 'talk',
    async config(config, { command, isPreview }) {
      root = config.root ?? root
      if (command === 'build' && !isPreview) built = await buildTalk(root)
      return { define: { __DIAGRAMS_DRAWN__: JSON.stringify(built?.drawn !== undefined) } }
    },
    configResolved({ logger }) {
      if (built && !built.drawn) logger.warn(noBrowser)
    },
    configureServer(server) {
      live = followTalk(server)
    },
    transformIndexHtml: {
      order: 'pre',
      handler(shell) {
        const reading = live?.reading ?? built
        if (!reading) throw new Error('a page was asked for before the talk was read')
        const sections = deckSections(reading.talk, built?.drawn)
        const symbols = symbolSprite(root, sections.map(({ html }) => html).join(''))
        const state = { title: reading.talk.settings.title, sections, problems: reading.problems }
        return { html: fillDeck(shell, reading.talk, sections, symbols), tags: live ? [stateTag(state)] : [] }
      },
    },
  }
}

interface BuiltTalk {
  readonly talk: Talk
  readonly problems: readonly Problem[]
  /** Absent where there is no browser to draw with: the deck then draws in the page. */
  readonly drawn: DrawnDiagrams | undefined
}

const noBrowser = 'no Chromium found: the diagrams are not drawn ahead, the deck will draw them in the page'

async function buildTalk(root: string): Promise<BuiltTalk> {
  const { talk, problems } = readTalk(readTalkFiles(root))
  const ahead = await drawAhead(root, talk)
  const all = sortProblems([...problems, ...(ahead?.problems ?? [])])
  if (all.length > 0) throw withoutStack(problemList(all))
  return { talk, problems: all, drawn: ahead?.drawn }
}

/** All problems and their number, as the terminal shows them. */
export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return `${count} in the talk\n\n${problems.map(formatProblem).join('\n')}\n`
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
