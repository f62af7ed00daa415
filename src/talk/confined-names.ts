const belongsToPage = 'The page has one already.'
const noCode = 'A slide holds no code: what moves is a step, a figure, or in src/deck/.'
const elsewhere =
  'The pages load nothing from other sites, and a room may have no network: put a picture or a video into assets/, or link to it: `[words](https://…)`.'
const rawHint = 'Write the text as Markdown; `<` is written `&lt;`.'

/** Elements that a slide cannot hold, each with what to do instead. */
export const forbiddenTags: ReadonlyMap<string, string> = new Map([
  ['script', noCode],
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
  ['iframe', elsewhere],
  ['object', elsewhere],
  ['embed', elsewhere],
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

/** Why an attribute cannot stay, if it cannot, and what to do. */
export function dangerOf(name: string, value: string): { message: string; hint: string } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in addresses
  const bare = value.replace(/[\u0000-\u0020]/g, '').toLowerCase()
  if (/^on/.test(name)) return { message: `\`${name}\` runs code`, hint: noCode }
  if (name === 'srcdoc') return { message: '`srcdoc` holds a page of its own', hint: noCode }
  if (bare.startsWith('javascript:')) return { message: 'a `javascript:` address runs code', hint: noCode }
  if (/^data-(src|srcset|background|preview)\b/.test(name))
    return {
      message: `\`${name}\` is loaded by reveal.js once the slide is shown`,
      hint: 'Write `src`, or `![what it shows](../assets/name.svg)`.',
    }
  if (!addresses.has(name)) return undefined
  if (/^[\\/]{2}/.test(bare) || (name.endsWith('srcset') && /,[\\/]{2}/.test(bare)))
    return {
      message: `the address \`${value.trim()}\` leads to another site and names no protocol`,
      hint: 'Write it whole, with `https://`; a picture has its copy in assets/.',
    }
  if (name.endsWith('action') && /^[a-z][a-z0-9+.-]*:/.test(bare))
    return {
      message: `\`${name}\` sends a form to another site`,
      hint: 'Write a link: `[words](https://…)`.',
    }
  return undefined
}

/** Attributes that hold an address. */
const addresses: ReadonlySet<string> = new Set(
  'href xlink:href src srcset imagesrcset action formaction data poster background ping cite manifest'.split(
    ' ',
  ),
)
