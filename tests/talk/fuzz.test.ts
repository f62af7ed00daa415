import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/reading/talk-files.ts'
import { confineHtml } from '../../src/talk/confine.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { soak } from '../soak.ts'

const runs = soak ? 20_000 : 60
const timeLimit = 300_000 + runs * 40

/** A talk of few slides; soaking, the one in slides/. */
const { texts: real } = await readTalkFiles(join(import.meta.dirname, soak ? '../..' : '../../templates/fr'))

/** What has meaning to one of the readers, and what is likely to upset it. */
const pieces = fc.constantFrom(
  ...'\n|\n\n|---\n|---|```|```yaml\n|````|~~~\n|```mermaid\n|```yaml {1|2-}\n|{1-9|}|# |## |### |* |- |1) |> || a | b |\n|---|'.split(
    '|',
  ),
  ...'id: |id: un\n|id: *x\n|id: &a [*a]\n|title: |title: "|layout: points\n|layout: deux\n|solves: [1, 2]\n|problem: |backup: true\n|? : |!!js/x |%YAML\n|\t|: '.split(
    '|',
  ),
  ...'<div>|</div>|<b|<!--|-->|<script>|</script>|<svg>|<title>|</svg>|<p class="fragment">|<section>|</section>|<textarea>|<table>|<select>|<img src=|"|\'|>|<?|<![CDATA[|]]>|<a href="javascript:x">|onclick=|&#106;|&lt;|<plaintext>|<math>|<x-y>|/>'.split(
    '|',
  ),
  ...'[[|]]|[[logos|[[ouverture]]|![|](|)|[clic]|[clic|## un\n|durée: 1:30\n|durée: |`|``|**|__|~~|\\|%%|%% étape : |accTitle: |flowchart LR\n|a-->b\n'.split(
    '|',
  ),
  ...'é|É|œ|« |»|’| |\u00a0|\u202f|\u2028|\ufeff|\r|\r\n|\0|\ufffd|👩‍🚀|‮|e\u0301|🇫🇷'.split('|'),
)

const text = fc.oneof(
  fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ maxLength: 8, unit: 'grapheme' })), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 300, unit: 'binary' }),
)

/** A real file with a part cut out, put in twice, or replaced. */
function mutated(path: string): fc.Arbitrary<string> {
  const original = real.get(path) ?? ''
  const place = fc.nat(original.length)
  const edit = fc.tuple(
    place,
    fc.nat(200),
    fc.oneof(
      text,
      pieces,
      fc.constant(''),
      place.map((from) => original.slice(from, from + 100)),
    ),
  )
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce(
        (result, [from, length, put]) => result.slice(0, from) + put + result.slice(from + length),
        original,
      ),
    )
}

const paths = [...real.keys()]
const files = fc.oneof(
  fc.record(
    { 'slides/talk.yaml': text, 'slides/01-un.md': text, 'slides/script.md': text },
    { requiredKeys: [] },
  ),
  fc.record({
    'slides/01-un.md': text.map((body) => `---\ntitle: T\n---\n\n---\nid: un\n---\n${body}`),
    'slides/script.md': text.map((words) => `## un\n${words}`),
  }),
  fc
    .constantFrom(...paths)
    .chain((path) => mutated(path).map((content) => ({ ...Object.fromEntries(real), [path]: content }))),
)

describe('the readers', () => {
  test(
    'never throw, and every Problem is inside its file',
    () => {
      fc.assert(
        fc.property(files, (record) => {
          const texts = new Map(
            Object.entries(record).flatMap(([path, content]) =>
              content === undefined ? [] : [[path, content] as const],
            ),
          )
          const { talk, problems } = readTalk({ texts, assets: new Set() })
          for (const { file, line, column, message, hint } of problems) {
            const lines = (texts.get(file) ?? '')
              .replace(/^\uFEFF/, '')
              .replace(/\r\n?/g, '\n')
              .split('\n')
            expect(line, `${file}:${line} ${message}`).toBeGreaterThanOrEqual(1)
            expect(line, `${file}:${line} ${message}`).toBeLessThanOrEqual(lines.length)
            expect(column, `${file}:${line}:${column} ${message}`).toBeGreaterThanOrEqual(1)
            expect(column, `${file}:${line}:${column} ${message}`).toBeLessThanOrEqual(
              (lines[line - 1]?.length ?? 0) + 1,
            )
            expect(message).not.toBe('')
            expect(hint).not.toBe('')
          }
          for (const slide of talk.chapters.flatMap(({ slides }) => slides)) {
            expect(slide.id).toMatch(/^[\p{L}\p{N}-]+$/u)
            for (const html of [slide.lead, slide.heading ?? '', slide.html, ...slide.notes])
              expect(confineHtml(html).escapes, html).toEqual([])
          }
        }),
        { numRuns: runs, verbose: 0 },
      )
    },
    timeLimit,
  )
})

describe('a megabyte is read in seconds', () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))
  const slide = '---\nid: un\n---\n\n# Un\n\n'

  const usual = [
    ['words', 'Un mot, puis un autre. '],
    ['tags that never close', '<b>x '],
    ['quotes', '> '],
    ['brackets', '['],
    ['stars', '**a '],
    ['a head', 'title: a\n'],
  ] as const
  const slow = [
    ['lines', 'Un mot\n'],
    ['fences that never end', '```yaml\na\n'],
    ['separators', '---\n'],
    ['missing pictures', '![a](x.png)\n\n'],
    ['list items', '* un\n'],
    ['inserts', '[[rien]]\n\n'],
    ['backticks', '` `` ``` '],
  ] as const
  test.each(soak ? [...usual, ...slow] : usual)('%s', (_name, piece) => {
    expectQuick('slides/01-un.md', `---\ntitle: T\n---\n\n${slide}${megabyte(piece)}`)
  })

  test('of script', () => {
    expectQuick('slides/script.md', megabyte('## un\n\nUn mot. [clic] Un autre.\n\n'))
  })
})

/** In processor time, so that others on the machine do not count: what takes the square of its length takes minutes. */
function expectQuick(path: string, text: string): void {
  const before = process.cpuUsage()
  readTalk({ texts: new Map([[path, text]]), assets: new Set() })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(10_000)
}
