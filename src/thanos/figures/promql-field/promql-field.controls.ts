import type { Control, Held } from '../../../figures/control.ts'
import { preparedQueries } from './prepared-queries.ts'
import type { Adviser } from './promql-field.editor.ts'
import type { PromqlFieldState } from './promql-field.state.ts'

/** The field, and the queries that need no typing. */
export function promqlFieldControls(held: Held<PromqlFieldState>): readonly Control[] {
  return [
    {
      kind: 'writing',
      label: 'Requête PromQL',
      value: () => held.state.draft,
      set: (draft) => {
        held.state = { ...held.state, draft }
      },
      ask: () => {
        held.state = { ...held.state, asked: held.state.draft, byHand: true }
      },
      enrich: async (input) => {
        const { editPromql } = await import('./promql-field.editor.ts')
        return editPromql(input, adviserOf(held))
      },
    },
    {
      kind: 'choice',
      label: 'Requêtes prêtes',
      options: preparedQueries.map(({ name }) => ({ value: name, text: name })),
      value: () => preparedQueries.find(({ promql }) => promql === held.state.draft)?.name ?? '',
      set: (wanted) => {
        const asked = preparedQueries.find(({ name }) => name === wanted)?.promql ?? ''
        held.state = { ...held.state, draft: asked, asked, byHand: true }
      },
    },
  ]
}

/** Whoever answers now: it changes while one writes. */
function adviserOf(held: Held<PromqlFieldState>): Adviser {
  const names = () => held.state.known?.names
  return {
    names: {
      metricNames: async (prefix) => (await names()?.metricNames(prefix)) ?? [],
      // A metric's name is written before its labels.
      labelNames: async (metric) =>
        ((await names()?.labelNames(metric)) ?? []).filter((label) => label !== '__name__'),
      labelValues: async (label, metric, matchers) =>
        (await names()?.labelValues(label, metric, matchers)) ?? [],
      metricMetadata: async () => (await names()?.metricMetadata()) ?? {},
    },
    faultOf: (promql) => (promql === held.state.asked ? held.state.known?.faultOf(promql) : undefined),
  }
}
