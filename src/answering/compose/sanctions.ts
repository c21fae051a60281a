// "Cho mượn giấy chứng nhận bị phạt bao nhiêu?": the acts that a text fines, each with the clause that sets its fine; the act
// that the question tells is looked for among them alone, since a clause on fines shares its words with all the others.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, leastFound, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { inDong, moneyRange } from '../question/money-range.ts'
import { confirmed, contradicted } from './claims/outcome.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'

/** An act with the words that set the fine for it. */
interface Fined {
  prepared: PreparedDocument
  /** What is quoted: the clause with the fine, and the point that names the act where that stands below it. */
  clause: { unit: Unit; span: Span }
  point: { unit: Unit; span: Span } | null
  /** How much of the question the act tells, its article's heading included. */
  share: number
  /** How much of the act the question tells. */
  precision: number
  /** How many of the question's pairs of words stand in the act too. */
  joint: number
  /** What of the question it does not tell. */
  lacks: Term[]
}

/** What the question says of the act. */
interface Told {
  terms: Term[]
  pairs: string[]
  negates: boolean
}

const fineClause = /(?<!\p{L})phạt (?:cảnh cáo|tiền)[^:;.]*(?:\.\d[^:;.]*)*? đối với /iu
const listed = /(?:các |những )?hành vi(?: vi phạm)?(?: sau(?: đây)?)?\s*:?\s*(?:\[[^\]]*\]\s*)?$/iu

const asksFine =
  / (?:bi |muc |khung |tien |xu )*phat(?: tien| hanh chinh| vi pham)* (?:bao nhieu|nhieu|may|the nao|nhu the nao|ra sao|sao|gi|muc nao|khoan nao|khong|tu|den|nang) | (?:bi|muc|khung|tien|xu) phat(?: \S+){0,4} (?:bao nhieu|may|the nao|ra sao|la gi|muc nao) | (?:phat|muc phat|khung phat|xu phat|xu li)(?: \S+){0,16} (?:bao nhieu|the nao|ra sao|sao|muc nao|may trieu|may tien) /
/** Who may fine, up to what sum, until when, and what is done besides are other questions. */
const otherThanFine =
  / (?:tham quyen|quyen (?:xu )?phat|toi da|cao nhat|thoi hieu|tuoc|bo sung|khac phuc|hau qua|ai (?:duoc |co )?(?:xu )?phat|phat den|nop phat|tong so|da bi|so tien phat)(?= )/
/** The words that ask for the fine, as phrases: "tiền" and "mức" alone may be of the act. */
const ofFine =
  / (?:(?:thi |se |bi |muc |khung |tien |hinh thuc |xu )*phat(?: tien| hanh chinh| vi pham)*|xu li|hanh vi|vi pham)(?: (?:la|tu|bao nhieu|nhieu|may|tien|trieu|dong|the nao|nhu the nao|ra sao|sao|gi|muc nao|khoan nao))*(?= )| (?:bao nhieu|may)(?: (?:tien|trieu|dong))*(?= )| (?:nghe noi|nghe bao|theo|quy dinh|nghi dinh)(?= )| (?:trieu|nghin|ngan|dong|ti)(?= )/g

/** So much of the question an act must tell, more where no document is named. */
const enough = { open: 0.6, named: 0.5 }
/** An act stands behind the best one by less than this: both are shown. */
const close = 0.06
/** So many pairs of the question's words stand side by side in the act too. */
const inOneRun = 0.4
const most = 3

