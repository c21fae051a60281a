// What the head and the foot of an official document say, each with the place where it stands. Site metadata ("Số
// hiệu", "Ngày ban hành", …) fills what the text leaves open and is compared with what it says.

import type { Day, DocumentHeader, Section, Span } from '../document.ts'
import { kindWords } from './document-kinds.ts'
import { readEffective } from './effective-day.ts'
import { barePlace, capitalizeFirst, issuerOfSymbol, knownPlaces, type PlaceNames } from './issuers.ts'
import { issuerInHead } from './issuing-body.ts'
import { recognizeReport } from './news.ts'
import { firstNumber, numberParts } from './numbers.ts'
import { readSignature } from './signature.ts'
import { readSiteMetadata, type SiteMetadata } from './site-metadata.ts'
import { readTitle, tableTitle } from './title.ts'
import { isoDay } from './written-day.ts'

interface Found<T> {
  value: T
  span: Span
}

/** Reads the header; warnings are Vietnamese sentences about what is missing or contradicts itself. */
export function readHeader(
  text: string,
  sections: Section[],
  places: PlaceNames = knownPlaces,
): { header: DocumentHeader; warnings: string[] } {
  const report = recognizeReport(text, sections, places)
  if (report) return { header: report.header, warnings: report.warnings }
  const warnings: string[] = []
  const head = text.slice(0, headEnd(text, sections))
  const site = readSiteMetadata(head)
  const number = readNumber(head, site, warnings)
  const dated = readPlaceAndDate(head, warnings)
  const kind = readKind(head, number?.value ?? null, site, dated?.span.end ?? number?.span.end ?? 0)
  const place = dated?.value.place ?? null
  const table = number || kind ? null : tableTitle(opensWithAnnex(sections) ? text.slice(0, 8000) : head)
  const above = number ? head : head.slice(0, table?.span.start ?? firstRow(head))
  const issuer = readIssuer(text, above, number, place, site, places)
  const title = readTitle(text, head, kind?.span ?? null, number?.span.end ?? 0, site) ?? table
  const signature = readSignature(text, sections)
  const issued = dated?.value.day ?? site.issued?.day ?? null
  const effective = readEffective(text, issued, site)
  const header: DocumentHeader = {
    number: number?.value ?? null,
    kind: kind?.value ?? null,
    issuer: issuer?.value ?? null,
    place: place ?? placeOfIssuer(issuer?.value ?? null),
    issued,
    issuedAsWritten: dated?.value.written ?? site.issued?.written ?? null,
    effective: effective?.value ?? null,
    signer: signature.signer ?? site.signer?.value ?? null,
    signerTitle: signature.signerTitle,
    title: title ? capitalizeFirst(title.value) : null,
    spans: {},
  }
  header.spans = spansOf({
    number: number?.span,
    kind: kind?.span,
    issuer: issuer?.span,
    place: dated?.value.placeSpan,
    issued: dated?.span ?? site.issued?.span,
    effective: effective?.span,
    signer: signature.span ?? site.signer?.span,
    title: title?.span,
  })
  if (!header.number && !warnings.some((warning) => warning.includes('số')))
    warnings.push('Không tìm thấy số hiệu của văn bản.')
  warnings.push(...contradictions(header, site))
  return { header, warnings }
}

/** A table that is loaded alone calls itself the annex of a decision held elsewhere. */
function opensWithAnnex(sections: Section[]): boolean {
  return sections.find(({ kind }) => kind !== 'opening')?.kind === 'annex'
}

function spansOf(spans: Record<keyof DocumentHeader['spans'], Span | undefined>): DocumentHeader['spans'] {
  return Object.fromEntries(Object.entries(spans).filter(([, span]) => span !== undefined))
}

/** Where the rows of a table begin: three filled cells stand side by side in no letterhead. */
function firstRow(head: string): number {
  const row = /^[^\S\t\n]*[^\s][^\t\n]*\t+[^\S\t\n]*[^\s][^\t\n]*\t+[^\S\t\n]*\S/mu.exec(head)
  return row?.index ?? head.length
}

/** The head ends where the first numbered place begins, and is never long. */
function headEnd(text: string, sections: Section[]): number {
  const first = sections.find((section) => section.kind !== 'opening')
  return Math.min(first && first.start > 0 ? first.start : text.length, 8000)
}

const numberStart =
  /(?:^|[\s.\-*_])(?:Số|SỐ|(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|BỘ LUẬT|LUẬT|Luật)\s+(?:số|SỐ))\s*:\s*/gu
