// Ranks the places of the documents in scope by how well they answer. Pure; the weights were set on question sets
// (tests/quality) and are explained beside each.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Span } from '../document.ts'
import { sentencesOf } from '../library/sentences.ts'
import { better, coverageIn, type Field, fieldOf, proximity, shareOf, type Term } from './match.ts'
import type { Understood, Want } from './question.ts'
import { type Syllable, syllablesOf } from './syllables.ts'
import type { PreparedDocument, Unit } from './units.ts'

export interface Evidence {
  unit: Unit
  prepared: PreparedDocument
  score: number
  /** Weighted share of what was asked that this place, its headings and its document's title cover. */
  share: number
  /** The same for its own words alone. */
  own: number
  byTerm: number[]
  /** Weight of the most telling term that is found nowhere. */
  missing: number
}

/** All places with any of the terms, best first. */
export function rankEvidence(
  u: Understood,
  documents: PreparedDocument[],
  preferred: Set<number>,
): Evidence[] {
  const ranked: Evidence[] = []
  for (const prepared of documents) {
    const title = titleField(prepared)
    const inTitle = coverageIn(title, u.terms)
    for (const unit of prepared.units) {
      const evidence = weigh(u, prepared, unit, inTitle)
      if (evidence.own > 0 || evidence.share > 0.3) {
        if (preferred.has(prepared.document.id)) evidence.score += 0.2
        ranked.push(evidence)
      }
    }
  }
  return ranked.sort((a, b) => b.score - a.score)
}

const titles = new WeakMap<PreparedDocument, Field>()

function titleField(prepared: PreparedDocument): Field {
  const known = titles.get(prepared)
  if (known) return known
  const { header } = prepared.document
  const made = fieldOf(
    syllablesOf([header.kind, header.title, header.issuer, header.place].filter(Boolean).join(' ')),
  )
  titles.set(prepared, made)
  return made
}

const headingFields = new WeakMap<Unit['headings'][number], Field>()

function headingField(heading: Unit['headings'][number]): Field {
  const known = headingFields.get(heading)
  if (known) return known
  const made = fieldOf(heading.list)
  headingFields.set(heading, made)
  return made
}

function weigh(u: Understood, prepared: PreparedDocument, unit: Unit, inTitle: number[]): Evidence {
  const { terms } = u
  const inBody = coverageIn(unit, terms)
  const own = shareOf(terms, inBody)
  let byTerm = inBody
  let headingBonus = 0
  unit.headings.forEach((heading, depth) => {
    const found = coverageIn(headingField(heading), terms)
    byTerm = better(byTerm, found, 0.95 - 0.05 * Math.min(depth, 4))
    if (heading.section.heading)
      headingBonus = Math.max(
        headingBonus,
        headingFit(heading, terms, found) * (depth === 0 ? 1 : 0.75 - 0.1 * depth),
      )
  })
  byTerm = better(byTerm, inTitle, 0.6)
  const share = shareOf(terms, byTerm)
  const missing = Math.max(0, ...terms.map((t, i) => ((byTerm[i] ?? 0) < 0.3 ? t.weight : 0)))
  const score =
    share + // what was asked is there at all
    0.35 * own + // in its own words rather than its headings'
    0.45 * headingBonus + // its heading is the very thing asked for
    0.2 * proximity(unit, terms) + // close together
    wantBonus(u, prepared, unit) + // it holds the kind of thing wanted
    (unit.section.kind === 'recipients' ? -0.6 : 0) +
    (unit.section.kind === 'opening' ? -0.25 : 0) // grounds and salutations answer little
  return { unit, prepared, score, share, own, byTerm, missing }
}

