import type { Roles } from '../kit/palette.ts'
import type { findAccents } from './accents.ts'
import type { Changes } from './changes.ts'
import { type Appearance, type Part, partKey } from './graph.ts'
import type { SourceStep } from './steps.ts'
import { svgElement } from './svg-shapes.ts'

/** Which fragment of the slide each step of a diagram is. */
export type StepPlan = {
  readonly appearance: Appearance
  readonly accents: ReturnType<typeof findAccents>
  readonly changes: Changes
  readonly roles: Roles
  /** The fragment index of the first step. */
  readonly firstStep: number
}

/**
 * Says on an element whose it is (`data-id`), when it appears (reveal.js's `fragment` class and index) and at which steps it stands out
 * (`data-accent`). @returns it, once more over itself for each role that it changes to, each after an empty fragment that dims it.
 */
export function markPart(element: SVGElement, part: Part, plan: StepPlan): SVGElement[] {
  const { appearance, accents, changes } = plan
  const key = partKey(part)
  const steps = accents.get(key) ?? []
  element.setAttribute('data-id', part.id)
  if (steps.length > 0) element.setAttribute('data-accent', steps.join(' '))
  const restated = (changes.roles.get(key) ?? []).map(({ step, role }) => restate(element, step, role, plan))
  const step = appearance.get(key) ?? 0
  if (step > 0) makeFragment(element, step, plan)
  const dimmed = changes.dimmed.get(key)
  return [element, ...restated].flatMap((one) =>
    dimmed === undefined ? [one] : [dimFrom(dimmed, plan), one],
  )
}

/** The same in another role, from a step on. */
function restate(element: SVGElement, step: number, role: string, plan: StepPlan): SVGElement {
  const again = element.cloneNode(true) as SVGElement
  again.classList.remove(...Object.keys(plan.roles))
  again.classList.add(role, 'restated')
  makeFragment(again, step, plan)
  return again
}

function dimFrom(step: number, plan: StepPlan): SVGElement {
  const marker = svgElement('g', { class: 'dims' })
  makeFragment(marker, step, plan)
  return marker
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
