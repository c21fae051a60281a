// What is done by the day: the act that the question names, something handed in, a paper issued. Pure.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { actorAsked, plain, withoutPlaces } from '../../question/actors.ts'
import { saysActs, speaksOfActs } from '../../question/acts.ts'
import { verbsAlone } from '../../question/verbs-alone.ts'
import type { Candidate } from './candidate.ts'
import { type Slot, unless } from './slot.ts'

/** An act that a neighbour names, or that its place does not know, is another duty's. */
export const namedActs: Slot =
  ({ u }) =>
  ({ deadline, evidence: { unit } }) => {
    const names = (d: Candidate['deadline']) => speaksOfActs(u, unit, withSummedUp(d, unit), d.what)
    if (names(deadline)) return 'agrees'
    return speaksOfActs(u, unit, unit) && !unit.deadlines.some(names) ? 'silent' : 'contradicts'
  }

/** "Cơ sở tự kiểm tra gửi kết quả …; UBND xã tổng hợp, gửi Sở Y tế": what is summed up is what stands before. */
function withSummedUp(
  { start, end, what }: Candidate['deadline'],
  unit: Candidate['evidence']['unit'],
): Span {
  const statement = /^tổng hợp(?:,|;| và| gửi| báo cáo| trình|$)/iu.test(what)
    ? statementsIn(unit).find((s) => s.start < start && end <= s.end)
    : undefined
  return { start: statement?.start ?? start, end }
}

/** Beside a duty whose own words name the act, one that only stands under a heading with it is another. */
export const ownActs: Slot =
  ({ u }) =>
  ({ deadline: d, prepared }) =>
    saysActs(u, `${d.what} ${prepared.document.text.slice(d.start, d.end)}`) ? 'agrees' : 'silent'

/** Who asks for a report asks for no act that hands nothing in. */
export const handedIn: Slot = ({ u }) => {
  if (!asksReport.test(u.folded) && !isToReport(u)) return null
  return unless(
    ({ deadline: d, prepared, evidence: { unit } }) =>
      d.category !== 'event' &&
      d.to === null &&
      !/báo cáo|gửi|nộp|trình/iu.test(`${d.what} ${prepared.document.text.slice(d.start, d.end)}`) &&
      !isOfReports(unit),
  )
}

/** "Kế hoạch của sở gửi trước ngày nào": what is sent is called by its name; the report beside it is another thing. */
export const namedThing: Slot = ({ u }) => {
  const thing = sentThing.exec(u.folded)?.[1] ?? thingSent.exec(u.folded)?.[1]
  if (!thing || u.numbers.length > 0) return null
  return ({ deadline: { what } }) => (` ${phraseKey(what)} `.includes(` ${thing} `) ? 'agrees' : 'silent')
}

const sentThing =
  /(?<! (?:theo|trong|thuc hien|trien khai|mau|de cuong|bieu mau)) (ke hoach|danh sach|danh muc|du toan|de an|bien ban|phieu|ho so)(?: (?!\d|bao cao )\S+){0,8}? (?:gui|nop|trinh) /

/** "Gửi số liệu phục vụ đoàn trước ngày nào": not the report that is sent besides. */
const thingSent =
  / (?:gui|nop|trinh|cung cap) (?:cac |bo |lai |bo sung |them )*(ke hoach|danh sach|danh muc|du toan|de an|bien ban|phieu|so lieu|tai lieu|van ban giai trinh|ban giai trinh) /

/** A row of a list of reports: its columns or the heading above say that all of it is sent. */
function isOfReports({ row, headings }: Candidate['evidence']['unit']): boolean {
  if (!row) return false
  const above = [...row.cells.map(({ column }) => column), ...headings.map(({ section }) => section.heading)]
  return above.some((words) => /báo cáo|biểu mẫu|thời hạn gửi|nơi nhận/iu.test(words))
}

/** "Sở X báo cáo tiến độ vào lúc nào": what the body that is named does is to report. */
function isToReport(u: Asked['u']): boolean {
  const actor = actorAsked(u)
  return actor !== null && new RegExp(` ${actor} (?:(?:phai|can|se) )*bao cao `).test(plain(withoutPlaces(u)))
}

const asksReport =
  / (?:gui|nop) (?:\S+ ){0,4}bao cao | bao cao (?:\S+ ){0,8}(?:gui|nop) | bao cao (?:thang|quy|nam|tuan|6 thang|9 thang|dinh ki|dot xuat|tong ket|so ket) /

