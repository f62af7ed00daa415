import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from './site/output-content.ts'
import { writeWhole } from './write-whole.ts'

/**
 * What takes time to make is made once, and kept by all that it is made from, until nobody asks for it any more. @param ending of the file's
 * path: `.png`, `/name.woff2`. @returns the file's path; undefined where it is new and `make` gives nothing.
 */
export async function keptFile<Made extends Content | undefined>(
  folder: string,
  ending: string,
  sources: readonly Content[],
  make: () => Promise<Made>,
): Promise<string | Exclude<Made, Content>> {
  const key = createHash('sha256')
  for (const source of sources) key.update(source).update('\0')
  const path = join(folder, key.digest('hex').slice(0, 32) + ending)
  if (existsSync(path)) {
    markUsed(path)
    return path
  }
  const makeAndKeep = async () => {
    const made = await make()
    if (made === undefined) return made as Exclude<Made, Content>
    writeWhole(path, made)
    forgetUnused(folder)
    return path
  }
  const making = underWay.get(path) ?? makeAndKeep().finally(() => underWay.delete(path))
  underWay.set(path, making)
  return making as Promise<string | Exclude<Made, Content>>
}

/** What is being made, by its path: several style sheets ask for one font at once. */
const underWay = new Map<string, Promise<unknown>>()

const keptDays = 30

/** Tells `forgetUnused` by the file's time. */
function markUsed(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {} // a disk that takes nothing keeps what it has
}

/** Once for each run: a first build keeps hundreds. @param folder of files that all came by `keptFile`. */
function forgetUnused(folder: string): void {
  if (lookedThrough.has(folder)) return
  lookedThrough.add(folder)
  const before = Date.now() - keptDays * 24 * 60 * 60_000
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const entry = statSync(path, { throwIfNoEntry: false }) // another process may forget too
    if (entry?.isFile() && entry.mtimeMs < before) rmSync(path, { force: true })
  }
}

const lookedThrough = new Set<string>()
