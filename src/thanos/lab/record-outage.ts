import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../../cli/failure.ts'
import type { Progress } from '../../cli/progress.ts'
import type { RecordedEvent, RecordedReplica, Recording } from '../source/recording.ts'
import { rateOf, recordedSeries, shownSeries } from '../source/shown-series.ts'
import type { Lab } from './open-lab.ts'
import type { Replica } from './replica.ts'

/** What happens, in seconds from the beginning of the recording. */
export interface OutageStory {
  readonly interval: number
  readonly block: string
  /** Before anything is recorded. */
  readonly warmUp: number
  readonly length: number
  readonly events: readonly (readonly [at: number, what: RecordedEvent['what']])[]
}

/** Blocks of two minutes, so that there are some to be listed. */
export const usualOutage: OutageStory = {
  interval: 5,
  block: '2m',
  warmUp: 60,
  length: 600,
  events: [
    [90, 'spike'],
    [200, 'kill A'],
    [385, 'start A'],
    [510, 'deploy'],
  ],
}

/** To try it out. */
export const quickOutage: OutageStory = {
  interval: 1,
  block: '2h',
  warmUp: 8,
  length: 24,
  events: [
    [2, 'spike'],
    [6, 'kill A'],
    [9, 'start A'],
    [20, 'deploy'],
  ],
}

/** Lets it happen, then asks both replicas for all that they have. @throws a Failure where it is broken off, or a replica answers something else. */
export async function recordOutage(
  lab: Lab,
  { interval, warmUp, length, events }: OutageStory,
  progress: Progress,
  signal: AbortSignal,
): Promise<Recording> {
  const from = Math.ceil(Date.now() / 1000 + warmUp)
  const until = async (at: number) => {
    for (let left = 1; left > 0; ) {
      left = from + at - Date.now() / 1000
      progress.at(`Recording: ${Math.ceil(from + length - Date.now() / 1000)} s left`)
      await wait(Math.max(0, Math.min(1, left)) * 1000, undefined, { signal }).catch(() => {
        throw new Failure(1, 'Broken off: nothing was recorded.')
      })
    }
  }
  const happened: RecordedEvent[] = []
  for (const [at, what] of events) {
    await until(at)
    happened.push({ at: Math.round(Date.now()) / 1000, what })
    if (what === 'kill A') await lab.replicas.A.kill()
    else if (what === 'start A') await lab.replicas.A.start()
    else lab.exporter.happen(what)
  }
  await until(length)
  const to = from + length
  const span = { from, to, interval }
  const [A, B] = await Promise.all(
    [lab.replicas.A, lab.replicas.B].map((replica) => readReplica(replica, span)),
  )
  if (!A || !B) throw new Error('two replicas answer')
  return { format: 1, ...span, events: happened, replicas: { A, B } }
}

async function readReplica(
  replica: Replica,
  { from, to, interval }: { from: number; to: number; interval: number },
): Promise<RecordedReplica> {
  const ask = async (path: string, parameters: Readonly<Record<string, string>>) => {
    const response = await fetch(`${replica.url}/api/v1/${path}?${new URLSearchParams(parameters)}`)
    const text = await response.text()
    if (!response.ok)
      throw new Failure(1, `${replica.name} answers ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  const span = Math.round(to - from)
  return {
    config: replica.config,
    build: await ask('status/buildinfo', {}),
    samples: await ask('query', { query: `${recordedSeries}[${span}s]`, time: String(to) }),
    rate: await ask('query_range', {
      query: rateOf(shownSeries[0], interval),
      start: String(from),
      end: String(to),
      step: String(interval),
    }),
    blocks: readBlocks(replica.data),
  }
}

/** What each block says of itself. Not all folders are blocks. */
function readBlocks(data: string): readonly unknown[] {
  return readdirSync(data)
    .filter((name) => /^[\dA-Z]{26}$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(data, name, 'meta.json'), 'utf8')))
}
