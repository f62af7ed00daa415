import { create } from '../../kit/create.ts'
import { documentAddress } from '../../kit/page-address.ts'
import { type Shortcut, showKeys } from '../../kit/show-help.ts'

const isPublic = import.meta.env.MODE === 'public'

const shortcuts: readonly Shortcut[] = [
  [['→', '↓', 'Espace', 'Page ↓', 'N'], 'étape suivante'],
  [['←', '↑', 'Maj Espace', 'Page ↑', 'P'], 'étape précédente'],
  [['Alt →', 'Alt ←'], 'diapositive suivante ou précédente, sans les étapes'],
  [['Début', 'Fin'], 'première et dernière diapositive'],
  [['Z', 'clic'], 'voir un diagramme de plus près\u202F; Échap revient'],
  [['C'], 'réglages d’une figure, comme au passage de la souris'],
  [['G'], 'aller à une diapositive\u00a0: numéro, titre ou mot'],
  [['Échap', 'O'], 'vue d’ensemble'],
  [['B', '.'], 'écran noir'],
  [['F'], 'plein écran'],
  ...(import.meta.env.MODE === 'salle' ? [[['Q'], 'où suivre\u00a0: adresse et code QR'] as const] : []),
  ...(isPublic ? [] : [[['S'], 'écran de présentation\u00a0: notes, suite, temps'] as const]),
  ...(document.querySelector('[data-languages=""]') ? [] : [[['U'], 'sous-titres'] as const]),
  [['T'], 'thème clair ou sombre'],
  [['Ctrl P'], 'imprimer les diapositives, une par page'],
  [['?', 'F1'], 'cette aide'],
]

const readingWords = isPublic ? 'Cette diapositive à lire' : 'Cette diapositive à lire, avec ce qui s’y dit'

/** Opens the list of keys, with the way to the page where the slide in view can be read. */
export function showHelp(): void {
  const slide = document.querySelector('.slides > section.present')?.id ?? ''
  const link = create('a', { href: `${documentAddress}#${slide}` }, readingWords)
  showKeys(shortcuts, link)
}