const numberLine = /^[ \t]*(?:Số|SỐ)[ \u00a0]+(?=\d)/gmu

function readNumber(head: string, site: SiteMetadata, warnings: string[]): Found<string> | null {
  const grounds = groundsStart(head)
  for (const start of [...head.matchAll(numberStart), ...head.matchAll(numberLine)]) {
    if (start.index > grounds) break
    const from = start.index + start[0].length
    const blank = /^[\s….…_-]*(?:\/[\s….…_]*(?:20\d\d)?[\s….]*)?\/?\s*(?=[\p{Lu}]{1,6}-)/u.exec(
      head.slice(from, from + 60),
    )
    if (blank && blank[0].length > 0 && !/\d/.test(blank[0])) {
      warnings.push('Văn bản chưa ghi số (phần số để trống).')
      return null
    }
    const found = firstNumber(head, from, 60)
    if (!found || head.slice(from, found.start).trim() !== '') continue
    if (found.slip) warnings.push(found.slip)
    return { value: found.number, span: { start: found.start, end: found.end } }
  }
  return site.number ?? null
}

/** Where the head's own lines end and the legal grounds, full of other documents' numbers, begin. */
function groundsStart(head: string): number {
  // A page read column by column has "Kính gửi" of its left column above the motto of its right one.
  const motto = /Đ\p{L}c l\p{L}p\s*[-–]\s*T\p{L} do/iu.exec(head.slice(0, 2500))
  const from = motto ? motto.index : 0
  const found = /(?:^|\n|\s{2}|;\s)(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Kính gửi|Triển khai|Để )/u.exec(
    head.slice(from),
  )
  return found ? from + found.index : head.length
}

const placeDate =
  /(?:(?<![\p{L}/])(\p{Lu}[\p{L}.\-– ]{1,40}?)(?:\s*,\s*|(?<=\p{Ll})\s+))?(?:(?:hồi|lúc|vào hồi)\s+\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*)?(?:[Nn]gày|NGÀY)\s+(\d(?: ?\d)?)?([\s….…]*)(?:tháng|THÁNG)\s+(\d(?: ?\d)?)?[\s….…]*(?:năm|NĂM)\s+(\d(?: ?\d){3}|20…?)/u

interface PlaceAndDate {
  place: string | null
  placeSpan?: Span
  day: Day | null
  written: string | null
}

function readPlaceAndDate(head: string, warnings: string[]): Found<PlaceAndDate> | null {
  const zone = head.slice(0, Math.min(groundsStart(head), head.length))
  let from = 0
  while (from < zone.length) {
    const found = placeDate.exec(zone.slice(from))
    if (!found) return null
    const start = from + found.index
    const [whole, place] = found
    const [day, month, year] = [found[2], found[4], found[5]].map((digits) => digits?.replace(/ /g, ''))
    const end = start + whole.length
    if (place || /(?:^|\n|\t|\S {2,})\s*$/.test(zone.slice(0, start)))
      return dateFound(zone, start, end, place, day, month, year, warnings)
    from = end
  }
  return null
}

function dateFound(
  zone: string,
  start: number,
  end: number,
  place: string | undefined,
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  warnings: string[],
): Found<PlaceAndDate> {
  const name = place ? (brokenPlace(zone, start, place) ?? lastPlace(place)) : null
  const placeStart = name ? zone.indexOf(name, Math.max(0, start - name.length)) : -1
  const dayStart = start + zone.slice(start, end).search(/ngày|NGÀY/iu)
  const iso = day && month && year ? isoDay(day, month, year) : null
  if (iso && /\d \d/.test(zone.slice(dayStart, end))) {
    const written = zone.slice(dayStart, end).replace(/\s+/g, ' ')
    warnings.push(`Ngày ban hành viết là “${written}”, đọc là ${day}/${month}/${year}.`)
  }
  if (!iso) {
    warnings.push(
      day && month
        ? `Ngày ban hành không có thật: “${zone.slice(dayStart, end)}”.`
        : 'Ngày ban hành để trống hoặc chưa ghi đủ ngày, tháng, năm.',
    )
  }
  return {
    value: {
      place: name ? barePlace(name) : null,
      placeSpan: name && placeStart >= 0 ? { start: placeStart, end: placeStart + name.length } : undefined,
      day: iso,
      written: iso ? `${day}/${month}/${year}` : null,
    },
    span: { start: dayStart, end },
  }
}

