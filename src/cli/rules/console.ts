import type { PictureRule } from '../picture/picture-rule.ts'

/** A word on the browser's console is a fault that nobody looks for on the day. */
export const consoleMessages: PictureRule = {
  name: 'console',
  group: 'image',
  finds: 'messages on the console, missing files',
  look: ({ remarks }) =>
    remarks
      .filter(({ kind }) => kind === 'console')
      .map(({ text, address }) => ({
        ...(address === undefined ? {} : { address }),
        message: `the console says: ${text}`,
        hint: 'Open the deck with the console (F12) and mend what it says.',
      })),
}
