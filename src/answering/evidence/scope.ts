// Which held documents a question means: by number, place and year. Pure.
// A place or number that is not held is never replaced by another one: the answer then is that it is not held.

import type { HeldDocument } from '../../document.ts'
import type { NumberMention } from '../../library/number-mentions.ts'
import type { Place, Places } from '../../library/places.ts'
import { phraseKey } from '../places/syllables.ts'
import { recipientsIn } from '../question/actors.ts'
import type { Understood } from '../question/question.ts'
import { editionSaid, isEdition } from './said-edition.ts'
import { yearsOf } from './years-served.ts'

export interface Scope {
  documents: HeldDocument[]
  /** The question names its documents. */
  named: boolean
  /** What was named but is not held. */
  missing: { what: 'place' | 'number' | 'year' | 'pair' | 'edition'; name: string } | null
  /** Districts and communes that the question calls documents by: no words to look for. */
  localNames: string[]
  /** Places that no held document is of, but that one speaks of: evidence must name them itself. */
  mustName: string[]
  /** Years that no held document is of; evidence must then name the year itself. */
  looseYears: number[]
  /** Documents that the question names besides a number that is not held: they speak, the number is what they cite. */
  around?: HeldDocument[]
}

/** Narrows `held` to what the question names. */
export function scopeOf(
  u: Understood,
  held: HeldDocument[],
  places: Places,
  mentioned: (provinces: Place[], within?: HeldDocument) => boolean = () => false,
): Scope {
  const named = namedByNumber(u, held)
  const byNumber = u.kind === 'cited-by' || u.kind === 'relation' ? null : named
  if (byNumber?.length === 0 && u.numbers.length > 0 && u.kind !== 'cited-by' && u.kind !== 'relation') {
    const around = scopeOf({ ...u, numbers: [] }, held, places, mentioned)
    const speaks = around.named && around.missing === null && around.looseYears.length === 0
    return {
      documents: held,
      named: true,
      missing: { what: 'number', name: numberName(u) },
      looseYears: [],
      mustName: [],
      localNames: [],
      ...(speaks ? { around: around.documents } : {}),
    }
  }
  const other = byNumber === null ? null : otherEdition(u, byNumber)
  if (other) return other
  let documents = byNumber ?? held
  let mustName: string[] = []
  const local = documents.filter((d) => !isProvince(localName(d), places) && names(u, localName(d)))
  const provinces = heldPlaces(u, documents, places)
  const central =
    provinces.length > 0 ? ofCentralBody(u, documents).filter((d) => mentioned(provinces, d)) : []
  if (central.length > 0) {
    documents = central
    mustName = provinces.filter((p) => central.every((d) => !isOf(d, p))).map((p) => p.name)
  } else if (provinces.length > 0) {
    const there = documents.filter((d) => provinces.some((p) => isOf(d, p)))
    if (there.length === 0 && local.length === 0 && !mentioned(provinces)) {
      return {
        documents,
        named: true,
        missing: { what: 'place', name: u.places.join(', ') },
        looseYears: [],
        mustName: [],
        localNames: [],
      }
    }
    if (byNumber !== null && there.length === 0 && local.length === 0 && ofOtherPlace(documents, places))
      return {
        documents,
        named: true,
        missing: {
          what: 'pair',
          name: `${u.numbers[0]?.kind ?? 'văn bản'} ${u.numbers[0]?.number ?? u.numbers[0]?.ordinal ?? ''}`,
        },
        looseYears: [],
        mustName: [],
        localNames: [],
      }
    if (local.length === 0 && there.length === 0) mustName = provinces.map((p) => p.name)
    const own = union(local, there)
    documents = own.length > 0 ? union(own, byOwnNumber(u, documents, own)) : documents
  } else if (local.length > 0) documents = local
  const listed = u.kind === 'deadlines' && byNumber === null && provinces.length + local.length === 0
  const issued = listed && papersOf.test(u.folded) ? ofCentralBody(u, documents) : []
  if (issued.length > 0) documents = issued
  const ofYear = byPlaceAndYear(documents, yearsMeant(u, documents), provinces)
  const { kept, loose } = isOtherPlan(u, ofYear.kept) ? { kept: documents, loose: u.years } : ofYear
  return {
    documents: kept,
    named: byNumber !== null || provinces.length + local.length + issued.length > 0 || u.years.length > 0,
    missing: null,
    looseYears: loose,
    mustName,
    localNames: [...new Set(local.flatMap((d) => localName(d) ?? []))],
  }
}

