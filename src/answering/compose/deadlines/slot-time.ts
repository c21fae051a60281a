// How the time of a deadline is told, and from which event it counts, against what the question asks for: an hour, a
// length, so many days ahead; the limit of an act, not one that is counted from it. Pure.

import type { TimeExpression } from '../../../calendar/dates.ts'
import { diffDays } from '../../../calendar/day.ts'
import { isLoose } from '../../../library/due-day.ts'
import { isVague } from '../../../library/rhythm-times.ts'
import { phraseKey } from '../../places/syllables.ts'
import { verbsAlone } from '../../question/verbs-alone.ts'
import { asksLookedInto } from '../looked-into.ts'
import { isOfOtherUnit } from '../rows/other-unit.ts'
import { namedShare } from '../rows/row-named.ts'
import type { Candidate } from './candidate.ts'
import { asksForEvent } from './deadline.ts'
import { type Slot, unless } from './slot.ts'
import { isNamed, isPaper } from './slot-act.ts'

/** The hour alone: "mấy giờ, ngày nào" is answered by a day too. */
export const asksHour = /^(?!.* (?:ngay|thang|khi|hom|tuan) (?:nao|may) | bao gio ).* (?:may gio|gio nao) /
export const tellsHour = /\d\s*(?:giờ|h(?!\p{L}))/iu

/** Hours are told by hours only: a quarter is no answer to "mấy giờ"; with its day, one that tells the hour comes first. */
export const hour: Slot = ({ u }) => {
  if (!/ (?:may gio|gio nao) /.test(u.folded)) return null
  const alone = asksHour.test(u.folded)
  return ({ deadline: { time } }) => (hasHour(time) ? 'agrees' : alone ? 'contradicts' : 'silent')
}

/** The time that is looked into is no time to do anything. */
export const lookedInto: Slot = ({ u }) => (asksLookedInto.test(u.folded) ? unless(() => true) : null)

/** When an inspection takes place: the time that the body sets for it, before a row of the schedule that nothing names. */
export const schedule: Slot = (asked) => {
  const { u } = asked
  if (!asksForEvent(asked) || / lich /.test(u.folded) || u.dates.some((d) => !isYear(d))) return null
  return ({ deadline, evidence, prepared }) => {
    const { unit } = evidence
    if (deadline.category !== 'event') return 'silent'
    // "tập huấn cho thành viên Đoàn kiểm tra" is held on a day of its own
    const act = besideInspection.exec(phraseKey(deadline.what))?.[0]
    if (act && !u.folded.includes(` ${act} `)) return 'contradicts'
    if (unit.row === null) return 'agrees'
    const named = namedShare(asked, unit, prepared)
    if (isOfOtherUnit(asked, evidence) || (named !== null && named < 0.3)) return 'contradicts'
    return named !== null && named >= 0.6 ? 'agrees' : 'silent'
  }
}

/** What is held for those who inspect, and is no inspection; of folded words. */
export const besideInspection =
  /^(?:tap huan|hoi nghi|hop|giao ban|so ket|tong ket|cong bo|dao tao|boi duong|quan triet|tuyen truyen|truyen thong|khai mac|be mac|trao giai|phat dong)(?= |$)/

function isYear(date: TimeExpression): boolean {
  return date.kind === 'period' && date.from.endsWith('-01-01') && date.to.endsWith('-12-31')
}

function hasHour(time: Candidate['deadline']['time']): boolean {
  // a stretch of whole days may be told in hours: "trong vòng 24 giờ"
  return (time.kind === 'relative' && time.unit === 'hour') || tellsHour.test(time.text)
}

/** "Trong bao lâu": so many days from an event, or how often; a stretch of days may be meant. How many are left is asked of any day. */
export const duration: Slot = ({ u }) =>
  u.wants !== 'duration' || / con (?:lai )?(?:may|bao nhieu|bao lau) /.test(u.folded)
    ? null
    : ({ deadline: { time } }) => {
        if (time.kind === 'relative' || / một lần/iu.test(time.text)) return 'agrees'
        return time.kind === 'period' ? 'open' : 'silent'
      }

/** "Bao lâu một lần": how often, which no limit tells. */
export const rhythm: Slot = ({ u }) =>
  asksRhythm.test(u.folded)
    ? unless(({ deadline: { time } }) => !/hằng|hàng|mỗi|từng|định kỳ|một lần|0?1 lần/iu.test(time.text))
    : null

export const asksRhythm =
  / (?:bao lau|may (?:ngay|tuan|thang|nam))(?: \S+){0,8} (?:mot|1) (?:lan|dot|ki) | (?:mot|1|moi) (?:tuan|thang|quy|nam) (?:\S+ ){0,6}(?:may|bao nhieu) lan /
