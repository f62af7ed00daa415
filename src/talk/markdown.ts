import MarkdownIt, { type Token } from 'markdown-it'
import { confineHtml } from './confine.ts'
import type { Diagram } from './fence.ts'
import type { Figures } from './figures.ts'
import { plainText } from './html.ts'
import { problemAt, resolveLinks } from './links.ts'
import { applyTypography } from './markdown/apply-typography.ts'
import { replaceFences } from './markdown/replace-fences.ts'
import { replaceFigures } from './markdown/replace-figures.ts'
import { type RenderInsert, replaceInserts } from './markdown/replace-inserts.ts'
import { takeTitle } from './markdown/take-title.ts'
import type { Report } from './markdown/token.ts'
import type { Problem } from './problem.ts'

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
  /** Ids of the talk's slides, for links; absent where they are not known. */
  readonly slides?: ReadonlySet<string>
  /** HTML for `[[name arguments]]` alone in a paragraph. Throws a plain Error that says what can be written instead. */
  readonly insert: RenderInsert
  readonly figures: Figures
}

export interface RenderedMarkdown {
  /** What stands above the `#` heading. */
  readonly lead: string
  /** The `#` heading: inner HTML and plain text. */
  readonly title: { readonly html: string; readonly text: string } | undefined
  /** All the rest. A `##` heading is an `<h3>`: the slide's title is the `<h2>`. */
  readonly html: string
  readonly diagrams: readonly Diagram[]
  readonly problems: readonly Problem[]
}

/** Markdown → HTML of a slide or of a passage of the script. Never throws: mistakes are Problems. */
export function renderMarkdown(source: MarkdownSource, context: MarkdownContext): RenderedMarkdown {
  const problems: Problem[] = []
  const tooLong = source.body.length > mostCharacters
  if (tooLong) problems.push(endlessText(source))
  const tokens = markdown.parse(tooLong ? '' : source.body, {})
  const report = reportInto(problems, source)
  applyTypography(tokens)
  markStarLists(tokens)
  replaceFigures(tokens, context.figures, report)
  const { title, position } = takeTitle(tokens, report)
  const diagrams = replaceFences(tokens, (token) => ({ ...source, line: lineOf(token, source) }), report)
  replaceInserts(tokens, context.insert, report)
  const titleHtml = title && markdown.renderer.renderInline([...title], markdown.options, {})
  const finish = (html: string) => {
    const finished = finishHtml(html, source, context)
    problems.push(...finished.problems)
    return finished.html
  }
  const render = (part: Token[]) => finish(markdown.renderer.render(part, markdown.options, {}))
  return {
    lead: render(tokens.slice(0, position)),
    title: titleHtml === undefined ? undefined : { html: finish(titleHtml), text: plainText(titleHtml) },
    html: render(tokens.slice(position)),
    diagrams,
    problems,
  }
}

const markdown = new MarkdownIt({ html: true })

/** Some texts take a parser of Markdown the square of their length. */
const mostCharacters = 100_000

function endlessText({ file, firstLine, slide, body }: MarkdownSource): Problem {
  const message = `${Math.round(body.length / 1000)} kB of text is no slide`
  const hint = 'It is not shown: divide it, and put pictures into assets/.'
  return { file, line: firstLine, column: 1, message, hint, slide }
}

/** A token's mistakes become Problems, each at its place in the file. */
function reportInto(problems: Problem[], source: MarkdownSource): Report {
  return (token, message, hint, offset = 0) => {
    const before = token.content.slice(0, offset).split('\n')
    problems.push({
      file: source.file,
      line: lineOf(token, source) + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      message,
      hint,
      slide: source.slide,
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

/** Links and pictures lead where they should, and nothing leaves the slide. */
function finishHtml(
  html: string,
  source: MarkdownSource,
  { assets, slides }: MarkdownContext,
): Pick<RenderedMarkdown, 'html' | 'problems'> {
  const resolved = resolveLinks(html, source, assets, slides)
  const confined = confineHtml(resolved.html)
  const escapes = confined.escapes.map(({ text, message, hint, number }) =>
    problemAt(source, text, message, hint, number),
  )
  return { html: confined.html, problems: [...resolved.problems, ...escapes] }
}
