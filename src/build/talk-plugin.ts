import type { HtmlTagDescriptor, Plugin } from 'vite'
import { formatProblem, type Problem } from '../talk/problem.ts'
import { readTalk } from '../talk/talk.ts'
import { followTalk, type LiveTalk, type TalkUpdate } from './live-talk.ts'
import { deckSections, fillDeck } from './pages.ts'
import { symbolSprite } from './symbols.ts'
import { readTalkFiles } from './talk-files.ts'

/**
 * Puts the talk of slides/ into the pages. In dev, a saved file updates the open deck in place and mistakes show over their slides;
 * a build fails on mistakes and lists all of them.
 */
export function talkPlugin(): Plugin {
  let root = process.cwd()
  let live: LiveTalk | undefined

  return {
    name: 'talk',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      live = followTalk(server)
    },
    buildStart() {
      if (live) return
      const { problems } = readTalk(readTalkFiles(root))
      if (problems.length > 0) throw withoutStack(problemList(problems))
    },
    transformIndexHtml: {
      order: 'pre',
      handler(shell) {
        const { talk, problems } = live?.reading ?? readTalk(readTalkFiles(root))
        const sections = deckSections(talk)
        const symbols = symbolSprite(root, sections.map(({ html }) => html).join(''))
        return { html: fillDeck(shell, talk, sections, symbols), tags: live ? [stateTag({ title: talk.settings.title, sections, problems })] : [] }
      },
    },
  }
}

/** All problems and their number, as the terminal shows them. */
export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return `${count} in the talk\n\n${problems.map(formatProblem).join('\n')}\n`
}

/** An error that Vite prints as it is: where in our code a mistake in the slides was noticed helps nobody. */
function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}

/** What the page shows, for `deck/live.ts` to compare the next update with. */
function stateTag(state: TalkUpdate): HtmlTagDescriptor {
  const json = JSON.stringify(state).replace(/</g, '\\u003c')
  return { tag: 'script', attrs: { type: 'application/json', id: 'talk' }, children: json, injectTo: 'body' }
}