export const asksToNotify =
  / (?:thong )?bao (?:truoc )?(?:cho|toi|den) (?!(?:\S+ ){0,8}(?:thong )?bao cao )|(?:phai|can) (?:thong )?bao (?:truoc )?(?:cho|toi|den) /
const notifies = /(?<!\p{L})(?:thông báo|báo(?! cáo| chí| hiểm)|công bố|mời)(?!\p{L})/iu

/** Who asks by when somebody is told asks for nothing that is handed in. */
export const notified: Slot = ({ u }) =>
  asksToNotify.test(u.folded)
    ? unless(({ deadline: d, prepared }) => !notifies.test(prepared.document.text.slice(d.start, d.end)))
    : null

/** "Nhắc các đơn vị trước hạn 03 ngày": the limit is no time to remind of it, and whoever reminds sets no limit. */
export const reminding: Slot = ({ u }) => {
  const asks = asksReminder.test(u.folded)
  const urges = / (?:don doc|canh bao|(?:thong )?bao) /.test(u.folded)
  return ({ deadline: { what, time } }) => {
    const words = ` ${phraseKey(what)} `
    const ofLimit = time.kind === 'relative' && time.offset < 0 && limit.test(phraseKey(time.event))
    const isReminder = reminds.test(words) || (ofLimit && urging.test(words))
    if (isReminder) return asks ? 'agrees' : urges && ofLimit ? 'silent' : 'contradicts'
    return asks ? 'contradicts' : 'silent'
  }
}

const asksReminder =
  / nhac(?! (?:lai|den|toi)) (?:\S+ ){0,16}?(?:may|bao nhieu|bao lau|nao|bao gio) | (?:may|bao nhieu|bao lau|nao|bao gio) (?:\S+ ){0,8}?nhac(?! (?:lai|den|toi)) /
const reminds = /^(?: \S+){0,4}? nhac (?!(?:lai|den|toi) )/
const urging = / (?:don doc|canh bao|thong bao|bao)(?! cao) /
const limit = /^(?:ngay )?(?:den |het )?(?:thoi )?han(?: |$)/

/** "Kế hoạch … phải ban hành trước ngày nào": the day of a report that follows is not the plan's. */
export const issuing: Slot = ({ u }) =>
  asksIssuing.test(u.folded)
    ? unless(({ deadline: d, prepared }) => {
        const near = prepared.document.text.slice(Math.max(d.start, d.time.start - 80), d.time.end)
        return !/ban hành|xây dựng|phê duyệt|kế hoạch|phương án|đề cương/iu.test(`${d.what} ${near}`)
      })
    : null

/** "Phải xong trước ngày nào": not the day by which the work is begun, nor the other way round. */
export const begun: Slot = ({ u }) => {
  const [begins, ends] = [breaksGround.test(u.folded), finishes.test(u.folded)]
  if (begins === ends) return null
  return ({ deadline: { what } }) => {
    const said = ` ${phraseKey(what)} `
    if (breaksGround.test(said) === finishes.test(said)) return 'silent'
    return breaksGround.test(said) === begins ? 'agrees' : 'contradicts'
  }
}

const breaksGround = / (?:khoi cong|dong tho)(?! (?:muon|cham) )(?= )/
const finishes =
  / (?:xong|hoan thanh|hoan tat|khanh thanh|thong xe|nghiem thu|dua vao (?:su dung|van hanh|khai thac)) /

/** "Bao giờ có đề cương": whoever makes the thing, not whoever sends another by it. */
export const comesToBe: Slot = ({ u }) => {
  const [, behind, before] = asksPresence.exec(u.folded) ?? []
  const thing = behind ?? before
  if (!thing) return null
  const made = new RegExp(` ${making}(?: \\S+){0,4}? ${thing} `)
  return ({ deadline: { what } }) => (made.test(` ${phraseKey(what)} `) ? 'agrees' : 'silent')
}

const day = '(?:bao gio|khi nao|luc nao|chung nao|(?:ngay|hom|thang|tuan) (?:nao|may))'
const making =
  '(?:ban hanh|xay dung|lap|soan|soan thao|trinh|phe duyet|cong bo|phat hanh|ki|du thao|hoan thanh|thong bao)'
