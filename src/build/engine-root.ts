import { join } from 'node:path'

/** Where the engine's pages, sources and packages are; a talk may be any other folder. */
export const engineRoot = join(import.meta.dirname, '../..')

/** Where a kind of thing that takes time to make is kept, by all that it is made from. */
export function cacheFolder(name: string): string {
  return join(engineRoot, 'node_modules/.cache', name)
}
