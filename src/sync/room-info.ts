import { isRecord } from '../kit/checks.ts'

/** What `npm run salle` tells the pages, in `salle.json`. */
export interface RoomInfo {
  readonly session: string
  /** Where guests follow, and where the speaker's phone leads; whole addresses. */
  readonly viewers: string
  readonly phone: string
  /** Whether guests may read the words of the script as subtitles. */
  readonly subtitles: boolean
  /** How far the clock here is behind the server's, in milliseconds, to half a second. */
  readonly behind: number
}

/** @throws where it cannot be had. */
export async function readRoomInfo(): Promise<RoomInfo> {
  const response = await fetch('salle.json', { cache: 'no-store' })
  if (!response.ok) throw new Error(`${response.status} for salle.json`)
  const info: unknown = await response.json()
  if (!isRecord(info) || typeof info.session !== 'string') throw new Error('salle.json names no session')
  // The server tells whole seconds.
  const there = Date.parse(response.headers.get('date') ?? '') + 500
  return {
    session: info.session,
    viewers: String(info.viewers ?? ''),
    phone: String(info.phone ?? ''),
    subtitles: info.subtitles === true,
    behind: Number.isNaN(there) ? 0 : there - Date.now(),
  }
}

/** The broker beside the site, on the same port. */
export function brokerHere(): string {
  const address = new URL('mqtt', location.href.replace(/[?#].*/, ''))
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