/** How often something is done. */
export const tellsRhythm =
  /(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|định kỳ|(?:một|\d+)\s+(?:lần|cuộc|đợt|kỳ|buổi)\s*(?:\/|mỗi|một|trong)\s*\d*\s*(?:ngày|tuần|tháng|quý|năm)|(?:ngày|tuần|tháng|quý|năm)\s+(?:một|0?1|\d+)\s+(?:lần|cuộc|kỳ|đợt)/iu

/** "Hằng năm" alone tells no day: beside a time of its own place that does, it is none of the limit that is asked for. */
export const dayNamed: Slot = ({ u }) =>
  asksLimit.test(u.folded)
    ? unless(({ deadline: { time }, evidence: { unit } }) => {
        const isRhythm = (other: Candidate['deadline']['time']) =>
          other.kind === 'recurring' && isVague(other)
        const isLimit = ({ time: other, what }: Candidate['deadline']) =>
          !isRhythm(other) && /^(?:thời gian|thời hạn|hạn)(?!\p{L})/iu.test(what)
        return isRhythm(time) && unit.deadlines.some(isLimit)
      })
    : null

const asksLimit = / (?:han|thoi han|cham nhat|muon nhat|truoc|ngay nao|ngay may|hom nao|may ngay) /

/** "Mỗi đợt kéo dài bao lâu": neither the days of the whole plan nor a limit before or after a round are its length. */
export const length: Slot = ({ u }) =>
  asksLengthOfEach(u)
    ? unless(({ deadline: { what, time, start, end }, prepared }) => {
        if (time.kind !== 'relative' || !/^(?:thời hạn|thời gian)/iu.test(what)) return true
        // the length of the whole is not that of the stay with one of those who are visited
        return eachUnit.test(u.folded) && !/mỗi|một|từng|tại/iu.test(prepared.document.text.slice(start, end))
      })
    : null

const visited = 'don vi|noi|truong|benh vien|xa|phuong|huyen'
const eachUnit = new RegExp(` (?:moi|mot|tung) (?:${visited}) `)
const asksEachLength = new RegExp(
  `(?<! (?:sau|truoc|ket thuc)) (?:moi|mot|tung) (?:dot|cuoc|doan|lan|buoi|${visited})(?: \\S+){0,8} (?:bao lau|may ngay|bao nhieu ngay|may tuan|may buoi)(?! truoc) `,
)

/** "Thông báo kết luận từng đơn vị ban hành trong bao lâu": what is done with a paper lasts no visit. */
export function asksLengthOfEach({ folded }: { folded: string }): boolean {
  return asksEachLength.test(folded) && !handsOver.test(verbsAlone(folded))
}

const handsOver = / (?:ban hanh|gui|nop|trinh|ki|bao cao|thong bao|khac phuc|xu li|giai trinh|phan hoi) /

const howLongKept =
  / ((?<! (?:van thu|va|nop|giao nop) )luu(?: (?:giu|tru))?|giu|bao quan|cach li|dinh chi|tam (?:dung|ngung)|niem yet) (?:\S+ ){0,4}?(?<! (?:trong|con) )(?:bao lau|(?:may|bao nhieu) (?:gio|ngay|tuan|thang|nam)) /

/** "… ; thời gian giữ lại không quá 02 năm": how long a thing is kept is no limit for handing it over. */
const lengthOfKeeping = /(?<!\p{L})(?:thời gian|thời hạn)\s+(?:lưu giữ|lưu trữ|giữ|giữ lại|bảo quản)\s*$/iu

/** "Mẫu phải lưu bao lâu": how long a thing is kept, which the limit of another act does not tell. */
export const kept: Slot = ({ u }) => {
  const [, act] = howLongKept.exec(u.folded) ?? []
  if (!act)
    return handsOver.test(u.folded) && !/ (?:giu|bao quan) /.test(u.folded)
      ? unless(({ deadline: { what } }) => lengthOfKeeping.test(what))
      : null
  return unless(({ deadline: { time, start, end }, prepared }) => {
    const said = ` ${phraseKey(prepared.document.text.slice(start, end))} `
    return time.kind !== 'relative' || !act.split(' ').some((word) => said.includes(` ${word} `))
  })
}

/** "Báo trước mấy ngày": a length before something happens, and no day of a plan. */
export const ahead: Slot = ({ u }) => {
  if (!asksAhead.test(u.folded) || / (?:ngay|hom|thu) (?:nao|may) /.test(u.folded)) return null
  const publishes = / (?:cong bo|ban hanh) /.test(u.folded) && !/ (?:nop|gui|bao cao) /.test(u.folded)
  return unless(({ deadline: d, prepared }) => {
    const { text } = prepared.document
    const notified = !asksNotice.test(u.folded) || notice.test(text.slice(d.start, d.end))
    if (publishes && d.category === 'report') return true
    return d.time.kind !== 'relative' || d.time.offset >= 0 || !notified
  })
}

/** Who is told of an inspection beforehand hands nothing in. */
export const asksNotice = / (?:thong )?bao truoc /
export const notice = /thông báo|báo trước/iu

export const asksAhead =
  / (?:bao|thong bao|gui|nop|dang ki|xin) (?:\S+ ){0,3}truoc (?:\S+ ){0,8}(?:may|bao nhieu) (?:ngay|tuan|gio|buoi) | truoc (?:may|bao nhieu) ngay | truoc bao lau /

/** When a thing begins, ends or is done is not told by what is counted from that. */
export const event: Slot = ({ u }) => {
  const ending = asksEnd(u)
  const sends = speaksOfSending.test(verbsAlone(u.folded))
  const begins = / (?:bat dau|khoi dong|khai mac)(?: \S+){0,3} (?:khi|ngay|luc|hom|bao|thang|tu) /.test(
    u.folded,
  )
  return unless(({ deadline }) => {
    const { what, time } = deadline
    const isReport = deadline.category === 'report' && (isPaper(deadline) || !isNamed(u, what))
    if (time.kind === 'relative' && time.offset > 0 && isAskedItself(u.folded, time.event, what)) return true
    if (time.kind === 'period') return ending && isLoose(time.text)
    if (sends) return false
    if (time.kind !== 'relative') return ending && isReport
    return begins || (ending && isReport) || (ending && isOver(time.event))
  })
}

/** "Hạn hoàn thành tự kiểm tra": the very event that the duty counts from is asked for, and not the duty. */
function isAskedItself(question: string, event: string, what: string): boolean {
  if (from.test(question)) return false
  const said = (words: string) => {
    const own = phraseKey(words)
      .split(' ')
      .filter((word) => !bare.test(word))
    return own.length === 0 ? 0 : own.filter((word) => question.includes(` ${word} `)).length / own.length
  }
  // "kết luận kiểm tra" is no "kết thúc kiểm tra": what happens is said in its own words
  const happening = phraseKey(event)
    .split(' ')
    .filter((word) => !bare.test(word))
    .slice(0, 2)
    .join(' ')
  if (!question.includes(` ${happening} `)) return false
  // behind the heading of its place stands what is done
  const verb = phraseKey(what.slice(what.lastIndexOf(': ') + 1))
    .split(' ')
    .slice(0, 2)
    .join(' ')
  return (
    said(event) >= 0.75 && said(verb) === 0 && said(what) < ofDuty && phraseKey(event).split(' ').length > 2
  )
}

/** Who names so much of the duty asks for the duty. */
const ofDuty = 0.75

/** The event is told, and what follows from it is asked for. */
const from =
  / (?:sau|ke tu|tu (?:khi|ngay|luc)|thi|khi|neu|sau do|truoc|vua|(?:xong|roi)(?= (?:thi|trong|co|duoc|phai|bao (?!gio)|may|con|can|de) )) (?!nao )/
const bare = /^(?:khi|ngay|duoc|co|viec|cua|cac|va|tai|\d+)$/

const visit = '(?:buoi )?(?:(?:doan|to)(?: kiem tra)? )?(?:kiem tra|thanh tra|lam viec|den|toi|ve|xuong)'
/** "Ngày Đoàn làm việc", "ngày kiểm tra": the one day, however each paper calls it. */
const visitDay = new RegExp(`^${visit}(?: tai (?:don vi|co quan|co so|tung don vi))?$`)
const beforeVisit = new RegExp(` truoc (?:khi |ngay )*${visit} `)

/** "Gửi báo cáo trước ngày kiểm tra": the event that the question names is the one that the duty counts from. */
export const countedFrom: Slot = ({ u }) => {
  if (!/ (?:truoc|sau|ke tu) (?:khi |ngay )?(?!(?:nao|may|bao|ngay|khi|het) )/.test(u.folded)) return null
  return ({ deadline: { time } }) => {
    if (time.kind !== 'relative' || time.event === '') return 'silent'
    const named = phraseKey(time.event).replace(/^(?:khi |ngay |ket thuc )+/, '')
    const way = time.offset < 0 ? 'truoc' : '(?:sau|ke tu)'
    if (way === 'truoc' && visitDay.test(named) && beforeVisit.test(u.folded)) return 'agrees'
    return new RegExp(` ${way} (?:khi |ngay |ket thuc )*${named} `).test(u.folded) ? 'agrees' : 'silent'
  }
}

function isOver(event: string): boolean {
  return / (?:ket thuc|hoan thanh|xong) /.test(` ${phraseKey(event)} `)
}

const speaksOfSending = / (?:nop|gui|bao cao|trinh|han|thong bao|thi) /

/** "Kết thúc khi nào?" of an event: what is sent before or behind it does not say. */
function asksEnd({ folded }: { folded: string }): boolean {
  return / (?:ket thuc|xong)(?: \S+){0,3} (?:khi|ngay|luc|hom|bao|thang) /.test(folded)
}

/** The end of an event is asked for, and nothing that is sent. */
export function asksEndAlone(u: { folded: string }): boolean {
  return asksEnd(u) && !speaksOfSending.test(u.folded)
}

/** A day that lies long before the event that the question dates follows from no such event. */
export const toldDay: Slot = ({ u }) => {
  const [day] = u.dates.flatMap((d) => (d.kind === 'date' && /\d{4}/u.test(d.text) ? [d.date] : []))
  if (u.kind !== 'calculate' || !day) return null
  return unless(({ deadline: { due } }) => due !== null && diffDays(due, day) > 180)
}
