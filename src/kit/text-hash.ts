/** FNV-1a of a text, in hexadecimal: tells one talk's stored state from another's. Not for secrets. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
