import { connectTo, type MqttConnection } from './mqtt-connection.ts'
import type { Login } from './mqtt-packets.ts'

/** A way to a broker that is opened again whenever it breaks. */
export interface MqttLink {
  /** Is dropped while there is no connection: what counts is said again when there is one. */
  publish(topic: string, text: string, retained: boolean): void
  /** The device has a network again, or somebody looks at it again: tries at once, or sees whether the connection still stands. */
  wake(): void
  close(): void
}

/** `refused`: the broker lets nobody in with this login, or none. */
export type LinkState = 'live' | 'lost' | 'refused'

export interface LinkWishes {
  readonly topics: readonly string[]
  open(): WebSocket
  /** Asked before each try. */
  login?(): Promise<Login | undefined>
  hear(topic: string, text: string): void
  changed(state: LinkState): void
}

/** In milliseconds. A broker that restarts is not to be met by all its clients at once. */
const retry = { first: 500, longest: 8000 }

export function keepLink(wishes: LinkWishes): MqttLink {
  let connection: MqttConnection | undefined
  let trying = false
  let live = false
  let closed = false
  let delay = retry.first
  let timer: ReturnType<typeof setTimeout> | undefined

  const tryLater = () => {
    if (closed) return
    timer = setTimeout(open, delay * (0.5 + Math.random() / 2))
    delay = Math.min(delay * 2, retry.longest)
  }
  const open = async () => {
    clearTimeout(timer)
    if (trying || connection || closed) return
    trying = true
    let login: Login | undefined
    try {
      login = await wishes.login?.()
      if (!closed) connection = connectTo(wishes.open(), { ...wishes, login, opened, closed: ended })
    } catch {
      // There is no way to ask, or no such address: later perhaps.
      wishes.changed('lost')
      tryLater()
    }
    trying = false
  }
  const opened = () => {
    live = true
    delay = retry.first
    wishes.changed('live')
  }
  const ended = (refused: boolean) => {
    connection = undefined
    live = false
    wishes.changed(refused ? 'refused' : 'lost')
    tryLater()
  }
  void open()
  return {
    publish(topic, text, retained) {
      if (live) connection?.publish(topic, text, retained)
    },
    wake() {
      if (live) connection?.check()
      delay = retry.first
      void open()
    },
    close() {
      closed = true
      clearTimeout(timer)
      connection?.close()
    },
  }
}
