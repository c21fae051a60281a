// "Tỉnh X kiểm tra CCHC từ khi nào đến khi nào?": the time of an inspection as a whole is what the plan sets for it in its
// body, else all its rounds; the day of one unit in a schedule is none of it, and a duty towards the team neither.

import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, isInTitle, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { asInspectionTime } from '../../question/inspection-time.ts'
import { roundsIn } from '../../question/rounds.ts'
import type { Draft } from '../draft.ts'
import { matterOf } from '../leftover.ts'
import { ofKindsSaid } from '../rows/kinds-said.ts'
import { numberIn, tablesOf } from '../rows/table-entries.ts'
import { newestOfSeries } from '../series.ts'
import type { Candidate } from './candidate.ts'
import { asksForEvent, composeDeadline, composeSeveral } from './deadline.ts'
import { asksLengthOfEach, besideInspection } from './slot-time.ts'

const when = '(?:khi nao|bao gio|luc nao|ngay nao|ngay may|thang (?:may|nao)|quy (?:may|nao)|thoi gian nao)'
const acts = '(?:lam viec|hoat dong|bat dau|ket thuc|di kiem tra|tien hanh|thuc hien)'
const asksOfTeam = new RegExp(
  ` (?:doan(?! (?:vien|the|thanh nien) )|to (?:kiem tra|thanh tra|cong tac))(?: \\S+){0,12}? ${acts}(?: \\S+){0,4} ${when} | (?:kiem tra|thanh tra)(?: \\S+){0,6} den het ${when} | con(?: lai)? (?:bao nhieu|may|bao lau|bn) (?:(?:ngay|tuan|thang) )?(?:nua )?(?:\\S+ ){0,5}(?:het|xong|ket thuc) (?:\\S+ ){0,3}(?:kiem|thanh) tra | (?:dot|cuoc|ki|viec) (?:kiem|thanh) tra(?: \\S+){0,8} con(?: lai)? (?:bao nhieu|may|bao lau) (?:(?:ngay|tuan|thang) )?(?:nua )?(?:\\S+ ){0,2}(?:het|xong|ket thuc) `,
)
/** "Tháng 9/2020 có đi kiểm tra không?" */
const asksOfMonth =
  /(?: thang \d{1,2}| quy (?:i{1,3}|iv|[1-4]))(?: nam)?(?: \d{4})?(?: \S+){0,8}? (?:co|da|se|con) (?:di |to chuc |tien hanh |dot |cuoc )*(?:kiem|thanh) tra(?: \S+){0,8} (?:khong|chua) $/
/** Whom the team visits, what is due to it, and how a schedule reads have times of their own. */
const otherDay =
  / (?:nop|gui|bao cao|trinh|han|thong bao|truoc khi|sau khi|thanh lap|voi|tai|thoi ki|phuc tra|kiem tra lai|tu kiem tra) | (?:duoc|bi) (?:kiem|thanh|phuc) tra /
const framing =
  'ke hoach,theo ke hoach,doan,lich,chay,trien khai,lam,thoi han,han,ki han,keo dai,khoang,dau,chung,to,cac,kiem tra,thanh tra,cong tac,cuoc,dot,viec,lam viec,hoat dong,bat dau,ket thuc,tien hanh,thuc hien,dien ra,di,tu,den,den het,toi,toi het,vao,trong,thang may,thang nao,quy may,quy nao,ngay nao,ngay may,ngay,thang,nam,thoi gian,thoi gian nao,thoi diem,khi nao,bao gio,luc nao,la,co,da,se,con,con lai,lai,bao nhieu,may,bao lau,nua,het,xong,thi,khong,chua,quy,nay'.split(
    ',',
  )

