import type { ReplicaName } from '../../models/replica-gap.model.ts'
import type { PrometheusApi, SourceStatus } from '../../prometheus/prometheus-api.ts'
import type { Series } from '../../prometheus/read-answer.ts'
import { SourceError, type SourceErrorKind } from '../../prometheus/source-error.ts'
import { warningWords } from '../../prometheus/warning-words.ts'
import { versionWords } from '../../source/seen.ts'
import { readPoints } from '../../source/testimony.ts'
import type { Answer } from './answer.ts'

/** How much of the past is asked for, and from point to point, in seconds. */
const range = 300
const step = 5
/** More can't be told apart, and would take long to draw. */
const mostPoints = 100_000

/** Whom a page can ask. */
export interface Respondent {
  readonly api: PrometheusApi
  /** Which of two it is. */
  readonly replica: ReplicaName | undefined
  /** Once it has said so. */
  status?: SourceStatus
}

/** Asks a Querier if there is one, else the first that answers. @param now seconds since 1970. @throws SourceError */
export async function askAnswer(
  respondents: readonly Respondent[],
  asked: string,
  now: number,
  signal: AbortSignal,
): Promise<Answer> {
  await Promise.all(
    respondents.map(async (each) => {
      // Who does not say what it is may answer all the same.
      const status = each.status ?? (await each.api.status(signal).catch(() => undefined))
      if (status) each.status = status
    }),
  )
  const isQuerier = ({ status }: Respondent) => status?.product === 'Thanos'
  const inOrder = [...respondents.filter(isQuerier), ...respondents.filter((each) => !isQuerier(each))]
  let failure: unknown
  for (const each of inOrder) {
    try {
      return await askOne(each, asked, now, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof SourceError) || ofQuestion.includes(error.kind)) throw error
      failure ??= error
    }
  }
  throw failure
}

/** What another source would say as well. */
const ofQuestion: readonly SourceErrorKind[] = ['promql', 'too-many-points', 'too-many-samples', 'too-large']

async function askOne(
  { api, replica, status }: Respondent,
  asked: string,
  now: number,
  signal: AbortSignal,
): Promise<Answer> {
  // On whole steps, so that nothing trembles from one question to the next.
  const end = Math.floor(now / step) * step
  const from = end - range
  const began = performance.now()
  const { series, statistics, warnings } = await api.queryRange(asked, {
    start: from,
    end,
    step,
    stats: true,
    signal,
  })
  const milliseconds = performance.now() - began
  const points = series.reduce((sum, { samples }) => sum + samples.length, 0)
  if (points > mostPoints) throw tooLarge(series)
  return {
    asked,
    series: series.map((each) => ({ labels: each.labels, points: readPoints(each, from) })),
    from,
    range,
    step,
    samplesRead: statistics?.samplesRead,
    milliseconds,
    origin: {
      kind: 'live',
      version: status ? versionWords(status.product, status.version) : 'source sans version',
    },
    ...(warnings[0] !== undefined && { warning: warningWords(warnings[0]) }),
    replica: status?.product === 'Thanos' ? undefined : replica,
  }
}

function tooLarge(series: readonly Series[]): SourceError {
  const sentence = `La réponse a ${series.length.toLocaleString('fr')}\u00A0séries\u00A0: trop pour une figure.`
  return new SourceError('too-large', sentence)
}
