import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../../cli/failure.ts'
import type { Lifeline } from './lifeline.ts'

/** A program that serves HTTP on loopback. */
export interface Program {
  readonly name: string
  readonly url: string
  readonly isRunning: boolean
  readonly pid: number | undefined
  /** @throws a Failure with what it said, if it ends before it is ready. */
  start(): Promise<void>
  /** As in a power cut. */
  kill(): Promise<void>
}

export interface ProgramPlan {
  /** Of whoever reads about it: `Prometheus A`. */
  readonly name: string
  readonly path: string
  readonly args: readonly string[]
  readonly port: number
}

/** Patience with a program that starts, in milliseconds: a busy machine takes its time. */
const patience = 60_000

/** @param died is told what it said last, if it ends by itself once it was ready. */
export function program(
  { name, path, args, port }: ProgramPlan,
  lifeline: Lifeline,
  died: (message: string) => void,
): Program {
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let ended: Promise<void> = Promise.resolve()
  let wanted = false

  const start = async () => {
    if (child) return
    wanted = true
    let said = ''
    const started = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    child = started
    lifeline.hold(started)
    started.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000)
    })
    let ready = false
    let fault = ''
    started.on('error', ({ message }) => {
      fault = message
    })
    ended = new Promise((resolve) =>
      started.once('close', () => {
        child = undefined
        if (ready && wanted) died(`${name} has ended by itself.${lastWords(said)}`)
        wanted = false
        resolve()
      }),
    )
    const deadline = Date.now() + patience
    while (child === started && !(await isReady(url)) && Date.now() < deadline) await wait(50)
    ready = child === started && Date.now() < deadline
    if (ready) return
    await kill()
    throw new Failure(1, `${name} does not start: ${path}${fault ? `: ${fault}` : ''}.${lastWords(said)}`)
  }

  const kill = async () => {
    wanted = false
    child?.kill('SIGKILL')
    await ended
  }

  return {
    name,
    url,
    start,
    kill,
    get isRunning() {
      return wanted && child !== undefined
    },
    get pid() {
      return child?.pid
    },
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(2000) })
    return ok
  } catch {
    return false
  }
}

function lastWords(said: string): string {
  const lines = said.trim().split('\n').slice(-3)
  return said.trim() ? ` It said:\n  ${lines.join('\n  ')}` : ''
}
