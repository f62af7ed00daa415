import type { Choice, Control, Held, Slider } from '../../../figures/control.ts'
import type { Outage, Query, ReplicaName, Scene, View } from '../../models/replica-gap.model.ts'
import { formatSpan } from '../format.ts'
import type { ReplicaGapState } from './replica-gap.picture.ts'

/** Of one replica: more could not be told apart, and would be slow to pull. */
export const mostScrapes = 720

/** What can be played with; `down` is whom an outage hits that was not there before. Whoever plays gets the explanation. */
export function replicaGapControls(
  held: Held<ReplicaGapState>,
  { metric, range, down }: Pick<Scene, 'metric' | 'range'> & { readonly down: ReplicaName },
): readonly Control[] {
  const change = (scene: Partial<ReplicaGapState>) => {
    held.state = { ...held.state, explained: true, ...scene }
  }
  const outage = (): Outage =>
    held.state.outage ?? { replica: down, start: Math.round(range / 6), length: Math.round(range / 2) }
  const outageSlider = (label: string, key: 'start' | 'length') =>
    slider(
      label,
      Array.from({ length: Math.floor(range / every) + 1 }, (_, n) => n * every),
      () => held.state.outage?.[key] ?? 0,
      (value) => change({ outage: { ...outage(), [key]: value } }),
    )
  const every = range <= 900 ? 5 : 60

  return [
    choice(
      'Qui répond',
      { apart: 'chacun', A: 'A', B: 'B', balancer: 'load balancer', querier: 'Querier' },
      () => (held.state.apart ? 'apart' : held.state.view),
      (view) => {
        if (view === 'apart') held.state = { ...held.state, apart: true }
        else change({ view: view as View, refresh: 1, apart: false })
      },
    ),
    choice(
      'Ce qu’on demande',
      // Of a gauge there is no rate.
      { samples: 'échantillons', line: 'valeur', ...(metric !== 'gauge' && { rate: 'rate sur 1\u00A0min' }) },
      () => held.state.query,
      (query) => change({ query: query as Query }),
    ),
    choice(
      'Panne de',
      { A: 'A', B: 'B', '': 'personne' },
      () => held.state.outage?.replica ?? '',
      (replica) =>
        change({ outage: replica === '' ? undefined : { ...outage(), replica: replica as ReplicaName } }),
    ),
    outageSlider('Début de la panne', 'start'),
    outageSlider('Durée de la panne', 'length'),
    slider(
      'Un scrape toutes les',
      [1, 2, 5, 10, 15, 20, 30, 60].filter((interval) => range / interval <= mostScrapes),
      () => held.state.interval,
      (interval) => change({ interval, offset: Math.min(held.state.offset, interval - 1) }),
    ),
    slider(
      'Retard de B sur A',
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 25, 30, 45, 59],
      () => held.state.offset,
      (offset) => change({ offset: Math.min(offset, held.state.interval - 1) }),
    ),
    {
      kind: 'action',
      label: 'Rafraîchir',
      act: () =>
        change(
          held.state.apart
            ? { view: 'balancer', refresh: 1, apart: false }
            : { refresh: held.state.refresh + 1 },
        ),
    },
  ]
}

function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  value: () => string,
  set: (value: string) => void,
): Choice {
  const listed = Object.entries(options).map(([value, text]) => ({ value, text }))
  return { kind: 'choice', label, options: listed, value, set }
}

function slider(
  label: string,
  stops: readonly number[],
  value: () => number,
  set: (value: number) => void,
): Slider {
  const text = (seconds: number) => (seconds === 0 ? '0\u00A0s' : formatSpan(seconds))
  return { kind: 'slider', label, stops, text, value, set }
}
