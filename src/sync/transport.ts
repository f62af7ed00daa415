/** A way to reach the other screens of a talk. What is sent reaches every other screen, in order, and not the sender. */
export interface Transport {
  send(text: string): void
  /** @returns a function that stops listening. */
  listen(hear: (text: unknown) => void): () => void
  close(): void
}

/** Several ways at once. A message may arrive more than once: those of this project bear it. */
export function allOf(transports: readonly Transport[]): Transport {
  return {
    send: (text) => {
      for (const transport of transports) transport.send(text)
    },
    listen: (hear) => {
      const stops = transports.map((transport) => transport.listen(hear))
      return () => {
        for (const stop of stops) stop()
      }
    },
    close: () => {
      for (const transport of transports) transport.close()
    },
  }
}
