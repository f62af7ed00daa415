import { connect } from '../../prometheus/prometheus-api.ts'
import { SourceError } from '../../prometheus/source-error.ts'
import { openSource } from '../../source/open-source.ts'
import type { Answer, Fault, Outcome } from './answer.ts'
import { askAnswer, type Respondent } from './ask-answer.ts'
import { computeAnswers } from './compute-answer.ts'
import { liveNames } from './live-names.ts'
import { drawPromqlField } from './promql-field.picture.ts'
import type { KnownAnswers } from './promql-field.state.ts'
import { recordedNames } from './recorded-names.ts'

/** From an answer to the same question again, in ms. */
const pause = 5000
/** Whoever takes longer is not waited for. */
const patience = 2000

/**
 * Has our model answer from what was recorded, then the page's source, until the signal. What can't be answered leaves on screen what is there, with a
 * sentence. `show` is called whenever there is something else to be drawn.
 */
export async function followAnswers(show: (known: KnownAnswers) => void, signal: AbortSignal): Promise<void> {
  const { default: recording } = await import('../../../../assets/panne-enregistree.json')
  if (signal.aborted) return
  const computed = keepLast(computeAnswers(recording, () => performance.now()))
  const names = recordedNames(recording)
  show(known(computed, names))
  const source = await openSource()
  if (!source || signal.aborted) return
  if ('closed' in source) {
    const fault = { sentence: source.closed }
    return show(known((asked) => ({ ...computed(asked), fault }), names))
  }
  const respondents = source.addresses.map((address, n): Respondent => {
    const replica = source.addresses.length === 2 ? (['A', 'B'] as const)[n] : undefined
    return { api: connect(address, { milliseconds: patience }), replica }
  })
  const completes = liveNames(respondents.map(({ api }) => api))
  const live = askAlive(respondents, computed, () => show(known(live, completes)), signal)
  show(known(live, completes))
}

function known(outcome: (asked: string) => Outcome, names: KnownAnswers['names']): KnownAnswers {
  return {
    draw: (asked, byHand) => drawPromqlField(asked, outcome(asked), byHand),
    faultOf: (asked) => outcome(asked).fault,
    names,
  }
}

/** Computes a question once, and keeps the answer before where there is none. */
function keepLast(compute: (asked: string) => Outcome): (asked: string) => Outcome {
  let last: { asked: string; outcome: Outcome } | undefined
  return (asked) => {
    if (last?.asked === asked) return last.outcome
    const outcome = compute(asked)
    last = { asked, outcome: { ...outcome, answer: outcome.answer ?? last?.outcome.answer } }
    return last.outcome
  }
}

/** What is drawn is asked, again and again while it is drawn; until then there is what was answered before. */
function askAlive(
  respondents: readonly Respondent[],
  computed: (asked: string) => Outcome,
  changed: () => void,
  signal: AbortSignal,
): (asked: string) => Outcome {
  let question: string | undefined
  let answer: Answer | undefined
  let fault: Fault | undefined
  let turn = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  const ask = async (asked: string) => {
    turn.abort()
    turn = new AbortController()
    clearTimeout(timer)
    const mine = AbortSignal.any([signal, turn.signal])
    const heard = await askAnswer(respondents, asked, Date.now() / 1000, mine).catch(faultIn)
    if (mine.aborted) return
    if ('sentence' in heard) fault = heard
    else [answer, fault] = [heard, undefined]
    changed()
    // An expression that is wrong stays wrong.
    if (fault?.at === undefined) timer = setTimeout(ask, pause, asked)
  }

  return (asked) => {
    if (asked !== question && !signal.aborted) {
      question = asked
      fault = undefined
      void ask(asked)
    }
    if (!answer) return { ...computed(asked), ...(fault && { fault }) }
    return { answer, fault, waits: answer.asked !== asked }
  }
}

function faultIn(error: unknown): Fault {
  if (error instanceof SourceError) return { sentence: error.message, at: error.at }
  // What is wrong with us is to be seen in the console too.
  if (!(error instanceof DOMException)) console.error(error)
  return { sentence: 'La source n’a pas pu être lue.' }
}
