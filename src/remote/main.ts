import * as words from 'words:remote'
import { element, setText } from '../kit/element.ts'
import { setUpDesk } from '../speaker/desk.ts'
import { keepSession } from '../speaker/time/session-store.ts'
import { shareTime } from '../speaker/time/share-time.ts'
import { stayAwake } from '../speaker/wake-lock.ts'
import { joinScreens } from '../sync/channel.ts'
import { talkName } from '../sync/talk-name.ts'
import { asNewcomer } from './as-newcomer.ts'
import { forgetKey, takeKey } from './phone-key.ts'
import { phoneTransport } from './phone-transport.ts'
import { readTalk, type Talk } from './read-talk.ts'
import { showPace } from './show-pace.ts'
import { showWords } from './show-words.ts'
import { touchLaser } from './touch-laser.ts'

const retry = 2000

async function start(): Promise<void> {
  const { key, isNew } = takeKey()
  if (!key) return setText('link', words.toPair)
  try {
    const talk = await readTalk(key)
    if (talk) return await lead(talk, key, isNew)
    forgetKey()
    setText('link', words.outdated)
  } catch {
    setText('link', words.silent)
    setTimeout(() => void start(), retry)
  }
}

async function lead({ sections, title, minutes }: Talk, key: string, isNew: boolean): Promise<void> {
  const name = talkName(title)
  const transport = await phoneTransport(name, key)
  const desk = setUpDesk(sections, undefined, {}, (screen) => joinScreens(transport, asNewcomer(screen)))
  const sessionKey = `${name}-telecommande`
  // A phone that is paired anew takes its time from the speaker's screen.
  if (isNew) localStorage.removeItem(sessionKey)
  const store = keepSession(sessionKey, desk.shared.place, () => desk.slides[0]?.id ?? '', Date.now)
  desk.onChange(() => store.dispatch({ kind: 'move', place: desk.shared.place }))
  shareTime(desk, store)
  showWords(desk)
  showPace(desk, store, minutes)
  touchLaser(desk)
  const actions: Readonly<Record<string, () => void>> = {
    previous: () => desk.move('previous'),
    forward: () => desk.move('next'),
    blank: () => desk.act({ blank: !desk.shared.blank }),
    question: () => store.dispatch({ kind: 'question' }),
  }
  for (const [id, act] of Object.entries(actions)) element(id).addEventListener('click', act)
  document.body.dataset.ready = ''
}

element('buzz').addEventListener('click', ({ currentTarget }) => {
  const toggle = currentTarget as HTMLElement
  toggle.setAttribute('aria-pressed', String(toggle.ariaPressed !== 'true'))
  navigator.vibrate?.(100)
})
if (!('wakeLock' in navigator)) element('sleep').hidden = false
stayAwake()
void start()
