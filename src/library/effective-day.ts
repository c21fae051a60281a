// From which day a document holds, as it says itself.

import type { Day, Span } from '../document.ts'
import type { SiteMetadata } from './site-metadata.ts'
import { isoDay } from './written-day.ts'

const documentKinds =
  'Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Quy định|Quy chế|Kế hoạch|Chỉ thị|Hiến pháp'
const fromDay =
  '(?:có|bắt đầu có)\\s+hiệu lực(?:\\s+thi hành)?\\s*,?\\s*(?:kể\\s+)?từ\\s+(?:(ngày\\s+(\\d{1,2})\\s*(?:tháng|[/.-])\\s*(\\d{1,2})\\s*(?:năm|[/.-])\\s*(\\d{4}))|(ngày\\s+(?:ký|ban hành)))'
/** "Nghị định này có hiệu lực …"; "Quyết định có hiệu lực …" at a sentence's head; "Nghị quyết đã được … thông qua … và có hiệu lực …". */
const inForce = [
  new RegExp(`(?:${documentKinds})\\s+này\\s+${fromDay}`, 'u'),
  new RegExp(`(?:^|[\\n.:)*]\\s*)(?:${documentKinds})\\s+${fromDay}`, 'u'),
  new RegExp(
    `(?:${documentKinds})\\s+(?:này\\s+)?(?:đã\\s+)?được\\s+[^;\\n]{0,240}?thông qua[^;\\n]{0,80}?${fromDay}`,
    'u',
  ),
]

/** The day and where it is said; "kể từ ngày ký" is the day of issue. */
export function readEffective(
  text: string,
  issued: Day | null,
  site: SiteMetadata,
): { value: Day; span: Span } | null {
  for (const pattern of inForce) {
    const found = pattern.exec(text)
    if (!found) continue
    const day = found[1] ? isoDay(found[2]!, found[3]!, found[4]!) : issued
    const words = found[1] ?? found[5]!
    const start = found.index + found[0].length - words.length
    if (day) return { value: day, span: { start, end: start + words.length } }
  }
  return site.effective?.day ? { value: site.effective.day, span: site.effective.span } : null
}
