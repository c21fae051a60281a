// Tells a finding from a question, small talk, an order to the bot, praise and one's own worries. Pure.

import type { Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import type { Knowledge } from './knowledge.ts'
import { wordsOf } from './words.ts'

export interface Lead {
  /** True when the message says that it is one: "Ghi nhận:", "/ghinhan", "tồn tại:". */
  explicit: boolean
  /** Where its body begins. */
  body: number
}

const WITHOUT_COLON =
  /^(?:ghi nhan|gn|phat hien|phat hien thay|ghi nhan phat hien|(?:qua )?(?:kiem tra|ktra)(?: dot xuat)? (?:thay|phat hien|ghi nhan|cho thay)|ktra thay|qua kiem tra|doan (?:kiem tra )?(?:ghi nhan|phat hien|thay)|(?:toi|em|minh|ben em) (?:ghi nhan|thay|phat hien)|.*\btai)$/

const AT_PLACE = /^\s+(?:tại|ở|của|tai|o|cua)\s+[^:\n]{3,80}:/iu
const CHECKED = /^\s+(?!tra)[^:\n]{3,80}:/iu

/** The words that announce a finding, stripped with their colon. */
export function readLead(text: string, knowledge: Knowledge): Lead {
  const command = /^\s*\/\s?ghi[ _]?nh[aậ]n(?:@\S+)?[\s:]*/iu.exec(text)
  if (command !== null) return { explicit: true, body: command[0].length }
  const opening =
    text.length - text.trimStart().length + (/^[\s"“*•+-]*/.exec(text.trimStart())?.[0].length ?? 0)
  const match = knowledge.leads.find(text.slice(opening, opening + 80))[0]
  if (match === undefined || match.start !== 0) return { explicit: false, body: 0 }
  const end = opening + match.end
  const colon = /^\s*(?:(?:mới|thêm|nhanh|sau|như sau|được|qua kiểm tra)\s*)?[:：]\s*|^\s*[-–,]\s+/u.exec(
    text.slice(end),
  )
  if (colon !== null) return { explicit: true, body: end + colon[0].length }
  const rest = text.slice(end)
  const place = (/ki[eể]m\s+tra|ktra/iu.test(match.written) ? CHECKED : AT_PLACE).exec(rest)
  if (place !== null) return { explicit: true, body: end }
  if (!WITHOUT_COLON.test(foldLetters(match.written).replace(/\s+/g, ' ')))
    return { explicit: false, body: 0 }
  if (/^\s*(?:\d|này|đó|nào|của|số|nay\b|nao\b|cua\b|so\b)/iu.test(rest)) return { explicit: false, body: 0 }
  return { explicit: true, body: end }
}

const ADDRESS =
  /^(?:(?:dạ|da|alo|thưa|thua|các|cac|anh|chị|chi|em|sếp|sep|bác|bac|cô|co|chú|chu|ơi|oi|à|ạ|xin|báo|bao|cáo|cao|là|la|hôm|hom|nay|sáng|sang|chiều|chieu|vừa|vua|mới|moi|ghé|ghe|qua|thấy|thay)(?:[\s,.!]+|$)){1,8}$/iu

/** "anh ơi, sáng nay em ghé …": words to a colleague before what was seen. */
export const isAddress = (text: string): boolean => ADDRESS.test(text)

/** Asks, orders, or speaks of oneself. */
export function isTalk(text: string, knowledge: Knowledge): boolean {
  const said = text.trim()
  if (asks(said, knowledge)) return true
  const opens = (matcher: { find(text: string): { start: number; end: number }[] }) =>
    matcher.find(said.slice(0, 60))[0]?.start === 0
  return opens(knowledge.talk) || opens(knowledge.speakers)
}

const WHICH =
  /(?:^|[^a-z])(?:huyen|xa|phuong|so|don vi|phong|quan|tinh|nganh|co quan|thi tran|cac don vi|ho so) nao(?![a-z])(?! (?:tre|qua|cham))/

/** "không bị kiểm tra thì nộp gì, hạn chót": what is to be sent; "không nộp gì" tells what was not. */
const WHAT_TO_SEND =
  /(?<!(?<![a-z])(?:khong|chua|chang|ko|k) (?:[a-z]+ ){0,2})(?<![a-z])(?:nop|gui|chuan bi) (?:nhung |cai )?gi(?![a-z])/

export function asks(text: string, { asking }: Knowledge): boolean {
  const said = text.trim()
  const folded = foldLetters(said)
  if (/[?？]\s*$/.test(said) || WHICH.test(folded) || WHAT_TO_SEND.test(folded)) return true
  if (asking.anywhere.find(said).length > 0) return true
  const last = wordsOf(said).at(-1)
  if (last === undefined || /[.!]$/.test(said)) return false
  return asking.end.find(said).some(({ start, end }) => end >= last.end && start > 0)
}

export interface Faults {
  /** A word of fault, or something not done. */
  any: boolean
  /** A word of fault itself, not only "không", "chưa". */
  strong: boolean
  /** Says that something is as it should be, or was remedied. */
  good: boolean
}

const SETTLED =
  /(?:^|[^a-z])da (?:duoc )?(?:khac phuc|xu ly|sua|hoan thanh|bo sung|chan chinh|giai quyet)(?: xong| dut diem| day du)?(?![a-z])/

const DENIAL =
  /(?:^|[^\p{L}])(?:khong|chua|ko|k)\s+(?:he\s+)?(?:co|con|phat sinh|phat hien|thay|ghi nhan|de xay ra|de|xay ra)(?:\s+(?!khac|xu|chi|bien|ke|bao|giai|theo|so|kiem)[a-z]+){0,4}\s*$/u
const DENIABLE =
  /^(?:tre|tre han|tre hen|qua han|qua hen|cham|cham tre|ton dong|sai pham|vi pham|sai sot|ton tai|han che|thieu sot|khieu nai|phan nan|loi|sai|vuong mac|bat cap)$/
/** "không có công chức nào vắng": whatever follows "nào" is denied. */
const DENIED_ANY =
  /(?:^|[^\p{L}])(?:khong|chua|ko|k)\s+(?:he\s+)?(?:co|con|phat sinh|phat hien|thay|ghi nhan|de|xay ra)(?:\s+[a-z]+){0,5}\s+nao\s*(?:[a-z]+\s+)?$/u
/** "0 hồ sơ trễ hạn" */
const NONE = /(?:^|[^\d.,/])0+ (?:[a-z]+ ){1,4}$/
/** "…, hạn chế": faults and nothing else, which go on with what the clause before says of them. */
const ONLY_FAULTS =
  /^(?:(?:va|hay|hoac|,)?\s*(?:sai pham|vi pham|sai sot|ton tai|han che|thieu sot|khieu nai|phan nan|vuong mac|bat cap)\s*)+(?:nao|gi)?$/

/** "không phát sinh hồ sơ trễ hạn": the words before the fault, in its clause, deny it. */
function isDenied(text: string, { start, end }: Span): boolean {
  const clauses = foldLetters(text.slice(0, start)).split(/[,;.:\n]/)
  const clause = clauses.at(-1) ?? ''
  if (DENIED_ANY.test(clause) || NONE.test(clause)) return true
  if (!DENIABLE.test(foldLetters(text.slice(start, end)).replace(/\s+/g, ' '))) return false
  if (DENIAL.test(clause)) return true
  const rest = foldLetters(text.slice(start)).split(/[,;.:\n]/)[0] ?? ''
  const before = clauses.at(-2)
  return before !== undefined && ONLY_FAULTS.test(`${clause}${rest}`.trim()) && DENIAL_OF_FAULT.test(before)
}

const DENIAL_OF_FAULT =
  /(?:^|[^\p{L}])(?:khong|chua|ko|k)\s+(?:he\s+)?(?:co|con|phat sinh|phat hien|thay|ghi nhan)(?:\s+[a-z]+){0,4}\s+(?:sai pham|vi pham|sai sot|ton tai|han che|thieu sot|khieu nai|phan nan|vuong mac|bat cap)\s*$/u

/** "để 3 hồ sơ quá 15 ngày" */
const OVERRUN = /(?<!khong |khong duoc |toi da )(?<![a-z])qua \d+ (?:ngay|gio|phut|thang|tuan|lan)(?![a-z])/

/** "mới số hóa 35/120 hồ sơ", "chỉ công khai 40%" */
const SHORTFALL = /(?<![a-z])(?:moi|chi) (?:chi )?(?:[a-z]+ ){1,4}\d+(?:[.,]\d+)? ?(?:%|\/ ?\d)/

/** "không nghiêm trọng" says how grave it is, not that all is well. */
const SEVERITY_LIKE = /nghiem trong|dang ke|^khong (?:chi|nhung|ke|qua)/

/** What is wrong in this text; nothing when the fault is denied or was remedied. */
export function readFaults(text: string, knowledge: Knowledge): Faults {
  const folded = foldLetters(text)
  const all = knowledge.faults.find(text)
  const found = all.filter((fault) => !isDenied(text, fault))
  const good =
    found.length < all.length ||
    found.some(({ values, written }) => values[0] === 'clean' && !SEVERITY_LIKE.test(foldLetters(written)))
  if (SETTLED.test(folded) && !/(?:^|[^a-z])(?:nhung|con|van|chua|tuy)(?![a-z])/.test(folded)) {
    return { any: false, strong: false, good: true }
  }
  const words = wordsOf(text)
  if (OVERRUN.test(folded) || SHORTFALL.test(folded)) return { any: true, strong: true, good }
  const strong = found.some(({ values }) => values[0] === 'fault')
  const settled = all.filter((fault) => fault.values[0] === 'fault' && isDenied(text, fault))
  const denied = found.some(
    ({ values, end }) =>
      values[0] === 'negation' &&
      words.some((word) => word.start >= end) &&
      !settled.some(({ start }) => start >= end && !/[,;.:\n]/.test(text.slice(end, start))),
  )
  return { any: strong || denied, strong, good }
}

const NOTHING =
  /^(?:ghi nhan:? )?(?:(?:qua )?kiem tra[^,:]{0,60}[,:]? )?(?:doan (?:kiem tra )?)?(?:tai [^,:]{3,60},? )?(?:khong|chua|ko) (?:he )?(?:co|con|phat hien|ghi nhan|thay|phat sinh)(?: [a-z]+){0,2} (?:ton tai|vi pham|sai pham|han che|sai sot|thieu sot|khieu nai|vuong mac|loi)(?![a-z])/

/** "Không phát hiện tồn tại tại Sở Nội vụ": says that there is nothing to be noted, and asks nothing. */
export function saysNothingFound(text: string): boolean {
  const folded = foldLetters(text).replace(/\s+/g, ' ').trim()
  return NOTHING.test(folded) && !/[?？]$|(?<![a-z])(?:khong|chua|a|ha)$/.test(folded)
}

/** Speaks of what is to come before any fault: a plan of somebody's day, no finding. */
export function isAhead(text: string, { faults }: Knowledge): boolean {
  const ahead =
    /(?:^|[^\p{L}])(?:sẽ|ngày mai|sáng mai|chiều mai|tuần sau|tháng sau|sắp tới|dự kiến|se|ngay mai|sang mai|chieu mai|tuan sau|thang sau|sap toi|du kien)(?!\p{L})/iu.exec(
      text,
    )
  if (ahead === null) return false
  const fault = faults.find(text).find(({ values }) => values[0] !== 'clean')
  return fault === undefined || ahead.index < fault.start
}
