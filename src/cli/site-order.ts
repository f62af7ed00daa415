import { inspect } from 'node:util'
import { Failure } from './failure.ts'
import { readArguments } from './read-arguments.ts'
import { takeTalk } from './talk-root.ts'

/** What a command that serves or builds a site is asked for. */
export interface SiteOrder {
  readonly root: string
  readonly mode: string
  readonly base: string | undefined
  readonly folder: string | undefined
  readonly strict: boolean
  /** Whether a public site has the words of the script, for subtitles. */
  readonly subtitles: boolean
  readonly server: { readonly port?: number; readonly host?: string; readonly open?: boolean }
}

const options = {
  mode: { type: 'string' },
  base: { type: 'string' },
  'sous-titres': { type: 'boolean' },
  sortie: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `npm run salle` builds the last by itself. */
const modes = ['production', 'public', 'un-fichier', 'salle']

/** Reads the options that a command knows; prints its help and gives nothing if that is asked for. @throws a Failure that says which is wrong. */
export function readSiteOrder(
  command: string,
  given: readonly string[],
  known: readonly (keyof typeof options)[],
  help: string,
): SiteOrder | undefined {
  const talk = takeTalk(given)
  const own = Object.fromEntries(
    [...known, 'help'].map((name) => [name, options[name as keyof typeof options]]),
  )
  const { values, refuse } = readArguments(command, talk.args, own as typeof options)
  if (values.help) return void console.log(help)
  const { mode = 'production', base, sortie: folder, port, host, open, strict = false } = values
  const subtitles = values['sous-titres'] ?? false
  if (subtitles && mode !== 'public')
    throw refuse('--sous-titres goes with --mode public: other sites have them')
  if (!modes.includes(mode)) throw refuse(`--mode is public or un-fichier, not ${mode}`)
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw refuse(`--port is a number, not ${port}`)
  const server = {
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(host === undefined ? {} : { host }),
    ...(open === undefined ? {} : { open }),
  }
  return { root: talk.root(), mode, base, folder, strict, subtitles, server }
}

/** What Vite says of a talk that cannot be built, or of a port that is taken. */
export function failureOfVite(error: unknown): never {
  throw new Failure(1, inspect(error))
}
