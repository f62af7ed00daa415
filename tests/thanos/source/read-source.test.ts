import { expect, test } from 'vitest'
import { closedBy, readSource } from '../../../src/thanos/source/read-source.ts'

const page = 'https://deck.example/talk/'
const read = (query: string, configured?: string) => readSource({ query, page, configured })

test('neither the address nor talk.yaml names one: what was recorded is shown', () => {
  expect(read('')).toBeUndefined()
  expect(read('?source=')).toBeUndefined()
})

test.each([
  ['?source=source/a,source/b', undefined, ['source/a', 'source/b'], []],
  ['?source=http://localhost:10902', undefined, ['http://localhost:10902'], []],
  [
    '?source=http://127.0.0.1:9090,http://[::1]:9091',
    undefined,
    ['http://127.0.0.1:9090', 'http://[::1]:9091'],
    [],
  ],
  ['', 'https://thanos.example/query', ['https://thanos.example/query'], []],
  ['?source=https://thanos.example', 'https://thanos.example/query', ['https://thanos.example'], []],
  ['?source=https://prom.example', undefined, ['https://prom.example'], ['prom.example']],
  ['?source=//prom.example', undefined, ['//prom.example'], ['prom.example']],
  [
    '?source=http://127.0.0.1.prom.example',
    undefined,
    ['http://127.0.0.1.prom.example'],
    ['127.0.0.1.prom.example'],
  ],
  [
    '?source=http://localhost:80@prom.example',
    undefined,
    ['http://localhost:80@prom.example'],
    ['prom.example'],
  ],
])('of %s, with %s in talk.yaml', (query, configured, addresses, strangers) => {
  expect(read(query, configured)).toEqual({ addresses, strangers })
})

test('a policy opens what it names, and the site itself only where it says so', () => {
  const closed = (connect: string, ...addresses: string[]) =>
    closedBy(`default-src 'none'; connect-src ${connect}; img-src 'self'`, addresses, page)
  expect(closed("'none'", 'http://localhost:10902')).toEqual(['http://localhost:10902'])
  expect(closed("'self'", 'source/a')).toEqual([])
  expect(closed('https://thanos.example', 'https://thanos.example/query', 'source/a')).toEqual(['source/a'])
  expect(closedBy(undefined, ['https://prom.example'], page)).toEqual([])
})
