/** What a talk's own machinery can be made to do from the speaker's screen: its `rigModule`. */
declare module 'talk-rig' {
  /** Each by a key that the screen does not use itself: e, i, m, r, w, y. */
  export const actions: readonly import('./rig.ts').RigAction[]
  /** Tells how the machinery is, in a few words, whenever that changes. */
  export function follow(show: (words: string) => void): void
}