/** The time of the inspection of the one plan that is meant; `null` where the question names whom the team comes to, or a round. */
export function composeInspectionPeriod(asked: Asked): Draft | null {
  if (!asksInspectionPeriod(asked)) return null
  const matter = matterOf(asked, framing).filter((t) => !/^\d/.test(t.folded) && !isOfPlace(asked, t))
  if (!asked.scope.named && matter.length === 0) return null
  const [only, ...more] = plansWithTimes(asked).filter(({ prepared }) =>
    matter.every((t) => isInTitle(t, prepared)),
  )
  if (!only || more.length > 0) return null
  const { prepared } = only
  if (namesOtherPlace(asked, prepared) || namesRows(asked, prepared)) return null
  // a schedule is asked for its rows
  if (/ lich /.test(asked.u.folded) && setsDaysInRows(prepared)) return null
  const times = ofMatter(matter, only.times)
  const [first] = times
  if (!first || times.length > most) return null
  return times.length === 1 ? composeDeadline(asked, first, null) : composeSeveral(asked, times)
}

const comesOrGoes =
  / (?:kiem tra|thanh tra|phuc tra|di|den|xuong|ve|toi|dot|tien hanh|dien ra|bat dau|trien khai|to chuc) /
const ofDuty = / (?:nop|gui|bao cao|trinh|khac phuc|han|hoan thanh|xong|thong bao) /

/** What the plan sets for its whole inspection, where a question for the time of a visit leads to a place of it without one. */
export function composePlanTimes(asked: Asked, prepared: PreparedDocument): Draft | null {
  const { u } = asked
  if (u.claim || u.wants !== 'when' || ofDuty.test(u.folded) || !comesOrGoes.test(u.folded)) return null
  // what is looked into again may have a time of its own
  const ofAgain = again.test(u.folded) ? timesOfAgain(prepared) : []
  const times = ofAgain.length > 0 ? ofAgain : timesOf(prepared)
  const [first] = times
  if (!first || times.length > most) return null
  return times.length === 1 ? composeDeadline(asked, first, null) : composeSeveral(asked, times)
}

const again = /phuc tra|kiem tra lai/

function timesOfAgain(prepared: PreparedDocument): Candidate[] {
  return prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter(({ what, category }) => category !== 'report' && again.test(phraseKey(what)))
      .map((deadline) => ({ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 })),
  )
}

function isOfPlace({ u }: Asked, { start, end }: Term): boolean {
  return u.placeSpans.some((p) => p.start <= start && end <= p.end)
}

/** Plans in scope whose body says when they inspect. */
export function plansWithTimes(asked: Asked): { prepared: PreparedDocument; times: Candidate[] }[] {
  return newestOfSeries(asked.documents)
    .map((prepared) => ({ prepared, times: timesOf(prepared) }))
    .filter((d) => d.times.length > 0)
}

/** When the team works, or the inspection is, with no other day in view. */
export function asksInspectionPeriod(asked: Asked): boolean {
  const { u } = asked
  const folded = asInspectionTime(u.folded)
  if (u.claim || u.excluded || otherDay.test(folded)) return false
  if (roundsIn(folded).length > 0) return false
  if (asksOfMonth.test(folded) && u.agencies.length === 0) return true
  if (asksOfTeam.test(folded)) return true
  const ofTime =
    u.wants === 'when' || (u.wants === 'duration' && asksWholeLength.test(folded) && !asksLengthOfEach(u))
  if (u.kind !== 'deadline' || !ofTime) return false
  return asksForEvent({ ...asked, u: { ...u, folded } }) || asksOfPlanAlone(asked)
}

/** "Kế hoạch 61 chạy từ tháng mấy đến tháng mấy?": of a plan of inspection nothing else takes time. */
function asksOfPlanAlone({ u, scope, documents }: Asked): boolean {
  const [only, ...more] = documents
  if (!scope.named || u.numbers.length === 0 || !only || more.length > 0) return false
  return inspects.test(only.document.header.title ?? '') && runs.test(u.folded)
}

const runs = / (?:chay|dien ra|trien khai|thuc hien|keo dai|bat dau|ket thuc|lam) /

/** How long the inspection takes as a whole; days are those of the stay with one unit. */
const asksWholeLength =
  / (?:may|bao nhieu) (?:thang|quy|tuan) | (?:dot|cuoc|doan|thoi gian|ke hoach)(?: \S+){0,12} (?:hoat dong|keo dai|dien ra|trong|het) (?:\S+ ){0,2}bao lau | bao lau nua /

/** A schedule says of every unit when it is visited. */
export function setsDaysInRows({ units }: PreparedDocument): boolean {
  return units.some((unit) => unit.row !== null && unit.deadlines.length > 0)
}

