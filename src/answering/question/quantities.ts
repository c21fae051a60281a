// Numbers with what they count: "24 giờ", "15 ngày làm việc", "70%", "45 tỷ đồng", "05 hệ thống", "tổ số 2". Two of one
// kind can be held against each other; a number alone proves nothing. Pure.

import type { Span } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'

export interface Quantity extends Span {
  value: number
  /** What is counted, folded; a number that names ("đợt 2") has its word with "#" in front. */
  unit: string
  written: string
  /** With the words that bind it ("không quá 02 lần") and both ends of a range ("từ 05 đến 07 thành viên"). */
  whole: string
  /** Where those words begin. */
  opens: number
  /** The lower end of a range. */
  from?: number
  /** "Ít nhất" and "tối đa" say two things of one number. */
  bound?: 'least' | 'most'
}

const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const wordly =
  'lần|bên|cuộc|đợt|hình thức|nội dung|hệ thống|xã|sở|huyện|ngày|bộ|người|đơn vị|tháng|giờ|lớp|kỳ|cơ quan|bản|tổ|đoàn'
const counted = new RegExp(
  `(?:(?:(?<![\\d/.,\\p{L}-])|(?<=(?<![\\d/.,\\p{L}-])\\d{1,3}[-–]))(\\d+(?:[.,]\\d+)*)(?![\\d/])|(?<!\\p{L})(${words.join('|')})(?=\\s+(?:${wordly})(?!\\p{L})))[^\\S\\n]*(%|‰|k?m\\s?[²³23](?![\\d\\p{L}])|\\p{L}+(?:[^\\S\\n]+\\p{L}+){0,2})?`,
  'giu',
)
const numbered =
  /(?<!\p{L})(đợt|tổ|đoàn|nhóm|lần|vòng|kỳ|hạng|loại|mẫu|cụm|dot|to|doan|nhom|lan|vong|ky|hang|loai|mau|cum)\s+(?:số\s+|so\s+)?(\d{1,2}|[IVX]+)(?![\p{L}\d/%])/giu
/** Days, months, quarters, years, numbers of documents and places of a text count nothing. */
const uncounted =
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d+[a-zđ]?\s*[/-]\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d-]*|\d{1,2}\/\d{1,4}(?!\d)|(?:ngày|ngay)\s+\d{1,2}\s+(?:tháng|thang)\s+\d{1,2}(?:\s+(?:năm|nam)\s+\d{4})?|(?:ngày|mùng|tháng|năm|quý|điều|khoản|mục|điểm|thứ|ngay|mung|thang|nam|quy|dieu|khoan|muc|diem|thu)\s+\d+(?!\d|[.,]\d{3}(?!\d)|\s*(?:%|lần|cuộc|buổi|bản|kỳ|lan(?!\p{L})|cuoc|buoi))|^[^\S\n]*\d+(?:\.\d+)*[.)\t|](?=\s)/gimu

