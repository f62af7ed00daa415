import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holesIn, longestOf } from '../../../src/thanos/models/evidence.model.ts'
import { readRecording } from '../../../src/thanos/source/read-recording.ts'
import { prometheusPath } from '../../prometheus.ts'
import { runCommand } from '../../run-command.ts'
import { soak } from '../../soak.ts'

/** It takes half a minute; labo.test.ts records a shorter one each time. */
test.runIf(soak && prometheusPath())(
  'npm run record writes what two real Prometheus have seen of an outage',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'record-'))
    const file = join(folder, 'panne.json')
    const run = await runCommand('../thanos/lab/record', ['--rapide', '--sortie', file], process.cwd())
    expect(run).toEqual({ status: 0, stdout: `Wrote ${file}.\n`, stderr: '' })
    const { evidence } = readRecording(JSON.parse(readFileSync(file, 'utf8')))
    const { A, B } = evidence.replicas
    expect(evidence.interval).toBe(1)
    expect(longestOf(holesIn(A.samples, evidence))).toBeGreaterThan(3)
    expect(holesIn(B.samples, evidence)).toEqual([])
    rmSync(folder, { recursive: true })
  },
)
