import type { Control, Held } from '../../../figures/control.ts'
import type { RealReplicasState } from './real-replicas.state.ts'

/** Who answers, and once more. */
export function realReplicasControls(held: Held<RealReplicasState>): readonly Control[] {
  return [
    {
      kind: 'choice',
      label: 'Qui répond',
      options: [
        { value: 'apart', text: 'chacun' },
        { value: 'balancer', text: 'load balancer' },
        { value: 'querier', text: 'Querier' },
      ],
      value: () => held.state.view,
      set: (view) => {
        held.state = { ...held.state, view: view as RealReplicasState['view'] }
      },
    },
    {
      kind: 'action',
      label: 'Rafraîchir',
      act: () => {
        held.state = { ...held.state, view: 'balancer', refresh: held.state.refresh + 1 }
      },
    },
  ]
}
