// A question told with a story: "quận tôi tiếp đoàn hôm 6/9, ngay sau kỳ nghỉ. Báo cáo phải gửi trễ nhất ngày nào? Trả lời ngắn
// thôi". What tells who asks, why, and how it is to be answered is left out part by part; names and figures never are. Pure.

import { phraseKey } from '../places/syllables.ts'

const asks =
  / (?:nao|gi|ai|dau|bao (?:gio|lau|nhieu)|may|khong|chua|sao|the nao|ra sao|liet ke|ke (?:ten|ra|du|het)|neu|cho biet|tinh (?:giup|ra)|la ngay|con) /
/** Who asks, what for, what they fear or have heard. */
const personal =
  /^ (?:(?:chieu|sang|hom) (?:nay|qua) |hien |hom nay )?(?:em|toi|tui|minh|to|chung (?:toi|em|minh)|ben em|ben minh|sep|lanh dao|thu truong|chu tich|giam doc|van thu|ke toan|anh|chi|dong chi|moi nguoi|(?:so|phong|ban|xa|phuong|huyen|quan|don vi|co quan|truong|trung tam|tinh) (?:em|toi|minh|ben em|chung toi|cua em|cua toi)|khong biet|chua ro|khong ro|nghe|so|lo|dang|vua|moi|de (?:lam|bao cao|trinh|em)) /
/** "Tôi muốn biết thủ tục X": what is wished for is the matter itself. */
const wishes = / (?:muon|can|xin|hoi|nho|tim|tra cuu|ve|quy dinh|thu tuc|dieu kien|trach nhiem|quyen) /
/** How it is to be answered. */
const form =
  / (?:ngan|gon|gach dau dong|mot cau|vai dong|chi tiet|cam on|giup|voi nhe|nhe|gap lam|thoi|tra loi|de (?:em|toi|minh) (?:bao|trinh|in|gui)) /
/** When or why it came about, beside what is asked. */
const circumstance =
  /^ (?:ngay (?:sau|truoc|khi|trong)|nhan|vi|do|boi|tai|qua|sau (?:dot|ki|khi|tet|le)|truoc (?:dot|ki|khi|tet|le)|dung (?:dot|luc|vao)|trung|nhung|ma|chu|roi|khong phai|cung khong|giua luc) /
/** "… cho anh Chánh Văn phòng nhé": for whom, at the end. */
const forWhom =
  /\s+(?:cho|để|giúp|trình|gửi|cho|de|giup|trinh|gui)\s+(?:em|tôi|mình|anh|chị|sếp|lãnh đạo|thủ trưởng|ông|bà|toi|minh|sep|lanh dao)(?:\s+[\p{L}]+){0,5}(?:\s+(?:nhé|với|ạ|nha|nhe|voi|a))?\s*[.?!]*$/iu

const holidays = /(?:Quốc khánh|Tết(?: Nguyên đán| dương lịch| âm lịch)?|Giỗ Tổ(?: Hùng Vương)?|Lao động)/gu

/** A part about the answer has no more syllables than these. */
const longest = 10
const fewest = 3
const most = 4

/** Shorter readings of the question, the longest first; none where nothing may be left out. */
export function coresOf(text: string): string[] {
  const plain = text.replace(forWhom, '').trim()
  const parts = plain
    .split(/(?<=[.?!;:])\s+|(?<=,)\s+|(?<!\d)\s+[–-]\s+(?!\d)/u)
    .filter((part) => /\p{L}/u.test(part))
  const loose = parts.map(isLoose)
  const without = (drop: (i: number) => boolean) => parts.filter((_, i) => !drop(i)).join(' ')
  const last = loose.lastIndexOf(true)
  const found = [
    plain,
    ...(parts.length > 1 && last === parts.length - 1 ? [without((i) => i === last)] : []),
    ...(loose.filter(Boolean).length > 1
      ? loose.flatMap((l, i) => (l ? [without((k) => k === i)] : []))
      : []),
    ...(last < 0 ? [] : [without((i) => loose[i] === true)]),
  ]
  return [...new Set(found.map(tidy))]
    .filter((core) => core !== tidy(text) && folded(core).trim().split(' ').length >= fewest)
    .slice(0, most)
}

/** Nothing is asked in it, and no name or figure stands in it. */
function isLoose(part: string): boolean {
  const words = folded(part)
  if (asks.test(words) && !form.test(words)) return false
  const bare = part.replace(holidays, '')
  if (/\d/.test(bare) || /\s(?!(?:UBND|CCHC|TTHC)(?!\p{L}))\p{Lu}/u.test(bare)) return false
  if (form.test(words)) return words.trim().split(' ').length <= longest
  return !wishes.test(words) && (personal.test(words) || circumstance.test(words))
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, '')
}

function folded(text: string): string {
  return ` ${phraseKey(text)} `
}
