import { type Draft, lose, replaceProse } from './deck-slide.ts'

/** Takes out what only the other tool understands, and says so. */
export function dropForeign(draft: Draft): void {
  for (const [pattern, what, instead] of foreign)
    replaceProse(draft, pattern, (match, text) => {
      const [, group = ''] = match
      if (what) lose(draft, match.index, what(group, text))
      return instead?.(text, group) ?? ''
    })
}

type Foreign = readonly [
  pattern: RegExp,
  /** What is lost; nothing where all of it is kept. */
  what: ((group: string, text: string) => string) | undefined,
  instead?: (text: string, group: string) => string,
]

const addressOf = (tag: string) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? ''

const foreign: readonly Foreign[] = [
  [/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, (name) => `\`<${name}>\`: colours and fonts go into theme.css`],
  [
    /<iframe\b[^>]*>(?:[\s\S]*?<\/iframe>)?/gi,
    () => 'a frame of another site, now a link: a room may have no network',
    (tag) => (addressOf(tag) ? `[${addressOf(tag)}](${addressOf(tag)})` : ''),
  ],
  [/\{\{[^{}\n]{1,200}\}\}/g, (_group, text) => `an expression of Vue, \`${text}\``],
  [/<!--\s*fit\s*-->[ \t]*/g, undefined],
  [/<!--\s*_?class\s*:\s*((?:(?!-->)[\s\S])*?)\s*-->/g, undefined],
  [/<!--\s*[_$]?(?:paginate|theme|marp|size|math|headingDivider)\s*:(?:(?!-->)[\s\S])*-->/g, undefined],
  [/<!--\s*[_$]?(\w+)\s*:(?:(?!-->)[\s\S])*-->/g, (name) => `Marp’s \`${name}\``],
  [/<!--\s*\.slide:((?:(?!-->)[\s\S])*)-->/g, (group) => `\`.slide:${group.trimEnd()}\``],
  [/<!--\s*\.element:((?:(?!-->)[\s\S])*)-->/g, (group) => `\`.element:${group.trimEnd()}\``],
  [/<\/(?:[A-Z]\w*|[a-z]+(?:-[a-z]+)+)>/g, undefined],
  [/<([A-Z]\w*|[a-z]+(?:-[a-z]+)+)\b[^>]*>/g, (name) => `the component \`<${name}>\``],
  [
    /<[a-z]\w*\b[^<>]*\s(?:v-[\w-]+|[:@][a-z][\w:.-]*)(?:="[^"]*")?[^<>]*>/g,
    (_group, text) => `attributes of Vue in \`${text.slice(0, 60)}\``,
    (text) => text.replace(/\s(?:v-[\w-]+|[:@][a-z][\w:.-]*)(?:="[^"]*")?/g, ''),
  ],
  [/^::(?:default|left)::[ \t]*$/gm, undefined],
]
