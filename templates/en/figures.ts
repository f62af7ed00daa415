import { waitingFigure } from '../waiting-figure.ts'

/** The figures of this talk. */
export const allFigures = [
  waitingFigure({
    lang: 'en',
    load: 'Load: ',
    wait: 'waiting time, in times of service',
    times: (count) => `× ${count}`,
  }),
]