/** The fine of the act that the question tells, or what is true of one that it claims; `null` where no act is told. */
export function composeSanction(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (!/ phat | xu li /.test(u.folded) || u.place !== null || otherThanFine.test(u.folded)) return null
  const ofPersons = composeForPersons(asked)
  if (ofPersons) return ofPersons
  const claimed = moneyRange(u.text)
  if (!(u.claim && claimed ? / phat /.test(u.folded) : asksFine.test(u.folded))) return null
  const asking = placesOf(u.folded)
  const terms = u.terms
    .filter((t) => !asking.has(t.place) && !(claimed && /^\d/.test(t.folded)))
    .map((t) => ({
      ...t,
      weight: Math.min(2, Math.max(0.8, t.weight)),
      dispensable: false,
      whole: true,
      ...lateWords(t),
    }))
  if (terms.length === 0) return null
  const words = u.folded.replaceAll('_', '').trim().split(' ')
  const pairs = words.flatMap((w, i) =>
    i === 0 || asking.has(i) || asking.has(i - 1) ? [] : [`${words[i - 1]} ${w}`],
  )
  const told = { terms, pairs, negates: negated(u.text) }
  const found = asked.documents.flatMap((prepared) => finesIn(prepared, told))
  const [best, ...rest] = found.sort((a, b) => worthOf(b) - worthOf(a))
  const isNamed = scope.named || (best !== undefined && best.joint >= inOneRun && knowsRest(best, u.terms))
  if (!best || best.share < (isNamed ? enough.named : enough.open)) return null
  const alike = [
    best,
    ...rest.filter((f) => worthOf(f) > worthOf(best) - close && f.share >= best.share - 0.01),
  ]
  const near = alike.slice(0, most)
  const draft = joined(near.map(shown))
  const rule = / (?:ca nhan|to chuc|cong ty|doanh nghiep|don vi) /.test(u.folded)
    ? ruleForPersons(best.prepared)
    : null
  if (rule) addQuote(draft, best.prepared, rule)
  const answer = proven(draft, [...new Set(near.map((f) => f.prepared.document))])
  if (!u.claim || !claimed) return answer
  if (near.length > 1) return null
  const { document } = best.prepared
  const written = moneyRange(document.text.slice(best.clause.span.start, best.clause.span.end))
  if (!written) return null
  // one sum within the range is neither its whole nor against it
  if (
    claimed.from === claimed.to &&
    written.from <= claimed.to &&
    claimed.to <= written.to &&
    written.from < written.to
  )
    return answer
  return inDong(written) === inDong(claimed)
    ? confirmed(answer)
    : contradicted(answer, written.written, claimed.written)
}

/** Whether the document says elsewhere what the act lacks: "giấy chứng nhận đủ điều kiện" is its "Giấy chứng nhận". */
function knowsRest({ prepared, lacks }: Fined, terms: Term[]): boolean {
  const rest = terms.filter((t) => lacks.some((l) => l.place === t.place))
  const found = rest.map(() => 0)
  for (const unit of prepared.units)
    coverageIn(unit, rest).forEach((x, i) => {
      found[i] = Math.max(found[i] ?? 0, x)
    })
  return found.every((x) => x >= leastFound)
}

/** Which syllables of the question ask for the fine. */
function placesOf(folded: string): Set<number> {
  const before = (at: number) => folded.slice(0, at).split(' ').filter(Boolean).length
  return new Set(
    [...folded.matchAll(ofFine)].flatMap((m) =>
      m[0]
        .trim()
        .split(' ')
        .map((_, i) => before(m.index) + i),
    ),
  )
}

/** What the question and the act share, and a little of how exactly the act is told. */
function worthOf({ share, precision, joint }: Fined): number {
  return share + 0.25 * (precision + joint)
}

function shown({ prepared, clause, point }: Fined): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const parts = point ? [clause, point] : [clause]
  const quotes = parts.map(({ span }) => shortQuote(document.text, span, null, 420))
  draft.lines.push(
    quotes.map((q) => `“${q.shown}”`).join('\n'),
    sourceLine(document, (point ?? clause).unit.section.path, null),
  )
  parts.forEach(({ unit }, i) => {
    draft.citations.push(cite(document, unit.section.path, quotes[i]!.span))
  })
  return draft
}

