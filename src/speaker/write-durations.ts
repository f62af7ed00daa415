import type { DurationChange, ScriptDuration } from '../build/script-durations.ts'
import { textElement } from './element.ts'

/**
 * Shows the durations as lines to paste into the script. Where the dev server serves the page it can write them itself, once the change
 * has been looked at.
 */
export function offerDurations(place: HTMLElement, durations: readonly ScriptDuration[]): void {
  const lines = document.createElement('textarea')
  lines.readOnly = true
  lines.rows = 8
  lines.setAttribute('aria-label', 'Durées pour slides/script.md')
  lines.value = durations
    .map(({ slide, seconds }) => `## ${slide}\ndurée: ${inMinutes(seconds)}\n`)
    .join('\n')
  const copy = button('Copier', () => {
    lines.select()
    void navigator.clipboard?.writeText(lines.value)
  })
  const buttons = document.createElement('p')
  buttons.className = 'controls'
  buttons.append(copy)
  place.replaceChildren(lines, buttons)
  if (import.meta.hot) offerWriting(place, buttons, durations, import.meta.hot)
}

type Hot = NonNullable<ImportMeta['hot']>

function offerWriting(
  place: HTMLElement,
  buttons: HTMLElement,
  durations: readonly ScriptDuration[],
  hot: Hot,
): void {
  const changes = document.createElement('div')
  changes.className = 'changes'
  changes.setAttribute('role', 'status')
  place.append(changes)
  buttons.append(
    button('Voir ce qui changerait dans slides/script.md', () => hot.send('talk:durations', { durations })),
  )
  const show = ({ changed, written }: { changed: readonly DurationChange[]; written: boolean }) => {
    if (!place.isConnected) {
      hot.off('talk:durations-changed', show)
      return
    }
    if (written) changes.replaceChildren(textElement('p', 'C’est écrit.'))
    else if (changed.length === 0) changes.replaceChildren(textElement('p', 'Rien à changer.'))
    else {
      const write = button('Écrire dans slides/script.md', () =>
        hot.send('talk:durations', { durations, write: true }),
      )
      changes.replaceChildren(...changed.map(changeElement), write)
    }
  }
  hot.on('talk:durations-changed', show)
}

function changeElement({ line, before, after }: DurationChange): HTMLElement {
  const change = document.createElement('p')
  change.append(textElement('span', `ligne ${line}\u00a0: `))
  if (before !== undefined) change.append(textElement('del', before), ' ')
  change.append(textElement('ins', after))
  return change
}

function button(words: string, action: () => void): HTMLButtonElement {
  const made = textElement('button', words)
  made.type = 'button'
  made.addEventListener('click', action)
  return made
}

function inMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
