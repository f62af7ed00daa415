import { readTalkFiles } from '../../build/reading/talk-files.ts'
import { sortProblems } from '../../talk/problem.ts'
import { readTalk } from '../../talk/talk.ts'
import { textFile } from '../../talk/text-file.ts'
import { Failure } from '../failure.ts'
import type { Progress } from '../progress.ts'
import { type CheckedTalk, type Finding, findingOf } from '../rule.ts'
import type { CheckResult, CheckWishes } from './check-result.ts'
import { applyExemptions } from './exemptions.ts'
import { allRules, talkRules } from './rule-list.ts'

/** Reads slides/ below the project's root as the rules see it: line ends and byte order marks do not differ. */
export async function openTalk(root: string): Promise<CheckedTalk> {
  const read = await readTalkFiles(root)
  const reading = readTalk(read)
  const plain = new Map([...read.texts].map(([path, text]) => [path, textFile(path, text).file.text]))
  return { ...reading, root, files: { ...read, texts: plain } }
}

/** Applies rules to the talk below a project's root. */
export async function checkTalk(root: string, wishes: CheckWishes, progress: Progress): Promise<CheckResult> {
  const { rules } = wishes
  const talk = await openTalk(root)
  const findings: Finding[] = []
  const ran = new Set<string>()
  const incomplete: string[] = []
  let sheets: readonly string[] = []
  const attempt = async (names: readonly string[], work: () => Promise<void>, failed = '') => {
    try {
      await work()
      for (const name of names) ran.add(name)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      incomplete.push(`${failed}${error.message}`)
    }
  }
  if (rules.has('reading')) findings.push(...talk.problems.map((problem) => findingOf('reading', problem)))
  for (const { name, check } of talkRules.filter((rule) => rules.has(rule.name)))
    await attempt([name], async () => {
      progress.at(name)
      findings.push(...(await check(talk)).map((fault) => findingOf(name, fault)))
    })
  const ofPicture = allRules.filter(({ name, group }) => group === 'image' && rules.has(name))
  const look = async () => {
    // The browser's tools are loaded for those who look at pictures only.
    const { lookAtDeck } = await import('./look-at-deck.ts')
    const seen = await lookAtDeck(talk, wishes, progress, (found) => findings.push(...found))
    sheets = seen.sheets
    incomplete.push(...seen.incomplete)
  }
  if (ofPicture.length > 0 || wishes.sheets) {
    const names = ofPicture.map(({ name }) => name)
    await attempt(names, look, 'The slides were not looked at: ')
  }
  const all = sortProblems(applyExemptions(talk, findings, ran, allRules)) as Finding[]
  return { talk, findings: all, incomplete, sheets }
}
