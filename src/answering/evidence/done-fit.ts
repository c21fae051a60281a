// "Đơn vị nào chưa gửi báo cáo?": what is said of those who have sent it answers the opposite. Pure.

import type { Understood } from '../question/question.ts'

const acts =
  '(?:gui|nop|bao cao|hoan thanh|thuc hien|lam|xong|khac phuc|ke khai|trien khai|ban hanh|lap|xu li|to chuc)'
const asksUndone = new RegExp(` chua (?:\\S+ )?${acts} `)
const asksDone = new RegExp(
  ` da (?:\\S+ )?${acts} (?:.* )?(?:nao|bao nhieu|may|gi) | (?:nao|bao nhieu|may) (?:\\S+ ){0,3}da (?:\\S+ )?${acts} `,
)
const written =
  '(?:\\p{L}+ )?(?:gửi|nộp|báo cáo|hoàn thành|thực hiện|làm|xong|khắc phục|kê khai|triển khai|ban hành|lập|xử lý|tổ chức)(?!\\p{L})'
const undone = new RegExp(`(?<!\\p{L})(?:chưa|không) ${written}`, 'iu')
const done = new RegExp(`(?<!\\p{L})đã ${written}`, 'iu')

/** "Còn 13 đơn vị chưa gửi, gồm: Sở Y tế; …" */
const names = /(?:chưa|không) [^.]{0,80}(?:gồm|như sau|sau đây)?\s*:\s*\p{Lu}/u

/** Below 0 where the words speak only of the other side of what is or is not done, above where they name those who have not. */
export function doneFit({ folded }: Understood, words: string): number {
  if (asksUndone.test(folded)) {
    if (undone.test(words)) return names.test(words) ? 0.5 : 0
    return done.test(words) ? -0.6 : 0
  }
  if (asksDone.test(folded)) return undone.test(words) && !done.test(words) ? -0.4 : 0
  return 0
}
