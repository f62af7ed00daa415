import { join } from 'node:path'
import { runCommand } from '../../cli/failure.ts'
import { showProgress } from '../../cli/progress.ts'
import { readArguments } from '../../cli/read-arguments.ts'
import { writeWhole } from '../../cli/write-whole.ts'
import { findPrometheus } from './find-prometheus.ts'
import { openLab } from './open-lab.ts'
import { quickOutage, recordOutage, usualOutage } from './record-outage.ts'

const help = `npm run record -- [options]

Records a real outage, for the figures to show where there is no network: two Prometheus scrape a shop,
one of them is killed and started again. It takes eleven minutes.

  --sortie FILE  where to write it; assets/panne-enregistree.json, unless given
  --rapide       in half a minute, to try it out
  --help         this text`

const options = {
  sortie: { type: 'string', default: join('assets', 'panne-enregistree.json') },
  rapide: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** `npm run record`. */
await runCommand(async () => {
  const { values } = readArguments('record', process.argv.slice(2), options)
  if (values.help) return console.log(help)
  const story = values.rapide ? quickOutage : usualOutage
  const progress = showProgress()
  const lab = await openLab({ path: findPrometheus(), ...story, say: (line) => console.error(line) })
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())
  try {
    const recording = await recordOutage(lab, story, progress, end.signal)
    writeWhole(values.sortie, `${JSON.stringify(recording)}\n`)
  } finally {
    progress.done()
    await lab.close()
  }
  console.log(`Wrote ${values.sortie}.`)
})
