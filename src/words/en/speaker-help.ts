import type { Shortcuts } from '../shortcuts.ts'
import { help, moves } from './moves.ts'

export const keys: Shortcuts = [
  ...moves,
  [['G', '0 – 9'], 'go to a slide: number, title or word'],
  [['B', '.'], 'black screen in the room'],
  [['O', 'Esc'], 'overview in the room'],
  [['Z'], 'see from nearer, under the preview’s pointer; Esc goes back'],
  [['T'], 'light or dark theme, everywhere'],
  [['C'], 'start the time, pause it'],
  [['Q'], 'question: the pace waits, the clock does not'],
  [['+', '−'], 'size of the notes'],
  [['D'], 'layout: complete, notes only, previews only'],
  [['U'], 'subtitles in the room'],
  [['X'], 'off script: the subtitles wait'],
  [['A'], 'subtitles in another language'],
  [['S'], 'open the room’s screen'],
  [['F'], 'this screen in full screen'],
  [['hold the mouse'], 'pointer: hold the mouse on the preview of the room'],
  ...help,
]
