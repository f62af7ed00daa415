import * as words from 'words:viewer'
import { afterPaint } from '../kit/after-paint.ts'
import { create } from '../kit/create.ts'
import { element, setText } from '../kit/element.ts'
import { nameSlides } from '../kit/find-slides.ts'
import type { LinkState } from '../sync/mqtt-link.ts'
import type { Place } from '../sync/registers.ts'
import { talkName } from '../sync/talk-name.ts'
import { followRoom } from './follow-room.ts'
import { setUpReading } from './reading.ts'
import { openView } from './slide-view.ts'
import type { GuestSubtitles } from './subtitles.ts'

const sections = document.querySelector<HTMLElement>('body > .slides')
if (!sections) throw new Error('no slides in the page')
const slides = nameSlides(sections)
const view = openView(element('still'), element('words'), slides)

/** Where the room is; undefined before it is known. */
let room: Place | undefined
let blank = false
/** The slide that is read instead. */
let own: number | undefined
let link: LinkState | 'opening' = 'opening'

/** Steps that a slide has not all count as shown. */
const allSteps = 1000

function render(): void {
  const place = own === undefined ? room : { slide: slides[own]?.id ?? '', step: allSteps }
  // A slide that this page does not have comes from another edition of the talk.
  const slide = slides.find(({ id }) => id === (place?.slide ?? slides[0]?.id))
  if (slide) view.show(slide, place?.step ?? -1)
  element('live').hidden = own === undefined
  const at = own ?? indexOf(room)
  element<HTMLButtonElement>('previous').disabled = at <= 0
  element<HTMLButtonElement>('next').disabled = at >= slides.length - 1
  setText('room-state', stateWords())
  document.body.dataset.state = link === 'live' && room ? (own === undefined ? 'live' : 'own') : link
}

function stateWords(): string {
  if (link === 'opening') return words.opening
  if (link === 'lost') return words.lost
  if (link === 'refused') return words.refused
  if (!room) return words.notBegun
  if (own !== undefined) return words.own
  return blank ? words.blank : words.live
}

function indexOf(place: Place | undefined): number {
  return Math.max(
    0,
    slides.findIndex(({ id }) => id === place?.slide),
  )
}

function listen(): void {
  // build/site/inline-styles.ts
  document.getElementById('fonts')?.removeAttribute('media')
  let subtitles: Promise<GuestSubtitles | undefined> | undefined
  void followRoom(talkName(sections?.dataset.title ?? ''), {
    meet(info) {
      if (!info.subtitles || !sections?.dataset.languages) return
      subtitles = import('./subtitles.ts').then(
        ({ openSubtitles }) => openSubtitles(element('slide'), info.behind),
        () => undefined, // the slides are worth more than a second try
      )
    },
    follow(state) {
      void subtitles?.then((opened) => opened?.show(state))
      room = state.place ?? room
      blank = state.blank ?? false
      render()
    },
    point(at) {
      dot.classList.toggle('on', at !== null && own === undefined)
      if (at) dot.style.translate = ''
      if (at) Object.assign(dot.style, { left: `${at.x * 100}%`, top: `${at.y * 100}%` })
    },
    changed(state) {
      link = state
      render()
      if (state === 'live') void view.bringAll()
    },
  })
}

function read(index: number): void {
  own = Math.min(slides.length - 1, Math.max(0, index))
  render()
}

const dot = create('div', { class: 'dot' })
// Whoever has no finger scrolls them by keys.
for (const scrolled of [document.querySelector('main'), element('slide')]) if (scrolled) scrolled.tabIndex = 0
element('previous').addEventListener('click', () => read((own ?? indexOf(room)) - 1))
element('next').addEventListener('click', () => read((own ?? indexOf(room)) + 1))
element('live').addEventListener('click', () => {
  own = undefined
  render()
  element('next').focus()
})
document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element && event.target.closest('a[href^="#/"]')
  const index = slides.findIndex(({ id }) => anchor && anchor.getAttribute('href') === `#/${id}`)
  if (index === -1) return
  event.preventDefault()
  read(index)
})

// The first slide came with the page: where it is on screen already, the room comes before all else.
if (performance.getEntriesByName('first-contentful-paint').length > 0) listen()
else afterPaint(listen)()
setUpReading()
render()
element('still').append(dot)
