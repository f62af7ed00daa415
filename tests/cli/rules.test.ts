import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { silence } from '../../src/cli/progress.ts'
import { findingLines } from './finding-lines.ts'
import { findingsIn, slideWith, writeTalk } from './talk-folder.ts'

const chapter = 'slides/01-un.md'
const script = 'slides/script.md'
const settings = 'slides/talk.yaml'

describe('length', () => {
  const talk = (seconds: string, target: string) => ({
    [settings]: `title: T\n${target}\n`,
    [script]: `## un\ndurée: ${seconds}\n\nUn mot.\n`,
  })

  test.each([
    ['10:01', 'planned for 10:01, 0:01 too long for its target of 10:00'],
    ['7:59', 'planned for 7:59, 2:01 short for its target of 10:00'],
  ])('%s for ten minutes is told', async (seconds, message) => {
    expect(await findingsIn(talk(seconds, 'target-minutes: 10'), 'length')).toEqual([
      `${settings}:2:1 length: the talk is ${message}`,
    ])
  })

  test.each([
    ['10:00', 'target-minutes: 10'],
    ['8:00', 'target-minutes: 10'],
    ['59:00', 'words-per-minute: 140'],
  ])('%s with %s is fine', async (seconds, target) => {
    expect(await findingsIn(talk(seconds, target), 'length')).toEqual([])
  })
})

describe('pictures', () => {
  const image = (bytes: number) => ({
    [chapter]: slideWith('# T\n\n![une photo](../assets/grande%20photo.gif)'),
    'assets/grande photo.gif': new Uint8Array(bytes),
  })

  test('over 500 kB are told', async () => {
    expect(await findingsIn(image(500_001), 'pictures')).toEqual([
      `${chapter}:10:1 pictures: the picture \`../assets/grande%20photo.gif\` weighs 500 kB`,
    ])
  })

  test('of 500 kB are fine, and so are pictures in code', async () => {
    expect(await findingsIn(image(500_000), 'pictures')).toEqual([])
    expect(
      await findingsIn({ [chapter]: slideWith('# T\n\n```text\n![](x.png)\n```\n`![](y.png)`') }, 'pictures'),
    ).toEqual([])
  })

  test('that adorn say so by an empty alternative in HTML', async () => {
    expect(
      await findingsIn({ [chapter]: slideWith('# T\n\n<img src="../assets/a.svg" alt="">') }, 'pictures'),
    ).toEqual([])
  })
})

describe('assets', () => {
  test('that are shown by Markdown, HTML, a page or a symbol are used', async () => {
    const files = {
      [chapter]: slideWith(
        '# T\n\n![a](../assets/été.svg) <img src="../assets/b.png" alt="">\n\n<svg><use href="#hibou"/></svg>',
      ),
      'assets/été.svg': '<svg/>',
      'assets/b.png': 'x',
      'assets/icone.svg': '<svg/>',
      'assets/hibou.svg': '<svg/>',
      'assets/photos/moi.jpg': 'x',
      'assets/perdu.svg': '<svg/>',
    }
    expect(await findingsIn(files, 'assets')).toEqual([
      'assets/perdu.svg:1:1 assets: no slide shows this file',
    ])
  })
})

describe('drawings of inserts', () => {
  const own = {
    'talk.config.ts': `export default { inserts: { mascotte: () => '<b>Hou</b>' }, drawings: { mascotte: 'hibou' } }`,
    'assets/hibou.svg': '<svg/>',
  }
  const told = (markdown: string) =>
    findingsIn({ [chapter]: slideWith(`# T\n\n${markdown}`), ...own }, 'assets')

  test('are used by their insert, whatever it shows', async () => {
    expect(await told('[[mascotte]]')).toEqual([])
  })

  test('are told where no insert needs them', async () => {
    expect(await told('Rien.')).toEqual(['assets/hibou.svg:1:1 assets: no slide shows this file'])
  })

  test('of this talk are all in use', async () => {
    const { findings } = await checkTalk(
      join(import.meta.dirname, '../..'),
      { rules: new Set(['assets']) },
      silence,
    )
    expect(findings).toEqual([])
  })
})

