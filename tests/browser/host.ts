import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** A host of built sites, which can go down and is given new versions, and which sends what `_headers` says. */
export interface Host {
  /** Where the site is: below a path. */
  readonly url: string
  /** The paths that were asked for, below `url`. */
  readonly asked: readonly string[]
  /** Takes the place of all that was there. Files whose names match `without` are not there. */
  deploy(folder: string, without?: RegExp): void
  stop(): Promise<void>
}

const base = '/autre/chemin/'

export async function openHost(folder: string): Promise<Host> {
  let site = folder
  let gone: RegExp | undefined
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = decodeURI(new URL(request.url ?? '', 'http://host').pathname).slice(base.length)
    asked.push(name)
    const file = join(site, name || 'index.html')
    if (gone?.test(name) || !existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end()
    else response.writeHead(200, headersOf(site, name)).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    deploy: (folder, without) => {
      site = folder
      gone = without
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function headersOf(site: string, name: string): Record<string, string> {
  const rules = readFileSync(join(site, '_headers'), 'utf8').split(/\n(?=\/)/)
  const headers = rules.flatMap((rule) => {
    const [address = '', ...lines] = rule.trim().split('\n  ')
    return fits(address, `/${name}`) ? lines.map((line) => line.split(/: (.*)/).slice(0, 2)) : []
  })
  return { ...Object.fromEntries(headers), 'Content-Type': types[extname(name)] ?? 'text/html' }
}

function fits(address: string, path: string): boolean {
  return address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
