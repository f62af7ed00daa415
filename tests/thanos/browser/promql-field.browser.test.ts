import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allAxeRules, askAxe } from '../../../src/cli/picture/axe.ts'
import { readSite, sendFile } from '../../../src/cli/salle/site-files.ts'
import { preparedQueries } from '../../../src/thanos/figures/promql-field/prepared-queries.ts'
import { openLab } from '../../../src/thanos/lab/open-lab.ts'
import { serveLab } from '../../../src/thanos/lab/serve-lab.ts'
import { builtSite } from '../../browser/built-site.ts'
import { collectComplaints, openContext, placeOf, withoutWorker } from '../../browser/deck.ts'
import { prometheusPath } from '../../prometheus.ts'
import { soak } from '../../soak.ts'
import { poorSources } from '../source/poor-sources.ts'
import { shareDeck } from './share-deck.ts'

/** What the picture in view says of itself. */
const said = async (page: Page) => {
  const pictures = page.locator('section.present promql-field .picture:visible > svg')
  const labels = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  return (labels[0] ?? '').replace(/[\u00A0\u202F]/g, ' ')
}
const editor = (page: Page) => page.locator('section.present promql-field .cm-content')
const mistake = (page: Page) => page.locator('section.present promql-field .mistake')

/** Opens the drawer, goes into the field by keys, and puts something else there. */
async function write(page: Page, promql: string): Promise<void> {
  if (!(await editor(page).isVisible())) {
    await page.keyboard.press('c')
    await page.keyboard.press('Tab')
  }
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(promql)
}

/** A source is asked every few seconds. */
const slowly = { interval: 200 }

