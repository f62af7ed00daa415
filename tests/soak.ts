/** `npm run soak` runs longer than `npm test` what may go wrong once in a hundred times, and what needs LibreOffice. */
export const soak = process.env.npm_lifecycle_event === 'soak'
