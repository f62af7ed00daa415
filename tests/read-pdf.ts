import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  readonly label: string
  /** In points. */
  readonly size: readonly [width: number, height: number]
  readonly text: string
  /** Roles of the tags in reading order, with the words of figures that have any: `H2`, `Figure: Le sidecar`. */
  readonly tags: readonly string[]
  /** Where links lead: an address, or the number of a page counted from 1. */
  readonly links: readonly (string | number)[]
  readonly pictures: number
}

export interface Bookmark {
  readonly title: string
  readonly page: number
  readonly items: readonly Bookmark[]
}

export interface Pdf {
  readonly pages: readonly PdfPage[]
  readonly bookmarks: readonly Bookmark[]
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string | undefined
}

const { parse, stringify } = JSON

/** What a reader of a PDF finds in it. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await read(bytes)
  } finally {
    // On Node 20 the reader puts slow ones of its own in their place: Playwright took a tenth of all tests' time with them.
    Object.assign(JSON, { parse, stringify })
  }
}

async function read(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pictureOperators = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const labels = await document.getPageLabels()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++)
    pages.push(
      await readPage(document, await document.getPage(number), labels?.[number - 1] ?? '', pictureOperators),
    )
  const info = (await document.getMetadata()).info as Record<string, unknown>
  const bookmarks = await readBookmarks(document, (await document.getOutline()) ?? [])
  await document.destroy()
  return { pages, bookmarks, info, language: info.Language as string | undefined }
}

async function readPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  label: string,
  pictureOperators: readonly number[],
): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const { fnArray } = await page.getOperatorList()
  const pictures = fnArray.filter((operator) => pictureOperators.includes(operator)).length
  const links: (string | number)[] = []
  for (const { subtype, url, dest } of await page.getAnnotations())
    if (subtype === 'Link') links.push(url ?? (await pageOf(document, dest)))
  const tags: string[] = []
  collectTags((await page.getStructTree()) as Tag | null, tags)
  return { label, size: [right - left, top - bottom], text, tags, links, pictures }
}

interface Tag {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Tag[]
}

function collectTags(tag: Tag | null, tags: string[]): void {
  if (tag?.role) tags.push(tag.alt ? `${tag.role}: ${tag.alt}` : tag.role)
  for (const child of tag?.children ?? []) collectTags(child, tags)
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function readBookmarks(document: PDFDocumentProxy, outline: Outline): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = []
  for (const { title, dest, items } of outline)
    bookmarks.push({
      title,
      page: await pageOf(document, dest),
      items: await readBookmarks(document, items),
    })
  return bookmarks
}

/** @throws where a destination does not exist. */
async function pageOf(document: PDFDocumentProxy, destination: unknown): Promise<number> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
  if (!Array.isArray(explicit)) throw new Error(`no destination ${JSON.stringify(destination)}`)
  return (await document.getPageIndex(explicit[0])) + 1
}
