import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A folder served from memory on loopback. */
export interface Site {
  readonly url: string
  close(): void
}

/** Serves a folder as a good static host does: text compressed ahead with brotli, and everything from memory. */
export async function serveCompressed(folder: string): Promise<Site> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), answerWith(path)]),
  )
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const answer = files.get(path.endsWith('/') ? `${path}index.html` : path)
    if (answer) response.writeHead(200, answer.headers).end(answer.body)
    else response.writeHead(404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
}

function answerWith(path: string): { headers: Record<string, string | number>; body: Buffer } {
  const kind = kinds[extname(path)] ?? 'application/octet-stream'
  const content = readFileSync(path)
  const compressed = !/^(font|image\/webp)|octet/.test(kind)
  const body = compressed ? brotli(content) : content
  const encoding = compressed ? { 'content-encoding': 'br' } : {}
  return { headers: { 'content-type': kind, 'content-length': body.length, ...encoding }, body }
}

/** The best brotli, but for what is too large to be worth its time: a thousand slides. */
function brotli(content: Buffer): Buffer {
  const quality = content.length < 2_000_000 ? 11 : 9
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
}
