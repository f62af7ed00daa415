import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { runTypescript } from '../run-typescript.ts'
import { root as smallTalk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { copyTalk } from '../talk-copy.ts'
import { builtSite } from './built-site.ts'

const project = join(import.meta.dirname, '../..')

describe('npm run build of a talk with faults', () => {
  const copy = copyTalk(smallTalk)
  afterAll(() => copy.remove())
  let status: number | null
  let output: string
  let images: string
  beforeAll(() => {
    copy.edit('01-les-mots.md', (text) => text.replace('id: une-phrase\n', 'id: Phrase\n'))
    copy.edit('script.md', (text) => text.replace('## des-points', '## des-poings'))
    const chain = Array.from({ length: 30 }, (_, index) => `n${index}[Une boîte de plus]`).join(' --> ')
    const nameless = 'flowchart LR\n  a --> b\n%% étape :\n  b --> c'
    copy.edit('02-les-images.md', (text) => {
      images = `${text.replace('%% étape : la base', `%% disposition 0.5\n  ${chain}\n  icone@{ icon: "logos:graphana" }\n%% étape : la base`)}
---
id: sans-nom
layout: diagramme
---

# Une étape sans nom

\`\`\`mermaid
${nameless}
\`\`\`
`
      return images
    })
    const run = spawnSync(process.execPath, [...runTypescript, 'src/cli/build.ts', '--talk', copy.root], {
      cwd: project,
      env: { ...process.env, CHROMIUM_PATH: inject('browserPath'), NO_COLOR: '1' },
      encoding: 'utf8',
    })
    status = run.status
    output = run.stdout + run.stderr
  })
  const lineOf = (words: string) => images.split('\n').findIndex((line) => line.includes(words)) + 1

  test('fails, and lists every problem with its place', () => {
    expect(status).toBe(1)
    expect(output).toMatch(/slides\/01-les-mots\.md:\d+:1 {2}`id`: /)
    expect(output).toMatch(/slides\/script\.md:\d+:1 {2}there is no slide `des-poings`/)
  })

  test('lists those of diagrams too', () => {
    expect(output).toMatch(new RegExp(`slides/02-les-images\\.md:${lineOf('sans-nom') + 9}:1 {2}`))
  })

  test('a diagram that is hard to read is told at its line', () => {
    expect(output).toMatch(
      new RegExp(
        `slides/02-les-images\\.md:${lineOf('flowchart LR')}:1 .*« Un service et sa base » are \\d+\\.\\d px on the slide`,
      ),
    )
  })

  test('so is an icon that does not exist', () => {
    expect(output).toMatch(
      new RegExp(
        `slides/02-les-images\\.md:${lineOf('logos:graphana')}:\\d+ .*no icon is called \`logos:graphana\``,
      ),
    )
  })

  test('shows no stack trace', () => {
    expect(output).not.toMatch(/^\s+at /m)
  })
})

describe('npm run build', () => {
  const scriptsWithMermaid = (folder: string) => {
    const assets = join(folder, 'assets')
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
    expect(scripts).not.toEqual([])
    return scripts.filter((name) => /mermaid/i.test(readFileSync(join(assets, name), 'utf8')))
  }

  test('ships no Mermaid when the diagrams are drawn ahead', async () => {
    expect(scriptsWithMermaid((await builtSite('small')).folder)).toEqual([])
  })

  test.runIf(soak)('without a browser says so in one line, and leaves the drawing to the page', async () => {
    const { folder, said } = await builtSite('without a browser')
    expect(said.match(/no Chromium found/g)).toHaveLength(1)
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('class="diagram-source"')
    expect(scriptsWithMermaid(folder), 'one lazy chunk').toEqual([expect.stringMatching(/^draw-diagrams-/)])
  })

  test('again, with unchanged diagrams, needs no browser', async () => {
    const { folder, said } = await builtSite('clé à emporter')
    expect(said).not.toContain('Chromium')
    const [name = ''] = readdirSync(folder)
    const html = readFileSync(join(folder, name), 'utf8')
    expect(html.match(/ data-drawn[ =>]/g)?.length).toBeGreaterThan(0)
    expect(html).not.toContain('class="diagram-source"')
  })
})
