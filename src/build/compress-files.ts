import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes `.br` and `.gz` copies beside the text files of the built site, for servers that send what lies ready. */
export function compressFiles(): Plugin {
  let root = process.cwd()
  let folder: string | undefined
  return {
    name: 'compress-files',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    writeBundle: ({ dir }) => {
      folder = dir
    },
    // The last of all: other plugins write files here too.
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        if (folder) await writeCopies(resolve(folder), join(root, 'node_modules/.cache/compressed'))
      },
    },
  }
}

const textFiles = /\.(html|js|css|svg|xml|json|webmanifest)$/

/** A copy that is no smaller than its file is left out. `cache` keeps them by content: the best compression takes seconds. */
export async function writeCopies(folder: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  await Promise.all(
    names
      .filter((name) => textFiles.test(name))
      .flatMap((name) =>
        Object.entries(methods).map(async ([ending, compress]) => {
          const content = readFileSync(join(folder, name))
          const kept = join(cache, `${createHash('sha256').update(content).digest('hex')}.${ending}`)
          if (!existsSync(kept)) writeWhole(kept, await compress(content))
          const copy = readFileSync(kept)
          if (copy.length < content.length) writeFileSync(join(folder, `${name}.${ending}`), copy)
        }),
      ),
  )
}

/** Another build at the same time never reads half of it. */
function writeWhole(path: string, content: Buffer): void {
  const part = `${path}.${process.pid}`
  writeFileSync(part, content)
  renameSync(part, path)
}

const methods: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  // The best takes seconds for a megabyte: Mermaid, where it is shipped at all.
  br: (content) => promisify(brotliCompress)(content, quality(content.length > 1_000_000 ? 9 : 11)),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
}

function quality(value: number): BrotliOptions {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: value } }
}
