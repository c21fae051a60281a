// "Hạn là 30/6 hay 30/7?", "trước 3 hay 5 ngày làm việc?": which of two values it is, is asked as the value itself is; neither
// of them is taken for what the question knows. Pure.

import { questionOf } from './claim-question.ts'
import type { Understood } from './question.ts'

/** The question with one open value in place of the two; as it stands where it sets no two values against each other. */
export function withOpenValue(text: string, read: (text: string) => Understood): string {
  if (!text.match(either)) return text
  const ofRounds = text
    .replace(rounds, '$1 nào')
    .replace(stretches, 'giai đoạn nào')
    .replace(lastYears, '$1năm nào')
  if (ofRounds !== text) return ofRounds
  const { text: said } = read(text)
  const [or] = [...said.matchAll(either)]
  const [first] = or ? (firstValue.exec(said.slice(0, or.index)) ?? []) : []
  if (!or || !first) return text
  const one = `${said.slice(0, or.index - first.length)}${said.slice(or.index + or[0].length)}`
  return questionOf(read(one), one) ?? text
}

/** What sets one value against the other, up to the second one. */
const either =
  /,?\s+(?:hay|hoặc)\s+(?:(?:là|la)\s+)?(?=(?:(?:trước|từ|ngày|tháng|quý|truoc|tu|ngay|thang|quy)\s+){0,2}\d)/giu
/** "Đợt 1 hay đợt 2": which of them. */
const rounds =
  /(?<!\p{L})(đợt|tổ|nhóm|vòng|cụm|mẫu|quý|giai đoạn|dot|to|nhom|vong|cum|mau|quy|giai doan)\s+(?:số\s+|so\s+)?(?:\d{1,2}|[IVX]{1,4}),?\s+(?:hay|hoặc)\s+(?:(?:là|la)\s+)?(?:\1\s+)?(?:số\s+|so\s+)?(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\d/%])/giu
const years = String.raw`(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d`
/** "Giai đoạn 2021-2025 hay 2021-2030": which years. */
const stretches = new RegExp(
  String.raw`(?<!\p{L})(?:giai đoạn|giai doan)\s+${years},?\s+(?:hay|hoặc|hoac)\s+(?:(?:là|la|giai đoạn|giai doan)\s+)*${years}`,
  'giu',
)
/** "Đến hết năm 2025 hay 2030": until when. */
const lastYears =
  /((?:đến|tới|hết|den|toi|het)\s+)(?:(?:năm|nam)\s+)?(?:19|20)\d\d,?\s+(?:hay|hoặc|hoac)\s+(?:(?:là|la|đến|den|hết|het|năm|nam)\s+)*(?:19|20)\d\d(?![\d/%])/giu
/** A day, a month, a share or a number with what it counts, which may stand behind the second number alone ("3 hay 5 ngày"). */
const firstValue =
  /(?:(?<!\p{L})(?:ngày|tháng|quý|ngay|thang|quy)\s+)?(?<![\d/.,\p{L}])\d[\d/.,]*(?:%|\s+(?:phần trăm|phan tram|(?:ngày|ngay)(?:\s+(?:làm việc|lam viec))?|\p{L}+))?$/iu
