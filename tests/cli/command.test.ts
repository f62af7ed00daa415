import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkHelp, readCheckOrder } from '../../src/cli/check/check-order.ts'
import { openTalk } from '../../src/cli/check/check-talk.ts'
import { applyExemptions } from '../../src/cli/check/exemptions.ts'
import { mendFiles, mendText, printChanges } from '../../src/cli/check/mend.ts'
import {
  countLine,
  githubAnnotations,
  jsonReport,
  printFindings,
  problemLines,
} from '../../src/cli/check/print.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import type { Finding } from '../../src/cli/rule.ts'
import { runCommand } from '../run-command.ts'
import { runTypescript } from '../run-typescript.ts'
import { findingLines } from './finding-lines.ts'
import { slideWith, writeTalk } from './talk-folder.ts'

const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'words',
  level: 'problem',
  file: 'slides/01-un.md',
  line: 2,
  column: 4,
  message: 'too much',
  hint: 'Say less.',
  ...change,
})

let root = ''
afterEach(() => root && rmSync(root, { recursive: true, force: true }))

describe('options', () => {
  const names = (...args: string[]) => [...readCheckOrder(args, allRules).rules]

  test('apply all rules but those on links, unless asked', () => {
    expect(names()).toEqual(allRules.map(({ name }) => name).filter((name) => name !== 'links'))
    expect(names('--liens')).toContain('links')
  })

  test.each([
    [['--regle', 'words'], ['words']],
    [
      ['--regle', 'words,pace'],
      ['words', 'pace'],
    ],
    [
      ['--regle', 'temps'],
      ['length', 'pace'],
    ],
    [['--regle', 'temps', '--sauf', 'pace'], ['length']],
    [
      ['--regle', 'words', '--regle', 'notes'],
      ['notes', 'words'],
    ],
  ])('%j apply %j', (args, expected) => {
    expect(names(...args)).toEqual(expected)
  })

  test('choose an output', () => {
    expect(readCheckOrder([], allRules).format).toBe('text')
    expect(readCheckOrder(['--json'], allRules).format).toBe('json')
    expect(readCheckOrder(['--format', 'github'], allRules).format).toBe('github')
  })

  test.each([
    [['--regle', 'rien'], 'No rule is called rien'],
    [['--regle'], "Option '--regle <value>' argument missing"],
    [['--format', 'xml'], '--format is one of texte, ligne, json, github, not xml'],
    [['--json', '--format', 'github'], '--json and --format exclude each other'],
    [['--inconnue'], "Unknown option '--inconnue'"],
    [['mot'], "Unexpected argument 'mot'"],
    [['--regle', 'words', '--sauf', 'texte'], '--sauf leaves no rule to apply'],
    [['--regle', 'links'], 'Links are asked with --liens alone'],
    [['--surveille', '--regle', 'image'], '--surveille looks at no pictures'],
    [['--projecteur'], '--projecteur goes with --planche'],
    [['--surveille', '--planche'], '--surveille does not go with --planche'],
  ])('%j are refused, and where to look is said', (args, reason) => {
    const refused = () => readCheckOrder(args, allRules)
    expect(refused).toThrow(reason)
    expect(refused).toThrow(/\. `npm run check -- --help` lists the options\.$/)
  })

  test('help names every rule', () => {
    for (const { name } of allRules) expect(checkHelp(allRules)).toContain(`    ${name} `)
  })
})

