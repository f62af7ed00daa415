/** Whom figures ask for what is measured now: an address for each replica, or a Querier's. */
export interface Source {
  /** As `connect` takes them. */
  readonly addresses: readonly string[]
  /** Hosts that nobody has vouched for: a link may have brought them. */
  readonly strangers: readonly string[]
}

export interface SourceWishes {
  /** Of the page's address: `?source=source/a,source/b`. */
  readonly query: string
  /** The page's address itself. */
  readonly page: string
  /** `source:` of talk.yaml. */
  readonly configured: string | undefined
}

/** What the page's address asks for, else what talk.yaml says. @returns undefined where neither does: what was recorded is shown. */
export function readSource({ query, page, configured }: SourceWishes): Source | undefined {
  const asked = new URLSearchParams(query).get('source')
  const addresses = (asked ?? configured ?? '').split(',').filter((each) => each && URL.canParse(each, page))
  if (addresses.length === 0) return undefined
  const urls = addresses.map((each) => new URL(each, page))
  const known = [page, ...(configured ? [configured] : [])].map((each) => new URL(each).origin)
  const strangers = urls.filter(({ origin, hostname }) => !known.includes(origin) && !isLoopback(hostname))
  return { addresses, strangers: [...new Set(strangers.map(({ host }) => host))] }
}

/** Addresses that a page's policy does not let it ask. @param policy undefined where it has none. */
export function closedBy(
  policy: string | undefined,
  addresses: readonly string[],
  page: string,
): readonly string[] {
  const [, open = ''] = /connect-src ([^;]*)/.exec(policy ?? '') ?? []
  const origins = open.split(' ').map((each) => (each === "'self'" ? new URL(page).origin : each))
  return policy === undefined ? [] : addresses.filter((each) => !origins.includes(new URL(each, page).origin))
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
