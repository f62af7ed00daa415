import { connect } from '../prometheus/prometheus-api.ts'
import { SourceError } from '../prometheus/source-error.ts'
import { askReplicas, type Known } from './ask-replicas.ts'
import { openSource } from './open-source.ts'
import { readRecording } from './read-recording.ts'
import type { Seen } from './seen.ts'

/** From an answer to the next question, in ms: what a room takes for now. */
const pause = 1500
/** Whoever takes longer is not waited for. */
const patience = 2000

/**
 * Shows what was recorded, then what the page's source answers, again and again, until the signal. What fails leaves on screen what is there, with a
 * sentence. `refreshed` says that a question was answered.
 */
export async function followReplicas(
  show: (seen: Seen, refreshed: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const { default: recording } = await import('../../../assets/panne-enregistree.json')
  if (signal.aborted) return
  let seen = readRecording(recording)
  const tell = (news: Seen, refreshed = false) => {
    if (!signal.aborted) show(news, refreshed)
  }
  tell(seen)
  const source = await openSource()
  if (!source) return
  if ('closed' in source) return tell({ ...seen, trouble: source.closed })
  const apis = source.addresses.map((address) => connect(address, { milliseconds: patience }))
  let known: Known = {}
  while (!signal.aborted) {
    try {
      const answer = await askReplicas(apis, known, Date.now() / 1000, signal)
      known = answer.known
      seen = answer.seen
      tell(seen, true)
    } catch (error) {
      if (signal.aborted) return
      tell({ ...seen, trouble: troubleWords(error) })
      // What is wrong with us is to be seen in the console too.
      if (!(error instanceof SourceError)) console.error(error)
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

function troubleWords(error: unknown): string {
  return error instanceof SourceError ? error.message : 'La source n’a pas pu être lue.'
}
