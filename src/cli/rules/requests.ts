import type { PictureRule } from '../picture/picture-rule.ts'

/** What is fetched from elsewhere is missing in a room without network. */
export const requests: PictureRule = {
  name: 'requests',
  group: 'image',
  finds: 'requests to another host',
  look: ({ remarks }) =>
    remarks
      .filter(({ kind }) => kind === 'request')
      .map(({ text }) => ({
        address: text,
        message: `the deck asks another host for ${text}`,
        hint: 'Put a copy in assets/: a room has no network.',
      })),
}
