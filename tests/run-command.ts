import { join } from 'node:path'
import { vi } from 'vitest'

export interface Run {
  readonly status: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

let runs = 0

/** Runs `src/cli/<name>.ts` in this process, as if it had been typed in the folder `root`. */
export async function runCommand(
  name: string,
  args: readonly string[],
  root: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const said = { stdout: '', stderr: '' }
  const hear = (to: keyof typeof said, end: string) => (text: unknown) => {
    said[to] += `${text}${end}`
    return true
  }
  const { argv } = process
  vi.spyOn(process, 'cwd').mockReturnValue(root)
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('stdout', ''))
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('stderr', ''))
  vi.spyOn(console, 'log').mockImplementation(hear('stdout', '\n'))
  vi.spyOn(console, 'error').mockImplementation(hear('stderr', '\n'))
  for (const [variable, value] of Object.entries({ NO_COLOR: '1', ...env })) vi.stubEnv(variable, value)
  try {
    process.argv = [argv[0] ?? '', join(root, `src/cli/${name}.ts`), ...args]
    process.exitCode = 0
    // A module runs once: each time under another name.
    await import(/* @vite-ignore */ `../src/cli/${name}.ts?run=${runs++}`)
    return { status: process.exitCode, ...said }
  } finally {
    process.argv = argv
    process.exitCode = 0
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  }
}
