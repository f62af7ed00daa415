import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { mediaType } from '../../build/site/serve-files.ts'

/** Files of a site by their addresses (`/document.html`), with the compressed copies beside them. */
export type SiteFiles = ReadonlyMap<string, Buffer>

/** They stay in memory: a site is small, a hall asks for it at once, and no address leads out of its folder. */
export function readSite(folder: string): SiteFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]
    }),
  )
}

/** Answers with a file. @returns whether there is one at this address. */
export function sendFile(
  files: SiteFiles,
  address: string,
  { headers, method }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const name = address === '/' ? '/index.html' : address
  if (!files.has(name) || /\.(?:br|gz)$/.test(name) || name === '/_headers') return false
  const accepted = String(headers['accept-encoding'] ?? '')
  const encoding = (['br', 'gzip'] as const).find(
    (one) => accepted.includes(one) && files.has(name + endings[one]),
  )
  const body = files.get(encoding ? name + endings[encoding] : name)
  response.writeHead(200, {
    ...safety,
    'Content-Type': `${mediaType(name)}${/\.(?:html|js|css|svg|json)$/.test(name) ? '; charset=utf-8' : ''}`,
    'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(encoding && { 'Content-Encoding': encoding }),
    Vary: 'Accept-Encoding',
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

/** What every answer says. */
export const safety = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'SAMEORIGIN',
} as const

const endings = { br: '.br', gzip: '.gz' } as const
