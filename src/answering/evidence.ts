// Ranks the places of the documents in scope by how well they answer. Pure; the weights were set on question sets
// (tests/quality) and are explained beside each.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import type { Span } from '../document.ts'
import { recipientIn } from '../library/duty.ts'
import { dateFit } from './date-fit.ts'
import { meaningsIn } from './defined-terms.ts'
import { better, coverageIn, type Field, fieldOf, phraseAt, proximity, shareOf, type Term } from './match.ts'
import type { Understood } from './question.ts'
import type { Want } from './question-wants.ts'
import { statementsIn } from './statements.ts'
import { answersStrictly } from './strict-wants.ts'
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
  /** Weight of the most telling run of terms that is found nowhere near. */
  missing: number
  /** Coverage by the best single statement of the place, its headings and title: what can be quoted at once. */
  said: number
}

/** All places with any of the terms, best first. */
export function rankEvidence(
  u: Understood,
  documents: PreparedDocument[],
  preferred: Set<number>,
  places: Map<number, Span[]> | null = null,
): Evidence[] {
  const ranked: Evidence[] = []
  for (const prepared of documents) {
    const inTitle = titleCoverage(u, prepared)
    const within = places?.get(prepared.document.id)
    for (const unit of prepared.units) {
      if (places && !within?.some((p) => p.start < unit.end && unit.start < p.end)) continue
      const evidence = weigh(u, prepared, unit, inTitle)
      if (evidence.own > 0 || evidence.share > 0.3) {
        if (preferred.has(prepared.document.id)) evidence.score += 0.5
        ranked.push(evidence)
      }
    }
  }
  ranked.sort((a, b) => b.score - a.score)
  const close = ranked.slice(0, looked)
  for (const evidence of close) lookCloser(u, evidence)
  return [...close.sort((a, b) => b.score - a.score), ...ranked.slice(looked)]
}

/** How many places are read statement by statement. */
const looked = 40

/** Sets what the best single statement says; a place that spreads the words over many statements falls behind. */
function lookCloser(u: Understood, evidence: Evidence): void {
  const topical = topicBonus(u, evidence.unit) >= 0.35
  const context = contextCoverage(u, evidence.prepared, evidence.unit).map((x, i) =>
    topical && u.topicWords.has(u.terms[i]?.folded ?? '') ? Math.max(x, 0.95) : x,
  )
  let best: number[] = context
  let said = 0
  for (const statement of statementsIn(evidence.unit)) {
    const byTerm = better(coverageIn(statement, u.terms), context, 1)
    const share = shareOf(u.terms, byTerm)
    if (share > said) {
      said = share
      best = byTerm
    }
  }
  evidence.said = u.terms.length === 0 ? evidence.share : said
  evidence.missing = missingWeight(u.terms, better(best, evidence.byTerm, 0.75))
  evidence.score += 0.8 * said
}

/** Weight of the heaviest run of neighbouring terms that are not found: a word that the answer would have to know. */
export function missingWeight(terms: Term[], byTerm: number[]): number {
  let [worst, run] = [0, 0]
  terms.forEach((term, i) => {
    const adjacent = i > 0 && term.place - (terms[i - 1]?.place ?? 0) <= 1
    const absent = (byTerm[i] ?? 0) < 0.55
    run = absent ? (adjacent ? run : 0) + term.weight : 0
    worst = Math.max(worst, run)
  })
  return worst
}

/** What headings and title say of the terms, before any word of the place itself. */
export function contextCoverage(u: Understood, prepared: PreparedDocument, unit: Unit): number[] {
  let byTerm = titleCoverage(u, prepared)
  unit.headings.forEach((heading, depth) => {
    byTerm = better(byTerm, coverageIn(headingField(heading), u.terms), 0.95 - 0.05 * Math.min(depth, 4))
  })
  for (const step of stepsBefore(prepared, unit)) byTerm = better(byTerm, coverageIn(step, u.terms), 0.65)
  if (clauseBefore(prepared, unit))
    byTerm = better(byTerm, coverageIn(clauseBefore(prepared, unit)!, u.terms), 0.6)
  return withMeanings(byTerm, u, prepared, unit)
}

