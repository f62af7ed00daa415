import type { Plugin, Rolldown } from 'vite'
import { slideSize } from '../kit/slide-size.ts'
import { firstSlidePicture } from './first-slide-picture.ts'
import { pictureTags } from './head-tags.ts'

/** Gives the built pages what a shared link and a search engine show: a picture of the first slide, and a list of what there is to read. */
export function sharePages(): Plugin {
  let root = process.cwd()
  return {
    name: 'share-pages',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = new Map(Object.values(bundle).map((file) => [file.fileName, contentOf(file)]))
        if (!files.has('index.html')) return
        const picture = await firstSlidePicture(root, files)
        if (!picture) this.warn('shared links get no picture of the first slide: it takes a Chromium')
        const name =
          picture && this.getFileName(this.emitFile({ type: 'asset', name: 'apercu.png', source: picture }))
        for (const page of Object.values(bundle))
          if (name && page.type === 'asset' && page.fileName.endsWith('.html'))
            page.source = withPicture(String(page.source), name)
        const sitemap = sitemapOf(String(files.get('index.html')), String(files.get('document.html') ?? ''))
        if (sitemap) this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: sitemap })
      },
    },
  }
}

function contentOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source
}

/** Where the deck is published, the picture has its whole address, as most networks ask for. */
export function withPicture(html: string, name: string): string {
  const card = '<meta name="twitter:card"'
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? ''
  const address = new URL(name, addressIn(html) ?? 'relative:///').href.replace(/^relative:\/\/\//, './')
  return html.replace(card, () => pictureTags(address, slideSize.width, slideSize.height, title) + card)
}

/**
 * The deck, the page to read and its chapters for search engines, if the pages say where they are published.
 * @param article the page to read, whose chapters have the ids `partie-1`, `partie-2` and so on.
 */
export function sitemapOf(deck: string, article: string): string | undefined {
  const [home, reading] = [addressIn(deck), addressIn(article)]
  if (home === undefined) return undefined
  const chapters = [...article.matchAll(/<h2 id="(partie-\d+)"/g)].map(([, id]) => `${reading}#${id}`)
  const places = [home, ...(reading === undefined ? [] : [reading, ...chapters])]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...places.map((place) => `<url><loc>${place}</loc></url>`),
    '</urlset>\n',
  ].join('\n')
}

/** Escaped as it stands in the page, which is as XML has it. */
function addressIn(html: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
}
