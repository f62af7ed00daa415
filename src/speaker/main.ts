import { element } from '../kit/element.ts'
import { goToSlide } from '../kit/go-to-slide.ts'
import { otherTheme } from '../kit/theme.ts'
import { followVersions } from '../offline/follow-versions.ts'
import { joinScreens } from '../sync/channel.ts'
import { arrivalsOf, screenTarget } from '../sync/open-screen.ts'
import { openTransport } from '../sync/open-transport.ts'
import { localName, talkName } from '../sync/talk-name.ts'
import { tellPresence } from '../sync/tell-presence.ts'
import { setUpDesk } from './desk.ts'
import { showHelp } from './help.ts'
import { bindKeys, type KeyActions } from './keys.ts'
import { controlDisplay, keepDisplay, resizeNotes, showNextPanes } from './panes/display.ts'
import { drawInStills } from './panes/draw-stills.ts'
import { showHeading } from './panes/heading.ts'
import { showNotes } from './panes/notes.ts'
import { pointInRoom } from './panes/pointer.ts'
import { showPreviews } from './panes/previews.ts'
import { splitPanes } from './panes/split.ts'
import { zoomInRoom } from './panes/zoom.ts'
import { leadSubtitles } from './room/lead-subtitles.ts'
import { openRoom } from './room/open-room.ts'
import { watchRoom } from './room/watch-room.ts'
import { keepLog } from './time/keep-log.ts'
import { logLinks } from './time/log-links.ts'
import { showRehearsals } from './time/rehearsal-dialog.ts'
import { rehearse } from './time/rehearse.ts'
import { keepSession, keptSession } from './time/session-store.ts'
import { shareTime } from './time/share-time.ts'
import { controlTime, toggleTimer } from './time/time-controls.ts'
import { showTime } from './time/time-panel.ts'
import { bindTools } from './tools.ts'
import { stayAwake } from './wake-lock.ts'

const clock = () => Date.now()
const template = element<HTMLTemplateElement>('slides')
const talk = talkName(template.dataset.title ?? '')
const minutes = Number(template.dataset.minutes || Number.NaN)
const here = localName(talk, location.href)
const sessionKey = `${here}-seance`

const { languages, subtitles: lang } = template.dataset

const desk = setUpDesk(
  template.content,
  keptSession(sessionKey, clock())?.place,
  lang ? { on: true, lang } : {},
  (screen) => joinScreens(openTransport(talk), screen),
)
const display = keepDisplay()
const store = keepSession(sessionKey, desk.shared.place, () => desk.slides[0]?.id ?? '', clock)

const stills = showPreviews(desk)
showHeading(desk)
desk.onChange(() => store.dispatch({ kind: 'move', place: desk.shared.place }))
showTime(desk, store, minutes, clock)
// After all that changes the page: it measures where the current passage stands.
showNotes(desk)
controlTime(store, minutes, clock)
const logs = keepLog(desk, store, `${here}-journaux`, clock)
rehearse(desk, store, `${here}-repetitions`, (desk, rehearsals) =>
  showRehearsals(desk, rehearsals, logLinks(logs.kept())),
)
watchRoom(desk)
pointInRoom(desk.channel)
controlDisplay(display)
splitPanes(display)
stayAwake()

const rooms = arrivalsOf('room')
desk.onMessage(rooms.hear)
element<HTMLAnchorElement>('open-room').target = screenTarget('salle')

const rig = import.meta.env.MODE === 'labo' ? import('./rig.ts').then(({ openRig }) => openRig()) : undefined

const actions: KeyActions = {
  move: (move) => desk.move(move),
  blank: () => desk.act({ blank: !desk.shared.blank }),
  overview: () => desk.act({ overview: !desk.shared.overview }),
  theme: () => desk.act({ theme: otherTheme(desk.shared.theme) }),
  zoom: zoomInRoom(desk),
  escape: () => desk.act(desk.shared.zoom ? { zoom: null } : { overview: !desk.shared.overview }),
  room: async () => {
    if (await openRoom(rooms)) delete element('room').dataset.refused
    else element('room').dataset.refused = ''
  },
  fullscreen: () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void document.documentElement.requestFullscreen()
  },
  go: (typed) => goToSlide(desk.slides, ({ id }) => desk.act({ place: { slide: id, step: -1 } }), typed),
  help: async () => showHelp((await rig)?.keys),
  panes: () => showNextPanes(display),
  notes: (direction) => resizeNotes(display, direction),
  timer: () => toggleTimer(store),
  question: () => store.dispatch({ kind: 'question' }),
  ...leadSubtitles(desk, logs, languages?.split(' ') ?? []),
}
bindKeys(actions)
if (import.meta.env.MODE === 'salle') {
  shareTime(desk, store)
  void import('./room/pair-phone.ts').then(({ offerPhone }) => offerPhone())
}
bindTools(desk, actions)

if (import.meta.env.MODE !== 'un-fichier') followVersions((offer) => element('room').before(offer))
void drawInStills(desk, stills, template.content)
tellPresence(desk.channel)

if (import.meta.hot) {
  const { followFiles } = await import('./live.ts')
  followFiles(desk, stills, template.content, import.meta.hot)
}
