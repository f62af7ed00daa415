import * as words from 'words:viewer'
import { setText } from '../kit/element.ts'
import type { PageSlide } from '../kit/find-slides.ts'
import { fetchContent, networkMayBeBack, takeText } from '../kit/slide-files.ts'
import { createStill } from '../kit/still.ts'
import { fill } from '../words/fill.ts'
import { slideWords } from './slide-words.ts'

/** Shows one slide at a time, at a step: as a picture, and in words. */
export interface SlideView {
  show(slide: PageSlide, step: number): void
  /** Fetches all slides that are not here yet, one after the other. */
  bringAll(): Promise<void>
}

/** @param host of the picture. @param text where its words go. @param slides of the page, for their number. */
export function openView(host: HTMLElement, text: HTMLElement, slides: readonly PageSlide[]): SlideView {
  const still = createStill(host, 'image')
  const counted = slides.filter((slide) => slide.counted).length
  let wanted: { slide: PageSlide; step: number } | undefined
  let named: PageSlide | undefined

  const render = ({ slide, step }: { slide: PageSlide; step: number }) => {
    still.show(slide.section, step)
    text.replaceChildren(...slideWords(slide.section, step))
    if (slide === named) return
    named = slide
    const number = fill(slide.counted ? words.numbered : words.inAppendix, {
      number: slide.number,
      total: counted,
    })
    setText('number', number)
    setText('title', slide.title)
    setText('change', `${number}\u00a0: ${slide.title}`)
  }
  const show = async (slide: PageSlide, step: number) => {
    const mine = { slide, step }
    wanted = mine
    if (await bring(slide.section)) {
      if (wanted === mine) render(mine)
      return
    }
    // What was shown stays, and this comes as soon as it can.
    await networkMayBeBack()
    if (wanted === mine) void show(slide, step)
  }
  return {
    show: (slide, step) => void show(slide, step),
    async bringAll() {
      for (const { section } of slides) while (!(await bring(section))) await networkMayBeBack()
    },
  }
}

/** @returns whether the slide's content is in the page. */
async function bring(section: HTMLElement): Promise<boolean> {
  if (!(await fetchContent(section))) return false
  const text = takeText(section)
  if (text !== undefined) section.innerHTML = text
  return true
}
