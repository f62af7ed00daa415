/** Says what a command is at: one line that changes, on a terminal; nothing elsewhere. */
export interface Progress {
  at(words: string): void
  done(): void
}

export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const write = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001B[2K${text.slice(0, stream.columns - 1)}`)
  }
  return { at: (words) => write(`${words} …`), done: () => write('') }
}

/** Progress that nobody sees. */
export const silence: Progress = { at() {}, done() {} }
