import { expect, test } from 'vitest'
import { cardinality, headBytes } from '../../../src/thanos/models/cardinality.model.ts'
import { diskBytes, ingestionBytes, ingestRate, storagePrice, storedSamples } from './sizing.ts'
import { readVectors } from './vectors.ts'

const { values } = readVectors<{ values: { name: string; value: number }[] }>('sizing-vectors')

const day = 86_400
const year = 365 * day
const tebibytes = 100 * 2 ** 40
const labels = [
  { name: 'method', values: 5 },
  { name: 'status', values: 8 },
  { name: 'path', values: 40 },
  { name: 'pod', values: 50 },
]
const requests = { name: 'http_requests_total', labels, buckets: 0 }
const users = { name: 'user_id', values: 10_000 }

/** Each worked value by its name, from our formulas; those of a query's limits are in query-cost.model.test.ts. */
const ours: Readonly<Record<string, number>> = {
  'ingest rate, 1M series at 15 s': ingestRate(1e6, 15),
  'ingest rate, 200M series at 100 s': ingestRate(200e6, 100),
  'DigitalOcean: samples/s per server': ingestRate(200e6, 100) / 192,
  'DigitalOcean: series per server': 200e6 / 192,
  'DigitalOcean: implied mean interval (s)': 200e6 / ingestRate(200e6, 100),
  'disk GB, 100k samples/s, 15 d, 1.3 B': diskBytes(1e5, 15 * day, 1.3) / 1e9,
  'disk GB, 100k samples/s, 1 h, 1.5 B': diskBytes(1e5, 3600, 1.5) / 1e9,
  'samples in 100 TiB at 1.07 B': storedSamples(tebibytes, 1.07),
  'years for 1M series at 15 s in 100 TiB': storedSamples(tebibytes, 1.07) / ingestRate(1e6, 15) / year,
  'years for 1M series at 1 s in 100 TiB': storedSamples(tebibytes, 1.07) / ingestRate(1e6, 1) / year,
  'head cardinality bytes, 1M series, 10 pairs, 10k values, name 30': headBytes({
    series: 1e6,
    labelsPerSeries: 10,
    labelValues: 10_000,
    nameLength: 30,
  }),
  'head ingestion bytes, 1M series, 15 s': ingestionBytes(ingestRate(1e6, 15), 1.3),
  'cardinality method 5 x status 8 x path 40 x pod 50': cardinality(requests),
  'same + user_id 10000': cardinality({ ...requests, labels: [...labels, users] }),
  'same as first, classic histogram 12 buckets (+Inf included)': cardinality({ ...requests, buckets: 12 }),
  'node_filesystem_avail 10 per node x 10000 nodes': cardinality({
    name: 'node_filesystem_avail',
    labels: [
      { name: 'mountpoint', values: 10 },
      { name: 'instance', values: 10_000 },
    ],
    buckets: 0,
  }),
  'quota per user: 10000 users x 10000 nodes': cardinality({
    name: 'node_filesystem_quota',
    labels: [users, { name: 'instance', values: 10_000 }],
    buckets: 0,
  }),
  'object storage $/month, 100 TiB': storagePrice(tebibytes, 0.02),
  'same + 20 %': storagePrice(tebibytes, 0.02) * 1.2,
}

const elsewhere = /^(finest step|longest range|series allowed)/

test.each(values.filter(({ name }) => !elsewhere.test(name)))('$name', ({ name, value }) => {
  expect(ours[name]).toBeCloseTo(value, 6)
})

test('a metric without labels is one series', () => {
  expect(cardinality({ name: 'up', labels: [], buckets: 0 })).toBe(1)
})
