// "Báo cáo tháng về biến động công chức" gets its full name in one place and its day in another, where it is only "báo cáo
// tháng". The words of the full name are known to the document then, and the day is looked for under the short one.

import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../../places/units.ts'
import { periodMismatch } from '../../question/period.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'

const named = /báo cáo\s+((?:\p{L}|[\d,\s])+?)\s+(?:về|đối với)\s+/iu
const kind = / (?:thang|quy|nam|tuan|dot xuat|chuyen de) /

/** "Báo cáo tháng ngộ độc thực phẩm": the matter right behind the period. */
const bareName =
  / bao cao (?:(?:dinh ki|hang) )?(?:thang|quy|nam|tuan|dot xuat|chuyen de) (?!(?:\d|i{1,3}|iv|nay|truoc|sau|nao|may|hoc|dau|cuoi|gui|nop|khi|han|la|phai|can|cua|cho|cac|ubnd|do|len|den|den|vao|bao|cham|truoc|ngay) ?)/

interface Naming {
  prepared: PreparedDocument
  unit: Unit
  /** Terms of the question that the full name holds and the short one does not. */
  extra: Term[]
}

/** `null` unless one place gives the full name and no deadline of its document has its words. `timeOf` answers the rest. */
export function composeShortNamed(asked: Asked, timeOf: (asked: Asked) => Draft | null): Draft | null {
  const { u, scope } = asked
  if (
    u.claim ||
    scope.missing ||
    !(/ bao cao(?: \S+){1,3} (?:ve|doi voi) /.test(u.folded) || bareName.test(u.folded))
  )
    return null
  const found = asked.documents.flatMap((prepared) => namingIn(asked, prepared) ?? [])
  const [naming, ...more] = found
  if (!naming || more.length > 0) return null
  const { prepared, unit, extra } = naming
  const rest = { ...u, terms: u.terms.filter((t) => !extra.includes(t)) }
  const evidence = rankEvidence(rest, [prepared], new Set())
  const draft = timeOf({
    ...asked,
    u: rest,
    documents: [prepared],
    evidence,
    scope: { ...scope, named: true },
  })
  if (draft?.status !== 'answered' || draft.deadlines.length === 0) return null
  const { document } = prepared
  const quote = shortQuote(document.text, unit, null, 240)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, quote.span))
  return proven(draft, [document])
}

function namingIn({ u }: Asked, prepared: PreparedDocument): Naming | null {
  const { text } = prepared.document
  for (const unit of prepared.units) {
    if (unit.deadlines.length > 0 || unit.row) continue
    const words = text.slice(unit.start, unit.end)
    const name = named.exec(words)
    if (!name || !kind.test(` ${phraseKey(name[1] ?? '')} `)) continue
    const periods = (name[1] ?? '').split(/\s*,\s*|\s+và\s+/u)
    if (periods.every((period) => periodMismatch(u.folded, `báo cáo ${period}`, null) > 0)) continue
    const held = fieldOf(syllablesOf(words.slice(name.index + name[0].length)))
    const cover = coverageIn(held, u.terms)
    const about = termsAbout(u)
    const extra = u.terms.filter((t, i) => about.includes(t) && (cover[i] ?? 0) >= 0.75)
    if (extra.length > 1 && extra.length === about.length && !isTimed(prepared, extra))
      return { prepared, unit, extra }
  }
  return null
}

/** Where the name ends: at whom it goes to, who sends it, and when. */
const stops =
  /^(?:(?:gui|nop|khi|truoc|han|luc|la|phai|can|cac|ubnd) |(?:cho|len|ve|den|do) (?:so|bo|ubnd|uy|phong|cap|van|chi|cuc|tinh|huyen|xa) |uy ban |so (?!luong |lieu )|ngay (?:nao|may|bao) |cham nhat |bao gio |hang (?:thang|quy|nam|tuan) |vao )/

/** What the report is about: the terms behind "về", up to whom it goes and when. */
function termsAbout({ folded, terms }: Asked['u']): Term[] {
  const words = folded.trim().split(' ')
  const report = words.findIndex((w, i) => w === 'bao' && words[i + 1] === 'cao')
  const from = words.findIndex(
    (w, i) => i > report && (w === 've' || (w === 'doi' && words[i + 1] === 'voi')),
  )
  const after =
    from < 0 ? words.findIndex((w, i) => i > report && /^(?:thang|quy|nam|tuan|xuat|de)$/.test(w)) : from
  const behind = words.findIndex((_, i) => i > after && stops.test(`${words.slice(i, i + 2).join(' ')} `))
  const to = behind < 0 ? words.length : behind
  return terms.filter((t) => t.place > after && t.place < to)
}

/** A deadline of the document has the words itself. */
function isTimed(prepared: PreparedDocument, extra: Term[]): boolean {
  const said = (unit: Unit) =>
    [
      prepared.document.text.slice(unit.start, unit.end),
      ...unit.headings.slice(0, 1).map((h) => leadOf(prepared.document, h.section)),
    ].join(' ')
  return prepared.units.some(
    (unit) =>
      unit.deadlines.length > 0 && shareOf(extra, coverageIn(fieldOf(syllablesOf(said(unit))), extra)) >= 0.6,
  )
}
