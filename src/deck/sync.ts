import type { RevealApi } from 'reveal.js'
import { inFullScreen, onFullScreenChange } from '../kit/full-screen.ts'
import { currentTheme, showTheme } from '../kit/theme.ts'
import { joinScreens } from '../sync/channel.ts'
import type { Message, Presence } from '../sync/messages.ts'
import { openTransport } from '../sync/open-transport.ts'
import type { Place, Shared } from '../sync/registers.ts'
import { talkName } from '../sync/talk-name.ts'
import { tellPresence } from '../sync/tell-presence.ts'
import type { Overview } from './dialogs.ts'
import { whenHere } from './far-slides.ts'
import type { RoomSubtitles } from './subtitles.ts'
import type { Zoom } from './zoom.ts'

/**
 * The room's screen tells the others where it stands and follows them; `listeners` are given all their messages.
 * @returns what asks the others to tell of themselves.
 */
export function shareDeck(
  reveal: RevealApi,
  zoom: Zoom,
  overview: Overview,
  subtitles: RoomSubtitles,
  listeners: readonly ((message: Message) => void)[],
): () => void {
  let shown: Shared | undefined
  let following = false

  const state = () => stateOf(reveal, zoom, overview, subtitles)
  const follow = (change: Partial<Shared>) => {
    if (!shown) return // taken over once reveal is ready
    following = true
    try {
      show(reveal, zoom, overview, change, shown)
      subtitles.show(change)
    } finally {
      following = false
      shown = state()
    }
  }
  const channel = joinScreens(openTransport(talkName(document.title)), {
    shows: () => shown ?? {},
    follow,
    presence,
    heard: (message) => {
      for (const hear of listeners) hear(message)
    },
  })
  const publish = () => {
    if (!shown || following) return
    const now = state()
    const change = differences(shown, now)
    shown = now
    if (Object.keys(change).length > 0) channel.act(change)
  }
  reveal.on('ready', () => {
    shown = state()
    follow(channel.shared)
    // Nobody else has a place in mind: all begin at this one.
    if (!channel.shared.place) channel.act(shown)
  })
  for (const event of changes) reveal.on(event, publish)
  zoom.onChange(publish)
  overview.onChange(publish)
  subtitles.onChange(publish)
  new MutationObserver(publish).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  tellPresence(channel)
  onFullScreenChange(() => channel.tellPresence())
  return channel.hello
}

const changes = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']

function stateOf(reveal: RevealApi, zoom: Zoom, overview: Overview, subtitles: RoomSubtitles): Shared {
  return {
    place: { slide: reveal.getCurrentSlide().id, step: reveal.getIndices().f ?? -1 },
    blank: reveal.isPaused(),
    overview: overview.open,
    theme: currentTheme(),
    zoom: zoom.at,
    ...subtitles.shown(),
  }
}

function differences(before: Shared, after: Shared): Partial<Shared> {
  const parts = Object.entries(after).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part as keyof Shared]),
  )
  return Object.fromEntries(parts)
}

function show(
  reveal: RevealApi,
  zoom: Zoom,
  overview: Overview,
  change: Partial<Shared>,
  shown: Shared,
): void {
  const { blank, theme } = change
  if (theme !== undefined && theme !== shown.theme) showTheme(theme)
  if (change.overview !== undefined) overview.toggle(change.overview)
  if (blank !== undefined && blank !== shown.blank) reveal.togglePause(blank)
  if (change.place) goTo(reveal, change.place, shown.place)
  if (change.zoom !== undefined) zoom.show(change.zoom)
}

function goTo(reveal: RevealApi, place: Place, shown: Place): void {
  // A slide that this deck does not have comes from another edition of the talk.
  const slide = document.querySelector<HTMLElement>(`.slides > section[id="${CSS.escape(place.slide)}"]`)
  if (!slide || (place.slide === shown.slide && place.step === shown.step)) return
  if (place.slide === shown.slide && reveal.navigateFragment(place.step)) return
  whenHere(slide, () => {
    const hasSteps = slide.querySelector('.fragment') !== null
    reveal.slide(reveal.getIndices(slide).h, 0, hasSteps ? place.step : undefined)
  })
}

function presence(): Presence {
  return {
    role: 'room',
    fullscreen: inFullScreen(),
    front: document.visibilityState === 'visible',
  }
}