/** "Kon" above "Tum, ngày …": a line break inside the name of a province, which the list of names joins again. */
function brokenPlace(zone: string, start: number, written: string): string | null {
  const before = /(?:^|\n)[ \t]*(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)?)\n[ \t]*$/u.exec(zone.slice(0, start))?.[1]
  const whole = before && `${before}\n${written.trim()}`
  return whole && knownPlaces.provinceKind(whole.replace('\n', ' ')) !== null ? whole : null
}

/** The place stands last before the comma; what was run together before it ("… Hạnh phúc Hà Nội") is not part. */
function lastPlace(written: string): string {
  const known = /(?:(?:TP\.?|Tp\.?|Thành phố|tỉnh)\s*)?(?:\p{Lu}[\p{Ll}]+(?:\s*[-–]\s*|\s+|$)){1,5}$/u.exec(
    written.trim(),
  )
  const words = (known?.[0] ?? written).trim()
  return words.replace(/^.*(?:Hạnh phúc|Bạn|phúc)\s+/u, '')
}

const kindLine = new RegExp(
  `(?:^|[\\n\\t]|\\d(?: ?\\d){3}|[*_)-]|\\.)[ \\u00a0*]*(${kindWords})(?![\\p{L}])`,
  'gu',
)

function readKind(
  head: string,
  number: string | null,
  site: SiteMetadata,
  from: number,
): Found<string> | null {
  const grounds = Math.max(groundsStart(head), from)
  const said = number ? numberParts(number).kind : null
  for (const found of head.matchAll(kindLine)) {
    if (found.index > grounds + 2 || found.index + found[0].length < from) continue
    const start = found.index + found[0].length - found[1]!.length
    return {
      value: said === 'văn bản hợp nhất' ? said : found[1]!.toLowerCase(),
      span: { start, end: start + found[1]!.length },
    }
  }
  if (site.kind) return site.kind
  if (said) return { value: said, span: { start: from, end: from } }
  if (number && /(?:^|\s)(?:Kính gửi|V\/v)/u.test(head))
    return { value: 'công văn', span: { start: from, end: from } }
  return null
}

function readIssuer(
  text: string,
  head: string,
  number: Found<string> | null,
  place: string | null,
  site: SiteMetadata,
  places: PlaceNames,
): Found<string> | null {
  const symbol = number ? numberParts(number.value).codes.join('-') : ''
  const fromSymbol = symbol ? issuerOfSymbol(symbol, place, text, places) : null
  const inHead = issuerInHead(text, head, number?.span.start ?? -1)
  const superiorOnly =
    fromSymbol !== null && /^Sở /u.test(fromSymbol) && /^Ủy ban nhân dân/u.test(inHead?.value ?? '')
  if (inHead && !tooShort(inHead.value) && !superiorOnly) return inHead
  if (fromSymbol) return { value: fromSymbol, span: inHead?.span ?? number!.span }
  if (inHead) return inHead
  if (!site.issuer) return null
  const bare = barePlace(site.issuer.value)
  const named = places.provinceKind(bare) ? issuerOfSymbol(symbol || 'UBND', bare, text, places) : null
  return { value: named ?? site.issuer.value, span: site.issuer.span }
}

/** "Ủy ban nhân dân" alone says not whose. */
function tooShort(issuer: string): boolean {
  return /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy)$/u.test(issuer)
}

function placeOfIssuer(issuer: string | null): string | null {
  const found = issuer && /(?:tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(issuer)
  return found ? barePlace(found[1]!) : null
}

function contradictions(header: DocumentHeader, site: SiteMetadata): string[] {
  const warnings: string[] = []
  const differs = (what: string, inText: string | null, onSite: string | null | undefined) => {
    if (inText && onSite && inText.toLowerCase() !== onSite.toLowerCase()) {
      warnings.push(`${what} trong văn bản (${inText}) khác phần giới thiệu của trang (${onSite}).`)
    }
  }
  differs('Số hiệu', header.number, site.number?.value)
  differs('Ngày ban hành', header.issued, site.issued?.day)
  differs('Người ký', header.signer, site.signer?.value)
  differs('Loại văn bản', header.kind, site.kind?.value)
  const consolidated = header.kind === 'văn bản hợp nhất'
  if (!consolidated && header.issued && header.effective && header.effective < header.issued) {
    warnings.push(`Ngày có hiệu lực (${header.effective}) sớm hơn ngày ban hành (${header.issued}).`)
  }
  return warnings.map(capitalizeFirst)
}
