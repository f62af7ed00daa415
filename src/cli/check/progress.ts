import type { WriteStream } from 'node:tty'

/** Says on one line of a terminal what is going on; says nothing elsewhere. */
export interface Progress {
  say(text: string): void
  end(): void
}

export function openProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) return { say() {}, end() {} }
  const write = (text: string) => {
    stream.cursorTo(0)
    stream.write(text.slice(0, stream.columns - 1))
    stream.clearLine(1)
  }
  return { say: write, end: () => write('') }
}