/** What the title says of the terms: of words that tell its document from the others no place need say more. */
function titleCoverage({ terms }: Understood, prepared: PreparedDocument): number[] {
  return coverageIn(titleField(prepared), terms).map((x, i) => x * (terms[i]?.naming ? 0.85 : 0.6))
}

/** What the words defined in the document stand for counts as said, a little less than the words themselves. */
function withMeanings(byTerm: number[], u: Understood, prepared: PreparedDocument, unit: Unit): number[] {
  return meaningsIn(prepared, unit).reduce(
    (found, meaning) => better(found, coverageIn(meaning, u.terms), 0.8),
    byTerm,
  )
}

/** The steps of a short list lean on those before them: "a) Lập phiếu yêu cầu bổ sung; b) Gửi phiếu …". */
function stepsBefore(prepared: PreparedDocument, unit: Unit): Unit[] {
  if (unit.row || !/^[a-zđ]$/u.test(unit.section.path.split('.').at(-1) ?? '') || unit.end - unit.start > 240)
    return []
  const at = prepared.units.indexOf(unit)
  return prepared.units.slice(Math.max(0, at - 2), at).filter((u) => u.section.parent === unit.section.parent)
}

/** A clause of an article goes on about the matter of the clause before it: "2. Thời gian hẹn lại không quá …". */
function clauseBefore(prepared: PreparedDocument, unit: Unit): Unit | null {
  if (unit.row || !/^(?:Quy chế )?Điều \d+\w?\.\d+$/u.test(unit.section.path) || unit.end - unit.start > 400)
    return null
  const before = prepared.units[prepared.units.indexOf(unit) - 1]
  return before && before.section.parent === unit.section.parent ? before : null
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
  byTerm = withMeanings(better(byTerm, inTitle, 1), u, prepared, unit)
  const topic = topicBonus(u, unit)
  if (topic >= 0.35)
    byTerm = byTerm.map((x, i) => (u.topicWords.has(terms[i]?.folded ?? '') ? Math.max(x, 0.95) : x))
  const share = terms.length === 0 && topic > 0.5 ? 1 : shareOf(terms, byTerm)
  const score =
    share + // what was asked is there at all
    0.35 * own + // in its own words rather than its headings'
    0.45 * headingBonus + // its heading is the very thing asked for
    0.2 * proximity(unit, terms) + // close together
    topic * (0.5 + 0.5 * share) + // it stands where such things stand
    dateFit(u, unit) + // it is of the very day that is named
    exclusionFit(u, unit) + // it is about those asked about, not about those left out
    wantBonus(u, prepared, unit) + // it holds the kind of thing wanted
    (unit.section.kind === 'recipients' ? -0.6 : 0) +
    (unit.section.kind === 'opening'
      ? prepared.units.length > 6
        ? -0.45
        : prepared.units.length > 2
          ? -0.25
          : 0
      : 0) // grounds and salutations answer little
  return { unit, prepared, score, share, own, byTerm, missing: missingWeight(terms, byTerm), said: 0 }
}

function topicBonus(u: Understood, unit: Unit): number {
  for (const [depth, heading] of unit.headings.slice(0, 2).entries()) {
    if (heading.section.heading && u.topics.some((t) => phraseAt(headingField(heading), t) >= 0))
      return (depth === 0 ? 0.9 : 0.4) * (heading.section.heading.split(',').length > 2 ? 0.4 : 1)
  }
  return 0
}

const leftOut = /không (?:thuộc|nằm|có tên|trong diện)|ngoài (?:diện|đối tượng)/iu

/** A place for units that are not inspected answers a question about those, and no other. */
function exclusionFit(u: Understood, unit: Unit): number {
  const inspected = / (?:duoc|bi) (?:thanh tra|kiem tra) /.test(u.folded)
  if (!u.topics.length && !u.excluded && !inspected) return 0
  const lead = unit.document.text.slice(unit.section.start, Math.min(unit.end, unit.section.start + 160))
  const excludes = leftOut.test(lead)
  if (u.excluded) return excludes ? 0.6 : -0.2
  return excludes && (inspected || / (?:trach nhiem|nhiem vu) /.test(u.folded)) ? -0.6 : 0
}

