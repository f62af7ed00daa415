import { readStored, writeStored } from '../kit/stored.ts'

const stored = 'telecommande-cle'
const isKey = (value: unknown) => (typeof value === 'string' && /^[\w-]{22}$/.test(value) ? value : undefined)

/** The key that the QR code has brought, or an earlier one; the address does not show it any more. */
export function takeKey(): { readonly key: string | undefined; readonly isNew: boolean } {
  const known = readStored(stored, isKey)
  const brought = isKey(location.hash.slice(1))
  if (!brought) return { key: known, isNew: false }
  writeStored(stored, brought)
  history.replaceState(null, '', location.pathname)
  return { key: brought, isNew: brought !== known }
}

export function forgetKey(): void {
  writeStored(stored, null)
}
