import { describe, expect, test } from 'vitest'
import { readTalkFiles } from '../../src/build/reading/talk-files.ts'
import { formatProblem } from '../../src/talk/problem.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { fillIn, writePhotos } from '../filled-in.ts'
import { root } from '../real-talk.ts'
import { copyTalk } from '../talk-copy.ts'

/** The talk once its speaker has filled in all that README asks for. */
async function readFilledIn(): Promise<ReturnType<typeof readTalk>> {
  const copy = copyTalk()
  fillIn(copy.root)
  await writePhotos(copy.path('assets/photos'))
  const reading = readTalk(await readTalkFiles(copy.root))
  copy.remove()
  return reading
}

/** The talk's order, slide by slide. */
const storyboard = {
  main: [
    ['intro', 'thanos-photo', 'presentation', 'lectra', 'sommaire'],
    ['previously', 'une-metrique', 'prometheus-architecture', 'performance'],
    [
      'chapitre-limites',
      'failure-domain',
      'sharding',
      'contournement-grafana',
      'federation',
      'requete-de-trop',
      'spof',
      'on-double-tout',
      'meme-data',
      'retention',
    ],
    [
      'thanos',
      'thanos-architecture',
      'deduplication',
      'blocs',
      'store-gateway',
      'downsampling',
      'bilan',
      'questions',
    ],
  ].flat(),
  backup: [
    'chapitre-backup',
    'backup-digitalocean',
    'backup-protips',
    'backup-cardinalite',
    'backup-compteur',
    'backup-limites',
    'backup-thanos-cortex',
    'backup-receive',
    'backup-requete',
    'backup-operator',
    'backup-panne',
    'backup-en-vrai',
  ],
}

/** Words on a slide outside code, diagrams, tables, figures and what only screen readers get. */
function shownWords(html: string): string[] {
  const text = html
    .replace(/<(pre|table|svg|figure)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[^;]+;/g, ' ')
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,/-]*/gu) ?? []
}

describe.each([
  ['the talk', readTalk(await readTalkFiles(root))],
  ['the talk, filled in', await readFilledIn()],
])('%s', (_name, { talk, problems }) => {
  const main = talk.chapters.filter(({ backup }) => !backup).flatMap(({ slides }) => slides)
  const backup = talk.chapters.filter(({ backup }) => backup).flatMap(({ slides }) => slides)

  test('has no problem', () => {
    expect(problems.map(formatProblem)).toEqual([])
  })

  test('follows its storyboard, slide by slide', () => {
    expect(main.map(({ id }) => id)).toEqual(storyboard.main)
    expect(backup.map(({ id }) => id)).toEqual(storyboard.backup)
  })

  test('is planned to fit its 35 minutes', () => {
    const minutes = main.reduce((sum, { seconds }) => sum + seconds, 0) / 60
    expect(talk.settings['target-minutes']).toBe(35)
    expect(minutes).toBeGreaterThan(30)
    expect(minutes).toBeLessThanOrEqual(35)
  })

  test('shows at most 25 words at a time', () => {
    const wordy = [...main, ...backup]
      .filter(({ id }) => id !== 'questions') // links with their names
      .map(({ id, lead, heading = '', html }) => ({
        id,
        words: shownWords(`${lead} ${heading} ${html}`).length,
      }))
      .filter(({ words }) => words > 25)
    expect(wordy).toEqual([])
  })

  test('states three problems and has solved all of them before it sums up', () => {
    const last = main.find(({ id }) => id === 'bilan')
    expect(last?.counter.stated).toHaveLength(3)
    expect([...(last?.counter.solved ?? [])].sort()).toEqual([1, 2, 3])
  })

  test('has its title, and its company', () => {
    expect(talk.settings.title).toBe('Thanos, un ami qui vous veut du bien')
    expect(talk.settings.company?.name).toBe('Lectra')
  })

  test.each([
    ['thanos-photo', 'avengers'],
    ['performance', '200 serveurs'],
    ['failure-domain', 'datacenter'],
    ['sharding', 'captain obvious'],
    ['federation', 'fédération'],
    ['requete-de-trop', 'sur 1 an'],
    ['spof', 'bon gros SPOF'],
    ['on-double-tout', 'kube'],
    ['meme-data', 'upgrade'],
    ['backup-protips', 'crasher prom'],
  ])('says on %s what the script says: « %s »', (id, words) => {
    const slide = [...main, ...backup].find((candidate) => candidate.id === id)
    const said = slide?.notes
      .join(' ')
      .replace(/<[^>]*>/g, '')
      .replace(/[\u00A0\u202F]/g, ' ')
      .toLowerCase()
    expect(said).toContain(words.toLowerCase())
  })
})

test('what README asks the speaker for can be filled in, and names a person', async () => {
  const { settings } = (await readFilledIn()).talk
  expect(settings.speaker?.name).toBeTruthy()
  expect(settings.speaker?.links.length).toBeGreaterThan(0)
  for (const filled of [settings.event, settings.date, settings.url]) expect(filled).toBeTruthy()
})
