import type { LinkPlace } from './links.ts'
import type { Problem } from './problem.ts'
import { withoutCode } from './without-code.ts'

/** How another tool for slides writes something, and how it is written here. */
interface Dialect {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
}

/** A Problem for what other tools' decks hold and ours would show as text. What is inside code is code. */
export function foreignDialects({ file, body, firstLine, slide }: LinkPlace): Problem[] {
  const text = withoutCode(body)
  return dialects.flatMap(({ pattern, message, hint }) => {
    const found = pattern.exec(text)
    if (!found) return []
    const before = text.slice(0, found.index)
    return {
      file,
      line: firstLine + before.split('\n').length - 1,
      column: found.index - before.lastIndexOf('\n'),
      message,
      hint,
      slide,
    }
  })
}

const newSlideHint = 'A slide begins with its head: `---`, `id: my-slide`, `---`.'
const stepHint = 'Steps are the items of a `*` list, or any element with `class="fragment"`.'
const layoutHint = 'Choose a `layout:` in the head of the slide; it sets sizes and colours.'

const dialects: readonly Dialect[] = [
  // reveal-md, remark
  {
    pattern: /^(?:--|-{4,})[ \t]*$/m,
    message: 'a separator of slides that is not `---`',
    hint: newSlideHint,
  },
  { pattern: /<!--\s*\.element:/, message: 'an `.element:` comment of reveal.js', hint: stepHint },
  { pattern: /<!--\s*\.slide:/, message: 'a `.slide:` comment of reveal.js', hint: layoutHint },
  {
    pattern: /^\.[a-z][\w-]*(?:\.[\w-]+)*\[/m,
    message: 'a `.class[…]` of remark',
    hint: 'Write HTML: `<div class="…">`, or choose the layout `deux` for two columns.',
  },
  {
    pattern: /^(?:class|name|template|background-image):\s*\S+[ \t]*$/m,
    message: 'a property of remark in the text',
    hint: layoutHint,
  },
  // Marp
  {
    pattern:
      /<!--\s*_?(?:class|paginate|header|footer|backgroundColor|backgroundImage|color|theme|size|style)\s*:/,
    message: 'a directive of Marp',
    hint: layoutHint,
  },
  {
    pattern: /<!--\s*fit\s*-->/,
    message: '`fit` of Marp',
    hint: 'The layout `affirmation` shows its title as large as it can be.',
  },
  {
    pattern: /!\[(?:[^\]\n]{0,80}\s)?(?:w|h|width|height):\d/,
    message: 'a size of a picture, as in Marp',
    hint: 'Leave it out: a picture takes the space that its slide leaves, or half of it with `{.gauche}`.',
  },
  {
    pattern: /!\[(?:[^\]\n]{0,80}\s)?bg(?:\s[^\]\n]{0,80})?\]\(/,
    message: 'a background picture of Marp',
    hint: 'Use the layout `plein-cadre` and `![what it shows](../assets/name.svg)`.',
  },
  // Slidev
  {
    pattern:
      /<\/?(?:v-|V-)?(?:click|clicks|after|click-hide|switch|mark|drag)(?=[\s>/])|<\/?(?:VClick|VClicks|Tweet|Youtube|Toc|Transform|RenderWhen|SlidevVideo|LightOrDark|AutoFitText|Arrow)\b/,
    message: 'a component of Slidev',
    hint: stepHint,
  },
  {
    pattern: /<[a-z][^<>]{0,500}\s(?:v-[a-z][\w-]*|:[a-z][\w-]*|@[a-z][\w-]*)(?==|\s|>)/i,
    message: 'a directive of Vue',
    hint: stepHint,
  },
  {
    pattern: /^::\s*\w+\s*::[ \t]*$/m,
    message: 'a slot of Slidev',
    hint: 'In the layout `deux`, each `##` section is one half.',
  },
  {
    pattern: /\{\{[^{}\n]{1,200}\}\}/,
    message: 'an expression of Vue',
    hint: 'Slides hold text: write the value. `[[…]]` puts in what talk.yaml says.',
  },
  { pattern: /^<<<\s+@?\//m, message: 'an import of Slidev', hint: 'Put the code into a fence.' },
  // Obsidian
  {
    pattern: /!\[\[[^[\]\n]{1,200}\]\]/,
    message: 'an embedded file of Obsidian',
    hint: 'Put it in assets/ and write `![what it shows](../assets/name.svg)`.',
  },
  {
    pattern: /(?<!!)\[\[[^[\]\n|]{0,200}\|[^[\]\n]{0,200}\]\]/,
    message: 'a link of Obsidian',
    hint: 'Write `[words](#/slide-id)`.',
  },
  {
    pattern: /^>\s*\[!\w+\]/m,
    message: 'a callout of Obsidian',
    hint: 'Write a paragraph, or a quotation without `[!…]`.',
  },
  { pattern: /%%[^%\n]{0,300}%%/, message: 'a comment of Obsidian', hint: 'Write `<!-- … -->`.' },
  // all of them
  {
    pattern: /\]\(\s*javascript:/i,
    message: 'a `javascript:` address runs code',
    hint: 'Write the address of a page, or `#/slide-id`.',
  },
  {
    pattern: /^:::+\s*\{?\.?\w|^:::+[ \t]*$/m,
    message: 'a `:::` block',
    hint: 'Write HTML: `<div class="…">`.',
  },
  {
    pattern: /^@(?:include|import)\b|^!include\b/m,
    message: 'a file to include',
    hint: 'Copy its text here: a slide is written in one place.',
  },
]