/** Of two numbers the one that no document of the place has: "kế hoạch 5 của tỉnh A và Thông tư 7" are two papers. */
function byOwnNumber(u: Understood, documents: HeldDocument[], own: HeldDocument[]): HeldDocument[] {
  const has = (m: NumberMention) => own.some((d) => isNumbered(m, d.header))
  if (u.numbers.length !== 2 || !u.numbers.some(has)) return []
  const others = u.numbers.filter((m) => !has(m))
  return documents.filter((d) => others.some((m) => isNumbered(m, d.header)))
}

/** The number is held, of another year or day than is said behind it. */
function otherEdition(u: Understood, documents: HeldDocument[]): Scope | null {
  const [mention, ...more] = u.numbers
  const said = mention && more.length === 0 ? editionSaid(u, mention) : null
  if (!mention || !said || documents.some((d) => isEdition(said, d.header))) return null
  const name = `${u.text.slice(mention.start, mention.end)} ${u.text.slice(said.start, said.end)}`
  return {
    ...{ documents, named: true, missing: { what: 'edition', name } },
    ...{ looseYears: [], mustName: [], localNames: [] },
  }
}

/** "Các hạn trong kế hoạch của Bộ X". */
const papersOf = / (?:ke hoach|quyet dinh|van ban|chuong trinh|thong bao|cong van) (?:\S+ ){0,10}?cua bo /

/** "Bộ X kiểm tra tỉnh Y khi nào?" asks the ministry's own document, whatever else is held of the province. */
export function ofCentralBody<T extends Pick<HeldDocument, 'header'>>(u: Understood, documents: T[]): T[] {
  const receives = recipientsIn(u)
  const bodies = u.agencies.filter((a) => a.agency.level === 'trung ương' && !receives.includes(a))
  return documents.filter(({ header }) =>
    bodies.some((a) => phraseKey(header.issuer ?? '') === phraseKey(a.agency.name)),
  )
}

function numberName(u: Understood): string {
  const first = u.numbers[0]
  return first ? u.text.slice(first.start, first.end) : ''
}

/** A number of one province's body with the name of another province: no held document is meant. */
function ofOtherPlace(documents: HeldDocument[], places: Places): boolean {
  return documents.every(
    (d) =>
      /UBND|HĐND|-S[A-ZĐ]{1,6}$/u.test(d.header.number ?? '') && places.provinces.some((p) => isOf(d, p)),
  )
}

function union(a: HeldDocument[], b: HeldDocument[]): HeldDocument[] {
  return [...a, ...b.filter((d) => !a.includes(d))]
}

/** The provinces named; of an ambiguous short name, those that something is held of. */
function heldPlaces(u: Understood, documents: HeldDocument[], places: Places): Place[] {
  const named = u.places.flatMap((name) => placeNamed(name, places))
  if (named.some((p) => documents.some((d) => isOf(d, p)))) return named
  const others = u.otherPlaces
    .flatMap((name) => placeNamed(name, places))
    .filter((p) => documents.some((d) => isOf(d, p)))
  return others.length > 0 ? others : named
}

/** The dateline names a district or commune where the issuer is one. */
function issuedLocally({ issuer, place }: HeldDocument['header']): boolean {
  return (
    place !== null &&
    /(?<!\p{L})(?:huyện|thị xã|quận|xã|phường|thị trấn|(?<!văn )phòng)(?!\p{L})/iu.test(issuer ?? '')
  )
}

