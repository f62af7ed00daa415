import { evaluate, timesOf } from '../../models/evaluation.model.ts'
import { ExpressionError } from '../../models/expression.model.ts'
import { versionOf } from '../../source/read-recording.ts'
import type { Recording } from '../../source/recording.ts'
import { storedSeries } from '../../source/stored-series.ts'
import type { Outcome } from './answer.ts'
import { readExpression } from './read-expression.ts'

/** Replica A: the one that was killed. */
const replica = 'A'

/** Answers from a recording, by the model. @param clock in ms; without one, an answer takes no time. */
export function computeAnswers(
  recording: unknown,
  clock: () => number = () => 0,
): (asked: string) => Outcome {
  const { from, to, interval, replicas } = recording as Recording
  const stored = storedSeries(recording, replica)
  const times = timesOf(0, (to - from) * 1000, interval * 1000)
  const origin = { kind: 'recorded', at: from, version: versionOf(replicas[replica]) } as const
  return (asked) => {
    const began = clock()
    try {
      const { series, samplesRead } = evaluate(readExpression(asked), stored, times)
      const milliseconds = clock() - began
      const when = { from, range: to - from, step: interval }
      return { answer: { asked, series, ...when, samplesRead, milliseconds, origin, replica } }
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      return { answer: undefined, fault: { sentence: error.message, at: error.at } }
    }
  }
}
