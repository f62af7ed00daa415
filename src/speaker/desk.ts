import { currentTheme, showTheme } from '../kit/theme.ts'
import type { Channel, Screen } from '../sync/channel.ts'
import type { Message } from '../sync/messages.ts'
import type { Place, Shared, Subtitles } from '../sync/registers.ts'
import { readSlides, type SlideInfo } from './panes/slide-list.ts'
import { type Move, moveFrom } from './room/moves.ts'

/** What the behaviours of the speaker's page share: the talk, where it stands, and ways to act on it. */
export interface Desk {
  readonly slides: readonly SlideInfo[]
  readonly shared: Shared
  /** The slide in the room. */
  readonly here: SlideInfo
  readonly channel: Channel
  /** Changes what all screens show. */
  act(change: Partial<Shared>): void
  move(move: Move): void
  /** Called after every change, the page's own and those of other screens. */
  onChange(listener: () => void): void
  onMessage(listener: (message: Message) => void): void
  /** Tells all listeners, though nothing was done. */
  redraw(): void
  /** The sections have changed: reads them again. */
  reread(): void
}

/**
 * Joins the other screens.
 * @param sections holds the talk's sections.
 * @param start where the talk stands, and `subtitles` what they are, if no other screen knows better.
 */
export function setUpDesk(
  sections: ParentNode,
  start: Place | undefined,
  subtitles: Partial<Subtitles>,
  join: (screen: Screen) => Channel,
): Desk {
  let slides = slidesOf(sections)
  const listeners: (() => void)[] = []
  const messageListeners: ((message: Message) => void)[] = []
  let shared: Shared = {
    place: placeIn(slides, start),
    blank: false,
    overview: false,
    theme: currentTheme(),
    zoom: null,
    subtitles: { on: false, lang: document.documentElement.lang, aside: false, ...subtitles },
    reading: null,
  }
  // A first slide that nobody chose claims nothing: a room may be opening at the slide that its address names.
  let placed = start !== undefined
  const take = (change: Partial<Shared>) => {
    placed ||= change.place !== undefined
    const place = change.place && knows(slides, change.place) ? change.place : shared.place
    shared = { ...shared, ...change, place }
    if (shared.theme !== currentTheme()) showTheme(shared.theme)
    for (const listener of listeners) listener()
  }
  const channel = join({
    shows() {
      const { place, ...others } = shared
      return placed ? { place, ...others } : others
    },
    follow: take,
    presence: () => ({
      role: 'speaker',
      fullscreen: document.fullscreenElement !== null,
      front: document.visibilityState === 'visible',
    }),
    heard: (message) => {
      for (const listener of messageListeners) listener(message)
    },
  })
  const act = (change: Partial<Shared>) => {
    // A look closer ends with its slide.
    const leaves = shared.zoom !== null && change.place && change.place.slide !== shared.place.slide
    const whole = leaves ? { ...change, zoom: null } : change
    channel.act(whole)
    take(whole)
  }
  return {
    get slides() {
      return slides
    },
    get shared() {
      return shared
    },
    get here() {
      return slideAt(slides, shared.place)
    },
    channel,
    act,
    move: (move) => {
      const place = moveFrom(slides, shared.place, move)
      if (place !== shared.place) act({ place })
    },
    onChange: (listener) => listeners.push(listener),
    onMessage: (listener) => messageListeners.push(listener),
    redraw: () => take({}),
    reread: () => {
      slides = slidesOf(sections)
      take({ place: placeIn(slides, shared.place) })
    },
  }
}

function slidesOf(sections: ParentNode): readonly SlideInfo[] {
  const slides = readSlides(sections)
  if (slides.length === 0) throw new Error('no slides in the page')
  return slides
}

function knows(slides: readonly SlideInfo[], { slide }: Place): boolean {
  return slides.some(({ id }) => id === slide)
}

function placeIn(slides: readonly SlideInfo[], place: Place | undefined): Place {
  return place && knows(slides, place) ? place : { slide: slides[0]?.id ?? '', step: -1 }
}

function slideAt(slides: readonly SlideInfo[], place: Place): SlideInfo {
  const slide = slides.find(({ id }) => id === place.slide)
  if (!slide) throw new Error(`no slide ${place.slide}`)
  return slide
}
