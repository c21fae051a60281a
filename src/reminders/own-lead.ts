// Whether a message asks for an own reminder, and which of its words are the reminder itself: "nhắc tôi …", "mai nhắc
// mình …", "đặt báo thức 9h …", "cứ thứ hai hàng tuần nhắc tôi …". Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Day } from '../document.ts'
import { bare, onlyOf, spoken, vocabulary } from './words.ts'

const PRONOUN = String.raw`(?:chúng\s+tôi|chung\s+toi|tôi|toi|mình|minh|em|anh|chị|chi|tao|tớ|to|tui|t)`
const CALL = String.raw`(?:nhắc\s+nhở|nhac\s+nho|nhắc|nhac|remind)`
const HELP = String.raw`(?:\s+(?:lại|lai|cho|giùm|gium|giúp|giup|hộ|ho|dùm|dum|hẹn|hen|việc|viec))*`
const END = String.raw`(?![\p{L}\p{M}])[\s,:.\-–]*`

/** "… nhắc tôi …", wherever it stands. */
const CALLED = new RegExp(String.raw`(?<![\p{L}\p{M}])${CALL}${HELP}\s+${PRONOUN}${END}`, 'iu')
/** "đặt lời nhắc …", "hẹn giờ …": a thing that is set, for oneself unless said otherwise. */
const SET = new RegExp(
  String.raw`^(?:(?:đặt|dat|tạo|tao|thêm|them|hẹn|hen|lên|len|cài|cai|ghi|lập|lap)\s+)?(?:(?:giúp|giup|cho|hộ|ho)\s+)?(?:${PRONOUN}\s+)?(?:(?:một|mot|1|cái|cai)\s+)?(?:(?:lời|loi|lịch|lich|việc|viec)\s+nhắc|(?:loi|lich|viec)\s+nhac|báo\s+thức|bao\s+thuc|hẹn\s+giờ|hen\s+gio|nhắc\s+(?:việc|hẹn|lịch)|nhac\s+(?:viec|hen|lich))(?:\s+(?:cho\s+)?${PRONOUN})?${END}`,
  'iu',
)
const POLITE =
  /^(?:(?:hãy|nhớ|làm ơn|nhờ|xin|giúp|vui lòng|bot|bạn|em|ơi|alo|à|ừ|hay|nho|lam on|ban|oi|(?:tôi|em|mình|toi|minh)\s+(?:cần|muốn|can|muon)(?:\s+(?:được|duoc))?)[\s,]+)+/iu
/** "nhắc nộp báo cáo ngày 20/5": without a pronoun only with a time behind it, and never "nhắc đến". */
const BARE = new RegExp(
  String.raw`^${CALL}${HELP}\s+(?!(?:đến|tới|den|tới|lại|lai|nhở)(?![\p{L}\p{M}]))`,
  'iu',
)

/** "trước hạn báo cáo quý 3 ngày", "3 ngày trước hạn" */
const BEFORE_DEADLINE =
  /(?:trước|truoc)\s(?:.*\s)?(?:hạn|han)(?![\p{L}\p{M}]).*\d|\d.*(?:trước|truoc)\s(?:.*\s)?(?:hạn|han)(?![\p{L}\p{M}])/iu

/** Words that may stand before "nhắc tôi" besides a time. */
const BEFORE = vocabulary(`
  hay nho lam on xin giup bot ban em oi den khi nao thi cu vao luc truoc co the dat tao them hen lich loi mot cai la
  moi deu nua phai dung gio se de duoc cho voi vui long alo a u ngay do hom va con neu nhu
`)

/** "nhắc lại giúp tôi báo cáo nộp hôm nào" wants an answer. */
const ASKS =
  /(?:^| )(?:khi nao|hom nao|ngay nao|bao gio|luc nao|la gi|la ai|o dau|the nao|nhu the nao|bao nhieu|gui ai|cho ai|nop ai)$/

