// The summary (trích yếu) of a document: the lines under its kind, "V/v …" of a letter, or the title a site gives it.

import type { Span } from '../document.ts'
import { upperRun } from './capitals.ts'
import type { SiteMetadata } from './site-metadata.ts'

interface Title {
  value: string
  span: Span
}

const listTitle =
  /^(?:LỊCH|BẢNG|BIỂU|DANH MỤC|DANH SÁCH|PHÂN CÔNG|NHIỆM VỤ|TIẾN ĐỘ|TỔNG HỢP|THỜI GIAN|NỘI DUNG|KẾ HOẠCH|Lịch|Bảng|Biểu|Danh mục|Danh sách|Phân công|Tiến độ)(?![\p{L}])/u

/** What a table without number and kind calls itself: the last such line above its first row. */
export function tableTitle(head: string): Title | null {
  const row = /^[^\S\t\n]*[^\s][^\t\n]*\t+[^\S\t\n]*[^\s][^\t\n]*\t+[^\S\t\n]*\S/mu.exec(head)
  if (!row) return null
  let found: Title | null = null
  for (const line of head.slice(0, row.index).matchAll(/[^\n]+/gu)) {
    const words = line[0].trim().replace(/^(?:Trang tính: |PHỤ LỤC[^:\n]{0,8}:\s*)/u, '')
    if (!listTitle.test(words) || words.length > 240) continue
    const start = line.index + line[0].indexOf(words)
    found = { value: words.replace(/\s+/g, ' '), span: { start, end: start + words.length } }
  }
  return found
}

const stops =
  /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Để |Nhằm |Triển khai|Trên cơ sở|Kính gửi|Chính phủ ban hành|Quốc hội ban hành|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG CHÍNH PHỦ|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH ÁN|HỘI ĐỒNG THẨM PHÁN|-{3,}|_{3,}|\(?\s*(?:Ban hành kèm|Kèm theo|Từ viết tắt)|LỜI NÓI ĐẦU|[IVX]+\.|1\.|Điều\s)/u
/** Those of them that also stand within a title. */
const body =
  /^(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC)(?=\s+\p{Lu})/u
const inLine =
  /\s+(?=(?:Căn cứ|LỜI NÓI ĐẦU|Thực hiện (?:Quyết|Kế|Nghị|Chỉ|Chương|Thông|Công)|Xét đề nghị|Theo đề nghị)\s|(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG CHÍNH PHỦ|(?:ỦY|UỶ) BAN NHÂN DÂN(?: (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG)(?: \p{Lu}+){1,5})?|BỘ TRƯỞNG BỘ [\p{Lu}\s,]+|(?:TỔNG )?CỤC TRƯỞNG (?:TỔNG )?CỤC [\p{Lu}\s,]+|GIÁM ĐỐC SỞ [\p{Lu}\s,]+|CHỦ TỊCH (?:ỦY BAN|UỶ BAN)[\p{Lu}\s]+)\s*$)/u

/** `null` when nothing stands under the kind and no site names the text. */
export function readTitle(
  text: string,
  head: string,
  kind: Span | null,
  after: number,
  site: SiteMetadata,
): Title | null {
  const written =
    (kind && kind.end > kind.start ? withoutMark(underKind(head, kind.end)) : null) ??
    aboutLine(head, after) ??
    announced(head, after)
  const named = site.title ?? siteLine(head, after)
  if (!written) return named ?? null
  if (/\p{Ll}/u.test(written.value)) return written
  return (
    (named && sameWords(named.value, written.value) ? named : null) ??
    spelledElsewhere(text, written) ??
    written
  )
}

/** "V/v ban hành …" without its mark, "CỦA CHÍNH PHỦ SỐ 61-CP NGÀY … VỀ …" without what the head says before. */
function withoutMark(title: Title | null): Title | null {
  const mark =
    title &&
    /^(?:V\/v\s*:?\s+|của\s[^\d]{3,60}?\ssố\s[^\s]*\d[^\s]*\s+ngày\s.{6,40}?\d{4}\s+)(?=\p{L})/iu.exec(
      title.value,
    )
  return title && mark
    ? {
        value: title.value.slice(mark[0].length),
        span: { ...title.span, start: title.span.start + mark[0].length },
      }
    : title
}

