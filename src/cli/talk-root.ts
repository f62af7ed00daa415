import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from './failure.ts'

/** What a command was called with, but `--talk`. */
export interface TalkArguments {
  readonly args: readonly string[]
  /** The talk's folder: the one that `--talk` names, else the one that the command was called in. @throws a Failure if it holds no talk. */
  root(): string
}

/** Takes `--talk FOLDER` or `--talk=FOLDER` out of a command's arguments. @throws a Failure if it names no folder. */
export function takeTalk(given: readonly string[]): TalkArguments {
  const at = given.findIndex((arg) => /^--talk(=|$)/.test(arg))
  if (at === -1) return { args: given, root: () => holdsTalk(process.cwd()) }
  const [option = '', next] = given.slice(at)
  const inOne = option.includes('=')
  const folder = inOne ? option.slice('--talk='.length) : next
  if (!folder || (!inOne && folder.startsWith('--')))
    throw new Failure(2, 'Write `--talk FOLDER`: the folder that holds slides/.')
  return { args: given.toSpliced(at, inOne ? 1 : 2), root: () => holdsTalk(resolve(folder)) }
}

function holdsTalk(root: string): string {
  if (existsSync(join(root, 'slides'))) return root
  if (!existsSync(root))
    throw new Failure(2, `There is no folder ${root}. \`npm run new -- ${root}\` writes a talk there.`)
  if (!statSync(root).isDirectory())
    throw new Failure(2, `${root} is a file: name the folder that holds slides/.`)
  throw new Failure(
    2,
    `There is no folder slides/ in ${root}. Name the talk's folder with \`--talk FOLDER\`, or run this in it.`,
  )
}
