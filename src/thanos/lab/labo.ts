import { runCommand } from '../../cli/failure.ts'
import { showProgress } from '../../cli/progress.ts'
import { takeTalk } from '../../cli/talk-root.ts'
import { laboHelp, readLaboOrder } from './labo-order.ts'
import { openStage, type Stage } from './open-stage.ts'

/** `npm run labo`: the talk beside two real Prometheus. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const { args, root } = takeTalk(process.argv.slice(2))
  const order = readLaboOrder(args)
  if (!order) return console.log(laboHelp)
  let stage: Stage | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      // Until all is open, what there is ends with us: the build's browser by its library, the lab by its lifeline.
      if (!stage) process.exit()
      void stage.close()
    })
  stage = await openStage(root(), order, showProgress(), (line) => console.log(line))
})
