import { languages } from 'virtual:subtitles'
import * as words from 'words:viewer'
import { create } from '../kit/create.ts'
import { languageName } from '../kit/language-name.ts'
import { readStored, writeStored } from '../kit/stored.ts'
import { cueNow, readingAlong } from '../subtitles/cue-now.ts'
import type { Track } from '../subtitles/track.ts'
import type { Shared } from '../sync/registers.ts'

export interface GuestSubtitles {
  show(state: Partial<Shared>): void
}

const key = 'suivre-sous-titres'

/**
 * What is said in the room, in the language that the guest chooses, whatever he reads meanwhile.
 * @param behind how far the clock here is behind the room's, in milliseconds.
 */
export function openSubtitles(host: HTMLElement, behind: number): GuestSubtitles {
  const choice = create('select', {}, new Option(words.noSubtitles, ''))
  for (const lang of Object.keys(languages)) choice.append(new Option(languageName(lang), lang))
  const text = create('p')
  const notice = create('p', { class: 'notice' }, words.prepared)
  const label = create('label', {}, `${words.subtitles} `, choice)
  const section = create(
    'section',
    { class: 'subtitles', 'aria-label': words.subtitles },
    label,
    text,
    notice,
  )
  host.prepend(section)

  let track: Track | undefined
  let state: Partial<Shared> = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const readingAt = readingAlong()
  const render = () => {
    clearTimeout(timer)
    const { place, subtitles } = state
    const now = Date.now() + behind
    const reading = place && readingAt(place, state.reading, now)
    text.hidden = notice.hidden = choice.value === ''
    if (!track || !place || !reading || subtitles?.aside) return say('', choice.value)
    const cue = cueNow(track, place, reading, now)
    say(cue.text, cue.lang ?? choice.value)
    if (cue.next !== undefined) timer = setTimeout(render, cue.next)
  }
  const say = (words: string, lang: string) => {
    if (text.textContent === words) return
    text.textContent = words
    text.lang = lang
  }
  const choose = async () => {
    const lang = choice.value
    writeStored(key, lang)
    track = undefined
    render()
    const loaded = await languages[lang]?.().catch(() => undefined)
    if (choice.value !== lang) return
    // Without a network it is to be chosen again.
    if (lang !== '' && !loaded) choice.value = ''
    track = loaded?.default
    render()
  }
  choice.value = readStored(key, (value) => (String(value) in languages ? String(value) : undefined)) ?? ''
  choice.addEventListener('change', () => void choose())
  void choose()
  return {
    show(next) {
      state = next
      render()
    },
  }
}
