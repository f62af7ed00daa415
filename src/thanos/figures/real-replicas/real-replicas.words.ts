import type { Role } from '../../../figures/drawing.ts'
import { distance, type Evidence, holesIn, longestOf, type Merged } from '../../models/evidence.model.ts'
import type { ReplicaName } from '../../models/replica-gap.model.ts'
import type { Seen } from '../../source/seen.ts'
import { formatNumber, formatSpan } from '../format.ts'
import type { View } from './real-replicas.state.ts'

/** Who answers, in words and in the colour that it has everywhere. */
export interface Answerer {
  readonly title: string
  readonly name: string
  readonly role: Role
  /** The one replica, where one answers alone. */
  readonly replica: ReplicaName | undefined
}

/** @param refresh how often the question has been asked: round robin, among those that answer. */
export function answererOf(view: View, refresh: number, { replicas, querier }: Evidence): Answerer {
  if (view === 'apart')
    return { title: 'Chaque réplica, interrogé tout seul', name: '', role: 'prometheus', replica: undefined }
  if (view === 'querier') {
    const title = querier ? 'Thanos Querier, et notre calcul' : 'Fusion par la règle du Querier, calculée'
    return { title, name: 'Querier', role: 'thanos', replica: undefined }
  }
  const turn = refresh % 2 === 1 ? 'A' : 'B'
  const other = turn === 'A' ? 'B' : 'A'
  const replica = replicas[turn].answers ? turn : other
  const title = `Le load balancer a choisi ${replica}`
  return { title, name: 'Load balancer', role: 'client', replica }
}

/** Where it comes from: the figure always says. */
export function originWords(origin: Seen['origin']): string {
  if (origin.kind === 'live') return `● en direct, ${origin.version}`
  return `enregistré le ${dayWords(origin.at)}, ${origin.version}`
}

/** @param at seconds since 1970. */
export function dayWords(at: number): string {
  return dates
    .format(at * 1000)
    .replace(/^1 /, '1er ')
    .replaceAll(' ', '\u00A0')
}

/** The talk is given in French. */
const dates = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' })

/** What is to be seen, in one sentence. */
export function verdict(view: View, { replica }: Answerer, evidence: Evidence, merged: Merged): string {
  if (view === 'apart') return apart(evidence)
  if (replica) {
    const hole = longestOf(holesIn(evidence.replicas[replica].line, evidence))
    const silent = (['A', 'B'] as const).find((name) => !evidence.replicas[name].answers)
    if (silent) return `${silent} ne répond pas\u00A0: reste ${replica}, tant qu’il tient.`
    return hole > 0
      ? `Sur ${replica}, ${formatSpan(Math.round(hole))} sans rien.`
      : `Sur ${replica}, rien ne manque.`
  }
  const far = evidence.querier && distance(merged.line, evidence.querier)
  if (far !== undefined)
    return `Écart entre le Querier et notre calcul\u00A0: ${formatNumber(far, 2)} au plus.`
  return mergedWords(evidence, merged)
}

function apart({ replicas, ...evidence }: Evidence): string {
  const parts = (['A', 'B'] as const).map((name) => {
    const { samples, answers } = replicas[name]
    if (samples.length === 0) return answers ? `${name} n’a rien` : `${name} ne répond pas`
    if (!answers) return `${name} ne répond plus`
    const hole = longestOf(holesIn(samples, { replicas, ...evidence }))
    return hole > 0 ? `${name} a un trou de ${formatSpan(Math.round(hole))}` : `${name} n’a rien manqué`
  })
  return `${parts.join(', ')}.`
}

function mergedWords(evidence: Evidence, { samples, switches }: Merged): string {
  const before = Math.max(
    ...(['A', 'B'] as const).map((name) => longestOf(holesIn(evidence.replicas[name].samples, evidence))),
  )
  const left = longestOf(holesIn(samples, evidence))
  const [change] = switches
  if (before === 0) return 'Rien ne manque\u00A0: un seul réplica est suivi.'
  if (!change || left >= before) return `Le Querier suivrait ${samples[0]?.replica}, qui n’a rien manqué.`
  return `Passage à ${change.replica}\u00A0: ${formatSpan(Math.round(change.to - change.from))} entre deux échantillons, au lieu de ${formatSpan(Math.round(before))}.`
}
