import { runCommand } from './failure.ts'
import { readArguments } from './read-arguments.ts'
import { takeTalk } from './talk-root.ts'
import { markTranslations } from './translation/mark-translations.ts'

const help = `npm run traduction -- [options]

Lists what is to be translated in slides/script.<lang>.md: sections that are missing, and those that are older than their original. Beside each new
section it writes a mark of the words that it was made from: \`original: …\`.

  --fait ID            the section of this slide has been translated anew (may be repeated)
  --talk FOLDER        the talk; without it, the one in this folder
  --help               this text

Exit codes: 0 nothing is left to do; 1 something is; 2 the command is wrong.`

/** `npm run traduction`. */
await runCommand(async () => {
  const options = { fait: { type: 'string', multiple: true }, help: { type: 'boolean' } } as const
  const { args, root } = takeTalk(process.argv.slice(2))
  const { values } = readArguments('traduction', args, options)
  if (values.help) return void console.log(help)
  const left = await markTranslations(root(), values.fait ?? [])
  console.log(left.length === 0 ? 'All is translated.' : left.join('\n'))
  if (left.length > 0) process.exitCode = 1
})
