import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Words } from '../../words/words.ts'
import { isKey, type Keys } from './keys.ts'
import { isOwnScreen } from './own-screen.ts'
import { refuse, sendJson } from './short-answers.ts'
import { type SiteFiles, sendFile } from './site-files.ts'

/** What the room's server is made of. */
export interface Room {
  readonly files: SiteFiles
  readonly keys: Keys
  readonly words: Words['roomServer']
  /** Whether guests may read the words of the script as subtitles. */
  readonly subtitles?: boolean
  /** The phone that led leads no more, or another does. */
  phoneChanged(): void
}

/**
 * Answers a request. The site is for all; the script, on the speaker's page and for subtitles, for the screens of this machine and the phone; the keys for the
 * screens of this machine alone. Nothing is written to a log.
 */
export function answer(room: Room, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request)
  const { words } = room
  const own = isOwnScreen(request)
  const mayRead = own || !hasScript(path, room) || isFromPhone(request, room.keys)
  if (path.startsWith('/salle/')) {
    if (own) answerKeys(room, path, request, response)
    else refuse(response, 403, words.ownComputer)
  } else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, words.onlyRead)
  else if (!mayRead) refuse(response, 403, words.speakersScreen)
  else if (!sendFile(room.files, path, request, response)) refuse(response, 404, words.noPage)
}

function answerKeys(
  { keys, phoneChanged, words }: Room,
  path: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  // A form of another page can post, but send no such header.
  if (path === '/salle/telephone' && method !== 'GET' && headers['x-salle'] === '1') {
    keys.renewPhone(method === 'POST')
    phoneChanged()
  }
  if (path === '/salle/cle') sendJson(response, { key: keys.screen })
  else if (path === '/salle/telephone') sendJson(response, { key: keys.phone ?? null })
  else refuse(response, 404, words.noPage)
}

/** What is said is not for the audience to read ahead, unless the speaker wants it. */
function hasScript(path: string, { subtitles }: Room): boolean {
  return path.startsWith('/presentateur.html') || (!subtitles && path.startsWith('/assets/sous-titres-'))
}

function isFromPhone({ headers }: IncomingMessage, { phone }: Keys): boolean {
  return isKey(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '', phone)
}

function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*/, ''))
  } catch {
    return ''
  }
}
