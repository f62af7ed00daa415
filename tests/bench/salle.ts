import { spawn, spawnSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { WebSocket as Socket } from 'ws'
import { keepLink, type MqttLink } from '../../src/sync/mqtt-link.ts'
import type { Login } from '../../src/sync/mqtt-packets.ts'
import { topicIn } from '../../src/sync/topics.ts'
import { type Mosquitto, mosquittoPath, openMosquitto } from '../mosquitto.ts'
import { openTestRoom, testTree } from '../room.ts'

/**
 * From a change on the room's screen to each viewer, in milliseconds: 100 changes, four a second, to a thousand viewers who share this machine
 * and its clock with the broker. Viewers are sockets of a process of their own. `npm run bench -- salle [viewers]`.
 */
const viewers = Number(process.argv[2] ?? 1000)
const changes = 100
const pause = 250
const topic = topicIn(testTree, 'state')

interface Followed {
  readonly name: string
  readonly address: string
  readonly pid: number
}

if (process.argv[3] !== undefined) await follow(process.argv[3])
else {
  const room = await openTestRoom()
  const login = { name: 'ecran', password: room.keys.screen }
  await measure(room.broker, [{ name: 'embedded', address: room.broker, pid: process.pid }], login)
  await room.close()
  if (mosquittoPath()) await measureMosquitto()
  process.exit()
}

async function measureMosquitto(): Promise<void> {
  const one = await openMosquitto(() => ['allow_anonymous true'])
  await measure(one.url, [followed('Mosquitto', one)])
  await one.remove()
  // A new one: what the first has taken of memory for its viewers, it keeps.
  const near = await openMosquitto(() => ['allow_anonymous true'])
  const bridge = ['connection hall', `address 127.0.0.1:${near.tcpPort}`, 'topic deck/# in 0']
  const far = await openMosquitto(() => ['allow_anonymous true', ...bridge])
  await measure(near.url, [followed('bridged Mosquittos, near', near), followed('far', far)])
  await Promise.all([near.remove(), far.remove()])
}

function followed(name: string, { url, pid }: Mosquitto): Followed {
  return { name, address: url, pid: pid() }
}

async function measure(leads: string, all: readonly Followed[], login?: Login): Promise<void> {
  const before = all.map(({ pid }) => residentKilobytes(pid))
  const halls = []
  for (const { address } of all) halls.push(await startHall(address))
  const after = all.map(({ pid }) => residentKilobytes(pid))
  const link = await leading(leads, login)
  for (let change = 1; change <= changes; change++) {
    await setTimeout(pause)
    link.publish(topic, stateOf(change), true)
  }
  for (const [index, hall] of halls.entries()) {
    const { heard, median, p99, worst } = await hall.result
    const memory = (((after[index] ?? 0) - (before[index] ?? 0)) / viewers).toFixed(1)
    const lost = viewers * changes - heard
    console.log(
      `${all[index]?.name}: ${viewers} viewers, ${lost} of ${viewers * changes} lost; median ${median} ms, p99 ${p99} ms, worst ${worst} ms; ${memory} kB of the broker's memory each`,
    )
  }
  link.close()
}

interface Result {
  readonly heard: number
  readonly median: number
  readonly p99: number
  readonly worst: number
}

/** Viewers in a process of their own; resolves when all are there. */
function startHall(address: string): Promise<{ result: Promise<Result> }> {
  const args = [...process.execArgv, import.meta.filename, String(viewers), address]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  return new Promise((ready) => {
    const result = new Promise<Result>((resolve) => {
      child.on('close', () => resolve(JSON.parse(said.trim().split('\n').at(-1) ?? '{}')))
    })
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said === 'ready\n') ready({ result })
    })
  })
}

/** The time stands where a slide's name would. */
function stateOf(counter: number): string {
  const slide = `t${(performance.timeOrigin + performance.now()).toFixed(2)}`
  const registers = { place: { value: { slide, step: 0 }, stamp: { counter, sender: 'bench' } } }
  return JSON.stringify({ version: 1, kind: 'state', from: 'bench', registers })
}

function leading(address: string, login?: Login): Promise<MqttLink> {
  return new Promise((resolve) => {
    const link = keepLink({
      topics: [topicIn(testTree, 'pointer')],
      open: () => new Socket(address, 'mqtt') as unknown as WebSocket,
      login: async () => login,
      hear: () => {},
      changed: (state) => {
        if (state === 'live') resolve(link)
      },
    })
  })
}

/** Connects, listens, and tells the figures when nothing has come for five seconds. */
async function follow(address: string): Promise<void> {
  const times: number[] = []
  let live = 0
  const connect = () =>
    keepLink({
      topics: [topic],
      open: () => new Socket(address, 'mqtt', { perMessageDeflate: false }) as unknown as WebSocket,
      hear(_topic, text) {
        const sent = /"slide":"t([\d.]+)"/.exec(text)?.[1]
        if (sent) times.push(performance.timeOrigin + performance.now() - Number(sent))
      },
      changed: (state) => {
        if (state === 'live') live++
      },
    })
  for (let started = 0; started < viewers; started += 50) {
    for (let one = 0; one < 50; one++) connect()
    while (live < started + 50) await setTimeout(20)
  }
  times.length = 0 // what a broker had kept from before
  console.log('ready')
  let known = 0
  for (let quiet = 0; quiet < 10; quiet = times.length > known || known === 0 ? 0 : quiet + 1) {
    known = times.length
    await setTimeout(500)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)
  const result: Result = { heard: times.length, median: at(0.5), p99: at(0.99), worst: at(1) }
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit())
}

function residentKilobytes(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
}
