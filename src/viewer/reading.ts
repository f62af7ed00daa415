import { isNumber } from '../kit/checks.ts'
import { element } from '../kit/element.ts'
import { readStored, writeStored } from '../kit/stored.ts'
import { currentTheme, otherTheme, showTheme } from '../kit/theme.ts'

const key = 'suivre-taille'
/** How often a size is larger than the one before. */
const ratio = 1.2
const [smallest, largest] = [-2, 8]

/** The reader's own size of text, and theme. */
export function setUpReading(): void {
  let size = readStored(key, (value) => (isNumber(value) ? clamp(Math.round(value)) : undefined)) ?? 0
  const [smaller, larger] = ['smaller', 'larger'].map((id) => element<HTMLButtonElement>(id))
  const render = () => {
    document.documentElement.style.setProperty('--agrandi', String(ratio ** size))
    if (smaller) smaller.disabled = size === smallest
    if (larger) larger.disabled = size === largest
  }
  const resize = (by: number) => {
    size = clamp(size + by)
    writeStored(key, size)
    render()
  }
  smaller?.addEventListener('click', () => resize(-1))
  larger?.addEventListener('click', () => resize(1))
  element('theme').addEventListener('click', () => showTheme(otherTheme(currentTheme())))
  render()
}

function clamp(size: number): number {
  return Math.min(largest, Math.max(smallest, size))
}
