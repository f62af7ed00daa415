import { partialResponse } from './partial-response.ts'
import { versionsOf } from './versions.ts'

/** A file of this version, by its name below the site's address. */
interface SiteFile {
  readonly url: string
  readonly integrity: string
}

/** What the build writes in. */
declare const __FILES__: readonly SiteFile[]
declare const __VERSION__: string

/** What we use of a worker: TypeScript's types of workers and of pages exclude each other. */
declare const self: EventTarget & {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<{ readonly url: string }[]>
  }
}
type WorkerEvent = Event & {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const site = self.registration.scope
const versions = versionsOf(site)

// It waits until no page is open, as workers do: which version pages see does not depend on it. If it took over at once (`skipWaiting`),
// Chromium might leave a page that is loaded again in that moment without an answer, for minutes: once in about a hundred times.
self.addEventListener('install', (event) => {
  ;(event as WorkerEvent).waitUntil(keepFiles())
})

// The pages that are open at the first visit have everything from now on.
self.addEventListener('activate', (event) => {
  ;(event as WorkerEvent).waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event as WorkerEvent
  if (request.method === 'GET' && request.url.startsWith(site))
    (event as WorkerEvent).respondWith(answer(request))
})

/** One after the other: whoever looks at a page meanwhile goes first. */
async function keepFiles(): Promise<void> {
  const cache = await versions.files(__VERSION__)
  for (const file of __FILES__) {
    const address = site + file.url
    const known = isHashed(file.url) ? await caches.match(address) : undefined
    await cache.put(address, known ?? (await fetchWhole(address, file)))
  }
  await versions.markReady(__VERSION__)
  await versions.forget()
}

/** @throws where the server has another version of the file, or none: then this version is not here. */
async function fetchWhole(address: string, { url, integrity }: SiteFile): Promise<Response> {
  const response = await fetch(address, { integrity, cache: isHashed(url) ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  // What came by a redirect, as `page.html` does where a host shortens it, is refused as a page; a copy is not.
  return new Response(response.body, { headers: response.headers })
}

/** Queries say how a page is shown, never which page. */
async function answer(request: Request): Promise<Response> {
  const address = request.url.replace(/[?#].*/, '')
  const file = await kept(address, request.mode === 'navigate')
  return file ? partialResponse(file, request.headers.get('range')) : fetch(request)
}

async function kept(address: string, isPage: boolean): Promise<Response | undefined> {
  if (isHashed(address.slice(site.length))) return caches.match(address)
  if (isPage && !(await isAnyOpen())) await versions.acceptReady()
  const { accepted } = await versions.read()
  if (!accepted || !(await versions.isHere(accepted))) return undefined
  const files = await versions.files(accepted)
  return (
    (await files.match(address === site ? `${site}index.html` : address)) ?? files.match(`${address}.html`)
  )
}

/** Where no page is open, no talk is running. */
async function isAnyOpen(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.some(({ url }) => url.startsWith(site))
}

/** Its name tells its content, so that it fits pages of any version. */
function isHashed(name: string): boolean {
  return name.startsWith('assets/')
}
