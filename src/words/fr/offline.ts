// Of new versions of the site.

export const newVersion = 'Nouvelle version '
export const reloadHint =
  'Toutes les pages ouvertes reviennent au même endroit\u00A0; le plein écran prend fin.'
export const reload = 'Recharger'
