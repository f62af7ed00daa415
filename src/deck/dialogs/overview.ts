import * as words from 'words:help'
import { showCodeStep } from '../../kit/code-steps.ts'
import { button, create } from '../../kit/create.ts'
import { nameSlides, type PageSlide } from '../../kit/find-slides.ts'
import { openDialog } from '../../kit/open-dialog.ts'
import { nextIn } from './grid-moves.ts'
import { thumbnailOf } from './thumbnail.ts'

/** Has the content of a slide put into the document. */
type Bring = (slide: HTMLElement) => Promise<void>

/**
 * Shows or hides all slides of the talk, chapter by chapter; one that is chosen is gone to. A black screen stays black.
 * @param changed is called when it was shown, and when it was hidden.
 */
export function toggleOverview(bring: Bring, changed: () => void, wanted?: boolean): void {
  const { Reveal } = window
  const shown = document.querySelector<HTMLDialogElement>('dialog.overview')
  if (wanted === Boolean(shown) || (!shown && Reveal.isPaused())) return
  if (shown) shown.dispatchEvent(new Event('leave'))
  else openOverview(bring, changed)
}

/** The slide in view has changed, here or on another screen. */
export function markSlide(): void {
  const id = window.Reveal.getCurrentSlide().id
  for (const entry of document.querySelectorAll<HTMLElement>('.overview [data-slide]')) {
    if (entry.dataset.slide !== id) entry.removeAttribute('aria-current')
    else {
      entry.setAttribute('aria-current', 'true')
      entry.focus({ preventScroll: true })
      entry.scrollIntoView({ block: 'center' })
    }
  }
}

function openOverview(bring: Bring, changed: () => void): void {
  const { Reveal } = window
  const all = nameSlides(document.querySelector('.slides') ?? document)
  const leave = (slide?: PageSlide) => {
    close()
    changed()
    if (slide && slide.section !== Reveal.getCurrentSlide())
      Reveal.slide(Reveal.getIndices(slide.section).h, 0)
  }
  const pictures = new Map<Element, HTMLElement>()
  const entryOf = (slide: PageSlide) => {
    const picture = create('div', { class: 'still', 'aria-hidden': 'true', inert: '' })
    pictures.set(picture, slide.section)
    const entry = button('', () => leave(slide))
    entry.dataset.slide = slide.id
    const number = create('span', { class: 'figure' }, `${slide.counted ? '' : '+'}${slide.number}`)
    entry.append(picture, number, ' ', slide.title)
    return create('li', {}, entry)
  }
  const title = create('h2', { id: 'overview-title', class: 'hidden' }, words.overview)
  const chapters = chaptersOf(all).map(([name, slides]) =>
    create('section', {}, create('h3', {}, name), create('ol', {}, ...slides.map(entryOf))),
  )
  const attributes = { class: 'overview', 'aria-labelledby': 'overview-title' }
  const dialog = create('dialog', attributes, title, ...chapters)
  dialog.addEventListener('leave', () => leave())
  dialog.addEventListener('close', changed)
  dialog.addEventListener('keydown', (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'o') leave()
    // Clickers can ask for it.
    else if (key === 'b' || key === '.') Reveal.togglePause()
    else if (!nextIn(dialog, key)) return
    event.preventDefault()
  })
  const close = openDialog(dialog)
  drawNear(dialog, pictures, bring)
  markSlide()
  changed()
}

function chaptersOf(slides: readonly PageSlide[]): [string, PageSlide[]][] {
  const chapters: [string, PageSlide[]][] = []
  for (const slide of slides) {
    const name = slide.section.dataset.chapter ?? ''
    if (chapters.at(-1)?.[0] !== name) chapters.push([name, []])
    chapters.at(-1)?.[1].push(slide)
  }
  return chapters
}

/** A talk may have a thousand slides: each is drawn when it is about to be seen. */
function drawNear(dialog: Element, pictures: ReadonlyMap<Element, HTMLElement>, bring: Bring): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = pictures.get(target)
        if (!isIntersecting || !section) continue
        observer.unobserve(target)
        void bring(section).then(() => {
          target.append(thumbnailOf(section))
          for (const block of target.querySelectorAll<HTMLElement>('pre.code[data-lines]'))
            showCodeStep(block)
        })
      }
    },
    { root: dialog, rootMargin: '100%' },
  )
  for (const picture of pictures.keys()) observer.observe(picture)
}