/** The quantities of a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const rest = text.replace(uncounted, (m) => ' '.repeat(m.length))
  const found: Quantity[] = []
  for (const m of rest.matchAll(numbered)) {
    const value = /^\d/u.test(m[2] ?? '') ? Number(m[2]) : roman(m[2] ?? '')
    found.push({
      ...spanOf(m),
      value,
      unit: `#${phraseKey(m[1] ?? '')}`,
      written: m[0],
      whole: m[0],
      opens: m.index,
    })
  }
  for (const m of rest.matchAll(counted)) {
    const span = spanOf(m)
    if (found.some((q) => q.start < span.end && span.start < q.end && q.unit.startsWith('#'))) continue
    const plain = m[1] ? numberOf(m[1]) : words.indexOf((m[2] ?? '').toLowerCase()) + 1
    const outOf = ofWhole.exec(rest.slice(span.start))
    const { unit, factor, length } = outOf
      ? { ...unitOf(outOf[1] ?? ''), length: outOf[0].length - (m[0].length - (m[3] ?? '').length) }
      : unitOf(m[3] ?? '')
    if (unit === '' || isRangeStart.test(rest.slice(span.start))) continue
    const head = m[0].length - (m[3] ?? '').length
    const end = span.start + head + length
    const lower = rangeBefore.exec(rest.slice(0, span.start))
    const bound = boundOf(rest, lower?.index ?? span.start, end)
    const start = Math.min(bound?.start ?? span.start, lower?.index ?? span.start)
    found.push({
      ...{ start: span.start, end, value: plain * factor, unit },
      written: m[0].slice(0, head + length).trim(),
      whole: text
        .slice(start, Math.max(end, bound?.end ?? end))
        .replace(/\s+/gu, ' ')
        .trim(),
      opens: start,
      ...(lower ? { from: numberOf(lower[1] ?? '') * (lower[2] ? unitOf(lower[2]).factor : factor) } : {}),
      ...(bound && !lower ? { bound: bound.is } : {}),
    })
  }
  for (const m of rest.matchAll(half))
    found.push({ ...spanOf(m), value: 50, unit: '%', written: m[0], whole: m[0], opens: m.index })
  return found.sort((a, b) => a.start - b.start)
}

/** "03 trong số 09 ấp": both count the same. */
const ofWhole = /^\d+\s+(?:trong|trên)\s+(?:tổng\s+)?số\s+(?=\d+\s+(\p{L}+(?:[^\S\n]+\p{L}+){0,2}))/iu

const half = /(?<!\p{L})(?:một|mot|phân|phan) (?:nửa|nua)(?!\p{L})/giu

/** "từ 05 đến 07 thành viên", "5 triệu - 7 triệu": the number in front is the lower end of the one behind. */
const ofLower = '(?:\\s*(%|(?:nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|ty|ti)?\\s*(?:đồng|dong)?))'
const isRangeStart = new RegExp(`^\\d+(?:[.,]\\d+)*${ofLower}\\s*(?:-|–|đến|tới|den|toi)\\s*\\d`, 'iu')
const rangeBefore = new RegExp(
  `(?:(?<!\\p{L})(?:từ|tu)\\s+)?(?<![\\d/.,\\p{L}-])(\\d+(?:[.,]\\d+)*)${ofLower}\\s*(?:-|–|đến|tới|den|toi)\\s*$`,
  'iu',
)

const bounds: [RegExp, 'least' | 'most'][] = [
  [
    /(?<!\p{L})(?:ít nhất|tối thiểu|không dưới|không ít hơn|cho đủ|đủ|it nhat|toi thieu|khong duoi|khong it hon)/iu,
    'least',
  ],
  [
    /(?<!\p{L})(?:không quá|không vượt quá|tối đa|nhiều nhất|không nhiều hơn|không hơn|khong qua|khong vuot qua|toi da|nhieu nhat)/iu,
    'most',
  ],
]
const between = '(?:\\s+(?:là|bằng|đến|từ|khoảng|la|bang|den|tu))?\\s*$'

/** The words that bound a number, in front of it or behind what it counts. */
function boundOf(text: string, start: number, end: number) {
  const before = text.slice(0, start)
  for (const [words, is] of bounds) {
    const at = new RegExp(words.source + between, 'iu').exec(before)
    if (at) return { is, start: at.index, end }
  }
  const behind = /^\s+(?:trở\s+(lên|xuống)|tro\s+(len|xuong))(?!\p{L})/iu.exec(text.slice(end))
  if (!behind) return null
  const is = /^(?:lên|len)$/iu.test(behind[1] ?? behind[2] ?? '') ? ('least' as const) : ('most' as const)
  return { is, start, end: end + behind[0].length }
}

/** Whether two quantities answer the same question: both percentages, both sums, both counts of one thing. */
export function isSameKind(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (a.unit in hours && b.unit in hours) || countedIn(a) === countedIn(b)
}

