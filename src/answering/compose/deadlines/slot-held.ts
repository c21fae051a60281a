// When a thing takes place ("tổ chức vào ngày nào") is told by its days, and by no limit of a paper that is handed in
// before it. Pure.

import { dutyVerb } from '../../../library/duty-words.ts'
import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { holdsWanted } from '../../evidence/in-kind.ts'
import { phraseKey } from '../../places/syllables.ts'
import { verbsAlone } from '../../question/verbs-alone.ts'
import type { Slot } from './slot.ts'
import { asksHour, asksRhythm, tellsHour, tellsRhythm } from './slot-time.ts'

const takesPlace =
  '(?:to chuc|dien ra|khai mac|be mac|khai giang|hop|mo|thi|tap huan|dien tap|hoi nghi|hoi thao|le|cong bo|sinh hoat|giao ban)'
const when = '(?:(?:nhung |cac )?(?:ngay|hom|buoi|toi|thang) (?:nao|may)|khi nao|bao gio|luc nao)'
const asksDays = new RegExp(` ${takesPlace}(?: \\S+){0,10} ${when} | ${when}(?: \\S+){0,3} ${takesPlace} `)
/** A limit is asked for, or what is handed in. */
const asksLimit =
  / (?:han|thoi han|truoc|cham nhat|muon nhat|gui|nop|bao cao|trinh|dang ki|hoan thanh|xong|phai|lap|cu) /

function asksWhenHeld({ folded }: Asked['u']): boolean {
  // "bao giờ thì có …" holds no exam
  const said = folded.replace(/ (bao gio|khi nao|luc nao|ngay nao|hom nao) thi /g, ' $1 ')
  return asksDays.test(said) && !asksLimit.test(verbsAlone(said))
}

export const heldOn: Slot = ({ u }) =>
  asksWhenHeld(u)
    ? ({ deadline: { time, what } }) => {
        if (time.kind === 'limit') return handsIn(what) || isOtherAct(u, what) ? 'contradicts' : 'open'
        if (time.kind !== 'date' && time.kind !== 'period') return 'open'
        return isOtherAct(u, what) ? 'contradicts' : 'agrees'
      }
    : null

/** "Cuộc họp lần sau … ngày nào": the day of a meeting, whatever else its matter has to do with. */
export const meeting: Slot = ({ u }) =>
  asksMeeting.test(u.folded) && !asksLimit.test(verbsAlone(u.folded))
    ? ({ deadline: { what } }) => (/ hop /.test(` ${phraseKey(what)} `) ? 'agrees' : 'contradicts')
    : null

const asksMeeting = new RegExp(
  `^(?: \\S+){0,3}? (?:cuoc|phien|buoi) hop (?:(?:lan|ki) )?(?:sau|toi|tiep theo|ke tiep)(?: \\S+)*? ${when} `,
)

/** "Lớp sơ cứu: học viên đăng ký với Trung tâm": what is handed in or enrolled for, before which nothing is held. */
function handsIn(what: string): boolean {
  const at = what.search(handing)
  return at >= 0 && !holding.test(what.slice(0, at))
}

const handing = /(?<!\p{L})(?:gửi|nộp|đăng ký|báo cáo|trình|cung cấp|lập danh sách|cử|thông báo)(?!\p{L})/iu
const holding = /(?<!\p{L})(?:tổ chức|diễn ra|mở|họp|khai mạc|bế mạc|tiến hành)(?!\p{L})/iu
const held =
  /(?<!\p{L})(?:tổ chức|diễn ra|mở|họp|khai mạc|bế mạc|triển khai|tiến hành|thực hiện|phát động|thi|dự|sinh hoạt)(?!\p{L})/iu

/** "Công bố kết quả hội thao" is no holding of it. */
function isOtherAct(u: Asked['u'], what: string): boolean {
  const verb = new RegExp(`^${dutyVerb.source}`, 'iu').exec(what)?.[0]
  return verb !== undefined && !held.test(what) && !u.folded.includes(` ${phraseKey(verb)} `)
}

/** Beside the times of its duties the place tells the hour, how often, or the day of what takes place, that is asked for. */
export function tellsBesideDuties(u: Asked['u'], { unit, prepared }: Evidence): boolean {
  const rest = unit.deadlines.reduce(
    (words, { time }) => blanked(words, time.start - unit.start, time.end - unit.start),
    prepared.document.text.slice(unit.start, unit.end),
  )
  if (asksRhythm.test(u.folded)) return tellsRhythm.test(rest)
  return asksHour.test(u.folded) ? tellsHour.test(rest) : asksWhenHeld(u) && holdsWanted('when', rest)
}

function blanked(words: string, from: number, to: number): string {
  return words.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + words.slice(to)
}
