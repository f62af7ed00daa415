import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silence } from '../../../src/cli/progress.ts'
import { findPrometheus } from '../../../src/thanos/lab/find-prometheus.ts'
import { readLaboOrder } from '../../../src/thanos/lab/labo-order.ts'
import { listenOn } from '../../../src/thanos/lab/listen-on.ts'
import { type Lab, openLab } from '../../../src/thanos/lab/open-lab.ts'
import { findThanos } from '../../../src/thanos/lab/querier.ts'
import { type OutageStory, recordOutage } from '../../../src/thanos/lab/record-outage.ts'
import { serveLab } from '../../../src/thanos/lab/serve-lab.ts'
import { holesIn, longestOf } from '../../../src/thanos/models/evidence.model.ts'
import { readRecording } from '../../../src/thanos/source/read-recording.ts'
import { prometheusPath } from '../../prometheus.ts'
import { runTypescript } from '../../run-typescript.ts'
import { soak } from '../../soak.ts'
import { copyTalk } from '../../talk-copy.ts'

const path = prometheusPath() ?? ''
const scratch = mkdtempSync(join(tmpdir(), 'labo-test-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A program that does what a shell script says. */
function script(name: string, text: string): string {
  const file = join(scratch, name)
  writeFileSync(file, `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
  return file
}

/** Of processes of this machine, those whose command line has these words. */
function processesWith(words: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words)
    } catch {
      return false // it has just ended
    }
  })
}

describe('what a person can get wrong', () => {
  test('there is no Prometheus, or PROMETHEUS_BIN names none', () => {
    expect(findPrometheus({ PROMETHEUS_BIN: script('own', '') })).toBe(join(scratch, 'own'))
    expect(() => findPrometheus({ PROMETHEUS_BIN: '/nowhere' })).toThrow(
      'PROMETHEUS_BIN names no program: /nowhere.',
    )
    expect(() => findThanos({ THANOS_BIN: '/nowhere' })).toThrow('THANOS_BIN names no program: /nowhere.')
  })

  test.each([
    [['--port', '0'], '--port is a number from 1 to 65535'],
    [['--intervalle', '0'], '--intervalle is a number of seconds from 1 to 60'],
    [
      ['--thanos', 'localhost:10902'],
      '--thanos is the address of a Thanos Query, such as http://localhost:10902',
    ],
    [['--port'], '--port'],
  ])('%s', (args, message) => {
    expect(() => readLaboOrder(args)).toThrow(message)
  })

  test('a program that ends before it is ready says why, and leaves nothing', async () => {
    const refuses = script('refuses', 'echo "opening storage failed: no space left on device" >&2; exit 1')
    await expect(openLab({ path: refuses })).rejects.toThrow(
      `Prometheus A does not start: ${refuses}. It said:\n  opening storage failed: no space left on device`,
    )
    await expect(openLab({ path: join(scratch, 'gone') })).rejects.toThrow('ENOENT')
  })

  test('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    await expect(listenOn((await import('node:http')).createServer(), port)).rejects.toThrow(
      `Port ${port} is taken. Is \`npm run labo\` running already? Else give another with --port.`,
    )
    other.close()
  })
})

