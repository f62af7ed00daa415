import { type CheckOrder, checkHelp, readCheckOrder } from './check/check-order.ts'
import type { CheckResult } from './check/check-result.ts'
import { checkTalk } from './check/check-talk.ts'
import { layoutMends } from './check/layout-mends.ts'
import { type LineChange, mendFiles, printChanges } from './check/mend.ts'
import { githubAnnotations, jsonReport, printFindings, problemLines, waitingList } from './check/print.ts'
import { allRules } from './check/rule-list.ts'
import { scaffold } from './check/scaffold.ts'
import { watchTalk } from './check/watch.ts'
import { runCommand } from './failure.ts'
import { showProgress } from './progress.ts'
import { takeTalk } from './talk-root.ts'

/** `npm run check`: what is wrong with the talk, with places. Exit 0: nothing; 1: problems; 2: the check could not run in full. */
async function main(given: readonly string[]): Promise<void> {
  const { args, root: talkRoot } = takeTalk(given)
  const order = readCheckOrder(args, allRules)
  if (order.help) return void process.stdout.write(checkHelp(allRules))
  const root = talkRoot()
  if (order.watch) watchTalk(root, order.rules, console.log)
  else process.exitCode = await check(root, order)
}

/** @returns the exit code. */
async function check(root: string, order: CheckOrder): Promise<0 | 1 | 2> {
  const progress = showProgress()
  if (order.mend) {
    const changes = await mendTalk(root, order.rules)
    if (changes.length > 0) console.error(`${printChanges(changes)}\n`)
  }
  const result = await checkTalk(root, order, progress)
  progress.done()
  const { findings, incomplete, sheets } = result
  if (sheets.length > 0) console.error(`Contact sheets: ${sheets.join(', ')}`)
  console.log(printed(result, order.format))
  for (const reason of incomplete) console.error(reason)
  if (findings.some(({ level }) => level === 'problem')) return 1
  return incomplete.length > 0 ? 2 : 0
}

function printed({ talk, findings, incomplete }: CheckResult, format: CheckOrder['format']): string {
  const whole = incomplete.length === 0
  const { waiting } = talk.talk
  if (format === 'json') return jsonReport(findings, incomplete, waiting)
  if (format === 'line') return problemLines(findings, whole)
  if (format === 'github') return githubAnnotations(findings, incomplete)
  const linesOf = (file: string) => (talk.files.texts.get(file) ?? '').split('\n')
  const told = printFindings(findings, { linesOf, colors: process.stdout.hasColors?.() ?? false, whole })
  return waiting.length === 0 ? told : `${told}\n\n${waitingList(waiting)}`
}

/** Rules on the text offer mends, and the search for layouts: the deck need not be built for them. */
async function mendTalk(root: string, rules: ReadonlySet<string>): Promise<LineChange[]> {
  const ofText = allRules.filter(({ name, group }) => group === 'texte' && rules.has(name))
  const names = new Set(ofText.map(({ name }) => name))
  const { talk, findings } = await checkTalk(root, { rules: names }, showProgress())
  const more = [
    ...(rules.has('reading') ? scaffold(talk) : []),
    ...(rules.has('diagrams') ? await layoutMends(talk) : []),
  ]
  return mendFiles(root, [...findings, ...more])
}

await runCommand(() => main(process.argv.slice(2)), 2)
