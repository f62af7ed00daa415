import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes `.br` and `.gz` copies beside the text files of the built site, for servers that send what lies ready. */
export function compressFiles(): Plugin {
  let folder: string | undefined
  return {
    name: 'compress-files',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    writeBundle: ({ dir }) => {
      folder = dir
    },
    // The last of all: other plugins write files here too.
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        if (folder) await writeCopies(resolve(folder))
      },
    },
  }
}

const textFiles = /\.(html|js|css|svg|xml|json|webmanifest)$/

/** A copy that is no smaller than its file is left out. */
export async function writeCopies(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    textFiles.test(name),
  )
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const content = readFileSync(path)
      const copies = {
        br: await promisify(brotliCompress)(content),
        gz: await promisify(gzip)(content, { level: 9 }),
      }
      for (const [ending, copy] of Object.entries(copies))
        if (copy.length < content.length) writeFileSync(`${path}.${ending}`, copy)
    }),
  )
}
