// Paragraphs without a number that close a list or the whole text: they belong to no point of the list above them. Pure.

import { endOfLine, startOfLine } from './lines.ts'
import type { Place } from './numbering.ts'

export interface Closing {
  start: number
  /** The place whose list ends here; `null` for the end of a text without articles. */
  of: Place | null
}

/** What speaks of the text as a whole, or to all whom it concerns. */
const ofWhole =
  /^(?:Trên đây là|Trong quá trình (?:thực hiện|triển khai|tổ chức)|Quá trình (?:thực hiện|triển khai|tổ chức)|(?:Yêu cầu|Đề nghị|Giao) (?:các|Thủ trưởng|Giám đốc|Chủ tịch|quý)|Nhận được|(?:Ủy|Uỷ) ban nhân dân[^.;]{0,60}(?:yêu cầu|đề nghị|thông báo)|(?:UBND|Sở|Văn phòng|Thanh tra|Bộ|Các (?:cơ quan|đơn vị|sở))[^.;]{0,80}(?:yêu cầu|đề nghị|thông báo|nghiêm túc|này)(?![\p{L}])|(?:Kế hoạch|Chỉ thị|Quyết định|Kết luận|Thông báo|Hướng dẫn|Chương trình|Công văn|Thông tư|Nghị quyết|Quy chế|Quy định) này)/u
/** These close a text also where its last sign ("./.") is missing. */
const closesText =
  /^(?:Trên đây là|Trong quá trình (?:thực hiện|triển khai|tổ chức)[^.;]{0,80}(?:vướng mắc|khó khăn|phát sinh))(?![\p{L}])/u
const longestList = 30
/** How far the closing words of a text reach back from its end. */
const farthest = 3000
const textEnds = /\/\.?$/
const numbered = /^(?:[-+*•–|]|[a-zđ]\d?[.)]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVXL]+[.\s]|Điều\s)/u

/** The closing paragraphs in `from..to`, which holds `places` and nothing behind the end of the body. */
export function closingsIn(text: string, places: readonly Place[], from: number, to: number): Closing[] {
  const lists = places.flatMap((place, at) => {
    const start = behindList(text, places, at, places[at + 1]?.mark.start ?? to)
    return start === null ? [] : [{ start, of: place.parent }]
  })
  const last = places.at(-1)
  const end = last ? closingOfText(text, Math.max(last.mark.end, from), to) : null
  const article = articleOf(last ?? null)
  if (end === null || (article && article === last)) return lists
  return [...lists.filter(({ start }) => start < end), { start: end, of: article }]
}

/** Last words without a number belong to the last article; a text without articles has them of its own. */
function articleOf(place: Place | null): Place | null {
  let at = place
  while (at && at.reading.family !== 'article') at = at.parent
  return at
}

/** Behind "a) …; b) …; c) … ." a paragraph of its own ends the list. */
function behindList(text: string, places: readonly Place[], at: number, end: number): number | null {
  const place = places[at]!
  const { family } = place.reading
  if (family !== 'letter' || !place.parent || places[at + 1]?.parent === place.parent) return null
  const items: string[] = []
  for (let i = at - 1; i >= 0 && places[i]!.parent === place.parent && items.length < longestList; i--)
    items.push(text.slice(places[i]!.mark.start, places[i + 1]!.mark.start).trim())
  if (items.length === 0 || items.some((item) => item.includes('\n') || !item.endsWith(';'))) return null
  const own = endOfLine(text, place.mark.start, end)
  if (!/\.\s*$/.test(text.slice(place.mark.start, own))) return null
  const start = nextWords(text, own, end)
  if (start === null) return null
  const line = text.slice(start, endOfLine(text, start, end))
  return /^\p{Lu}/u.test(line) && !numbered.test(line) && !line.includes('\t') ? start : null
}

/** The last lines of a body that speak of all of it; the place above has words of its own before them. */
function closingOfText(text: string, from: number, to: number): number | null {
  const signed = textEnds.test(text.slice(Math.max(from, to - 40), to).trimEnd())
  const first = nextWords(text, endOfLine(text, from, to), to)
  if (first === null) return null
  const lines: { start: number; words: string }[] = []
  for (
    let at = Math.max(first, startOfLine(text, to - farthest, farthest));
    at < to;
    at = endOfLine(text, at, to) + 1
  ) {
    const words = text.slice(at, endOfLine(text, at, to)).trim()
    if (words !== '') lines.push({ start: at, words })
  }
  let found: number | null = null
  for (const { start, words } of lines.slice(-4).reverse()) {
    if (numbered.test(words) || words.includes('\t')) break
    if ((signed ? ofWhole : closesText).test(words) && (start > first || isSentence(text, from, first)))
      found = start
  }
  return found
}

/** Whether the line of the last label says something itself and is no heading of what follows. */
function isSentence(text: string, from: number, first: number): boolean {
  return /[.;]\s*$/.test(text.slice(from, first))
}

function nextWords(text: string, from: number, end: number): number | null {
  const found = /\S/.exec(text.slice(from, end))
  return found ? from + found.index : null
}
