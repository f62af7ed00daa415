import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from '../../cli/failure.ts'

/** Where this machine's Prometheus is. @throws a Failure that says how to come by one. */
export function findPrometheus({ PROMETHEUS_BIN, PATH = '' }: NodeJS.ProcessEnv = process.env): string {
  if (PROMETHEUS_BIN) {
    if (isProgram(PROMETHEUS_BIN)) return PROMETHEUS_BIN
    throw new Failure(2, `PROMETHEUS_BIN names no program: ${PROMETHEUS_BIN}.`)
  }
  const found = [...PATH.split(delimiter), '/usr/bin']
    .map((folder) => join(folder, 'prometheus'))
    .find(isProgram)
  if (found) return found
  throw new Failure(1, `There is no Prometheus. ${howToInstall}`)
}

export const howToInstall =
  'On Debian: `apt-get install prometheus`, then `systemctl disable --now prometheus`. Or take one from prometheus.io/download, and name it in PROMETHEUS_BIN.'

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