/** More times than these are told apart by what the question does not say. */
const most = 6

/** "Tổ số 3 kiểm tra ngày nào?", "kiểm tra karaoke tháng nào?": the rows of that team, of units of that kind. */
function namesRows({ u }: Asked, prepared: PreparedDocument): boolean {
  return tablesOf(prepared).some(
    (table) =>
      ofKindsSaid(u.folded, table) !== null || table.entries.some((e) => numberIn(u.folded, e) !== null),
  )
}

/** A district or another province: one of those that are visited, perhaps. */
function namesOtherPlace({ u }: Asked, { document: { header } }: PreparedDocument): boolean {
  const own = phraseKey(header.place ?? '')
  // "HN" is written short
  if (u.placeSpans.length === 1 && u.places.length === 1 && u.places[0] === header.place) return false
  return u.placeSpans.some(({ start, end }) => !phraseKey(u.text.slice(start, end)).endsWith(own))
}

/** Of several times those that say to inspect what the question names, else those that do not say what they inspect. */
function ofMatter(matter: Term[], times: Candidate[]): Candidate[] {
  if (matter.length === 0) return times
  const shares = times.map(({ deadline: { what } }) => {
    const said = inspected.exec(what)?.[1]
    return said === undefined ? null : shareOf(matter, coverageIn(fieldOf(syllablesOf(said)), matter))
  })
  const of = (fits: (share: number | null) => boolean) => times.filter((_, i) => fits(shares[i] ?? null))
  const same = of((share) => share !== null && share >= 0.6)
  const open = of((share) => share === null)
  return [same, open].find((found) => found.length > 0) ?? of((share) => share !== null && share >= 0.3)
}

/** What is inspected, where more is said than that it goes by the plan. */
const inspected =
  /(?:kiểm|thanh) tra(?:\s+(?:việc|công tác))?\s+(?!theo kế hoạch|định kỳ|thường xuyên|trực tiếp|thực tế|hằng năm|năm \d|tại|ở|các (?:đơn vị|cơ quan|địa phương)|đơn vị|cơ quan)(.+)/isu
const inspects = /(?:kiểm|thanh) tra/iu
/** What is done before an inspection, after it, or again. */
const beside =
  /thành lập|ban hành|thông báo|tham mưu|kết luận|báo cáo|xây dựng|phê duyệt|phúc tra|kiểm tra lại|tự kiểm tra|đột xuất/iu
const whole =
  /^(?:dự kiến )?(?:thời gian|thời điểm|lịch)(?: (?:tiến hành|thực hiện|tổ chức|triển khai))?(?: các (?:đợt|cuộc))? (?:kiểm|thanh) tra/iu
/** "Thời gian: quý II" in a plan that is of an inspection. */
const wholeOfPlan =
  /^(?:dự kiến )?thời gian(?: (?:tiến hành|thực hiện|tổ chức|triển khai|làm việc))?(?=$|[:;,])/iu

/** What the body of the plan sets for its inspection: the time of the whole, else those of its parts. */
export function timesOf(prepared: PreparedDocument): Candidate[] {
  const ofInspection = inspects.test(prepared.document.header.title ?? '')
  const times = prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter((d) => unit.row === null && d.category === 'event' && !isBeside(d.what))
      .map((deadline) => ({ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 })),
  )
  const isWhole = ({ deadline: { what } }: Candidate) =>
    whole.test(what) || (ofInspection && wholeOfPlan.test(what))
  const ofWhole = times.filter(isWhole)
  return ofWhole.length > 0 ? ofWhole : times.filter(isOfInspection)
}

function isBeside(what: string): boolean {
  return beside.test(withoutAsides(what)) || besideInspection.test(phraseKey(what))
}

/** "(thời gian cụ thể do Đoàn thông báo)" says nothing of what is done. */
function withoutAsides(what: string): string {
  return what.replace(/\([^()]*\)/gu, ' ')
}

function isOfInspection({ deadline: { what }, evidence: { unit } }: Candidate): boolean {
  return inspects.test([what, ...unit.headings.map((h) => h.section.heading)].join('\n'))
}
