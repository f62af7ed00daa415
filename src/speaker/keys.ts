import type { Move } from './room/moves.ts'

/** What a key does here besides moving. */
export interface KeyActions {
  move(move: Move): void
  blank(): void
  overview(): void
  theme(): void
  zoom(): void
  escape(): void
  room(): void
  fullscreen(): void
  go(text?: string): void
  help(): void
  panes(): void
  notes(direction: 1 | -1): void
  timer(): void
  question(): void
  subtitles(): void
  aside(): void
  language(): void
}

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  l: 'next',
  j: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  p: 'previous',
  h: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
}

/** All keys of the room's screen and those of this one, by the character typed, so that AZERTY works. Clickers send Page Down and Page Up, arrows, `b` or `.`. */
export function bindKeys(actions: KeyActions): void {
  const keys: Readonly<Record<string, () => void>> = {
    b: actions.blank,
    v: actions.blank,
    '.': actions.blank,
    o: actions.overview,
    Escape: actions.escape,
    t: actions.theme,
    z: actions.zoom,
    s: actions.room,
    f: actions.fullscreen,
    g: () => actions.go(),
    '?': actions.help,
    F1: actions.help,
    d: actions.panes,
    '+': () => actions.notes(1),
    '=': () => actions.notes(1),
    '-': () => actions.notes(-1),
    c: actions.timer,
    q: actions.question,
    u: actions.subtitles,
    x: actions.aside,
    a: actions.language,
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || isForElement(event)) return
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const move = moveOf(name, event)
    if (move) actions.move(move)
    else if (/^\d$/.test(name)) actions.go(name)
    else if (!event.altKey && keys[name]) keys[name]()
    else return
    event.preventDefault()
  })
}

function moveOf(name: string, { altKey, shiftKey }: KeyboardEvent): Move | undefined {
  const move = moves[name]
  if (name === ' ' && shiftKey) return 'previous'
  if (!name.startsWith('Arrow')) return altKey ? undefined : move
  if (altKey) return move === 'next' ? 'next-slide' : 'previous-slide'
  if (shiftKey) return move === 'next' ? 'last' : 'first'
  return move
}

/** A dialog, a field and a button have their own keys; in a field of one line Page Down and Page Up have none, and a clicker must never fail. */
export function isForElement({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (document.querySelector('dialog[open]')) return true
  // It closes the menu.
  if (key === 'Escape' && document.querySelector('#menu:popover-open')) return true
  // Until the next frame a dialog that was closed still has the focus.
  if (target.closest('dialog')) return false
  if (target.closest('input, select, textarea')) return !key.startsWith('Page')
  return target.closest('button, a') !== null && (key === ' ' || key === 'Enter')
}
