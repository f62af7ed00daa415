import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '../../cli/failure.ts'

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Has a server listen on loopback. @param port 0 takes any. @throws a Failure where the port is taken. */
export function listenOn(server: Server, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Is \`npm run labo\` running already? Else give another with --port.`
      reject(new Failure(1, code === 'EADDRINUSE' ? taken : `Cannot listen on port ${port}: ${message}`))
    })
    server.listen(port, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => closed(server) })
    })
  })
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const { port, close } = await listenOn(createServer(), 0)
  await close()
  return port
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
