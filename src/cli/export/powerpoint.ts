import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import type { Locale } from '../../words/locale.ts'

export interface PowerpointSlide {
  readonly title: string
  /** What the slide says and shows, for those who do not see it. */
  readonly words: string
  readonly png: Uint8Array
  /** Plain text; paragraphs are separated by an empty line. */
  readonly notes: string
}

export interface PowerpointDescription {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly locale: Locale
}

/** Inches: 16:9, as PowerPoint makes it. */
const [width, height] = [13.333, 7.5]

/** A PowerPoint file: on each slide its picture over its title, which outlines and searches find, and its notes. */
export async function powerpoint(
  slides: readonly PowerpointSlide[],
  { title, author, subject, locale }: PowerpointDescription,
): Promise<Uint8Array> {
  const file = new PptxGenJS()
  Object.assign(file, { title, author, subject, company: '', layout: 'LAYOUT_WIDE' })
  const place = { x: 0.66, y: 0.4, w: width - 1.3, h: 0.8 }
  const master = locale.words.speakerPage.slide
  file.defineSlideMaster({
    title: master,
    objects: [
      { placeholder: { options: { name: 'titre', type: 'title', fontSize: 28, ...place }, text: '' } },
    ],
  })
  for (const { title: heading, words, png, notes } of slides) {
    const slide = file.addSlide({ masterName: master })
    slide.addText(heading, { placeholder: 'titre', lang: locale.tag })
    const data = `image/png;base64,${Buffer.from(png).toString('base64')}`
    slide.addImage({ data, x: 0, y: 0, w: width, h: height, altText: words })
    slide.addNotes(notes)
  }
  return withParagraphs((await file.write({ outputType: 'nodebuffer' })) as Uint8Array, locale)
}

/** The library writes notes as one paragraph in English. */
async function withParagraphs(pptx: Uint8Array, { tag }: Locale): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(pptx)
  for (const file of zip.file(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)) {
    const xml = await file.async('string')
    const divided = xml.replace(
      /(?:\r?\n){2,}/g,
      `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${tag}" dirty="0"/><a:t>`,
    )
    zip.file(file.name, divided.replaceAll('lang="en-US"', `lang="${tag}"`))
  }
  // Pictures are as small as they get.
  for (const picture of zip.file(/\.png$/)) picture.options.compression = 'STORE'
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
