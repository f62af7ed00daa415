const halfDay = 12 * 3_600_000

/**
 * « 20:15 », « 20h15 », « 20 h », « 2015 » → the wall clock in milliseconds: of yesterday's, today's and tomorrow's the one nearest to `now`, so that
 * 0:30 typed at 23:50 is past midnight, and 20:15 typed at 20:20 has just gone. Undefined if it is no time of day.
 */
export function readEndTime(text: string, now: number): number | undefined {
  const match = /^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?|(\d{2}))\s*$/.exec(text)
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)]
  if (hours > 23 || minutes > 59) return undefined
  const times = [-1, 0, 1].map((day) => {
    const date = new Date(now)
    date.setDate(date.getDate() + day)
    return date.setHours(hours, minutes, 0, 0)
  })
  return times.find((time) => time > now - halfDay && time <= now + halfDay) ?? times[1]
}
