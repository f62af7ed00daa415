import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReplicaName } from '../models/replica-gap.model.ts'
import { type Exporter, openExporter } from './exporter.ts'
import { type Lifeline, openLifeline } from './lifeline.ts'
import type { Program } from './program.ts'
import { planReplica, type Replica } from './replica.ts'

/** Two real replicas and what they scrape. */
export interface Lab {
  readonly exporter: Exporter
  readonly replicas: Readonly<Record<ReplicaName, Replica>>
  readonly lifeline: Lifeline
  /** Starts something beside them, which ends with them. */
  run(program: Program): Promise<void>
  /** Ends all of it; their data go. */
  close(): Promise<void>
}

export interface LabPlan {
  /** The Prometheus to start. */
  readonly path: string
  readonly interval?: number
  readonly block?: string
  /** Is told of what ends by itself. */
  readonly say?: (line: string) => void
}

/** Starts it. @throws a Failure, and nothing is left. */
export async function openLab({ path, interval = 5, block = '2h', say = () => {} }: LabPlan): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'labo-'))
  const lifeline = openLifeline(folder)
  const exporter = await openExporter()
  const plan = { path, folder, exporterPort: exporter.port, interval, block }
  const replicas = {
    A: await planReplica('A', plan, lifeline, say),
    B: await planReplica('B', plan, lifeline, say),
  }
  const running: Program[] = [replicas.A, replicas.B]
  const run = (program: Program) => {
    running.push(program)
    return program.start()
  }
  const close = async () => {
    await Promise.all([...running.map((each) => each.kill()), exporter.close()])
    rmSync(folder, { recursive: true, force: true })
    lifeline.close()
  }
  try {
    await Promise.all([replicas.A.start(), replicas.B.start()])
  } catch (error) {
    await close()
    throw error
  }
  return { exporter, replicas, lifeline, run, close }
}
