import { readTalkFiles } from '../../../src/build/reading/talk-files.ts'
import { escapeHtml } from '../../../src/kit/escape-html.ts'
import { readScript } from '../../../src/talk/script.ts'
import { readChapter, type SlideSource } from '../../../src/talk/slides.ts'

/**
 * The talk below a root as sections for reveal's Markdown plugin. What a plain deck has no equal of is left out, to its advantage: the
 * figures, the drawings from talk.yaml, the steps of diagrams, the symbols.
 */
export async function plainSlides(root: string): Promise<string> {
  const { texts } = await readTalkFiles(root)
  const notes = notesBySlide(texts.get('slides/script.md') ?? '')
  return [...texts]
    .filter(([path]) => /\/\d+-[^/]*\.md$/.test(path))
    .map(([file, text]) => readChapter({ file, text }))
    .flatMap(({ title, slides }) => [
      ...(slides[0]?.layout === 'ouverture' ? [] : [section(`titre-${slides[0]?.id}`, `# ${title}`, '')]),
      ...slides.map((slide) => section(slide.id, plainMarkdown(slide), notes.get(slide.id) ?? '')),
    ])
    .join('\n')
}

function section(id: string, markdown: string, notes: string): string {
  const text = escapeHtml(`${markdown}\n\nNote:\n${notes}`)
  return `<section id="${id}" data-markdown><textarea data-template>\n${text}\n</textarea></section>`
}

function notesBySlide(text: string): ReadonlyMap<string, string> {
  const { sections } = readScript({ file: 'script.md', text })
  return new Map(
    sections.map(({ slide, passages }) => [slide, passages.map(({ text }) => text).join('\n\n')]),
  )
}

function plainMarkdown({ title, body }: SlideSource): string {
  const heading = title === undefined ? '' : `## ${title}\n\n`
  return (
    heading +
    body
      .replace(/^```mermaid\n([\s\S]*?)^```$/gm, (_all, source: string) => mermaidBlock(source))
      .replace(/^```(\w+) *(?:\{\|?([^}]*)\})?$/gm, (_all, language: string, lines?: string) =>
        codeFence(language, lines),
      )
      .replace(/^\[\[(.*)\]\]$/gm, (_all, name: string) => insert(name))
      .replace(/^<([a-z]+-[a-z]+)[^>]*><\/\1>$/gm, '')
      .replace(/^(?:\*|\d\)) (.*)$/gm, '- $1 <!-- .element: class="fragment" -->')
  )
}

/** Without blank lines, which would end the HTML. The words of steps are Mermaid's comments. */
function mermaidBlock(source: string): string {
  return `<pre class="mermaid">\n${escapeHtml(source.replace(/\n{2,}/g, '\n'))}</pre>`
}

/** Highlight.js has no PromQL. */
function codeFence(language: string, lines = ''): string {
  const known = ['promql', 'prometheus', 'text'].includes(language) ? 'plaintext' : language
  return `\`\`\`${known}${lines && ` [${lines}]`}`
}

function insert(name: string): string {
  return name === 'illustration' ? picture : ''
}

/** The drawing of the first slides, as a file beside the page. */
export const pictureFile = 'nuit.svg'
const picture = `![Illustration](${pictureFile})`
