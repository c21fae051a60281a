// A unit's name as a person or a plan writes it becomes what it stands for: a department, a district, a commune, in
// which province. Two names are the same unit when these agree, under old names and, since the reforms of 2025, new.

import type { Day } from '../document.ts'
import { type Agencies, findAgencies } from './agencies.ts'
import { findPlaces, type Places } from './places.ts'

export type UnitLevel = 'central' | 'province' | 'department' | 'district' | 'commune' | 'other'

export interface UnitName {
  written: string
  level: UnitLevel
  /** "Sở Nội vụ", as named; `null` for what is no known agency. */
  agency: string | null
  district: string | null
  commune: string | null
  /** Bare, as named. */
  province: string | null
  /** Words for what is no known unit, folded. */
  words: string
  /** Provinces that the same writing may mean when none was named. */
  others: string[]
}

export interface UnitNames {
  /** Reads a name; `place` is the province when the name does not say it. */
  read(name: string, place?: string | null): UnitName
  /** Whether both names mean one unit on this day. */
  same(a: UnitName, b: UnitName, day: Day): boolean
  /** Whether two provinces are one on this day; `null` is any. */
  sameProvince(a: string | null, b: string | null, day: Day): boolean
  sameAgency(a: string, b: string, day: Day): boolean
  /** Equal for the people of one unit; what was merged in 2025 keeps apart under the names that were given. */
  key(unit: UnitName): string
}

/** Lower case without accents, đ as d, one space between words. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const NAME = String.raw`((?:\p{Lu}[\p{L}\p{M}]*|\d+)(?:\s+(?:\p{Lu}[\p{L}\p{M}]*|\d+))*)`
const OFFICE = String.raw`^(?:[uủ]y ban nh[aâ]n d[aâ]n|u[yỷ] ban nh[aâ]n d[aâ]n|ubnd)\s+`
const REST = String.raw`\s+(.+?)(?:\s*,.*|\s+(?:huyện|tỉnh|thành phố|quận|huyen|tinh|thanh pho|quan)\s.*)?$`
const COMMUNE = new RegExp(String.raw`(?<!\p{L})(xã|phường|thị trấn|đặc khu)\s+${NAME}`, 'u')
const COMMUNE_OFFICE = new RegExp(`${OFFICE}(x[aã]|ph[uư][oờ]ng|th[iị] tr[aấ]n|[dđ][aặ]c khu)${REST}`, 'iu')
const DISTRICT = new RegExp(String.raw`(?<!\p{L})(huyện|quận|thị xã|thành phố)\s+${NAME}`, 'u')
const DISTRICT_OFFICE = new RegExp(`${OFFICE}(huy[eệ]n|qu[aậ]n|th[iị] x[aã])${REST}`, 'iu')
const PROVINCE_OFFICE = /^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan)(?: (?:tinh|thanh pho|tp))?$/
const EMPTY_WORDS = new Set(['tinh', 'thanh', 'pho', 'tp', 'huyen', 'quan', 'thi', 'xa', 'tx'])

export function createUnitNames(places: Places, agencies: Agencies): UnitNames {
  const provinceNow = new Map(places.provinces.map((p) => [p.name, p.now]))
  const heirs = new Map(agencies.agencies.map((a) => [a.name, a.mergedInto]))
  const heirOf = (name: string) => {
    let at = name
    for (let next = heirs.get(at); next; next = heirs.get(at)) at = next
    return at
  }

  const read = (name: string, place?: string | null): UnitName => {
    const written = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
    const found = findPlaces(written, places)
    const home = place
      ? (findPlaces(place, places).find((m) => m.place.level === 'province')?.place.name ?? place)
      : null
    const named = found.find((m) => m.place.level === 'province' && !isDistrictOf(m.written))
    const province = named?.place.name ?? home
    const local = found.find((m) => m !== named && [m.place, ...m.others].some((p) => p.level === 'district'))
    const candidates = local ? [local.place, ...local.others].filter((p) => p.level === 'district') : []
    const fitting = candidates.filter((p) => !province || p.province === province || p.now === province)
    const district = fitting[0] ?? candidates[0] ?? null
    const commune = localOf(written, COMMUNE_OFFICE, COMMUNE)
    const other = named?.written === undefined ? written : written.replace(named.written, '')
    const area = district?.name ?? localOf(other, DISTRICT_OFFICE, DISTRICT)
    const agency = commune === null ? (findAgencies(written, agencies)[0]?.agency ?? null) : null
    const provinces = [...new Set(fitting.map((p) => p.province))]
    const bare = foldName(withoutSpans(written, found))
    return {
      written,
      level: levelOf(agency?.level ?? null, area !== null, commune !== null, bare),
      agency: agency?.name ?? null,
      district: agency === null && commune === null ? area : null,
      commune,
      province: province ?? (provinces.length === 1 ? provinces[0]! : null),
      words: bare
        .split(' ')
        .filter((word) => !EMPTY_WORDS.has(word))
        .join(' '),
      others: province === null && provinces.length > 1 ? provinces : [],
    }
  }

  const sameProvince = (a: string | null, b: string | null, day: Day) =>
    a === null ||
    b === null ||
    a === b ||
    (day >= places.reform.effective && (provinceNow.get(a) ?? a) === (provinceNow.get(b) ?? b))

  const sameAgency = (a: string, b: string, day: Day) =>
    a === b || (day >= agencies.reform.effective && heirOf(a) === heirOf(b))

  return {
    read,
    sameProvince,
    sameAgency,
    same: (a, b, day) => {
      if (!sameProvince(a.province, b.province, day)) return false
      if (a.agency !== null || b.agency !== null)
        return a.agency !== null && b.agency !== null && sameAgency(a.agency, b.agency, day)
      if (a.commune !== null || b.commune !== null)
        return a.commune !== null && b.commune !== null && foldName(a.commune) === foldName(b.commune)
      if (a.district !== null || b.district !== null)
        return (
          a.district !== null && b.district !== null && districtName(a.district) === districtName(b.district)
        )
      return a.level === b.level && a.words === b.words
    },
    key: (unit) =>
      [
        unit.agency ??
          (unit.commune && foldName(unit.commune)) ??
          (unit.district && `h ${districtName(unit.district)}`) ??
          unit.words,
        unit.province ?? '',
      ].join('|'),
  }
}

const districtName = (name: string) =>
  foldName(name).replace(/^(?:huyen|quan|thi xa|thanh pho) (?=[a-z])/, '')

const isDistrictOf = (written: string) => /^(?:huyện|quận|thị xã|h\.|q\.|tx)/iu.test(written)

/** "xã Đông Hòa" out of "UBND xã Đông Hòa, huyện An Minh"; in the name of an office also without accents. */
function localOf(written: string, office: RegExp, anywhere: RegExp): string | null {
  const match = office.exec(written) ?? anywhere.exec(written)
  return match ? `${match[1]!.toLowerCase()} ${match[2]!}` : null
}

function levelOf(
  agency: 'trung ương' | 'tỉnh' | null,
  district: boolean,
  commune: boolean,
  bare: string,
): UnitLevel {
  if (agency !== null) return agency === 'tỉnh' ? 'department' : 'central'
  if (commune) return 'commune'
  if (district) return 'district'
  return PROVINCE_OFFICE.test(bare) ? 'province' : 'other'
}

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}