/** The reminder's own words, the time in front of "nhắc tôi" among them; `null` when none is asked for. */
export function ownWords(message: string, today: Day): string | null {
  if (ASKS.test(bare(spoken(message)))) return null
  const text = message.normalize('NFC').trim()
  const polite = text.replace(POLITE, '')
  const set = SET.exec(polite)
  if (set !== null && set[0].trim() !== '')
    return isListWish(polite, set[0]) ? null : polite.slice(set[0].length)
  const called = CALLED.exec(text)
  if (called !== null) {
    const before = text.slice(0, called.index)
    const after = text.slice(called.index + called[0].length)
    return reminderOf(before, after, today)
  }
  const plain = BARE.exec(polite)
  if (plain === null || /[?？]\s*$/.test(text)) return null
  const rest = polite.slice(plain[0].length)
  const timed = parseTimeExpressions(withDays(rest), today).length > 0 || BEFORE_DEADLINE.test(rest)
  return timed ? rest : null
}

/** The words behind "nhắc tôi" and the time in front of it; `null` when more than a time stands there. */
function reminderOf(before: string, after: string, today: Day): string | null {
  const front = withDays(before)
  const times = [
    ...parseTimeExpressions(front, today).map((time) => time.text),
    ...(front.match(CLOCK) ?? []),
  ].map((time) => ({ start: front.indexOf(time), end: front.indexOf(time) + time.length }))
  const rest = times.reduce((left, { start, end }) => blank(left, start, end), front)
  if (!onlyOf(spoken(rest), BEFORE)) return null
  if (times.length === 0) return after
  const said = front.slice(
    Math.min(...times.map(({ start }) => start)),
    Math.max(...times.map(({ end }) => end)),
  )
  return `${after.trim()} ${said.trim()}`
}

const blank = (text: string, start: number, end: number) =>
  `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`

/** "các lời nhắc của tôi" is a list, not a reminder called "của tôi". */
const isListWish = (text: string, lead: string) =>
  /^(?:của|cua|đã|da|đang|dang|nào|nao|gì|gi|riêng|rieng|số|so)(?![\p{L}\p{M}])/iu.test(
    text.slice(lead.length),
  ) ||
  (text.slice(lead.length).trim() === '' && !/^(?:đặt|dat|tạo|tao|thêm|them|hẹn|hen|cài|cai)/iu.test(text))

/** "mai" alone is tomorrow where no name can stand: at an end of the words, in small letters. */
export function withTomorrow(text: string): string {
  return text
    .replace(/^(\s*)mai(?![\p{L}\p{M}])/u, '$1ngày mai')
    .replace(
      /(?<!(?:ngày|ngay|sáng|sang|chiều|chieu|trưa|trua|tối|toi|chị|chi|cô|co|bà|anh|em|hoa|sao|cây)\s)(?<=\s)mai(\s*)$/u,
      'ngày mai$1',
    )
}

const ORDINAL =
  'lần|lan|kỳ|ky|quý|quy|bên|người|hàng|hạng|vị trí|khóa|đợt|dot|vòng|cấp|lớp|bậc|bài|chương|mục|điểm|cuộc|phần|tuần|tuan'
const ANNOUNCED =
  'vào|vao|ngày|ngay|hôm|hom|sáng|trưa|trua|chiều|chieu|tối|từ|đến|den|hết|mỗi|moi|cứ|cu|và|hoặc'
const WEEKDAY = new RegExp(
  String.raw`(?<!(?<![\p{L}\p{M}])(?:${ORDINAL}|${ANNOUNCED})\s)(?<![\p{L}\p{M}])(?=(?:thứ|thu)\s(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay)(?![\p{L}\p{M}]))(?!(?:thứ|thu)\s\S+\s(?:hằng|hàng|hang))`,
  'giu',
)

/** In a reminder "thứ sáu" is a day, never the sixth, unless a word before it counts. */
export function withDays(text: string): string {
  return withTomorrow(text).replace(WEEKDAY, 'vào ')
}

const CLOCK = /\d{1,2}\s?(?:h|g|giờ|gio|:)\s?(?:\d{2})?(?![\p{L}\p{M}\d])/giu
