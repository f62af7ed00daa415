import { inject } from 'vitest'
import type { BuiltSite, SiteName } from './sites.ts'

/** A site that is built once for all test files. */
export async function builtSite(name: SiteName): Promise<BuiltSite> {
  const response = await fetch(new URL(encodeURIComponent(name), inject('sitesUrl')))
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as BuiltSite
}
