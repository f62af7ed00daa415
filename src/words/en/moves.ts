import type { Shortcuts } from '../shortcuts.ts'

export const moves: Shortcuts = [
  [['→', '↓', 'Space', 'Page ↓', 'N'], 'next step'],
  [['←', '↑', 'Shift Space', 'Page ↑', 'P'], 'previous step'],
  [['Alt →', 'Alt ←'], 'next or previous slide, without the steps'],
  [['Home', 'End'], 'first and last slide'],
]

export const help: Shortcuts = [[['?', 'F1'], 'this help']]
