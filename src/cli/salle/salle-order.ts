import { isIP } from 'node:net'
import { readArguments } from '../read-arguments.ts'

/** What `npm run salle` is asked for. */
export interface SalleOrder {
  /** The broker that viewers follow instead of ours. */
  readonly broker: string | undefined
  readonly address: string | undefined
  readonly port: number
  /** Whether guests may read the words of the script as subtitles. */
  readonly subtitles: boolean
}

export const salleHelp = `npm run salle -- [options]

Serves the talk to the people in the room: they follow on their phones, and the speaker's phone leads.
The site is built first where it is not up to date. Ctrl+C ends it.

  --talk FOLDER              the talk to give; without it, the one in this folder
  --broker wss://HOST/PATH   viewers follow by this MQTT broker instead; its name and password
                             are BROKER_NAME and BROKER_PASSWORD, or are asked for
  --adresse ADDRESS          which of this machine's addresses phones use; the first, unless given
  --sous-titres              guests may read the words of the script, as subtitles on their phones
  --port N                   4280, unless given
  --help                     this text

Exit codes: 0 ended; 1 the talk has a problem, or the address or port is not to be had; 2 the command is wrong.
More in docs/salle.md.`

const options = {
  broker: { type: 'string' },
  adresse: { type: 'string' },
  port: { type: 'string', default: '4280' },
  'sous-titres': { type: 'boolean', default: false },
  help: { type: 'boolean' },
} as const

/** Reads the options; undefined for `--help`. @throws a Failure that says which option is wrong. */
export function readSalleOrder(args: readonly string[]): SalleOrder | undefined {
  const { values, refuse } = readArguments('salle', args, options)
  const { broker, adresse: address, port } = values
  if (values.help) return undefined
  if (address !== undefined && isIP(address) === 0)
    throw refuse('--adresse is an address of this machine, such as 192.168.1.5')
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw refuse('--port is a number from 1 to 65535')
  if (broker !== undefined) {
    const url = URL.canParse(broker) ? new URL(broker) : undefined
    if (!url || !['ws:', 'wss:'].includes(url.protocol))
      throw refuse('--broker is the address of a broker for WebSockets, such as wss://broker.example/mqtt')
    if (url.username || url.password)
      throw refuse(
        'The name and password of --broker do not belong in its address: set BROKER_NAME and BROKER_PASSWORD, or wait to be asked',
      )
    if (url.protocol === 'ws:' && !/^(?:127\.|localhost$|\[::1\]$)/.test(url.hostname))
      throw refuse('--broker is wss:// but on this machine: ws:// shows the password to the whole network')
  }
  return { broker, address, port: Number(port), subtitles: values['sous-titres'] }
}
