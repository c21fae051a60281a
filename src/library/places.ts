// Provinces and districts: which stood before 01/7/2025, what became of them (Resolution 202/2025/QH15), and where a
// text names one, however it is typed.

import { z } from 'zod'
import type { Day, Span } from '../document.ts'
import { readDataFile } from './data-file.ts'
import { createNameMatcher, type Name, type NameMatch, type NameMatcher } from './name-matcher.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const provinceKind = z.enum(['tỉnh', 'thành phố'])

const placesFile = z.object({
  reform: z.object({ number: z.string(), effective: day, districtLevelEnded: day }),
  before: z.array(
    z.object({
      name: z.string(),
      kind: provinceKind,
      mergedInto: z.string(),
      aliases: z.array(z.string()).default([]),
      abbreviations: z.array(z.string()).default([]),
      alsoAWord: z.boolean().default(false),
    }),
  ),
  after: z.array(z.object({ name: z.string(), kind: provinceKind, from: z.array(z.string()).min(1) })),
  districts: z.array(
    z.object({
      province: z.string(),
      kind: z.enum(['thành phố', 'thị xã', 'quận', 'huyện']),
      names: z.array(z.string()),
    }),
  ),
})

export interface Place {
  /** Bare name: "Hải Phòng", "An Biên". */
  name: string
  kind: 'tỉnh' | 'thành phố' | 'thị xã' | 'quận' | 'huyện'
  level: 'province' | 'district'
  /** The province of a district; for a province its own name. */
  province: string
  /** The province that it belongs to since 01/7/2025. */
  now: string
  /** The day from which it stands no more under this name or at this level; `null` while it stands. */
  ended: Day | null
  alsoAWord: boolean
}

export interface Places {
  reform: { number: string; effective: Day; districtLevelEnded: Day }
  provinces: Place[]
  districts: Place[]
  /** Provinces since 01/7/2025 with those that they were made from. */
  after: { name: string; kind: 'tỉnh' | 'thành phố'; from: string[] }[]
  matcher: NameMatcher<Place>
}

export interface PlaceMention extends Span {
  place: Place
  /** Other places that the same writing may mean ("ĐN"). */
  others: Place[]
  written: string
}

/** Reads `provinces.json` of the data folder; throws DataFileError. */
export function loadPlaces(folder: string): Places {
  const file = readDataFile(folder, 'provinces.json', placesFile)
  const nowOf = new Map(file.before.map((province) => [province.name, province.mergedInto]))
  const provinces = file.before.map((province) => toProvince(province, file.reform.effective))
  const districts = file.districts.flatMap((group) =>
    group.names.map((name) => toDistrict(name, group, nowOf, file.reform.districtLevelEnded)),
  )
  const names = file.before.flatMap((province, i) => namesOf(province, provinces[i]!))
  for (const place of districts) names.push({ written: place.name, value: place, case: 'any' })
  return { reform: file.reform, provinces, districts, after: file.after, matcher: createNameMatcher(names) }
}

type FileProvince = z.infer<typeof placesFile>['before'][number]

function toProvince(province: FileProvince, effective: Day): Place {
  const { name, kind, mergedInto, alsoAWord } = province
  const ended = mergedInto === name ? null : effective
  return { name, kind, level: 'province', province: name, now: mergedInto, ended, alsoAWord }
}

function toDistrict(
  name: string,
  group: { province: string; kind: Place['kind'] },
  nowOf: ReadonlyMap<string, string>,
  ended: Day,
): Place {
  const { province, kind } = group
  return {
    name,
    kind,
    level: 'district',
    province,
    now: nowOf.get(province) ?? province,
    ended,
    alsoAWord: false,
  }
}

function namesOf(province: FileProvince, value: Place): Name<Place>[] {
  const short = province.abbreviations.map(
    (written): Name<Place> => ({ written, value, case: SAFE_IN_LOWER_CASE.has(written) ? 'any' : 'caps' }),
  )
  const long = [province.name, ...province.aliases].map(
    (written): Name<Place> => ({ written, value, case: 'any' }),
  )
  return [...long, ...short]
}

