import { describe, expect, test } from 'vitest'
import { hearRoom, noRooms, pingRooms, roomState } from '../../../src/speaker/room/room.ts'
import type { Message } from '../../../src/sync/messages.ts'

const room = (from: string, fullscreen = true, front = true): Message => ({
  kind: 'presence',
  role: 'room',
  from,
  fullscreen,
  front,
})
const state = (...messages: (Message | 'ping')[]) =>
  roomState(
    messages.reduce(
      (rooms, message) => (message === 'ping' ? pingRooms(rooms) : hearRoom(rooms, message)),
      noRooms,
    ),
  )

describe('the problem of the moment', () => {
  test('none: full screen and in front', () => {
    expect(state(room('a')).tone).toBe('calm')
  })

  test('no screen yet, and a screen that was closed', () => {
    expect(state()).toEqual({ tone: 'late', words: 'Aucun écran de salle ouvert.' })
    expect(state(room('a'), { kind: 'bye', from: 'a' })).toMatchObject({
      tone: 'danger',
      words: 'L’écran de la salle est fermé.',
    })
  })

  test('not full screen, and not in front', () => {
    expect(state(room('a', false)).words).toMatch(/plein écran/)
    expect(state(room('a', true, false))).toMatchObject({
      tone: 'danger',
      words: expect.stringMatching(/cachée/),
    })
  })

  test('a screen that no longer answers, after three pings and not before', () => {
    expect(state(room('a'), 'ping', 'ping', 'ping').tone).toBe('calm')
    expect(state(room('a'), 'ping', 'ping', 'ping', 'ping').words).toMatch(/ne répond plus/)
    expect(state(room('a'), 'ping', 'ping', 'ping', 'ping', room('a')).tone).toBe('calm')
  })

  test('of several screens the best counts; a speaker’s is none', () => {
    expect(state(room('a', false), room('b')).tone).toBe('calm')
    const speaker: Message = { kind: 'presence', role: 'speaker', from: 'c', fullscreen: true, front: true }
    expect(state(speaker).words).toMatch(/Aucun/)
  })
})
