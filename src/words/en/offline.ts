export const newVersion = 'New version '
export const reloadHint = 'All open pages come back to the same place; full screen ends.'
export const reload = 'Reload'
