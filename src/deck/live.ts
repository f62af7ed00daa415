import type { RevealApi } from 'reveal.js'
import type { ViteHotContext } from 'vite/types/hot.js'
import type { DiagramMistake, TalkUpdate } from '../build/live-talk.ts'
import { drawDiagramsInPage } from './diagrams.ts'
import { showProblems } from './problems.ts'

type Sections = TalkUpdate['sections']

/** While the dev server runs: a saved file changes only the slides concerned; slide and step stay. Problems show over their slides. */
export function followFiles(reveal: RevealApi, hot: ViteHotContext): void {
  let shown = JSON.parse(document.getElementById('talk')?.textContent ?? '') as TalkUpdate
  showProblems(reveal, shown.problems)
  document.addEventListener('diagram-mistake', (event) => {
    hot.send('talk:diagram-mistake', (event as CustomEvent<DiagramMistake>).detail)
  })
  hot.on('talk:update', (update: TalkUpdate) => {
    document.title = update.title
    const place = placeOf(reveal)
    if (patchSections(shown.sections, update.sections)) returnTo(place, reveal)
    shown = update
    showProblems(reveal, update.problems)
    void drawDiagramsInPage()
  })
}

/** Brings the `<section>`s from one state of the talk to the next; equal ones are left alone. @returns whether anything changed. */
function patchSections(before: Sections, after: Sections): boolean {
  const slides = document.querySelector('.slides')
  if (!slides) throw new Error('no .slides in the page')
  const old = new Map(before.map(({ id, html }) => [id, html]))
  const elements = new Map(
    [...slides.querySelectorAll<HTMLElement>(':scope > section')].map((element) => [element.id, element]),
  )
  const wanted = after.map(({ id, html }) => {
    const element = elements.get(id)
    return element && old.get(id) === html ? element : parseSection(html)
  })
  const current = [...slides.children]
  if (wanted.length === current.length && wanted.every((element, index) => element === current[index]))
    return false
  slides.replaceChildren(...wanted)
  return true
}

function parseSection(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const section = template.content.firstElementChild
  if (!section) throw new Error(`no section in ${html.slice(0, 80)}`)
  return section
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
