import { browserHint } from '../build/browser.ts'
import { buildTalk, problemList } from '../build/built-talk.ts'

/** `npm run check`: lists what is wrong with the talk. Exit 0: nothing; 1: problems; 2: the check could not run in full. */
const { problems, drawn } = await buildTalk(process.cwd())
if (problems.length > 0) {
  console.log(problemList(problems))
  process.exitCode = 1
} else if (!drawn) {
  console.error(
    `The text has no problem; the diagrams could not be checked without a browser. ${browserHint}`,
  )
  process.exitCode = 2
} else {
  console.log('No problem in the talk.')
}
