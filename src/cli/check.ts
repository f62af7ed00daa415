import { checkTalk } from './check/check-talk.ts'
import { type LineChange, mendFiles, printChanges } from './check/mend.ts'
import { type CheckOptions, helpText, readOptions } from './check/options.ts'
import { githubAnnotations, jsonReport, printFindings, problemLines } from './check/print.ts'
import { openProgress } from './check/progress.ts'
import { allRules } from './check/rule-list.ts'
import { watchTalk } from './check/watch.ts'

/** `npm run check`: what is wrong with the talk, with places. Exit 0: nothing; 1: problems; 2: the check could not run in full. */
async function main(args: readonly string[]): Promise<number> {
  let options: CheckOptions
  try {
    options = readOptions(args, allRules)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
  if (options.help) {
    process.stdout.write(helpText(allRules))
    return 0
  }
  const root = process.cwd()
  if (options.watch) {
    watchTalk(root, options.rules, console.log)
    return 0
  }
  const progress = openProgress(process.stderr)
  if (options.mend) {
    const changes = await mendTalk(root, options.rules)
    if (changes.length > 0) console.error(`${printChanges(changes)}\n`)
  }
  const { talk, findings, incomplete } = await checkTalk(root, options, progress)
  progress.end()
  if (options.sheets && incomplete.length === 0)
    console.error('Contact sheets: planches/sombre.png, planches/clair.png')
  if (options.format === 'json') console.log(jsonReport(findings, incomplete))
  else if (options.format === 'line') console.log(problemLines(findings))
  else if (options.format === 'github') console.log(githubAnnotations(findings))
  else {
    const linesOf = (file: string) => (talk.files.texts.get(file) ?? '').split('\n')
    console.log(printFindings(findings, { linesOf, colors: process.stdout.hasColors?.() ?? false }))
  }
  for (const reason of incomplete) console.error(reason)
  if (findings.some(({ level }) => level === 'problem')) return 1
  return incomplete.length > 0 ? 2 : 0
}

/** Only rules on the text offer mends: the deck need not be built for them. */
async function mendTalk(root: string, rules: ReadonlySet<string>): Promise<LineChange[]> {
  const ofText = allRules.filter(({ name, group }) => group === 'texte' && rules.has(name))
  const names = new Set(ofText.map(({ name }) => name))
  return mendFiles(root, (await checkTalk(root, { rules: names }, openProgress(process.stderr))).findings)
}

process.exitCode = await main(process.argv.slice(2))
