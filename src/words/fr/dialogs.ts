// Of the dialogs of both screens.

export const keys = 'Touches'
export const goTo = 'Aller à une diapositive'
export const ask = 'Tapez un numéro, un bout de titre ou un mot.'
export const none = 'Aucune diapositive ne s’appelle ainsi.'
export const close = 'Fermer'
