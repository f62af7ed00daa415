import type { RevealApi } from 'reveal.js'
import { fetchContent } from '../kit/slide-files.ts'
import { bringSlide, slides } from './parked-slides.ts'

/** What opens over the slides. */
export interface Dialogs {
  help(): void
  /** The way to a slide by its number, title or words. */
  search(): void
  /** Keeps a letter for the search that was asked for, and is on its way. @returns whether one is. */
  keep(key: string): boolean
  readonly overview: Overview
}

export interface Overview {
  readonly open: boolean
  /** Shows or hides all slides; without `wanted`, whatever is not. */
  toggle(wanted?: boolean): void
  onChange(listener: () => void): void
}

type Code = typeof import('./dialogs/late-code.ts')

/** Most talks need none of it, so that its code comes late: with the first move, or with the first key that asks for it. */
export function lateDialogs(reveal: RevealApi): Dialogs {
  let code: Code | undefined
  const withCode = async (act: (code: Code) => void) => {
    code ??= await import('./dialogs/late-code.ts')
    act(code)
  }
  let typed: string | undefined
  const listeners: (() => void)[] = []
  const changed = () => {
    for (const listener of listeners) listener()
  }
  reveal.on('slidechanged', (event) => {
    // Not with the slide that the deck begins at.
    if ('previousSlide' in event && event.previousSlide) void withCode(({ markSlide }) => markSlide())
  })
  reveal.on('paused', () => code?.toggleOverview(bring, changed, false))
  return {
    help: () => void withCode(({ showHelp }) => showHelp()),
    search() {
      typed = ''
      void withCode(({ searchSlides }) => {
        // What stands on them is searched too. While the code was on its way, some may have been parked.
        for (const slide of slides()) bringSlide(slide)
        searchSlides(typed)
      }).finally(() => {
        typed = undefined
      })
    },
    keep(key) {
      const keeps = typed !== undefined && key.length === 1
      if (keeps) typed += key
      return keeps
    },
    overview: {
      get open() {
        return document.querySelector('dialog.overview') !== null
      },
      toggle: (wanted) => void withCode(({ toggleOverview }) => toggleOverview(bring, changed, wanted)),
      onChange: (listener) => listeners.push(listener),
    },
  }
}

/** Once the content of a slide is in the document, or is not to be had. */
async function bring(slide: HTMLElement): Promise<void> {
  await fetchContent(slide)
  bringSlide(slide)
}