describe('spelling', () => {
  const told = (markdown: string, words = '') =>
    findingsIn({ [chapter]: slideWith(`# ${markdown}`), 'slides/mots.txt': words }, 'spelling')

  test.each([
    ['Une granularitée fine', 7, '« granularitée » is no French word'],
    ['L’aplication', 5, '« aplication » is no French word'],
    ['Le coeur', 6, '« coeur » is no French word'],
    ['Etape un', 3, '« Etape » lacks the accent of its capital'],
    ['Ca va', 3, '« Ca » lacks the accent of its capital'],
    ['Les Buckets', 7, '« Buckets » is no French word'],
  ])('%j is told at its word', async (markdown, column, message) => {
    expect(await told(markdown)).toEqual([`${chapter}:8:${column} spelling: ${message}`])
  })

  test.each([
    ['Aujourd’hui, l’échelle qu’il faut'],
    ["Aujourd'hui, l'échelle qu'il faut"],
    ['Disais-je, mettez-en deux, vas-y, peut-être'],
    ['ira, suis, veux, eût, yeux, chevaux'],
    ['TSDB, PromQL, http_requests_total, S3, v0'],
    ['`cde` <code>fgh</code> <b class="ijk">gras</b> [lien](https://klm.fr/opq)'],
    ['<span lang="en">the quick brown fox</span>'],
    ['https://exemple.fr/abcd et dedup=true'],
    ['À l’état brut, Ça'],
  ])('%j is fine', async (markdown) => {
    expect(await told(markdown)).toEqual([])
  })

  test('takes the words of mots.txt, with a capital and in the plural', async () => {
    expect(await told('Bucket, buckets et Buckets, réplica-bucket', 'bucket # seau\nréplica')).toEqual([])
  })

  test('reads diagrams: titles, steps and labels, but no ids', async () => {
    const diagram =
      '```mermaid\n%%{init: {"elk": {}}}%%\nflowchart LR\n  accTitle: Un tritre\n  abcd["Une boiite"] -->|vers| efgh(Bien)\n%% étape : la déouverte\n  ijkl@{ icon: "logos:xyzt", label: "Grrand" }\n```'
    expect(await told(`T\n\n${diagram}`)).toEqual([
      `${chapter}:13:16 spelling: « tritre » is no French word`,
      `${chapter}:14:13 spelling: « boiite » is no French word`,
      `${chapter}:15:15 spelling: « déouverte » is no French word`,
      `${chapter}:16:38 spelling: « Grrand » is no French word`,
    ])
  })
})

describe('typography', () => {
  const told = (markdown: string) => findingsIn({ [chapter]: slideWith(`# ${markdown}`) }, 'typography')

  test.each([
    ['dit “bonjour”', 7, 'French quotes are « »'],
    ['un  deux', 5, 'two spaces'],
    ['la 1ère', 6, 'this ordinal is written « 1re »'],
    ['6.3 %', 3, 'French decimals come after a comma'],
    ['A partir de là', 3, '« A » lacks the accent of its capital'],
  ])('%j is told', async (markdown, column, message) => {
    expect(await told(markdown)).toEqual([`${chapter}:8:${column} typography: ${message}`])
  })

  test.each([
    ["l'heure ? Oui ! « Non » : 6,3 %"],
    ['version 0.42, issue 981, 10.0.0.1'],
    ['le réplica A à côté de B'],
    ['`"code"  a , b` et <b title="x">gras</b>'],
    ['un – deux, peut-être, a-t-il'],
    ['1er, 2e, 3e'],
  ])('%j is fine', async (markdown) => {
    expect(await told(markdown)).toEqual([])
  })
})

describe('sources', () => {
  const source = 'sources: [{ label: A, url: https://a.fr, says: tout }]'
  const said = (words: string, head = '') => ({
    [chapter]: slideWith('# T', head),
    [script]: `## un\n\nUn mot.\n\n${words}\n`,
  })

  test.each([
    ['Il en faut 12 millions.', 12, '12 millions'],
    ['Il en faut 6,3\u00A0milliards.', 12, '6,3\u00A0milliards'],
    ['Attendez 35 secondes.', 10, '35 secondes'],
    ['À 40 % près.', 3, '40 %'],
    ['La limite est à 11 000 points.', 17, '11 000 points'],
    ['Depuis Prometheus 3.9, oui.', 19, '3.9'],
    ['C’est la version 3.', 10, 'version 3'],
  ])('%s', async (words, column, figure) => {
    expect(await findingsIn(said(words), 'sources')).toEqual([
      `${script}:5:${column} sources: « ${figure} » is said on slide \`un\`, which names no source`,
    ])
    expect(await findingsIn(said(words, source), 'sources')).toEqual([])
  })

  test('after a click is told at its place in the line', async () => {
    const files = {
      [chapter]: slideWith('# T\n\n* un'),
      [script]: '## un\n\nUn mot.\n\n[clic] Attendez 35 secondes.\n',
    }
    expect(await findingsIn(files, 'sources')).toEqual([
      `${script}:5:17 sources: « 35 secondes » is said on slide \`un\`, which names no source`,
    ])
  })

  test.each([
    'Les 3 problèmes de 2012.',
    'Écrivez `rate(x[5 min])`.',
    'Il est 20:15, on y va.',
    'Trois minutes.',
  ])('%s needs none', async (words) => {
    expect(await findingsIn(said(words), 'sources')).toEqual([])
  })
})

test('a photo that git ignores is told in passing, since a published site lacks it', async () => {
  const photo = 'assets/photos/orateur.jpg'
  const root = writeTalk({ '.gitignore': 'assets/photos/*\n', [photo]: new Uint8Array(9) })
  try {
    spawnSync('git', ['init', '--quiet'], { cwd: root })
    const { findings } = await checkTalk(root, { rules: new Set(['assets']) }, silence)
    expect(findingLines(findings)).toEqual([
      `${photo}:1:1 (warning) assets: git leaves this photo out: a site that is published from the repository lacks it`,
    ])
    expect(findings[0]?.level).toBe('warning')
  } finally {
    rmSync(root, { recursive: true })
  }
})
