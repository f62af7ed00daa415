import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'

/** How to get a browser, for people who have none. */
export function browserHint(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return `CHROMIUM_PATH is ${named}, which is not there: correct it, or unset it.`
  return "Install Chromium (`npx playwright-core install chromium`, or Debian's package `chromium`), or set CHROMIUM_PATH to one."
}

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, one of the system's, or Playwright's own. Debian's shell without windows comes first:
 * in Chromium itself each page brings a toolbar that is a page too, and takes twice the time.
 */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return [...onPath(), ...applications, playwright().chromium.executablePath()].find((path) =>
    existsSync(path),
  )
}

/**
 * Finds a Chromium or installs one: Debian's package as root on Debian, else Playwright's.
 * @throws if there is none in the end; the message says how to get one.
 */
export function ensureBrowser(log: (line: string) => void): string {
  const found = findBrowser()
  if (found) return found
  for (const { name, command } of [debianPackage, playwrightBrowser]) {
    if (!command) continue
    log(`No Chromium found: installing ${name} …`)
    spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'], timeout: installMilliseconds })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(`No Chromium found, and none could be installed. ${browserHint()}`)
}

/** A headless Chromium, without the network calls that it makes for itself; `flags` are more switches for its command line. */
export function launchBrowser(executablePath: string, flags: readonly string[] = []): Promise<Browser> {
  return playwright().chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  })
}

/** Loaded only once it is needed: Vite's configuration names it, and `npm start`, which draws nothing, would wait for it. */
function playwright(): typeof import('playwright-core') {
  return createRequire(import.meta.url)('playwright-core')
}

const installMilliseconds = 5 * 60_000

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function onPath(): string[] {
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  )
}

/** Debian's packages of a browser. Liberation's fonts stand in for Arial, which fonts.css stretches until ours have come. */
export const debianBrowser = ['chromium-headless-shell', 'fonts-liberation'] as const

const debianPackage = {
  name: "Debian's package chromium-headless-shell",
  get command(): string | undefined {
    const isDebian =
      existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
    const install = 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends'
    const shell = `${install} ${debianBrowser.join(' ')}`
    return isDebian && process.getuid?.() === 0
      ? `${shell} 2>/dev/null || { apt-get update && { ${shell} || ${install} chromium; }; }`
      : undefined
  },
}

const playwrightBrowser = {
  name: "Playwright's Chromium",
  get command(): string {
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    )
    return `"${process.execPath}" "${cli}" install chromium`
  },
}
