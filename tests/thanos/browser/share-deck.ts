import type { BrowserContextOptions } from 'playwright-core'
import { shareDeck as shareDeckOf } from '../../browser/share-deck.ts'

export type { SharedDeck } from '../../browser/share-deck.ts'

/** The talk in slides/, open in one page for all tests of a file or a describe. */
export const shareDeck = (path = '', options: BrowserContextOptions = {}) =>
  shareDeckOf(path, options, 'talkUrl')
