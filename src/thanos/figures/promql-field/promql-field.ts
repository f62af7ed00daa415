import { oneOf } from '../../../figures/attributes.ts'
import { words } from '../../../figures/drawing.ts'
import { type Figure, figure } from '../../../figures/figure.ts'
import type { Picture } from '../../../figures/picture.ts'
import { type PreparedQuery, preparedQueries, queryIds } from './prepared-queries.ts'
import { promqlFieldControls } from './promql-field.controls.ts'
import type { KnownAnswers, PromqlFieldState } from './promql-field.state.ts'

/**
 * `<promql-field>`: asks a real Prometheus in PromQL, live where the page has a source; else our model answers from what was recorded. Its steps ask
 * the prepared queries; `begin` is the one before the first.
 */
export function promqlField(known?: KnownAnswers): Figure {
  return figure<{ begin: PreparedQuery['id'] }, PromqlFieldState>({
    name: 'promql-field',
    attributes: { begin: oneOf('counter', queryIds) },
    steps: ({ begin }) =>
      from(begin)
        .slice(1)
        .map(({ name }) => `une autre requête\u00A0: ${name}`),
    stateAt: ({ begin }, step) => {
      const asked = from(begin)[step]?.promql ?? ''
      return { draft: asked, asked, byHand: false, known }
    },
    draw: ({ asked, byHand, known }) => known?.draw(asked, byHand) ?? waiting,
    controls: promqlFieldControls,
    follow: (_settings, heard) => {
      const end = new AbortController()
      void import('./promql-field.late.ts').then(({ followAnswers }) =>
        followAnswers((known) => heard((state) => ({ ...state, known })), end.signal),
      )
      return () => end.abort()
    },
  })
}

function from(begin: PreparedQuery['id']): readonly PreparedQuery[] {
  return preparedQueries.slice(queryIds.indexOf(begin))
}

const waiting: Picture = {
  svg: words(0, 152, 'Les mesures arrivent…', { size: 26, weight: 600, role: 'doux' }),
  label: 'Un champ où poser une question en PromQL\u00A0: les mesures arrivent.',
  table: { caption: 'Les mesures arrivent', head: ['Instant'], rows: [] },
}
