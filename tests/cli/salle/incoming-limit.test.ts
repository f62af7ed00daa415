import { describe, expect, test } from 'vitest'
import { incomingLimit } from '../../../src/cli/salle/incoming-limit.ts'
import { connectPacket, pingPacket, publishPacket, subscribePacket } from '../../../src/sync/mqtt-packets.ts'

describe('what a client may send', () => {
  test('is what a viewer sends, in whatever pieces it comes', () => {
    const bytes = [...connectPacket('x', 30), ...subscribePacket(1, ['deck/a/b/state']), ...pingPacket]
    for (const size of [1, 2, 7, bytes.length]) {
      const limit = incomingLimit(() => 0)
      for (let at = 0; at < bytes.length; at += size)
        expect(limit.allows(Uint8Array.from(bytes.slice(at, at + size)))).toBe(true)
    }
  })

  test('is no long packet: it is refused by its length, before it has come', () => {
    expect(incomingLimit(() => 0).allows(Uint8Array.of(0x30, 0x80, 0x80, 0x80, 0x05))).toBe(false)
    expect(incomingLimit(() => 0).allows(publishPacket('t', 'x'.repeat(9000), false))).toBe(false)
    const trusted = incomingLimit(() => 0)
    trusted.trust()
    expect(trusted.allows(publishPacket('t', 'x'.repeat(9000), false))).toBe(false)
  })

  test('is no length that never ends', () => {
    expect(incomingLimit(() => 0).allows(Uint8Array.of(0xc0, 0x80, 0x80, 0x80, 0x80, 0x80))).toBe(false)
  })

  test('is forty packets at once, and two more each second', () => {
    let now = 0
    const limit = incomingLimit(() => now)
    for (let packet = 0; packet < 40; packet++) expect(limit.allows(pingPacket)).toBe(true)
    expect(limit.allows(pingPacket)).toBe(false)
    now += 2000
    expect(limit.allows(pingPacket)).toBe(true)
  })

  test('is as many packets as it wants for a screen that leads', () => {
    const limit = incomingLimit(() => 0)
    limit.trust()
    for (let packet = 0; packet < 1000; packet++) expect(limit.allows(pingPacket)).toBe(true)
  })
})
