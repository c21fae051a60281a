// "Tháng này", "từ nay đến cuối năm", "sắp tới": the days over which a question lists what is due. Pure.

import { parseTimeExpressions, type TimeExpression } from '../../calendar/dates.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day, Span } from '../../document.ts'
import type { Understood } from './question.ts'

export interface Window {
  /** First day; `null` for however long ago. */
  from: Day | null
  /** Last day; `null` for however late. */
  to: Day | null
  /** Only what comes first in it is asked for ("hạn gần nhất"). */
  first: boolean
  /** Where the question names the days; `null` where it only says "sắp tới". */
  said: Span | null
}

const due = '(?:han|moc|thoi han|ki han|deadline)'
const asksList = new RegExp(
  [
    ` ${due} (?:nop |gui |bao cao |chot |thoi gian |can nho |phai nho )*(?:nao|gi) `,
    ` (?:nhung|cac|may|bao nhieu|tat ca|liet ke|danh sach|toan bo|tong hop) (?:\\S+ ){0,2}(?:${due}|viec) `,
    ` (?:co|con) (?:${due}|viec|bao cao)(?: \\S+){0,6} khong `,
    ` (?:sap|den|toi|qua|tre) (?:den |toi )?han (?:gi|nao|nhung|viec|bao cao) | (?:gi|nao|viec) (?:\\S+ ){0,4}(?:sap |da )?(?:den|toi|qua) han `,
    ' (?:nop|gui|lam|(?<! (?:bang|thanh|la|goi la|thay|loai) )bao cao|hoan thanh|thuc hien|trinh|chuan bi) (?:nhung |cac |viec |cai )*(?:gi|nao) ',
    ' (?:nop|gui|trinh|hoan thanh|chuan bi) (?:nhung |cac )?bao cao (?:\\S+ ){0,3}(?:gi|nao) ',
    ' (?:co|con) (?:nhung |cac )?(?:gi|viec gi|bao cao gi|bao cao nao|viec nao|nhiem vu nao|nhiem vu gi) (?:\\S+ ){0,3}(?:phai|can|den|nop|gui|lam) ',
    ' (?:bao cao|viec|nhiem vu) (?:nao|gi) (?:\\S+ ){0,3}(?:nop|gui|han|phai|hoan thanh|lam) ',
  ].join('|'),
)
const asksOther =
  / (?:khi nao|bao gio|ngay nao|luc nao|ngay may|hom nao|may gio|bao lau|bao nhieu ngay|may ngay|the nao|ra sao|thi sao|o dau|di dau|cho ai|vi sao|tai sao|(?:co quan|don vi|so|huyen|noi|muc|dieu|van ban|ke hoach|hinh thuc|he thong|cong|bo phan|email|dia chi|mau) nao) /
/** The day of an inspection, from which something else is to be counted. */
const ofEvent = / (?:thi|neu|doan|kiem tra|xuong|lam viec|nhan|ban hanh) /
const nearest = new RegExp(` ${due}(?: \\S+){0,2} (?:gan nhat|sap toi nhat|tiep theo|ke tiep|som nhat) `)
const coming =
  / (?:sap toi|sap den|toi day|thoi gian toi|trong thoi gian toi|sap het|sap phai|tu nay|tu gio|chua den|chua toi|chua qua|con lai) /
/** "Hồ sơ quá hạn thì phải làm gì?": what follows, and no list. */
const isCase = / (?:qua han|tre han) (?:\S+ ){0,3}thi /
const past = / (?:da qua|qua han|tre han|da het|het han) /

/** The days that a wish for a list names; `null` for every other question. */
export function windowOf(u: Understood, asOf: Day): Window | null {
  const { folded, text, claim, place, numbers } = u
  if (claim || place !== null) return null
  if (nearest.test(folded)) return { from: asOf, to: null, first: true, said: null }
  if (!asksList.test(folded) || asksOther.test(folded) || isCase.test(folded)) return null
  const dates = timesIn(text, asOf).filter((d) => !numbers.some((n) => n.start < d.end && d.start < n.end))
  const told = dates.filter((d) => !namesReport(u, d) && !saysWhoIsInspected(text, d))
  // "các mốc tháng 12 trong kế hoạch kiểm tra cuối năm": the end of the year is a part of the plan's name
  const [time, ...more] = told.length > 1 ? told.filter((d) => !partOfYear.test(d.text)) : told
  if (more.length > 0 || dates.some((d) => d.kind === 'invalid')) return null
  if (time?.kind === 'date' && ofEvent.test(folded)) return null
  const days = !time ? openDays(folded, asOf) : (overdueBy(time, folded) ?? daysOf(time, text, asOf))
  return days && { ...days, first: false, said: time ?? null }
}

const partOfYear = /^(?:trong )?(?:đầu|giữa|cuối|dau|giua|cuoi) (?:năm|nam)$/iu

