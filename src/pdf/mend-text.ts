import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'

/** In fonts where two characters share a glyph, Chromium names it by the first of them; French is written with the other. */
const meant: Readonly<Record<string, string>> = { '02BC': '2019' }

/** Makes text that is copied or searched the one that was written: « l’échelle » with its apostrophe, not with a letter that looks like one. */
export function mendText(document: PDFDocument): void {
  const { context } = document
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const ref = object.get(PDFName.of('ToUnicode'))
    const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const map = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
    // The last code of a line is the character; those before are the font's own.
    const mended = map.replace(
      /<([0-9A-F]{4})>$/gim,
      (_code, hex: string) => `<${meant[hex.toUpperCase()] ?? hex}>`,
    )
    if (mended !== map) context.assign(ref, context.flateStream(mended))
  }
}
