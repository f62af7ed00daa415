import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runTypescript } from '../run-typescript.ts'

/** `npm run bench`: all measurements, one after the other; `npm run bench -- salle` one of them, by its name. */
const all = ['models', 'figures', 'sync', 'speed', 'salle']
const [only] = process.argv.slice(2)
if (only !== undefined && !all.includes(only)) throw new Error(`${only} is none of ${all.join(', ')}`)
for (const name of only === undefined ? all : [only]) {
  const file = join(import.meta.dirname, `${name}.ts`)
  const { status } = spawnSync(process.execPath, [...runTypescript, file], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
