import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { completePdf } from '../../src/pdf/complete-pdf.ts'
import { readPdf } from '../read-pdf.ts'

async function plainPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number++)
    document.addPage([960, 540]).drawText(`page ${number}`, { font })
  return document.save()
}

const description = { title: 'Où est « l’ami » ?', author: 'A & B', subject: 'Échelle', language: 'fr' }

test('a completed PDF has bookmarks, labels, metadata and language, and the same pages', async () => {
  const bookmarks = [
    {
      title: 'Première étape',
      page: 0,
      items: [
        { title: 'Ici', page: 0, items: [] },
        { title: 'Là', page: 2, items: [] },
      ],
    },
    { title: 'Seconde', page: 3, items: [] },
  ]
  const labels = ['4', '5', '5.1', 'A1', '7']
  const pdf = await readPdf(await completePdf(await plainPdf(5), { description, bookmarks, labels }))
  const counted = (items: typeof bookmarks): unknown[] =>
    items.map((item) => ({ ...item, page: item.page + 1, items: counted(item.items) }))
  expect(pdf.bookmarks).toEqual(counted(bookmarks))
  expect(pdf.pages.map(({ label }) => label)).toEqual(labels)
  expect(pdf.pages.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map((number) => `page ${number}`))
  expect(pdf.info).toMatchObject({ Title: description.title, Author: 'A & B', Subject: 'Échelle' })
  expect(pdf.language).toBe('fr')
})

test('a bookmark to a page that does not exist is refused, and labels for other pages', async () => {
  const bytes = await plainPdf(1)
  const bookmarks = [{ title: 'x', page: 1, items: [] }]
  await expect(completePdf(bytes, { description, bookmarks })).rejects.toThrow()
  await expect(completePdf(bytes, { description, bookmarks: [], labels: ['1', '2'] })).rejects.toThrow(
    /2 labels for 1 pages/,
  )
})
