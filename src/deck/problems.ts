import * as words from 'words:deck'
import { phrases } from 'words:problems'
import type { RevealApi } from 'reveal.js'
import type { Problem } from '../talk/problem.ts'
import { fill } from '../words/fill.ts'
import { phraseBook } from '../words/phrase-book.ts'

/** In the language of the talk; a terminal tells the same in English. */
const inOwnWords = phraseBook(phrases)

let shown: readonly Problem[] = []
let following = false

/** Shows the mistakes of the slide in view over it, with those that belong to no slide; the others are counted, with a way to get there. */
export function showProblems(reveal: RevealApi, problems: readonly Problem[]): void {
  shown = problems
  if (!following) {
    following = true
    reveal.on('slidechanged', () => render(reveal))
    reveal.on('ready', () => render(reveal))
  }
  render(reveal)
}

function render(reveal: RevealApi): void {
  document.querySelector('aside.problems')?.remove()
  if (shown.length === 0) return
  const id = reveal.getCurrentSlide()?.id
  const here = shown.filter((problem) => problem.slide === undefined || problem.slide === id)
  const elsewhere = shown.filter((problem) => !here.includes(problem) && !problem.quiet)
  if (here.length + elsewhere.length === 0) return
  const panel = document.createElement('aside')
  panel.className = 'problems'
  if ([...here, ...elsewhere].every(({ quiet }) => quiet)) panel.classList.add('quiet')
  else panel.setAttribute('role', 'alert')
  panel.append(...here.map(entry), ...elsewhere.slice(0, 1).map((next) => linkTo(next, elsewhere.length)))
  document.body.append(panel)
}

function entry({ file, line, column, message, hint }: Problem): HTMLElement {
  const place = textElement('code', `${file}:${line}:${column}`)
  const element = document.createElement('div')
  element.append(place, told('strong', message), told('span', hint))
  return element
}

/** What is written in code looks like it. */
function told(name: string, english: string): HTMLElement {
  const own = inOwnWords(english)
  const element = document.createElement(name)
  if (own === undefined) element.lang = 'en'
  const parts = (own ?? english).split(/(?<!`)`(?!`)(.+?)(?<!`)`(?!`)/)
  element.append(...parts.map((part, index) => (index % 2 === 0 ? part : inlineCode(part.trim()))))
  return element
}

/** Its colour is set here: a rule for it would be in every built site, which shows no mistakes. */
function inlineCode(text: string): HTMLElement {
  const code = textElement('code', text)
  code.style.color = 'inherit'
  return code
}

function linkTo(next: Problem, count: number): HTMLElement {
  const link = document.createElement('a')
  link.href = `#/${next.slide}`
  link.textContent = count === 1 ? words.mistake : fill(words.mistakes, { count })
  return link
}

function textElement(name: string, text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
