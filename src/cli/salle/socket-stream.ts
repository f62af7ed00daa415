import { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { IncomingLimit } from './incoming-limit.ts'

/** In bytes: a client that is so far behind does not read. It is let go: it can come back, and the state is there. */
const mostWaiting = 256_000

/**
 * A WebSocket as a broker wants it. Nobody waits for one that is slow, and a packet goes out as one message: aedes writes its parts one by
 * one, and six frames for each of a thousand viewers take six times as long. `client` is the limit of whoever speaks through it.
 */
export function socketStream(socket: WebSocket, limit: IncomingLimit): Duplex {
  const send = (bytes: Buffer) => {
    if (socket.bufferedAmount > mostWaiting) return socket.terminate()
    if (socket.readyState === socket.OPEN) socket.send(bytes)
  }
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      send(chunk)
      done()
    },
    writev(chunks, done) {
      send(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)))
      done()
    },
    final(done) {
      socket.close()
      done()
    },
    destroy(error, done) {
      socket.terminate()
      done(error)
    },
  })
  socket.on('message', (data) => {
    const bytes = data as Buffer
    if (limit.allows(bytes)) stream.push(bytes)
    else socket.terminate()
  })
  socket.on('close', () => stream.destroy())
  socket.on('error', () => stream.destroy())
  return stream
}
