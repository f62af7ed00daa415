import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestRoom, type TestRoom } from '../../room.ts'

const files = {
  '/index.html': 'deck',
  '/presentateur.html': 'le script',
  '/presentateur.html.br': 'brotli',
  '/assets/a.js': 'code',
  '/assets/sous-titres-fr-a.js': 'le script',
  '/_headers': '',
}
let room: TestRoom
beforeAll(async () => {
  room = await openTestRoom({ files })
})
afterAll(() => room.close())

interface Answer {
  readonly status: number | undefined
  readonly body: string
  readonly headers: Record<string, unknown>
}

/** `fetch` lets nobody say which host is meant. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  { url } = room,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(url), { path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }))
    })
    asked.on('error', reject).end()
  })
}

const foreign: readonly [name: string, headers: Record<string, string>][] = [
  ['under a name that was made to lead here', { Host: 'pirate.example' }],
  ['under this machine’s address in its network', { Host: '192.0.2.7:4280' }],
  ['through a proxy', { 'X-Forwarded-For': '203.0.113.9' }],
  ['through a tunnel', { Via: '1.1 tunnel' }],
  ['from a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
]

describe('the room’s server', () => {
  test('gives its key and the script to the screens of its own machine', async () => {
    expect(JSON.parse((await ask('/salle/cle')).body)).toEqual({ key: room.keys.screen })
    expect((await ask('/presentateur.html')).body).toBe('le script')
  })

  test.each(foreign)('gives neither %s', async (_name, headers) => {
    for (const path of [
      '/salle/cle',
      '/salle/telephone',
      '/presentateur.html',
      '/presentateur%2Ehtml',
      '/presentateur.html?x',
      '/assets/sous-titres-fr-a.js',
    ]) {
      const { status, body } = await ask(path, headers)
      expect(status, path).toBe(403)
      expect(body).not.toContain(room.keys.screen)
    }
    expect((await ask('/', headers)).body).toBe('deck')
  })

  test('pairs a phone only for its own screens, and gives a paired one the script until it is taken back', async () => {
    await ask('/salle/telephone', {}, 'POST')
    expect(room.keys.phone).toBeUndefined()
    await ask('/salle/telephone', { 'X-Salle': '1', Host: 'pirate.example' }, 'POST')
    expect(room.keys.phone).toBeUndefined()
    const { key } = JSON.parse((await ask('/salle/telephone', { 'X-Salle': '1' }, 'POST')).body)
    const far = { Host: '192.0.2.7:4280', Authorization: `Bearer ${key}` }
    expect((await ask('/presentateur.html', far)).body).toBe('le script')
    expect((await ask('/salle/cle', far)).status).toBe(403)
    await ask('/salle/telephone', { 'X-Salle': '1' }, 'DELETE')
    expect((await ask('/presentateur.html', far)).status).toBe(403)
  })

  test('gives guests the words of the subtitles, and not the speaker’s page, where the speaker wants it', async () => {
    const shared = await openTestRoom({ files, subtitles: true })
    const far = { Host: '192.0.2.7:4280' }
    expect((await ask('/assets/sous-titres-fr-a.js', far, 'GET', shared)).body).toBe('le script')
    expect((await ask('/presentateur.html', far, 'GET', shared)).status).toBe(403)
    await shared.close()
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/_headers',
    '/presentateur.html.br',
    '/%',
    '/salle.txt',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test('is only read, and sends compressed copies to whoever takes them', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    const { headers, body } = await ask('/presentateur.html', { 'Accept-Encoding': 'gzip, br' })
    expect([headers['content-encoding'], body]).toEqual(['br', 'brotli'])
    expect((await ask('/assets/a.js')).headers['cache-control']).toContain('immutable')
  })
})
