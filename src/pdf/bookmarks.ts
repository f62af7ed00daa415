import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from 'pdf-lib'

/** `page` counts from 0, or is the name of a place in the document: the id of an element that a link of it leads to. */
export interface Bookmark {
  readonly title: string
  readonly page: number | string
  readonly items: readonly Bookmark[]
}

/** Gives the document an outline, shown when it opens. @throws for a page or a place that does not exist. */
export function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const root = document.context.nextRef()
  const dict = document.context.obj({ Type: 'Outlines' })
  document.context.assign(root, dict)
  addItems(document, bookmarks, root, dict)
  document.catalog.set(PDFName.of('Outlines'), root)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function addItems(
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
  parentDict: PDFDict,
): void {
  const { context } = document
  const refs = bookmarks.map(() => context.nextRef())
  for (const [index, { title, page, items }] of bookmarks.entries()) {
    const ref = refs[index]
    if (!ref) throw new Error(`no reference for bookmark ${title}`)
    const dict = context.obj({ Parent: parent, Dest: destination(document, page) })
    dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) dict.set(PDFName.of('Prev'), before)
    if (after) dict.set(PDFName.of('Next'), after)
    context.assign(ref, dict)
    if (items.length > 0) addItems(document, items, ref, dict)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return
  parentDict.set(PDFName.of('First'), first)
  parentDict.set(PDFName.of('Last'), last)
  // The number of bookmarks in view: all are open.
  parentDict.set(PDFName.of('Count'), context.obj(countAll(bookmarks)))
}

function destination(document: PDFDocument, page: Bookmark['page']): PDFObject {
  if (typeof page === 'number')
    return document.context.obj([document.getPage(page).ref, 'XYZ', null, null, null])
  const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict)
  if (!places.has(PDFName.of(page))) throw new Error(`no place is named ${page}`)
  return PDFName.of(page)
}

function countAll(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { items }) => sum + 1 + countAll(items), 0)
}
