import type { Message } from './messages.ts'

/**
 * Where the screens of a talk meet on a broker, one tree for each talk and session:
 *
 * - `deck/<talk>/<session>/state`, retained: all that the screens show, never a change of it
 * - `deck/<talk>/<session>/pointer`: the laser
 * - `deck/<talk>/<session>/presence`: what screens that lead tell each other; viewers do not hear it
 */
export type Topic = 'state' | 'pointer' | 'presence'

export function topicIn(tree: string, topic: Topic): string {
  return `${tree}/${topic}`
}

export function topicTree(talk: string, session: string): string {
  return `deck/${talk}/${session}`
}

export function topicOf({ kind }: Message): Topic {
  return kind === 'state' || kind === 'pointer' ? kind : 'presence'
}
