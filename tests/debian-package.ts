import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a package for tests that need it, where that can be done: as root on Debian. What it brings as a service does not start. */
export function installDebianPackage(name: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing Debian's package ${name} …`)
  spawnSync('/bin/sh', ['-c', script, 'install', name], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 2 * 60_000,
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
get() { apt-get install -y --no-install-recommends "$1"; }
get "$1" || { apt-get update && get "$1"; }
`
