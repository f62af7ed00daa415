import { expect, test } from 'vitest'
import { ownQuery } from '../../src/deck/own-query.ts'

test.each([
  ['', ''],
  ['?view=print&etapes&theme=clair', '?view=print&etapes&theme=clair'],
  ['?plugins=1&deux-par-page', '?deux-par-page'],
  ['?theme=clair;plugins=1', ''],
  ['?theme=<b>', ''],
  ['?plugins=', ''],
  ['?source=http://localhost:9090,source/b&plugins=1', '?source=http://localhost:9090,source/b'],
  ['?source=a;plugins=1', ''],
])('of %s, the deck reads %s', (query, own) => {
  expect(ownQuery(query)).toBe(own)
})
