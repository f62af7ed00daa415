import {
  type Answer,
  answer,
  missedScrapes,
  rateWindow,
  type Scene,
  scraped,
} from '../../models/replica-gap.model.ts'
import { formatSpan } from '../format.ts'

/** What is asked, in PromQL. */
export function queryWords({ metric, query }: Scene): string {
  const name = metric === 'counter' ? 'http_requests_total' : 'connexions_ouvertes'
  if (query === 'rate') return `rate(${name}[1m])`
  return query === 'samples' ? `échantillons de ${name}` : name
}

/** Who answers, and for the load balancer whom it has picked. */
export function answererWords({ view, refresh }: Scene, { replicas }: Answer): string {
  if (view === 'querier') return 'Thanos Querier, les deux réplicas fusionnés'
  if (view === 'balancer') return `Essai ${refresh}\u00A0: le load balancer a choisi ${replicas[0]}`
  return `Réplica ${view} seul`
}

/** What the outage did to the replica that it hit; empty without an outage. */
export function outageWords(scene: Scene): string {
  if (!scene.outage) return ''
  const { replica } = scene.outage
  if (missedScrapes(scene) === 0) return `${replica} est tombé entre deux scrapes`
  const gap = outageGap(scene)
  return gap === undefined ? `${replica} est tombé` : `${replica} est tombé, ${formatSpan(gap)} de trou`
}

/** Seconds between the samples before and after the outage; undefined where one of the two is missing. */
function outageGap(scene: Scene): number | undefined {
  if (!scene.outage) return undefined
  const [before = [], after = []] = scraped(scene, scene.outage.replica)
  const [from, to] = [before.at(-1)?.t, after[0]?.t]
  return from === undefined || to === undefined ? undefined : (to - from) / 1000
}

/** What the Querier has made of the gap; undefined where it had nothing to close. */
export function gainWords(
  scene: Scene,
  { switches }: Answer,
): { readonly now: string; readonly instead: string } | undefined {
  const gap = outageGap(scene)
  const [change, ...others] = switches
  if (gap === undefined || !change || others.length > 0 || change.to - change.from >= gap) return undefined
  return { now: formatSpan(change.to - change.from), instead: `au lieu de ${formatSpan(gap)}` }
}

/** What the chart shows of the outage and why, in one sentence. */
export function verdict(scene: Scene, given: Answer): string {
  if (scene.query === 'rate' && given.line.every(({ v }) => v === undefined))
    return `Il faut deux échantillons par minute\u00A0: à un scrape toutes les ${scene.interval}\u00A0s, rate n’a rien à dire.`
  if (scene.view === 'querier') return querierVerdict(scene, given)
  return replicaVerdict(scene, given) + (scene.view === 'balancer' ? tryBefore(scene) : '')
}

/** The hole that the try before had shown: on paper there is only the last one. */
function tryBefore(scene: Scene): string {
  const before = scene.refresh - 1
  if (before === 0) return ''
  const { replicas, holes } = answer({ ...scene, refresh: before })
  const hole = longest(holes)
  return hole > 0 ? ` À l’essai ${before}, sur ${replicas[0]}\u00A0: ${formatSpan(hole)} sans rien.` : ''
}

function longest(holes: Answer['holes']): number {
  return holes.reduce((most, { from, to }) => Math.max(most, to - from), 0)
}

function replicaVerdict(scene: Scene, { replicas, holes }: Answer): string {
  const [replica] = replicas
  const hole = longest(holes)
  if (hole > 0) return `Sur ${replica}, ${formatSpan(hole)} sans rien.`
  if (replica !== scene.outage?.replica || missedScrapes(scene) === 0)
    return `Sur ${replica}, rien ne manque.`
  if (scene.query === 'line')
    return 'Un trou de moins de 5\u00A0min ne se voit pas\u00A0: PromQL reprend la dernière valeur connue.'
  return `Le trou est plus court que la fenêtre de ${formatSpan(rateWindow)}\u00A0: rate passe par-dessus.`
}

function querierVerdict(scene: Scene, { switches }: Answer): string {
  const { outage } = scene
  const [first, ...others] = switches
  if (first && others.length > 0)
    return `Le Querier change ${switches.length} fois de réplica\u00A0: il en suit toujours un seul.`
  if (first && outage && first.to > outage.start)
    return `Le Querier attend plus de deux intervalles avant de passer à ${first.replica}, sans retour\u00A0: il reste ${formatSpan(first.to - first.from)}.`
  if (first)
    return `Décalage de plus de 5\u00A0s\u00A0: le Querier passe à ${first.replica} dès le premier pas, et y reste.`
  const missed = missedScrapes(scene)
  if (!outage || missed === 0) return 'Rien ne manque\u00A0: le Querier suit un seul réplica.'
  if (outage.replica === 'B') return 'Le Querier suivait A\u00A0: la panne de B ne se voit pas.'
  return missed === 1
    ? 'Un seul scrape manqué n’est pas comblé\u00A0: le Querier attend plus de deux intervalles.'
    : `${missed} scrapes manqués, et le Querier n’est pas passé à l’autre réplica.`
}
