import { expect, test } from 'vitest'
import type { Play } from '../../src/figures/figure.ts'
import { allFigures } from '../../src/thanos/figures/all-figures.ts'
import { pointLimit } from '../../src/thanos/models/query-cost.model.ts'
import { origins } from '../real-talk.ts'

const plain = (text: string) => text.replace(/&nbsp;|[\u00A0\u202F]/g, ' ').replace(/[*`]/g, '')

/** The figure of a slide, as its own attributes make it. */
function figureOn(id: string): Play {
  const body = origins.get(id)?.source.body ?? ''
  for (const { name, place } of allFigures) {
    const attributes = new RegExp(`<${name}([^>]*)>`).exec(body)?.[1]
    if (attributes === undefined) continue
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
    return place(Object.fromEntries(pairs)).play()
  }
  throw new Error(`no figure on ${id}`)
}

function shownBy(id: string, step: number): string {
  const play = figureOn(id)
  play.goTo(step)
  return plain(play.label())
}

const saidOn = (id: string) =>
  plain((origins.get(id)?.section?.passages ?? []).map(({ text }) => text).join('\n'))
const writtenOn = (id: string) => plain(origins.get(id)?.source.body ?? '')

/** What a figure's model computes, and how the script says it: there, and wherever it says it again. */
test.each([
  ['requete-de-trop', 0, '6,3 millions', 'plus de six millions de points', []],
  ['requete-de-trop', 0, 'la limite est 11 000', '11 000 points', ['backup-protips']],
  ['requete-de-trop', 1, '9 h environ', 'neuf heures environ', []],
  ['requete-de-trop', 1, '1 001', 'mille points', []],
  ['requete-de-trop', 1, 'la limite est 50 millions', '50 millions', []],
  ['requete-de-trop', 2, '6,3 milliards', '6,3 milliards', ['downsampling']],
  ['meme-data', 1, '3 min 15 s de trou', '3 minutes 15 sans échantillon', []],
  ['meme-data', 1, '3 min sans rien', 'trois minutes sans courbe', []],
  ['meme-data', 0, 'B 5 s après A', 'B passe cinq secondes après A', []],
  ['meme-data', 0, 'toutes les 15 s', 'toutes les quinze secondes', []],
  ['deduplication', 0, '3 min 15 s de trou', '3 minutes 15 sans échantillon', []],
  ['deduplication', 1, 'il reste 35 s', '35 secondes', []],
  ['blocs', 1, '1 de 6 h', 'trois blocs de deux heures en font un de six', []],
  ['blocs', 3, 'Bucket, 197 blocs', '197 petits blocs', []],
  ['blocs', 4, 'Bucket, 4 blocs : 1 de 14 j', 'deviennent quatre, dont un de quatorze jours', []],
  ['downsampling', 0, '6,3 milliards', '6,3 milliards', ['requete-de-trop']],
  ['downsampling', 1, 'max 93, moyenne 44', 'dit 44, le max dit toujours 93', []],
  ['downsampling', 1, '105 millions', '105 millions', []],
  ['downsampling', 2, '8,8 millions', '8,8 millions', []],
  ['backup-cardinalite', 0, '40 séries', 'quarante séries', []],
  ['backup-cardinalite', 1, '1 600 séries', '1 600 séries', []],
  ['backup-cardinalite', 2, '80 000 séries', '80 000', ['backup-protips']],
  ['backup-cardinalite', 3, '1,1 million', '1,1 million', []],
  ['backup-cardinalite', 4, '800 millions', '800 millions', ['backup-protips']],
  ['backup-cardinalite', 4, '868 écrans', '868 écrans', []],
] as const)(
  '%s, step %i: the figure shows « %s », the script says « %s »',
  (id, step, shown, said, again) => {
    expect(shownBy(id, step)).toContain(shown)
    for (const slide of [id, ...again]) expect(saidOn(slide), slide).toContain(said)
  },
)

test('what is counted from these numbers is counted right', () => {
  const [raw = 0, , hourly = 0] = [...tableOf('downsampling', 2).matchAll(/<td>(\d[\d ]*)<\/td>/g)].map(
    ([, number = '']) => Number(number.replaceAll(' ', '')),
  )
  expect(Math.round((2 * raw) / 1e8) / 10).toBe(12.6)
  expect(raw / hourly).toBe(720)
  expect(saidOn('downsampling')).toContain('12,6 milliards pour la paire')
  expect(saidOn('downsampling')).toContain('720 fois moins')
  expect(pointLimit * 5).toBeGreaterThan(15 * 3600)
  expect(pointLimit * 5).toBeLessThan(15.5 * 3600)
  expect(saidOn('requete-de-trop')).toContain('un peu plus de quinze heures')
})

test('the titles that name numbers name those of their figures', () => {
  expect(writtenOn('downsampling')).toContain('# De 6,3 milliards à 8,8 millions')
})

test('DigitalOcean’s numbers are divided right, on both slides', () => {
  const [servers, series, samples] = [192, 200e6, 2e6]
  expect(writtenOn('backup-digitalocean')).toContain('| 192 | 200 millions | 2 millions |')
  expect(writtenOn('backup-digitalocean')).toContain(
    `≈ ${(series / servers / 1e6).toFixed(2).replace('.', ',')} million | ≈ 10 400`,
  )
  expect(Math.round(samples / servers / 100) * 100).toBe(10_400)
  expect(series / samples).toBe(100)
  expect(saidOn('backup-digitalocean')).toContain('192 serveurs Prometheus, 200 millions de time series')
  expect(saidOn('backup-digitalocean')).toContain('toutes les cent secondes')
  expect(saidOn('performance')).toContain('pour 200 millions de séries')
})

function tableOf(id: string, step: number): string {
  const play = figureOn(id)
  play.goTo(step)
  return plain(/<table>.*<\/table>/s.exec(play.picture())?.[0] ?? '')
}
