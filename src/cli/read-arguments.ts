import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { Failure } from './failure.ts'

/** What is wrong with what was typed, and where to look. */
export type Refuse = (message: string) => Failure

/** Options as they were typed. @throws a Failure that says which is wrong; `refuse` makes more of its kind. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  const refuse: Refuse = (message) =>
    new Failure(2, `${message.replace(/\.$/, '')}. \`npm run ${command} -- --help\` lists the options.`)
  try {
    return { values: parseArgs({ args: [...args], options }).values, refuse }
  } catch (error) {
    throw refuse((error as Error).message)
  }
}
