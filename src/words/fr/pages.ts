// Of what the build writes into the pages.

export const untitled = 'Sans titre'
export const noSlide = 'Aucune diapositive'
export const noSlideYet = 'Il n’y a pas encore de diapositive'
export const writeFirst = 'Écrivez la première dans {file}\u00A0: elle apparaîtra ici.'
export const problems = 'Problèmes'
export const toCome = 'à venir'
export const problem = 'Problème {number}\u00A0: {words}'
export const solved = 'Réglé\u00A0: {words}'
export const struck = ', réglé'
export const promise = '1 problème'
export const promises = '{count} problèmes'
export const appendix = 'Annexe'
export const contents = 'Sommaire'
export const seeSlides = 'Voir les diapositives'
export const linksAndSources = 'Liens et sources'
export const sources = 'Sources'
export const says = '\u00A0: {words}'
export const portrait = 'Portrait'
export const portraitOf = 'Portrait de {name}'
export const company = 'Entreprise'
export const event = 'Événement'
export const qr = 'QR code vers {url}'
export const beforeStage = 'Avant de monter sur scène'
export const waiting = '«\u00A0{slide}\u00A0» {lacks}\u00A0: {key} dans {file}, ligne\u00A0{line}.'
export const lacks = {
  speaker: 'ne dit pas encore qui parle',
  company: 'ne montre pas encore l’entreprise',
  url: 'n’a pas encore de QR code ni d’adresse',
  links: 'n’a pas encore de liens',
}
export const names = 'Noms'
export const acronyms = 'Sigles'
export const commands = 'Commandes et noms dans le code'
export const numbers = 'Nombres, comme ils se disent'
export const inAppendix = 'annexe'
export const verbatim = 'VERBATIM'
export const comma = 'virgule'
export const point = 'point'
export const isSaid = '{written}\u00A0: {said}'
