import { escapeHtml } from '../../kit/escape-html.ts'
import type { Talk } from '../../talk/talk.ts'
import { localeOf } from '../../words/locales.ts'

/** The pages that may be found and shared, by their place below the address of the deck. */
export type PublicPage = '' | 'document.html'

/** What a search engine, a printer and a shared link tell of a page. Addresses stand there only where talk.yaml says the deck's. */
export function headTags({ settings }: Talk, page: PublicPage): string {
  const { title, subtitle = title, speaker, url, lang, source } = settings
  const { tag: region, typography } = localeOf(lang)
  const address = url && new URL(page, asFolder(url)).href
  return [
    tag('name', 'author', speaker?.name),
    address ? `<link rel="canonical" href="${escapeHtml(address)}" />` : '',
    tag('property', 'og:type', page === '' ? 'website' : 'article'),
    tag('property', 'og:locale', region.replace('-', '_')),
    tag('property', 'og:title', typography(title)),
    tag('property', 'og:description', typography(subtitle)),
    tag('property', 'og:url', address),
    tag('name', 'twitter:card', 'summary_large_image'),
    // For figures: whom to ask for what is measured now.
    page === '' ? tag('name', 'source', source) : '',
  ].join('')
}

/** The picture of a shared page; `alt` says what it shows. */
export function pictureTags(address: string, width: number, height: number, alt: string): string {
  return [
    tag('property', 'og:image', address),
    tag('property', 'og:image:width', String(width)),
    tag('property', 'og:image:height', String(height)),
    tag('property', 'og:image:alt', alt),
  ].join('')
}

/** Pages beside the deck are looked for inside of its folder, whether its address ends in `/` or not. */
function asFolder(url: string): string {
  return /\/[^/]*\.html$|\/$/.test(new URL(url).pathname) ? url : `${url}/`
}

function tag(kind: 'name' | 'property', name: string, content: string | undefined): string {
  return content ? `<meta ${kind}="${name}" content="${escapeHtml(content)}" />` : ''
}
