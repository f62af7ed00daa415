import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contentPolicy, oneFilePolicy } from '../../../src/build/site/content-policy.ts'
import { headersFile, setPolicy } from '../../../src/build/site/lock-pages.ts'
import { htmlOf, parsePage } from '../../../src/talk/html-tree.ts'

const page = (head: string, body: string) =>
  `<!doctype html><head><meta charset="utf-8" />${head}</head><body>${body}</body>`
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the policy of a page', () => {
  test('allows what is inlined in its head, letter for letter, and no other script', () => {
    const policy = contentPolicy(page('<script>\n  theme()\n</script>', '<script>hostile()</script>'))
    expect(policy).toContain(`script-src 'self' ${hash('\n  theme()\n')};`)
    expect(policy).not.toContain(hash('hostile()'))
  })

  test('counts no script of a slide for its own, wherever words of the slide end something', () => {
    const slide = (words: string) =>
      `<main class="reveal"><section>${words}<script>hostile()</script></section></main>`
    for (const words of ['<!-- </main> -->', '<p title="</main></body>">', '<svg><desc></main></desc></svg>'])
      expect(contentPolicy(page('', `${slide(words)}<script>own()</script>`)), words).toContain(
        `script-src 'self' ${hash('own()')};`,
      )
  })

  test('lets the deck alone hold a frame, which is itself', () => {
    expect(contentPolicy(page('', '<main class="reveal">'))).toContain("frame-src 'self'")
    expect(contentPolicy(page('', ''))).toContain("frame-src 'none'")
  })

  test('lets Mermaid style its drawings only where it draws in the page', () => {
    const source = '<pre class="diagram-source">flowchart</pre>'
    expect(contentPolicy(page('', source))).toContain("style-src-elem 'self' 'unsafe-inline'")
    expect(contentPolicy(page('', ''))).toContain("style-src-elem 'self';")
  })

  test('lets a page that can be installed have a worker, and no other', () => {
    const link = '<link rel="manifest" href="./manifest.webmanifest">'
    expect(contentPolicy(page(link, ''))).toContain("worker-src 'self'; manifest-src 'self';")
    expect(contentPolicy(page('', ''))).toContain("worker-src 'none'; manifest-src 'none';")
  })

  test('lets a talk of one file have what it holds and nothing else, not even the file beside it', () => {
    const policy = oneFilePolicy([page('<script>a()</script>', ''), page('<style>b</style>', '')])
    expect(policy).toContain(`script-src ${hash('a()')}; style-src-elem ${hash('b')}; img-src data:`)
    expect(policy).not.toContain("'self'")
  })

  test('stands first in the page', () => {
    const locked = parsePage(page('<title>x</title>', ''))
    setPolicy(locked, "default-src 'none'")
    expect(htmlOf(locked)).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'">/,
    )
  })
})

describe('_headers', () => {
  const file = headersFile([['index.html', "default-src 'none'"]])
  const rules = file.split(/\n(?=\/)/).map((rule) => rule.trim().split('\n  '))

  test('keeps what carries a hash for a year, and no page', () => {
    expect(rules).toContainEqual(['/assets/*', 'Cache-Control: public, max-age=31536000, immutable'])
    expect(rules.find(([address]) => address === '/')).toContain('Cache-Control: no-cache')
  })

  test('keeps no worker, which would keep the whole site with it', () => {
    expect(rules.find(([address]) => address === '/sw.js')).toContain('Cache-Control: no-cache')
  })

  test('says nothing twice for one address', () => {
    const names = (address: string) =>
      rules
        .find(([found]) => found === address)
        ?.slice(1)
        .map((line) => line.split(':')[0])
    const general = names('/*') ?? []
    expect(general).toContain('X-Content-Type-Options')
    for (const [address = ''] of rules.slice(1))
      expect(names(address)?.filter((name) => general.includes(name))).toEqual([])
  })
})
