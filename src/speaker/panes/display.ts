import * as words from 'words:speaker'
import { isNumber, isRecord } from '../../kit/checks.ts'
import { element } from '../../kit/element.ts'
import { readStored, writeStored } from '../../kit/stored.ts'
import { fill } from '../../words/fill.ts'

/** How the speaker likes this page, kept for every talk. */
export interface Display {
  readonly panes: Panes
  /** Pixels. */
  readonly notesSize: number
  /** Share of the page's width for the previews, and of their height for the one of the room; as they fit best until they are chosen. */
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}

export type Panes = 'complet' | 'notes' | 'apercus'

export interface DisplayStore {
  readonly display: Display
  change(change: Partial<Display>): void
}

const key = 'presentateur-affichage'
const usual: Display = { panes: 'complet', notesSize: innerWidth < 700 ? 20 : 28 }
const nextPanes: Readonly<Record<Panes, Panes>> = { complet: 'notes', notes: 'apercus', apercus: 'complet' }

/** Shows the page as it was liked last time. */
export function keepDisplay(): DisplayStore {
  let display = limited({ ...usual, ...readStored(key, readDisplay) })
  const apply = () => {
    const { dataset, style } = document.body
    dataset.panes = display.panes
    element('layout').setAttribute('aria-label', fill(words.layout, { panes: words.layouts[display.panes] }))
    style.setProperty('--notes-size', `${display.notesSize}px`)
    for (const side of ['columns', 'rows'] as const) {
      const share = display[side]
      if (share === undefined) style.removeProperty(`--${side}`)
      else style.setProperty(`--${side}`, String(share))
    }
  }
  apply()
  return {
    get display() {
      return display
    },
    change: (change) => {
      display = limited({ ...display, ...change })
      writeStored(key, display)
      apply()
    },
  }
}

/** The buttons of the layout and of the size of the notes. */
export function controlDisplay(store: DisplayStore): void {
  element('layout').addEventListener('click', () => showNextPanes(store))
  element('smaller').addEventListener('click', () => resizeNotes(store, -1))
  element('larger').addEventListener('click', () => resizeNotes(store, 1))
}

export function showNextPanes(store: DisplayStore): void {
  store.change({ panes: nextPanes[store.display.panes] })
}

/** A step larger or smaller: 4 px, 2 below 24. */
export function resizeNotes(store: DisplayStore, direction: 1 | -1): void {
  const { notesSize } = store.display
  const step = notesSize < 24 || (notesSize === 24 && direction < 0) ? 2 : 4
  store.change({ notesSize: notesSize + direction * step })
}

function limited({ panes, notesSize, columns, rows }: Display): Display {
  return {
    panes,
    notesSize: within(notesSize, 16, 72),
    columns: columns && within(columns, 0.2, 0.8),
    rows: rows && within(rows, 0.2, 0.8),
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

const numbers = ['notesSize', 'columns', 'rows']

function readDisplay(value: unknown): Partial<Display> {
  const kept = Object.entries(isRecord(value) ? value : {}).filter(([name, each]) =>
    name === 'panes' ? String(each) in nextPanes : numbers.includes(name) && isNumber(each),
  )
  return Object.fromEntries(kept)
}