describe.skipIf(!path)('with two real Prometheus', () => {
  let lab: Lab
  let url: string
  let close: () => Promise<void>
  const said: string[] = []

  beforeAll(async () => {
    lab = await openLab({ path, interval: 1, say: (line) => said.push(line) })
    const files = new Map([['/index.html', Buffer.from('the deck')]])
    const server = await serveLab(files, lab, 'http://127.0.0.1:1', 0)
    url = `http://127.0.0.1:${server.port}/`
    close = server.close
  })
  afterAll(async () => {
    await close()
    await lab.close()
  })

  const get = async (address: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(address, url), { redirect: 'manual', ...init })
    return { status: response.status, text: await response.text(), to: response.headers.get('location') }
  }
  const state = async () => JSON.parse((await get('labo/etat')).text)
  const post = async (deed: string, key: string) =>
    (await get(`labo/${deed}`, { method: 'POST', headers: { 'X-Labo': key } })).status
  const ask = async (replica: 'a' | 'b', query: string) => {
    const { text } = await get(`source/${replica}/api/v1/query?${new URLSearchParams({ query })}`)
    const [, value] = (text && JSON.parse(text).data.result[0]?.value) || []
    return value === undefined ? undefined : Number(value)
  }

  test('both scrape the shop; the deck is told whom to ask, and nobody is asked for more than figures read', async () => {
    await expect.poll(() => ask('a', 'up')).toBe(1)
    await expect.poll(() => ask('b', 'sum(http_requests_total)')).toBeGreaterThan(0)
    expect((await get('?theme=clair')).to).toBe('/?source=source/a,source/b,source/thanos&theme=clair')
    expect((await get('?source=source/a')).text).toBe('the deck')
    expect((await get('source/a/api/v1/admin/tsdb/snapshot')).status).toBe(404)
    expect((await get('source/a/-/quit', { method: 'POST' })).status).toBe(404)
    expect((await get('source/c/api/v1/query?query=up')).status).toBe(404)
    expect((await get('source/thanos/api/v1/query?query=up')).status).toBe(502)
  })

  test('A is killed and comes back with its data, by who has the key alone', async () => {
    const { key, running } = await state()
    expect(running).toEqual({ A: true, B: true })
    expect(await post('eteindre', 'another')).toBe(403)
    expect(await post('exploser', key)).toBe(404)
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'x-forwarded-for': '10.0.0.1' }])
      expect((await get('labo/etat', { headers })).status).toBe(403)
    expect((await state()).running.A).toBe(true)

    const before = await ask('a', 'count_over_time(up[1m])')
    expect(await post('eteindre', key)).toBe(200)
    expect((await state()).running).toEqual({ A: false, B: true })
    expect((await get('source/a/api/v1/query?query=up')).status).toBe(502)
    expect(await post('relancer', key)).toBe(200)
    expect((await state()).running).toEqual({ A: true, B: true })
    expect(await ask('a', 'count_over_time(up[1m])')).toBeGreaterThanOrEqual(before ?? 1)
    expect(said).toEqual([])
  })

  test('a spike and a deploy reach what is scraped', async () => {
    const { key } = await state()
    await post('pic', key)
    await post('deploiement', key)
    await expect.poll(() => ask('b', 'count(shop_build_info{version="1.1.0"})')).toBe(1)
    expect(await ask('b', 'max_over_time(connections_open[10s])')).toBeGreaterThan(150)
  })

  test('an outage is recorded as both have seen it', async () => {
    const story: OutageStory = {
      interval: 1,
      block: '2h',
      warmUp: 1,
      length: 8,
      events: [
        [3, 'kill A'],
        [7, 'start A'],
      ],
    }
    // Once it is ready, a Prometheus may take five seconds to find out what it is to scrape.
    const now = Date.now() / 1000
    await expect.poll(() => ask('a', 'timestamp(up)')).toBeGreaterThan(now)
    const recording = await recordOutage(lab, story, silence, new AbortController().signal)
    const { evidence } = readRecording(recording)
    const [A, B] = [evidence.replicas.A, evidence.replicas.B].map(({ samples }) =>
      longestOf(holesIn(samples, evidence)),
    )
    expect(evidence.interval).toBe(1)
    const [killed, started] = recording.events.map(({ at }) => at)
    expect(A).toBeGreaterThan((started ?? 0) - (killed ?? 0) - evidence.interval)
    expect(B).toBeLessThan(A ?? 0)
  })

  test('what ends by itself is told', async () => {
    process.kill(lab.replicas.B.pid ?? 0, 'SIGKILL')
    await expect.poll(() => said).toEqual([expect.stringContaining('Prometheus B has ended by itself.')])
    expect((await state()).running.B).toBe(false)
  })
})

describe.skipIf(!path || !existsSync('/proc'))('what it starts, it ends', () => {
  /** Opens a lab in a process of its own, and waits until it runs. */
  async function start(): Promise<{ child: ChildProcess; folder: string }> {
    const file = join(scratch, 'lab.mjs')
    const from = new URL('../../../src/thanos/lab/', import.meta.url)
    writeFileSync(
      file,
      `import { openLab } from '${from}open-lab.ts'
const lab = await openLab({ path: ${JSON.stringify(path)} })
process.once('SIGTERM', () => void lab.close())
process.once('SIGUSR2', () => { throw new Error('a mistake of ours') })
console.log(lab.replicas.A.data)`,
    )
    const child = spawn(process.execPath, [...runTypescript, file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [data] = await once(child.stdout, 'data')
    return { child, folder: String(data).replace(/\/a\/data\n$/, '') }
  }

  test('when it is ended, fails, or is killed', async () => {
    const ways = soak ? (['SIGTERM', 'SIGKILL', 'SIGUSR2'] as const) : (['SIGTERM', 'SIGKILL'] as const)
    await Promise.all(
      ways.map(async (signal) => {
        const { child, folder } = await start()
        expect(processesWith(folder).length).toBeGreaterThanOrEqual(3)
        child.kill(signal)
        await once(child, 'exit')
        await expect.poll(() => processesWith(folder), { interval: 200 }).toEqual([])
        expect(existsSync(folder), signal).toBe(false)
      }),
    )
  })
})

test('Ctrl+C while the site is built ends quietly', async () => {
  const copy = copyTalk(join(import.meta.dirname, '../../../templates/fr'))
  const begun = join(scratch, 'begun')
  // The build reads this first of all.
  const tell = `require('node:fs').writeFileSync(${JSON.stringify(begun)}, '')\n`
  writeFileSync(copy.path('talk.config.ts'), tell + readFileSync(copy.path('talk.config.ts'), 'utf8'))
  const file = join(import.meta.dirname, '../../../src/thanos/lab/labo.ts')
  const env = { ...process.env, PROMETHEUS_BIN: script('not asked yet', 'exit 1') }
  const args = [...runTypescript, file, '--talk', copy.root]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hear)
  await expect.poll(() => existsSync(begun)).toBe(true)
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said).toBe('')
  copy.remove()
})
