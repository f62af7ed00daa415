import { escapeHtml } from '../kit/escape-html.ts'
import type { LineWords } from '../kit/line-styles.ts'
import type { Roles } from '../kit/palette.ts'
import type { Locale } from '../words/locale.ts'
import { type Badges, badgesIn } from './badges.ts'
import { type LineSet, parseLineSets, renderCode } from './code.ts'
import { languageOf, nearestLanguage } from './code-languages.ts'

/** A Mermaid source in a slide, still to be drawn. */
export interface Diagram {
  /** Unique in the talk: the slide's id and a number. */
  readonly id: string
  readonly slide: string
  readonly source: string
  readonly file: string
  /** Line of the file on which the source begins. */
  readonly line: number
  /** The number of its first step marker on the slide; 0 for a diagram without steps. */
  readonly firstStep: number
  /** The drawings that it sets on nodes, as SVG, by name. */
  readonly badges: Readonly<Record<string, string>>
  /** Colours by role, where the talk gives some. */
  readonly roles?: Roles | undefined
  /** What its lines mean, where the talk says so. */
  readonly lines?: LineWords | undefined
}

export interface FencePlace {
  readonly file: string
  readonly slide: string
  /** Line of the file on which the fence's content begins. */
  readonly line: number
  readonly diagramNumber: number
  readonly badges?: Badges
  readonly locale: Locale
}

export interface RenderedFence {
  readonly html: string
  readonly diagram?: Diagram
  readonly problem?: { readonly message: string; readonly hint: string; readonly quiet?: true }
}

/** A step of a diagram, as its source writes it: `%% étape : words`, or `%% step : words`. */
const stepComment = /^[ \t]*%%[ \t]*(?:(?:é|e\u0301?)tape|step)[ \t]*:(.*)$/gimu

/** The language, line steps as here or as in reveal-md (`[1-2|4]`), and what nobody knows. */
const infoParts = /^\s*([^\s{[]*)\s*(?:[{[]([^}\]]*)[}\]])?\s*(.*?)\s*$/

/** A code fence → coloured code with its line steps, or the place where a diagram goes. */
export function renderFence(info: string, content: string, place: FencePlace): RenderedFence {
  const [, language = '', lines, rest] = infoParts.exec(info) ?? []
  if (language === 'mermaid') return renderDiagram(content, place)
  if (language !== '' && languageOf(language) === undefined) {
    const hint = `Did you mean \`${nearestLanguage(language)}\`? All languages of highlight.js are known, and \`text\`; line steps are written \`{1-2|4}\`.`
    return {
      html: renderCode(content, 'text'),
      problem: { message: `no language is called \`${language}\`: it is shown plain`, hint, quiet: true },
    }
  }
  let lineSets: LineSet[] = []
  try {
    if (lines !== undefined) lineSets = parseLineSets(lines, content.replace(/\n$/, '').split('\n').length)
  } catch (error) {
    const message = `line steps: ${error instanceof Error ? error.message : String(error)}`
    return {
      html: renderCode(content, language || 'text'),
      problem: { message, hint: 'Write the lines of each step between bars: `{1-2|4|6-8}`.' },
    }
  }
  const html = renderCode(content, language || 'text', lineSets)
  if (!rest) return { html }
  const message = `\`${rest}\` behind the language of code is left out`
  const hint = 'Write the language and, if you like, line steps: ` ```yaml {1-2|4} `.'
  return { html, problem: { message, hint, quiet: true } }
}

/** The steps stand in the figure as empty fragments from the beginning, so that they count and can be reached before it is drawn. */
function renderDiagram(
  source: string,
  { file, slide, line, diagramNumber, badges, locale }: FencePlace,
): RenderedFence {
  const id = `${slide}-diagramme-${diagramNumber}`
  const steps = [...source.matchAll(stepComment)].map(
    ([, words = '']) =>
      `<span class="fragment step" data-words="${escapeHtml(locale.typography(words.trim()))}"></span>`,
  )
  const html = `<figure class="diagram-figure" data-diagram="${id}">${steps.join('')}<pre class="diagram-source">${escapeHtml(source)}</pre></figure>\n`
  return { html, diagram: { id, slide, source, file, line, firstStep: 0, badges: badgesIn(source, badges) } }
}
