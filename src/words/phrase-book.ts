/** What is said in English, and the same in a language of its own. `{name}` stands for what was put there. */
export type Phrases = readonly (readonly [english: string, own: string])[]

/**
 * Says an English text in the language of the phrases; nothing where none fits. The phrase that fits with the most words of its own wins. What was put
 * into the text is said too where it is a phrase itself, but for code: what stands between backticks.
 */
export function phraseBook(phrases: Phrases): (text: string) => string | undefined {
  const entries = phrases.map(entry).sort((a, b) => b.words - a.words)
  const say = (text: string): string | undefined => {
    for (const { pattern, own } of entries) {
      const values = pattern.exec(text)?.groups
      if (values)
        return own.replace(
          /(`?)\{(\w+)\}/g,
          (_, tick: string, name: string) => tick + said(values[name] ?? '', tick),
        )
    }
    return undefined
  }
  const said = (value: string, tick: string) => (tick === '' ? (say(value) ?? value) : value)
  return say
}

interface Entry {
  readonly pattern: RegExp
  readonly own: string
  /** How many letters of the text are the phrase's. */
  readonly words: number
}

function entry([english, own]: Phrases[number]): Entry {
  const named = new Set<string>()
  const parts = english.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return escaped(part)
    if (named.has(part)) return `\\k<${part}>`
    named.add(part)
    return `(?<${part}>[\\s\\S]*?)`
  })
  // The empty group has a phrase without names give `groups` too.
  const pattern = new RegExp(`^(?<all>)${parts.join('')}$`)
  return { pattern, own, words: english.replace(/\{\w+\}/g, '').length }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
