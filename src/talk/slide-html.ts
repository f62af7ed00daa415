const belongsToPage = 'The page has one already.'
const rawHint = 'Write the text as Markdown; `<` is written `&lt;`.'

/** Elements that a slide cannot hold, each with what to do instead. */
export const forbiddenTags: ReadonlyMap<string, string> = new Map([
  ['script', 'A slide holds no code: what moves is a step, a figure, or in src/deck/.'],
  [
    'style',
    'It would restyle the whole deck: styles are in src/styles/, and layouts in the head of a slide.',
  ],
  ['section', 'A new slide begins with its head: `---`, `id: my-slide`, `---`.'],
  ['html', belongsToPage],
  ['head', belongsToPage],
  ['body', belongsToPage],
  ['title', 'The title of a slide is its `#` heading.'],
  ['base', belongsToPage],
  ['meta', belongsToPage],
  ['link', 'Styles are in src/styles/.'],
  ['frame', belongsToPage],
  ['frameset', belongsToPage],
  ['noscript', 'The deck shows its slides without JavaScript too.'],
  ['plaintext', rawHint],
  ['xmp', rawHint],
  ['noembed', rawHint],
  ['noframes', rawHint],
  ['template', 'It shows nothing.'],
])

/** Their content is text, whatever it looks like. */
export const rawTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
])

/** Elements without content. */
export const voidTags: ReadonlySet<string> = new Set(
  'area br col embed hr img input link meta param source track wbr base frame'.split(' '),
)

/** Elements that the end of their parent ends. */
export const optionalEnds: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rp rt'.split(' '),
)

/** Why an attribute cannot stay, if it cannot. */
export function dangerOf(name: string, value: string): string | undefined {
  if (/^on/.test(name)) return `\`${name}\` runs code`
  if (name === 'srcdoc') return '`srcdoc` holds a page of its own'
  if (name.startsWith('data-')) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in addresses
  if (/^javascript:/i.test(value.replace(/[\u0000-\u0020]/g, ''))) return 'a `javascript:` address runs code'
  return undefined
}
