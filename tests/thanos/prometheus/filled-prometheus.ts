import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { connect } from '../../../src/thanos/prometheus/prometheus-api.ts'
import { freePort } from '../../mosquitto.ts'

export interface FilledPrometheus {
  readonly url: string
  close(): Promise<void>
}

/** A real Prometheus on loopback that has nothing but given series, in blocks. @param path of its program, promtool beside it. @param openMetrics text with times. */
export async function fillPrometheus(path: string, openMetrics: string): Promise<FilledPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'))
  const data = join(folder, 'data')
  writeFileSync(join(folder, 'samples'), openMetrics)
  writeFileSync(join(folder, 'config'), '{}')
  const promtool = join(dirname(path), 'promtool')
  execFileSync(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', join(folder, 'samples'), data])
  const port = await freePort()
  const child = spawn(
    path,
    [
      `--config.file=${join(folder, 'config')}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`Prometheus has ended: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    close: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const ready = await fetch(`${url}/-/ready`).catch(() => undefined)
  return ready?.ok === true && (await connect(url).query('1')).series.length === 1
}
