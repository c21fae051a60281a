// Recognises a press report about a document: it has a dateline and a source, but no number of its own, no places
// sent to and no signature; it says that somebody "ban hành Kế hoạch số 155/KH-UBND".

import type { Day, DocumentHeader, ReadDocument, Section, Span } from '../document.ts'
import { barePlace, issuerOfSymbol, knownPlaces, type PlaceNames } from './issuers.ts'
import { startOfLine } from './lines.ts'
import { firstNumber, numberParts } from './numbers.ts'

interface Report {
  header: DocumentHeader
  warnings: string[]
}

const official = /^(?:Nơi nhận ?:|NƠI NHẬN|TM\. |KT\. |TL\. |Căn cứ (?:Luật|Nghị|Quyết|Thông|Kế))/u
const ownNumber = /^(?:(?:Luật số|Số) ?: ?[\d…./ ]{0,30}[/-]? ?\p{Lu}|Số hiệu ?:? ?\d)/u
const weekday =
  /(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật) ?,? ?(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu
const posted =
  /^(?:Ngày đăng|Cập nhật(?: lúc)?|Đăng ngày|Đăng lúc|Ngày cập nhật)? ?:? ?(?:\d{1,2}[:h]\d{2} ?[,|-]? ?)?(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?= |$)/iu
const source = /^(?:Nguồn|Theo nguồn|Tác giả|\(Theo|Nguồn tin|Tin, ảnh|Bài và ảnh) ?:? ?\S/iu
const reported =
  /(?:ban hành|ký ban hành|có|ký|phê duyệt|công bố|triển khai|theo)\s+(?:văn bản\s+)?((?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Thông báo|Nghị quyết|Nghị định|Thông tư|Chương trình|Hướng dẫn|Văn bản|Kết luận|Báo cáo|Đề án))\s+(?:số\s*:?\s*)?(?=\d)/iu

/** What the report is about; `null` for anything that is no press report. */
export function recognizeNews(text: string, header: DocumentHeader): ReadDocument['reports'] {
  if (!looksLikeNews(text)) return null
  const kind = header.kind === 'tin' ? null : header.kind
  const number = header.number
  const dateline = datelineOf(text)
  const published = dateline && iso(dateline[0], dateline[1], dateline[2])
  return {
    number,
    kind: (number ? numberParts(number).kind : null) ?? kind,
    issued: header.issued,
    published,
  }
}

/** The header of a report: number, issuer, place and date of the document that it reports, its own title. */
export function recognizeReport(
  text: string,
  sections: Section[],
  places: PlaceNames = knownPlaces,
): Report | null {
  if (sections.some((section) => section.kind === 'recipients' || section.kind === 'article')) return null
  if (!looksLikeNews(text)) return null
  const about = reported.exec(text.slice(0, 20_000))
  const number = about ? firstNumber(text, about.index + about[0].length, 50) : null
  const published = datelineOf(text)
  const issued = issuedDay(text, about?.index ?? text.length, published)
  const named = bodyBefore(text, about?.index ?? -1, places)
  const issuer = named ?? (number ? issuerFrom(text, number.number, places) : null)
  const title = titleOf(text)
  const header: DocumentHeader = {
    number: number?.number ?? null,
    kind: 'tin',
    issuer: issuer?.value ?? null,
    place: issuer?.place ?? null,
    issued: issued?.day ?? null,
    issuedAsWritten: issued?.written ?? null,
    effective: null,
    signer: null,
    signerTitle: null,
    title: title?.value ?? null,
    spans: {},
  }
  if (number) header.spans.number = { start: number.start, end: number.end }
  if (issuer?.span) header.spans.issuer = issuer.span
  if (issued) header.spans.issued = issued.span
  if (title) header.spans.title = title.span
  const what = number ? ` về ${numberParts(number.number).kind ?? 'văn bản'} ${number.number}` : ''
  return {
    header,
    warnings: [`Đây là tin báo chí${what}, không phải toàn văn; nội dung được dẫn là “theo tin”.`],
  }
}

function looksLikeNews(text: string): boolean {
  const head = tidyLines(text.slice(0, 6000))
  const tail = tidyLines(text.slice(-4000))
  if ([...head, ...tail].some((line) => official.test(line))) return false
  if (tidyLines(text.slice(0, 3000)).some((line) => ownNumber.test(line))) return false
  const dated = datelineOf(text) !== null
  const sourced = tail.some((line) => source.test(line))
  const reports = reported.test(text.slice(0, 6000))
  return (dated || sourced) && [dated, sourced, reports].filter(Boolean).length >= 2
}

function tidyLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.slice(0, 300).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Day, month and year under the title: when the report was published. */
function datelineOf(text: string): [string, string, string] | null {
  for (const line of tidyLines(text.slice(0, 3000))) {
    const found = weekday.exec(line) ?? posted.exec(line)
    if (found) return [found[1]!, found[2]!, found[3]!]
  }
  return null
}

interface Issued {
  day: Day | null
  written: string
  span: Span
}

/** "Ngày 27/7, UBND … ban hành": the year is the dateline's, or the year before when that lies ahead of it. */
function issuedDay(text: string, before: number, published: [string, string, string] | null): Issued | null {
  const from = startOfLine(text, Math.min(before, text.length), 300)
  const found = [
    ...text
      .slice(from, before + 200)
      .matchAll(/ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}))?(?!\d)/giu),
  ][0]
  if (!found) return null
  const [whole, day, month, year] = found
  const [ownDay, ownMonth, ownYear] = published ?? []
  const start = from + found.index
  const span = { start, end: start + whole.length }
  if (!year && !ownYear) return null
  const reportDay = ownYear ? iso(ownDay!, ownMonth!, ownYear) : null
  const same = iso(day!, month!, year ?? ownYear!)
  const chosen =
    !year && same && reportDay && same > reportDay ? iso(day!, month!, String(Number(ownYear) - 1)) : same
  return chosen ? { day: chosen, written: `${day}/${month}/${chosen.slice(0, 4)}`, span } : null
}

