// Plans of one place about one matter, a new one each year: without a year the newest is meant, and the older ones are
// not this year's duty.

import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'

/** Whether both are of one place and one matter, whatever their years. */
export function sameSeries(a: PreparedDocument, b: PreparedDocument): boolean {
  const [here, there] = [a.document.header, b.document.header]
  if (!here.place || here.place !== there.place || !isYearly(here.kind, there.kind)) return false
  if (yearOf(a) !== null && yearOf(a) === yearOf(b)) return false
  const [mine, theirs] = [matterOf(a), matterOf(b)]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= 4 && shared >= 0.75 * Math.min(mine.size, theirs.size)
}

/** The documents without those that a newer one of their series stands beside. */
export function newestOfSeries(documents: PreparedDocument[]): PreparedDocument[] {
  const issued = (d: PreparedDocument) => d.document.header.issued ?? ''
  return documents.filter((d) => !documents.some((o) => issued(o) > issued(d) && sameSeries(o, d)))
}

/** What was found somewhere takes the place of no plan, nor of what was found elsewhere; news tell of a paper of any kind. */
function isYearly(one: string | null, other: string | null): boolean {
  if ([one, other].some((kind) => kind === 'thông báo' || kind === 'kết luận')) return false
  return one === other || one === 'tin' || other === 'tin'
}

/** The one year that the title is of, else that of its issue. */
function yearOf({ document: { header } }: PreparedDocument): string | null {
  const titled = new Set(header.title?.match(/(?:19|20)\d{2}/gu))
  const [only] = titled
  return titled.size === 1 && only ? only : (header.issued?.slice(0, 4) ?? null)
}

function matterOf({ document: { header } }: PreparedDocument): Set<string> {
  const place = new Set(phraseKey(header.place ?? '').split(' '))
  const words = phraseKey((header.title ?? '').replace(/(?:19|20)\d{2}/gu, ' ')).split(' ')
  return new Set(words.filter((w) => w !== '' && w !== 'nam' && !place.has(w)))
}
