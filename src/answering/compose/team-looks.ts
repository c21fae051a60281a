// "Bộ phận một cửa thì đoàn xem cái gì?", "mảng làm luật đoàn coi những việc gì?": who looks is the team itself, and what it
// looks at stands below the heading that calls it the content of the inspection.

import type { Asked } from '../asked.ts'
import { rankEvidence } from '../evidence/evidence.ts'
import { bare, sufficient } from '../evidence/sufficient.ts'
import type { Term } from '../places/match.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Unit } from '../places/units.ts'
import type { Draft } from './draft.ts'
import { composePassage } from './passage.ts'

const looks = '(?:xem|xem xet|coi|soi|ngo|nhin|dom|kiem tra|thanh tra|ra soat|danh gia|hoi|tim hieu)'
const what =
  '(?:gi|cai gi|viec gi|noi dung gi|noi dung nao|viec nao|van de gi|van de nao|cho nao|mang nao|phan nao|muc nao|linh vuc nao|dieu gi|chuyen gi|chi(?! (?:dao|tieu|so|phi|thi|tra|cuc|nhanh|dinh|dan|tiet|uy|bo|hoi) )|khau nao)'
const asksContent = [
  new RegExp(
    ` (?:doan|to)(?= )(?:(?! (?:gom|co|do|lap|gui|bao cao|phai|duoc) ) \\S+){0,12}? ${looks} (?:\\S+ ){0,2}?(?:nhung |cac |ve )*${what} `,
  ),
  new RegExp(` (?:bi|duoc) ${looks} (?:nhung |cac |ve )*${what} `),
]
const team = /^(?:doan|to|xem|coi|soi|ngo|nhin|dom|mang|phan|khau|bi|se|kiem|thanh|tra|ra|soat|danh|gia)$/
const content = /nội dung(?:[^:.]{0,20}(?:kiểm|thanh) tra)?/iu

/** The place of the content that holds the matter; `null` where none is named or none holds it. */
export function composeTeamLooks(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.kind !== 'passage' || u.claim || u.excluded || u.place !== null || !scope.named) return null
  if (scope.mustName.length > 0 || !asksContent.some((form) => form.test(u.folded))) return null
  const terms = u.terms.filter((t) => !team.test(t.folded) && !isOfIssuer(asked, t))
  if (!terms.some((t) => !t.light && t.weight >= least)) return wholeContent(asked)
  const of = { ...u, terms }
  const evidence = rankEvidence(of, asked.documents, new Set()).filter((e) => isContent(e.unit))
  const best = sufficient({ ...asked, u: of, evidence })
  return best ? composePassage({ ...asked, u: of, evidence }, best) : null
}

/** "Đoàn của Sở Y tế": whose team it is says which paper is meant. */
function isOfIssuer({ u, documents }: Asked, { start, end }: Term): boolean {
  const body = u.agencies.find((a) => a.start <= start && end <= a.end)
  const name = body && phraseKey(body.agency.name)
  return (
    name !== undefined && documents.every((d) => phraseKey(d.document.header.issuer ?? '').includes(name))
  )
}

/** Nothing but the matter of the paper itself is named: its one list of contents, whole. */
function wholeContent(asked: Asked): Draft | null {
  const [prepared, ...others] = asked.documents
  if (!prepared || others.length > 0) return null
  const places = prepared.units.filter(
    (unit) =>
      !unit.row &&
      listOfContent.test(unit.section.heading) &&
      (prepared.children.get(unit.section.path) ?? []).length > 1,
  )
  // "II. NỘI DUNG, HÌNH THỨC" stands above "1. Nội dung kiểm tra"
  const lowest = places.filter((p) => !places.some((o) => o.section.path.startsWith(`${p.section.path}.`)))
  const [unit, ...more] = lowest
  if (!unit || more.length > 0) return null
  const found = { ...bare, prepared, unit }
  return composePassage({ ...asked, evidence: [found] }, found)
}

const listOfContent = /^(?:các\s)?nội dung(?: (?:kiểm|thanh|phúc) tra)?(?:,| chủ yếu| trọng tâm|$|:)/iu

/** A word of less weight names no matter. */
const least = 0.8

function isContent({ headings, row, section }: Unit): boolean {
  if (row || section.kind === 'opening' || section.kind === 'recipients') return false
  return headings.some(
    (h) => content.test(h.section.heading) && !/ muc dich /.test(phraseKey(h.section.heading)),
  )
}
