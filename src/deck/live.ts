import type { RevealApi } from 'reveal.js'
import type { ViteHotContext } from 'vite/types/hot.js'
import type { ShownTalk, TalkUpdate } from '../build/live/live-talk.ts'
import type { DiagramMistake } from '../diagrams/draw-into.ts'
import { drawDiagramsInPage } from '../diagrams/in-page.ts'
import { patchSections } from '../kit/patch-sections.ts'
import { showProblems } from './problems.ts'

/** While the dev server runs: a saved file changes only the slides concerned; slide and step stay. Problems show over their slides. */
export function followFiles(reveal: RevealApi, hot: ViteHotContext): void {
  let shown: ShownTalk = JSON.parse(document.getElementById('talk')?.textContent ?? '')
  const slides = document.querySelector('.slides')
  if (!slides) throw new Error('no .slides in the page')
  showProblems(reveal, shown.problems)
  document.addEventListener('diagram-mistake', (event) => {
    hot.send('talk:diagram-mistake', (event as CustomEvent<DiagramMistake>).detail)
  })
  hot.on('talk:update', (update: TalkUpdate) => {
    document.title = update.title
    const place = placeOf(reveal)
    if (patchSections(slides, shown.sections, update.sections)) returnTo(place, reveal)
    shown = update
    showProblems(reveal, update.problems)
    void drawDiagramsInPage()
  })
  hot.send('talk:hello', shown.version)
}

interface Place {
  readonly id: string
  readonly index: number
  readonly step: number | undefined
}

function placeOf(reveal: RevealApi): Place {
  const { h, f } = reveal.getIndices()
  return { id: reveal.getCurrentSlide().id, index: h, step: f }
}

/** The same slide at the same step; where it is gone, the one that has taken its place. */
function returnTo({ id, index, step }: Place, reveal: RevealApi): void {
  reveal.sync()
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')]
  const target = slides.find((slide) => slide.id === id) ?? slides[Math.min(index, slides.length - 1)]
  if (!target) return
  const steps = new Set(
    [...target.querySelectorAll<HTMLElement>('.fragment')].map((fragment) => fragment.dataset.fragmentIndex),
  ).size
  reveal.slide(reveal.getIndices(target).h, 0, steps === 0 ? undefined : Math.min(step ?? -1, steps - 1))
}