/** Abbreviations that are no other word when typed small; "kg" after a digit is a weight and sorted out below. */
const SAFE_IN_LOWER_CASE = new Set([
  'HN',
  'HP',
  'KG',
  'TPHCM',
  'TP.HCM',
  'TP HCM',
  'HCM',
  'HCMC',
  'BRVT',
  'BR-VT',
])
const UNIT_WORD =
  /(?:^|[^\p{L}])((?:tỉnh|tinh|thành\s+phố|thanh\s+pho|tp\.?|thị\s+xã|thi\s+xa|tx\.?|quận|quan|q\.|huyện|huyen|h\.)\s{0,2})$/iu
const LOWER_UNIT = /^(?:huyện|huyen|h\.|quận|quan|q\.|thị|thi|tx)/iu
const PLACE_WORD =
  /(?:^|[^\p{L}])(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|ở|tại|của|tai|cua|ubnd|hđnd|còn|con)\s{0,2}$/iu

/** Finds the provinces and districts that a text names; a unit's word in front ("tỉnh", "TP") is part of the span. */
export function findPlaces(text: string, places: Places): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const match of places.matcher.find(text).flatMap((m) => behindWord(m, text, places) ?? [])) {
    const before = text.slice(Math.max(0, match.start - 32), match.start)
    if (!isPlace(match, before)) continue
    const unit = UNIT_WORD.exec(before)?.[1] ?? ''
    const [place, ...others] = inOrder(match.values, unit).filter((value) => mayBe(value, unit))
    if (!place) continue
    // "huyện Nghệ An": a district of the province, whichever it is
    const start =
      place.level === 'province' && LOWER_UNIT.test(unit) ? match.start : match.start - unit.length
    found.push({ place, others, start, end: match.end, written: text.slice(start, match.end) })
  }
  return found
}

/** "Kiểm lâm Đồng Nai", "ktra vinh phuc": what ends the word before begins no name, and "giang thanh tra" ends in none; `null` where no other name stands behind it. */
function behindWord(match: NameMatch<Place>, text: string, { matcher }: Places): NameMatch<Place> | null {
  if (/thành$|thanh$/iu.test(match.written) && /^\s+tra(?!\p{L})/u.test(text.slice(match.end))) return null
  if (endsInWord(match, text)) return null
  const first = /^\S+\s+(?=\S)/u.exec(match.written)?.[0]
  if (first === undefined) return match
  const ofWord = wordBefore.test(text.slice(Math.max(0, match.start - 8), match.start + first.length))
  if (!ofWord && !/^\P{Lu}\S*\s+\p{Lu}/u.test(match.written)) return match
  const from = match.start + first.length
  const [next] = matcher.find(text.slice(from, match.end + longestName))
  if (next?.start === 0 && from + next.end > match.end) return { ...next, start: from, end: from + next.end }
  return ofWord ? null : match
}

/** Words of the work that end like a name begins. */
const wordBefore =
  /(?<!\p{L})(?:(?:kiểm|kiem|nông|nong)\s+(?:lâm|lam)|(?:kiểm|kiem|thanh|phúc|phuc|thẩm|tham|điều|dieu)\s+tra|(?:nâng|nang)\s+cao|(?:trạng|trang|hình|hinh)\s+(?:thái|thai)|trung\s+(?:bình|binh)|(?:tham|quốc|quoc)\s+gia|(?:báo|bao)\s+(?:cáo|cao)|(?:yêu|yeu|nhu)\s+(?:cầu|cau)|(?:hằng|hàng|hang|mỗi|moi|việt|viet)\s+nam|(?:hoạt|hoat|lao|hợp|hop|hội|hoi|cộng|cong|hành|hanh|chủ|chu|vận|van|biến|bien)\s+(?:động|đồng|dong)|(?:các|cac|những|nhung|mỗi|moi)\s+(?:bên|ben)|(?:công|cong|đề|de|dự|du|phương|phuong|thức|thuc)\s+(?:an|án|ăn)|(?:ý|y|sự|su|điều|dieu)\s+(?:kiến|kien|kiện)|(?:chính|chinh)\s+(?:phủ|phu)|(?:văn|van|thị|thi|ông|ong)\s+(?:sơn|son)|(?:biểu|bieu|tương|tuong|bồi|boi)\s+(?:dương|duong|đương|dưỡng)|(?:hài|hai)\s+(?:lòng|long))\s+$/iu
