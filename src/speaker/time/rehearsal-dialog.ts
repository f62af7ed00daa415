import * as words from 'words:speaker'
import { button, create } from '../../kit/create.ts'
import { formatClock, formatDifference, formatDuration } from '../../kit/format-time.ts'
import type { Desk } from '../desk.ts'
import {
  type Comparison,
  proposedDurations,
  type Rehearsal,
  type RehearsalTable,
  rehearsalCsv,
  rehearsalTable,
} from './rehearsal.ts'
import { offerDurations } from './write-durations.ts'

/** Shows the rehearsals that were kept: planned and said, per slide and chapter, as numbers and bars. */
export function showRehearsals(
  desk: Desk,
  rehearsals: readonly Rehearsal[],
  more: readonly HTMLElement[],
): void {
  document.getElementById('rehearsal')?.remove()
  const last = rehearsals.at(-1)
  const content = create('div', {}, ...(last ? report(desk, last) : [create('p', {}, words.noRehearsal)]))
  const choice = choose(rehearsals, (rehearsal) => content.replaceChildren(...report(desk, rehearsal)))
  const title = create('h2', { id: 'rehearsal-title' }, words.rehearsals)
  const close = button(words.close, () => dialog.close())
  const attributes = { id: 'rehearsal', 'aria-labelledby': 'rehearsal-title' }
  const dialog = create('dialog', attributes, title, ...choice, content, ...more, close)
  document.body.append(dialog)
  dialog.showModal()
}

function choose(rehearsals: readonly Rehearsal[], show: (rehearsal: Rehearsal) => void): HTMLElement[] {
  if (rehearsals.length === 0) return []
  const select = create('select', { 'aria-label': words.rehearsal })
  for (const { begun } of rehearsals.toReversed()) {
    const day = new Date(begun).toLocaleDateString(document.documentElement.lang, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    })
    select.append(new Option(`${day}, ${formatClock(begun)}`))
  }
  select.addEventListener('change', () => {
    const rehearsal = rehearsals.toReversed()[select.selectedIndex]
    if (rehearsal) show(rehearsal)
  })
  return [select]
}

function report(desk: Desk, rehearsal: Rehearsal): HTMLElement[] {
  const spoken = desk.slides.filter(({ counted, id }) => counted || rehearsal.spent[id])
  const table = rehearsalTable(spoken, rehearsal)
  // Spreadsheets take a file for UTF-8 only if it begins with a byte order mark.
  const csv = new Blob([`\uFEFF${rehearsalCsv(table)}`], { type: 'text/csv' })
  const download = `repetition-${new Date(rehearsal.begun).toISOString().slice(0, 10)}.csv`
  const save = create('a', { class: 'button', href: URL.createObjectURL(csv), download }, words.saveCsv)
  const place = create('div')
  const propose = button(words.propose, () => offerDurations(place, proposedDurations(rehearsal)))
  const region = { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.durationsBySlide }
  const scroller = create('div', region, tableElement(table))
  return [scroller, create('p', { class: 'controls' }, save, propose), place]
}

function tableElement({ chapters, ...all }: RehearsalTable): HTMLTableElement {
  const longest = Math.max(
    1,
    ...chapters.flatMap(({ rows }) => rows.map((row) => Math.max(row.planned, row.said))),
  )
  const table = create('table')
  const head = table.createTHead().insertRow()
  for (const name of words.columns) head.append(create('th', { scope: 'col' }, name))
  head.append(create('td'))
  for (const chapter of chapters) {
    const body = table.createTBody()
    addRow(body, chapter.title, chapter, 'chapter-row')
    for (const row of chapter.rows) addRow(body, row.slide.title, row, '', bars(row, longest))
  }
  addRow(table.createTFoot(), words.inAll, all, 'chapter-row')
  return table
}

function addRow(
  body: HTMLTableSectionElement,
  name: string,
  { planned, said, difference }: Comparison,
  className: string,
  picture?: HTMLElement,
): void {
  const row = body.insertRow()
  row.className = className
  row.append(create('th', { scope: 'row' }, name))
  for (const text of [formatDuration(planned), formatDuration(said), formatDifference(difference)])
    row.append(create('td', { class: 'figure' }, text))
  row.append(create('td', {}, picture ?? ''))
}

/** What was planned as an outline, what was said as a filling; the numbers beside say the same. */
function bars({ planned, said }: Comparison, longest: number): HTMLElement {
  const over = said > planned * 1.15 ? ' over' : ''
  const picture = create('div', { class: `bars${over}`, 'aria-hidden': 'true' })
  picture.style.setProperty('--planned', String(planned / longest))
  picture.style.setProperty('--said', String(said / longest))
  return picture
}
