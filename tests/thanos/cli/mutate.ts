import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutation } from './mutations.ts'

/** Puts a fault into a copy of the talk. */
export function mutate(root: string, { file, find, put }: Mutation): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  if (!before.includes(find)) throw new Error(`${file} does not have ${find}`)
  writeFileSync(
    path,
    before.replace(find, () => put),
  )
}

/** Where a fault that was put into the talk is to be found, as `rule file:line`. */
export function placeOf(root: string, { file, rule, at, atFile = file }: Mutation): string {
  const text = readFileSync(join(root, atFile), 'utf8')
  const place = text.indexOf(at)
  if (place === -1) throw new Error(`${atFile} does not have ${at}`)
  return `${rule} ${atFile}:${text.slice(0, place).split('\n').length}`
}
