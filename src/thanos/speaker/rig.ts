import type { RigAction } from '../../speaker/rig.ts'
import type { LabState } from '../source/lab-state.ts'

/** What the speaker can do to the two Prometheus of `npm run labo`. */
export const actions: readonly RigAction[] = [
  { key: 'e', label: 'Éteindre A', act: () => act('eteindre') },
  { key: 'r', label: 'Relancer A', act: () => act('relancer') },
  { key: 'i', label: 'Pic de trafic', act: () => act('pic') },
  { key: 'm', label: 'Mise en production', act: () => act('deploiement') },
]

let show: (words: string) => void = () => {}
let key = ''
let said = ''
let saidUntil = 0

/** Asks how the lab is, again and again. */
export function follow(tell: (words: string) => void): void {
  show = tell
  void ask()
  setInterval(ask, 1000)
}

async function act(deed: 'eteindre' | 'relancer' | 'pic' | 'deploiement'): Promise<void> {
  const words = doing[deed]
  say(words)
  const response = await fetch(`labo/${deed}`, { method: 'POST', headers: { 'X-Labo': key } })
  if (!response.ok) {
    saidUntil = 0
    throw new Error((await response.text()).trim())
  }
  if (deed === 'eteindre' || deed === 'relancer') saidUntil = 0
  await ask()
}

const doing = {
  eteindre: 'A s’éteint…',
  relancer: 'A démarre…',
  pic: 'Pic de trafic\u00A0: une minute.',
  deploiement: 'Nouvelle version\u00A0: les compteurs repartent de zéro.',
} as const

/** For a while, in the place of how the lab is. */
function say(words: string): void {
  said = words
  saidUntil = Date.now() + 5000
  show(words)
}

async function ask(): Promise<void> {
  try {
    const response = await fetch('labo/etat', { cache: 'no-store' })
    const state = (await response.json()) as LabState & { key: string }
    key = state.key
    show(Date.now() < saidUntil ? said : stateWords(state))
  } catch {
    show('Le labo ne répond plus.')
  }
}

function stateWords({ running, seconds }: LabState): string {
  const a = running.A ? 'A\u00A0tourne' : `A\u00A0éteint depuis ${seconds}\u00A0s`
  return `${a}, ${running.B ? 'B\u00A0tourne' : 'B\u00A0est tombé'}`
}
