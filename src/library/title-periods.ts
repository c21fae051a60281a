// Periods that only name what a text is about: in its title, in the title of a table, in the subject of a letter. Pure.

import type { DutyTime } from '../document.ts'
import { startOfLine } from './lines.ts'

const opens = /^(?:trong|từ|vào|đầu|cuối|giữa|hết|dự kiến)/iu

/** In the opening "kiểm tra cuối năm" and the subject of a letter only name what is written about. */
export function opensPeriod(text: string, time: DutyTime): boolean {
  const line = text.slice(startOfLine(text, time.start, 300), time.start)
  if (/^[\s*]*(?:V\/v|Về việc|Trích yếu)(?!\p{L})/iu.test(line)) return false
  return opens.test(time.text) && (/\d/.test(time.text) || !/^(?:đầu|cuối|giữa)(?!\p{L})/iu.test(time.text))
}

/** "LỊCH KIỂM TRA CUỐI NĂM 2031", "Danh sách kiểm tra quý II/2031" above a table: the period is part of its name. */
export function isPartOfTitle(text: string, time: DutyTime): boolean {
  const line = text.slice(startOfLine(text, time.start, 300), time.start)
  return (
    /^[\s#*\d.()]*(?:phụ lục[^:;.\n]{0,12}[:.–-]\s*)?(?:lịch|danh sách|danh mục|phân công|biểu|bảng|kế hoạch|chương trình)\s+\p{L}[^:;.]*$/iu.test(
      line,
    ) &&
    !/^(?:từ|trong|trước|đến|hết)(?!\p{L})/iu.test(time.text) &&
    /^[\s*)]*(?:\n|$)/u.test(text.slice(time.end, time.end + 20))
  )
}
