// Plans of one place about one matter, a new one each year: without a year the newest is meant, and the older ones are
// not this year's duty.

import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'

/** Whether both are of one place and one matter, whatever their years. */
export function sameSeries(a: PreparedDocument, b: PreparedDocument): boolean {
  const [here, there] = [a.document.header, b.document.header]
  if (!here.place || here.place !== there.place) return false
  const [mine, theirs] = [matterOf(a), matterOf(b)]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= 4 && shared >= 0.75 * Math.min(mine.size, theirs.size)
}

/** The documents without those that a newer one of their series stands beside. */
export function newestOfSeries(documents: PreparedDocument[]): PreparedDocument[] {
  const issued = (d: PreparedDocument) => d.document.header.issued ?? ''
  return documents.filter((d) => !documents.some((o) => issued(o) > issued(d) && sameSeries(o, d)))
}

function matterOf({ document: { header } }: PreparedDocument): Set<string> {
  const place = new Set(phraseKey(header.place ?? '').split(' '))
  const words = phraseKey((header.title ?? '').replace(/(?:19|20)\d{2}/gu, ' ')).split(' ')
  return new Set(words.filter((w) => w !== '' && w !== 'nam' && !place.has(w)))
}
