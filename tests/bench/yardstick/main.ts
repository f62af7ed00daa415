import mermaid from 'mermaid'
import Reveal from 'reveal.js'
import RevealHighlight from 'reveal.js/plugin/highlight'
import RevealMarkdown from 'reveal.js/plugin/markdown'
import RevealNotes from 'reveal.js/plugin/notes'
import 'reveal.js/reset.css'
import 'reveal.js/reveal.css'
import 'reveal.js/theme/black.css'
import 'reveal.js/plugin/highlight/monokai.css'

/** A deck as reveal's own guide sets it up, with Mermaid in the page. */
window.Reveal = Reveal
mermaid.initialize({ startOnLoad: false, theme: 'dark' })
await Reveal.initialize({ hash: true, plugins: [RevealMarkdown, RevealHighlight, RevealNotes] })
// Not `mermaid.run`: it measures text in place, and a slide that is not shown has no size.
const sources = [...document.querySelectorAll<HTMLElement>('pre.mermaid')]
const inView = (source: HTMLElement) => (source.closest('section.present') ? 0 : 1)
for (const [index, source] of sources.sort((a, b) => inView(a) - inView(b)).entries()) {
  const { svg } = await mermaid.render(`diagram-${index}`, source.textContent)
  source.innerHTML = svg
}
Reveal.layout()
document.documentElement.dataset.drawn = ''
