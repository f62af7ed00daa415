import { runCommand } from './failure.ts'
import { makePdf } from './pdf/make-pdf.ts'
import { pdfHelp, readPdfOrder } from './pdf/pdf-order.ts'
import { showProgress } from './progress.ts'
import { takeTalk } from './talk-root.ts'

/** `npm run pdf`: the talk on paper. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const { args, root } = takeTalk(process.argv.slice(2))
  const order = readPdfOrder(args)
  if (order) await makePdf(root(), order, showProgress())
  else console.log(pdfHelp)
})
