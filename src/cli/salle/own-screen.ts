import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from a page of this site on this machine, whose screens may lead and show the script. A tunnel or proxy on this
 * machine brings others in: it says so, or another host's name. Pages of other sites cannot read an answer; under a name that was made to
 * lead here (DNS rebinding) they would be of this site, but for that name.
 */
export function isOwnScreen({ socket, headers }: IncomingMessage): boolean {
  const isHere = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  const isNamedSo = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '')
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
    (name) => name in headers,
  )
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  return isHere && isNamedSo && !isPassedOn && ['same-origin', 'none'].includes(String(site))
}
