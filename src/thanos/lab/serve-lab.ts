import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isKey } from '../../cli/salle/keys.ts'
import { isOwnScreen } from '../../cli/salle/own-screen.ts'
import { refuse, sendJson } from '../../cli/salle/short-answers.ts'
import { type SiteFiles, safety, sendFile } from '../../cli/salle/site-files.ts'
import { type Deed, labDesk } from './lab-desk.ts'
import { type Listening, listenOn } from './listen-on.ts'
import type { Lab } from './open-lab.ts'
import { passOn } from './pass-on.ts'

/**
 * Serves the talk, what its figures ask and what its speaker's screen does, on one port of loopback, to pages of this site alone. @param querier the
 * address of a Thanos Query, if there is one. @throws a Failure if the port is taken.
 */
export function serveLab(
  files: SiteFiles,
  lab: Lab,
  querier: string | undefined,
  port: number,
): Promise<Listening> {
  const key = randomBytes(16).toString('base64url')
  const desk = labDesk(lab)
  const sources = new Map([
    ['a', () => lab.replicas.A.url],
    ['b', () => lab.replicas.B.url],
    ...(querier ? [['thanos', () => querier] as const] : []),
  ])
  const query = `?source=${[...sources.keys()].map((name) => `source/${name}`).join(',')}`

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://labo.localhost')
    const [, room = '', name = '', rest = ''] = /^\/(source|labo)\/(\w+)(\/.*)?$/.exec(pathname) ?? []
    if (!isOwnScreen(request)) return refuse(response, 403, 'Seulement depuis l’ordinateur de l’orateur.')
    if (room === 'source') return passOn(sources.get(name)?.(), rest + search, request, response)
    if (room === 'labo' && name === 'etat') return sendJson(response, { key, ...desk.state() })
    if (room === 'labo' && request.method === 'POST' && desk.can(name)) {
      if (!isKey(String(request.headers['x-labo'] ?? ''), key)) return refuse(response, 403, 'Clé refusée.')
      return sendJson(response, await desk.act(name as Deed))
    }
    if (room || (request.method !== 'GET' && request.method !== 'HEAD'))
      return refuse(response, 404, 'Rien ici.')
    // Whichever link opens the deck, its figures ask the lab.
    if (pathname === '/' && !searchParams.has('source')) {
      const others = search.replace('?', '&')
      return response.writeHead(302, { ...safety, Location: `/${query}${others}` }).end()
    }
    if (!sendFile(files, pathname, request, response)) refuse(response, 404, 'Cette page n’existe pas.')
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(({ message }: Error) => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, message)
    })
  })
  return listenOn(server, port)
}
