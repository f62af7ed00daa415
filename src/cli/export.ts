import { exportHelp, readExportOrder } from './export/export-order.ts'
import { makeExports } from './export/make-exports.ts'
import { runCommand } from './failure.ts'
import { showProgress } from './progress.ts'
import { takeTalk } from './talk-root.ts'

/** `npm run export`: the talk for other tools. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const { args, root } = takeTalk(process.argv.slice(2))
  const order = readExportOrder(args)
  if (order) await makeExports(root(), order, showProgress())
  else console.log(exportHelp)
})
