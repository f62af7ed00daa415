import type { RevealApi } from 'reveal.js'

/**
 * `?view=print`: light unless asked otherwise, every page open to readers and to tags, and `<html data-print="ready">` once all is there.
 * @param diagramsDrawn settles when no diagram is left to draw.
 */
export function preparePrint(reveal: RevealApi, diagramsDrawn: Promise<unknown>): void {
  reveal.on('pdf-ready', async () => {
    for (const slide of document.querySelectorAll('.pdf-page section')) {
      // reveal hides all slides but the first from tagged PDFs.
      slide.removeAttribute('hidden')
      slide.removeAttribute('aria-hidden')
    }
    await Promise.allSettled([diagramsDrawn, document.fonts.ready])
    document.documentElement.dataset.print = 'ready'
  })
}