/** "Quá hạn tính đến hôm nay": what was due before the day. */
function overdueBy(time: TimeExpression, folded: string): Days | null {
  const day = time.kind === 'date' ? time.date : time.kind === 'limit' ? time.lastDay : null
  return day !== null && past.test(folded) && / (?:tinh |ke )?(?:den|toi|den het) /.test(folded)
    ? { from: null, to: addDays(day, -1) }
    : null
}

type Days = Pick<Window, 'from' | 'to'>

function daysOf(time: TimeExpression, text: string, asOf: Day): Days | null {
  const before = text.slice(0, time.start)
  switch (time.kind) {
    case 'period':
      return namesPlan(time.text) ? null : { from: time.from, to: time.to }
    case 'limit':
      return { from: time.lastDay >= asOf ? asOf : null, to: time.lastDay }
    case 'date':
      if (/(?<!\p{L})sau\s+$/iu.test(before)) return { from: addDays(time.date, 1), to: null }
      if (/(?<!\p{L})(?:kể từ|ke tu|từ|tu)\s+$/iu.test(before)) return { from: time.date, to: null }
      return { from: time.date, to: time.date }
    default:
      return null
  }
}

function openDays(folded: string, asOf: Day): Days | null {
  if (past.test(folded)) return { from: null, to: addDays(asOf, -1) }
  return coming.test(folded) ? { from: asOf, to: null } : null
}

/** "các hạn trong quý II" sets no limit: without the word the quarter alone is read. */
function timesIn(text: string, asOf: Day): TimeExpression[] {
  return parseTimeExpressions(text.replace(/(?<!\p{L})(?:hạn|han)(?!\p{L})/giu, ' , '), asOf)
}

/** "báo cáo quý II phải có những gì", "báo cáo giải ngân tháng 5": the period is the report's name. */
function namesReport({ text, kind }: Understood, { start, end, text: words }: TimeExpression): boolean {
  const before = text.slice(0, start)
  // "quý I nộp báo cáo CCHC hạn nào": the round of the one report that is handed in
  if (oneReport.test(text.slice(end)) && !/(?<!\p{L})(?:các|những|cac|nhung|mấy|may)(?!\p{L})/iu.test(text))
    return true
  if (/^(?:quý|quy|năm|nam|6|sáu|sau|9|chín|giai)(?!\p{L})/iu.test(words) && periodical.test(before))
    return true
  if (kind === 'deadlines') return false
  return /^(?:quý|quy|tháng|thang)\s+(?:\d|[IV])/iu.test(words) && ofOneMatter.test(before)
}

/** "Sở không bị kiểm tra năm nay phải nộp gì?": the year says whose duties are asked, not when they are due. */
function saysWhoIsInspected(text: string, { start, text: words }: TimeExpression): boolean {
  return /^(?:trong )?(?:năm|nam) /iu.test(words) && inspected.test(text.slice(0, start))
}

const inspected =
  /(?:kiểm tra|thanh tra|phúc tra|kiem tra|ktra|thanh tra|phuc tra|danh sách|danh sach|đối tượng|doi tuong)\s+(?:trong\s+)?$/iu

const periodical =
  /(?:báo cáo|bao cao|kế hoạch|ke hoach|nhiệm vụ|nhiem vu|chương trình|chuong trinh)(?:\s+\S+){0,3}\s+$/iu
const oneReport =
  /^\s+(?:(?:thì|thi|này|nay|phải|phai|cần|can)\s+)*(?:nộp|nop|gửi|gui|làm|lam)\s+(?:báo cáo|bao cao)\s+(?!(?:gì|gi|nào|nao)(?!\p{L})).*(?<!(?:có|co|còn|con)\s)(?:hạn|han|kỳ hạn|ky han)\s+(?:nào|nao|gì|gi)(?!\p{L})/isu
/** One report, called by what it is about; "các báo cáo phải nộp trong tháng 5" are whichever. */
const ofOneMatter =
  /(?<!(?:các|những|cac|nhung|loại|loai|nộp|nop|gửi|gui|bao nhiêu|mấy)\s)(?:báo cáo|bao cao)(?:\s+(?!(?:trong|nào|nao|gì|gi|phải|phai|cần|can|nộp|nop|gửi|gui|hạn|han|đến|den|tới|toi|của|cua|vào|vao|có|co|còn|con|định|kỳ|dinh|ky)(?:\s|$))[\p{L}]+){2,7}\s+$/iu

/** "năm 2023", "giai đoạn 2021-2025" say which plan; "năm nay" and "trong năm 2023" say when. */
function namesPlan(words: string): boolean {
  return /^(?:(?:của|cua)\s+)?(?:năm|nam|giai đoạn|giai doan)?\s*(?:19|20)\d{2}/iu.test(words)
}
