import { element, htmlOf, replaceNode, type Tree } from '../../talk/html-tree.ts'
import { contentPolicy } from './content-policy.ts'
import { elementNamed, type Project, type Site } from './site.ts'

/** Puts the Content-Security-Policy into the pages, and beside them `_headers`, with which Netlify and Cloudflare serve them. */
export function lockPages({ pages, files }: Site, { connect }: Project): void {
  const policies = [...pages].map(([name, page]): [name: string, policy: string] => {
    const policy = contentPolicy(htmlOf(page), name === 'document.html' ? [] : connect)
    setPolicy(page, policy)
    return [name, policy]
  })
  files.set('_headers', headersFile(policies))
}

/** First of all in the page: a policy counts for what follows it. */
export function setPolicy(page: Tree, policy: string): void {
  replaceNode(
    elementNamed(page, 'meta', { charset: 'utf-8' }),
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
  )
}

/**
 * Headers in the form that Netlify and Cloudflare Pages read. No rule repeats the header of another that fits the same address, as both
 * would be sent. @param policies of each page by its file name.
 */
export function headersFile(policies: readonly (readonly [name: string, policy: string])[]): string {
  const rules = policies.flatMap(([name, policy]) =>
    addresses(name).map((address) =>
      rule(address, [
        `Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
        'Cache-Control: no-cache',
      ]),
    ),
  )
  return [rule('/*', everywhere), rule('/assets/*', [kept]), ...rules, ...offline].join('\n')
}

const everywhere = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: no-referrer',
  'Cross-Origin-Opener-Policy: same-origin',
  // Of all that a page may ask for, the deck needs the full screen and the speaker's screen a lamp that stays lit.
  `Permissions-Policy: fullscreen=(self), screen-wake-lock=(self), window-management=(self), ${forbidden()}`,
]

/** A service worker obeys a policy of its own, and has to fetch what it keeps; an old one would keep a whole old site. */
const offline = [
  rule('/sw.js', [
    "Content-Security-Policy: default-src 'none'; connect-src 'self'",
    'Cache-Control: no-cache',
  ]),
  rule('/manifest.webmanifest', ['Cache-Control: no-cache']),
]

/** Names that carry a hash of what they hold never change. */
const kept = 'Cache-Control: public, max-age=31536000, immutable'

function forbidden(): string {
  const features = 'accelerometer camera display-capture geolocation gyroscope hid magnetometer microphone'
  const more = 'midi payment publickey-credentials-get serial usb xr-spatial-tracking'
  return `${features} ${more}`
    .split(' ')
    .map((feature) => `${feature}=()`)
    .join(', ')
}

/** A page is also found without its ending, and the first by its folder. */
function addresses(name: string): string[] {
  const bare = `/${name.replace(/\.html$/, '')}`
  return [...(name === 'index.html' ? ['/'] : []), bare, `${bare}.html`]
}

function rule(address: string, headers: readonly string[]): string {
  return `${address}\n${headers.map((header) => `  ${header}\n`).join('')}`
}
