import { lookup } from 'mrmime'
import type { Page } from 'playwright-core'
import type { Content } from './output-content.ts'

/** Answers whatever a page asks for below this origin, by the file's name; nothing leaves the machine. */
export async function serveFiles(
  page: Page,
  origin: string,
  read: (name: string) => Content | undefined,
): Promise<void> {
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    const name = decodeURIComponent(url.pathname).slice(1) || 'index.html'
    const body = url.origin === origin ? read(name) : undefined
    return body === undefined
      ? route.abort()
      : route.fulfill({ body: Buffer.from(body), contentType: mediaType(name) })
  })
}

/** What a server says of a file with this name. */
export function mediaType(name: string): string {
  return lookup(name) ?? 'application/octet-stream'
}
