import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Where this machine's Mosquitto is, if it has one. */
export function mosquittoPath(): string | undefined {
  return ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto'].find((each) => existsSync(each))
}

export interface Mosquitto {
  /** For WebSockets. */
  readonly url: string
  /** For plain MQTT. */
  readonly tcpPort: number
  readonly pid: () => number
  /** Dies at once, as in a power cut. */
  kill(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** A broker of its own on loopback. @param lines of its configuration: who may what, bridges. @param files beside it, by name. */
export async function openMosquitto(
  lines: (folder: string) => readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Mosquitto> {
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'))
  const [port, tcpPort] = [await freePort(), await freePort()]
  // As root it would become a user who may not read the folder.
  const config = [
    `user ${userInfo().username}`,
    // Debian's Mosquitto 2.0.11 does not start with listeners for WebSockets alone.
    `listener ${tcpPort} 127.0.0.1`,
    `listener ${port} 127.0.0.1`,
    'protocol websockets',
    ...lines(folder),
  ]
  for (const [name, text] of Object.entries({ ...files, 'mosquitto.conf': `${config.join('\n')}\n` }))
    writeFileSync(join(folder, name), text, { mode: 0o600 })
  let child: ReturnType<typeof spawn> | undefined
  let ended: Promise<void> = Promise.resolve()
  const start = async () => {
    const started = spawn(mosquittoPath() ?? '', ['-c', join(folder, 'mosquitto.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child = started
    let said = ''
    started.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    ended = new Promise((resolve) => started.on('close', () => resolve()))
    const died = ended.then(() => {
      throw new Error(`Mosquitto has ended: ${said}`)
    })
    died.catch(() => {})
    await Promise.race([answers(port), died])
  }
  const kill = async () => {
    child?.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    url: `ws://127.0.0.1:${port}/mqtt`,
    tcpPort,
    pid: () => child?.pid ?? 0,
    kill,
    start,
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function answers(port: number): Promise<void> {
  const opens = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
  while (!(await opens())) await new Promise((resolve) => setTimeout(resolve, 20))
}
