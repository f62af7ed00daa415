import { expect, test } from 'vitest'
import { partialResponse } from '../../src/offline/partial-response.ts'

const ask = async (range: string | null) => {
  const whole = new Response('0123456789', { headers: { 'content-type': 'video/webm' } })
  const response = await partialResponse(whole, range)
  const { status, headers } = response
  return [status, headers.get('content-range'), headers.get('content-type'), await response.text()]
}

test.each([
  ['no range', null, [200, null, 'video/webm', '0123456789']],
  ['all from the start', 'bytes=0-', [206, 'bytes 0-9/10', 'video/webm', '0123456789']],
  ['a part', 'bytes=2-4', [206, 'bytes 2-4/10', 'video/webm', '234']],
  ['more than there is', 'bytes=8-99', [206, 'bytes 8-9/10', 'video/webm', '89']],
  ['what lies behind the end', 'bytes=10-', [416, 'bytes */10', null, '']],
  ['several parts', 'bytes=0-1,4-5', [200, null, 'video/webm', '0123456789']],
])('a file of which %s is asked for is answered so', async (_what, range, answer) => {
  expect(await ask(range)).toEqual(answer)
})