/** "Mộc Châu" of "Ủy ban nhân dân huyện Mộc Châu": what a question calls a document of a district or commune by, or of a
 * province that the gazetteer does not have. */
export function localName({ header }: HeldDocument): string | null {
  const own = (localIssuer.exec(header.issuer ?? '') ?? provinceIssuer.exec(header.issuer ?? ''))?.[1]
  const name = own?.trim() ?? (issuedLocally(header) ? header.place : null)
  return name?.includes(' ') ? name : null
}

const nameEnds = "\\s+(\\p{Lu}[\\p{L}' ]+?)(?:,|\\s+(?:tỉnh|thành phố|huyện)\\s|$)"
const localIssuer = new RegExp(
  `(?<!\\p{L})(?:huyện|thị xã|quận|xã|phường|thị trấn|thành phố)${nameEnds}`,
  'u',
)
const provinceIssuer = new RegExp(`(?<!\\p{L})tỉnh${nameEnds}`, 'u')

function isProvince(name: string | null, places: Places): boolean {
  return name !== null && places.provinces.some((p) => phraseKey(p.name) === phraseKey(name))
}

function names(u: Understood, name: string | null): boolean {
  return name !== null && u.folded.includes(` ${phraseKey(name)} `)
}

function placeNamed(name: string, places: Places): Place[] {
  return places.provinces.filter((p) => p.name === name)
}

const ofCentre =
  /^(?:Bộ(?! (?:chỉ huy|tư lệnh))|Chính phủ|Thủ tướng|Văn phòng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Thanh tra Chính phủ|Kiểm toán Nhà nước|Ngân hàng Nhà nước Việt Nam|Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao)(?!\p{L})/iu

/** The place of a dateline, but for what the centre signs in the capital: that is no paper of the city. */
export function placeOf({ issuer, place }: HeldDocument['header']): string {
  return ofCentre.test(issuer ?? '') ? '' : (place ?? '')
}

/** Whether the document was issued in or for the province, under its old or new name. */
export function isOf({ header }: HeldDocument, { name }: Pick<Place, 'name'>): boolean {
  const key = ` ${phraseKey(`${placeOf(header)} ${header.issuer ?? ''} ${header.title ?? ''}`)} `
  return key.includes(` ${phraseKey(name)} `)
}

function namedByNumber(u: Understood, held: HeldDocument[]): HeldDocument[] | null {
  const mentions = u.numbers.filter((n) => n.number || n.kind || n.ordinal)
  if (mentions.length === 0) return null
  const exact = held.filter(({ header }) => mentions.some((m) => isNumbered(m, header)))
  if (exact.length > 0) return exact
  return held.filter(({ header }) => mentions.some((m) => promulgates(header, m)))
}

/** "Kế hoạch 173" where Quyết định 173 is held: the decision that has issued that very plan. */
function promulgates(header: HeldDocument['header'], m: NumberMention): boolean {
  if (m.number || !m.kind || !issuing.has(header.kind ?? '') || issuing.has(m.kind)) return false
  const title = ` ${phraseKey(header.title ?? '')} `
  return title.includes(` ${phraseKey(m.kind)} `) && isNumbered({ ...m, kind: header.kind ?? m.kind }, header)
}

const issuing: ReadonlySet<string> = new Set(['quyết định', 'nghị quyết', 'nghị định', 'thông tư', 'luật'])

/** Whether the document has the number, as far as it was said. */
export function isNumbered(m: NumberMention, header: HeldDocument['header']): boolean {
  if (!header.number) return false
  const [ordinal] = header.number.match(/^\d+[a-zđ]?/iu) ?? []
  if (ordinal?.replace(/^0+/, '') !== m.ordinal.replace(/^0+/, '')) return false
  if (m.number && phraseKey(m.number) !== phraseKey(header.number)) return false
  if (m.kind && header.kind && header.kind !== m.kind && header.kind !== 'tin') return false
  return (
    !m.year ||
    header.number.includes(String(m.year)) ||
    header.issued?.startsWith(String(m.year)) ||
    yearsOf(header.title).includes(m.year)
  )
}

