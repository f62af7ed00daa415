import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib'
import { keptFile } from '../kept-file.ts'

const textFiles = /\.(html|js|css|svg|xml|json|webmanifest)$/

/**
 * Writes `.br` and `.gz` copies beside the text files of a built site, for servers that send what lies ready. One that is no smaller than its
 * file is left out. @param cache keeps them: the best compression takes seconds.
 */
export async function writeCopies(folder: string, cache: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  await Promise.all(
    names
      .filter((name) => textFiles.test(name))
      .flatMap((name) =>
        Object.entries(methods).map(async ([ending, compress]) => {
          const content = readFileSync(join(folder, name))
          const copy = readFileSync(await keptFile(cache, `.${ending}`, [content], () => compress(content)))
          if (copy.length < content.length) writeFileSync(join(folder, `${name}.${ending}`), copy)
        }),
      ),
  )
}

const methods: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  // The best takes seconds for a megabyte: Mermaid, where it is shipped at all.
  br: (content) => promisify(brotliCompress)(content, quality(content.length > 1_000_000 ? 9 : 11)),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
}

function quality(value: number): BrotliOptions {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: value } }
}
