import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib'

/** Names the pages, one label for each. @throws if their numbers differ. */
export function labelPages(document: PDFDocument, labels: readonly string[]): void {
  if (labels.length !== document.getPageCount())
    throw new Error(`${labels.length} labels for ${document.getPageCount()} pages`)
  const { context } = document
  const entries = context.obj([])
  for (const [index, label] of labels.entries()) {
    const number = countedAs(label)
    if (number !== undefined && countedAs(labels[index - 1]) === number - 1) continue // goes on counting
    const dict = context.obj(number === undefined ? {} : { S: 'D', St: number })
    // A label without a style of counting is its prefix alone.
    if (number === undefined) dict.set(PDFName.of('P'), PDFHexString.fromText(label))
    entries.push(context.obj(index))
    entries.push(dict)
  }
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: entries }))
}

function countedAs(label: string | undefined): number | undefined {
  return label !== undefined && /^[1-9]\d*$/.test(label) ? Number(label) : undefined
}