/** "Các nội dung trọng tâm đến 2025": the paper of the years that end then, where one of several is meant by no other word. */
function yearsMeant(u: Understood, documents: HeldDocument[]): number[] {
  if (u.years.length > 0 || u.numbers.length > 0 || u.places.length !== 1 || documents.length < 2)
    return u.years
  if (u.wants !== null && u.wants !== 'what') return u.years
  const [until, ...more] = u.dates
  const year = until && more.length === 0 ? Number(goalYear.exec(until.text)?.[1]) : Number.NaN
  const ending = documents.filter((d) => {
    const titled = yearsOf(d.header.title)
    return titled.length > 1 && Math.max(...titled) === year
  })
  return ending.length === 1 ? [year] : u.years
}

const goalYear = /^(?:đến|tới|den|toi)\s(?:(?:hết|cuối|het|cuoi)\s)?(?:(?:năm|nam)\s)?((?:19|20)\d{2})$/iu

/** Of two places with one year between them, the year may belong to one: the other keeps what it has. */
function byPlaceAndYear(
  documents: HeldDocument[],
  years: number[],
  provinces: Place[],
): ReturnType<typeof byYear> {
  if (provinces.length < 2) return byYear(documents, years)
  const each = provinces.map((p) =>
    byYear(
      documents.filter((d) => isOf(d, p)),
      years,
    ),
  )
  const kept = each.reduce<HeldDocument[]>((all, one) => union(all, one.kept), [])
  if (kept.length === 0) return byYear(documents, years)
  return { kept, loose: each.every((one) => one.loose.length > 0) ? years : [] }
}

/** "Kế hoạch kiểm tra năm 2025" where only a programme of 2021-2025 is held: that is no plan of inspection. */
function isOtherPlan({ folded, years, numbers }: Understood, kept: HeldDocument[]): boolean {
  return (
    years.length === 1 &&
    numbers.length === 0 &&
    inspectionPlan.test(folded) &&
    kept.every(
      ({ header: { title } }) => yearsOf(title).length > 1 && !/(?:kiểm|thanh) tra/iu.test(title ?? ''),
    )
  )
}

const inspectionPlan = / ke hoach (?:kiem|thanh) tra (?:\S+ ){0,12}?(?:nam )?(?:19|20)\d{2} /

function byYear(documents: HeldDocument[], years: number[]): { kept: HeldDocument[]; loose: number[] } {
  if (years.length === 0) return { kept: documents, loose: [] }
  const exact = documents.filter((d) => isExactly(yearsOf(d.header.title), years))
  if (years.length > 1 && exact.length > 0) return { kept: exact, loose: [] }
  const apart = years.length === 2 ? years.map((y) => byYear(documents, [y])) : []
  const [one, other] = apart
  if (one?.loose.length === 0 && other?.loose.length === 0 && !one.kept.some((d) => other.kept.includes(d)))
    return { kept: union(one.kept, other.kept), loose: [] }
  const titled = documents.filter((d) => years.every((y) => yearsOf(d.header.title).includes(y)))
  const single = titled.filter((d) => yearsOf(d.header.title).length === 1)
  if (single.length > 0 && years.length === 1) return { kept: single, loose: [] }
  if (titled.length > 0) return { kept: titled, loose: [] }
  const issued = documents.filter((d) => years.some((y) => d.header.issued?.startsWith(String(y))))
  if (issued.length > 0) return { kept: issued, loose: [] }
  const any = documents.filter((d) => years.some((y) => yearsOf(d.header.title).includes(y)))
  return any.length > 0 ? { kept: any, loose: [] } : { kept: documents, loose: years }
}

/** "mùa khô năm 2025 - 2026" is one season, not two years. */
function isExactly(titled: number[], years: number[]): boolean {
  return titled.length === years.length && years.every((y) => titled.includes(y))
}
