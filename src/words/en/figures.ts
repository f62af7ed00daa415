export const controls = 'Controls of the figure'
export const reset = 'Reset'
export const run = 'Run'
export const pause = 'Pause'
