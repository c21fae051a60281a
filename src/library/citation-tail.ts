// What follows a cited document: its date, its issuing body, what it is about. Reads a bounded stretch behind it.

import type { Day, Span } from '../document.ts'
import { knownPlaces } from './issuers.ts'
import { ISSUER_SYMBOLS, LOCAL_ISSUER_SYMBOLS } from './symbols.ts'

export interface CitationTail {
  issued: Day | null
  /** The date as written when it is none in the calendar ("31/02/2020"). */
  impossible: string | null
  issuer: string | null
  /** Behind date and issuer. */
  end: number
  /** Words that say what the document is about, up to the end of the sentence; relations may cut it shorter. */
  subjectMatter: Span | null
}

const DATE =
  /(?:[,\s]|\()*(?:(?:được\s+)?(?:ban\s+hành|ký|thông\s+qua)\s+)?(?:đề\s+)?(?:ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})|(?:\(|(?<=ban\s+hành\s+|thông\s+qua\s+))\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)?)\s*\)?/uy
const YEAR = /\s+năm\s+\d{4}/uy
const ALIAS = /\s*\((?:gọi|sau|viết|dưới)[^()\n]{0,160}\)/uy
const OF = /[,\s]*(?:do\s+|của\s+)/uy
const SUBJECT =
  /\s*[,:]?\s*(?:về(?:\s+việc)?|v\/v|ban\s+hành(?!\s+(?:kèm|theo))|phê\s+duyệt|quy\s+định|sửa\s+đổi|bổ\s+sung|hướng\s+dẫn|công\s+bố|triển\s+khai|thực\s+hiện|thành\s+lập|kiểm\s+tra|cải\s+thiện|nâng\s+cao|tăng\s+cường|đẩy\s+mạnh|thông\s+qua|giao|điều\s+chỉnh|để\s+thực\s+hiện)(?!\p{L})/uy