/** Typed without marks, the last syllable of a name and the next one are a word of the work: "cau giay to", "an bien che". */
const wordBehind =
  /(?:nang (?:cao|luc)|cai (?:cach|tao|thien)|an (?:toan|ninh)|bien (?:che|ban|phap|soan)|tien (?:do|hanh)|mau bieu|giay (?:to|phep|chung|moi)|minh (?:bach|chung)|xuyen suot|linh hoat|chan chinh|kinh (?:phi|te|doanh)|nguyen (?:nhan|tac|lieu)|trang thai|duong (?:day|pho|ong|link)|lao dong|binh (?:quan|thuong))$/

function endsInWord({ written, start, end }: NameMatch<Place>, text: string): boolean {
  if (/[^a-z\s]/.test(written) || UNIT_WORD.test(text.slice(Math.max(0, start - 32), start))) return false
  // "xa luong son la ai": who it is, and no Sơn La
  if (/\sla$/.test(written) && /^\s+(?:ai|gi)(?:\s+(?:vay|the|a|nhi))?\s*[?.!]*$/.test(text.slice(end)))
    return true
  const next = /^\s+[a-z]+(?:\s+[a-z]+)?/.exec(text.slice(end))?.[0].trim().split(/\s+/) ?? []
  const last = written.split(/\s+/).at(-1)
  return (
    next.length > 0 &&
    wordBehind.test(`${last} ${next[0]}`) &&
    !(next[0] === 'toan' && /^(?:tinh|huyen|bo|dan)$/.test(next[1] ?? ''))
  )
}
const longestName = 24

/** "Phường Bến Tre" is a commune, whichever province was called so. */
const COMMUNE_WORD = /(?:^|[^\p{L}])(?:phường|thị trấn|thi tran|(?<!thị\s+)xã)\s{1,2}$/iu

/** "UBND các xã, phường Thanh Hóa": all communes of the province. */
const ALL_COMMUNES =
  /(?<!\p{L})(?:các|cac|những|nhung|xã|xa|phường|phuong|thị trấn|thi tran),?\s+(?:xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu)\s{1,2}$/iu

function isPlace(match: NameMatch<Place>, before: string): boolean {
  if (COMMUNE_WORD.test(before) && !ALL_COMMUNES.test(before)) return false
  if (/^kg$/i.test(match.written)) return !/\d\s?$/.test(before)
  const [place] = match.values
  if (!place?.alsoAWord || match.written !== match.written.toLowerCase()) return true
  return PLACE_WORD.test(before) || match.written === match.written.normalize('NFD').replace(/\p{M}/gu, '')
}

/** "Thị xã Hoàng Mai" is not the district of Hà Nội of that name; what was a "thị xã" may be a "thành phố" now. */
function mayBe({ kind }: Place, unit: string): boolean {
  const word = unit.trim().toLowerCase()
  if (kind === 'quận') return !/^(?:h|tx|thị|thi)/.test(word)
  return kind !== 'huyện' || !/^q/.test(word)
}

/** "huyện Sơn Tây" wants the district, "tỉnh …" the province. */
function inOrder(values: Place[], unit: string): Place[] {
  const word = unit.trim().toLowerCase()
  const wanted = /^(?:tỉnh|tinh)/.test(word)
    ? 'province'
    : /^(?:h|q|tx|thị|thi)/.test(word)
      ? 'district'
      : null
  return wanted === null
    ? values
    : [...values].sort((a, b) => Number(b.level === wanted) - Number(a.level === wanted))
}
