import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who may lead, and with what. */
export interface Keys {
  /** Of the screens on this machine; another one at each start. */
  readonly screen: string
  /** Of the speaker's phone, if one may lead; it stays valid when the command is started again. */
  readonly phone: string | undefined
  /** Makes a new key for a phone, or none: the old one is worth nothing any more. */
  renewPhone(wanted: boolean): void
}

/** @param file where the phone's key is kept, for nobody else to read. */
export function openKeys(file: string): Keys {
  let phone = readKey(file)
  return {
    screen: randomKey(),
    get phone() {
      return phone
    },
    renewPhone(wanted) {
      phone = wanted ? randomKey() : undefined
      rmSync(file, { force: true })
      if (phone) writeKey(file, phone)
    },
  }
}

/** In a time that does not tell how much of it was right. */
export function isKey(given: string, key: string | undefined): boolean {
  if (!key) return false
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** 128 bits, in letters that stand in an address. */
function randomKey(): string {
  return randomBytes(16).toString('base64url')
}

function readKey(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').match(/^[\w-]{22}$/)?.[0]
  } catch {
    return undefined // none was kept
  }
}

function writeKey(file: string, key: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
}
