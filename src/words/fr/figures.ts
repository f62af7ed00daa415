// Of the controls of figures.

export const controls = 'Réglages de la figure'
export const reset = 'Réinitialiser'
export const ask = 'Exécuter'
export const run = 'Lancer'
export const pause = 'Pause'
