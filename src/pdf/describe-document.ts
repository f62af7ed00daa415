import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { escapeHtml } from '../kit/escape-html.ts'

export interface Description {
  readonly title: string
  readonly author?: string | undefined
  readonly subject?: string | undefined
  /** As in `lang` of HTML: `fr`. */
  readonly language: string
}

/** Writes what viewers, libraries and screen readers ask of a document: in the old dictionary, and in XMP. */
export function describeDocument(document: PDFDocument, description: Description): void {
  const { title, author, subject, language } = description
  document.setTitle(title, { showInWindowTitleBar: true })
  if (author) document.setAuthor(author)
  if (subject) document.setSubject(subject)
  document.setCreator('reveal.js')
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(language))
  const metadata = document.context.stream(new TextEncoder().encode(xmp(description)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata))
}

function xmp({ title, author, subject, language }: Description): string {
  const localized = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></dc:${name}>`
  const creator = author
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>`
    : ''
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    localized('title', title),
    creator,
    subject ? localized('description', subject) : '',
    `<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')
}
