import type { Shortcuts } from '../shortcuts.ts'
import { help, moves } from './moves.ts'

export const before: Shortcuts = [
  ...moves,
  [['Z', 'click'], 'see a diagram from nearer; Esc goes back'],
  [['C'], 'controls of a figure, as when the mouse passes'],
  [['G'], 'go to a slide: number, title or word'],
  [['Esc', 'O'], 'overview'],
  [['B', '.'], 'black screen'],
  [['F'], 'full screen'],
]
export const speaker: Shortcuts = [[['S'], 'speaker’s screen: notes, what comes next, time']]
export const follow: Shortcuts = [[['Q'], 'where to follow: address and QR code']]
export const subtitles: Shortcuts = [[['U'], 'subtitles']]
export const after: Shortcuts = [
  [['T'], 'light or dark theme'],
  [['Ctrl P'], 'print the slides, one on each page'],
  ...help,
]
export const read = 'This slide to read'
export const readWithScript = 'This slide to read, with what is said'
export const overview = 'Overview'
