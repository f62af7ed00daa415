import { formatSpan } from '../kit/format.ts'
import type { Control } from './control.ts'
import type { Outage, Query, ReplicaName, Scene, View } from './replica-gap.model.ts'
import type { ReplicaGapState } from './replica-gap.picture.ts'

type ReplicaGapControl = Control<ReplicaGapState>

/** Of one replica: more could not be told apart, and would be slow to pull. */
export const mostScrapes = 720

/** What can be played with; `range` is in seconds, `down` is whom an outage hits that was not there before. */
export function replicaGapControls(
  metric: Scene['metric'],
  range: number,
  down: ReplicaName,
): readonly ReplicaGapControl[] {
  return [
    answerer,
    asked(metric),
    failing(down, range),
    outageSlider(
      'Début de la panne',
      range,
      (outage, start) => ({ ...outage, start }),
      ({ start }) => start,
      down,
    ),
    outageSlider(
      'Durée de la panne',
      range,
      (outage, length) => ({ ...outage, length }),
      ({ length }) => length,
      down,
    ),
    scrapeInterval(range),
    lateness,
    refresh,
  ]
}

function change(state: ReplicaGapState, scene: Partial<Scene>): ReplicaGapState {
  return { ...state, explained: true, scene: { ...state.scene, ...scene } }
}

const answerer: ReplicaGapControl = {
  kind: 'choice',
  label: 'Qui répond',
  options: [
    { value: 'apart', text: 'chacun' },
    { value: 'A', text: 'A' },
    { value: 'B', text: 'B' },
    { value: 'balancer', text: 'load balancer' },
    { value: 'querier', text: 'Querier' },
  ],
  value: ({ scene, apart }) => (apart ? 'apart' : scene.view),
  set: (state, value) =>
    value === 'apart'
      ? { ...state, apart: true }
      : { ...change(state, { view: value as View, refresh: 1 }), apart: false },
}

function asked(metric: Scene['metric']): ReplicaGapControl {
  const queries = [
    { value: 'samples', text: 'échantillons' },
    { value: 'line', text: 'valeur' },
    { value: 'rate', text: 'rate sur 1\u00A0min' },
  ]
  return {
    kind: 'choice',
    label: 'Ce qu’on demande',
    // Of a gauge there is no rate.
    options: metric === 'gauge' ? queries.slice(0, 2) : queries,
    value: ({ scene }) => scene.query,
    set: (state, value) => change(state, { query: value as Query }),
  }
}

function failing(down: ReplicaName, range: number): ReplicaGapControl {
  return {
    kind: 'choice',
    label: 'Panne de',
    options: [
      { value: 'A', text: 'A' },
      { value: 'B', text: 'B' },
      { value: '', text: 'personne' },
    ],
    value: ({ scene }) => scene.outage?.replica ?? '',
    set: (state, value) =>
      change(state, {
        outage:
          value === ''
            ? undefined
            : { ...(state.scene.outage ?? usualOutage(down, range)), replica: value as ReplicaName },
      }),
  }
}

function usualOutage(replica: ReplicaName, range: number): Outage {
  return { replica, start: Math.round(range / 6), length: Math.round(range / 2) }
}

function outageSlider(
  label: string,
  range: number,
  set: (outage: Outage, value: number) => Outage,
  read: (outage: Outage) => number,
  down: ReplicaName,
): ReplicaGapControl {
  const step = range <= 900 ? 5 : 60
  return {
    kind: 'slider',
    label,
    stops: Array.from({ length: Math.floor(range / step) + 1 }, (_, n) => n * step),
    text: seconds,
    value: ({ scene }) => (scene.outage ? read(scene.outage) : 0),
    set: (state, value) =>
      change(state, { outage: set(state.scene.outage ?? usualOutage(down, range), value) }),
  }
}

function scrapeInterval(range: number): ReplicaGapControl {
  return {
    kind: 'slider',
    label: 'Un scrape toutes les',
    stops: [1, 2, 5, 10, 15, 20, 30, 60].filter((interval) => range / interval <= mostScrapes),
    text: seconds,
    value: ({ scene }) => scene.interval,
    set: (state, interval) => change(state, { interval, offset: Math.min(state.scene.offset, interval - 1) }),
  }
}

const lateness: ReplicaGapControl = {
  kind: 'slider',
  label: 'Retard de B sur A',
  stops: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 25, 30, 45, 59],
  text: seconds,
  value: ({ scene }) => scene.offset,
  set: (state, offset) => change(state, { offset: Math.min(offset, state.scene.interval - 1) }),
}

const refresh: ReplicaGapControl = {
  kind: 'action',
  label: 'Rafraîchir',
  act: (state) =>
    state.apart
      ? { ...change(state, { view: 'balancer', refresh: 1 }), apart: false }
      : change(state, { refresh: state.scene.refresh + 1 }),
}

function seconds(value: number): string {
  return value === 0 ? '0\u00A0s' : formatSpan(value)
}
