import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import recording from '../../../assets/panne-enregistree.json' with { type: 'json' }
import { readSite, sendFile } from '../../../src/cli/salle/site-files.ts'
import { openLab } from '../../../src/thanos/lab/open-lab.ts'
import { serveLab } from '../../../src/thanos/lab/serve-lab.ts'
import { builtSite } from '../../browser/built-site.ts'
import { allHere, collectComplaints, openContext, withoutWorker } from '../../browser/deck.ts'
import { goTo } from '../../browser/go-to.ts'
import { until } from '../../browser/until.ts'
import { prometheusPath } from '../../prometheus.ts'
import { soak } from '../../soak.ts'
import { matrix, poorSources, samples } from '../source/poor-sources.ts'

let files: ReadonlyMap<string, Buffer>
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  files = readSite((await builtSite('labo')).folder)
  page = (await openContext(withoutWorker)).page
  complaints = collectComplaints(page)
})
afterEach(() => page.goto('about:blank'))
afterAll(() => page.context().close())

/** What the picture in view says of itself. */
const said = async () => {
  const pictures = page.locator('section.present real-replicas .picture:visible svg')
  const labels = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  return plain(labels[0] ?? '')
}
const plain = (words: string) => words.replace(/[\u00A0\u202F]/g, ' ')
/** A source is asked every second or two. */
const slowly = { interval: 200 }

/** How much of A's hole the deduplicated line lies over, from 0 to 1. */
const bridged = async () => {
  const picture = page.locator('section.present .picture.live')
  const frames = await picture
    .locator('rect.danger')
    .evaluateAll((all) =>
      all.map((each) => ['x', 'width', 'height'].map((name) => Number(each.getAttribute(name)))),
    )
  // The lanes have theirs too, which are low.
  const [left = 0, width = 0] = frames.find(([, , height = 0]) => height > 100) ?? []
  const line = await picture.locator('path.thanos[stroke-width="5"]').getAttribute('d')
  const parts = (line ?? '')
    .split('M')
    .map((part) => [...part.matchAll(/([\d.]+),/g)].map(([, x]) => Number(x)))
  const lengths = parts.map((xs) => Math.min(left + width, Math.max(...xs)) - Math.max(left, Math.min(...xs)))
  return lengths.reduce((sum, each) => sum + Math.max(0, each), 0) / width
}
const recorded = 'enregistré le 29 novembre 2026, Prometheus 2.42'

describe.skipIf(!prometheusPath())('two real Prometheus', () => {
  // A rate looks four scrapes back, so that a hole in it is that much shorter.
  const [interval, seconds] = soak ? [5, 30] : [1, 8]

  /** In seconds. A busy machine scrapes late: the one that was not killed may have missed some too. */
  const holeOf = async (replica: string) =>
    Number(new RegExp(`${replica} a un trou de (\\d+) s`).exec(await said())?.[1] ?? 0)

  test(`one is killed for ${seconds} s by the speaker’s keys, and the figure shows it`, async () => {
    const lab = await openLab({ path: prometheusPath() ?? '', interval })
    const server = await serveLab(files, lab, undefined, 0)
    const speaker = await page.context().newPage()
    try {
      const here = `http://127.0.0.1:${server.port}/`
      await page.goto(`${here}#/panne`)
      expect(page.url()).toBe(`${here}?source=source/a,source/b#/panne`)
      // Else it might follow a speaker's screen that was there first, at its first slide.
      await until(page, allHere)
      await speaker.goto(`${here}presentateur.html`)
      await expect
        .poll(said, slowly)
        .toMatch(/^● en direct, Prometheus \d+\.\d+\. .*A (?:n’a rien|a un trou).*, B (?:n’a rien|a un trou)/)

      const rig = speaker.locator('#rig-state')
      await expect.poll(() => rig.textContent(), slowly).toMatch(/^A.tourne, B.tourne$/)
      await speaker.keyboard.press('e')
      await expect.poll(said, slowly).toContain('A ne répond plus, B ')
      // A screen that asks every second may miss one of them.
      const downFor = async () =>
        Number(/^A.éteint depuis (\d+)/.exec((await rig.textContent()) ?? '')?.[1] ?? 0)
      await expect.poll(downFor, slowly).toBeGreaterThanOrEqual(seconds)
      await speaker.keyboard.press('r')
      await expect.poll(() => holeOf('A'), slowly).toBeGreaterThanOrEqual(seconds)
      expect(await holeOf('B')).toBeLessThan(seconds)

      await page.keyboard.press('ArrowRight')
      await expect.poll(said, slowly).toMatch(/a choisi A\. Sur A, \d+ s sans rien\.$/)
      await expect.poll(said, slowly).toMatch(/a choisi B\. Sur B, (?:rien ne manque|\d s sans rien)\.$/)
      await expect.poll(said, slowly).toMatch(/a choisi A\. Sur A, \d+ s sans rien\.$/)

      await page.keyboard.press('ArrowRight')
      await expect
        .poll(said, slowly)
        .toMatch(
          /calculée\. (?:Le Querier suivrait B|Passage à B : \d+ s entre deux échantillons, au lieu de \d+ s)/,
        )
      // Where a busy machine has scraped late, a point of the line may be missing.
      await expect.poll(bridged, slowly).toBeGreaterThan(0.5)
      // Who is down is told by the browser too; our own code and the policy have nothing to say.
      expect(complaints.filter((each) => /^error: (?!Failed to load)/.test(each))).toEqual([])
    } finally {
      await speaker.close()
      await server.close()
      await lab.close()
    }
  })
})

