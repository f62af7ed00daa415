import MarkdownIt, { type Token } from 'markdown-it'
import type { Locale } from '../words/locale.ts'
import type { Badges } from './badges.ts'
import { confineHtml } from './confine.ts'
import type { Diagram } from './fence.ts'
import type { Figures } from './figures.ts'
import { type Fragment, fragment } from './html-tree.ts'
import { placeImages } from './images.ts'
import { problemAt, resolveLinks } from './links.ts'
import { applyTypography } from './markdown/apply-typography.ts'
import { extend } from './markdown/extensions.ts'
import { replaceFences } from './markdown/replace-fences.ts'
import { replaceFigures } from './markdown/replace-figures.ts'
import { type Insert, replaceInserts } from './markdown/replace-inserts.ts'
import { takeTitle } from './markdown/take-title.ts'
import { replaceFormulas } from './markdown/tex.ts'
import type { Report } from './markdown/token.ts'
import { makeMedia } from './media.ts'
import type { Problem } from './problem.ts'
import { nameAuthors } from './quotes.ts'
import { drawTasks } from './tasks.ts'

export interface MarkdownSource {
  readonly file: string
  readonly body: string
  /** Line of the file on which `body` begins. */
  readonly firstLine: number
  /** The slide that the text belongs to; its diagrams are named after it. */
  readonly slide: string
}

export interface MarkdownContext {
  /** Files below assets/, as `assets/name.svg`. */
  readonly assets: ReadonlySet<string>
  /** Drawings that diagrams may set on a node; none unless given. */
  readonly badges?: Badges
  /** Ids of the talk's slides, for links; absent where they are not known. */
  readonly slides?: ReadonlySet<string>
  /** For `[[name arguments]]` alone in a paragraph. */
  readonly insert: Insert
  readonly figures: Figures
  readonly locale: Locale
  /** The language of the text, if it is not the talk's. */
  readonly lang?: string
}

export interface RenderedMarkdown {
  /** What stands above the `#` heading. */
  readonly lead: Fragment
  /** What stands in the `#` heading. */
  readonly title: Fragment | undefined
  /** All the rest. A `##` heading is an `<h3>`: the slide's title is the `<h2>`. */
  readonly body: Fragment
  readonly diagrams: readonly Diagram[]
  readonly problems: readonly Problem[]
}

/** Markdown → the HTML of a slide or of a passage of the script. Never throws: mistakes are Problems. */
export function renderMarkdown(source: MarkdownSource, context: MarkdownContext): RenderedMarkdown {
  const { locale } = context
  const problems: Problem[] = []
  const tooLong = source.body.length > mostCharacters
  if (tooLong) problems.push(endlessText(source))
  const own = context.lang === undefined
  const tokens = (own ? markdown : foreign).parse(tooLong ? '' : source.body, {})
  const report = reportInto(problems, source)
  if (own) applyTypography(tokens, locale)
  markStarLists(tokens)
  replaceFormulas(tokens, report)
  replaceFigures(tokens, context.figures, report)
  const { title, position } = takeTitle(tokens, report)
  const placeOf = (token: Token) => ({ ...source, line: lineOf(token, source), locale })
  const diagrams = replaceFences(tokens, placeOf, context.badges, report)
  replaceInserts(tokens, source.slide, context.insert, report)
  const finish = (html: string, inside: string) => {
    const { tree, escapes } = confineHtml(html, inside)
    problems.push(...resolveLinks(tree, source, context.assets, context.slides))
    for (const { text, message, hint, number } of escapes)
      problems.push(problemAt(source, text, message, hint, number))
    nameAuthors(tree)
    drawTasks(tree)
    problems.push(...makeMedia(tree, source, context.assets))
    if (inside === 'div') problems.push(...placeImages(tree, source))
    return tree
  }
  const render = (part: Token[]) =>
    part.length === 0 ? fragment() : finish(markdown.renderer.render(part, markdown.options, {}), 'div')
  return {
    lead: render(tokens.slice(0, position)),
    title: title && finish(markdown.renderer.renderInline([...title], markdown.options, {}), 'h2'),
    body: render(tokens.slice(position)),
    diagrams,
    problems,
  }
}

const markdown = extend(new MarkdownIt({ html: true }))

/** It sets quotes, apostrophes and ellipses as English does. */
const foreign = new MarkdownIt({ html: true, typographer: true })

/** Some texts take a parser of Markdown the square of their length. */
const mostCharacters = 100_000

function endlessText({ file, firstLine, slide, body }: MarkdownSource): Problem {
  const message = `${Math.round(body.length / 1000)} kB of text is no slide`
  const hint = 'It is not shown: divide it, and put pictures into assets/.'
  return { file, line: firstLine, column: 1, message, hint, slide }
}

/** A token's mistakes become Problems, each at its place in the file. */
function reportInto(problems: Problem[], source: MarkdownSource): Report {
  return (token, message, hint, { offset = 0, quiet } = {}) => {
    const before = token.content.slice(0, offset).split('\n')
    problems.push({
      file: source.file,
      line: lineOf(token, source) + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      message,
      hint,
      slide: source.slide,
      ...(quiet && { quiet }),
    })
  }
}

function lineOf(token: Token, source: MarkdownSource): number {
  return source.firstLine + (token.map?.[0] ?? 0)
}

/** Marp's convention: the items of a `*` list, or of a `1)` list, come one by one. */
function markStarLists(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'list_item_open' && (token.markup === '*' || token.markup === ')'))
      token.attrJoin('class', 'fragment')
  }
}
