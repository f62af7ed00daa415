import { describe, expect, test } from 'vitest'
import { headTags } from '../../../src/build/pages/head-tags.ts'
import { addSitemap, showPicture } from '../../../src/build/site/share-pages.ts'
import type { Site } from '../../../src/build/site/site.ts'
import { htmlOf, parsePage } from '../../../src/talk/html-tree.ts'
import type { Settings } from '../../../src/talk/settings.ts'

function head(more: Partial<Settings> = {}, page: '' | 'document.html' = ''): string {
  const settings: Settings = {
    title: 'Un « titre » ?',
    lang: 'fr',
    'words-per-minute': 140,
    links: [],
    ...more,
  }
  return headTags({ settings, chapters: [], waiting: [], translations: [] }, page)
}

function withPicture(html: string, name: string): string {
  const page = parsePage(html)
  showPicture(page, name)
  return htmlOf(page)
}

function sitemapOf(deck: string, article: string): string | undefined {
  const pages = new Map([
    ['index.html', parsePage(deck)],
    ['document.html', parsePage(article)],
  ])
  const site: Site = { pages, files: new Map() }
  addSitemap(site)
  return site.files.get('sitemap.xml')?.toString()
}

describe('the head of a page', () => {
  test('names no address where talk.yaml says none', () => {
    const html = withPicture(head(), 'assets/apercu-x.png')
    expect(html).not.toContain('http')
    expect(html).toContain('<meta property="og:image" content="./assets/apercu-x.png">')
  })

  test.each(['https://exemple.fr/thanos/', 'https://exemple.fr/thanos'])(
    'tells whole addresses below %s',
    (url) => {
      expect(withPicture(head({ url }, 'document.html'), 'assets/apercu-x.png')).toContain(
        '<meta property="og:image" content="https://exemple.fr/thanos/assets/apercu-x.png">',
      )
      expect(head({ url }, 'document.html')).toContain(
        '<link rel="canonical" href="https://exemple.fr/thanos/document.html" />',
      )
      expect(head({ url })).toContain('<meta property="og:url" content="https://exemple.fr/thanos/" />')
    },
  )

  test('cannot be left by the words of the talk', () => {
    expect(head({ title: '"><script>x</script>' })).not.toContain('<script')
  })
})

describe('sitemap.xml', () => {
  const url = 'https://exemple.fr/thanos/'
  const article = `${head({ url }, 'document.html')}<h2 id="partie-1">Un</h2><h2 id="partie-2">Deux</h2>`

  test('lists the deck, the page to read and its chapters', () => {
    const places = [...(sitemapOf(head({ url }), article) ?? '').matchAll(/<loc>(.*?)<\/loc>/g)]
    expect(places.map(([, place]) => place)).toEqual([
      url,
      `${url}document.html`,
      `${url}document.html#partie-1`,
      `${url}document.html#partie-2`,
    ])
  })

  test('is not there where talk.yaml names no address', () => {
    expect(sitemapOf(head(), article)).toBeUndefined()
  })
})