/** How far heading and question are one and the same: both must cover each other. */
function headingFit(heading: Unit['headings'][number], terms: Term[], found: number[]): number {
  const asked = shareOf(terms, found)
  if (asked === 0) return 0
  const content = heading.list.filter((s) => !/^\d/.test(s.folded) && s.folded.length > 1)
  const matched = content.filter((s) =>
    terms.some(
      (t) => t.folded === s.folded || t.alternatives.some((a) => a.some((w) => w.spoken === s.spoken)),
    ),
  )
  return asked * (matched.length / Math.max(1, content.length))
}

const wordsFor: Partial<Record<NonNullable<Want>, RegExp>> = {
  percent: /\d\s*%|phần trăm/u,
  contact:
    /[\w.+-]+@[\w-]+\.[\w.]+|(?:điện thoại|số máy|đường dây nóng|fax|đt|hotline)\D{0,20}[\d.\s()+-]{8,}/iu,
  amount: /\d[\d.,]*\s*(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn)/iu,
  rank: /(?:thứ|hạng|vị trí|xếp)\s+(?:thứ\s+)?\d+|\d+\s+điểm/iu,
  system: /hệ thống|phần mềm|nền tảng|cổng/iu,
  document: /\d+\/(?:\d{4}\/)?[A-ZĐ]/u,
  count:
    /(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/.)]|\s*(?:tháng|\/))|\d\/\d+\s\p{L}|(?:^|\s)(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s/iu,
  agency:
    /(?:Sở|Ủy ban|UBND|Bộ|Văn phòng|Thanh tra|Phòng|Ban|Đoàn|Trung tâm|Chi cục|Cục|cơ quan|đơn vị|huyện|quận|thị xã|xã)/u,
  who: /(?:lãnh đạo|giám đốc|chủ tịch|trưởng|thủ trưởng|người đứng đầu|đồng chí|ông|bà|công chức|cơ quan)/iu,
  where: /(?:gửi|nộp|báo cáo|về|qua|đến|tại|trình|liên hệ)\s/iu,
  why: /(?:nhằm|để|mục đích|qua đó)/iu,
}

/** Whether the words hold the kind of thing that is wanted. */
export function holdsWanted(want: Want, words: string): boolean {
  if (want === 'when' || want === 'duration')
    return parseTimeExpressions(words, '2000-01-01').some((e) => e.kind !== 'invalid' && !isWholeYears(e))
  const pattern = want && wordsFor[want]
  return pattern ? pattern.test(want === 'count' ? withoutNames(words) : words) : true
}

function isWholeYears(e: TimeExpression): boolean {
  return e.kind === 'period' && e.from.endsWith('-01-01') && e.to.endsWith('-12-31')
}

/** Words without the figures that count nothing: labels, dates, years, numbers of documents and of places. */
function withoutNames(words: string): string {
  return words
    .replace(/^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s|\d+\t)/u, ' ')
    .replace(/\d+[\w]*\/(?:\d{4}\/)?[\p{Lu}][\p{L}-]*(?:-[\p{L}]+)*/gu, ' ')
    .replace(
      /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}(?!\s\p{L})|(?:ngày|tháng|năm|quý|khoản|điều|mục|điểm|số)\s+\d+/giu,
      ' ',
    )
    .replace(/(?:19|20)\d{2}/gu, ' ')
}

