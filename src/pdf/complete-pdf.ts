import { ParseSpeeds, PDFDocument, PDFName } from 'pdf-lib'
import { addBookmarks, type Bookmark } from './bookmarks.ts'
import { type Description, describeDocument } from './describe-document.ts'
import { labelPages } from './label-pages.ts'
import { mapRoles } from './map-roles.ts'
import { mendText } from './mend-text.ts'

/** What Chromium does not write into a PDF. */
export interface PdfAdditions {
  readonly description: Description
  readonly bookmarks: readonly Bookmark[]
  /** The name of each page, as viewers show it and go to it; none leaves them counted from 1. */
  readonly labels?: readonly string[]
}

/** Completes a PDF printed by Chromium: bookmarks, page labels, metadata, language, standard tags, text; compact, with nothing of the page changed. */
export async function completePdf(bytes: Uint8Array, additions: PdfAdditions): Promise<Uint8Array> {
  // In one go: by itself pdf-lib lets a page breathe after each hundred objects, and a PDF has thousands.
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  describeDocument(document, additions.description)
  addBookmarks(document, additions.bookmarks)
  if (additions.labels) labelPages(document, additions.labels)
  mapRoles(document)
  mendText(document)
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}