/** A page that lost the lines of kind and title: "UBND tỉnh ban hành Kế hoạch … như sau:" says what is issued. */
function announced(head: string, after: number): Title | null {
  const found =
    /(?:ban hành|xây dựng)\s+(?:Kế hoạch|Chương trình|Quy chế|Quy định|Đề án|Chỉ thị|Hướng dẫn|Thông báo)\s+(?!này|số)([^;:.(]{15,400}?)(?=\s*\(|,?\s*(?:cụ thể\s*)?(?:như sau|với (?:các|những) nội dung)|[.;:])/u.exec(
      head.slice(after),
    )
  if (!found) return null
  const start = after + found.index + found[0].length - found[1]!.length
  return {
    value: found[1]!.replace(/\s+/g, ' ').trim(),
    span: { start, end: start + found[1]!.length },
  }
}

function underKind(head: string, from: number): Title | null {
  let start = -1
  let end = -1
  let at = from
  let blanks = 0
  while (at < head.length) {
    let lineEnd = head.indexOf('\n', at)
    if (lineEnd < 0) lineEnd = head.length
    const line = head.slice(at, lineEnd)
    const words = line.replace(/^[\s:*_]+/u, '').trimEnd()
    const begin = at + line.indexOf(words)
    if (words === '') blanks++
    else if (
      at === from &&
      (ofKind.test(words) || completesKind(words, head.slice(lineEnd, lineEnd + 300)))
    ) {
      // "KẾT LUẬN THANH TRA", "CHƯƠNG TRÌNH CÔNG TÁC" are one name.
    } else {
      if (
        (start >= 0 && isRow(words)) ||
        (stops.test(words) &&
          !(start < 0 && at > from && namesPlan(words)) &&
          !(start >= 0 && blanks === 0 && goesOn.test(head.slice(start, end)) && body.test(words))) ||
        (start >= 0 && (blanks > 1 || changesCase(head.slice(start, end), words)))
      )
        break
      if (start >= 0 && opensBody(head.slice(start, end), words, blanks > 0, () => paragraphEnd(head, at)))
        break
      const issuer = inLine.exec(words)
      // "… CỦA BỘ TRƯỞNG BỘ Y TẾ QUY ĐỊNH …" names whose text it is, not who issues this one
      const cut = issuer && !goesOn.test(words.slice(0, issuer.index)) ? issuer : null
      const run = start < 0 && at === from ? upperRun(words) : ''
      const mixed = run.length >= 6 && run.length < words.length - 30 && !run.startsWith('V/')
      const kept = (cut ? words.slice(0, cut.index) : mixed ? run : words).replace(/[\s*_-]+$/u, '')
      if (kept === '' || (start < 0 && at > from && kept.length > 700)) break
      if (start < 0) start = begin
      end = begin + kept.length
      blanks = 0
      if (cut || mixed || end - start > 700 || (at > from && /[.;:]$/.test(kept))) break
    }
    at = lineEnd + 1
  }
  if (start < 0) return null
  const value = head
    .slice(start, end)
    .replace(/\s*\[[^\]]*\]\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return value.length > 1 && value.length < 900 ? { value, span: { start, end } } : null
}

/** Three cells side by side belong to a table. */
const isRow = (line: string) => /\t[^\t]*\t/.test(line)

const ofKind = /^(?:THANH TRA|KIỂM TRA|GIÁM SÁT|KIỂM TOÁN|NỘI DUNG TỐ CÁO)$/u

/** A word or two in capitals behind the kind, where the line below says what the text is about. */
function completesKind(words: string, below: string): boolean {
  const next = below.trimStart().split('\n')[0] ?? ''
  return /^\p{Lu}+(?: \p{Lu}+)?$/u.test(words) && /^\p{Lu}\p{Ll}/u.test(next) && !stops.test(next)
}

/** "Thực hiện Nghị quyết số 18-NQ/TU … giai đoạn 2027 - 2030" as a title; a ground ends in a comma or tells who acts. */
function namesPlan(words: string): boolean {
  return (
    /^(?:Thực hiện|Triển khai) /u.test(words) &&
    !/[,;:.]$/.test(words) &&
    !/,\s+(?:[ỦU]ỷ? ban|UBND|Sở|Bộ|Ban|Chi cục|Phòng|Thanh tra|Công an|Hội đồng|Chủ tịch|Giám đốc)(?![\p{L}])|(?:ban hành|xây dựng) [Kk]ế hoạch/u.test(
      words,
    )
  )
}

const openings =
  /^(?:Do|Từ ngày|Từ tháng|Thời gian qua|Trong (?:thời gian|những|năm|tháng|quý|quá trình|\d)|Qua|Vừa qua|Hiện nay|Hiện|Ngày \d|Tiếp theo|Tiếp tục|Sau khi|Năm \d{4}|Ngay sau|Tại|Theo|Trước|Ngày|Với|Nhân|Thi hành|Chấp hành|Chính phủ|Quốc hội|Thủ tướng|Bộ trưởng|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Sở)(?![\p{L}])/u
/** Words after which a title cannot end. */
const goesOn =
  /(?:[,–-]|(?<![\p{L}])(?:và|của|về|theo|cho|với|tại|trong|đối với|trên|do|từ|đến|hoặc|năm|tỉnh|huyện|xã|số|thành phố|giữa|bằng|các|những))$/iu

const placeAlone = /(?:địa bàn|của|toàn|trong)\s+(?:tỉnh|huyện|xã|thành phố)$/iu

/** Whether a line below the title's first lines is the first sentence of the body. */
function opensBody(title: string, words: string, parted: boolean, endOfParagraph: () => string): boolean {
  if (!/^\p{Lu}/u.test(words)) return false
  // "… trên địa bàn tỉnh" may be all of it: what follows is the place's name, or a sentence of its own
  const sentence = words.length > 40 && /[.;:]$/.test(endOfParagraph())
  if (goesOn.test(title.trimEnd()) && !(placeAlone.test(title.trimEnd()) && sentence)) return false
  if (!/\p{Ll}/u.test(words.replace(/\([^)]*\)/g, ''))) return false
  const ended = words.length > 40 && /[.;:]$/.test(words)
  if (!parted) return ended || (openings.test(words) && /,/.test(words))
  return ended || openings.test(words) || /[,;:.]$/.test(endOfParagraph())
}

/** The last line of the paragraph that holds `at`. */
function paragraphEnd(head: string, at: number): string {
  const blank = /\n[ \t\u00a0]*(?:\n|$)/.exec(head.slice(at, at + 2000))
  return head.slice(at, blank ? at + blank.index : at + 2000).trimEnd()
}

/** Upper-case title, then a mixed-case line: the body has begun; and the other way round. */
function changesCase(before: string, words: string): boolean {
  const lower = (part: string) => /\p{Ll}{2}/u.test(part.replace(/\([^)]*\)/g, ''))
  return lower(before) !== lower(words)
}

