import { expect, test } from 'vitest'
import { warningWords } from '../../../src/thanos/prometheus/warning-words.ts'

test.each([
  [
    'No StoreAPIs matched for this query',
    'Réponse partielle\u00A0: le Querier ne connaît personne qui ait ces données.',
  ],
  [
    'receive series from Addr: 127.0.0.1:10901 MinTime: 0 MaxTime: 9223372036854775807: rpc error: code = Unavailable desc = error reading from server: EOF',
    'Réponse partielle\u00A0: 127.0.0.1:10901 n’a pas répondu.',
  ],
  [
    'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'Réponse partielle\u00A0: un de ceux que le Querier interroge n’a pas répondu.',
  ],
  [
    'PromQL info: metric might not be a counter',
    'La source prévient\u00A0: «\u00A0PromQL info: metric might not be a counter\u00A0».',
  ],
])('says %s', (warning, words) => {
  expect(warningWords(warning)).toBe(words)
})