describe('the printed list', () => {
  const context = { colors: false, whole: true, linesOf: () => ['un', 'le mot juste'] }

  test('groups by file, underlines the word, says what to do and counts', () => {
    expect(printFindings([finding(), finding({ level: 'warning', file: 'b.md', length: 3 })], context)).toBe(
      [
        'slides/01-un.md',
        '  2:4  words  too much',
        '     │ le mot juste',
        '     │    ^^^',
        '     → Say less.',
        '',
        'b.md',
        '  2:4  words (warning)  too much',
        '     │ le mot juste',
        '     │    ^^^',
        '     → Say less.',
        '',
        '1 problem and 1 warning in 2 files.',
      ].join('\n'),
    )
  })

  test('cuts a long line around the word', () => {
    const text = printFindings([finding({ column: 301, line: 1 })], {
      colors: false,
      whole: true,
      linesOf: () => [`${'x '.repeat(150)}mot ${'y '.repeat(150)}`],
    })
    const [, , line = '', marks = ''] = text.split('\n')
    expect(line.length).toBeLessThan(110)
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('mot')
  })

  test.each([
    [[], 'No problem in the talk.'],
    [[finding(), finding()], '2 problems in 1 file.'],
    [[finding({ level: 'warning' })], '1 warning in 1 file.'],
  ])('counts %#', (findings, line) => {
    expect(countLine(findings)).toBe(line)
  })

  test('is annotations for GitHub, with what would end a property or a line escaped', () => {
    expect(githubAnnotations([finding({ message: '100 %\nx', file: 'a,b:c.md' })], [])).toBe(
      '::error file=a%2Cb%3Ac.md,line=2,col=4,title=words::100 %25%0Ax%0ASay less.\n1 problem in 1 file.',
    )
  })

  test('of a check that is not whole does not say that all is well', () => {
    expect(printFindings([], { ...context, whole: false })).toBe('No problem in what was checked.')
    expect(problemLines([], false)).toBe('No problem in what was checked.')
    expect(githubAnnotations([], ['no browser'])).toBe(
      '::error title=check::no browser\nNo problem in what was checked.',
    )
  })

  test('is JSON for programs', () => {
    expect(JSON.parse(jsonReport([finding()], ['no browser'], []))).toEqual({
      problems: 1,
      warnings: 0,
      incomplete: ['no browser'],
      findings: [finding()],
      beforeStage: [],
    })
  })
})

describe('exemptions', () => {
  const apply = async (checks: string, findings: readonly Finding[], ran: readonly string[] = ['words']) => {
    const folder = writeTalk({ 'slides/talk.yaml': `title: T\nchecks:\n${checks}` })
    const talk = await openTalk(folder)
    rmSync(folder, { recursive: true })
    return findingLines(applyExemptions(talk, findings, new Set(ran), allRules))
  }
  const exemption = (rule: string, level: string, slide?: string) =>
    `  - rule: ${rule}\n    level: ${level}\n    reason: Parce que.\n${slide ? `    slide: ${slide}\n` : ''}`
  const told = 'slides/01-un.md:2:4 words: too much'

  test('set a rule to a warning, or to nothing, for the talk or for a slide', async () => {
    expect(await apply(exemption('words', 'non'), [finding()])).toEqual([])
    expect(await apply(exemption('words', 'avertissement'), [finding()])).toEqual([
      'slides/01-un.md:2:4 (warning) words: too much',
    ])
    expect(await apply(exemption('words', 'non', 'un'), [finding({ slide: 'un' })])).toEqual([])
  })

  test('do not reach other slides or rules, and are Problems if they exempt nothing', async () => {
    expect(await apply(exemption('words', 'non', 'un'), [finding({ slide: 'deux' })])).toEqual([
      told,
      'slides/talk.yaml:3:5 exemptions: `words` finds nothing on `un`',
    ])
    expect(await apply(exemption('words', 'non') + exemption('words', 'non'), [finding()])).toEqual([
      'slides/talk.yaml:6:5 exemptions: `words` finds nothing in the talk',
    ])
  })

  test('of a rule that was not applied are left alone', async () => {
    expect(await apply(exemption('contrast', 'non'), [])).toEqual([])
  })

  test('without a reason are a Problem of the readers', async () => {
    root = writeTalk({ 'slides/talk.yaml': 'title: T\nchecks:\n  - rule: words\n    level: non\n' })
    expect((await openTalk(root)).problems.map(({ message }) => message)).toEqual([
      '`checks.0.reason`: is missing',
    ])
  })
})

