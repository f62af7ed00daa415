import { textHash } from '../kit/text-hash.ts'
import { plainText } from './html-tree.ts'
import { type MarkdownContext, renderMarkdown } from './markdown.ts'
import type { Problem } from './problem.ts'
import { readScript, type ScriptSection } from './script.ts'
import { spokenHtml } from './spoken.ts'
import type { TextFile } from './text-file.ts'

/** What is said, in another language than the talk's: `script.en.md`. Nothing in it is refused; `npm run check` tells what is wrong. */
export interface Translation {
  readonly lang: string
  readonly file: string
  /** The title of the talk: the first `#` heading. */
  readonly title: string | undefined
  /** By the slide's id. */
  readonly sections: ReadonlyMap<string, TranslatedSection>
  readonly problems: readonly Problem[]
}

export interface TranslatedSection extends ScriptSection {
  /** The slide's title: `title: …`. */
  readonly title: string | undefined
  /** The title of the chapter that begins here: a `#` heading before the section. */
  readonly chapter: string | undefined
  /** The mark of the words that it was made from: `original: …`. */
  readonly original: string | undefined
  /** HTML of what is said: before the first step, after it, after the second … */
  readonly notes: readonly string[]
}

/** The language of a translated script, by the file's name; undefined for all other files. */
export function translationLanguage(path: string, own: string): string | undefined {
  const lang = /^slides\/script\.([a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)\.md$/.exec(path)?.[1]
  return lang === own ? undefined : lang
}

/** Changes whenever what a section says does, but for line breaks. */
export function markOfOriginal({ passages }: Pick<ScriptSection, 'passages'>): string {
  return textHash(passages.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\n'))
}

/** A file of the talk as a translated script, if its name says that it is one. */
export function readTranslation(source: TextFile, context: MarkdownContext): Translation | undefined {
  const lang = translationLanguage(source.file, context.locale.code)
  if (lang === undefined) return undefined
  const { title, heads, words } = takeHeads(source.text)
  const script = readScript({ file: source.file, text: words })
  const problems = [...script.problems]
  const inLanguage = { ...context, lang }
  const plain = (text: string | undefined) => text && asPlainText(text, inLanguage)
  const sections = script.sections.map((section): [string, TranslatedSection] => {
    const head = heads.get(section.line)
    const spoken = spokenHtml(section, inLanguage)
    problems.push(...spoken.problems)
    const [ownTitle, chapter] = [plain(head?.title), plain(head?.chapter)]
    const { original } = head ?? {}
    return [section.slide, { ...section, title: ownTitle, chapter, original, notes: spoken.notes }]
  })
  return { lang, file: source.file, title: plain(title), sections: new Map(sections), problems }
}

type Head = Partial<Record<'title' | 'original' | 'chapter', string>>

/** The lines that say something of a section, by the line of its heading; in `words` they are empty. */
function takeHeads(text: string): {
  title: string | undefined
  heads: ReadonlyMap<number, Head>
  words: string
} {
  const lines = text.split('\n')
  const heads = new Map<number, Head>()
  let title: string | undefined
  let chapter: string | undefined
  let open: Head | undefined
  lines.forEach((line, index) => {
    const part = /^#\s+(.*?)\s*$/.exec(line)?.[1]
    const [, key, value = ''] = /^(title|original)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (part !== undefined) {
      if (title === undefined) title = part
      else chapter = part
    } else if (/^##\s/.test(line)) {
      open = chapter === undefined ? {} : { chapter }
      heads.set(index + 1, open)
      chapter = undefined
    } else if (key && open) {
      open[key as keyof Head] = value
      lines[index] = ''
    } else if (line.trim() !== '') open = undefined
  })
  return { title, heads, words: lines.join('\n') }
}

/** A title as its language prints it. */
function asPlainText(text: string, context: MarkdownContext): string {
  const { body } = renderMarkdown({ file: '', body: text, firstLine: 1, slide: '' }, context)
  return plainText(body)
}
