const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hearts: '♥',
  infin: '∞',
  rarr: '→',
  larr: '←',
}

/** A Mermaid label as plain words on one line: no line breaks, Markdown marks, icon codes or entity codes (`#35;`, `#quot;`). */
export function labelText(label: string): string {
  return label
    .replace(/ﬂ°°?|#(?=\w+;)/g, '&')
    .replace(/¶ß/g, ';')
    .replace(/<br\s*\/?>|\\n|\n/gi, ' ')
    .replace(/&(\w+);/g, (code, name: string) =>
      /^\d+$/.test(name) ? String.fromCodePoint(Number(name)) : (named[name] ?? code),
    )
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)\*(\S[^*]*)\*(?=\W|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
}
