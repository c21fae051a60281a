// Vietnam's clock (UTC+7 all year) where a platform's rule or a message's time needs it. Pure.

const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** ISO with the offset +07:00; a time that no calendar has becomes the epoch. */
export function localIso(at: Date): string {
  const shifted = new Date(at.getTime() + OFFSET_MS)
  return (Number.isNaN(shifted.getTime()) ? new Date(OFFSET_MS) : shifted)
    .toISOString()
    .replace('Z', '+07:00')
}

/** Milliseconds until the night ban of 22:00–06:00 ends; 0 by day. */
export function msUntilMorning(at: Date): number {
  const sinceMidnight = (at.getTime() + OFFSET_MS) % DAY_MS
  const six = 6 * 3_600_000
  if (sinceMidnight < six) return six - sinceMidnight
  return sinceMidnight >= 22 * 3_600_000 ? DAY_MS - sinceMidnight + six : 0
}

/** "2026-11" of the month in Vietnam. */
export function localMonth(at: Date): string {
  return localIso(at).slice(0, 7)
}
