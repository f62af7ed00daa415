// Keys of the audience's screen.

import type { Shortcuts } from '../shortcuts.ts'
import { help, moves } from './moves.ts'

export const before: Shortcuts = [
  ...moves,
  [['Z', 'clic'], 'voir un diagramme de plus près\u202F; Échap revient'],
  [['C'], 'réglages d’une figure, comme au passage de la souris'],
  [['G'], 'aller à une diapositive\u00A0: numéro, titre ou mot'],
  [['Échap', 'O'], 'vue d’ensemble'],
  [['B', '.'], 'écran noir'],
  [['F'], 'plein écran'],
]
export const speaker: Shortcuts = [[['S'], 'écran de présentation\u00A0: notes, suite, temps']]
export const follow: Shortcuts = [[['Q'], 'où suivre\u00A0: adresse et code QR']]
export const subtitles: Shortcuts = [[['U'], 'sous-titres']]
export const after: Shortcuts = [
  [['T'], 'thème clair ou sombre'],
  [['Ctrl P'], 'imprimer les diapositives, une par page'],
  ...help,
]
export const read = 'Cette diapositive à lire'
export const readWithScript = 'Cette diapositive à lire, avec ce qui s’y dit'
export const overview = 'Vue d’ensemble'
