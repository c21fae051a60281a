// "Nhận kết luận ngày 12/5 thì báo cáo khắc phục chậm nhất ngày nào?": the question tells a day, what happens on it, and
// asks for what is due from there. Pure.

import type { Day, Span } from '../../document.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { countOf, type Happening, happened } from './happening.ts'
import type { Understood } from './question.ts'
import { namesFeast } from './taken-spans.ts'

export interface ToldEvent {
  day: Day
  /** What happens on the day, in folded words. */
  words: string
  /** How many of them stand before the day. */
  before: number
  /** Where the clause stands that tells the day. */
  at: Span
  /** Of it, who receives, sends or issues: the asker's own unit, mostly. */
  doer: Span
}

/** What the question says happens on the one day that it tells. */
export function happeningTold(u: Understood): Happening | null {
  const told = toldEvent(u)
  return told ? happeningOf(told) : null
}

/** What happens on the day that is told; `null` where it is nothing that is known. */
export function happeningOf({ words, before }: ToldEvent): Happening | null {
  return happened(words, before)?.kind ?? null
}

/** Where the clause of the day begins: at the word that makes it one, or behind what parts it from the rest. */
const begins = /(?<!\p{L})(?:nếu|neu|(?:ngay )?sau khi|kể từ|ke tu|từ khi|tu khi|từ lúc|khi|lúc)(?!\p{L})/giu
const parts =
  /[,;:?]|\.(?=\s|$)|[-=]>|[→⇒]|(?<!\p{L})(?:thì|bao giờ|bao gio|bao lâu|bao lau|(?:ngày|hôm|khi|lúc|ngay|hom|luc) (?:nào|nao|mấy|may))(?!\p{L})/giu
/** "thi" without its mark, where nothing is marked: "thì", and neither an exam nor "thi hành". */
const bareThen =
  /(?<!(?:diem|ki|ky|mon|du|phong|hoi|bai|de|ket qua) )(?<!\p{L})thi(?!\s+(?:hanh|dua|cong|tuyen|dau|nang|thang|ho|vien chuc|cong chuc)(?!\p{L}))/giu
const marked = /[\u0300-\u036f]|đ/iu

/** What parts the clauses of the words: places and lengths. `bare`: nothing of the question is marked. */
function partsOf(words: string, bare: boolean): { index: number; length: number }[] {
  return [...words.matchAll(parts), ...(bare ? words.matchAll(bareThen) : [])]
    .map((m) => ({ index: m.index, length: m[0].length }))
    .sort((one, other) => one.index - other.index)
}

const sends = / (?:gui|nop|bao cao|trinh) /
const asks =
  / (?:phai|can|bao gio|(?<!(?:het|den|toi|dao|qua) )han|cham nhat|muon nhat|(?:khi|luc|ngay|hom|truoc|may) (?:nao|may|ngay)) /

const becomes = /^ (?:se |phai )?(?:duoc|bi) /

/** `null` unless the question tells one day, and words of what happens on it. */
export function toldEvent(u: Understood): ToldEvent | null {
  const points = u.dates.flatMap((d) =>
    (d.kind === 'date' || d.kind === 'limit') &&
    !ofHoliday.test(u.text.slice(0, d.start)) &&
    !namesFeast(d.text)
      ? [d]
      : [],
  )
  // beside a day that is written, "ngày kia" and "hôm nay" say how near it is, or when it is asked
  const written = points.filter((d) => /\d/u.test(d.text))
  const [told, ...more] = written.length > 0 ? written : points
  if (u.claim || !told || more.length > 0 || !('date' in told)) return null
  const text = withoutCommasOfNames(u)
  // "hết hạn ngày 20/5" is no limit: the words before the day say what happens
  const day =
    told.start +
    Math.max(0, told.text.search(opensClause.test(text.slice(0, told.start)) ? withWeekday : point))
  const [left, right] = [text.slice(0, day), text.slice(told.end)]
  const bare = !marked.test(text.normalize('NFD'))
  const from = clauseStart(left, bare)
  const to = partsOf(right, bare)[0]?.index ?? right.length
  const head = left.slice(from)
  const behind = ` ${phraseKey(right.slice(0, to))} `
  // "ngày 12/5 đoàn gửi …": what is sent tells the event where nothing stands before the day
  // "hồ sơ nộp ngày 5/4 được phê duyệt …": what comes of what happened is no part of it
  const comes = happened(head) ? [becomes] : []
  const ends = [asks, ...comes, ...(phraseKey(head) === '' ? [] : [sends])].flatMap(
    (p) => p.exec(behind)?.index ?? [],
  )
  const until = Math.min(behind.length, ...ends)
  const words = phraseKey(`${head} ${behind.slice(0, until)}`)
  if (words === '') return null
  const at = { start: from, end: told.end + lengthOf(right.slice(0, to), countOf(behind.slice(0, until))) }
  const before = countOf(phraseKey(head))
  const event = happened(words, before)
  // "hôm nay nhận quyết định" tells an event; "hôm nay" alone is the day that the question is asked on
  if (!/\d|thứ|mai|thu |mốt/iu.test(told.text) && (event === null || event.kind === 'visit')) return null
  const doer = event && event.kind !== 'end' ? lengthOf(text.slice(from), event.before) : 0
  return { day: told.date, words: ` ${words} `, before, at, doer: { start: from, end: from + doer } }
}

/** "Con thứ hai ngày 01/6" counts children, "Thứ Hai 16/12 đi công tác" tells the day. */
const opensClause = /(?:^|[,;:.]|(?<!\p{L})(?:vào|vao|hôm|hom|sáng|sang|chiều|chieu|nếu|neu))\s*$/iu
const point = /(?:ngày|ngay|hôm|hom)?\s*(?:\d|nay|qua|kia)/iu
const withWeekday = new RegExp(String.raw`(?:(?:thứ|thu|chủ|chu)\s+\p{L}+,?\s+)?${point.source}`, 'iu')

/** "Trước lễ 30/4": a holiday that lies near tells no event. */
const ofHoliday =
  /(?<!\p{L})(?:(?:nghỉ|nghi|dịp|dip|kỳ|ky|ngày|ngay|trước|truoc|sau|đợt|dot)\s+)(?:lễ|le|tết|tet|nghỉ|nghi|quốc khánh|quoc khanh|giỗ tổ|gio to)(?:\s+(?:lễ|le|tết|tet|quốc khánh|quoc khanh))?\s+(?:ngày\s+|ngay\s+)?$/iu

/** Where the clause before a day begins; a comma inside it ("kiểm tra văn thư, lưu trữ ngày …") parts the day from no happening. */
function clauseStart(left: string, bare: boolean): number {
  const starts = [...left.matchAll(begins)].map((m) => m.index)
  const cuts = partsOf(left, bare).map(({ index, length }) => index + length)
  const [from = 0, before = 0] = [...new Set([0, ...starts, ...cuts])].sort((a, b) => b - a)
  const own = left.slice(from)
  const isCut = left[from - 1] === ',' && happened(own) === null && !asks.test(` ${phraseKey(own)} `)
  return isCut && happened(left.slice(before, from)) !== null ? before : from
}

/** How far into a text its first words reach. */
function lengthOf(text: string, words: number): number {
  return words === 0 ? 0 : (syllablesOf(text)[words - 1]?.end ?? text.length)
}

/** "Sở Văn hóa, Thể thao và Du lịch": the comma of a name parts no clauses. Places stay where they are. */
function withoutCommasOfNames({ text, agencies }: Understood): string {
  return agencies.reduce(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}${rest.slice(start, end).replaceAll(',', ' ')}${rest.slice(end)}`,
    text,
  )
}
