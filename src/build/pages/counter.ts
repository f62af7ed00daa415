import { escapeHtml } from '../../kit/escape-html.ts'
import type { Counter } from '../../talk/counter.ts'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'

/**
 * The ledger at the foot of a slide: ① pas de vue globale ② ③. What the slide itself states comes at its last step, in large over the slide
 * (`ledger.css`), what it solves there or at the step that it names.
 */
export function counterHtml(counter: Counter, steps: number, words: Words['pages']): string {
  if (!counter.shown) return ''
  const items = [...counter.stated, ...counter.toCome].map((_, index) =>
    item(counter, index + 1, steps, words),
  )
  return `<ol class="counter" aria-label="${words.problems}">${items.join('')}</ol>`
}

function item(
  { stated, toCome, stating, justStated, solved, solving }: Counter,
  number: number,
  steps: number,
  words: Words['pages'],
): string {
  const ring = `<span class="number" aria-hidden="true">${number}</span>`
  const problem = stated[number - 1]
  if (problem === undefined)
    return `<li data-room="${escapeHtml(toCome[number - stated.length - 1] ?? '')}">${ring}<span class="hidden">${words.toCome}</span></li>`
  const text = escapeHtml(problem)
  // deck/carry.ts has the statement go down to its place on the next slide.
  const carried = `data-carried="problem-${number}"`
  if (stating === number)
    return `<li data-room="${text}">${ring}<span ${atStep('stated', steps, fill(words.problem, { number, words: text }))}><span ${carried}>${ring}<span class="words">${text}</span></span></span></li>`
  if (solved.includes(number)) return `<li>${ring}<s class="words">${text}</s></li>`
  const strike = solving.has(number)
    ? // reveal.js shows fragments named `strike` from the beginning: the line is inside of one that is not.
      `<span ${atStep('solving', solving.get(number) ?? steps, fill(words.solved, { words: text }))}><span class="strike"></span><span class="hidden">${words.struck}</span></span>`
    : ''
  return `<li${justStated === number ? ` ${carried}` : ''}>${ring}<span class="words">${text}${strike}</span></li>`
}

/** @param words what is announced when the step comes. */
function atStep(classes: string, step: number, words: string): string {
  return step > 0
    ? `class="${classes} fragment" data-fragment-index="${step - 1}" data-words="${words}"`
    : `class="${classes}"`
}
