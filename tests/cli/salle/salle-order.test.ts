import { describe, expect, test } from 'vitest'
import { readSalleOrder } from '../../../src/cli/salle/salle-order.ts'

describe('npm run salle', () => {
  test('needs no options', () => {
    expect(readSalleOrder([])).toEqual({
      broker: undefined,
      address: undefined,
      port: 4280,
      subtitles: false,
    })
    expect(readSalleOrder(['--sous-titres'])?.subtitles).toBe(true)
    expect(readSalleOrder(['--help'])).toBeUndefined()
  })

  test.each([
    [['--broker', 'mqtt://broker.example'], 'for WebSockets'],
    [['--broker', 'broker'], 'for WebSockets'],
    [['--broker', 'wss://nom:secret@broker.example/mqtt'], 'do not belong in its address'],
    [['--broker', 'ws://broker.example/mqtt'], 'shows the password'],
    [['--port', '0'], '--port is a number'],
    [['--port', 'http'], '--port is a number'],
    [['--adresse', 'chez-moi'], '--adresse is an address'],
    [['--broker', 'x'], '--broker'],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => readSalleOrder(args)).toThrow(words)
  })
})
