import { inspect } from 'node:util'
import { withoutScript } from '../pages/without-script.ts'
import type { BuiltTalk } from './built-talk.ts'

/** Gives the talk to all who take part in a build. @throws an Error that lists its Problems. */
export type TalkSource = (root: string, mode: string) => Promise<BuiltTalk>

/** What is asked of a build beside its mode. */
export interface BuildWishes {
  /** Refuse what is told in passing, too. */
  readonly strict?: boolean
  /** Leave the words of the script in a public site, for its subtitles. */
  readonly subtitles?: boolean
}

/** Reads and draws the talk of a build once, whoever asks. */
export function talkSource(wishes: BuildWishes = {}): TalkSource {
  let reading: Promise<BuiltTalk> | undefined
  return (root, mode) => {
    reading ??= readOrFail(root, mode, wishes)
    return reading
  }
}

/** The tools that draw are loaded for a build only: the dev server starts without them. */
async function readOrFail(
  root: string,
  mode: string,
  { strict, subtitles }: BuildWishes,
): Promise<BuiltTalk> {
  const { buildTalk, problemList } = await import('./built-talk.ts')
  const built = await buildTalk(root)
  const refused = strict ? built.strict : built.problems.filter(({ quiet }) => !quiet)
  if (refused.length > 0) throw withoutStack(problemList(strict ? built.strict : built.problems))
  if (mode !== 'public') return built
  return { ...built, talk: withoutScript(built.talk), subtitles: subtitles ? built.subtitles : {} }
}

/** An error that Vite prints as it is: where in our code a mistake of a person was noticed helps nobody. */
export function withoutStack(message: string): Error {
  return Object.assign(new Error(message), { stack: message, [inspect.custom]: () => message })
}
