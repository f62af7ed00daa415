import { showCodeStep } from './code-steps.ts'
import { makeIdsOwn } from './own-ids.ts'
import { slideSize } from './slide-size.ts'

/** A light copy of a slide, for the eyes only. */
export interface Still {
  /** Shows a slide at a step. */
  show(section: HTMLElement, step: number): void
  /** The section has changed: copies it again when it is shown next. */
  forget(): void
}

/** @param name tells the ids of this copy from those of others in the page. */
export function createStill(host: HTMLElement, name: string): Still {
  host.innerHTML = '<div class="reveal ready" inert aria-hidden="true"><div class="slides"></div></div>'
  const slides = host.querySelector('.slides')
  let source: HTMLElement | undefined
  let copy: HTMLElement | undefined
  new ResizeObserver(() => {
    host.style.setProperty('--scale', String(host.clientWidth / slideSize.width))
  }).observe(host)
  return {
    show(section, step) {
      if (section !== source || !copy) {
        copy = stillAt(section, step, name)
        slides?.replaceChildren(copy)
        source = section
      } else showStep(copy, step)
      // Lines are brought into view, which needs the page's layout.
      for (const block of copy.querySelectorAll<HTMLElement>('pre.code[data-lines]')) showCodeStep(block)
    },
    forget() {
      source = undefined
    },
  }
}

/** A copy of a slide's section as the room shows it at a step, without its notes and with ids of its own. */
export function stillAt(section: HTMLElement, step: number, name: string): HTMLElement {
  const copy = document.importNode(section, true)
  copy.dataset.slide = section.id
  copy.classList.add('present')
  copy.querySelector(':scope > aside.notes')?.remove()
  makeIdsOwn(copy, name)
  showStep(copy, step)
  return copy
}

/** reveal.js's classes as they are at a step, from whatever state. */
export function showStep(section: Element, step: number): void {
  for (const fragment of section.querySelectorAll<HTMLElement | SVGElement>('.fragment')) {
    const index = Number(fragment.dataset.fragmentIndex)
    fragment.classList.toggle('visible', index <= step)
    fragment.classList.toggle('current-fragment', index === step)
  }
}
