/** How the lab is, as `npm run labo` tells the speaker's screen. */
export interface LabState {
  readonly running: { readonly A: boolean; readonly B: boolean }
  /** Since A was killed or came back. */
  readonly seconds: number
}
