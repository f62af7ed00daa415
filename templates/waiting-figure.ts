import { wholeNumber } from '../src/figures/attributes.ts'
import { slider } from '../src/figures/control.ts'
import { box, words } from '../src/figures/drawing.ts'
import { figure } from '../src/figures/figure.ts'

/** What the figure says, in the talk's language. */
interface Words {
  /** For its numbers. */
  readonly lang: string
  readonly load: string
  readonly wait: string
  times(count: string): string
}

/** `<waiting-figure>`: how long one waits for a service by its load, in times of service: 1 ÷ (1 − load), the mean of an M/M/1 queue. */
export function waitingFigure({ lang, load, wait, times }: Words) {
  return figure({
    name: 'waiting-figure',
    attributes: { load: wholeNumber(50, 0, 99) },
    steps: () => loads.slice(1).map((percent) => `${load}${percent} %`),
    stateAt: ({ load: first }, step) => ({ load: step === 0 ? first : (loads[step] ?? first) }),
    draw: ({ load: percent }) => {
      const waited = times((1 / (1 - percent / 100)).toLocaleString(lang, { maximumFractionDigits: 1 }))
      const width = (1152 * percent) / 100
      return {
        svg: [
          words(0, 90, waited, { size: 96, title: true, role: percent > 90 ? 'danger' : 'violet' }),
          words(0, 150, wait, { size: 28, role: 'doux' }),
          box('trait', 0, 260, 1152, 80, { rx: 12, fill: 'currentColor', opacity: 0.4 }),
          box(percent > 90 ? 'danger' : 'violet', 0, 260, width, 80, { rx: 12, fill: 'currentColor' }),
          words(0, 390, `${load}${percent} %`, { size: 28 }),
        ].join(''),
        label: `${load}${percent} %. ${waited} ${wait}.`,
        table: { caption: wait, head: [load, wait], rows: [[`${percent} %`, waited]] },
      }
    },
    controls: (held) => [slider(held, load, 'load', stops, (percent) => `${percent} %`)],
  })
}

const loads = [50, 80, 95]
const stops = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99]
