import { freshSite } from '../../cli/fresh-site.ts'
import type { Progress } from '../../cli/progress.ts'
import { readSite } from '../../cli/salle/site-files.ts'
import { findPrometheus } from './find-prometheus.ts'
import type { LaboOrder } from './labo-order.ts'
import { openLab } from './open-lab.ts'
import { findThanos, openQuerier } from './querier.ts'
import { serveLab } from './serve-lab.ts'

export interface Stage {
  readonly port: number
  close(): Promise<void>
}

/** Builds the talk, starts the lab, serves both and says where. @throws a Failure, and nothing is left. */
export async function openStage(
  root: string,
  { port, thanos, interval }: LaboOrder,
  progress: Progress,
  say: (line: string) => void,
): Promise<Stage> {
  const programs = { prometheus: findPrometheus(), thanos: findThanos() }
  const folder = await freshSite(root, () => progress.at('Building the site'), 'labo')
  progress.at('Starting two Prometheus')
  const lab = await openLab({ path: programs.prometheus, interval, say })
  try {
    const querier = programs.thanos ? await openQuerier(programs.thanos, lab, say) : thanos
    const server = await serveLab(readSite(folder), lab, querier, port)
    progress.done()
    const here = `http://127.0.0.1:${server.port}/`
    say(`Two Prometheus scrape every ${interval} s${querier ? `; Thanos Query: ${querier}` : ''}.`)
    say(`The room's screen: ${here}\nYours, with the keys: ${here}presentateur.html`)
    return { port: server.port, close: () => server.close().then(lab.close) }
  } catch (error) {
    await lab.close()
    throw error
  }
}