/** Every act that the document fines and how well it fits. */
function finesIn(prepared: PreparedDocument, { terms, pairs, negates }: Told): Fined[] {
  const { document, units } = prepared
  const chapeaux = new Map<string, { unit: Unit; span: Span }>()
  const found: Fined[] = []
  for (const unit of units) {
    if (unit.row) continue
    const above = unit.section.parent === null ? undefined : chapeaux.get(unit.section.parent)
    for (const span of statementsIn(unit)) {
      const words = document.text.slice(span.start, span.end)
      const at = fineClause.exec(words)
      if (at && listed.test(words)) chapeaux.set(unit.section.path, { unit, span })
      else if (at) found.push(fitOf(span.start + at.index + at[0].length, { unit, span }, null))
      else if (above) found.push(fitOf(span.start, above, { unit, span }))
      else {
        // points of a place that keeps them as lines of its own
        const own = chapeaux.get(unit.section.path)
        if (own && own.span.end <= span.start) found.push(fitOf(span.start, own, { unit, span }))
      }
    }
  }
  return found

  function fitOf(from: number, clause: Fined['clause'], point: Fined['point']): Fined {
    const words = document.text.slice(from, (point ?? clause).span.end).replace(note, ' ')
    const act = fieldOf(syllablesOf(words))
    const own = coverageIn(act, terms)
    const heading = (point ?? clause).unit.headings.at(-1)
    const headings = (point ?? clause).unit.headings.slice(1).filter((h) => /^Điều/u.test(h.section.path))
    const above = headings.length > 0 ? headings : heading ? [heading] : []
    const around = above.map((h) => coverageIn(fieldOf(h.list), terms))
    const byTerm = own.map((x, i) => Math.max(x, ...around.map((a) => (a[i] ?? 0) * 0.6)))
    const told = act.syllables.filter((s) => terms.some((t) => t.folded === s.folded)).length
    const denies = /(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(words)
    const share = shareOf(terms, byTerm) - (denies === negates ? 0 : 0.08)
    const spoken = ` ${act.syllables.map((x) => x.folded).join(' ')} `
    const joint = pairs.filter((pair) => spoken.includes(` ${pair} `)).length / Math.max(1, pairs.length)
    const precision = told / Math.max(1, act.syllables.length)
    const lacks = terms.filter((_, i) => (byTerm[i] ?? 0) < leastFound)
    return { prepared, clause, point, share, precision, joint, lacks }
  }
}

/** What an editor noted about a later change is no part of the act. */
const note = /\[[^\]]*\]/gu

const late = ['chậm', 'trễ', 'muộn']

/** "Trễ 20 ngày" is "chậm quá 15 ngày" of a text. */
function lateWords({ spoken, folded, alternatives }: Term): Partial<Term> {
  return late.includes(spoken) || folded === 'tre'
    ? { alternatives: [...alternatives, ...late.map(syllablesOf)] }
    : {}
}

function negated(text: string): boolean {
  return /(?<!\p{L})(?:không|chưa|thiếu|chả|khong|chua|thieu|ko|k|chẳng)(?!\p{L})(?!\s*[?.!]*$)/iu.test(text)
}

/** "Cá nhân vi phạm có bị phạt bằng tổ chức không?": the rule on the fines of persons and of bodies. */
function composeForPersons(asked: Asked): Draft | null {
  const { u } = asked
  if (!/ phat /.test(u.folded) || !/ ca nhan .* to chuc | to chuc .* ca nhan /.test(u.folded)) return null
  const draft = emptyDraft('answered')
  for (const prepared of asked.documents) {
    const rule = ruleForPersons(prepared)
    if (!rule) continue
    addQuote(draft, prepared, rule)
    proven(draft, [prepared.document])
  }
  return draft.lines.length > 0 ? draft : null
}

const personRule =
  /(?=.*mức (?:xử )?phạt)(?=.*cá nhân)(?=.*tổ chức)(?=.*(?:một phần hai|1\/2|0?2 lần|hai lần|gấp đôi|bằng nhau))/isu

function ruleForPersons({ document, units }: PreparedDocument): Fined['clause'] | null {
  for (const unit of units) {
    if (unit.row) continue
    for (const span of statementsIn(unit))
      if (personRule.test(document.text.slice(span.start, span.end))) return { unit, span }
  }
  return null
}

function addQuote(draft: Draft, { document }: PreparedDocument, { unit, span }: Fined['clause']): void {
  const quote = shortQuote(document.text, span, null, 420)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
  draft.citations.push(cite(document, unit.section.path, quote.span))
}
