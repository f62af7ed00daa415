import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { builtSite } from '../../browser/built-site.ts'
import { useDeck, withoutWorker } from '../../browser/deck.ts'
import { talk } from '../../real-talk.ts'
import budgets from './budgets.json' with { type: 'json' }

const deck = useDeck(withoutWorker, 'talkUrl')
let dist: string
beforeAll(async () => {
  dist = (await builtSite('talk')).folder
})

interface Sent {
  readonly name: string
  readonly bytes: number
}

/** What a file weighs on the wire: its brotli copy, if it has one. */
function sent(name: string): Sent {
  const [path] = [`${name}.br`, name].map((file) => join(dist, file)).filter((file) => existsSync(file))
  if (path === undefined) throw new Error(`${name} is not in the site`)
  return { name, bytes: statSync(path).size }
}

/** The speaker’s own photos, the only pictures of this kind, and the picture of the first slide, which may show one. */
const isPhoto = (name: string) => /\.webp$|^assets\/apercu-/.test(name)
/** What one slide alone asks for: the way to a source, and what was recorded. */
const isMeasured = (name: string) =>
  /^assets\/(real-replicas\.(late|words)|parse-error-words|panne-enregistree)-/.test(name)
/** What asks in PromQL: of one slide too; its editor comes to who writes. */
const isField = (name: string) => /^assets\/(promql-field\.late|syntax-error)-/.test(name)
const isEditor = (name: string) => /^assets\/promql-field\.editor-/.test(name)
/** What nobody is sent who does not ask for it: subtitles, paper, another language. */
const isOnDemand = (name: string) =>
  /^assets\/(band|print|sous-titres-\w+)-|^document\.\w+\.html/.test(name) ||
  isMeasured(name) ||
  isField(name) ||
  isEditor(name)
const isOfSlides = (name: string) => name.startsWith('assets/slides/')

/** A speaker, an address and its QR code come on top where talk.yaml names them, as README asks. */
const filledIn = talk.settings.speaker ? budgets['what is filled in: bytes'] : 0

function weigh(what: keyof typeof budgets, files: readonly Sent[]): void {
  const limit = budgets[what] + (what.endsWith('bytes') ? filledIn : 0)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const heaviest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 12)
  const list = heaviest.map(({ name, bytes }) => `  ${bytes}  ${name}`).join('\n')
  expect(total, `${what}: ${total} of ${limit}\n${list}\n`).toBeLessThanOrEqual(limit)
}

test('the first slide comes in few and small files', async () => {
  const asked: string[] = []
  const { page } = await deck.open('', {}, async (page) => {
    page.on('request', (request) => asked.push(request.url().slice(inject('talkUrl').length) || 'index.html'))
  })
  await page.waitForLoadState('networkidle')
  weigh('deck: nodes', await nodesOf(page))
  const names = asked.filter((name) => !isPhoto(name))
  const first = names.filter((name) => !isOfSlides(name))
  // The icon of the tab is asked for when the page is there.
  const before = first.filter((name) => !/icone-.*\.svg$/.test(name))
  expect(before.length, before.join('\n')).toBeLessThanOrEqual(budgets['first slide: requests'])
  weigh('first slide: bytes', first.map(sent))
  // These come when the first slide is there.
  weigh('all other slides: bytes', names.filter(isOfSlides).map(sent))
})

test('little code runs before a key works, and hardly any of it is asked for', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name)
  const inPage = [...html.matchAll(/<script( type="module")?>([\s\S]*?)<\/script>/g)].map(
    ([, type, code = '']) => ({
      name: `in the page: ${type ? 'the deck' : code.trim().slice(0, 80)}`,
      bytes: brotliCompressSync(code).length,
    }),
  )
  expect(inPage.length).toBe(3)
  expect(files.length, files.join('\n')).toBe(1)
  weigh('JavaScript before a key works: bytes', [...files.map(sent), ...inPage])
  const first = html.slice(html.indexOf('<script>'), html.indexOf('</script>'))
  expect(first.length).toBeLessThan(1000)
})

test('styles, fonts, code and the whole site stay small', () => {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => extname(name) !== '' && !/\.(br|gz)$/.test(name) && !isPhoto(name))
  const names = all.filter((name) => !isOnDemand(name))
  const of = (ending: string) => names.filter((name) => name.endsWith(ending)).map(sent)
  expect(names.length).toBeGreaterThan(10)
  weigh('all style sheets: bytes', of('.css'))
  weigh('all fonts: bytes', of('.woff2'))
  weigh(
    'all JavaScript files: bytes',
    of('.js').filter(({ name }) => !isOfSlides(name)),
  )
  weigh('all pages: bytes', of('.html'))
  weigh('measured data: bytes', all.filter(isMeasured).map(sent))
  weigh('a field of PromQL: bytes', all.filter(isField).map(sent))
  weigh('its editor: bytes', all.filter(isEditor).map(sent))
  const unpacked = names.map((name) => ({ name, bytes: statSync(join(dist, name)).size }))
  weigh('whole site, unpacked: bytes', unpacked)
})

test.each([
  ['presentateur.html', "speaker's screen: nodes"],
  ['document.html', 'page to read: nodes'],
] as const)('the document of %s is no larger than it need be', async (path, what) => {
  const page = await deck.blank()
  await page.goto(new URL(path, inject('talkUrl')).href, { waitUntil: 'load' })
  weigh(what, await nodesOf(page))
})

/** How many elements there are, by slide or other large part. */
function nodesOf(page: Page): Promise<Sent[]> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {}
    for (const element of document.querySelectorAll('*')) {
      const place = element.closest('section, article, .symbols')
      const name = place?.id || place?.getAttribute('class') || 'around'
      counts[name] = (counts[name] ?? 0) + 1
    }
    return Object.entries(counts).map(([name, bytes]) => ({ name, bytes }))
  })
}
