import type { LabState } from '../source/lab-state.ts'
import type { Lab } from './open-lab.ts'

/** What the speaker's screen can have done. */
export type Deed = (typeof deeds)[number]

const deeds = ['eteindre', 'relancer', 'pic', 'deploiement'] as const

/** What the speaker's screen sees of the lab and does to it. */
export function labDesk(lab: Lab) {
  const { A, B } = lab.replicas
  let since = Date.now()
  let starting: Promise<void> | undefined
  const state = (): LabState => ({
    running: { A: A.isRunning && !starting, B: B.isRunning },
    seconds: Math.floor((Date.now() - since) / 1000),
  })
  const changed = () => {
    since = Date.now()
  }
  const act: Readonly<Record<Deed, () => Promise<void> | void>> = {
    eteindre: async () => {
      await starting
      if (!A.isRunning) return
      changed()
      await A.kill()
    },
    relancer: async () => {
      if (A.isRunning) return starting
      starting = A.start().finally(() => {
        starting = undefined
      })
      await starting
      changed()
    },
    pic: () => lab.exporter.happen('spike'),
    deploiement: () => lab.exporter.happen('deploy'),
  }
  return {
    state,
    can: (name: string) => deeds.some((deed) => deed === name),
    /** @throws a Failure where a replica does not start. */
    act: async (deed: Deed): Promise<LabState> => {
      await act[deed]()
      return state()
    },
  }
}