describe('on recorded data', () => {
  const deck = shareDeck('#/backup-panne/1', { hasTouch: true })
  const codeAskedFor = () => deck.requests.filter((url) => /promql-field/.test(url))
  /** What had come of its code one slide before it, and when it was in view. */
  let code: { readonly near: readonly string[]; readonly inView: readonly string[] }
  beforeAll(async () => {
    const { page } = deck
    await page.locator('#backup-panne .figure-controls').waitFor()
    const near = codeAskedFor()
    await deck.at('backup-en-vrai')
    await page.locator('#backup-en-vrai [data-playing]').waitFor()
    code = { near, inView: codeAskedFor() }
  })
  const open = async () => {
    const { page, complaints } = deck
    await deck.at('backup-en-vrai')
    await page.locator('#backup-en-vrai [data-playing]').waitFor()
    return { page, complaints }
  }
  const recorded = 'calculé ici, sur des données enregistrées le 29 novembre 2026. '

  test('its steps ask the prepared queries, and its code comes when it is in view, the editor’s when it is entered', async () => {
    const { page, complaints } = await open()
    for (const [n, { promql, words }] of preparedQueries.entries()) {
      if (n > 0) await page.keyboard.press('ArrowRight')
      await expect.poll(() => said(page)).toContain(`${recorded}Requête : ${promql}. ${plain(words)}`)
    }
    expect(await said(page)).toContain('réplica A · 1 série · 2 385 échantillons lus.')
    const isEditor = (name: string) => /promql-field\.editor/.test(name)
    expect(code.near).toEqual([])
    expect(code.inView.some((name) => /promql-field\.late/.test(name))).toBe(true)
    expect(code.inView.filter(isEditor)).toEqual([])
    await page.keyboard.press('c')
    await page.keyboard.press('Tab')
    await editor(page).waitFor()
    expect(codeAskedFor().filter(isEditor)).toHaveLength(1)
    expect(await askAxe(page, { slide: 'backup-en-vrai', scope: 'slide', rules: allAxeRules })).toEqual([])
    expect(complaints).toEqual([])
  })

  test('what is written is coloured, completed, asked by Enter, and none of it moves the deck', async () => {
    const { page, complaints } = await open()
    const place = await placeOf(page)
    await write(page, 'sum')
    await page.keyboard.type(' by (ro')
    const options = page.getByRole('option')
    await expect.poll(() => options.allTextContents()).toContain('route')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' (rate(http_r')
    await expect.poll(() => options.allTextContents()).toContain('http_requests_total')
    await page.keyboard.press('Enter')
    await page.keyboard.type('{code="2')
    await expect.poll(() => options.allTextContents()).toEqual(['200'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('[1m]')
    const asked = 'sum by (route) (rate(http_requests_total{code="200"}[1m]))'
    expect(await editor(page).textContent()).toBe(asked)
    const colours = await editor(page).locator('span').evaluateAll((all) =>
      all.map((each) => `${each.textContent} ${getComputedStyle(each).color}`),
    ) // biome-ignore format: as it is read
    expect(colours).toContain('route rgb(255, 122, 77)')
    expect(colours).toContain('rate rgb(167, 139, 250)')

    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain(`Requête : ${asked}. Au plus haut : `)
    expect(await said(page)).toMatch(
      /, pour \/catalogue\. réplica A · 3 séries · [\d ]+ échantillons lus · [\d,]+ ms\./,
    )
    expect(await placeOf(page)).toEqual(place)

    // Letters that are keys of the deck elsewhere, and those that lead it.
    await page.keyboard.type('cstbg.?')
    for (const key of ['PageDown', 'Home', 'ArrowDown', 'End', 'Space']) await page.keyboard.press(key)
    expect(await placeOf(page)).toEqual(place)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await expect.poll(() => options.count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => placeOf(page)).toEqual({ ...place, step: 0 })
    // A step is what it was before anybody wrote.
    await expect.poll(() => said(page)).toContain(`Requête : ${preparedQueries[1]?.promql}. `)
    expect(await editor(page).textContent()).toBe(preparedQueries[1]?.promql)
    expect(complaints).toEqual([])
  })

  test.each([
    ['rate(up)', 'up', 'Colonne 6 : rate veut un vecteur d’intervalle, comme x[5m], pas un vecteur instantané.', 'rate veut un vecteur d’intervalle, comme x[5m].'],
    ['sum(up) up', 'up', '« up » n’est pas attendu ici.', '« up » n’est pas attendu ici.'],
    ['1 + topk(3, up)', 'topk', '', 'Le modèle ne sait pas calculer « topk(3, up) » : il y faut une source en direct.'],
  ])('what is wrong with «%s» is underlined where it is, in the field and in the picture', async (promql, wrong, sentence, answer) => {
    const { page, complaints } = await open()
    await write(page, promql)
    const underlined = editor(page).locator('.cm-lintRange-error')
    if (sentence) {
      await expect.poll(() => underlined.allTextContents()).toEqual([wrong])
      expect(plain((await mistake(page).textContent()) ?? '')).toBe(sentence)
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain(`Requête : ${promql}. ${answer}`)
    await expect.poll(() => underlined.allTextContents()).toEqual([wrong])
    // The wave stands below the word, and the answer before is still there, faded.
    const wave = await page.locator('.live path.danger[stroke-width="3"]').getAttribute('d')
    expect(wave).toMatch(new RegExp(`^M${20 + promql.lastIndexOf(wrong) * 15.6} `))
    expect(await page.locator('.live g[opacity] path[stroke-width="4"]').count()).toBeGreaterThan(3)
    expect(complaints).toEqual([])
  }) // biome-ignore format: a table

  test('by finger: a tap brings the field, queries to choose from and a button', async () => {
    const { page } = await open()
    await page.touchscreen.tap(640, 450)
    await page.locator('#backup-en-vrai').getByText('les erreurs').tap()
    await expect.poll(() => said(page)).toContain(`Requête : ${preparedQueries[2]?.promql}. `)
    await page.locator('#backup-en-vrai').getByRole('textbox').tap()
    await editor(page).waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('count(up)')
    await page.getByRole('button', { name: 'Exécuter' }).tap()
    await expect.poll(() => said(page)).toContain('Requête : count(up). Au plus haut : 1.')
  })
})

/** `prometheus-api.test.ts` and `real-replicas.browser.test.ts` ask real ones too. */
describe.runIf(soak && prometheusPath())('a real Prometheus', () => {
  test('answers what is written, completes it, refuses what is wrong, and when it goes its answer stays', async () => {
    const files = readSite((await builtSite('labo')).folder)
    const { page } = await openContext(withoutWorker)
    const complaints = collectComplaints(page)
    const lab = await openLab({ path: prometheusPath() ?? '', interval: 1 })
    const server = await serveLab(files, lab, undefined, 0)
    try {
      await page.goto(`http://127.0.0.1:${server.port}/#/requete`)
      await expect
        .poll(() => said(page), slowly)
        .toMatch(/^● en direct, Prometheus \d+\.\d+\. Requête : http_requests_total\. .* réplica A · 4 séries · \d+ échantillons lus · [\d,]+ ms\./)
      await write(page, 'cpu_us')
      await expect.poll(() => page.getByRole('option').allTextContents()).toContain('cpu_usage_ratiogauge')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expect.poll(() => said(page), slowly).toMatch(/Requête : cpu_usage_ratio\. Au plus haut : 0,\d+\. réplica A · 1 série/)

      await write(page, 'predict_linear(up[1m])')
      await page.keyboard.press('Enter')
      await expect.poll(() => said(page), slowly).toMatch(/Colonne 1 : predict_linear veut 2 arguments, pas 1\.$/)
      // What our model does not know, the real one does.
      await write(page, 'topk(1, http_requests_total)')
      await page.keyboard.press('Enter')
      await expect.poll(() => said(page), slowly).toMatch(/Requête : topk\(1, http_requests_total\)\. Au plus haut/)

      await lab.replicas.A.kill()
      await expect.poll(() => said(page), slowly).toContain('réplica B')
      await lab.replicas.B.kill()
      await expect.poll(() => said(page), slowly).toMatch(/^● en direct, .*\. La source est en panne \(502\)\. réplica B/)
      expect(await page.locator('.live path.prometheus[stroke-width="4"]').count()).toBeGreaterThan(0)
      expect(complaints.filter((each) => /^error: (?!Failed to load)/.test(each))).toEqual([])
    } finally {
      await page.context().close()
      await server.close()
      await lab.close()
    }
  }) // biome-ignore format: long patterns
})

describe('a source that is not as it should be', () => {
  let files: ReadonlyMap<string, Buffer>
  let page: Page
  let server: Server
  let answer: (url: URL, response: ServerResponse) => unknown

  beforeAll(async () => {
    files = readSite((await builtSite('labo')).folder)
    page = (await openContext(withoutWorker)).page
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://stub')
      if (url.pathname.startsWith('/stub/')) answer(url, response)
      else if (!sendFile(files, url.pathname, request, response)) response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  beforeEach(() => page.goto('about:blank'))
  afterAll(async () => {
    await page.context().close()
    server.closeAllConnections()
    server.close()
  })
  const open = () =>
    page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?source=stub/a#/requete`)
  const json = (response: ServerResponse, data: unknown) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ status: 'success', data }))

  /** Soaking, the first of the others too: tests/thanos/prometheus has them all. */
  const sources = [
    ['slow', () => {}, 'La source n’a pas répondu en 2 s.'] as const,
    ...poorSources.slice(0, 4),
  ]
  test.each(sources.slice(0, soak ? undefined : 1))(
    '%s: what was recorded answers, with a sentence',
    async (_name, query, sentence) => {
      answer = (_url, response) => typeof query === 'function' && query(response)
      await open()
      await expect.poll(() => said(page), slowly).toContain(sentence)
      expect(await said(page)).toMatch(/^calculé ici, sur des données enregistrées le /)
      expect(await page.locator('.live path[stroke-width="4"]').count()).toBeGreaterThan(3)
    },
  )

  test('thousands of series are drawn as far as there is place, and said', async () => {
    answer = ({ pathname }, response) => {
      if (!pathname.endsWith('/query_range')) return void response.writeHead(404).end('{}')
      const values = [[Math.floor(Date.now() / 1000) - 20, '1']]
      const result = Array.from({ length: 3000 }, (_, n) => ({ metric: { pod: `p${n}` }, values }))
      json(response, { resultType: 'matrix', result })
    }
    await open()
    await expect.poll(() => said(page)).toContain('3 000 séries, les 20 plus hautes tracées')
    expect(await page.locator('.live path.prometheus[d^="M"]').count()).toBeLessThan(40)
  })
})

function plain(words: string): string {
  return words.replace(/[\u00A0\u202F]/g, ' ')
}
