import { type Shortcut, showKeys } from '../kit/show-help.ts'

const shortcuts: readonly Shortcut[] = [
  [['→', '↓', 'Espace', 'Page ↓', 'N'], 'étape suivante'],
  [['←', '↑', 'Maj Espace', 'Page ↑', 'P'], 'étape précédente'],
  [['Alt →', 'Alt ←'], 'diapositive suivante ou précédente, sans les étapes'],
  [['Début', 'Fin'], 'première et dernière diapositive'],
  [['G', '0 – 9'], 'aller à une diapositive\u00a0: numéro, titre ou mot'],
  [['B', '.'], 'écran noir dans la salle'],
  [['O', 'Échap'], 'vue d’ensemble dans la salle'],
  [['Z'], 'voir de plus près, sous le pointeur de l’aperçu\u202F; Échap revient'],
  [['T'], 'thème clair ou sombre, partout'],
  [['C'], 'démarrer le temps, le mettre en pause'],
  [['Q'], `question\u00a0: le rythme attend, l’horloge non`],
  [['+', '−'], 'taille des notes'],
  [['D'], 'disposition\u00a0: complète, notes seules, aperçus seuls'],
  [['U'], 'sous-titres dans la salle'],
  [['X'], 'hors texte\u00a0: les sous-titres attendent'],
  [['A'], 'sous-titres dans une autre langue'],
  [['S'], 'ouvrir l’écran de la salle'],
  [['F'], 'cet écran en plein écran'],
  [['clic maintenu'], 'pointeur\u00a0: tenir la souris sur l’aperçu de la salle'],
  [['?', 'F1'], 'cette aide'],
]

/** Opens the list of keys. */
export function showHelp(): void {
  showKeys(shortcuts)
}
