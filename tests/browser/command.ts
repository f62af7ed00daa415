import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { runCommand } from '../run-command.ts'
import { runTypescript } from '../run-typescript.ts'
import { root as smallTalk } from '../small-talk.ts'
import { copyTalk } from '../talk-copy.ts'
import { builtSite } from './built-site.ts'

const project = join(import.meta.dirname, '../..')

/** A copy of the small talk for commands to work in, its site built already. */
export interface Workshop {
  readonly root: string
  path(name: string): string
  /** Runs `src/cli/<name>.ts` in this process. */
  run(name: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Run>
  /** Runs it as a person does, in a process of its own; `watch` sees it as it starts. */
  spawn(name: string, args?: readonly string[], watch?: (process: ChildProcess) => void): Promise<Run>
  remove(): void
}

export interface Run {
  readonly status: number | string | null | undefined
  readonly output: string
}

export async function openWorkshop(site: 'small' | 'salle' = 'small'): Promise<Workshop> {
  const { root, path, remove } = copyTalk(smallTalk)
  const dist = path(site === 'small' ? 'dist' : 'dist-salle')
  cpSync((await builtSite(site)).folder, dist, { recursive: true })
  const later = Date.now() / 1000 + 60
  for (const page of readdirSync(dist)) if (page.endsWith('.html')) utimesSync(join(dist, page), later, later)
  return {
    root,
    path,
    run: async (name, args = [], env = {}) => {
      const { status, stdout, stderr } = await runCommand(name, args, root, env)
      return { status, output: stdout + stderr }
    },
    spawn: (name, args = [], watch) =>
      new Promise((resolve, reject) => {
        const child = spawn(
          process.execPath,
          [...runTypescript, join(project, `src/cli/${name}.ts`), ...args],
          {
            cwd: root,
            env: { ...process.env, CHROMIUM_PATH: inject('browserPath'), NO_COLOR: '1' },
          },
        )
        let output = ''
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => {
            output += chunk.toString()
          })
        child.on('error', reject)
        child.on('close', (status) => resolve({ status, output }))
        watch?.(child)
      }),
    remove,
  }
}
