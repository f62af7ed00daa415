import { isKey, type Keys } from './keys.ts'

/** Screens on this machine and the speaker's phone lead; viewers only read. */
export type Role = 'screen' | 'phone' | 'viewer'

/** The names that leaders log in with; their password is a key. */
const leaders = { ecran: 'screen', telephone: 'phone' } as const

/** Who a login is; undefined for one that is wrong. Viewers have none. */
export function roleOf(name: string | undefined, password: string | undefined, keys: Keys): Role | undefined {
  if (!name && !password) return 'viewer'
  const role = Object.entries(leaders).find(([leader]) => leader === name)?.[1]
  return role && isKey(password ?? '', keys[role]) ? role : undefined
}
