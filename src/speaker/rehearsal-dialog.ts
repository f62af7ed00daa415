import { formatClock, formatDifference, formatDuration } from '../kit/format-time.ts'
import type { Desk } from './desk.ts'
import { textElement } from './element.ts'
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
export function showRehearsals(desk: Desk, rehearsals: readonly Rehearsal[]): void {
  document.getElementById('rehearsal')?.remove()
  const dialog = document.createElement('dialog')
  dialog.id = 'rehearsal'
  dialog.setAttribute('aria-labelledby', 'rehearsal-title')
  const title = textElement('h2', 'Répétitions')
  title.id = 'rehearsal-title'
  const content = document.createElement('div')
  const choice = choose(rehearsals, (rehearsal) => content.replaceChildren(...report(desk, rehearsal)))
  const close = textElement('button', 'Fermer')
  close.type = 'button'
  close.addEventListener('click', () => dialog.close())
  const last = rehearsals.at(-1)
  if (last) content.append(...report(desk, last))
  else
    content.append(
      textElement('p', 'Aucune répétition encore\u00a0: le bouton «\u00a0Répéter\u00a0» en enregistre une.'),
    )
  dialog.append(title, ...choice, content, close)
  document.body.append(dialog)
  dialog.showModal()
}

function choose(rehearsals: readonly Rehearsal[], show: (rehearsal: Rehearsal) => void): HTMLElement[] {
  if (rehearsals.length === 0) return []
  const select = document.createElement('select')
  select.setAttribute('aria-label', 'Répétition')
  for (const { begun } of rehearsals.toReversed()) {
    const day = new Date(begun).toLocaleDateString('fr', { weekday: 'long', day: 'numeric', month: 'long' })
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
  const buttons = document.createElement('p')
  buttons.className = 'controls'
  const save = document.createElement('a')
  save.className = 'button'
  save.textContent = 'Enregistrer en CSV'
  // Spreadsheets take a file for UTF-8 only if it begins with a byte order mark.
  save.href = URL.createObjectURL(new Blob([`\uFEFF${rehearsalCsv(table)}`], { type: 'text/csv' }))
  save.download = `repetition-${new Date(rehearsal.begun).toISOString().slice(0, 10)}.csv`
  const propose = textElement('button', 'Proposer ces durées')
  propose.type = 'button'
  const place = document.createElement('div')
  propose.addEventListener('click', () => offerDurations(place, proposedDurations(rehearsal)))
  buttons.append(save, propose)
  const scroller = document.createElement('div')
  scroller.className = 'scroller'
  scroller.tabIndex = 0
  scroller.setAttribute('role', 'region')
  scroller.setAttribute('aria-label', 'Durées par diapositive')
  scroller.append(tableElement(table))
  return [scroller, buttons, place]
}

function tableElement({ chapters, ...all }: RehearsalTable): HTMLTableElement {
  const longest = Math.max(
    1,
    ...chapters.flatMap(({ rows }) => rows.map((row) => Math.max(row.planned, row.said))),
  )
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const name of ['Diapositive', 'Prévu', 'Dit', 'Écart', '']) {
    const cell = textElement(name ? 'th' : 'td', name)
    if (name) cell.setAttribute('scope', 'col')
    head.append(cell)
  }
  for (const chapter of chapters) {
    const body = table.createTBody()
    addRow(body, chapter.title, chapter, 'chapter-row')
    for (const row of chapter.rows) addRow(body, row.slide.title, row, '', bars(row, longest))
  }
  addRow(table.createTFoot(), 'En tout', all, 'chapter-row')
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
  const heading = textElement('th', name)
  heading.scope = 'row'
  row.append(heading)
  for (const text of [formatDuration(planned), formatDuration(said), formatDifference(difference)])
    row.append(textElement('td', text, 'figure'))
  const last = row.insertCell()
  if (picture) last.append(picture)
}

/** What was planned as an outline, what was said as a filling; the numbers beside say the same. */
function bars({ planned, said }: Comparison, longest: number): HTMLElement {
  const picture = document.createElement('div')
  picture.className = said > planned * 1.15 ? 'bars over' : 'bars'
  picture.setAttribute('aria-hidden', 'true')
  picture.style.setProperty('--planned', String(planned / longest))
  picture.style.setProperty('--said', String(said / longest))
  return picture
}
