// Turns that are one part alone, a period or a place, to be put into the last question. Pure.

import type { Span } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'

/** "Năm?", "6 tháng?" after a question of a report: that of another period, and nothing else. */
export function isPeriodAlone(text: string, { question }: { question: string }): boolean {
  const period =
    /^ (?:bao cao )?(?:(?:hang |ca |dinh ki )?(?:tuan|thang|quy|nam)|(?:6|9) thang(?: (?:dau|cuoi) nam)?) $/
  return period.test(` ${phraseKey(text)} `) && / bao cao /.test(` ${phraseKey(question)} `)
}

/** "Tháng 8?" after "tháng 9 kiểm tra đơn vị nào": the same of another month, quarter or round. */
export function isOtherPeriod(text: string, { question }: { question: string }): boolean {
  const said = /^ (?:vay |the |trong |sang )?(thang|quy|dot) (?:\d{1,2}|[ivx]+)(?: nam)?(?: \d{4})? $/.exec(
    ` ${phraseKey(text)} `,
  )?.[1]
  return (
    said !== undefined && new RegExp(` ${said} (?:\\d{1,2}|[ivx]+) `, 'u').test(` ${phraseKey(question)} `)
  )
}

/** "Trùng Chủ nhật thì sao?": what becomes of the limit that was told, and nothing else. */
export function isDayOffAlone(text: string): boolean {
  return /^ (?:(?:neu|the|vay|con|ma|han|ngay|do|no) )*(?:roi|trung|nham|dung)(?: (?:vao|voi|dung|phai|ngay))* (?:chu nhat|thu (?:bay|7)|t7|cn|cuoi tuan|ngay nghi|nghi le|nghi|le|tet)(?: (?:thi|la|phai|tinh|xu li))* (?:sao|the nao|lam sao|ra sao|gi)(?: (?:vay|a|ha|nhi))* $/.test(
    ` ${phraseKey(text)} `,
  )
}

/** "Cà Mau thì ai?": a place and asking words, nothing else. */
export function isPlaceAlone(text: string, found: { start: number; end: number }[]): boolean {
  const [first] = found
  if (!first) return false
  const rest = phraseKey(`${text.slice(0, first.start)} ${text.slice(first.end)}`)
    .replace(/^(?:the |vay )?(?:neu la|doi voi|voi|truong hop)(?= |$)/, '')
    .trim()
    .replace(/^(?:ke hoach|van ban)(?: cua)?/, '')
    .replace(/(?:nam )?(?:19|20)\d{2}/, '')
    .trim()
  return (
    rest === '' ||
    /^(?:thi|la|o|cua|ben|con|ai|sao|khi|nao|the|bao|gio|lau|nhieu|may|ngay|gi|dau|vay)(?: (?:thi|la|o|cua|ben|con|ai|sao|khi|nao|the|bao|gio|lau|nhieu|may|ngay|gi|dau|vay))*$/.test(
      rest,
    )
  )
}

/** "Kiên Giang thì lấy ở đâu?" after "kinh phí … lấy từ đâu": the place alone, where the rest repeats the last question. */
export function placeAsked(text: string, found: Span[], { question }: { question: string }): string | null {
  const [place, ...more] = found
  if (!place || more.length > 0) return null
  const rest = phraseKey(text.slice(place.end)).split(' ')
  if (rest[0] !== 'thi' || !/^(?:con|the|vay|o|tai|ben|\s)*$/.test(phraseKey(text.slice(0, place.start))))
    return null
  const last = phraseKey(question).split(' ')
  const own = rest.filter((word) => !/^(?:thi|la|o|tu|cua|cho|vay|the|ha|a)$/.test(word))
  const asks = own.some((word) => /^(?:dau|ai|gi|nao|may|nhieu|gio|lau|khong|chua)$/.test(word))
  const repeats = own.length > 0 && own.length <= 6 && own.every((word) => last.includes(word))
  return asks && repeats ? text.slice(place.start, place.end) : null
}