/** Whether a statement of the place answers in kind: money for "bao nhiêu tiền", a person's name for "tên gì", the thing counted. */
export function answersInKind(u: Understood, { unit, prepared }: Evidence): boolean {
  const texts = statementsIn(unit).map((s) => prepared.document.text.slice(s.start, s.end))
  if (u.wants === 'amount' || u.wants === 'percent' || u.wants === 'contact' || u.wants === 'rank') {
    if (u.wants === 'contact' && !u.phone && !u.email && texts.some((t) => turnsTo.test(t))) return true
    return texts.some(
      (t) =>
        holdsWanted(u.wants, t) && (!u.phone || phoneNumber.test(t)) && (!u.email || u.phone || /@/u.test(t)),
    )
  }
  if (!answersStrictly(u, texts)) return false
  if (u.team && !texts.some((t) => speaksOfTeam.test(t))) return false
  if (u.strictTopics.length > 0 && !speaksOf(unit, u.strictTopics)) return false
  if (u.person) return texts.some((t) => personName.test(t))
  if (u.wants === 'count' && !u.many) return texts.some((t) => holdsWanted('count', t) && countsThing(u, t))
  return true
}

/** "Liên hệ Sở Nội vụ", "phản ánh về Ủy ban": whom to turn to. */
const turnsTo =
  /(?:liên hệ|phản ánh|trao đổi)[^.;]{0,40}(?:Sở|Ủy ban|UBND|Phòng|phòng|Văn phòng|Ban|Bộ|Thanh tra)/u

const phoneNumber = /(?:\d[\d.\s()-]{7,}\d)/u

/** Whether the place or a heading above it names one of the topics. */
function speaksOf(unit: Unit, topics: string[][]): boolean {
  return topics.some(
    (t) => phraseAt(unit, t) >= 0 || unit.headings.some((h) => phraseAt(headingField(h), t) >= 0),
  )
}

const personName =
  /(?:ông|bà|đồng chí|đ\/c)\s+\p{Lu}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,4}\s*[,-–]\s*(?:Phó|Trưởng|Giám|Chủ|Chuyên|Chánh|Bí thư)|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,4}$/u

export function countsThing(u: Understood, words: string): boolean {
  if (u.counted.length === 0) return true
  const syllables = syllablesOf(withoutNames(words))
  return syllables.some(
    (s, i) =>
      /^(?:\d|mot$|hai$|ba$|bon$|sau$|bay$|tam$|chin$|muoi$)/.test(s.folded) &&
      syllables.slice(i + 1, i + 8).some((x) => u.counted.includes(x.folded)),
  )
}

/** Whether the words say what the thing asked about is: "Họ là …", "X được hiểu là …". */
export function defines(u: Understood, words: string): boolean {
  for (const match of words.matchAll(/\s(?:là|được hiểu là|bao gồm)(?=[\s:])/gu)) {
    const subject = fieldOf(syllablesOf(words.slice(Math.max(0, match.index - 90), match.index)))
    if (shareOf(u.terms, coverageIn(subject, u.terms)) >= 0.7) return true
  }
  return false
}

/** What a question of this form looks for beyond words: a number of the things counted, names of the things asked for, a recipient. */
function specificBonus(u: Understood, words: string, syllables: Syllable[]): number {
  if (u.consequence) return follows.test(words) ? 0.7 : -0.2
  if (u.counted.length > 0 && u.wants === 'count') {
    const at = syllables.findIndex(
      (s, i) =>
        /^\d/.test(s.folded) &&
        u.counted.some((c) => syllables.slice(i + 1, i + 4).some((x) => x.folded === c)),
    )
    return at >= 0 ? 0.5 : -0.15
  }
  if (u.wants === 'contact' && / (?:lien he|goi|trao doi|vuong|hoi ai) /.test(u.folded))
    return /liên hệ|trao đổi|giải đáp|đầu mối/iu.test(words) ? 0.4 : -0.1
  if (u.wants === 'where')
    return !u.sending ? 0 : recipientIn(words, { start: 0, end: words.length }) ? 0.3 : -0.25
  if (u.wants === 'agency' && u.asked) {
    const at = syllables.findIndex((s, i) => s.folded === u.asked && syllables.slice(i, i + 3).length === 3)
    return at >= 0 && names.test(words) ? 0.4 : -0.05
  }
  return 0
}

