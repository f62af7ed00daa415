import { describe, expect, test } from 'vitest'
import { joinScreens } from '../../src/sync/channel.ts'
import type { Shared } from '../../src/sync/registers.ts'
import type { Transport } from '../../src/sync/transport.ts'

/** Screens that hear each other when `deliver` is called, in the order in which was spoken. */
function network() {
  const hearers: ((text: unknown) => void)[] = []
  let waiting: { text: string; from: number }[] = []
  const join = (name: string, shows: Partial<Shared>) => {
    const number = hearers.length
    const transport: Transport = {
      send: (text) => waiting.push({ text, from: number }),
      listen: (hear) => {
        hearers[number] = hear
      },
    }
    const state = { ...shows }
    const channel = joinScreens(
      transport,
      { shows: () => state, follow: (change) => Object.assign(state, change) },
      name,
    )
    const act = (change: Partial<Shared>) => {
      Object.assign(state, change)
      channel.act(change)
    }
    return { state, act }
  }
  const deliver = () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      for (const { text, from } of batch)
        for (const [number, hear] of hearers.entries()) if (number !== from) hear(text)
    }
  }
  return { join, deliver }
}

const at = (slide: string, step = -1) => ({ place: { slide, step } })

describe('screens of a talk', () => {
  test('who comes later takes the state, also if nobody has acted yet', () => {
    const { join, deliver } = network()
    const room = join('a', { ...at('spof', 1), blank: false })
    deliver()
    const speaker = join('b', { ...at('intro'), blank: false })
    deliver()
    expect(speaker.state).toEqual(room.state)
    expect(room.state.place?.slide).toBe('spof')
  })

  test('all follow whoever acts', () => {
    const { join, deliver } = network()
    const screens = ['a', 'b', 'c'].map((name) => join(name, at('intro')))
    deliver()
    screens[2]?.act(at('spof'))
    deliver()
    screens[0]?.act({ blank: true })
    deliver()
    for (const { state } of screens) expect(state).toEqual({ ...at('spof'), blank: true })
  })

  test('both act at once, and again: they agree, and the last action wins', () => {
    const { join, deliver } = network()
    const [a, b] = [join('a', at('intro')), join('b', at('intro'))]
    deliver()
    a.act(at('un'))
    b.act(at('deux'))
    deliver()
    expect(a.state).toEqual(b.state)
    a.act(at('trois'))
    deliver()
    expect(b.state).toEqual(at('trois'))
  })

  test('a screen that comes back after fifty moves takes the last', () => {
    const { join, deliver } = network()
    const room = join('a', at('intro'))
    for (let step = 0; step < 50; step++) room.act(at('long', step))
    const speaker = join('b', at('intro'))
    deliver()
    expect(speaker.state).toEqual(at('long', 49))
    speaker.act(at('fin'))
    deliver()
    expect(room.state).toEqual(at('fin'))
  })
})
