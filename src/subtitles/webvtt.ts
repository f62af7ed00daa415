/** Words and when they are there, in milliseconds from the beginning of the recording. */
export interface TimedText {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A WebVTT file, of subtitles or of chapters. */
export function webvtt(cues: readonly TimedText[], lang: string): string {
  const blocks = cues.map(
    ({ from, to, text }) => `${timestamp(from)} --> ${timestamp(to)}\n${escaped(text)}\n`,
  )
  return [`WEBVTT\nLanguage: ${lang}\n`, ...blocks].join('\n')
}

/** `hh:mm:ss.mmm` */
function timestamp(milliseconds: number): string {
  const time = Math.round(milliseconds)
  const parts = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60]
  const clock = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
  return `${clock}.${String(time % 1000).padStart(3, '0')}`
}

/** A cue is one block of lines, and knows tags. */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign).replace(/\s*\n\s*/g, ' ')
}
