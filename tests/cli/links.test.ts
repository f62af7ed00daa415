import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { silence } from '../../src/cli/progress.ts'
import { findingsIn, slideWith, writeTalk } from './talk-folder.ts'

let server: Server
let site = ''
let atOnce = 0
let mostAtOnce = 0
const asked: string[] = []

/** A real server: `/404` answers 404, `/sans-head` knows no HEAD, `/lent/…` takes a moment. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ''
  asked.push(`${request.method} ${path}`)
  mostAtOnce = Math.max(mostAtOnce, ++atOnce)
  const status =
    path === '/sans-head' && request.method === 'HEAD' ? 405 : Number(/^\/(\d+)/.exec(path)?.[1] ?? 200)
  setTimeout(
    () => {
      atOnce--
      response.writeHead(status, status === 302 ? { location: '/la' } : {}).end()
    },
    path.startsWith('/lent') ? 30 : 0,
  )
}

beforeAll(async () => {
  server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

let root = ''
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('links that nobody answers are found at their place, in slides and in talk.yaml; the others are alive', async () => {
  const closed = createServer()
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
  const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`
  await new Promise((done) => closed.close(done))
  const lines = await findingsIn(
    {
      'slides/01-un.md': slideWith(
        `# Un\n\n[là](${site}/la) [sans HEAD](${site}/sans-head) [ailleurs](${site}/302) [patience](${site}/429)\n\n[parti](${site}/404) et [encore](${nobody})`,
      ),
      'slides/talk.yaml': `title: T\nlinks:\n  - label: mort\n    url: ${site}/410\n`,
    },
    'links',
  )
  expect(lines).toHaveLength(3)
  expect(lines.join('\n')).toMatch(/slides\/01-un\.md:12:9 .*\/404 answers 404/)
  expect(lines.join('\n')).toMatch(/slides\/01-un\.md:12:\d+ .* does not answer: .*ECONNREFUSED/)
  expect(lines.join('\n')).toMatch(/slides\/talk\.yaml:4:10 .*\/410 answers 410/)
})

test('each address is asked once, and ten at a time', async () => {
  asked.length = 0
  mostAtOnce = 0
  const links = Array.from({ length: 40 }, (_, index) => `[a](${site}/lent/${index % 30})`)
  expect(await findingsIn({ 'slides/01-un.md': slideWith(`# Un\n\n${links.join(' ')}`) }, 'links')).toEqual(
    [],
  )
  expect(asked).toHaveLength(30)
  expect(mostAtOnce).toBeLessThanOrEqual(10)
  expect(mostAtOnce).toBeGreaterThan(1)
})

test('without a network, no link is called dead', async () => {
  const links = (...urls: string[]) => ({
    'slides/01-un.md': slideWith(`# Un\n\n${urls.map((url) => `[a](${url})`).join(' ')}`),
  })
  const [here, there] = ['https://ici.invalid/', 'https://la.invalid/']
  root = writeTalk(links(here, there))
  const { findings, incomplete } = await checkTalk(root, { rules: new Set(['links']) }, silence)
  expect(findings).toEqual([])
  expect(incomplete).toEqual([expect.stringContaining('there is no network')])
  expect(await findingsIn(links(here, `${site}/la`), 'links')).toEqual([
    expect.stringMatching(/ici\.invalid\/ does not answer/),
  ])
})
