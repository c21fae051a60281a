// Which years a document is of: the years of its title, else that of its issue; rules stand from the year in which they
// come into force. Pure.

import type { DocumentHeader } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'

const ofIssue = '(?:\\s+ngày\\s+\\d{1,2}\\s*(?:/|[.-]|tháng)\\s*\\d{1,2}\\s*(?:/|[.-]|năm)\\s*\\d{4})?'
/** "Chỉ thị số 14/CT-UBND ngày 05/12/2023" */
const cited = new RegExp(`(?<!\\p{L})số\\s+\\d+[a-zđ]?/\\S+${ofIssue}`, 'giu')
/** "Quy định … Quyết định số 40/2024/QĐ-UBND ngày 31 tháng 10 năm 2024": a rule that is changed lends no year; a plan does. */
const citedRule = new RegExp(`(?<!\\p{L})số\\s+\\d+[a-zđ]?/\\d{4}/\\S+${ofIssue}`, 'giu')

/** The words without the numbers and days of issue of other documents. */
export function withoutCited(words: string): string {
  return words.replace(cited, ' ')
}

/** Years that a title speaks of; a range counts with every year in it. */
export function yearsOf(title: string | null): number[] {
  const years: number[] = []
  for (const m of (title ?? '')
    .replace(citedRule, ' ')
    .matchAll(/((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?/gu)) {
    const [from, to] = [Number(m[1]), Number(m[2] ?? m[1])]
    for (let y = from; y <= Math.min(to, from + 20); y++) years.push(y)
  }
  return years
}

const kindsOfRules =
  /^(?:hien phap|bo luat|luat|phap lenh|nghi dinh|nghi quyet|thong tu(?: lien tich)?|quy dinh|quy che|chi thi|huong dan)$/
const laysDown =
  /^(?:ve (?:viec )?)?(?:ban hanh |sua doi,? bo sung |quy dinh )(?:\S+ ){0,6}?(?:quy dinh|quy che|dieu)(?: |$)|^quy dinh /
/** "33/2026/QĐ-UBND": acts that lay down rules have their year in the number. */
const ruleNumber = /^\d+\/\d{4}\//u

/** It lays down what holds until it is repealed, for no year of its own. */
export function isStandingRule({ kind, number, title }: DocumentHeader): boolean {
  if (yearsOf(title).length > 0) return false
  return (
    kindsOfRules.test(phraseKey(kind ?? '')) ||
    laysDown.test(phraseKey(title ?? '')) ||
    ruleNumber.test(number ?? '')
  )
}

/** Whether a rule stands in some of the year. */
export function standsIn(header: DocumentHeader, year: number): boolean {
  const from = header.effective ?? header.issued
  return isStandingRule(header) && from !== null && Number(from.slice(0, 4)) <= year
}

/** Whether the document is of the year by its title, or where that tells none by its issue. */
export function isOfYear({ title, issued }: DocumentHeader, year: number): boolean {
  const years = yearsOf(title)
  return years.length > 0 ? years.includes(year) : issued?.startsWith(String(year)) === true
}
