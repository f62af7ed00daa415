import { escapeHtml } from '../../kit/escape-html.ts'
import { slideSize } from '../../kit/slide-size.ts'
import { attribute, insertBefore, parseFragment, type Tree } from '../../talk/html-tree.ts'
import { pictureTags } from '../pages/head-tags.ts'
import { firstSlidePicture } from './first-slide-picture.ts'
import { addHashed, elementsNamed, type Project, type Site } from './site.ts'

/** Gives the pages the picture of the first slide that a shared link shows. */
export async function addPicture(site: Site, { warn }: Project): Promise<void> {
  if (!site.pages.has('index.html')) return
  const picture = await firstSlidePicture(site)
  if (!picture) return warn('shared links get no picture of the first slide: it takes a Chromium')
  const name = addHashed(site, 'apercu.png', picture)
  for (const page of site.pages.values()) showPicture(page, name)
}

/** Where the deck is published, the picture has its whole address, as most networks ask for. */
export function showPicture(page: Tree, name: string): void {
  const [card] = elementsNamed(page, 'meta', { name: 'twitter:card' })
  if (!card) return
  const [title] = elementsNamed(page, 'meta', { property: 'og:title' })
  const home = addressOf(page)
  const address = home === undefined ? `./${name}` : new URL(name, home).href
  const alt = (title && attribute(title, 'content')) ?? ''
  const tags = pictureTags(address, slideSize.width, slideSize.height, alt)
  insertBefore(card, ...parseFragment(tags, 'head').childNodes)
}

/** Lists for search engines the deck, the page to read and its chapters, if the pages say where they are published. */
export function addSitemap({ pages, files }: Site): void {
  const [deck, article] = ['index.html', 'document.html'].map((name) => pages.get(name))
  const home = deck && addressOf(deck)
  if (home === undefined) return
  const reading = article && addressOf(article)
  const chapters = article
    ? elementsNamed(article, 'h2').map((heading) => attribute(heading, 'id') ?? '')
    : []
  const parts = chapters.filter((id) => id.startsWith('partie-')).map((id) => `${reading}#${id}`)
  const places = [home, ...(reading === undefined ? [] : [reading, ...parts])]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...places.map((place) => `<url><loc>${escapeHtml(place)}</loc></url>`),
    '</urlset>\n',
  ]
  files.set('sitemap.xml', lines.join('\n'))
}

function addressOf(page: Tree): string | undefined {
  const [link] = elementsNamed(page, 'link', { rel: 'canonical' })
  return link && attribute(link, 'href')
}