function aboutLine(head: string, after: number): Title | null {
  const found =
    /(?:^|\s)[Vv]\/[Vv]:?\s+([^\n\t]+(?:\n(?![\p{Lu}][\p{L}.\s]*,\s*ngày|Kính gửi|C\p{L}NG H|[ĐD]\p{L}c l\p{L}p|Số\s*:|\s*\n)[^\n\t]+)?(?:\n[^\S\n]*\p{Ll}[^\n\t]+){0,4})/u.exec(
      head.slice(after, after + 600),
    )
  if (!found) return null
  const cut = /\s+(?=\p{Lu}[\p{L}. ]{1,30},\s*ngày)/u.exec(found[1]!)
  const written = (cut ? found[1]!.slice(0, cut.index) : found[1]!).trim()
  const start = after + found.index + found[0].indexOf(written)
  const rest = cut ? restBesideDate(head, start + written.length) : null
  return {
    value: [written, rest?.words ?? ''].join(' ').replace(/\s+/g, ' ').trim(),
    span: { start, end: rest?.end ?? start + written.length },
  }
}

/** Two columns read as one: the summary goes on in small letters on the line below the date that stands beside it. */
function restBesideDate(head: string, from: number): { words: string; end: number } | null {
  const found = /^[^\n]*,\s*ngày[^\n]*\n[^\S\n]*(\p{Ll}[^\n\t]{2,160})/u.exec(head.slice(from, from + 300))
  const words = found?.[1]?.trimEnd()
  return found && words ? { words, end: from + found[0].trimEnd().length } : null
}

const named =
  /^(?:Kế hoạch|Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Chỉ thị|Công văn|Chương trình(?: hành động)?|Thông báo|Báo cáo|Hướng dẫn|Luật|Bộ luật|Văn bản hợp nhất|Tờ trình|Kết luận|Đề án)\s+(?:số\s+)?[\d\p{L}/-]*\d[\p{L}\d/-]*\s+(?:ngày\s+[\d/]+\s+|năm\s+\d{4}\s+)?(?:(?:về việc|về|của)\s+)?/u

/** The first line of a saved page: "Kế hoạch 97/KH-UBND kiểm tra công tác …". */
function siteLine(head: string, before: number): Title | null {
  const first = /\S[^\n]*/u.exec(head)
  if (!first || first.index + first[0].length > Math.max(before, 400) || first[0].length > 500) return null
  const label = named.exec(first[0])
  if (!label) return null
  const value = first[0]
    .slice(label[0].length)
    .replace(/\s+do\s.{4,60}\sban hành$/u, '')
    .trim()
  if (value.length < 8) return null
  const start = first.index + label[0].length
  return { value, span: { start, end: start + value.length } }
}

function sameWords(one: string, other: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
  const left = plain(one)
  const right = plain(other)
  return (
    left === right ||
    (left.length > 20 && right.endsWith(left)) ||
    (right.length > 20 && left.endsWith(right))
  )
}

/** An upper-case summary that the text repeats in ordinary letters is taken from there. */
function spelledElsewhere(text: string, title: Title): Title | null {
  const body = text.slice(title.span.end, title.span.end + 6000)
  const words = title.value.toLowerCase().replace(/^(?:v\/v|về việc|về)\s+/u, '')
  const at = body.length === body.toLowerCase().length ? body.toLowerCase().indexOf(words) : -1
  if (at < 0 || words.length < 6) return null
  const start = title.span.end + at
  const value = text.slice(start, start + words.length)
  return /\p{Ll}/u.test(value)
    ? { value: value[0]!.toUpperCase() + value.slice(1), span: { start, end: start + words.length } }
    : null
}
