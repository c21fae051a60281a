// "Tuần này mình phải nộp gì", "/han tháng 6", "em có trễ hạn cái nào không": a wish for one's own duties and for which
// days. Every word must be understood, so that a question about a plan stays a question. Pure.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, formatDay } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { onlyOf, spoken, vocabulary } from './words.ts'

export type ListRange =
  | { kind: 'all' }
  | { kind: 'overdue' }
  /** `words` as a person reads them: "tuần này", "15/6". */
  | { kind: 'days'; from: Day; to: Day; words: string }
  /** A day that cannot be, with the reason. */
  | { kind: 'impossible'; words: string; why: string }

const VOCABULARY = vocabulary(`
  co han thoi viec cong nop phai can lam gi nao la nhung cac cua toi minh em anh chi chung ta bon tao don vi co quan
  phong so ban ben trong vong den sap toi gui bao cao con khong cho xem hien dang da bi liet ke danh sach bao nhieu may
  cai muc roi chua vay the nhi nhe a u vao no va voi giup gium hoi biet qua tre cham muon het tat ca nua them gan nhat tiep theo ke
  day do duoc hoan thanh dot khoan
`)
const DUTY = /(?:^| )(?:han|viec|nop|bao cao|lam|gui|no|co (?:nhung |cai )?gi)(?: |$)/
const MINE = /(?:^| )(?:toi|minh|em|anh|chi|chung ta|bon tao|don vi|co quan|phong|ben)(?: |$)/
const OWN = /(?:^| )(?:toi|minh|em|anh|chi|chung ta|bon tao|cua (?:don vi|co quan|phong))(?: |$)/
const ASKS = /(?:^| )(?:gi|nao|khong)(?: |$)/
/** Without one of these "hạn là 30/6" says something instead of asking for a list. */
const WISHES = /(?:^| )(?:gi|nao|khong|phai|can|con|nhung|cac|co|xem|liet ke|danh sach)(?: |$)/
/** "quá hạn chưa" is about the deadline just answered. */
const ABOUT_ANSWER = /^(?:da )?(?:qua|den|toi|tre) han(?: roi)? chua(?: a| nhi| nhe)?$/
/** "đơn vị nào" asks after others, "đơn vị chưa gửi" says something of one. */
const OTHERS = /(?:^| )(?:don vi|co quan|phong|ben|so) (?:nao|chua|khong)(?: |$)/
const COMING =
  /(?:^| )(?:sap(?: toi| den| het)?|gan nhat|tiep theo|ke tiep|toi day|thoi gian toi|con (?:bao nhieu|may|nhung))(?: |$)/
/** "trễ" alone may be the end of "Bến Tre". */
const LATE =
  /(?:^| )(?:qua han|tre han|(?:bi|co|dang|da|nao|viec|han) (?:tre|cham|muon)|(?:tre|cham|muon) (?:gi|nao|cai|viec)|no (?:bao cao|viec|gi|cai))(?: |$)/
/** What was done is another question than what is to be done. */
const DONE = /(?:^| )da (?:nop|gui|bao cao|lam|hoan thanh)(?: |$)|(?:nop|gui|lam)(?: duoc| nhung)? gi roi/

/** `null` for everything that is no wish for a list of one's own. */
export function readList(text: string, today: Day): ListRange | null {
  const time = timeIn(text, today)
  if (time === 'several') return null
  const rest = spoken(time === null ? text : text.replace(time.text, ' , '))
  if (!onlyOf(rest, VOCABULARY) || [DONE, OTHERS, ABOUT_ANSWER].some((one) => one.test(rest))) return null
  if (LATE.test(rest)) return time === null ? { kind: 'overdue' } : rangeOfTime(time)
  if (!DUTY.test(spoken(text))) return null
  const mine = MINE.test(rest.replace(/ (?:em|anh|chi)(?: a| nhe)?$/, ''))
  const wishes = WISHES.test(rest)
  if (time !== null) {
    const claims =
      !wishes && (time.kind === 'date' || time.kind === 'limit' || / la$/.test(saidBefore(text, time)))
    return claims || (namesTheReport(text, time) && !mine) ? null : rangeOfTime(time)
  }
  if (COMING.test(rest)) return { kind: 'all' }
  return (mine && ASKS.test(rest)) || (OWN.test(rest) && (wishes || /(?:^| )han(?: |$)/.test(rest)))
    ? { kind: 'all' }
    : null
}

