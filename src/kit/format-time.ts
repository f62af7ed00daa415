/** Milliseconds as `m:ss` or `h:mm:ss`, without a sign. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The same with `+` or a real minus in front; nothing in front of zero. */
export function formatDifference(milliseconds: number): string {
  const text = formatDuration(milliseconds)
  if (text === '0:00') return text
  return `${milliseconds < 0 ? '−' : '+'}${text}`
}

/** A wall clock in 24 hours, in the time zone of whoever reads it. */
export function formatClock(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
