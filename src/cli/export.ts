import { exportHelp, readExportOrder } from './export/export-order.ts'
import { makeExports } from './export/make-exports.ts'
import { runCommand } from './failure.ts'
import { showProgress } from './progress.ts'
import { talkRoot } from './talk-root.ts'

/** `npm run export`: the talk for other tools. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const order = readExportOrder(process.argv.slice(2))
  if (order) await makeExports(talkRoot(), order, showProgress())
  else console.log(exportHelp)
})