function iso(day: string, month: string, year: string): Day | null {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? null : value
}

interface Issuer {
  value: string
  place: string | null
  span: Span | null
}

const bodyName =
  /((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường)\s+(?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}+){0,3}|(?:Bộ|Sở)\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)?(?:\s+và\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)?)?|Thủ tướng Chính phủ|Chính phủ)/u

/** The body that stands before "ban hành Kế hoạch số …". */
function bodyBefore(text: string, at: number, places: PlaceNames): Issuer | null {
  if (at < 0) return null
  const from = Math.max(0, at - 200)
  const found = [...text.slice(from, at).matchAll(new RegExp(bodyName, 'gu'))].at(-1)
  if (!found) return null
  const written = found[1]!
  const span = { start: from + found.index, end: from + found.index + written.length }
  const local =
    /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)\s+(tỉnh|thành phố|TP\.?|\p{L}+(?:\s+xã)?)\s+(\p{Lu}.*)$/u.exec(
      written,
    )
  if (!local) return { value: written, place: null, span }
  const body = /^(?:HĐND|Hội)/u.test(local[1]!) ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
  const name = trimToPlace(local[3]!, places)
  const kind = /^TP/.test(local[2]!) ? 'thành phố' : local[2]!
  return { value: `${body} ${kind} ${name}`, place: barePlace(name), span }
}

/** Cuts capitals that follow the name ("Hà Nội Nguyễn …"). */
function trimToPlace(name: string, places: PlaceNames): string {
  const words = name.split(/\s+/)
  for (let count = words.length; count > 0; count--) {
    const shorter = words.slice(0, count).join(' ')
    if (places.provinceKind(shorter)) return barePlace(shorter)
  }
  return name
}

function issuerFrom(text: string, number: string, places: PlaceNames): Issuer | null {
  const named = bodyName.exec(text.slice(0, 5000))
  const place = named ? bodyBefore(text, named.index + named[0].length, places) : null
  if (place) return place
  const value = issuerOfSymbol(numberParts(number).codes.join('-'), null, text, places)
  return value ? { value, place: null, span: null } : null
}

/** The first line that is neither a menu nor a dateline. */
function titleOf(text: string): { value: string; span: Span } | null {
  for (const found of text.slice(0, 4000).matchAll(/\S[^\n]*/gu)) {
    const value = found[0].trim()
    const words = value.replace(/\s+/g, ' ')
    if (words.split(' ').length < 5 || weekday.test(words) || posted.test(words)) continue
    return { value: words, span: { start: found.index, end: found.index + value.length } }
  }
  return null
}
