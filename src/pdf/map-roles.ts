import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'

/** Chromium uses roles of PDF 2.0 in a file that says it is older: what each means there. */
const standardRoles = { Strong: 'Span', Em: 'Span', Title: 'H1' }

/** Says what tags mean that readers of older PDFs do not know. */
export function mapRoles(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  root?.set(PDFName.of('RoleMap'), document.context.obj(standardRoles))
}
