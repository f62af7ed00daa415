import type { Picture } from '../../../figures/picture.ts'
import type { Seen } from '../../source/seen.ts'

/** Who answers. */
export type View = 'apart' | 'balancer' | 'querier'

export interface RealReplicasState {
  readonly view: View
  /** How often the question has been asked, from 1. */
  readonly refresh: number
  readonly known: KnownReplicas | undefined
}

/** What there is to see, and what draws it: the build has both, a page when its slide is in view. */
export interface KnownReplicas {
  readonly seen: Seen
  readonly draw: (view: View, refresh: number, seen: Seen) => Picture
}
