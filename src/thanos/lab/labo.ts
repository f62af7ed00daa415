import { runCommand } from '../../cli/failure.ts'
import { showProgress } from '../../cli/progress.ts'
import { takeTalk } from '../../cli/talk-root.ts'
import { laboHelp, readLaboOrder } from './labo-order.ts'
import { openStage } from './open-stage.ts'

/** `npm run labo`: the talk beside two real Prometheus. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const { args, root } = takeTalk(process.argv.slice(2))
  const order = readLaboOrder(args)
  if (!order) return console.log(laboHelp)
  const stage = await openStage(root(), order, showProgress(), (line) => console.log(line))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stage.close())
})
