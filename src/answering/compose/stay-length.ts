// "Đoàn làm việc ở mỗi đơn vị mấy ngày?": how long a team stays with one unit. A time that runs from a day or ahead of one
// is a limit, whatever it counts, and no length of a stay.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { ofCentralBody } from '../evidence/scope.ts'
import { statementsIn } from '../places/statements.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { type Quantity, quantitiesIn } from '../question/quantities.ts'
import { amountsClaimed, insteadOf } from './claims/claimed-amounts.ts'
import { confirmed, contradicted } from './claims/outcome.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

interface Stay {
  prepared: PreparedDocument
  unit: Unit
  span: Span
  length: Quantity
  /** The clause tells no other length. */
  alone: boolean
  clause: string
}

const asksLength = / (?:bao lau|(?:may|bao nhieu|\d+) (?:ngay|buoi|gio|lau)|nua ngay) /
const withUnit =
  / (?:moi|tung|mot|1|tai|o|voi) (?:moi |tung |mot |1 )?(?:co quan|don vi|dia phuong|xa|phuong|so|noi|cho) /
const stays = / (?:o|o lai|luu lai|lam viec|kiem tra|lam|ngoi) /
/** What is done within a time or ahead of a day stays nowhere. */
const limited =
  / (?:truoc|sau|ke tu|khi nao|bao gio|gui|nop|bao cao|thong bao|khac phuc|tra loi|hoan thanh|trinh|ban hanh|giai quyet|ki|ket luan|con|nua|(?:tuan|thang|quy|nam) toi|dot|tu kiem tra|chuan bi|lan|moi thang|moi quy|moi nam) /

/** The statements that give the length, one document under the other; `null` where none does. */
export function composeStayLength(asked: Asked): Draft | null {
  const found = staysAsked(asked)
  const [first] = found
  if (!first || asked.u.claim) return null
  const documents = [...new Set(found.map((s) => s.prepared))].slice(0, mostDocuments)
  const draft = emptyDraft('answered')
  for (const stay of found.filter((s) => documents.includes(s.prepared))) quoteStay(draft, stay)
  return proven(
    draft,
    documents.map((d) => d.document),
  )
}

/** "Đoàn ở mỗi đơn vị 3 ngày hả?": held against the one length that is told. */
export function composeStayClaimed(asked: Asked): Draft | null {
  const [claimed, ...more] = asked.u.claim ? amountsClaimed(asked.u) : []
  if (!claimed || more.length > 0) return null
  const [stay, ...others] = staysAsked(asked)
  if (!stay?.alone || others.length > 0) return null
  const draft = emptyDraft('answered')
  quoteStay(draft, stay)
  const told = proven(draft, [stay.prepared.document])
  const { length } = stay
  const days = (q: Quantity) => q.unit.split(' ')[0]
  if (days(length) !== days(claimed)) return null
  const opposed = claimed.bound && length.bound && claimed.bound !== length.bound
  if (length.value === claimed.value && !opposed) return confirmed(told)
  const instead = insteadOf(claimed, length)
  return contradicted(told, instead.written, instead.claimed)
}

const mostDocuments = 4

function quoteStay(draft: Draft, { prepared: { document }, unit, span, length }: Stay): void {
  const quote = shortQuote(document.text, span, length)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
  draft.citations.push(cite(document, unit.section.path, quote.span))
}

function staysAsked({ u, documents }: Asked): Stay[] {
  const { folded } = u
  if (!asksLength.test(folded) || !withUnit.test(folded) || !stays.test(folded) || limited.test(folded))
    return []
  const issued = new Set(
    ofCentralBody(
      u,
      documents.map((d) => d.document),
    ),
  )
  const meant = issued.size > 0 ? documents.filter((d) => issued.has(d.document)) : documents
  const found = meant.flatMap((prepared) => prepared.units.flatMap((unit) => staysIn(prepared, unit)))
  const again = / phuc tra /.test(folded)
  const ofKind = found.filter((s) => /phúc tra/iu.test(s.clause) === again)
  return ofKind.length > 0 ? ofKind : found
}

const stay = /(?<!\p{L})(?:thời gian|thời lượng|làm việc|kiểm tra|phúc tra)(?!\p{L})/iu
const atUnit =
  /(?<!\p{L})(?:(?:tại|ở|với)\s+(?:(?:mỗi|từng|một|0?1|các)\s+)?|(?:mỗi|từng|một)\s+)(?:cơ quan|đơn vị|địa phương|xã|phường|sở|nơi|cuộc|UBND|ủy ban)(?!\p{L})|\/\s*(?:0?1\s+)?(?:đơn vị|cơ quan|xã|phường|cuộc|địa phương|nơi)(?!\p{L})/iu
const runsFrom =
  /(?<!\p{L})(?:trước|sau|kể từ|tính từ|chậm nhất|gửi|nộp|báo cáo|thông báo|trích xuất|kết luận|biên bản|lần|tự kiểm tra)(?!\p{L})/iu
const timed = /^(?:ngay|buoi|gio)(?: |$)/

function staysIn(prepared: PreparedDocument, unit: Unit): Stay[] {
  const { text } = prepared.document
  if (unit.row || unit.section.kind === 'recipients') return []
  return statementsIn(unit).flatMap(({ start, end }): Stay[] => {
    const words = text.slice(start, end)
    return [...words.matchAll(/[^;]+/gu)].flatMap((m): Stay[] => {
      const clause = m[0]
      if (!stay.test(clause) || !atUnit.test(clause) || runsFrom.test(clause)) return []
      const [length, ...more] = quantitiesIn(clause).filter((q) => timed.test(q.unit))
      if (!length) return []
      const from = start + m.index
      const at = { ...length, start: from + length.start, end: from + length.end }
      return [{ prepared, unit, span: { start, end }, length: at, alone: more.length === 0, clause }]
    })
  })
}
