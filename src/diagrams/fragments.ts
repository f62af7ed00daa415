import type { findAccents } from './accents.ts'
import { type Appearance, type Part, partKey } from './graph.ts'
import type { SourceStep } from './steps.ts'
import { svgElement } from './svg-shapes.ts'

/** Which fragment of the slide each step of a diagram is. */
export type StepPlan = {
  readonly appearance: Appearance
  readonly accents: ReturnType<typeof findAccents>
  /** The fragment index of the first step. */
  readonly firstStep: number
}

/** Says on an element whose it is (`data-id`), when it appears (reveal.js's `fragment` class and index) and at which steps it stands out (`data-accent`). */
export function markPart(element: SVGElement, part: Part, plan: StepPlan): SVGElement {
  const step = plan.appearance.get(partKey(part)) ?? 0
  const accents = plan.accents.get(partKey(part)) ?? []
  element.setAttribute('data-id', part.id)
  if (accents.length > 0) element.setAttribute('data-accent', accents.join(' '))
  if (step > 0) makeFragment(element, step, plan)
  return element
}

/** An empty fragment for each step that accents (diagram.css looks for it) or that would otherwise have no fragment, so that it is a step all the same. */
export function drawStepMarkers(
  steps: readonly SourceStep[],
  drawn: readonly Element[],
  plan: StepPlan,
): SVGElement[] {
  const fragments = drawn.flatMap((layer) => [...layer.querySelectorAll('[data-fragment-index]')])
  const filled = new Set(fragments.map((part) => part.getAttribute('data-fragment-index')))
  return steps.flatMap(({ accents }, index) => {
    const step = index + 1
    if (accents.length === 0 && filled.has(String(plan.firstStep + index))) return []
    const marker = svgElement('g', { class: 'accent-step', 'data-step': String(step) })
    makeFragment(marker, step, plan)
    return [marker]
  })
}

function makeFragment(element: SVGElement, step: number, { firstStep }: StepPlan): void {
  element.classList.add('fragment')
  element.setAttribute('data-fragment-index', String(firstStep + step - 1))
}
