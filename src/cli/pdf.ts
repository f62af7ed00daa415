import { runCommand } from './failure.ts'
import { makePdf } from './pdf/make-pdf.ts'
import { pdfHelp, readPdfOrder } from './pdf/pdf-order.ts'
import { showProgress } from './progress.ts'
import { talkRoot } from './talk-root.ts'

/** `npm run pdf`: the talk on paper. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const order = readPdfOrder(process.argv.slice(2))
  if (order) await makePdf(talkRoot(), order, showProgress())
  else console.log(pdfHelp)
})
