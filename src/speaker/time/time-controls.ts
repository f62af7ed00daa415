import * as words from 'words:speaker'
import { element, setText } from '../../kit/element.ts'
import { formatClock } from '../../kit/format-time.ts'
import { fill } from '../../words/fill.ts'
import { readEndTime } from './end-time.ts'
import type { SessionStore } from './session-store.ts'

const holdToReset = 1000

/** The buttons of the timer, and the end typed in. */
export function controlTime(store: SessionStore, minutes: number, clock: () => number): void {
  element('start').addEventListener('click', () => toggleTimer(store))
  element('question').addEventListener('click', () => store.dispatch({ kind: 'question' }))
  onHold(element('reset'), () => store.dispatch({ kind: 'reset' }))

  const field = element<HTMLInputElement>('end')
  const hint = () => setText('end-hint', goalWords(store.session.end, minutes))
  const read = () => {
    const text = field.value.trim()
    const end = text === '' ? undefined : readEndTime(text, clock())
    const wrong = text !== '' && end === undefined
    field.setAttribute('aria-invalid', String(wrong))
    if (wrong) setText('end-hint', words.noTime)
    else {
      if (end !== store.session.end) store.dispatch({ kind: 'end', at: end })
      if (end !== undefined) field.value = formatClock(end)
      hint()
    }
  }
  field.addEventListener('change', read)
  element('goal').addEventListener('submit', (event) => {
    event.preventDefault()
    field.blur()
  })
  if (store.session.end !== undefined) field.value = formatClock(store.session.end)
  hint()
  store.onTick(({ timer }) => {
    const waiting = document.getElementById('waiting')
    if (waiting) waiting.hidden = timer.state !== 'ready'
  })
}

export function toggleTimer(store: SessionStore): void {
  store.dispatch({ kind: store.session.timer.state === 'running' ? 'pause' : 'start' })
}

function goalWords(end: number | undefined, minutes: number): string {
  if (end !== undefined) return ''
  return minutes > 0 ? fill(words.orIn, { minutes }) : words.orByScript
}

/** Runs `action` when a button was held long enough, by pointer or key; `.holding` meanwhile. */
function onHold(button: HTMLElement, action: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const release = () => {
    clearTimeout(waiting)
    waiting = undefined
    button.classList.remove('holding')
  }
  const hold = () => {
    if (waiting !== undefined) return
    button.classList.add('holding')
    waiting = setTimeout(() => {
      button.classList.remove('holding')
      action()
    }, holdToReset)
  }
  button.style.setProperty('--hold', `${holdToReset}ms`)
  button.addEventListener('pointerdown', hold)
  for (const end of ['pointerup', 'pointerleave', 'pointercancel', 'blur'])
    button.addEventListener(end, release)
  button.addEventListener('keydown', ({ key }) => {
    if (key === ' ' || key === 'Enter') hold()
  })
  button.addEventListener('keyup', release)
}
