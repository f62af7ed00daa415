import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inspect } from 'node:util'
import { pageNames, roomPageNames } from '../../build/engine-pages.ts'
import { Failure } from '../failure.ts'
import { isFresh } from '../fresh-site.ts'

/** The folder of the room's site, which is built where it is older than its sources, or for another broker. @throws a Failure that lists the talk's problems. */
export async function roomSite(
  root: string,
  broker: string | undefined,
  building: () => void,
): Promise<string> {
  const folder = folderOf(root)
  if (isFresh(root, folder, pages) && isFor(folder, broker)) return folder
  building()
  process.env.NODE_ENV = 'production'
  const [{ build }, { siteConfig }] = await Promise.all([import('vite'), import('../site-config.ts')])
  // The pages are told by it, and their policy.
  if (broker) process.env.VITE_BROKER = broker
  else delete process.env.VITE_BROKER
  try {
    await build(await siteConfig(root, { mode: 'salle', logLevel: 'silent' }))
  } catch (error) {
    throw new Failure(1, `The site cannot be built.\n\n${inspect(error)}`)
  }
  return folder
}

/** The session that the pages of this talk meet in: it stays, so that pages that are open find the room again. */
export function sessionOf(root: string): string {
  try {
    const { session } = JSON.parse(readFileSync(join(folderOf(root), infoFile), 'utf8'))
    if (/^[\w-]{8}$/.test(session)) return session
  } catch {
    // There was none yet.
  }
  return randomBytes(6).toString('base64url')
}

/** What the pages are told: sync/room-info.ts. */
export function writeInfo(folder: string, info: Readonly<Record<string, string | boolean>>): void {
  writeFileSync(join(folder, infoFile), `${JSON.stringify(info)}\n`)
}

/** `dist-suivre/`: what viewers need, to be published, without the screens that lead. @param subtitles with the words of the script, else without. */
export function writePublic(root: string, folder: string, subtitles: boolean): string {
  const published = join(root, 'dist-suivre')
  rmSync(published, { recursive: true, force: true })
  cpSync(folder, published, {
    recursive: true,
    filter: (path) => !leading.test(basename(path)) && (subtitles || !isSaid(path)),
  })
  return published
}

const leading = /^(?:presentateur|telecommande)\.html/
const isSaid = (path: string) => basename(path).startsWith('sous-titres-')
const pages = [...pageNames, ...roomPageNames]
const infoFile = 'salle.json'
const folderOf = (root: string) => join(root, 'dist-salle')

function isFor(folder: string, broker: string | undefined): boolean {
  const page = join(folder, 'suivre.html')
  const [, connect = ''] =
    /connect-src ([^;"]*)/.exec(existsSync(page) ? readFileSync(page, 'utf8') : '') ?? []
  return connect.trim() === ["'self'", ...(broker ? [new URL(broker).origin] : [])].join(' ')
}
