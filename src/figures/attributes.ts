/** An attribute that a slide may write on a figure. */
export interface Attribute<Value> {
  /** Where the slide does not write it, or writes it wrong. */
  readonly usual: Value
  /** What may be written, for whoever wrote something else: `a whole number from 1 to 100000`. */
  readonly allowed: string
  /** @returns undefined for what is not allowed. */
  read(text: string): Value | undefined
}

/** One for each setting; `scrapeInterval` is written `scrape-interval`. */
export type Attributes<Settings> = { readonly [Name in keyof Settings & string]: Attribute<Settings[Name]> }

export interface AttributeMistake {
  /** As it is written; without it, the figure as a whole is wrong. */
  readonly attribute?: string
  readonly message: string
  readonly hint: string
}

/** Reads what a slide has written on a figure. Never throws: what is wrong or missing gets its usual value. */
export function readAttributes<Settings>(
  attributes: Attributes<Settings>,
  written: Readonly<Record<string, string>>,
): { settings: Settings; mistakes: AttributeMistake[] } {
  const mistakes: AttributeMistake[] = []
  const entries = Object.entries<Attribute<Settings[keyof Settings & string]>>(attributes)
  const known = new Map(entries.map(([setting, attribute]) => [attributeName(setting), attribute]))
  for (const name of Object.keys(written)) {
    if (known.has(name) || name === 'data-figure') continue
    const hint = `Known: ${[...known.keys()].join(', ')}.`
    mistakes.push({ attribute: name, message: `unknown attribute \`${name}\``, hint })
  }
  const values = entries.map(([setting, { usual, allowed, read }]) => {
    const attribute = attributeName(setting)
    const text = written[attribute]
    if (text === undefined) return [setting, usual]
    const value = read(text.trim())
    if (value === undefined) {
      const message = text.trim() ? `\`${attribute}\` is \`${text}\`` : `\`${attribute}\` is empty`
      mistakes.push({ attribute, message, hint: `Write ${allowed}.` })
    }
    return [setting, value ?? usual]
  })
  return { settings: Object.fromEntries(values) as Settings, mistakes }
}

function attributeName(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** A whole number, in digits. */
export function wholeNumber(usual: number, least: number, most: number): Attribute<number> {
  return {
    usual,
    allowed: `a whole number from ${least} to ${most}`,
    read: (text) => (/^\d{1,15}$/.test(text) ? within(Number(text), least, most) : undefined),
  }
}

const unitSeconds = new Map(Object.entries({ s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 }))

/** A duration as PromQL writes it (`5s`, `1h30m`, `1y`), in seconds. */
export function duration(usual: string, least: string, most: string): Attribute<number> {
  const [first, low, high] = [usual, least, most].map(seconds)
  if (first === undefined || low === undefined || high === undefined)
    throw new Error(`no durations: ${usual}, ${least}, ${most}`)
  return {
    usual: first,
    allowed: `a duration from ${least} to ${most}, such as \`5s\`, \`1h30m\`, \`1y\``,
    read: (text) => within(seconds(text), low, high),
  }
}

/** One of some words. */
export function oneOf<Word extends string>(usual: NoInfer<Word>, words: readonly Word[]): Attribute<Word> {
  return {
    usual,
    allowed: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    read: (text) => words.find((word) => word === text),
  }
}

function seconds(text: string): number | undefined {
  if (!/^(\d{1,9}[smhdwy])+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+)(\w)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds.get(unit ?? '') ?? 0),
    0,
  )
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined
}
