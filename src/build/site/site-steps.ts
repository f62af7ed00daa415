import { joinPages } from '../one-file/join-pages.ts'
import { compactScripts } from './compact-scripts.ts'
import { farSlides } from './far-slides.ts'
import { guestsFirstSlide } from './guests-first-slide.ts'
import { inlineCode } from './inline-code.ts'
import { inlineStyles } from './inline-styles.ts'
import { lockPages } from './lock-pages.ts'
import { makeInstallable, workOffline } from './offline-site.ts'
import { addPicture, addSitemap } from './share-pages.ts'
import type { Step } from './site.ts'
import { addTranslations } from './translated-documents.ts'

/** What is done with a site that Vite has built, in this order. */
const steps: readonly Step[] = [
  farSlides,
  guestsFirstSlide,
  addPicture, // shows the deck as it is loaded
  addTranslations,
  addSitemap,
  inlineStyles,
  compactScripts,
  inlineCode,
  makeInstallable,
  lockPages, // what stands in the pages is final: the policy holds for its letters
  workOffline, // the pages are final: the worker holds files by their hashes
]

/** What is built in memory, for `npm run check`, is never visited twice, nor is a link to it shared; a site of one evening neither. */
const lasting: readonly Step[] = [addPicture, addSitemap, makeInstallable, workOffline]
const stepsOfAnHour = steps.filter((step) => !lasting.includes(step))

/** The steps of a mode. @param isWritten whether the site goes to a folder. */
export function stepsFor(mode: string, isWritten: boolean): readonly Step[] {
  if (mode === 'un-fichier') return [joinPages]
  // The script is not for the room to read ahead.
  if (mode === 'salle') return stepsOfAnHour.filter((step) => step !== addTranslations)
  return mode === 'labo' || !isWritten ? stepsOfAnHour : steps
}
