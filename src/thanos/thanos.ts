import recording from '../../assets/panne-enregistree.json' with { type: 'json' }
import type { TalkConfig } from '../build/reading/talk-config.ts'
import { figuresWith } from './figures/all-figures.ts'
import { recordedAnswers } from './figures/promql-field/recorded-answers.ts'
import { drawRealReplicas } from './figures/real-replicas/real-replicas.picture.ts'
import { exposition } from './grammars/exposition-grammar.ts'
import { promql } from './grammars/promql-grammar.ts'
import { inserts } from './inserts.ts'
import { readRecording } from './source/read-recording.ts'

/** All that only this talk needs. */
export const thanos: TalkConfig = {
  figures: figuresWith(
    { seen: readRecording(recording), draw: drawRealReplicas },
    recordedAnswers(recording),
  ),
  figuresModule: new URL('./figures/all-figures.ts', import.meta.url),
  rigModule: new URL('./speaker/rig.ts', import.meta.url),
  styles: new URL('./styles/thanos.css', import.meta.url),
  grammars: { promql, prometheus: exposition },
  inserts,
  drawings: { illustration: 'nuit', gantelet: 'gant' },
  logos: {
    prometheus: { title: 'Prometheus', icon: 'logos:prometheus' },
    // In simple-icons only, in one colour.
    thanos: { title: 'Thanos', icon: 'simple-icons:thanos', color: 'var(--logo-thanos)' },
    grafana: { title: 'Grafana', icon: 'logos:grafana' },
    kubernetes: { title: 'Kubernetes', icon: 'logos:kubernetes' },
    digitalocean: { title: 'DigitalOcean', icon: 'logos:digital-ocean-icon' },
  },
  photos: { thanos: { width: 2560, height: 1600 } },
  remarkable: ['previously', 'gauntlet', 'qr'],
}
