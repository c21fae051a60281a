// "Kế hoạch 61/KH-UBND năm 2022", "Quyết định 12/QĐ-SYT ngày 5/2/2022": a number comes anew every year, so the year or the
// day that is said right behind it tells which document is meant. Pure.

import type { DocumentHeader, Span } from '../../document.ts'
import type { NumberMention } from '../../library/number-mentions.ts'
import type { Understood } from '../question/question.ts'
import { isStandingRule, yearsOf } from './years-served.ts'

export interface Edition extends Span {
  year: number | null
  /** "2022-02-05", or "02-05" where no year is said. */
  day: string | null
}

const skipped =
  /^(?:[\s(]+|(?:của|cua|tỉnh|tinh|thành phố|thanh pho|tp\.?|ubnd|ủy ban nhân dân|uy ban nhan dan)(?!\p{L}))/iu
const yearBehind = /^(?:năm|nam)\s+((?:19|20)\d\d)(?![\d/])/iu
const dayBehind =
  /^(?:(?:ban hành|ban hanh|ký|ky|ki)\s+)?(?:vào\s+|vao\s+)?(?:ngày|ngay)\s+(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|năm|nam)\s*(\d{4}))?(?!\d)/iu
/** A day on which something else happens: "… ngày 15/5 đoàn đến thì nộp khi nào?" */
const ofEvent =
  /^\s*(?:,|thì|thi|đoàn|doan|tổ|to|đến|den|tới|toi|kiểm tra|kiem tra|nộp|nop|gửi|gui|phải|phai|có|co|là|la|mà|ma|xuống|xuong)(?!\p{L})/iu

/** A claim that the year or the day is right is judged for itself. */
const claimed = /^(?:ban hành|ban hanh|ký|ky|ki)\s/iu
const onlyClaim = /^[\s,]*(?:có\s+|co\s+)?(?:phải|đúng|phai|dung)(?!\p{L})/iu

/** The year or day of issue that is said of a number; `null` where none is. */
export function editionSaid({ text, placeSpans, claim }: Understood, mention: NumberMention): Edition | null {
  let at = mention.end
  for (let before = -1; before !== at; ) {
    before = at
    at += skipped.exec(text.slice(at))?.[0].length ?? 0
    at = placeSpans.find((p) => p.start === at)?.end ?? at
  }
  const rest = text.slice(at)
  const year = yearBehind.exec(rest)
  const said = year ?? dayBehind.exec(rest)
  if (claim && said && (claimed.test(said[0]) || onlyClaim.test(rest.slice(said[0].length)))) return null
  if (year) return { start: at, end: at + year[0].length, year: Number(year[1]), day: null }
  const day = dayBehind.exec(rest)
  if (!day || ofEvent.test(rest.slice(day[0].length))) return null
  const [, date = '', month = '', ofYear] = day
  const written = [ofYear, month.padStart(2, '0'), date.padStart(2, '0')].filter(Boolean).join('-')
  return { start: at, end: at + day[0].length, year: null, day: written }
}

/** Whether the head of the document may be that of the edition. */
export function isEdition({ year, day }: Edition, header: DocumentHeader): boolean {
  const { issued, title } = header
  if (issued === null) return true
  if (day !== null) return issued.endsWith(day)
  return (
    year === null ||
    issued.startsWith(String(year)) ||
    yearsOf(title).includes(year) ||
    isStandingRule(header)
  )
}
