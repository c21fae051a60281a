// "1. Đơn vị khai thác báo cáo sản lượng …; 3. Thời hạn gửi báo cáo: trước ngày 05": a clause that only fills a slot of a
// report (its limit, its receiver, its form) is about the report that the one clause beside it names. Pure.

import type { Section } from '../../document.ts'

/** The slot that a clause fills, with nothing said of which report it is. */
const slot =
  /^\s*(?:(?:\d+|[a-zđ])[.)]\s+)?(?:(?:Thời hạn|Hạn|Thời gian|Thời điểm|Kỳ|Nơi|Cơ quan|Địa chỉ|Hình thức|Phương thức|Cách thức|Mẫu|Biểu|Đề cương|Nội dung)(?:\s+(?:và|gửi|nộp|nhận|lập|chốt|số liệu|hoàn thành|mẫu|biểu|đề cương|báo cáo))*|Báo cáo(?:\s+(?:được|phải|lập|gửi|nộp|thực hiện|xây dựng))*)(?=\s*(?::|$)|\s+(?:là|trước|chậm nhất|muộn nhất|theo|tại|qua|bằng|về)(?!\p{L}))/iu
const reports = /(?<!\p{L})báo cáo(?!\p{L})/iu

/** The clause beside `section` that names its report; `null` where it names one itself, or none or several do. */
export function reportNamedBeside(
  section: Section,
  sections: Section[],
  leadOf: (section: Section) => string,
): Section | null {
  if (section.parent === null || !slot.test(leadOf(section))) return null
  const naming = sections.filter(
    (s) => s !== section && s.parent === section.parent && reports.test(leadOf(s)) && !slot.test(leadOf(s)),
  )
  return naming.length === 1 ? naming[0]! : null
}
