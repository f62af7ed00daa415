import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.ts'

/** The folder that a command was called in. @throws a Failure if it holds no talk. */
export function talkRoot(): string {
  const root = process.cwd()
  if (existsSync(join(root, 'slides'))) return root
  throw new Failure(2, `There is no folder slides/ in ${root}. Run this in the folder of the project.`)
}