const ARGUMENT = vocabulary('cua toi minh em don vi trong vao tat ca cac han nop den het bi da')

/** What stands behind /han; `null` for other words, which are a question. */
export function rangeOf(argument: string, today: Day): ListRange | null {
  const time = timeIn(argument, today)
  if (time === 'several') return null
  const rest = spoken(time === null ? argument : argument.replace(time.text, ' '))
  if (/^(?:da |bi )*(?:qua han|qua|tre|tre han|cham|muon)$/.test(rest)) return { kind: 'overdue' }
  if (/^(?:cac |han )*(?:sap|toi day|sap toi|sap den)$/.test(rest)) return { kind: 'all' }
  if (!onlyOf(rest, ARGUMENT)) return null
  return time === null ? { kind: 'all' } : rangeOfTime(time)
}

/** The one time that is named; a weekday or "mai" alone is one too. */
function timeIn(text: string, today: Day): TimeExpression | null | 'several' {
  const found = parseTimeExpressions(withTomorrow(withoutDeadline(text)), today)
  if (found.length > 1) return 'several'
  const [time] = found
  if (time === undefined) return bareWord(text, today)
  return { ...time, text: text.includes(time.text) ? time.text : 'mai' }
}

/** "hạn tuần này" is no limit but the deadlines of the week. */
const withoutDeadline = (text: string) =>
  withoutSpace(text).replace(/(?<![\p{L}\p{M}])(?:hạn|han)(?![\p{L}\p{M}])/giu, ' , ')

const withoutSpace = (text: string) => text.normalize('NFC').trim()

/** "mai có gì phải nộp" is said for "ngày mai". */
function withTomorrow(text: string): string {
  return text.replace(
    /(?<=^|(?<!ngày|ngay|sáng|sang|chiều|chieu|trưa|trua|tối)\s)mai(?=$|[\s,?.!])/iu,
    'ngày mai',
  )
}

/** "/han tuần", "/han tháng": the one that runs. */
function bareWord(text: string, today: Day): TimeExpression | null {
  const match = /^(?:trong )?(tuần|tuan|tháng|thang|quý|quy|năm|nam)$/iu.exec(withoutSpace(text))
  if (match === null) return null
  const [time] = parseTimeExpressions(`${match[1]} này`, today)
  return time === undefined ? null : { ...time, text: match[1]! }
}

/** "báo cáo quý này" is the name of a report, "quý này phải báo cáo gì" asks for a list. */
const saidBefore = (text: string, time: TimeExpression) => spoken(text.slice(0, text.indexOf(time.text)))

function namesTheReport(text: string, time: TimeExpression): boolean {
  const before = saidBefore(text, time)
  return /bao cao$/.test(before) && /^(?:quy|nam|6 thang|sau thang)/.test(spoken(time.text))
}

function rangeOfTime(time: TimeExpression | null): ListRange | null {
  if (time === null) return null
  const named = time.text.replace(/^trong\s+/iu, '').toLowerCase()
  const words = /\s/.test(named) ? named : `${named} này`
  switch (time.kind) {
    case 'date':
      return { kind: 'days', from: time.date, to: time.date, words: `ngày ${formatDay(time.date)}` }
    case 'period':
      return { kind: 'days', from: time.from, to: time.to, words }
    case 'limit':
      return { kind: 'days', from: addDays(time.lastDay, -BEFORE_DAYS), to: time.lastDay, words }
    case 'invalid':
      return { kind: 'impossible', words: time.text, why: time.why }
    default:
      return null
  }
}

/** "trước 15/6" means what is due until then, late ones too. */
const BEFORE_DAYS = 60
