import type { Shortcuts } from '../shortcuts.ts'

export const moves: Shortcuts = [
  [['→', '↓', 'Espace', 'Page ↓', 'N'], 'étape suivante'],
  [['←', '↑', 'Maj Espace', 'Page ↑', 'P'], 'étape précédente'],
  [['Alt →', 'Alt ←'], 'diapositive suivante ou précédente, sans les étapes'],
  [['Début', 'Fin'], 'première et dernière diapositive'],
]

export const help: Shortcuts = [[['?', 'F1'], 'cette aide']]
