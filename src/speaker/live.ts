import type { ViteHotContext } from 'vite/types/hot.js'
import type { ShownTalk, TalkUpdate } from '../build/live/live-talk.ts'
import { patchSections } from '../kit/patch-sections.ts'
import type { Still } from '../kit/still.ts'
import type { Desk } from './desk.ts'
import { drawInStills } from './panes/draw-stills.ts'

/** While the dev server runs: a saved file changes the slides concerned, here as in the room. */
export function followFiles(
  desk: Desk,
  stills: readonly Still[],
  sections: DocumentFragment,
  hot: ViteHotContext,
): void {
  let shown: ShownTalk = JSON.parse(document.getElementById('talk')?.textContent ?? '')
  hot.on('talk:update', (update: TalkUpdate) => {
    if (patchSections(sections, shown.sections, update.sections)) desk.reread()
    shown = update
    void drawInStills(desk, stills, sections)
  })
  hot.send('talk:hello', shown.version)
}
