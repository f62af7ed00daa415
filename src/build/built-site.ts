import { extname } from 'node:path'
import { build, type Rolldown } from 'vite'

/** A file of the site as a server would send it. */
export interface SiteFile {
  readonly body: string | Uint8Array
  readonly type: string
}

/** The files of the built site by their paths (`/index.html`), in memory: nothing is written. @throws if the talk has Problems. */
export async function buildSite(root: string): Promise<ReadonlyMap<string, SiteFile>> {
  const built = await build({ root, logLevel: 'error', build: { write: false } })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return new Map(
    outputs
      .flatMap(({ output }) => [...output])
      .map((file): [string, SiteFile] => [
        `/${file.fileName}`,
        { body: file.type === 'chunk' ? file.code : file.source, type: contentType(file.fileName) },
      ]),
  )
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
}

function contentType(name: string): string {
  return contentTypes[extname(name).toLowerCase()] ?? 'application/octet-stream'
}
