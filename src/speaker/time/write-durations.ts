import * as words from 'words:speaker'
import type { DurationChange, ScriptDuration } from '../../build/live/script-durations.ts'
import { button, create } from '../../kit/create.ts'
import { fill } from '../../words/fill.ts'

/**
 * Shows the durations as lines to paste into the script. Where the dev server serves the page it can write them itself, once the change
 * has been looked at.
 */
export function offerDurations(place: HTMLElement, durations: readonly ScriptDuration[]): void {
  const text = durations
    .map(({ slide, seconds }) => `## ${slide}\n${words.duration}: ${inMinutes(seconds)}\n`)
    .join('\n')
  const lines = create('textarea', { readonly: '', rows: '8', 'aria-label': words.durationsFor }, text)
  const copy = button(words.copy, () => {
    lines.select()
    void navigator.clipboard?.writeText(lines.value)
  })
  const buttons = create('p', { class: 'controls' }, copy)
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
  const changes = create('div', { class: 'changes', role: 'status' })
  place.append(changes)
  buttons.append(button(words.preview, () => hot.send('talk:durations', { durations })))
  const show = ({ changed, written }: { changed: readonly DurationChange[]; written: boolean }) => {
    if (!place.isConnected) {
      hot.off('talk:durations-changed', show)
      return
    }
    if (written) changes.replaceChildren(create('p', {}, words.written))
    else if (changed.length === 0) changes.replaceChildren(create('p', {}, words.unchanged))
    else {
      const write = button(words.write, () => hot.send('talk:durations', { durations, write: true }))
      changes.replaceChildren(...changed.map(changeElement), write)
    }
  }
  hot.on('talk:durations-changed', show)
}

function changeElement({ line, before, after }: DurationChange): HTMLElement {
  const removed = before === undefined ? [] : [create('del', {}, before), ' ']
  return create('p', {}, create('span', {}, fill(words.line, { line })), ...removed, create('ins', {}, after))
}

function inMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
