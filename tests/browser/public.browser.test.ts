import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../small-talk.ts'
import { builtSite } from './built-site.ts'
import { collectComplaints, useDeck, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

const deck = useDeck(withoutWorker)
let folder: string
let url: string
let whole: string

beforeAll(async () => {
  ;({ folder, url } = await builtSite('public'))
  whole = (await builtSite('small')).folder
})

/** Whatever a file holds, compressed or not, with and without its tags; letters alone count, and one kind of quotes and spaces. */
function textsIn(site: string): readonly string[] {
  const texts = known.get(site) ?? readTexts(site)
  known.set(site, texts)
  return texts
}

const known = new Map<string, readonly string[]>()

function readTexts(site: string): string[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(10)
  // Compressed copies hold the same once more, unless something is wrong.
  const texts = files.map((entry) =>
    decompressed(extname(entry.name), readFileSync(join(entry.parentPath, entry.name))).toString('utf8'),
  )
  return [...new Set(texts)].flatMap((text) => [plain(text), plain(text.replace(/<[^>]*>/g, ''))])
}

function decompressed(extension: string, bytes: Buffer): Buffer {
  if (extension === '.br') return brotliDecompressSync(bytes)
  return extension === '.gz' ? gunzipSync(bytes) : bytes
}

function plain(text: string): string {
  return text
    .replace(/&(?:nbsp|#160|#8239);/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/[’']|&(?:#39|apos|rsquo);|\\u2019/g, "'")
    .replace(/\s*(?:[«»“”"]|&(?:quot|laquo|raquo);)\s*/g, ' ')
    .replace(/\s+([;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
}

function sentences(): string[] {
  const words = readFileSync(join(root, 'slides/script.md'), 'utf8').replace(/^(?:#.*|durée:.*)$/gm, '\n')
  return words
    .split(/\[clic\]|\n\n|(?<=[.!?…])\s+/)
    .map((sentence) => plain(sentence.replace(/[*`]/g, '')).trim())
    .filter((sentence) => (sentence.match(/\p{L}/gu) ?? []).length > 30)
}

function foundIn(site: string): string[] {
  const texts = textsIn(site)
  return sentences().filter((sentence) => texts.some((text) => text.includes(sentence)))
}

test('no file of a public build holds a sentence of the script, where the whole site holds them all', () => {
  const all = sentences()
  expect(all.length).toBeGreaterThan(15)
  expect(foundIn(whole)).toEqual(all)
  expect(foundIn(folder)).toEqual([])
})

test('with subtitles its words are the band’s alone, and a key shows them', async () => {
  const { folder: site, url: home } = await builtSite('public with subtitles')
  expect(foundIn(site)).not.toEqual([]) // long sentences are divided
  expect(readdirSync(site)).not.toContain('presentateur.html')
  const document = plain(readFileSync(join(site, 'document.html'), 'utf8'))
  expect(sentences().filter((sentence) => document.includes(sentence))).toEqual([])
  const page = await deck.blank()
  await page.goto(home)
  await until(page, deckReady)
  await page.keyboard.press('u')
  await expect.poll(() => page.locator('.band').innerText()).toContain('Ceci est un exposé d’exemple')
})

test('it has no screen for the speaker, no durations and nothing of rehearsals', () => {
  expect(readdirSync(folder)).not.toContain('presentateur.html')
  const texts = textsIn(folder).join('')
  for (const trace of [
    'presentateur.html',
    'data-seconds',
    '<aside class= notes',
    'class= duration ',
    'Répétition',
    '-seance',
  ])
    expect(texts, trace).not.toContain(trace)
})

test('the deck works, and neither its keys nor its help know of a speaker’s screen', async () => {
  const page = await deck.blank()
  const complaints = collectComplaints(page)
  await page.goto(url)
  // All slides have come: leaving the page would stop those that have not.
  await until(
    page,
    () => document.querySelector('.reveal.ready') && !document.querySelector('.slides > [data-file]'),
  )
  await page.keyboard.press('s')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => window.Reveal.getCurrentSlide().id)).toBe('sommaire')
  expect(page.context().pages()).toHaveLength(1)
  await page.keyboard.press('?')
  const help = page.locator('dialog.help')
  expect(await help.innerText()).not.toMatch(/présentation|s’y dit/)
  await help.locator('a').click()
  await page.waitForSelector('article#sommaire')
  expect(await page.locator('.speech').count()).toBe(0)
  expect(complaints).toEqual([])
})
