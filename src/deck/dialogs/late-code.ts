/** What `deck/dialogs.ts` lets come late, in one file. */
export { showHelp } from './help.ts'
export { markSlide, toggleOverview } from './overview.ts'
export { searchSlides } from './search-slides.ts'
