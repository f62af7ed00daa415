import { Failure } from '../../cli/failure.ts'
import { isProgram } from './find-prometheus.ts'
import { freePort } from './listen-on.ts'
import type { Lab } from './open-lab.ts'
import { program } from './program.ts'

/** The Thanos that THANOS_BIN names, if it does. @throws a Failure if that is none. */
export function findThanos({ THANOS_BIN }: NodeJS.ProcessEnv = process.env): string | undefined {
  if (!THANOS_BIN) return undefined
  if (isProgram(THANOS_BIN)) return THANOS_BIN
  throw new Failure(2, `THANOS_BIN names no program: ${THANOS_BIN}.`)
}

/** Starts a sidecar beside each replica, and a Querier that asks both. They end with the lab. @returns where it answers. @throws a Failure */
export async function openQuerier(path: string, lab: Lab, say: (line: string) => void): Promise<string> {
  const stores: string[] = []
  for (const replica of Object.values(lab.replicas)) {
    const [port, grpc] = [await freePort(), await freePort()]
    const args = [
      'sidecar',
      `--prometheus.url=${replica.url}`,
      `--tsdb.path=${replica.data}`,
      ...addresses(port, grpc),
    ]
    stores.push(`127.0.0.1:${grpc}`)
    await lab.run(program({ name: `Thanos Sidecar ${replica.replica}`, path, args, port }, lab.lifeline, say))
  }
  const [port, grpc] = [await freePort(), await freePort()]
  const args = [
    'query',
    '--query.replica-label=replica',
    ...stores.map((store) => `--endpoint=${store}`),
    ...addresses(port, grpc),
  ]
  const querier = program({ name: 'Thanos Query', path, args, port }, lab.lifeline, say)
  await lab.run(querier)
  return querier.url
}

function addresses(http: number, grpc: number): readonly string[] {
  return [`--http-address=127.0.0.1:${http}`, `--grpc-address=127.0.0.1:${grpc}`, '--log.level=warn']
}
