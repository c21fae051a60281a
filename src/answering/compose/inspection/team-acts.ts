// "Ai thành lập đoàn?", "Đoàn được thêm đơn vị ngoài danh sách không?", "Trưởng đoàn được mời thêm cơ quan khác không?": what
// a plan says of setting up the team, of adding to it and of changing whom it inspects.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { teamFit, teamQualifiers } from './team-fit.ts'

interface TeamAct {
  asked: RegExp
  /** The statements that tell it, those that tell it best first. */
  told: RegExp[]
}

const team = '(?<!(?:tap|su|quan) )(?:doan|to)(?! (?:chuc|dan|quoc|viec))'
const founds = `(?:thanh lap|lap(?: ra)?|lap nen) (?:cac |ra )?${team}`
/** The paper by which a team is set up: whoever signs or issues it sets it up. */
const founding = `(?:quyet dinh|van ban|giay to) (?:ve )?(?:viec )?${founds}`
const who = '(?:ai|nhung ai|nguoi nao|(?:co quan|don vi|so|cap|noi|ben|lanh dao|chuc danh) nao|tham quyen)'
const adds =
  '(?:moi|them|bo sung|mo rong|dieu chinh|thay doi|(?:thay |sua )?doi(?= danh sach)|keo them|dua them)'
const inspected =
  '(?:ngoai (?:danh sach|ke hoach|doi tuong|dien)|danh sach|doi tuong|(?:noi|diem|don vi|co quan|so|dia phuong)(?: \\S+){0,2} (?:duoc|bi|de|can|phai) kiem tra)'
const acts: TeamAct[] = [
  {
    asked: new RegExp(
      ` ${who} (?:\\S+ ){0,6}?${founds} | ${team} (?:\\S+ ){0,8}?do ${who} (?:\\S+ ){0,3}?(?:thanh lap|lap) | ${founds} (?:\\S+ ){0,14}?(?:la )?(?:cua |thuoc |do )?${who} | nguoi (?:ki|ra) (?:\\S+ ){0,2}${founding} `,
    ),
    told: [
      /(?:quyết định|tham mưu|trình|giao|đề nghị)[^.;]{0,90}(?:thành\s+)?lập\s+(?:các\s+)?(?:Đoàn|Tổ)(?!\p{L}|\s+(?:chức|dân|quốc))/iu,
      /(?:thành\s+)lập\s+(?:các\s+)?(?:Đoàn|Tổ)(?!\p{L}|\s+(?:chức|dân|quốc))/iu,
    ],
  },
  {
    asked: new RegExp(
      ` ${team} (?:\\S+ ){0,9}?${adds} (?:\\S+ ){0,6}?${inspected} | ${adds} (?:\\S+ ){0,4}?${inspected} (?:\\S+ ){0,8}?khong `,
    ),
    told: [
      /(?:điều chỉnh|bổ sung|mở rộng|thay đổi|thêm)[^.;]{0,80}(?:(?:được|bị) kiểm tra|đối tượng|danh sách)/iu,
    ],
  },
  {
    asked: new RegExp(
      ` (?:truong )?${team} (?:\\S+ ){0,6}?${adds} (?:\\S+ ){0,6}?(?:vao|tham gia|cung|lam thanh vien|co quan|don vi|nguoi|chuyen gia|thanh vien) `,
    ),
    told: [
      /(?:mời|bổ sung|trưng tập|huy động|cử thêm)[^.;]{0,100}(?:tham gia|vào|cùng)[^.;]{0,20}(?:Đoàn|Tổ(?!\s+(?:chức|dân))|kiểm tra)/iu,
    ],
  },
]
const whether = / (?:khong|chua|hay khong|duoc khong)(?: (?:vay|a|nhi|the|ha|nhe))* $/
const signsFounding = new RegExp(` ki (?:\\S+ ){0,2}${founding} | ${founding} (?:\\S+ ){1,14}?ki `)
const otherAsk =
  / (?:khi nao|bao gio|ngay nao|ngay may|thang nao|truoc ngay|han|bao lau|may|bao nhieu|gom|thanh phan|ki|nguoi ki) /

/** What is told of the act that is asked about, of each document that tells it; `null` for other questions. */
export function composeTeamAct(asked: Asked): Draft | null {
  const { u } = asked
  const folded = signsFounding.test(u.folded) ? u.folded.replace(/ ki(?= )/g, ' ra') : u.folded
  if (u.claim || u.place !== null || u.kind === 'deadline' || otherAsk.test(folded)) return null
  if (folded !== u.folded && asked.documents.some(foundsItself)) return null
  const at = acts.findIndex((a) => a.asked.test(folded))
  const act = acts[at]
  if (!act || (at > 0 && !whether.test(u.folded))) return null
  const found = newestOfSeries(asked.documents).flatMap((d) => toldIn(asked, d, act) ?? [])
  return found.length === 0 || found.length > 3 ? null : joined(found)
}

/** The founding decision is held: its own head tells who signed it. */
function foundsItself({ document: { header } }: PreparedDocument): boolean {
  return header.kind === 'quyết định' && /thành lập/iu.test(header.title ?? '')
}

function toldIn(asked: Asked, prepared: PreparedDocument, { told }: TeamAct): Draft | null {
  const { document } = prepared
  const qualifiers = teamQualifiers(asked.u.terms, framing)
  for (const tells of told) {
    const places = prepared.units
      .filter(({ row, section }) => !row && !['recipients', 'opening', 'closing'].includes(section.kind))
      .flatMap((unit) => statementsIn(unit).map((s) => ({ unit, start: s.start, end: s.end })))
      .filter(({ start, end }) => tells.test(document.text.slice(start, end)))
    const [best] = places
      .map((place) => ({ ...place, fit: teamFit(prepared, place.unit, qualifiers) }))
      .sort((a, b) => b.fit - a.fit)
    if (best && best.fit >= enough) return shown(prepared, best)
  }
  return null
}

/** Of what the question says besides, so much must be said of the team. */
const enough = 0.5
const framing =
  /^(?:ai|nguoi|co|quan|don|vi|thanh|lap|quyet|dinh|ra|ki|tham|quyen|duoc|the|moi|them|bo|sung|dieu|chinh|thay|doi|mo|rong|danh|sach|ngoai|doi|tuong|truong|vien|khac|cap|so|noi|vu|uy|ban|nhan|dan|ubnd|tinh|pho|phep|vao|gia|hay)$/

function shown({ document }: PreparedDocument, { unit, start, end }: Span & { unit: Unit }): Draft {
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, { start, end }, null, 420)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
  draft.citations.push(cite(document, unit.section.path, quote.span))
  return proven(draft, [document])
}
