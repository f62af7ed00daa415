import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectPacket, type Packet, publishPacket, subscribePacket } from '../../src/sync/mqtt-packets.ts'
import { packetStream } from '../../src/sync/packet-stream.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('packets of MQTT 3.1.1', () => {
  test('are what the standard says', () => {
    expect(hex(connectPacket('abc', 30))).toBe('100f00044d5154540402001e0003616263')
    expect(hex(connectPacket('a', 1, { name: 'u', password: 'p' }))).toBe(
      '101300044d51545404c20001000161000175000170',
    )
    expect(hex(subscribePacket(1, ['a/b']))).toBe('820800010003612f6200')
    expect(hex(publishPacket('t', 'é', true, 2))).toBe('33070001740002c3a9')
    expect(publishPacket('t', 'x'.repeat(200), false).subarray(0, 3)).toEqual(Uint8Array.of(0x30, 0xcb, 0x01))
  })

  test('are read in whatever pieces they come', () => {
    const bytes = [
      0x20,
      2,
      0,
      0,
      0x90,
      3,
      0,
      1,
      0,
      ...publishPacket('deck/é', 'ça', true),
      0x40,
      2,
      1,
      2,
      0xd0,
      0,
    ]
    const all: Packet[] = [
      { type: 'connack', code: 0 },
      { type: 'suback', refused: false },
      { type: 'publish', topic: 'deck/é', text: 'ça', retained: true },
      { type: 'puback', id: 258 },
      { type: 'pong' },
    ]
    for (const size of [1, 3, bytes.length]) {
      const heard: Packet[] = []
      const read = packetStream((packet) => heard.push(packet))
      for (let at = 0; at < bytes.length; at += size) read(Uint8Array.from(bytes.slice(at, at + size)))
      expect(heard).toEqual(all)
    }
  })

  test('that are too long or have no end are refused', () => {
    const read = () => packetStream(() => {})
    expect(() => read()(Uint8Array.of(0x30, 0xff, 0xff, 0xff, 0x7f))).toThrow('bytes')
    expect(() => read()(Uint8Array.of(0x30, 0xff, 0xff, 0xff, 0xff, 0xff))).toThrow('no end')
    expect(() => read()(Uint8Array.of(0x30, 2, 0, 9))).toThrow('too short')
  })

  test('that are noise throw an Error or tell nothing wrong, and never hang', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          packetStream(() => {})(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
    )
  })
})
