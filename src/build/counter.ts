import { escapeHtml } from '../kit/escape-html.ts'
import type { Counter } from '../talk/counter.ts'
import type { Layout } from '../talk/slides.ts'

const bareLayouts: readonly Layout[] = ['ouverture', 'plein-cadre', 'fin']

/** « problèmes : ①②③ », as it stands on a slide. What the slide itself states changes at its last step, what it solves there or at the step that it names. */
export function counterHtml(counter: Counter, layout: Layout, steps: number): string {
  if (counter.stated.length === 0 || bareLayouts.includes(layout)) return ''
  const atStep = (classes: string, step = steps) =>
    steps > 0 ? `class="${classes} fragment" data-fragment-index="${step - 1}"` : `class="${classes}"`
  const items = counter.stated.map((problem, index) => {
    const number = index + 1
    const sign = `<span class="number" aria-hidden="true">${number}</span> `
    const words = `<span class="words">${escapeHtml(problem)}</span>`
    const label = sign + words
    if (counter.solved.includes(number)) return `<li class="solved">${sign}<s>${words}</s></li>`
    if (counter.solving.has(number))
      // reveal.js shows fragments named `strike` from the beginning: the line is inside of one that is not.
      return `<li>${label}<span ${atStep('solving', counter.solving.get(number))}><span class="strike"></span><span class="hidden">, réglé</span></span></li>`
    if (counter.stating === number) return `<li ${atStep('new')}>${label}</li>`
    return `<li>${label}</li>`
  })
  return `<ol class="counter" aria-label="Problèmes">${items.join('')}</ol>`
}
