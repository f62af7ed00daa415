import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReplicaName } from '../models/replica-gap.model.ts'
import type { Lifeline } from './lifeline.ts'
import { freePort } from './listen-on.ts'
import { type Program, program } from './program.ts'

/** A real Prometheus, one of two that scrape the same. */
export interface Replica extends Program {
  readonly replica: ReplicaName
  /** Its configuration, as it was written. */
  readonly config: string
  /** Where its data are. */
  readonly data: string
}

export interface ReplicaPlan {
  /** The program. */
  readonly path: string
  readonly folder: string
  readonly exporterPort: number
  /** Seconds from scrape to scrape. */
  readonly interval: number
  /** How long a block is: `2h` as a sidecar wants it. */
  readonly block: string
}

/** Writes its configuration; it is not started yet. */
export async function planReplica(
  replica: ReplicaName,
  { path, folder, exporterPort, interval, block }: ReplicaPlan,
  lifeline: Lifeline,
  died: (message: string) => void,
): Promise<Replica> {
  const home = join(folder, replica.toLowerCase())
  const data = join(home, 'data')
  const file = join(home, 'prometheus.yml')
  const config = configOf(replica, exporterPort, interval)
  mkdirSync(home, { recursive: true })
  writeFileSync(file, config)
  const port = await freePort()
  const args = [
    `--config.file=${file}`,
    `--storage.tsdb.path=${data}`,
    `--storage.tsdb.min-block-duration=${block}`,
    `--storage.tsdb.max-block-duration=${block}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
  ]
  const name = `Prometheus ${replica}`
  // `Object.assign` would read its state once and for all.
  const running = program({ name, path, args, port }, lifeline, died)
  return Object.create(running, {
    replica: { value: replica },
    config: { value: config },
    data: { value: data },
  }) as Replica
}

/** In an instance of its own name, so that the same series come out on every machine. */
function configOf(replica: ReplicaName, exporterPort: number, interval: number): string {
  return `global:
  scrape_interval: ${interval}s
  scrape_timeout: ${interval}s
  external_labels:
    cluster: labo
    replica: ${replica}
scrape_configs:
  - job_name: boutique
    static_configs:
      - targets: ['127.0.0.1:${exporterPort}']
        labels:
          instance: boutique-0
`
}
