import MarkdownIt, { type Token } from 'markdown-it'
import { confineHtml } from './confine.ts'
import { type Diagram, type FencePlace, renderFence } from './fence.ts'
import { type Figures, fillFigures, isOnlyFigures } from './figures.ts'
import { plainText } from './html.ts'
import { problemAt, resolveLinks } from './links.ts'
import type { Problem } from './problem.ts'
import { frenchTypography, frenchTypographyInHtml } from './typography.ts'

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
  readonly insert: (name: string, args: readonly string[]) => string
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
  const diagrams: Diagram[] = []
  const tooLong = source.body.length > mostCharacters
  if (tooLong) problems.push(endlessText(source))
  const tokens = markdown.parse(tooLong ? '' : source.body, {})
  applyTypography(tokens)
  markStarLists(tokens)
  const report: Report = (token, message, hint, offset = 0) => {
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
  replaceFigures(tokens, context, report)
  const { title, position } = takeTitle(tokens, report)
  for (const token of tokens) {
    if (token.type === 'fence') {
      const place: FencePlace = {
        ...source,
        line: lineOf(token, source) + 1,
        diagramNumber: diagrams.length + 1,
      }
      const fence = renderFence(token.info, token.content, place)
      if (fence.diagram) diagrams.push(fence.diagram)
      if (fence.problem) report(token, fence.problem.message, fence.problem.hint)
      replaceByHtml(token, fence.html)
    }
  }
  replaceInserts(tokens, context, report)
  const resolve = (html: string) => {
    const resolved = resolveLinks(html, source, context.assets, context.slides)
    const confined = confineHtml(resolved.html)
    problems.push(
      ...resolved.problems,
      ...confined.escapes.map(({ text, message, hint, number }) =>
        problemAt(source, text, message, hint, number),
      ),
    )
    return confined.html
  }
  const render = (part: Token[]) => resolve(markdown.renderer.render(part, markdown.options, {}))
  return {
    lead: render(tokens.slice(0, position)),
    title: title && { ...title, html: resolve(title.html) },
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

/** @param offset of the mistake in the token's content. */
type Report = (token: Token, message: string, hint: string, offset?: number) => void

function lineOf(token: Token, source: MarkdownSource): number {
  return source.firstLine + (token.map?.[0] ?? 0)
}

/** Text between an inline `<code>` and its end, written as HTML, is code. */
function applyTypography(tokens: readonly Token[]): void {
  let codeDepth = 0
  for (const token of tokens) {
    const [, slash, code] = /^<(\/?)(code|pre|script|style|svg)\b/i.exec(token.content) ?? []
    if (token.type === 'html_inline' && code) codeDepth += slash ? -1 : 1
    if (token.type === 'text' && codeDepth <= 0) token.content = frenchTypography(token.content)
    else if (token.type === 'html_block') token.content = frenchTypographyInHtml(token.content)
    else if (token.type === 'image') token.attrSet('alt', frenchTypography(token.content))
    if (token.children) applyTypography(token.children)
  }
}

/** Marp's convention: the items of a `*` list, or of a `1)` list, come one by one. */
function markStarLists(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'list_item_open' && (token.markup === '*' || token.markup === ')'))
      token.attrJoin('class', 'fragment')
  }
}

/** Takes the `#` heading out of the tokens and says where it stood; lower headings move down one, since the title is an `<h2>`. */
function takeTitle(tokens: Token[], report: Report): { title: RenderedMarkdown['title']; position: number } {
  let title: RenderedMarkdown['title']
  let position = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.type !== 'heading_open' && token?.type !== 'heading_close') continue
    if (token.type === 'heading_open' && token.tag === 'h1' && token.level === 0) {
      const inline = tokens[index + 1]
      if (title) report(token, 'this slide has a second title', 'Write `##`, or begin a new slide.')
      else if (inline) {
        const html = markdown.renderer.renderInline(inline.children ?? [], markdown.options, {})
        title = { html, text: plainText(html) }
        tokens.splice(index, 3)
        position = index
        index--
        continue
      }
    }
    token.tag = `h${Math.min(Number(token.tag.slice(1)) + 1, 6)}`
  }
  return { title, position }
}

/** A paragraph that is nothing but `[[name arguments]]` becomes what the insert gives. */
function replaceInserts(tokens: Token[], { insert }: MarkdownContext, report: Report): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    const inline = tokens[index]
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    const [, name, args = ''] = /^\[\[\s*([^\s[\]]+)([^[\]]*)\]\]$/.exec(inline?.content ?? '') ?? []
    if (inline?.type !== 'inline' || before?.type !== 'paragraph_open' || !after || !name) continue
    let html = ''
    try {
      html = insert(name, args.split(/\s+/).filter(Boolean))
    } catch (error) {
      report(
        before,
        `no insert is called \`${inline.content}\``,
        error instanceof Error ? error.message : String(error),
      )
    }
    replaceByHtml(inline, html)
    before.hidden = true
    after.hidden = true
  }
}

/** A figure is an element alone in its paragraph, or in a block of HTML. */
function replaceFigures(tokens: Token[], { figures }: MarkdownContext, report: Report): void {
  let broken = false
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const alone = token.type === 'inline' && before?.type === 'paragraph_open' && isOnlyFigures(token.content)
    if (token.type === 'html_block' || alone) {
      const html = fillFigures(token.content, figures, (message, hint, offset) =>
        report(token, message, hint, offset),
      )
      if (html !== token.content) replaceByHtml(token, html)
      else if (broken) dropFigureTags(token)
      if (alone && before && after) before.hidden = after.hidden = true
    } else if (!broken && token.children?.some((child) => isBrokenFigure(child, figures))) {
      report(token, brokenFigure.message, brokenFigure.hint)
      broken = true
    }
    if (broken && token.children) dropFigureTags(token)
  }
}

/** Half a figure is no HTML: what is left of its tags would be told as further mistakes. */
function dropFigureTags(token: Token): void {
  const parts = token.type === 'html_block' ? [token] : (token.children ?? [])
  for (const part of parts)
    if (part.type.startsWith('html_')) part.content = part.content.replace(/<\/?(?!v-)[a-z]+-[^>]*>/g, '')
}

/** Where Markdown sees words: a quote that is not closed, or a `>` that begins a line. */
function isBrokenFigure({ type, content }: Token, { names }: Figures): boolean {
  if (type === 'html_inline') return /^<(?!v-)[a-z]+-/.test(content)
  return type === 'text' && names.some((name) => content.includes(`<${name}`))
}

const brokenFigure = {
  message: 'a figure that cannot be read as one',
  hint: 'Put it in a paragraph of its own, close its quotes, and keep `>` on the line of the last attribute.',
}

function replaceByHtml(token: Token, html: string): void {
  token.type = 'html_block'
  token.content = html
  token.children = null
}