describe('--corrige', () => {
  const mends = [
    finding({ line: 1, column: 4, length: 3, mend: 'juste' }),
    finding({ line: 2, column: 1, length: 4, mend: '' }),
    finding({ line: 3, column: 1, length: 1 }),
  ]

  test('mends what has a mend, and nothing else', () => {
    expect(mendText('un mot !\ndel\nx\n', mends.slice(0, 2))).toBe('un juste !\nx\n')
  })

  test('keeps line ends and a byte order mark', () => {
    expect(mendText('\uFEFFun mot !\r\ndel\r\nx', mends.slice(0, 2))).toBe('\uFEFFun juste !\r\nx')
  })

  test('takes the first of two that overlap', () => {
    const both = [
      finding({ line: 1, column: 1, length: 6, mend: 'a' }),
      finding({ line: 1, column: 4, length: 3, mend: 'b' }),
    ]
    expect(mendText('un mot', both)).toBe('a')
  })

  test('writes the files and shows the changes', () => {
    root = writeTalk({ 'slides/mots.txt': 'un mot\ndel\nx\n' })
    const changes = mendFiles(
      root,
      mends.map((mend) => ({ ...mend, file: 'slides/mots.txt' })),
    )
    expect(printChanges(changes)).toBe(
      '--- slides/mots.txt\n+++ slides/mots.txt\n@@ line 1 @@\n-un mot\n+un juste\n@@ line 2 @@\n-del',
    )
  })
})

describe('the command', () => {
  const run = (...args: string[]) => runCommand('check', args, root)
  const runWith = (variables: Readonly<Record<string, string>>, ...args: string[]) =>
    runCommand('check', args, root, variables)
  const spawned = (...args: string[]) => {
    const command = join(import.meta.dirname, '../../src/cli/check.ts')
    const env = { ...process.env, NO_COLOR: '1' }
    return spawnSync(process.execPath, [...runTypescript, command, ...args], {
      cwd: root,
      encoding: 'utf8',
      env,
    })
  }

  test('--corrige mends the file, shows what it changed, and touches nothing else', () => {
    const before = slideWith('# Un\n\nIl dit "oui" à tout.\n\n```bash\necho "oui"\n```', 'layout: code')
    root = writeTalk({ 'slides/01-un.md': before })
    const { status, stdout, stderr } = spawned('--corrige', '--regle', 'typography')
    expect(stderr).toMatch(/-.*"oui".*\+.*«.oui.»/s)
    expect(stdout).toContain('No problem')
    expect(status).toBe(0)
    const after = readFileSync(join(root, 'slides/01-un.md'), 'utf8')
    expect(after.replaceAll(/(?<=«)\s|\s(?=»)/g, ' ')).toBe(before.replace('dit "oui"', 'dit « oui »'))
  })

  test('exits with 1 for problems, and with 2 for options that it does not know', async () => {
    root = writeTalk({ 'slides/01-un.md': slideWith('# Un\n\nIl dit "oui".') })
    expect(await run('--regle', 'typography')).toMatchObject({ status: 1 })
    expect(await run('--inconnue')).toMatchObject({ status: 2, stdout: '' })
  })

  test('says where it looked for the talk', async () => {
    root = writeTalk()
    rmSync(join(root, 'slides'), { recursive: true })
    expect(await run('--regle', 'texte')).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no folder slides/ in ${root}. Name the talk's folder with \`--talk FOLDER\`, or run this in it.\n`,
    })
    writeFileSync(join(root, 'slides'), '')
    expect(await run('--regle', 'texte')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^slides cannot be listed: a file is where a folder should be\. .+\.\n$/),
    })
  })

  test('says why the slides were not looked at, and does not call them right', async () => {
    root = writeTalk()
    for (const [path, reason] of [
      ['/nowhere', 'CHROMIUM_PATH is /nowhere, which is not there: correct it, or unset it.'],
      [join(root, 'slides/talk.yaml'), `${join(root, 'slides/talk.yaml')} does not start.`],
    ] as const) {
      const { status, stdout, stderr } = await runWith({ CHROMIUM_PATH: path }, '--regle', 'words,contrast')
      expect(stdout).toBe('No problem in what was checked.\n')
      expect(stderr).toMatch(/^The slides were not looked at: [^\n]+\n$/)
      expect(stderr).toContain(reason)
      expect(status).toBe(2)
    }
  })
})
