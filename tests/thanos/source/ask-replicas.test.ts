import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../../../src/thanos/prometheus/prometheus-api.ts'
import { askReplicas, type Known } from '../../../src/thanos/source/ask-replicas.ts'
import { openStub, refuse, type SourceStub, type StubAnswer } from '../prometheus/source-stub.ts'
import { matrix, poorSources, samples } from './poor-sources.ts'

let stub: SourceStub | undefined
afterEach(() => stub?.close())

const success = (data: unknown) => ({ status: 'success', data })

/** Asks a stub that says who it is, and then something else to queries. */
async function ask(toQueries: () => StubAnswer, stores: StubAnswer, known: Known = {}) {
  stub = await openStub(({ pathname }) => {
    if (pathname.endsWith('/buildinfo')) return success({ version: '2.42.0' })
    return pathname.endsWith('/stores') ? stores : toQueries()
  })
  const api = connect(stub.url, { milliseconds: 60_000, retries: 0 })
  return askReplicas([api], known, Date.now() / 1000, new AbortController().signal)
}

test.each(poorSources)('a source that is %s is told in a sentence', async (_name, answer, sentence) => {
  await expect(ask(() => answer, refuse(404, 'no', 'no'))).rejects.toThrow(sentence)
})

describe.each([
  ['replica', 'A', 'B'],
  ['prometheus_replica', 'prometheus-0', 'prometheus-1'],
])('a replica that a Thanos tells by %s=%s', (label, ...names) => {
  const answerOf = (heard: readonly string[]) => () =>
    success(
      matrix(
        samples(40, (n) => String(n * 50)),
        heard.map((name) => ({ [label]: name })),
      ),
    )

  test('keeps what it had, under its own name, when it is heard no more', async () => {
    const first = await ask(answerOf(names), success({ sidecar: [] }))
    expect(first.seen.evidence.replicas).toMatchObject({ A: { answers: true }, B: { answers: true } })
    await stub?.close()
    const { A, B } = (await ask(answerOf(names.slice(1)), success({ sidecar: [] }), first.known)).seen
      .evidence.replicas
    expect([A.answers, B.answers]).toEqual([false, true])
    expect(A.samples.length).toBe(first.seen.evidence.replicas.A.samples.length)
  })
})
