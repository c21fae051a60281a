// Whether a document is of a year gone by, so that a duty without a day may be over. Standing rules stay in force, and a
// plan for this year is of this year, whenever it was issued. Pure.

import type { Day, DocumentHeader } from '../../../document.ts'
import { phraseKey } from '../../syllables.ts'

const standingKinds =
  /^(?:hien phap|bo luat|luat|phap lenh|nghi dinh|thong tu(?: lien tich)?|quy dinh|quy che)$/
const laysDown =
  /^(?:ve (?:viec )?)?(?:ban hanh |sua doi,? bo sung |quy dinh )(?:\S+ ){0,6}?(?:quy dinh|quy che|dieu)(?: |$)|^quy dinh /
/** "33/2026/QĐ-UBND": acts that lay down rules have their year in the number. */
const ruleNumber = /^\d+\/\d{4}\//u

/** The year to warn of; `null` when the document still is of the day it is asked on. */
export function pastYearOf(header: DocumentHeader, asOf: Day): string | null {
  const year = header.issued?.slice(0, 4)
  const now = Number(asOf.slice(0, 4))
  if (!year || now <= Number(year)) return null
  const title = phraseKey(header.title ?? '')
  if (standingKinds.test(phraseKey(header.kind ?? '')) || laysDown.test(title)) return null
  if (ruleNumber.test(header.number ?? '')) return null
  return coversYear(header.title ?? '', now) ? null : year
}

function coversYear(title: string, year: number): boolean {
  const periods = [...title.matchAll(/(\d{4})\s*[-–]\s*(\d{4})/gu)]
  if (periods.some((p) => Number(p[1]) <= year && year <= Number(p[2]))) return true
  return [...title.matchAll(/năm\s+(\d{4})/giu)].some((m) => Number(m[1]) === year)
}
