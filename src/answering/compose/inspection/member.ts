// "Sở Y tế có trong đoàn không?", "Bộ Nội vụ có được gửi kế hoạch không?": whether a list names the unit that is asked
// about, the members of the inspection team or those that the document was sent to. Who is not named is said not to be.

import type { Asked } from '../../asked.ts'
import { type Field, fieldOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { plain } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { recipientSpan } from '../header.ts'
import { newestOfSeries } from '../series.ts'
import { unitNear } from './asked-unit.ts'
import { type AskedUnit, type ScopeStatement, speaksOfUnit } from './inspection-scope.ts'
import { teamStatements } from './team.ts'

const saysTeam =
  /(?: (?:co|duoc))? (?:trong|o trong|thuoc|tham gia|la thanh vien(?: cua)?|nam trong|o|vao|ngoi trong)(?: (?:thanh phan|danh sach))?(?: cua)? (?:doan|to)(?: (?:kiem tra|thanh tra|cong tac))?(?! (?:se )?(?:xuong|den|ve|di|ghe|chon|toi)) | (?<! tap )(?:doan|to)(?: (?:kiem tra|thanh tra|cong tac))?(?: (?!khong |gom )\S+){0,4} co (?!(?:quan|quyen|tham quyen|the|duoc|phai|can|nhiem vu|trach nhiem|kiem tra|tai kiem tra|quay|xuong|den|ve|lam) )/
const amongRecipients =
  / (?:co )?(?:duoc|co) (?:gui|nhan)(?: duoc)? | (?:gui|chuyen) (?:cho|den|toi) | (?:co )?(?:trong|thuoc|nam trong|co ten o|o) (?:muc |phan |danh sach )?noi nhan /
const yesOrNo =
  /(?: de (?:biet|bao cao|theo doi|chi dao|phoi hop|tong hop))? (?:khong|chua|hay khong|hay chua)(?: (?:vay|a|nhi|the|ha|nhe|ạ))* $/
const aboutDocument = / (?:ke hoach|van ban|quyet dinh|cong van|thong bao|chi thi|thong tu|huong dan) /
const otherThing = / (?:bao cao|ket qua|ho so|de cuong|truoc|khi nao|bao gio|may|nao|gi|ai) /

/** What the team or its head does is asked, not who is in it. */
const ofTeamActs = / (?:moi|them|bo sung|thay|chia|lap|thanh lap|dieu chinh)(?: \S+)+ /

/** "Huyện em không có tên, vậy …": told, not asked. */
const leftOut = /(?:^| )khong (?:co ten|nam|thuoc|duoc|bi)(?: |$)/

interface List {
  statements: ScopeStatement[]
  /** What the list is, for the sentence about who is named in it. */
  what: string
}

/** Whether the unit is named in the list that the question asks about; `null` for other questions. */
export function composeMember(asked: Asked): Draft | null {
  const { u } = asked
  if (!yesOrNo.test(u.folded)) return null
  const team = ofTeamActs.test(u.folded) ? null : saysTeam.exec(u.folded)
  const sent =
    !team && !otherThing.test(u.folded) && isOfDocument(asked) ? amongRecipients.exec(u.folded) : null
  const form = team ?? sent
  const unit = form && unitNear(u, form)
  // a short form that was not understood is not said to be missing
  if (
    !unit ||
    leftOut.test(phraseKey(unit.written)) ||
    /&|\p{Lu}{3}/u.test(unit.written.replace(/UBND|HĐND|MTTQ/gu, ''))
  )
    return null
  const lists = newestOfSeries(asked.documents).flatMap((prepared) => {
    const list = team ? teamOf(prepared) : recipientsOf(prepared)
    return list.statements.length > 0 ? [{ prepared, list }] : []
  })
  if (lists.length === 0 || (!asked.scope.named && lists.length > 3)) return null
  return joined(lists.slice(0, 3).map(({ prepared, list }) => verdict(prepared, list, unit)))
}

/** What the list of the team says where it names the unit; `null` where it does not. */
export function inTeam(prepared: PreparedDocument, unit: AskedUnit): Draft | null {
  const list = teamOf(prepared)
  const draft = list.statements.length > 0 ? verdict(prepared, list, unit) : null
  return draft?.lines[0] === texts.listNames(unit.written, list.what) ? draft : null
}

function isOfDocument({ u }: Asked): boolean {
  return u.numbers.length > 0 || aboutDocument.test(u.folded)
}

function verdict(prepared: PreparedDocument, { statements, what }: List, unit: AskedUnit): Draft {
  const { document } = prepared
  const name = plain(phraseKey(unit.written))
  const spoken = statements.map((s) => {
    const line = ` ${plain(phraseKey(document.text.slice(s.start, s.end)))} `
    // "sở em": which of those that are listed is not told
    const alone = unit.kind !== null && unit.name.length === 0
    return { s, how: line.includes(` ${name} `) ? (alone ? 'each' : 'named') : speaksOfUnit(s, unit) }
  })
  const hit = (['named', 'class', 'each'] as const).flatMap(
    (how) => spoken.find((x) => x.how === how) ?? [],
  )[0]
  const draft = emptyDraft('answered')
  draft.lines.push(
    hit?.how === 'named'
      ? texts.listNames(unit.written, what)
      : hit?.how === 'each'
        ? texts.eachByName
        : hit
          ? texts.listNamesClass(unit.written, what)
          : texts.listNamesNot(unit.written, what, nameOf(document)),
  )
  for (const s of hit ? [hit.s] : statements.slice(0, 12)) {
    const path = s.unit.section.path
    // that a name is missing is proven by the whole list only
    const quote = shortQuote(document.text, s, null, hit ? 320 : statements.length === 1 ? 900 : 160)
    draft.lines.push(
      hit || statements.length === 1 ? sourceLine(document, path, quote.shown) : `• ${quote.shown}`,
    )
    draft.citations.push(cite(document, path, quote.span))
  }
  if (!hit && statements.length > 1)
    draft.lines.push(sourceLine(document, statements[0]!.unit.section.path, null))
  return proven(draft, [document])
}

/** Only the statement that lists most members: others speak of the team's work. */
function teamOf(prepared: PreparedDocument): List {
  const [best] = teamStatements(prepared)
  // "a) Trưởng đoàn …, c) Thành viên …": the parts of one place list the team together
  const parts = best ? prepared.units.filter((u) => isPartOf(u, best.unit)) : []
  const list =
    parts.length > 1 ? parts.map((unit) => ({ start: unit.start, end: unit.end, unit })) : best ? [best] : []
  return {
    statements: list.map((s) => ({ ...s, ...fieldAt(s.unit, s), again: false })),
    what: texts.team,
  }
}

function isPartOf({ section, row }: Unit, { section: best }: Unit): boolean {
  return !row && best.kind === 'letter' && section.parent === best.parent && section.kind === 'letter'
}

function recipientsOf(prepared: PreparedDocument): List {
  const { document } = prepared
  const span = recipientSpan(prepared)
  const unit = span && prepared.units.find((u) => u.start <= span.start && span.start < u.end)
  if (!span || !unit) return { statements: [], what: texts.recipients }
  const lines = [...document.text.slice(span.start, span.end).matchAll(/[^\n;]+/gu)]
    .map((m) => ({ start: span.start + m.index, end: span.start + m.index + m[0].length, words: m[0] }))
    .filter(({ words }) => /\p{L}/u.test(words) && !/^\s*(?:Nơi nhận|[-+*]?\s*Lưu)/u.test(words))
  return {
    statements: lines.map(({ start, end }) => ({
      start,
      end,
      unit,
      again: false,
      ...fieldAt(unit, { start, end }),
    })),
    what: texts.recipients,
  }
}

function fieldAt(unit: Unit, { start, end }: { start: number; end: number }): Field {
  const own = unit.syllables.filter((s) => s.start >= start && s.end <= end)
  return fieldOf(own.length > 0 ? own : syllablesOf(unit.document.text.slice(start, end)))
}