describe('a source that is not as it should be leaves what was recorded on the slide, with a sentence', () => {
  let server: Server
  let url: string
  const asked: URL[] = []
  let answer: (url: URL, response: ServerResponse) => void

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://stub')
      if (url.pathname.startsWith('/stub/')) {
        asked.push(url)
        answer(url, response)
      } else if (url.searchParams.has('offen') && url.pathname === '/') {
        // As `npm start` serves it: without a policy.
        const html = String(files.get('/index.html')).replace(/<meta http-equiv[^>]*>/, '')
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
      } else if (!sendFile(files, url.pathname, request, response)) response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  afterEach(() => {
    asked.length = 0
  })

  const json = (response: ServerResponse, data: unknown, status = 'success') =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ status, data }))
  const build = { version: '2.42.0' }
  const rising = () => samples(40, (n) => String(n * 50))
  /** Of a Prometheus that says who it is, and then something else to queries. */
  const toQueries = (query: (response: ServerResponse, url: URL) => void) => {
    answer = (url, response) => {
      if (url.pathname.endsWith('/buildinfo')) json(response, build)
      else if (url.pathname.endsWith('/stores')) response.writeHead(404).end()
      else query(response, url)
    }
  }
  const open = (query = '?source=stub/a') => page.goto(`${url}${query}#/panne`)

  test('slow', async () => {
    toQueries(() => {})
    await open()
    await expect.poll(said, slowly).toContain('La source n’a pas répondu en 2 s.')
    await expectRecorded()
  })

  /** What is said of each, tests/thanos/source/ask-replicas.test.ts has too. */
  test.each(poorSources.slice(soak ? 0 : -1))('%s', async (_name, poor, sentence) => {
    toQueries((response) => {
      if (typeof poor === 'function') poor(response)
      else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(poor))
    })
    await open()
    await expect.poll(said).toContain(plain(sentence))
    await expectRecorded()
  })

  async function expectRecorded(): Promise<void> {
    expect(await said()).toMatch(new RegExp(`^${recorded}\\.`))
    expect(await page.locator('.picture.live path[stroke-width="5"]').count()).toBe(2)
  }

  test('NaN among numbers, and stale markers, which no answer has, are holes of a live figure, which stays when the source goes', async () => {
    toQueries((response) =>
      json(response, matrix(samples(40, (n) => (n > 20 && n < 30 ? 'NaN' : String(n * 50))))),
    )
    await open('?source=stub/a,stub/b')
    await expect
      .poll(said)
      .toMatch(/^● en direct, Prometheus 2\.42\. .*A a un trou de 50 s, B a un trou de 50 s\.$/)
    answer = (_url, response) => response.destroy()
    await expect.poll(said, slowly).toMatch(/^● en direct, Prometheus 2\.42\. .*La source ne répond pas\.$/)
    expect(await page.locator('.picture.live path[stroke-width="5"]').count()).toBe(2)
  })

  test('a Thanos Query is asked for the replicas apart and merged, who does not answer it any more keeps what it had, under its own name, and its line stands beside ours', async () => {
    let heard = ['prometheus-0', 'prometheus-1']
    answer = (url, response) => {
      if (url.pathname.endsWith('/buildinfo')) json(response, { version: '0.42.4' })
      else if (url.pathname.endsWith('/stores')) json(response, { sidecar: [] })
      else
        json(
          response,
          matrix(
            rising(),
            heard.map((name) => ({ prometheus_replica: name })),
          ),
        )
    }
    await open('?source=stub/thanos')
    await expect.poll(said).toContain('A n’a rien manqué, B n’a rien manqué.')
    heard = heard.slice(1)
    await expect.poll(said, slowly).toContain('A ne répond plus, B ')
    expect(await page.locator('.picture.live path[stroke-width="5"]').count()).toBe(2)

    const { from, to, replicas } = recording
    const later = Date.now() / 1000 - to
    type Values = [number, string][]
    const valuesOf = (recorded: (typeof replicas)['A']['samples']) =>
      (recorded.data.result.find(({ metric }) => 'route' in metric && metric.route === '/catalogue')
        ?.values ?? []) as Values
    const moved = (values: Values) => values.map(([time, value]) => [time + later, value])
    const A = { metric: { replica: 'A' }, values: moved(valuesOf(replicas.A.samples)) }
    const B = { metric: { replica: 'B' }, values: moved(valuesOf(replicas.B.samples)) }
    const rateB = moved((replicas.B.rate.data.result[0]?.values ?? []) as Values)
    answer = (url, response) => {
      const warnings = ['No StoreAPIs matched for this query']
      if (url.pathname.endsWith('/buildinfo')) json(response, { version: '0.42.4' })
      else if (url.pathname.endsWith('/stores')) json(response, { sidecar: [] })
      else if (url.searchParams.get('dedup') === 'true') {
        const result = [{ metric: {}, values: rateB }]
        response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result }, warnings }))
      } else if (url.pathname.endsWith('/query')) json(response, { resultType: 'matrix', result: [B, A] })
      else
        json(response, {
          resultType: 'matrix',
          result: [
            { ...A, values: rateB },
            { ...B, values: rateB },
          ],
        })
    }
    await expect
      .poll(said, slowly)
      .toMatch(/^● en direct, Thanos 0\.42\. .*Réponse partielle : le Querier ne connaît personne/)
    expect(new Set(asked.map(({ searchParams }) => searchParams.get('dedup')))).toEqual(
      new Set([null, 'false', 'true']),
    )
    for (const _step of [1, 2]) await page.keyboard.press('ArrowRight')
    await expect.poll(said).toContain('Thanos Querier, et notre calcul')
    expect(await page.locator('.picture.live path[stroke-width="5"]').count()).toBe(2)
    expect(from).toBeLessThan(to)
  })

  test('another port of this machine is asked at once, as Thanos and Prometheus let every page do', async () => {
    toQueries((response) => json(response, matrix(rising())))
    const answers = answer
    answer = (url, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*')
      answers(url, response)
    }
    await open(`?offen&source=${url.replace('127.0.0.1', 'localhost')}stub/a`)
    await expect.poll(said).toContain('● en direct')
  })

  test('a stranger is asked only after a question, and by a page whose policy opens it', async () => {
    const stranger = 'https://prom.example'
    const requests: string[] = []
    await page.context().route(`${stranger}/**`, (route) => {
      requests.push(route.request().url())
      return route.abort()
    })
    // The policy names the configured source, and its own server as `npm run labo` needs it.
    await open(`?source=${stranger}`)
    await expect.poll(said).toContain('La politique de la page n’ouvre pas prom.example')
    expect(readFileSync(join((await builtSite('labo')).folder, 'index.html'), 'utf8')).toContain(
      "connect-src 'self' https://thanos.example;",
    )
    expect(readFileSync(join((await builtSite('talk')).folder, 'index.html'), 'utf8')).toContain(
      "connect-src 'none'",
    )

    await open(`?offen&source=${stranger}`)
    const question = page.getByRole('alert')
    await expect.poll(() => question.textContent()).toContain('prom.example')
    await question.getByRole('button', { name: 'Non' }).click()
    await expect.poll(said).toContain('prom.example n’a pas été interrogé')
    expect(requests).toEqual([])

    await page.reload()
    await question.getByRole('button', { name: 'Interroger' }).click()
    await expect.poll(said).toContain('La source ne répond pas.')
    expect(requests[0]).toContain(`${stranger}/api/v1/`)
  })
})

test('without a source, what was recorded is shown, and nothing of it comes before its slide is near', async () => {
  const names: string[] = []
  page.on('request', (request) => names.push(request.url()))
  await page.goto(new URL('#/meme-data', inject('talkUrl')).href)
  await page.locator('section.present .figure-controls').waitFor()
  expect(names.filter((name) => /real-replicas|panne-enregistree/.test(name))).toEqual([])
  await page.evaluate(goTo, { id: 'backup-panne', step: -1 })
  await expect.poll(said).toContain(recorded)
  await expect.poll(() => names.some((name) => /panne-enregistree/.test(name))).toBe(true)
  await page.locator('section.present .picture.live svg').waitFor()
  expect(names.filter((name) => !name.startsWith(inject('talkUrl')) && !name.startsWith('data:'))).toEqual([])
})

test('no site has what is to be tried at home', () => {
  const withDemo = [...files].filter(([name, file]) => /demo/.test(name) || file.includes('thanos-demo'))
  expect(withDemo.map(([name]) => name)).toEqual([])
})
