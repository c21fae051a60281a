// "Vướng mắc thì liên hệ phòng nào, gọi số nào?": the statement in which a document names whom to turn to with
// difficulties. An address that reports go to is no such statement.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { actingUnit } from '../question/actors.ts'
import { asksWhomToTurnTo } from '../question/question-kind.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const offers =
  /(?:khó khăn|vướng mắc|thắc mắc|chưa rõ)[^.]{0,160}?(?:liên hệ|trao đổi|gọi|phản ánh|hỏi)(?!\p{L})|đầu mối (?:giải đáp|liên hệ|hướng dẫn|hỗ trợ)|(?:liên hệ|trao đổi)[^.]{0,120}?(?:để được (?:hướng dẫn|giải đáp|hỗ trợ)|khi (?:có|gặp) (?:khó khăn|vướng mắc))/iu
/** Words that ask for the contact, or that any such statement has, and tell nothing of the matter. */
const framing =
  /^(?:keu|ket|truc|trac|be|tac|roi|nho|giup|bao|theo|tim|trao|doi|lam|vuong|mac|kho|khan|thac|giai|dap|lien|he|goi|gap|hoi|phan|anh|ai|dau|phong|co|quan|don|vi|bo|cho|nao|may|dien|thoai|khi|neu|thi|thuc|hien|gap|dang|vai|kien|nghi|len|huong|dan|huyen|quan|xa|phuong|thi|tran|thanh|pho|so|tinh|chuyen|vien|trien|khai|qua|trinh|ke|hoach|van|ban|cong|can|duoc|viec|gi)$/
const enough = 0.7

interface Offer {
  prepared: PreparedDocument
  unit: Unit
  span: Span
  phone: boolean
}

/** The contacts that the documents of the matter name; `null` for other questions and where none is named. */
export function composeContact(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksWhomToTurnTo(u.folded) || u.claim) return null
  const terms = u.terms.filter(
    (t) => !(framing.test(t.folded) || isOfDistrict(asked, t)) || /^sô/u.test(t.spoken),
  )
  if (terms.length === 0 && asked.documents.length > 1 && u.numbers.length === 0 && u.places.length === 0)
    return null
  const found = asked.documents
    .filter((prepared) => knowsAsker(asked, prepared))
    .flatMap((prepared) => offersOf(prepared, terms))
  const told = (found.some((o) => o.phone) && u.phone ? found.filter((o) => o.phone) : found).slice(0, 3)
  if (told.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, unit, span } of told) {
    const quote = shortQuote(prepared.document.text, span, null, 400)
    draft.lines.push(`“${quote.shown}”`, sourceLine(prepared.document, unit.section.path, null))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    told.map((o) => o.prepared.document),
  )
}

/** Whoever has the difficulty is named: what a plan offers it offers to all of its province. */
function isOfDistrict({ u }: Asked, { start, end }: Term): boolean {
  const unit = actingUnit(u)
  const at = unit === null ? -1 : u.text.indexOf(unit)
  return (
    (unit !== null && at <= start && end <= at + unit.length) ||
    u.placeSpans.some((p) => p.level === 'district' && p.start <= start && end <= p.end)
  )
}

function knowsAsker({ u, scope }: Asked, { document: { header, text } }: PreparedDocument): boolean {
  const ofProvince = header.place !== null && u.places.includes(header.place)
  const unit = actingUnit(u)
  const district = (name: string) =>
    unit?.includes(name) ||
    u.placeSpans.some((p) => p.level === 'district' && u.text.slice(p.start, p.end).includes(name))
  return scope.mustName.every((name) => text.includes(name) || (ofProvince && district(name)))
}

function offersOf(prepared: PreparedDocument, terms: Term[]): Offer[] {
  const { text, header } = prepared.document
  return prepared.units.flatMap((unit) =>
    statementsIn(unit).flatMap((span): Offer[] => {
      const words = text.slice(span.start, span.end)
      if (!offers.test(words)) return []
      const about = `${words} ${header.title ?? ''} ${header.issuer ?? ''} ${header.place ?? ''}`
      const share = terms.length === 0 ? 1 : shareOf(terms, coverageIn(fieldOf(syllablesOf(about)), terms))
      return share >= enough ? [{ prepared, unit, span, phone: /\d{3,4}[ .]?\d{3}/u.test(words) }] : []
    }),
  )
}
