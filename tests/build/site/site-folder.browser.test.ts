import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build, preview } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { readExportOrder } from '../../../src/cli/export/export-order.ts'
import { makeExports } from '../../../src/cli/export/make-exports.ts'
import { makePdf } from '../../../src/cli/pdf/make-pdf.ts'
import { readPdfOrder } from '../../../src/cli/pdf/pdf-order.ts'
import { siteConfig } from '../../../src/cli/site-config.ts'
import { writeTalk } from '../../cli/talk-folder.ts'
import { soak } from '../../soak.ts'

/** Said, and on no slide. */
const secret = 'Abracadabra'

let root: string
beforeAll(() => {
  root = writeTalk({
    'slides/talk.yaml': 'title: Un petit talk\n',
    'slides/01-un.md': '---\ntitle: Un\n---\n\n---\nid: un\n---\n\n# Une\n\n---\nid: deux\n---\n\n# Deux\n',
    'slides/script.md': `## un\n\n${secret} ${secret} ${secret}\n\n## deux\n\n${secret} ${secret}\n`,
  })
})
beforeEach(() => {
  vi.stubEnv('CHROMIUM_PATH', inject('browserPath'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(root, { recursive: true }))

const run = async (mode: string) => build(await siteConfig(root, { mode, logLevel: 'silent' }))
const openPreview = async (mode: string) =>
  preview(await siteConfig(root, { mode, logLevel: 'silent', preview: { port: 0 } }))
const progress = { at: () => {}, done: () => {} }
const pdfOrder = readPdfOrder([])
/** Text needs no site; soaking, with what does. */
const exportOrder = readExportOrder(soak ? ['--texte', '--pptx'] : ['--texte'])

/** Each command, and where what it writes lies. */
const commands = {
  public: { run: () => run('public'), output: 'dist-public' },
  pdf: { run: async () => pdfOrder && makePdf(root, pdfOrder, progress), output: 'dist/pdf' },
  export: { run: async () => exportOrder && makeExports(root, exportOrder, progress), output: 'dist/export' },
  build: { run: () => run('production'), output: 'dist' },
  'one file': { run: () => run('un-fichier'), output: 'dist-un-fichier' },
}
type Name = keyof typeof commands

/** The files in a folder, by their paths; not those that other commands write into it. */
function filesIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => folder !== 'dist' || !/dist.(pdf|export)/.test(path))
  return new Map(files.map((path) => [path.slice(root.length + 1), readFileSync(path)]))
}

function prints(folder: string): string[] {
  return [...filesIn(folder)]
    .map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
    .sort()
}

function saysSecret(folder: string): boolean {
  return [...filesIn(folder)].some(([name, bytes]) => {
    const decompress = { '.br': brotliDecompressSync, '.gz': gunzipSync }[extname(name)]
    return (decompress?.(bytes) ?? bytes).includes(secret)
  })
}

test('the preview of what was not built says what to do', async () => {
  await expect(openPreview('production')).rejects.toThrow(
    'There is no site in dist/ to show: run `npm run build` first.',
  )
  await expect(openPreview('public')).rejects.toThrow(
    'in dist-public/ to show: run `npm run build -- --mode public` first.',
  )
  await expect(openPreview('un-fichier')).rejects.toThrow(
    'needs no server: open the file in dist-un-fichier/',
  )
})

test('no command touches what another has written, in whatever order they run, and a build leaves nothing of an earlier one behind', async () => {
  mkdirSync(join(root, 'dist-public/assets'), { recursive: true })
  for (const stale of ['presentateur.html', 'assets/slides.js.br'])
    writeFileSync(join(root, 'dist-public', stale), secret)
  // What lies in the folder of a build comes before it and, soaking, each before and after each other.
  const once: readonly Name[] = ['public', 'pdf', 'export', 'build', 'one file']
  const order = soak ? [...once, ...once.slice(0, -1).reverse()] : once
  const written = new Map<Name, string[]>()
  for (const name of order) {
    await commands[name].run()
    written.set(name, prints(commands[name].output))
    for (const [other, files] of written) {
      expect(files.length, other).toBeGreaterThan(0)
      expect(prints(commands[other].output), `${other} after ${name}`).toEqual(files)
    }
    expect(saysSecret('dist-public'), `public after ${name}`).toBe(false)
  }
  expect(saysSecret('dist')).toBe(true)
  expect([...filesIn('dist-un-fichier').keys()].map((path) => basename(path))).toEqual(['un-petit-talk.html'])
  expect([...filesIn('dist-public').keys()].join()).not.toMatch(/presentateur|slides\.js\.br/)
})

test('the preview shows what was built: of a public build, the public one', async () => {
  for (const [mode, hasSpeaker] of [
    ['production', true],
    ['public', false],
  ] as const) {
    const server = await openPreview(mode)
    const textOf = async (page: string) => (await fetch(`${server.resolvedUrls?.local[0]}${page}`)).text()
    expect(await textOf('document.html'), mode).toContain('<article')
    // Where there is no such page, Vite gives the first.
    expect((await textOf('presentateur.html')).includes('<title>Présentateur'), mode).toBe(hasSpeaker)
    await server.close()
  }
})
