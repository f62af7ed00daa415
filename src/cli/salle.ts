import { runCommand } from './failure.ts'
import { showProgress } from './progress.ts'
import { openRoom } from './salle/open-room.ts'
import { readSalleOrder, salleHelp } from './salle/salle-order.ts'
import { takeTalk } from './talk-root.ts'

/** `npm run salle`: the talk for all who are in the room. `--help` lists the options and exit codes. */
await runCommand(async () => {
  const { args, root } = takeTalk(process.argv.slice(2))
  const order = readSalleOrder(args)
  if (!order) return console.log(salleHelp)
  const close = await openRoom(root(), order, showProgress(), (line) => console.log(line))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
})
