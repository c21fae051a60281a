// A day from its written digits.

import type { Day } from '../document.ts'

/** The day; `null` when the calendar has none such. */
export function isoDay(day: string, month: string, year: string): Day | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
