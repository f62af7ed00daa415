import { languages } from 'virtual:subtitles'
import { subtitles as label } from 'words:band'
import { create } from '../kit/create.ts'
import style from '../styles/room/subtitles.css?inline'
import type { Place, Reading, Subtitles } from '../sync/registers.ts'
import { cueNow, readingAlong } from './cue-now.ts'
import type { Track } from './track.ts'

/** What the band asks of the deck: reveal.js has more. */
export interface BandDeck {
  getCurrentSlide(): HTMLElement
  getIndices(): { readonly f?: number }
  on(event: string, listener: () => void): void
  layout(): void
}

export interface Band {
  show(state: Subtitles, reading: Reading | null): void
}

const events = ['slidechanged', 'fragmentshown', 'fragmenthidden']

/** The words of the step that stands, over the slide: they go on at the planned pace, as the speaker's screen tells, and stay until the next step. */
export function openBand(deck: BandDeck): Band {
  document.adoptedStyleSheets.push(sheetOf(style))
  const words = create('p')
  const band = create('section', { class: 'band', 'aria-label': label, hidden: '' }, words)
  document.body.prepend(band)
  const tracks = new Map<string, Track>()
  let state: Subtitles = { on: false, lang: '', aside: false }
  let told: Reading | null = null
  const readingAt = readingAlong()
  let shown = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const render = () => {
    clearTimeout(timer)
    const here = placeOf(deck)
    const now = Date.now()
    const reading = readingAt(here, told, now)
    const track = tracks.get(state.lang)
    if (!state.on || !track) return
    const cue = cueNow(track, here, reading, now)
    say(cue.text, cue.lang ?? state.lang)
    if (cue.next !== undefined) timer = setTimeout(render, cue.next)
  }
  const say = (text: string, lang: string) => {
    if (text === shown) return
    shown = text
    words.textContent = text
    words.lang = lang
    if (text !== '') announceOnce(words, lang)
  }
  for (const event of events) deck.on(event, render)
  return {
    show(next, reading) {
      const resized = next.on !== state.on
      state = next
      told = reading
      keep(state)
      band.hidden = !state.on
      band.classList.toggle('aside', state.aside)
      document.documentElement.toggleAttribute('data-band', state.on)
      if (resized) deck.layout()
      render()
      const load = languages[state.lang]
      if (!state.on || tracks.has(state.lang) || !load) return
      load().then(
        (loaded) => {
          tracks.set(next.lang, loaded.default)
          render()
        },
        () => {}, // asked for again when something changes
      )
    },
  }
}

function placeOf(deck: BandDeck): Place {
  return { slide: deck.getCurrentSlide().id, step: deck.getIndices().f ?? -1 }
}

const notices: Readonly<Record<string, string>> = {
  fr: '[texte préparé, ce qui est dit peut différer]',
  en: '[prepared text, what is said may differ]',
}

/** Before the first words that are shown: what follows is no transcript. */
function announceOnce(words: HTMLElement, lang: string): void {
  if (kept().told) return
  keep({ told: true })
  words.prepend(create('span', {}, notices[lang] ?? notices.en ?? ''), ' ')
}

let memory: Partial<Subtitles & { told: boolean }> | undefined

function kept() {
  if (memory) return memory
  try {
    memory = JSON.parse(sessionStorage.subtitles)
  } catch {}
  memory ??= {}
  return memory
}

/** Until the tab is closed: `deck/subtitles.ts` begins with it after a reload. */
function keep(change: typeof memory): void {
  memory = { ...kept(), ...change }
  try {
    sessionStorage.subtitles = JSON.stringify(memory)
  } catch {}
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
