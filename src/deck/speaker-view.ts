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
  notes.open()
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
