import { escapeHtml } from '../../kit/escape-html.ts'
import { startBrowser } from '../site-page.ts'
import { type CaptionerSheet, vocabularyLists } from './captioner-sheet.ts'

/** The captioner's sheet on A4. @throws a Failure where there is no browser. */
export async function captionerPdf(sheet: CaptionerSheet): Promise<Uint8Array> {
  const browser = await startBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(captionerHtml(sheet))
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}

export function captionerHtml(sheet: CaptionerSheet): string {
  const lists = vocabularyLists(sheet).map(([title, lines]) => {
    const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`)
    return `<h2>${escapeHtml(title)}</h2><ul>${items.join('')}</ul>`
  })
  const slides = sheet.slides.map(({ title, time, words }) => {
    const paragraphs = words.split(/\n{2,}/).map((text) => `<p>${escapeHtml(text)}</p>`)
    return `<h3><time>${time}</time> ${escapeHtml(title)}</h3>${paragraphs.join('')}`
  })
  const title = escapeHtml(sheet.title)
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1>${lists.join('')}<h2>Verbatim</h2>${slides.join('')}</body></html>`
}

/** For paper alone, read at arm's length. */
const style = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 12pt/1.45 Inter, "Helvetica Neue", Arial, sans-serif; color: #000; }
h1 { font-size: 20pt; margin: 0 0 6mm; }
h2 { font-size: 14pt; margin: 6mm 0 2mm; border-bottom: 0.4mm solid; break-after: avoid; }
h3 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
time { display: inline-block; min-width: 15mm; font-variant-numeric: tabular-nums; }
ul { columns: 3; column-gap: 8mm; margin: 0; padding: 0; list-style: none; }
li { break-inside: avoid; overflow-wrap: anywhere; }
p { margin: 0 0 2mm; orphans: 2; widows: 2; }
`
