import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { debianBrowser, findBrowser } from '../src/build/browser.ts'
import { mosquittoPath } from './mosquitto.ts'
import { prometheusPath } from './prometheus.ts'

/** What tests need beside npm's packages, and what goes without it. */
const programs = [
  { find: findBrowser, packages: debianBrowser }, // else sites.ts gets one
  { find: mosquittoPath, packages: ['mosquitto'], without: 'No Mosquitto: the tests with it are skipped' },
  {
    find: prometheusPath,
    packages: ['prometheus'],
    without: 'No Prometheus (PROMETHEUS_BIN): the tests with it are skipped',
  },
]

/** Before all tests, as Vitest calls it: installs what is not there, where that can be done, or says which tests are skipped. */
export function setup(): void {
  const missing = programs.filter(({ find }) => !find())
  if (missing.length > 0) installDebianPackages(missing.flatMap(({ packages }) => packages))
  for (const { find, packages, without } of missing)
    if (without && !find()) console.warn(`${without} (Debian: apt-get install ${packages.join(' ')})`)
}

/** All at once, as root on Debian: one after another takes a third longer. What they bring as a service does not start. */
function installDebianPackages(names: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing Debian's packages ${names.join(', ')} …`)
  spawnSync('/bin/sh', ['-c', script, 'install', ...names], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 5 * 60_000,
  })
}

/** Debian starts what it installs, unless this file says no. Its lists are read again, which takes seconds, only where they do not do. */
const script = `
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > $policy
  chmod +x $policy
fi
get() { apt-get install -y --no-install-recommends "$@"; }
get "$@" || { apt-get update && get "$@"; } || for each; do get "$each"; done
`
