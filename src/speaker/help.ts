import * as words from 'words:speaker-help'
import { showKeys } from '../kit/show-help.ts'
import type { Shortcuts } from '../words/shortcuts.ts'

/** Opens the list of keys. @param more those of the talk's own. */
export function showHelp(more: Shortcuts = []): void {
  showKeys([...words.keys, ...more])
}