const asksPresence = new RegExp(
  ` ${day}(?: (?:thi|moi|se))* co (?!hieu luc |ket qua |ten |the )(\\S+ \\S+) | co (?!hieu luc |ket qua |ten |the )(\\S+ \\S+)(?: \\S+){0,6} ${day} $`,
)

/** "Thời hạn ra kết luận": a duty that only counts from the conclusion, or deals with it, issues none. */
export const concluding: Slot = ({ u }) =>
  asksConcluding.test(u.folded)
    ? unless(({ deadline: { start, end, time }, prepared: { document } }) => {
        const { text } = document
        return !concludes.test(
          `${text.slice(start, time.start)} ${text.slice(Math.max(time.end, start), end)}`,
        )
      })
    : null

const asksConcluding =
  /^(?!.* ket luan(?: \S+){0,8} thi )(?:.* )?(?<!(?:khi|sau|tu|ngay|neu|nhan|luc) )(?:(?:ra|ban hanh|phat hanh|ki|co|trinh) (?:ban |du thao )?(?:thong bao )?ket luan|(?:thong bao )?ket luan (?:kiem tra |thanh tra )?(?:phai |can |se )*(?:duoc )?(?:ra|ban hanh|phat hanh|co)) /
const concludes =
  /(?<!\p{L})(?:ban hành|ra|ký|trình|thông báo|dự thảo|xây dựng|lập)(?!\p{L})[^.;]{0,80}kết luận|kết luận[^.;]{0,40}(?<!\p{L})(?:ban hành|ra|ký|trình)(?!\p{L})/iu

const thing = '(?:ke hoach|phuong an|quy che|de cuong)'
export const asksIssuing = new RegExp(
  `^(?!.* bao cao )(?=.* (?:phai|can|se|han|thoi han|truoc|cham nhat|xong) )(?:.* (?:ban hanh|xay dung|lap|phe duyet|ra) (?:\\S+ ){0,3}${thing} .*|.* ${thing} (?:\\S+ ){0,14}(?:ban hanh|xay dung|lap xong|phe duyet) .*)`,
)

const paper = '(?:gửi|nộp|báo cáo|trình|cung cấp|chuyển|thông báo|đề nghị|đề xuất)'
const sending = new RegExp(`(?<!\\p{L})${paper}(?!\\p{L})`, 'iu')
const asksPaper =
  / (?:gui|nop|trinh|cung cap|chuyen|(?<!(?:he|du thao|gop y|y kien) )thong bao(?! cao)|de nghi|de xuat|(?<!(?:so lieu|he thong|phan mem|tai khoan|mau|bieu mau|noi dung|du lieu|ket qua) )bao cao) /

/** A paper is handed in: its words begin with that, or the duty does so before anything else. */
export function isPaper({ what }: Candidate['deadline']): boolean {
  return sending.exec(what)?.index === 0
}

/** "Hoàn thành tự kiểm tra", "khắc phục": the work itself, beside which a paper on it is another duty; and the other way round. */
export const work: Slot = ({ u }) => {
  if (asksToNotify.test(u.folded)) return (c) => (notifies.test(wordsOf(c)) ? 'agrees' : 'silent')
  if (asksPaper.test(verbsAlone(u.folded))) return (c) => (sending.test(wordsOf(c)) ? 'agrees' : 'silent')
  return ({ deadline: d }) => {
    if (d.category === 'event') return 'open'
    return !sending.test(d.what) && isNamed(u, d.what) ? 'agrees' : 'silent'
  }
}

/** Most of the words of the one are words of the other. */
export function isNamed(u: Asked['u'], what: string): boolean {
  const own = phraseKey(what).split(' ')
  const said = own.filter((word) => u.folded.includes(` ${word} `)).length / own.length
  return said >= 0.6 || shareOf(u.terms, coverageIn(fieldOf(syllablesOf(what)), u.terms)) >= 0.5
}

/** What the duty is called, and its words behind the time before it in the same sentence. */
function wordsOf({ deadline: d, evidence, prepared }: Candidate): string {
  const before = evidence.unit.deadlines.filter((x) => x.start === d.start && x.time.end <= d.time.start)
  const from = Math.max(d.start, ...before.map((x) => x.time.end))
  return `${d.what} ${prepared.document.text.slice(from, Math.max(from, d.time.start))}`
}
