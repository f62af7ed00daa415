import { readMessage } from './messages.ts'
import type { Transport } from './transport.ts'

interface Envelope {
  readonly talk: string
  readonly text: string
}

/** Windows that this page has opened. */
const opened = new Set<Window>()

/** A window that this page has opened hears its messages. */
export function rememberWindow(page: Window): void {
  opened.add(page)
}

/** Between a page, the page that opened it and those that it opened, for pages from files, which have no origin. Each passes on what it hears. */
export function openerTransport(name: string): Transport {
  const neighbours = () =>
    [window.opener as Window | null, ...opened].filter((page) => page !== null && !page.closed) as Window[]
  const tell = (envelope: Envelope, except?: MessageEventSource | null) => {
    for (const page of neighbours()) if (page !== except) page.postMessage(envelope, target())
  }
  const envelopeOf = ({ data, origin, source }: MessageEvent): Envelope | undefined => {
    if (origin !== location.origin && origin !== 'null') return undefined
    // A page that was opened and reloaded meanwhile is still known by its window.
    if (!neighbours().includes(source as Window)) return undefined
    const envelope = data as Partial<Envelope> | null
    return envelope?.talk === name && typeof envelope.text === 'string' ? (envelope as Envelope) : undefined
  }
  return {
    send: (text) => tell({ talk: name, text }),
    listen: (hear) =>
      window.addEventListener('message', (event) => {
        const envelope = envelopeOf(event)
        if (!envelope) return
        hear(envelope.text)
        if (readMessage(envelope.text)) tell({ talk: name, text: envelope.text }, event.source)
      }),
  }
}

/** A page from a file has the origin `null`, which cannot be named as a target. */
function target(): string {
  return location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin
}
