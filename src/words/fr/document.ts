// Of the page to read.

export const enlarge = 'Agrandir\u00A0: {title}'
export const smaller = 'Plus petit'
export const larger = 'Plus grand'
export const close = 'Fermer'
