import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Serves the page of `transport-page.ts`, whatever address below `url` is asked for. */
export async function serveTransportPage(): Promise<{ url: string; close(): Promise<void> }> {
  const joined = await rolldown({
    input: join(import.meta.dirname, 'transport-page.ts'),
    platform: 'browser',
  })
  const { output } = await joined.generate({ format: 'iife', codeSplitting: false })
  await joined.close()
  const page = `<!doctype html><script>${output[0].code.replaceAll('</script', '<\\/script')}</script>`
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
