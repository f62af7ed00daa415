import type { RevealApi } from 'reveal.js'

/**
 * Is this page one of the previews in the speaker's window? They are steered by messages, which only a window of the same origin may send:
 * asking for the parent's location throws for any other.
 */
export function isSpeakerPreview(): boolean {
  if (window.parent === window || !new URLSearchParams(location.search).has('receiver')) return false
  try {
    return window.parent.location.href !== ''
  } catch {
    return false
  }
}

/** The previews need reveal's notes plugin from the start; the room's screen loads it when it is asked for. */
export function serveSpeakerView(reveal: RevealApi): void {
  if (isSpeakerPreview()) void loadNotes(reveal)
}

/** Opens the speaker's window: notes, next slide, time. */
export async function openSpeakerView(reveal: RevealApi): Promise<void> {
  const notes = await loadNotes(reveal)
  obeySpeaker(reveal)
  notes.open()
}

let obeying = false

/** The speaker's window moves the room's deck by `setState` messages. reveal's own interface for them checks no origin, and is off. */
function obeySpeaker(reveal: RevealApi): void {
  if (obeying) return
  obeying = true
  window.addEventListener('message', ({ data, origin, source }) => {
    if (
      origin !== location.origin ||
      source === window ||
      typeof data !== 'string' ||
      !data.includes('"setState"')
    )
      return
    const { method, args } = JSON.parse(data) as { method?: string; args?: Parameters<RevealApi['setState']> }
    if (method === 'setState' && args?.[0]) reveal.setState(args[0])
  })
}

interface NotesPlugin {
  readonly id: string
  open(): void
  init(reveal: RevealApi): void
}

async function loadNotes(reveal: RevealApi): Promise<NotesPlugin> {
  const loaded = reveal.getPlugin('notes') as NotesPlugin | undefined
  if (loaded) return loaded
  const { default: createNotes } = await import('reveal.js/plugin/notes')
  const plugin = createNotes() as NotesPlugin
  reveal.registerPlugin(plugin)
  return plugin
}
