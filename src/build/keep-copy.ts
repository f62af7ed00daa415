import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes what a build made for later builds; another build at the same time never reads half of it. */
export function keepCopy(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}`
  writeFileSync(part, content)
  renameSync(part, path)
}
