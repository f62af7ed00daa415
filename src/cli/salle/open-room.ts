import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { cacheFolder } from '../../build/engine-root.ts'
import { elementNamed } from '../../build/site/site.ts'
import { talkName } from '../../sync/talk-name.ts'
import { topicTree } from '../../sync/topics.ts'
import { attribute, parsePage } from '../../talk/html-tree.ts'
import { localeOf } from '../../words/locales.ts'
import type { Progress } from '../progress.ts'
import { askLogin } from './ask-login.ts'
import { bridgeTo } from './bridge.ts'
import { openBroker } from './broker.ts'
import { openKeys } from './keys.ts'
import { machineAddress } from './machine-address.ts'
import { serveRoom } from './room-server.ts'
import { roomSite, sessionOf, writeInfo, writePublic } from './room-site.ts'
import type { SalleOrder } from './salle-order.ts'
import { readSite } from './site-files.ts'

const loopback = '127.0.0.1'

/** Builds, serves and says where. @returns what ends it. @throws a Failure. */
export async function openRoom(
  root: string,
  order: SalleOrder,
  progress: Progress,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  const login = order.broker ? await askLogin() : undefined
  const session = sessionOf(root)
  const folder = await roomSite(root, order.broker, () => progress.at('Building the site'))
  progress.done()
  const { title, url, lang } = settingsOf(folder)
  const tree = topicTree(talkName(title), session)
  const keys = openKeys(join(cacheFolder('salle'), hash('sha256', root).slice(0, 8)))
  const broker = await openBroker(tree, keys)
  const address = order.address ?? machineAddress() ?? loopback
  const here = `http://${address.includes(':') ? `[${address}]` : address}:${order.port}/`
  const viewers = order.broker ? publicAddress(url) : `${here}suivre.html`
  writeInfo(folder, {
    session,
    viewers: viewers ?? '',
    phone: `${here}telecommande.html`,
    subtitles: order.subtitles,
  })
  const room = {
    files: readSite(folder),
    keys,
    words: localeOf(lang).words.roomServer,
    subtitles: order.subtitles,
    phoneChanged: broker.dropPhones,
  }
  const server = await serveRoom(room, broker, [...new Set([loopback, address])], order.port)

  say(`The room's screen and yours, on this machine alone: http://${loopback}:${order.port}/`)
  if (address === loopback) say('There is no network: phones cannot reach this machine.')
  if (!viewers) say('Set `url` in slides/talk.yaml to where you publish: it says where viewers follow.')
  else say(`To follow: ${viewers}\n\n${renderUnicodeCompact(viewers)}\n`)
  if (!order.broker) return () => server.close().then(broker.close)

  say(
    `Publish ${writePublic(root, folder, order.subtitles)}/ at \`url\` of slides/talk.yaml: viewers open suivre.html there.`,
  )
  const words = {
    live: 'follows',
    lost: 'cannot be reached; trying again',
    refused: 'refuses name or password',
  }
  const end = bridgeTo(order.broker, tree, login, broker, (state) =>
    say(`${new URL(order.broker ?? '').host} ${words[state]}`),
  )
  return async () => {
    end()
    await server.close()
    await broker.close()
  }
}

/** What the deck's page says of the talk. */
function settingsOf(folder: string): { title: string; url: string | undefined; lang: string | undefined } {
  const page = parsePage(readFileSync(join(folder, 'suivre.html'), 'utf8'))
  const slides = elementNamed(page, 'div', { class: 'slides', hidden: '' })
  return {
    title: attribute(slides, 'data-title') ?? '',
    url: attribute(slides, 'data-url') || undefined,
    lang: attribute(elementNamed(page, 'html'), 'lang'),
  }
}

function publicAddress(url: string | undefined): string | undefined {
  return url && new URL('suivre.html', url.endsWith('/') ? url : `${url}/`).href
}