/** Whether they say the same amount: "24 giờ" is "1 ngày", but "3 ngày" is not "3 ngày làm việc". */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  const [inA, inB] = [hours[a.unit], hours[b.unit]]
  if (inA !== undefined && inB !== undefined && a.unit !== b.unit)
    return inA > 0 && inB > 0 && a.value * inA === b.value * inB
  return a.value === b.value
}

/** Whether what a text says bears a claimed amount out: the same amount of the same thing, bound from the same side. */
export function bearsOut(said: Quantity, claimed: Quantity): boolean {
  if (!isSameKind(claimed, said)) return false
  if (said.from !== undefined && claimed.from === undefined) {
    const end = claimed.bound === 'most' ? said.value : claimed.bound === 'least' ? said.from : null
    return end !== null && isSameAmount({ ...said, value: end }, claimed)
  }
  const opposed = claimed.bound && said.bound && claimed.bound !== said.bound
  return isSameAmount(claimed, said) && claimed.from === said.from && !opposed
}

/** Hours of units of time; those that cannot be told in hours are 0. */
const hours: Readonly<Record<string, number>> = {
  ...{ phut: 1 / 60, gio: 1, ngay: 24, tuan: 168 },
  ...{ 'ngay lam viec': 0, thang: 0, nam: 0 },
}

/** The first word of what is counted; the members of a team are counted as people. */
function countedIn({ unit }: Quantity): string {
  return unit === 'thanh vien' ? 'nguoi' : (unit.split(' ')[0] ?? '')
}

function spanOf(m: RegExpExecArray): Span {
  return { start: m.index, end: m.index + m[0].length }
}

/** Words that belong to the sentence, not to what is counted: "2 lần đúng không". */
const beyond =
  /^(?:dung|phai|khong|ko|chua|chu|a|ha|trong|ke|theo|moi|de|cho|la|thi|va|tro|mot|cua|tu|nay|do|tai|o|ve|voi|duoc|bi|co)$/

const countsNothing =
  /^(?:từ|đến|tới|trong|và|hoặc|của|ở|tại|là|thì|đã|sẽ|theo|trước|sau|vào|den|trong|truoc|(?:tu|toi) (?:thang|ngay|quy))(?!\S)/iu

function unitOf(written: string): { unit: string; factor: number; length: number } {
  const said = written.match(/\S+/gu) ?? []
  const folded = said.map((w) => (/^[%‰]$/u.test(w) ? w : phraseKey(w)))
  const take = (unit: string, count: number, factor = 1) => ({
    ...{ unit, factor },
    length: new RegExp(`^(?:\\S+\\s*){0,${count}}`, 'u').exec(written)?.[0].trimEnd().length ?? 0,
  })
  const [one, two, three] = folded
  // "kiểm tra 2023 từ tháng 8 đến tháng 12" counts nothing
  if (!one || countsNothing.test(written.trimStart())) return take('', 0)
  if (/^k?m[²³23]?$/u.test(said[0] ?? '')) return take((said[0] ?? '').replace('²', '2').replace('³', '3'), 1)
  if (one === '%' || (one === 'phan' && two === 'tram')) return take('%', one === '%' ? 1 : 2)
  if (one === 'ngay') return two === 'lam' && three === 'viec' ? take('ngay lam viec', 3) : take('ngay', 1)
  if (one === 'gio' || one === 'tieng') return take('gio', 1)
  if (/^(?:phut|tuan|thang|nam)$/.test(one)) return take(one, 1)
  const money = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9, dong: 1 }[one]
  if (money !== undefined) return take('dong', two === 'dong' ? 2 : 1, money)
  const whole = one === 'noi' && two === 'dung'
  const count = two === undefined || (beyond.test(two) && !whole) ? 1 : 2
  return take(folded.slice(0, count).join(' '), count)
}

function numberOf(written: string): number {
  if (/^\d{1,3}(?:[.]\d{3})+$/u.test(written)) return Number(written.replaceAll('.', ''))
  return Number(written.replace(',', '.').replace(/[.,](?=.*[.,])/gu, ''))
}

function roman(written: string): number {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(written.toUpperCase())
}
