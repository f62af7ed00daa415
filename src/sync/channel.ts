import { type Message, type Presence, readMessage, writeMessage } from './messages.ts'
import { latestCounter, mergeRegisters, type Registers, type Shared, sharedParts } from './registers.ts'
import type { Transport } from './transport.ts'

/** What a screen tells of itself and does with what it hears. */
export interface Screen {
  /** What it shows now; parts that it does not show yet are left out. */
  shows(): Partial<Shared>
  /** Another screen has acted: these parts are to be shown. */
  follow(change: Partial<Shared>): void
  presence?(): Presence
  heard?(message: Message): void
}

export interface Channel {
  /** The last known state; empty until this screen acts or hears of another. */
  readonly shared: Partial<Shared>
  /** This screen has acted: all others follow. They are told all that it shows, so that one message is enough for whoever has missed others. */
  act(change: Partial<Shared>): void
  /** Says what is of the moment only: where the laser is, what the timer says. */
  tell(message: WithoutSender<Message>): void
  /** Asks all screens how they fare. */
  ping(): void
  /** Tells how this one fares. */
  tellPresence(): void
  /** Asks for the state again, after a time in which nothing was heard. */
  hello(): void
  bye(): void
}

/** Joins the other screens of the talk: takes their state, tells this screen's actions, follows theirs. */
export function joinScreens(transport: Transport, screen: Screen, sender = randomName()): Channel {
  let registers: Registers = {}
  let counter = 0
  let gone = false
  const send = (message: WithoutSender<Message>) =>
    transport.send(writeMessage({ ...message, from: sender } as Message))

  const stamp = (change: Partial<Shared>): Registers => {
    counter++
    const parts = Object.entries(change).map(([part, value]) => [part, { value, stamp: { counter, sender } }])
    return Object.fromEntries(parts) as Registers
  }
  const act = (change: Partial<Shared>) => {
    registers = { ...registers, ...stamp(change) }
    send({ kind: 'state', registers })
  }
  /** What this screen shows without ever having acted becomes the state for whoever comes later. */
  const claim = () => {
    const shown = Object.entries(screen.shows()).filter(([part]) => !(part in registers))
    if (shown.length > 0) registers = { ...registers, ...stamp(Object.fromEntries(shown)) }
  }
  const merge = (theirs: Registers) => {
    const merged = mergeRegisters(registers, theirs)
    registers = merged.registers
    counter = Math.max(counter, latestCounter(theirs))
    if (merged.changed.length > 0) screen.follow(valuesOf(registers, merged.changed))
  }
  const tellPresence = () => {
    const presence = screen.presence?.()
    // A page that closes is hidden after it has said goodbye.
    if (presence && !gone) send({ kind: 'presence', ...presence })
  }

  transport.listen((text) => {
    const message = readMessage(text)
    if (!message || message.from === sender) return
    if (message.kind === 'hello') {
      claim()
      send({ kind: 'state', registers })
      tellPresence()
    }
    if (message.kind === 'state' || message.kind === 'ping') merge(message.registers)
    if (message.kind === 'ping') tellPresence()
    screen.heard?.(message)
  })
  const hello = () => {
    gone = false
    send({ kind: 'hello' })
    tellPresence()
  }
  hello()
  return {
    get shared() {
      return valuesOf(registers, sharedParts)
    },
    act,
    tell: send,
    ping: () => send({ kind: 'ping', registers }),
    tellPresence,
    hello,
    bye: () => {
      gone = true
      send({ kind: 'bye' })
    },
  }
}

type WithoutSender<Any> = Any extends unknown ? Omit<Any, 'from'> : never

function valuesOf(registers: Registers, parts: readonly (keyof Shared)[]): Partial<Shared> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const register = registers[part]
      return register ? [[part, register.value]] : []
    }),
  )
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')
}
