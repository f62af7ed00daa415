import type { Plugin, Rolldown } from 'vite'
import { escapeHtml } from '../kit/escape-html.ts'
import { contentPolicy } from './content-policy.ts'

/** Puts the Content-Security-Policy into the built pages, and beside them `_headers`, with which Netlify and Cloudflare serve them. */
export function lockPages(): Plugin {
  return {
    name: 'lock-pages',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    generateBundle: {
      // The pages are final: a hash stands for every letter of what is inlined.
      order: 'post',
      handler(_options, bundle) {
        const pages = Object.values(bundle).filter(isPage)
        const policies = pages.map((page): [name: string, policy: string] => {
          const html = String(page.source)
          const policy = contentPolicy(html)
          page.source = withPolicy(html, policy)
          return [page.fileName, policy]
        })
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(policies) })
      },
    },
  }
}

function isPage(file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputAsset {
  return file.type === 'asset' && file.fileName.endsWith('.html')
}

const charset = '<meta charset="utf-8" />'

/** First of all in the page: a policy counts for what follows it. */
export function withPolicy(html: string, policy: string): string {
  if (!html.includes(charset)) throw new Error(`no ${charset} in the page`)
  const tags = [
    charset,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />`,
    '<meta name="referrer" content="no-referrer" />',
  ]
  return html.replace(charset, () => tags.join('\n    '))
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
