import { expect, test } from 'vitest'
import recording from '../../../../assets/panne-enregistree.json' with { type: 'json' }
import { recordedNames } from '../../../../src/thanos/figures/promql-field/recorded-names.ts'

const names = recordedNames(recording)

test('knows the metrics, labels and values that were recorded, each once', async () => {
  expect(await names.metricNames()).toEqual([
    'connections_open',
    'cpu_usage_ratio',
    'http_requests_total',
    'shop_build_info',
    'up',
  ])
  expect(await names.labelNames('http_requests_total')).toEqual([
    '__name__',
    'code',
    'instance',
    'job',
    'route',
  ])
  expect(await names.labelNames()).toContain('version')
  expect(await names.labelValues('code', 'http_requests_total')).toEqual(['200', '500'])
  expect(await names.labelValues('code', 'up')).toEqual([])
})
