import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DCLinter } from 'dclint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '../../src/thanos/lab/listen-on.ts'
import { prometheusPath } from '../prometheus.ts'
import { runTypescript } from '../run-typescript.ts'

const folder = join(import.meta.dirname, '../../demo')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}
const compose: { readonly services: Readonly<Record<string, Service>> } = parse(read('compose.yaml'), {
  merge: true,
})
const services = Object.entries(compose.services)
const names = services.map(([name]) => name)
const flagsOf = ({ command = [] }: Service) =>
  command.filter((each) => each.startsWith('--')).map((each) => each.replace(/=.*/, ''))

test('compose.yaml is what the compose specification allows, opens ports on this machine alone and pins each image', () => {
  // In the order of the story, not of the alphabet.
  const ours = {
    'services-alphabetical-order': 0,
    'service-keys-order': 0,
    'top-level-properties-order': 0,
  } as const
  const lint = new DCLinter({ rules: ours, quiet: true, debug: false, exclude: [] })
  expect(lint.lintFiles([join(folder, 'compose.yaml')], false)[0]?.messages).toEqual([])
  for (const { image } of Object.values(compose.services))
    expect(image).toMatch(/:(?:v?\d+\.\d+\.\d+|RELEASE\.)/)
  expect(names).toHaveLength(11)
})

test('all that is mounted is there', () => {
  const mounted = services.flatMap(([, { volumes = [] }]) => volumes.filter((each) => each.startsWith('.')))
  const missing = mounted.filter((each) => !existsSync(join(folder, each.split(':')[0] ?? '')))
  expect(mounted.length).toBeGreaterThan(8)
  expect(missing).toEqual([])
})

test('whoever is asked for is there, at the port that it listens to', () => {
  const listens = (name: string, port: number) => {
    if (name === 'boutique') return port === 8080
    if (name === 'seau') return port === 9000
    return compose.services[name]?.image.includes('prometheus')
      ? port === 9090
      : [10901, 10902].includes(port)
  }
  const files = ['compose.yaml', 'prometheus.yml', 'seau.yml', 'grafana/sources.yml']
  const asked = files.flatMap((file) => [
    ...read(file).matchAll(/(?:\/\/|=|'|endpoint: )([a-z][a-z-]*):(\d{4,5})\b/g),
  ])
  expect(asked).toHaveLength(11)
  for (const [, name = '', port] of asked) expect(listens(name, Number(port)), `${name}:${port}`).toBe(true)
  const { seau } = compose.services
  const { bucket, access_key, secret_key } = parse(read('seau.yml')).config
  expect(seau?.command?.[0]).toContain(`mkdir -p /data/${bucket} `)
  expect(seau?.environment).toEqual({ MINIO_ROOT_USER: access_key, MINIO_ROOT_PASSWORD: secret_key })
})

test.skipIf(!prometheusPath())(
  'a real promtool takes the configuration, and a real Prometheus the flags',
  () => {
    const prometheus = prometheusPath() ?? ''
    const near = join(dirname(prometheus), 'promtool')
    const promtool = existsSync(near) ? near : 'promtool'
    const { stdout, status } = spawnSync(promtool, ['check', 'config', join(folder, 'prometheus.yml')], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('SUCCESS')
    expect(status).toBe(0)

    const help = execFileSync(prometheus, ['--help-long'], { encoding: 'utf8' })
    /** Came with 3.9; hidden: it is for tests. */
    const others = ['--storage.tsdb.delay-compact-file.path', '--storage.tsdb.min-block-duration']
    const { 'prometheus-a': a, 'prometheus-b': b } = compose.services
    expect(a?.command).toEqual(b?.command)
    const strange = flagsOf(a as Service).filter(
      (flag) => !others.includes(flag) && !help.includes(` ${flag}=`),
    )
    expect(strange).toEqual([])
  },
)

/** What each component of Thanos 0.42.4 takes, of what we use: its docs/components/, and cmd/thanos/. */
const thanosFlags: Readonly<Record<string, readonly string[]>> = {
  sidecar: ['--prometheus.url', '--tsdb.path', '--objstore.config-file'],
  store: ['--data-dir', '--objstore.config-file', '--sync-block-duration'],
  compact: ['--wait', '--data-dir', '--objstore.config-file'],
  query: ['--query.replica-label', '--endpoint'],
  'query-frontend': ['--query-frontend.downstream-url', '--query-range.response-cache-config'],
}

test('components of Thanos are given flags that they have', () => {
  const thanos = services.filter(([, { image }]) => image.includes('thanos'))
  expect(thanos).toHaveLength(6)
  for (const [name, service] of thanos) {
    const strange = flagsOf(service).filter(
      (flag) => !thanosFlags[service.command?.[0] ?? '']?.includes(flag),
    )
    expect(strange, name).toEqual([])
  }
})

test('what makes a pair of the two is what the Querier takes away, and blocks wait where the sidecar writes', () => {
  const { external_labels } = parse(read('prometheus.yml')).global
  expect(external_labels.cluster).toBe('demo')
  expect(external_labels.replica).toMatch(/^\$\{REPLICA\}$/)
  expect(compose.services.querier?.command).toContain('--query.replica-label=replica')
  expect(['a', 'b'].map((name) => compose.services[`prometheus-${name}`]?.environment?.REPLICA)).toEqual([
    'A',
    'B',
  ])
  const [path] = (compose.services['sidecar-a']?.command ?? []).flatMap(
    (each) => each.split('--tsdb.path=')[1] ?? [],
  )
  expect(compose.services['prometheus-a']?.command).toContain(
    `--storage.tsdb.delay-compact-file.path=${path}/thanos.shipper.json`,
  )
})

test('the page names the ports and services of compose.yaml, and all of those that are open', () => {
  const page = read('LISEZMOI.md')
  const open = services.flatMap(([, { ports = [] }]) => ports.map((each) => each.split(':')[1] ?? ''))
  const named = new Set([...page.matchAll(/localhost:(\d+)/g)].map(([, port]) => port))
  const deck = '5173'
  expect([...named].sort()).toEqual([...open, deck].sort())
  const told = [...page.matchAll(/(?:kill|start|stop) ([a-z-]+)/g)].flatMap(([, name]) => name ?? [])
  expect(told).toEqual(['prometheus-a', 'prometheus-a', 'store', 'seau'])
  expect(told.filter((name) => !names.includes(name))).toEqual([])
})

const source = join(import.meta.dirname, '../../src')

test('the shop runs by itself, with nothing but what Node has', async () => {
  const file = join(source, 'thanos/lab/boutique.ts')
  const port = await freePort()
  const env = { ...process.env, PORT: String(port) }
  const shop = spawn(process.execPath, [...runTypescript, file], {
    env,
    stdio: 'ignore',
  })
  const metrics = () =>
    fetch(`http://127.0.0.1:${port}/metrics`).then(
      (answer) => answer.text(),
      () => 'not yet',
    )
  try {
    await expect.poll(metrics).toContain('http_requests_total{route="/catalogue",code="200"} ')
  } finally {
    shop.kill()
  }
  expect(packagesOf(file)).toEqual([])
})

/** Packages that a file imports, itself or by what it imports. */
function packagesOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b).*'([^'\n]+)'$/gm)].flatMap(
    ([, to = '']) => {
      if (to.startsWith('node:')) return []
      return to.startsWith('.') ? packagesOf(join(dirname(file), to)) : [to]
    },
  )
}
