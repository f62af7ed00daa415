import { oneOf } from '../../../figures/attributes.ts'
import { words } from '../../../figures/drawing.ts'
import { type Figure, figure } from '../../../figures/figure.ts'
import type { Picture } from '../../../figures/picture.ts'
import { realReplicasControls } from './real-replicas.controls.ts'
import type { KnownReplicas, RealReplicasState, View } from './real-replicas.state.ts'

/**
 * `<real-replicas>`: what two real Prometheus have answered, live where the page has a source, else as it was recorded: both, then behind a
 * load balancer, then merged by the Querier's rule. `begin` is what it shows before its first step.
 */
export function realReplicas(known?: KnownReplicas): Figure {
  return figure<{ begin: View }, RealReplicasState>({
    name: 'real-replicas',
    attributes: { begin: oneOf('apart', views) },
    steps: ({ begin }) => views.slice(views.indexOf(begin) + 1).map((view) => stepWords[view]),
    stateAt: ({ begin }, step) => ({
      view: views[views.indexOf(begin) + step] ?? 'querier',
      refresh: 1,
      known,
    }),
    draw: ({ view, refresh, known }) => known?.draw(view, refresh, known.seen) ?? waiting,
    controls: realReplicasControls,
    follow: (_settings, heard) => {
      const end = new AbortController()
      void import('./real-replicas.late.ts').then(({ followReplicas, drawRealReplicas: draw }) =>
        followReplicas((seen, refreshed) => {
          const known = { seen, draw }
          heard((state) => ({ ...state, known, refresh: state.refresh + (refreshed ? 1 : 0) }))
        }, end.signal),
      )
      return () => end.abort()
    },
  })
}

/** In the order of the story. */
const views: readonly View[] = ['apart', 'balancer', 'querier']

const stepWords: Readonly<Record<View, string>> = {
  apart: 'chaque réplica, tout seul',
  balancer: 'un load balancer devant les deux',
  querier: 'les deux, fusionnés par la règle du Querier',
}

const waiting: Picture = {
  svg: words(0, 152, 'Les mesures arrivent…', { size: 26, weight: 600, role: 'doux' }),
  label: 'Ce que deux vrais Prometheus ont répondu\u00A0: les mesures arrivent.',
  table: { caption: 'Les mesures arrivent', head: ['Instant'], rows: [] },
}
