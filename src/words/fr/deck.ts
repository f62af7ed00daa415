// Of the audience's screen.

export const previous = 'Diapositive précédente'
export const next = 'Diapositive suivante'
export const number = 'Numéro de la diapositive'
export const slide = 'Diapositive {number} sur {count}\u00A0: {title}'
export const appendix = 'Annexe\u00A0: {title}'
export const coming =
  'La diapositive demandée n’est pas encore arrivée\u00A0: le réseau ne répond pas. Nouvel essai…'
export const gone =
  'La diapositive demandée n’est plus là\u00A0: une nouvelle version de la présentation est en ligne. '
export const noWindow = 'La fenêtre ne s’est pas ouverte\u202F?'
export const openSpeaker = 'Ouvrir l’écran de présentation'
export const alreadyOpen = 'L’écran de présentation est déjà ouvert.'
export const openAnother = 'En ouvrir un autre'
export const toPrint = 'Diapositives à imprimer'
export const howToPrint = 'Pour imprimer les diapositives, tapez Ctrl+P dans la page ou ouvrez '
export const mistake = '1 erreur sur une autre diapositive'
export const mistakes = '{count} erreurs sur d’autres diapositives'
export const resume = 'Reprendre'
export const reload = 'Recharger'
/** On a phone held upright: `read` leads to the page to read. */
export const turn = 'Tournez, ou '
export const read = 'lisez'
export const playMedia = 'Lancer'
export const playVideo = 'Lancer la vidéo'
export const unmuteVideo = 'Mettre le son'
export const playAudio = 'Lancer le son'