/** "Quá thời hạn mà không trả lời thì coi như …", "đơn vị không báo cáo sẽ bị trừ …". */
const follows =
  /(?:quá (?:thời )?hạn|không (?:nộp|gửi|báo cáo|trả lời|thực hiện|chấp hành)|chậm|trễ|vắng|vi phạm|gây phiền hà)[^.]{0,160}?(?:thì|sẽ|bị|coi như|phải (?:giải trình|chịu)|không được)/iu

/** "Đoàn kiểm tra gồm …", "thành phần Đoàn …". */
export const speaksOfTeam =
  /(?:[Đđ]oàn|[Tt]ổ)(?:\s[Kk]iểm tra)?[^.;]{0,90}(?:gồm|thành viên)|[Tt]hành phần\s+(?:[Đđ]oàn|[Tt]ổ)|[Tt]rưởng đoàn|[Tt]ổ trưởng/u

const names = /(?::|,)\s*\p{Lu}[\p{L}]+(?:\s\p{L}+){0,6}\s*[,;.]/u

function wantBonus(u: Understood, prepared: PreparedDocument, unit: Unit): number {
  const words = prepared.document.text.slice(unit.start, unit.end)
  const strict =
    u.wants === 'amount' ||
    u.wants === 'percent' ||
    u.wants === 'contact' ||
    u.wants === 'rank' ||
    u.wants === 'system'
  if (u.consequence) return specificBonus(u, words, unit.syllables)
  if (u.wants === 'when' || u.wants === 'duration') return unit.deadlines.length > 0 ? 0.25 : 0
  if (u.wants === null || !(u.wants in wordsFor)) return 0
  if ((u.wants === 'agency' || u.wants === 'who') && hasDoer(unit)) return 0.4
  const specific = specificBonus(u, words, unit.syllables)
  return specific + (holdsWanted(u.wants, words) ? (strict ? 0.35 : 0.1) : strict ? -0.35 : -0.1)
}

/** A row of a table that says in a column of its own who does it. */
function hasDoer({ row }: Unit): boolean {
  return (
    row?.cells.some(
      (c) => /chủ trì|thực hiện|phụ trách|cơ quan|đơn vị/iu.test(c.column) && c.text.trim() !== '',
    ) ?? false
  )
}

export interface Passage extends Span {
  score: number
  share: number
}

/** The sentences (or lines) of a place, best first. */
export function rankSentences(u: Understood, evidence: Evidence): Passage[] {
  const { unit, prepared } = evidence
  const { text } = prepared.document
  const context = contextCoverage(u, prepared, unit)
  return statementsIn(unit)
    .map((statement) => {
      const { start, end } = statement
      const share = shareOf(u.terms, better(coverageIn(statement, u.terms), context, 0.5))
      return {
        start,
        end,
        share,
        score:
          share +
          sentenceWant(u, text.slice(start, end), statement.syllables) -
          (isHeadingOnly(unit, end) || isTitle(prepared, start) ? 0.6 : 0),
      }
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
}

function isHeadingOnly(unit: Unit, end: number): boolean {
  const words = unit.document.text.slice(unit.section.start, unit.section.headingEnd)
  return !unit.row && end <= unit.section.headingEnd + 1 && !/\slà\s/u.test(words)
}

/** The document's own title line says what it is about, and answers nothing else. */
function isTitle({ document }: PreparedDocument, start: number): boolean {
  const { spans, title } = document.header
  if (spans.title) return spans.title.start <= start && start < spans.title.end
  return title !== null && document.text.startsWith(title.slice(0, 40), start)
}

function sentenceWant(u: Understood, words: string, syllables: Syllable[]): number {
  let bonus = u.wants && holdsWanted(u.wants, words) ? 0.3 : 0
  bonus += specificBonus(u, words, syllables)
  if (/ (?:gom|thanh phan|bao gom|nhung) /.test(u.folded) && /(?:gồm|thành phần|bao gồm|:)/iu.test(words))
    bonus += 0.15
  if (syllables.length < 5) bonus -= 0.2
  return bonus
}
