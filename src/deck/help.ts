import { documentAddress } from '../kit/page-address.ts'

type Shortcut = readonly [keys: readonly string[], action: string]

const speakerShortcut: Shortcut = [['S'], 'écran de présentation : notes, suite, temps']

const shortcuts: readonly Shortcut[] = [
  [['→', '↓', 'Espace', 'Page ↓', 'N'], 'étape suivante'],
  [['←', '↑', 'Maj Espace', 'Page ↑', 'P'], 'étape précédente'],
  [['Alt →', 'Alt ←'], 'diapositive suivante ou précédente, sans les étapes'],
  [['Début', 'Fin'], 'première et dernière diapositive'],
  [['Z', 'clic'], 'voir de plus près le diagramme sous le pointeur ; Échap revient'],
  [['G'], 'aller à une diapositive : numéro, id ou mot'],
  [['Échap', 'O'], 'vue d’ensemble'],
  [['B', '.'], 'écran noir'],
  [['F'], 'plein écran'],
  ...(import.meta.env.MODE === 'public' ? [] : [speakerShortcut]),
  [['T'], 'thème clair ou sombre'],
  [['Ctrl P'], 'imprimer les diapositives, une par page'],
  [['?', 'F1'], 'cette aide'],
]

const readingWords =
  import.meta.env.MODE === 'public'
    ? 'Cette diapositive à lire'
    : 'Cette diapositive à lire, avec ce qui s’y dit'

/** Opens or closes the list of keys. */
export function toggleHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.help') ?? createHelp()
  if (dialog.open) {
    dialog.close()
    return
  }
  const slide = document.querySelector('.slides > section.present')?.id ?? ''
  dialog.querySelector('a')?.setAttribute('href', `${documentAddress}#${slide}`)
  dialog.showModal()
}

function createHelp(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'help'
  dialog.setAttribute('aria-labelledby', 'help-title')
  const rows = shortcuts.map(([keys, action]) => {
    const names = keys.map((key) => `<kbd>${key}</kbd>`).join(' ')
    return `<div><dt>${names}</dt><dd>${action}</dd></div>`
  })
  dialog.innerHTML = `<h2 id="help-title">Touches</h2><dl>${rows.join('')}</dl><p><a>${readingWords}</a></p><form method="dialog"><button>Fermer</button></form>`
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  document.body.append(dialog)
  return dialog
}
