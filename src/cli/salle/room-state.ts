import { readMessage, writeMessage } from '../../sync/messages.ts'
import { mergeRegisters, type Registers } from '../../sync/registers.ts'
import { type Topic, topicOf } from '../../sync/topics.ts'

/** What the broker knows of the talk, and what it makes of a message for a topic: the text to pass on, or nothing. */
export interface RoomState {
  accept(topic: Topic, text: string): string | undefined
  /** All that the screens show; undefined before anybody has said so. */
  readonly text: string | undefined
}

/**
 * Of screens that act at the same time, neither may take back what the other did: whatever a screen says of the state, all are told what is
 * known together. A viewer may so take each message as the whole truth.
 */
export function roomState(): RoomState {
  let registers: Registers = {}
  const whole = () => writeMessage({ kind: 'state', from: 'broker', registers })
  return {
    accept(topic, text) {
      const message = readMessage(text)
      if (!message || topicOf(message) !== topic) return undefined
      if (message.kind !== 'state') return text
      registers = mergeRegisters(registers, message.registers).registers
      return whole()
    },
    get text() {
      return Object.keys(registers).length > 0 ? whole() : undefined
    },
  }
}