/** What ends the words about the subject: a new clause with its own actor, effect or reference. */
const SUBJECT_END =
  /[;.](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-+*•|]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.|Căn cứ|Theo|Điều))|\s\||,\s+(?=(?:Ủy ban|Uỷ ban|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Chính phủ|Thủ tướng|Thanh tra|Văn phòng|Đoàn|Ban)(?!\p{L}))|,?\s+(?=(?:có|hết|chấm dứt)\s+hiệu lực)|,?\s+(?=(?:và|đã)?\s*(?:được|bị)\s+(?:sửa đổi|thay thế|bãi bỏ))|,?\s+ban hành kèm theo|\s*\((?=(?:đã\s+)?(?:được|bị)\s|(?:đã\s+)?(?:sửa đổi|thay thế|bổ sung))|\s*\[|\s*“?\((?:gọi tắt|sau đây|gửi kèm)/gu
const LONGEST_SUBJECT = 420

const NAME = '\\p{Lu}[\\p{L}]*(?:[^\\S\\n]+(?:-[^\\S\\n]+)?\\p{Lu}\\p{L}*){0,4}'
const LOCAL = `Văn\\s+phòng\\s+(?:(?:Ủy|Uỷ)\\s+ban\\s+nhân\\s+dân|UBND|Hội\\s+đồng\\s+nhân\\s+dân|HĐND|Tỉnh\\s+ủy|Thành\\s+ủy)|(?:Ủy|Uỷ)\\s+ban\\s+nhân\\s+dân|UBND|Hội\\s+đồng\\s+nhân\\s+dân|HĐND|Tỉnh\\s+ủy|Thành\\s+ủy|Huyện\\s+ủy|Quận\\s+ủy|Thị\\s+ủy|Đảng\\s+ủy|Ban\\s+Chấp\\s+hành\\s+Đảng\\s+bộ|Sở\\s+(?:${departmentNames()})`
const CENTRAL = centralNames()
const ISSUER = new RegExp(
  `(?:Ban\\s+Thường\\s+vụ\\s+|Thường\\s+trực\\s+|Chủ\\s+tịch\\s+|Bộ\\s+trưởng\\s+|Giám\\s+đốc\\s+|Tổng\\s+|Thống\\s+đốc\\s+|liên\\s+)?(?:(${CENTRAL})|(${LOCAL})(?:\\s+(tỉnh|[Tt]hành\\s+phố|TP\\.?|huyện|quận|thị\\s+xã|xã|phường|thị\\s+trấn|[Tt]ỉnh)(?!\\p{L}))?(?:\\s+(${NAME}))?)(?!\\p{L})`,
  'uy',
)
const UNKNOWN_BODY = new RegExp(
  `(?:Bộ|Tổng\\s+cục|Cục|Ban|Hội|Liên\\s+đoàn|Viện|Kho\\s+bạc|Đoàn|Tập\\s+đoàn)(?:\\s+(?:trưởng\\s+)?${NAME})`,
  'uy',
)

/** Reads what follows a citation that ends at `at`; `place` is the province or city of the text's own issuer. */
export function readCitationTail(text: string, at: number, place: string | null): CitationTail {
  const tail: CitationTail = { issued: null, impossible: null, issuer: null, end: at, subjectMatter: null }
  for (let round = 0; round < 4; round++) if (!readPart(text, tail, place)) break
  tail.subjectMatter = readSubject(text, tail.end)
  return tail
}

function readPart(text: string, tail: CitationTail, place: string | null): boolean {
  const date = tail.issued === null && tail.impossible === null ? matchAt(DATE, text, tail.end) : null
  if (date !== null) {
    const [whole, d = '', m = '', y = '', d2 = '', m2 = '', y2 = ''] = date
    tail.issued = toDay(Number(d || d2), Number(m || m2), Number(y || y2))
    if (tail.issued === null) tail.impossible = whole.replace(/^[\s(,]+|[\s)]+$/g, '')
    tail.end += trimmedLength(whole)
    return true
  }
  const aside = matchAt(YEAR, text, tail.end) ?? matchAt(ALIAS, text, tail.end)
  if (aside !== null) {
    tail.end += aside[0].length
    return true
  }
  if (tail.issuer !== null) return false
  const of = matchAt(OF, text, tail.end)
  if (of === null) return false
  const issuer = readIssuer(text, tail.end + of[0].length, place)
  if (issuer === null) return false
  tail.issuer = issuer.name
  tail.end = issuer.end
  return true
}

/** A bracket that the date opened is part of it; blanks behind it are not. */
function trimmedLength(written: string): number {
  return written.trimEnd().length
}

function toDay(d: number, m: number, y: number): Day | null {
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

/** Reads an issuing body at `at` and gives its full name: "UBND tỉnh" → "Ủy ban nhân dân tỉnh Kiên Giang". */
export function readIssuer(
  text: string,
  at: number,
  place: string | null,
): { name: string; end: number } | null {
  const match = matchAt(ISSUER, text, at)
  if (match === null) {
    const unknown = matchAt(UNKNOWN_BODY, text, at)
    const goesOn = /^\s+\p{Ll}+/u.exec(text.slice(at + (unknown?.[0].length ?? 0), at + 60))?.[0].trim() ?? ''
    if (
      goesOn !== '' &&
      !/^(?:về|ban|quy|hướng|phê|sửa|ngày|và|thì|có|để|theo|công|giao|đã|được|tại|là|khóa)$/u.test(goesOn)
    )
      return null
    return unknown === null ? null : { name: tidy(unknown[0]), end: at + unknown[0].length }
  }
  const [whole, central, local, level, name] = match
  if (central !== undefined) return { name: centralName(whole, central), end: at + whole.length }
  const localName = placeName(name ?? '')
  const cut = name === undefined ? whole.length : whole.length - name.length + localName.length
  const written = whole.slice(0, cut).trimEnd()
  return { name: localIssuer(written, local!, level, localName, place), end: at + written.length }
}

function centralName(whole: string, central: string): string {
  const name = tidy(whole)
  if (/^(?:Bộ trưởng|Thống đốc|Tổng) /.test(name) && !name.startsWith('Tổng cục')) return tidy(central)
  return name
}

function localIssuer(
  whole: string,
  local: string,
  level: string | undefined,
  name: string,
  place: string | null,
): string {
  const head = tidy(whole.slice(0, whole.indexOf(local)))
  const body = tidy(local)
    .replace(/UBND$/, 'Ủy ban nhân dân')
    .replace(/HĐND$/, 'Hội đồng nhân dân')
    .replace(/^Uỷ/, 'Ủy')
  const levelName =
    level === undefined
      ? ''
      : tidy(level)
          .toLowerCase()
          .replace(/^tp\.?$/, 'thành phố')
  const known = place === null ? null : knownPlaces.provinceKind(place)
  const missing =
    name === '' &&
    known !== null &&
    (levelName === known || (levelName === '' && /^(?:Sở|Tỉnh|Thành)/.test(body)))
  const where = missing ? (levelName === '' && body.startsWith('Sở') ? `${known} ${place}` : place!) : name
  return [head, body, levelName, where].filter((part) => part !== '').join(' ')
}

/** The longest run of capitalised words that is a province, else all of them. */
function placeName(name: string): string {
  const words = name.split(/(?<=\S)(?=\s)/)
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const candidate = words.slice(0, count).join('')
    if (knownPlaces.provinceKind(tidy(candidate)) !== null) return candidate
  }
  return name
}

function readSubject(text: string, at: number): Span | null {
  const opener = matchAt(SUBJECT, text, at)
  if (opener === null) return null
  const start = at + opener[0].length - opener[0].replace(/^[\s,:]+/, '').length
  const stretch = text.slice(start, start + LONGEST_SUBJECT)
  SUBJECT_END.lastIndex = opener[0].trim().length
  const end = SUBJECT_END.exec(stretch)?.index ?? stretch.length
  const words = withoutLooseEnd(stretch.slice(0, end))
  return words.length > opener[0].trim().length + 2 ? { start, end: start + words.length } : null
}

/** Without blanks, commas and a bracket that was opened before the words. */
export function withoutLooseEnd(words: string): string {
  const trimmed = words.replace(/(?:[\s,;:]|(?<!\p{L})(?:và|hoặc|cùng))+$/u, '')
  const opened = trimmed.split('(').length - trimmed.split(')').length
  return opened < 0 && trimmed.endsWith(')') ? trimmed.slice(0, -1).trimEnd() : trimmed
}

function centralNames(): string {
  const further = [
    'Bộ Chính trị',
    'Ban Bí thư',
    'Ban Chấp hành Trung ương Đảng',
    'Ban Chấp hành Trung ương',
    'Trung ương Đảng',
    'Hội đồng Chính phủ',
    'Ngân hàng Nhà nước',
    'Mặt trận Tổ quốc Việt Nam',
    'Ban Tổ chức Trung ương',
    'Ủy ban Kiểm tra Trung ương',
    'Tổng Thanh tra Chính phủ',
    'Bộ Văn hóa - Thông tin',
    'Bộ Thương mại',
    'Bộ Thủy sản',
  ]
  return pattern([...Object.values(ISSUER_SYMBOLS), ...further])
}

function departmentNames(): string {
  const names = Object.values(LOCAL_ISSUER_SYMBOLS).filter((name) => name?.startsWith('Sở '))
  return pattern(names.map((name) => name!.slice(3)))
}

function pattern(names: string[]): string {
  return names
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/Ủy/g, '(?:Ủy|Uỷ)').replace(/hóa/g, '(?:hóa|hoá)').replace(/ /g, '\\s+'))
    .join('|')
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}
