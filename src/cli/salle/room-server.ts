import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { Failure } from '../failure.ts'
import { answer, type Room } from './answer.ts'
import type { Broker } from './broker.ts'

export interface RoomServer {
  readonly port: number
  close(): Promise<void>
}

/** Of one address, but for this machine: a guest who opens more takes the places of others. */
const mostOfOneAddress = 300
/** In bytes: nothing that a screen says is longer. */
const longestMessage = 16_000

/** Serves site and broker on one port of each of these addresses, and of no other. @param port 0 takes any. @param most connections that one guest's address may hold. @throws a Failure. */
export async function serveRoom(
  room: Room,
  broker: Broker,
  addresses: readonly string[],
  port: number,
  most = mostOfOneAddress,
): Promise<RoomServer> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    autoPong: false, // no browser asks so
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  })
  const counts = new Map<string, number>()
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const address = request.socket.remoteAddress ?? ''
    const count = counts.get(address) ?? 0
    const isFull = count >= most && !/^(?:::ffff:)?127\.0\.0\.1$|^::1$/.test(address)
    if (request.url !== '/mqtt' || isFull) return socket.destroy()
    counts.set(address, count + 1)
    socket.on('close', () => counts.set(address, (counts.get(address) ?? 1) - 1))
    socket.on('error', () => socket.destroy())
    sockets.handleUpgrade(request, socket, head, (opened) => broker.take(opened, request))
  }
  const servers: Server[] = []
  let taken = port
  for (const address of addresses) {
    const server = createServer((request, response) => answer(room, request, response))
    server.on('upgrade', upgrade)
    servers.push(server)
    taken = await listen(server, address, taken)
  }
  return {
    port: taken,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      await Promise.all(servers.map(closeServer))
    },
  }
}

function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(failureOf(error, address, port)))
    server.listen(port, address, () => {
      const place = server.address()
      resolve(typeof place === 'object' && place ? place.port : port)
    })
  })
}

function failureOf({ code, message }: NodeJS.ErrnoException, address: string, port: number): Failure {
  if (code === 'EADDRINUSE')
    return new Failure(
      1,
      `Port ${port} of ${address} is taken. Is \`npm run salle\` running already? Else give another with --port.`,
    )
  if (code === 'EADDRNOTAVAIL')
    return new Failure(
      2,
      `${address} is no address of this machine. Give one with --adresse, or leave it out.`,
    )
  return new Failure(1, `Cannot listen on ${address}, port ${port}: ${message}`)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
