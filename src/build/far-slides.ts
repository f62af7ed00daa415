import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { changeDeck } from './change-deck.ts'

/** What a slide of the built deck shows, by the slide's id. */
type SlideContent = readonly [id: string, html: string]

/** A file of the site with slides in it: a module, since pages may run scripts of their site and fetch nothing else. */
export interface SlideFile {
  readonly fileName: string
  readonly source: string
}

/**
 * Takes slides that are not seen first out of the built deck, into files of a few slides each: a talk of a thousand slides starts like one of
 * ten. `deck/slide-files.ts` brings them.
 */
export function farSlides(): Plugin {
  return changeDeck('far-slides', (page, { addFile }) => {
    const { html, files } = withoutFarSlides(page)
    for (const { fileName, source } of files) addFile(fileName, source)
    return html
  })
}

/** In characters of HTML: what the first slides have together at most, if there are several, and a file at least. */
const first = 6000
const fileSize = 24_000

/** Diagrams that are still to be drawn have to be in the page: then it stays as it is. */
export function withoutFarSlides(page: string): {
  readonly html: string
  readonly files: readonly SlideFile[]
} {
  if (page.includes('<pre class="diagram-source">')) return { html: page, files: [] }
  const groups: SlideContent[][] = []
  let size = 0
  for (const [, , id = '', content = ''] of page.matchAll(section)) {
    size += content.length
    const last = groups.at(-1)
    if (!last && (size <= first || size === content.length)) continue
    if (last && lengthOf(last) < fileSize) last.push([id, content])
    else groups.push([[id, content]])
  }
  const files = groups.map(slideFile)
  const fileOf = new Map(groups.flatMap((slides, at) => slides.map(([id]) => [id, files[at]?.fileName])))
  const html = page
    .replace(section, (_all, start: string, id: string, content: string) => {
      const file = fileOf.get(id)
      return file ? `${start} data-file="./${file}"></section>` : `${start}>${content}</section>`
    })
    .replace('</head>', () => (files.length > 0 ? `  ${withoutScript}\n  </head>` : '</head>'))
  return { html, files }
}

/** A slide, without its notes: the room needs none. */
const section =
  /(<section id="([^"]*)"[^>]*)>([\s\S]*?)(?:<aside class="notes">(?:(?!<aside)[\s\S])*<\/aside>)?<\/section>/g

/** The page to read has all slides. */
const withoutScript = '<noscript><meta http-equiv="refresh" content="0; url=document.html" /></noscript>'

function lengthOf(slides: readonly SlideContent[]): number {
  return slides.reduce((sum, [, html]) => sum + html.length, 0)
}

function slideFile(slides: readonly SlideContent[]): SlideFile {
  const source = `export default ${JSON.stringify(slides)}`
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return { fileName: `assets/slides/${slides[0]?.[0]}-${hash}.js`, source }
}
