import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckResult, checkTalk } from './check/check-talk.ts'
import { diskRefusal, refusalHint } from './check/disk-refusal.ts'
import { type LineChange, mendFiles, printChanges } from './check/mend.ts'
import { type CheckOptions, helpText, readOptions } from './check/options.ts'
import { githubAnnotations, jsonReport, printFindings, problemLines } from './check/print.ts'
import { openProgress } from './check/progress.ts'
import { allRules } from './check/rule-list.ts'
import { watchTalk } from './check/watch.ts'
import { Failure, runCommand } from './failure.ts'

/** `npm run check`: what is wrong with the talk, with places. Exit 0: nothing; 1: problems; 2: the check could not run in full. */
async function main(args: readonly string[], root: string): Promise<void> {
  const options = readOptions(args, allRules)
  if (options.help) return void process.stdout.write(helpText(allRules))
  if (!existsSync(join(root, 'slides')))
    throw new Failure(2, `There is no folder slides/ in ${root}. Run the check in the folder of the project.`)
  if (options.watch) watchTalk(root, options.rules, console.log)
  else process.exitCode = await check(root, options)
}

/** @returns the exit code. */
async function check(root: string, options: CheckOptions): Promise<0 | 1 | 2> {
  const progress = openProgress(process.stderr)
  if (options.mend) {
    const changes = await mendTalk(root, options.rules)
    if (changes.length > 0) console.error(`${printChanges(changes)}\n`)
  }
  const result = await checkTalk(root, options, progress)
  progress.end()
  const { findings, incomplete, sheets } = result
  if (sheets.length > 0) console.error(`Contact sheets: ${sheets.join(', ')}`)
  console.log(printed(result, options.format))
  for (const reason of incomplete) console.error(reason)
  if (findings.some(({ level }) => level === 'problem')) return 1
  return incomplete.length > 0 ? 2 : 0
}

function printed({ talk, findings, incomplete }: CheckResult, format: CheckOptions['format']): string {
  const whole = incomplete.length === 0
  if (format === 'json') return jsonReport(findings, incomplete)
  if (format === 'line') return problemLines(findings, whole)
  if (format === 'github') return githubAnnotations(findings, incomplete)
  const linesOf = (file: string) => (talk.files.texts.get(file) ?? '').split('\n')
  return printFindings(findings, { linesOf, colors: process.stdout.hasColors?.() ?? false, whole })
}

/** Only rules on the text offer mends: the deck need not be built for them. */
async function mendTalk(root: string, rules: ReadonlySet<string>): Promise<LineChange[]> {
  const ofText = allRules.filter(({ name, group }) => group === 'texte' && rules.has(name))
  const names = new Set(ofText.map(({ name }) => name))
  return mendFiles(root, (await checkTalk(root, { rules: names }, openProgress(process.stderr))).findings)
}

await runCommand(async () => {
  const root = process.cwd()
  try {
    await main(process.argv.slice(2), root)
  } catch (error) {
    const refusal = diskRefusal(error, root)
    throw refusal ? new Failure(2, `${refusal.file} ${refusal.reason}. ${refusalHint}`) : error
  }
})
