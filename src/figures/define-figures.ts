import { allFigures } from 'talk-figures'
import type { Figure } from './figure.ts'
import { makePlayground, type Playground } from './playground.ts'

/** The element of a figure that can be played with. */
export interface FigureElement extends HTMLElement {
  /** The slide is in view: what is measured is followed. */
  enter(): void
  /** The slide is left: everything is as it was. */
  leave(): void
  toggleControls(): void
}

/** Defines the custom elements of all figures: those in the page can be played with from here on. Called whenever a slide with one comes into view. */
export function defineFigures(): void {
  for (const figure of allFigures) {
    if (!customElements.get(figure.name)) customElements.define(figure.name, elementOf(figure))
  }
  for (const figure of document.querySelectorAll<FigureElement>('section.present [data-figure]'))
    figure.enter?.()
}

function elementOf({ place }: Figure): CustomElementConstructor {
  return class extends HTMLElement implements FigureElement {
    #playground: Playground | undefined

    connectedCallback(): void {
      const attributes = [...this.attributes].map(({ name, value }): [string, string] => [name, value])
      this.#playground ??= makePlayground(this, place(Object.fromEntries(attributes)))
    }

    enter(): void {
      this.#playground?.enter()
    }

    leave(): void {
      this.#playground?.leave()
    }

    toggleControls(): void {
      this.#playground?.toggleControls()
    }
  }
}