/** How far heading and question are one and the same: both must cover each other. */
function headingFit(heading: Unit['headings'][number], terms: Term[], found: number[]): number {
  const asked = shareOf(terms, found)
  if (asked === 0) return 0
  const content = heading.list.filter((s) => !/^\d/.test(s.folded) && s.folded.length > 1)
  const matched = content.filter((s) =>
    terms.some((t) => t.folded === s.folded || t.alternatives.some((a) => a.includes(s.folded))),
  )
  return asked * (matched.length / Math.max(1, content.length))
}

const wordsFor: Partial<Record<NonNullable<Want>, RegExp>> = {
  percent: /\d\s*%|phần trăm/u,
  contact: /[\w.+-]+@[\w-]+\.[\w.]+|(?:điện thoại|đt|hotline)\s*:?\s*[\d.\s()+-]{8,}/iu,
  rank: /(?:thứ|hạng|vị trí|xếp)\s+(?:thứ\s+)?\d+|\d+\s+điểm/iu,
  system: /hệ thống|phần mềm|nền tảng|cổng/iu,
  document: /\d+\/(?:\d{4}\/)?[A-ZĐ]/u,
  count: /\d+|(?:^|\s)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s/iu,
  agency:
    /(?:Sở|Ủy ban|UBND|Bộ|Văn phòng|Thanh tra|Phòng|Ban|Đoàn|Trung tâm|Chi cục|Cục|cơ quan|đơn vị|huyện|quận|thị xã|xã)/u,
  who: /(?:lãnh đạo|giám đốc|chủ tịch|trưởng|thủ trưởng|người đứng đầu|đồng chí|ông|bà|công chức|cơ quan)/iu,
  where: /(?:gửi|nộp|báo cáo|về|qua|đến|tại|trình|liên hệ)\s/iu,
  why: /(?:nhằm|để|mục đích|qua đó)/iu,
}

/** Whether the words hold the kind of thing that is wanted. */
export function holdsWanted(want: Want, words: string): boolean {
  if (want === 'when' || want === 'duration')
    return parseTimeExpressions(words, '2000-01-01').some((e) => e.kind !== 'invalid')
  const pattern = want && wordsFor[want]
  return pattern ? pattern.test(words) : true
}

function wantBonus(u: Understood, prepared: PreparedDocument, unit: Unit): number {
  const words = prepared.document.text.slice(unit.start, unit.end)
  const strict = u.wants === 'percent' || u.wants === 'contact' || u.wants === 'rank' || u.wants === 'system'
  if (u.wants === 'when' || u.wants === 'duration') return unit.deadlines.length > 0 ? 0.25 : 0
  if (u.wants === null || !(u.wants in wordsFor)) return 0
  return holdsWanted(u.wants, words) ? (strict ? 0.35 : 0.1) : strict ? -0.35 : -0.1
}

export interface Passage extends Span {
  score: number
  share: number
}

/** The sentences (or lines) of a place, best first. */
export function rankSentences(u: Understood, evidence: Evidence): Passage[] {
  const { unit, prepared } = evidence
  const { text } = prepared.document
  if (unit.row) return [{ start: unit.start, end: unit.end, score: 1, share: evidence.own }]
  return sentencesOf(text, unit)
    .map((span) => {
      const syllables = unit.syllables.filter((s) => s.start >= span.start && s.end <= span.end)
      const found = coverageIn(fieldOf(syllables), u.terms)
      const share = shareOf(u.terms, found)
      const words = text.slice(span.start, span.end)
      return { ...span, share, score: share + sentenceWant(u, words, syllables) }
    })
    .filter((p) => text.slice(p.start, p.end).trim() !== '')
    .sort((a, b) => b.score - a.score || a.start - b.start)
}

function sentenceWant(u: Understood, words: string, syllables: Syllable[]): number {
  let bonus = u.wants && holdsWanted(u.wants, words) ? 0.3 : 0
  if (/ (?:gom|thanh phan|bao gom|nhung) /.test(u.folded) && /(?:gồm|thành phần|bao gồm|:)/iu.test(words))
    bonus += 0.15
  if (syllables.length < 5) bonus -= 0.2
  return bonus
}
