import { waitingFigure } from '../waiting-figure.ts'

/** Les figures de cet exposé. */
export const allFigures = [
  waitingFigure({
    lang: 'fr',
    load: 'Charge : ',
    wait: 'temps d’attente, en temps de service',
    times: (count) => `× ${count}`,
  }),
]
