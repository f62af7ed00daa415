/**
 * Takes out of the address what is not ours. reveal.js lets the query overwrite every setting, even those that guard the deck, and does
 * not start at all with `?plugins=1`.
 */
export function keepOwnQuery(): void {
  const query = ownQuery(location.search)
  if (query === location.search) return
  history.replaceState(history.state, '', location.pathname + query + location.hash)
}

/** The parts of a query that the deck knows: words without a value, the theme, the source of figures, and the view, which is left to reveal. */
export function ownQuery(query: string): string {
  const parts = query.slice(1).split('&').filter(isOwn).join('&')
  return parts && `?${parts}`
}

function isOwn(part: string): boolean {
  return /^([\w-]+|theme=(clair|sombre)|view=print|source=[^=]+)$/.test(part)
}
