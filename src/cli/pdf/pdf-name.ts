import { slug } from '../../kit/slug.ts'
import type { PdfOrder } from './pdf-order.ts'

const suffixes = {
  slides: '',
  steps: '-etapes',
  document: '-document',
  'two-up': '-deux-par-page',
  notes: '-notes',
}

/** `my-talk-etapes-sombre.pdf`: every kind of PDF has a name of its own; pictures, a folder. */
export function pdfName(title: string, { what, theme, slides, chapter, png }: PdfOrder): string {
  const part = slides ? `-${slides.join('-')}` : chapter ? `-chapitre-${chapter}` : ''
  const dark = theme === 'sombre' ? '-sombre' : ''
  return `${slug(title) || 'talk'}${suffixes[what]}${part}${dark}${png ? '' : '.pdf'}`
}
