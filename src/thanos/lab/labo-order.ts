import { readArguments } from '../../cli/read-arguments.ts'

/** What `npm run labo` is asked for. */
export interface LaboOrder {
  readonly port: number
  /** A Querier that runs elsewhere. */
  readonly thanos: string | undefined
  /** Seconds from scrape to scrape. */
  readonly interval: number
}

export const laboHelp = `npm run labo -- [options]

Starts two real Prometheus that scrape a small shop, and serves the talk beside them: its figures show what the two answer,
and keys on the speaker's screen kill one, start it again, bring customers, deploy. Ctrl+C ends all of it.

  --thanos URL      asks this Thanos Query too: http://localhost:10902
  --intervalle N    seconds from scrape to scrape: 5, unless given
  --port N          4290, unless given
  --help            this text

PROMETHEUS_BIN names the Prometheus to start, where it is not on the PATH. With THANOS_BIN, a sidecar beside each of the two and a
Querier run as well.

Exit codes: 0 ended; 1 the talk has a problem, the port is taken, or a program does not start; 2 the command is wrong.
More in docs/labo.md.`

const options = {
  thanos: { type: 'string' },
  intervalle: { type: 'string', default: '5' },
  port: { type: 'string', default: '4290' },
  help: { type: 'boolean' },
} as const

/** Reads the options; undefined for `--help`. @throws a Failure that says which option is wrong. */
export function readLaboOrder(args: readonly string[]): LaboOrder | undefined {
  const { values, refuse } = readArguments('labo', args, options)
  const { thanos, intervalle, port } = values
  if (values.help) return undefined
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw refuse('--port is a number from 1 to 65535')
  if (!/^\d{1,2}$/.test(intervalle) || Number(intervalle) < 1 || Number(intervalle) > 60)
    throw refuse('--intervalle is a number of seconds from 1 to 60')
  if (thanos !== undefined && !(URL.canParse(thanos) && /^https?:$/.test(new URL(thanos).protocol)))
    throw refuse('--thanos is the address of a Thanos Query, such as http://localhost:10902')
  return { port: Number(port), thanos, interval: Number(intervalle) }
}
