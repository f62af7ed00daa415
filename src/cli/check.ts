import { checkTalk } from './check/check-talk.ts'
import { mendFiles, printChanges } from './check/mend.ts'
import { type CheckOptions, helpText, readOptions } from './check/options.ts'
import { githubAnnotations, jsonReport, printFindings } from './check/print.ts'
import { openProgress } from './check/progress.ts'
import { allRules } from './check/rule-list.ts'

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
  const progress = openProgress(process.stderr)
  const look = () => checkTalk(root, options.rules, progress)
  let result = await look()
  if (options.mend) {
    const changes = mendFiles(root, result.findings)
    if (changes.length > 0) {
      progress.end()
      console.error(`${printChanges(changes)}\n`)
      result = await look()
    }
  }
  const { talk, findings, incomplete } = result
  progress.end()
  if (options.format === 'json') console.log(jsonReport(findings, incomplete))
  else if (options.format === 'github') console.log(githubAnnotations(findings))
  else {
    const linesOf = (file: string) => (talk.files.texts.get(file) ?? '').split('\n')
    console.log(printFindings(findings, { linesOf, colors: process.stdout.hasColors?.() ?? false }))
  }
  for (const reason of incomplete) console.error(reason)
  if (findings.some(({ level }) => level === 'problem')) return 1
  return incomplete.length > 0 ? 2 : 0
}

process.exitCode = await main(process.argv.slice(2))
