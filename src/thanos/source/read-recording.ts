import type { Testimony } from '../models/evidence.model.ts'
import type { ReplicaName } from '../models/replica-gap.model.ts'
import { readAnswer, type Series } from '../prometheus/read-answer.ts'
import { readBuild } from '../prometheus/read-lists.ts'
import { readReply } from '../prometheus/read-reply.ts'
import type { RecordedReplica, Recording } from './recording.ts'
import { type Seen, versionWords } from './seen.ts'
import { shownSeries } from './shown-series.ts'
import { readPoints, readSamples } from './testimony.ts'

/** What figures show of a recording. @throws where it is none, or its answers are not what a Prometheus says. */
export function readRecording(recording: unknown): Seen {
  const { format, from, to, interval, replicas } = recording as Recording
  if (format !== 1) throw new Error(`a recording of format 1 is wanted, not ${format}`)
  const range = to - from
  const testimony = (name: ReplicaName): Testimony => {
    const { samples, rate } = replicas[name]
    return {
      samples: readSamples(shown(answerOf(samples)), name, from),
      line: readPoints(answerOf(rate)[0], from),
      answers: true,
    }
  }
  return {
    evidence: {
      from,
      range,
      until: range,
      interval,
      series: shownSeries[0],
      replicas: { A: testimony('A'), B: testimony('B') },
      querier: undefined,
    },
    origin: { kind: 'recorded', at: from, version: versionOf(replicas.A) },
  }
}

function shown(series: readonly Series[]): Series | undefined {
  return series.find(({ labels }) => `${labels.__name__}{route="${labels.route}"}` === shownSeries[0])
}

/** A recorded answer is read as one that has just come. */
export function answerOf(recorded: unknown): readonly Series[] {
  const reply = readReply(200, JSON.stringify(recorded))
  if ('refused' in reply) throw new Error(reply.refused.error)
  return readAnswer(reply).series
}

export function versionOf({ build }: RecordedReplica): string {
  return versionWords('Prometheus', readBuild((build as { data: unknown }).data))
}
