export interface Drawer {
  /** Opens it and hands it the keys, or closes it. */
  toggle(): void
  close(): void
  /** Closes it unless it holds the keys: a mouse that rests where it was asks for nothing. */
  rest(): void
}

/**
 * Keeps the controls of a figure out of its picture until someone asks for them: by a key, by a mouse that moves over the figure, by a tap on
 * it; whoever tabs into them sees them too. Keys typed in a control stay in it, all others are the deck's.
 */
export function makeDrawer(host: HTMLElement, bar: HTMLElement): Drawer {
  bar.tabIndex = -1
  let pointer = ''
  let held = false
  const rest = () => {
    delete host.dataset.asked
  }
  const close = () => {
    rest()
    if (bar.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
  }
  const toggle = () => {
    if (bar.contains(document.activeElement)) close()
    else bar.focus({ preventScroll: true })
  }

  host.addEventListener('pointermove', ({ pointerType, movementX, movementY }) => {
    // A picture that comes under a mouse at rest is told of a move too.
    if (pointerType !== 'touch' && (movementX !== 0 || movementY !== 0)) host.dataset.asked = ''
  })
  host.addEventListener('pointerleave', rest)
  host.addEventListener('pointerdown', ({ pointerType }) => {
    pointer = pointerType
    // A tap elsewhere takes the keys from it before the click comes.
    held = bar.contains(document.activeElement)
  })
  host.addEventListener('click', ({ target }) => {
    if (pointer !== 'touch' || bar.contains(target as Node)) return
    if (held) close()
    else bar.focus({ preventScroll: true })
  })

  // A control that was used by pointer gives the keys back, unless it is written in; under a finger the drawer stays open.
  const release = ({ target }: Event) => {
    if (isField(target)) return
    if (pointer === 'touch') bar.focus({ preventScroll: true })
    else if (pointer && bar.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
  }
  bar.addEventListener('pointerup', release)
  bar.addEventListener('click', release)
  bar.addEventListener('keydown', (event) => {
    pointer = ''
    if (event.target === bar) return
    event.stopPropagation()
    // The field itself may have had a use for it.
    if (event.defaultPrevented) return
    if (event.key === 'Escape' || (event.key.toLowerCase() === 'c' && !isField(event.target))) close()
  })
  return { toggle, close, rest }
}

/** Where letters are written; the button beside it is none. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.writing :not(button)')
}
