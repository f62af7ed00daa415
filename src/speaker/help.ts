import * as words from 'words:speaker-help'
import { showKeys } from '../kit/show-help.ts'

/** Opens the list of keys. */
export function showHelp(): void {
  showKeys(words.keys)
}
