import { readTalkFiles } from '../../build/talk-files.ts'
import { sortProblems } from '../../talk/problem.ts'
import { readTalk } from '../../talk/talk.ts'
import { textFile } from '../../talk/text-file.ts'
import { Failure } from '../failure.ts'
import type { Progress } from '../progress.ts'
import type { CheckedTalk, Finding } from '../rule.ts'
import type { CheckResult, CheckWishes } from './check-result.ts'
import { applyExemptions } from './exemptions.ts'
import { allRules, talkRules } from './rule-list.ts'

/** Reads slides/ below the project's root as the rules see it: line ends and byte order marks do not differ. */
export function openTalk(root: string): CheckedTalk {
  const read = readTalkFiles(root)
  const { texts, assets } = read
  const reading = readTalk(read)
  const plain = new Map([...texts].map(([path, text]) => [path, textFile(path, text).file.text]))
  return { ...reading, root, files: { texts: plain, assets } }
}

/** Applies rules to the talk below a project's root. */
export async function checkTalk(root: string, wishes: CheckWishes, progress: Progress): Promise<CheckResult> {
  const { rules } = wishes
  const talk = openTalk(root)
  const findings: Finding[] = []
  const ran = new Set<string>()
  const incomplete: string[] = []
  let sheets: readonly string[] = []
  if (rules.has('reading'))
    findings.push(
      ...talk.problems.map((problem) => ({ ...problem, rule: 'reading', level: 'problem' as const })),
    )
  for (const rule of talkRules.filter(({ name }) => rules.has(name))) {
    progress.at(rule.name)
    try {
      for (const fault of await rule.check(talk))
        findings.push({ ...fault, rule: rule.name, level: 'problem' })
      ran.add(rule.name)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      incomplete.push(error.message)
    }
  }
  const ofPicture = allRules.filter(({ name, group }) => group === 'image' && rules.has(name))
  if (ofPicture.length > 0 || wishes.sheets) {
    // The browser's tools are loaded for those who look at pictures only.
    const { lookAtDeck } = await import('./look-at-deck.ts')
    const seen = await lookAtDeck(talk, wishes, progress)
    findings.push(...seen.findings)
    sheets = seen.sheets
    incomplete.push(...seen.incomplete)
    if (seen.looked) for (const { name } of ofPicture) ran.add(name)
  }
  return {
    talk,
    findings: sortProblems(applyExemptions(talk, findings, ran, allRules)) as Finding[],
    incomplete,
    sheets,
  }
}
