// The gate: nothing leaves the house that the evidence does not hold. Every quote must be the text itself; every date,
// number, document number and address must stand in a quote, in the question, or in a calculation that is shown.

import type { Citation } from '../answer.ts'

interface Proof {
  ok: boolean
  /** What was said without evidence, for the log and the tests. */
  unproven: string[]
}

export interface Claim {
  answer: string
  citations: Citation[]
  /** The question's own words. */
  question: string
  /** Results of shown calculations, and facts of headers with their own spans. */
  calculated: string[]
}

/** Checks one answer; `textOf` gives the text of a cited version. */
export function prove(claim: Claim, textOf: (version: string) => string | null): Proof {
  const unproven: string[] = []
  for (const { version, quote, start, end } of claim.citations) {
    const text = textOf(version)
    if (text === null || text.slice(start, end) !== quote) unproven.push(`quote “${quote.slice(0, 60)}”`)
  }
  const known = facts(
    [...claim.citations.map((c) => c.quote), claim.question, ...claim.calculated].join('\n'),
  )
  const places = claim.citations.map((c) => c.section)
  for (const fact of facts(withoutPlaces(claim.answer, places))) if (!known.has(fact)) unproven.push(fact)
  return { ok: unproven.length === 0, unproven }
}

/** "mục III.5" names a place that the citation carries; its numerals are no claim. */
function withoutPlaces(answer: string, sections: string[]): string {
  let rest = answer
  for (const section of [...new Set(sections)].sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(`mục ${section}`, 'mục').replaceAll(`• ${section}.`, '•')
    if (/^\p{Lu}\p{Ll}/u.test(section)) rest = rest.replaceAll(section, '')
  }
  return rest
}

/** Dates as d/m/yyyy or d/m, document numbers, addresses and plain numbers of a text, in one form each. */
export function facts(text: string): Set<string> {
  const found = new Set<string>()
  let rest = text.normalize('NFC')
  const take = (pattern: RegExp, form: (m: RegExpExecArray | RegExpMatchArray) => string[]) => {
    rest = rest.replace(pattern, (...args) => {
      const groups = args.slice(0, -2) as unknown as RegExpMatchArray
      for (const fact of form(groups)) found.add(fact)
      return ' '
    })
  }
  take(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, (m) => [m[0].toLowerCase()])
  take(/(?<![\p{L}\d])ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu, (m) =>
    dateFacts(m[1], m[2], m[3]),
  )
  take(/(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu, (m) => dateFacts(m[1], m[2], m[3]))
  take(
    /(\d+[a-zđ]?)\s*[/-]\s*((?:\d{4}\s*\/\s*)?[A-ZĐ][A-Za-zĐđ0-9]*(?:\s*[-/]\s*[A-ZĐ][A-Za-zĐđ0-9]*)*)/gu,
    (m) => [
      `${m[1]}/${m[2]}`.replace(/\s/gu, '').replace(/đ/giu, 'd').toLowerCase().replace('-', '/'),
      ...numbersIn(m[0]),
    ],
  )
  take(/(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/])/gu, (m) => [`${Number(m[1])}/${m[2]}`, ...numbersIn(m[0])])
  take(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu, (m) => [
    `${Number(m[1])}/${Number(m[2])}`,
    ...numbersIn(m[0]),
  ])
  for (const n of numbersIn(rest)) found.add(n)
  return found
}

function dateFacts(day: string | undefined, month: string | undefined, year: string | undefined): string[] {
  const short = `${Number(day)}/${Number(month)}`
  return [
    ...(year ? [`${short}/${year}`, `${Number(month)}/${year}`, year] : []),
    short,
    ...[day, month].map((n) => String(Number(n))),
  ]
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((n) => n.replace(/^0+(?=\d)/, ''))
}
