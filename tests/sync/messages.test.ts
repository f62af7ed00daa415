import { describe, expect, test } from 'vitest'
import { type Message, readMessage, writeMessage } from '../../src/sync/messages.ts'

const stamp = { counter: 4, sender: 'x' }
const messages: Message[] = [
  { kind: 'hello', from: 'x' },
  { kind: 'bye', from: 'x' },
  { kind: 'state', from: 'x', registers: { place: { value: { slide: 'spof', step: -1 }, stamp } } },
  { kind: 'ping', from: 'x', registers: { theme: { value: 'clair', stamp }, blank: { value: true, stamp } } },
  { kind: 'presence', from: 'x', role: 'room', fullscreen: true, front: false },
  { kind: 'pointer', from: 'x', at: { x: 0, y: 1 } },
  { kind: 'pointer', from: 'x', at: null },
  { kind: 'time', from: 'x', session: { revision: 3 } },
]

describe('messages', () => {
  test.each(messages)('$kind arrives as it was sent', (message) => {
    expect(readMessage(writeMessage(message))).toEqual(message)
  })

  const valid = { version: 1, from: 'x' }
  test.each([
    ['not text', { kind: 'hello' }],
    ['not JSON', '{'],
    ['JSON that is no object', '[]'],
    ['another version', JSON.stringify({ ...valid, version: 2, kind: 'hello' })],
    ['no sender', JSON.stringify({ version: 1, kind: 'hello' })],
    ['an unknown kind', JSON.stringify({ ...valid, kind: 'format' })],
    ['a point beside the slide', JSON.stringify({ ...valid, kind: 'pointer', at: { x: 2, y: 0 } })],
    ['a step that is none', stateOf({ place: { value: { slide: 'a', step: 1.5 }, stamp } })],
    ['a slide that is no text', stateOf({ place: { value: { slide: 1, step: 0 }, stamp } })],
    [
      'a counter too large to count on',
      stateOf({ blank: { value: true, stamp: { counter: 2 ** 53, sender: 'x' } } }),
    ],
    ['a theme that is none', stateOf({ theme: { value: 'rose', stamp } })],
    ['a look closer outside of the slide', stateOf({ zoom: { value: { x: 1.5, y: 0 }, stamp } })],
    ['one good part and one bad', stateOf({ blank: { value: true, stamp }, overview: { value: 1, stamp } })],
    ['a message too long', JSON.stringify({ ...valid, kind: 'hello', more: 'x'.repeat(3000) })],
  ])('%s is not understood', (_name, text) => {
    expect(readMessage(text)).toBeUndefined()
  })

  function stateOf(registers: unknown): string {
    return JSON.stringify({ ...valid, kind: 'state', registers })
  }
})
