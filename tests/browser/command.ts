import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

const project = join(import.meta.dirname, '../..')

/** A copy of the project for commands to work in, its site built already. */
export interface Workshop {
  readonly root: string
  path(name: string): string
  /** Runs `src/cli/<name>.ts`; `watch` sees the process as it starts. */
  run(name: string, args?: readonly string[], options?: RunOptions): Promise<Run>
  remove(): void
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  watch?(process: ChildProcess): void
}

export interface Run {
  readonly status: number | null
  readonly output: string
}

export function openWorkshop(): Workshop {
  const root = mkdtempSync(join(tmpdir(), 'talk-'))
  const path = (name: string) => join(root, name)
  for (const name of [
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.json',
    'src',
    'slides',
    'assets',
  ])
    cpSync(join(project, name), path(name), { recursive: true })
  for (const page of ['index.html', 'presentateur.html', 'document.html'])
    cpSync(join(project, page), path(page))
  symlinkSync(join(project, 'node_modules'), path('node_modules'))
  cpSync(join(project, 'node_modules/.cache/test-site'), path('dist'), { recursive: true })
  const later = Date.now() / 1000 + 60
  for (const page of ['index.html', 'presentateur.html', 'document.html'])
    utimesSync(path(`dist/${page}`), later, later)
  return {
    root,
    path,
    run: (name, args = [], { env = {}, watch } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
          cwd: root,
          env: { ...process.env, CHROMIUM_PATH: inject('browserPath'), NO_COLOR: '1', ...env },
        })
        let output = ''
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => {
            output += chunk.toString()
          })
        child.on('error', reject)
        child.on('close', (status) => resolve({ status, output }))
        watch?.(child)
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
