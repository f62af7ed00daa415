// Keys of the speaker's screen.

import type { Shortcuts } from '../shortcuts.ts'
import { help, moves } from './moves.ts'

export const keys: Shortcuts = [
  ...moves,
  [['G', '0 – 9'], 'aller à une diapositive\u00A0: numéro, titre ou mot'],
  [['B', '.'], 'écran noir dans la salle'],
  [['O', 'Échap'], 'vue d’ensemble dans la salle'],
  [['Z'], 'voir de plus près, sous le pointeur de l’aperçu\u202F; Échap revient'],
  [['T'], 'thème clair ou sombre, partout'],
  [['C'], 'démarrer le temps, le mettre en pause'],
  [['Q'], 'question\u00A0: le rythme attend, l’horloge non'],
  [['+', '−'], 'taille des notes'],
  [['D'], 'disposition\u00A0: complète, notes seules, aperçus seuls'],
  [['U'], 'sous-titres dans la salle'],
  [['X'], 'hors texte\u00A0: les sous-titres attendent'],
  [['A'], 'sous-titres dans une autre langue'],
  [['S'], 'ouvrir l’écran de la salle'],
  [['F'], 'cet écran en plein écran'],
  [['clic maintenu'], 'pointeur\u00A0: tenir la souris sur l’aperçu de la salle'],
  ...help,
]
