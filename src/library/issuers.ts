// Full names of issuing bodies: from the capitals of a document's head, from its symbol, from its place of issue.

import { dataFolder } from '../shipped.ts'
import { fields } from './duty-words.ts'
import { loadPlaces } from './places.ts'
import { ISSUER_SYMBOLS, LOCAL_ISSUER_SYMBOLS } from './symbols.ts'

/** What is known of places. */
export interface PlaceNames {
  /** "tỉnh" or "thành phố" for a province-level place under its old or new name, else `null`. */
  provinceKind(name: string): 'tỉnh' | 'thành phố' | null
}

let shipped: { kinds: Map<string, 'tỉnh' | 'thành phố'>; names: Map<string, string> } | null = null

/** Provinces under their names of before and after 01/7/2025, read from `data/provinces.json` on first use. */
function provinces() {
  if (shipped) return shipped
  const places = loadPlaces(dataFolder)
  const all = [...places.after, ...places.provinces].map(({ name, kind }) => ({
    name: name.replace(/^Thành phố /u, ''),
    kind: kind as 'tỉnh' | 'thành phố',
  }))
  // a province until the end of 2024
  all.push({ name: 'Thừa Thiên Huế', kind: 'tỉnh' })
  shipped = {
    kinds: new Map(all.map(({ name, kind }) => [placeKey(name), kind])),
    names: new Map(all.map(({ name }) => [placeKey(name), name])),
  }
  return shipped
}

export const knownPlaces: PlaceNames = {
  provinceKind: (name) => provinces().kinds.get(placeKey(name)) ?? null,
}

function placeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:thành phố|tp\.?|t\.p\.?|tỉnh)\s+/u, '')
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/[–-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "TP. Hồ Chí Minh", "tỉnh Kon Tum" → "Hồ Chí Minh", "Kon Tum"; other names only lose their blanks. */
export function barePlace(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim()
  return provinces().names.get(placeKey(name)) ?? name.replace(/^(?:thành phố|tp\.?|tỉnh)\s+/iu, '')
}

const departments: Record<string, string> = Object.fromEntries(
  Object.entries(LOCAL_ISSUER_SYMBOLS).flatMap(([symbol, name]) =>
    name?.startsWith('Sở ') ? [[symbol, name]] : [],
  ),
)

/** The body that a symbol names, with the place of issue where the symbol alone leaves it open. */
export function issuerOfSymbol(
  symbol: string,
  place: string | null,
  text: string,
  places: PlaceNames,
): string | null {
  const [first = ''] = symbol.split('-')
  if (/^QH\d{1,2}$/.test(first)) return 'Quốc hội'
  if (/^UBTVQH/.test(first)) return ISSUER_SYMBOLS.UBTVQH!
  if (Object.hasOwn(ISSUER_SYMBOLS, first)) return ISSUER_SYMBOLS[first]!
  if (!place) return null
  if (first === 'UBND' || first === 'CT') return local('Ủy ban nhân dân', place, text, places)
  if (first === 'HĐND') return local('Hội đồng nhân dân', place, text, places)
  const department = departments[first]
  if (department) return `${department} ${placeWithKind(place, places) ?? place}`
  const kind = places.provinceKind(place)
  if (first === 'TU' && kind) return `${kind === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy'} ${barePlace(place)}`
  return null
}

function placeWithKind(place: string, places: PlaceNames): string | null {
  const kind = places.provinceKind(place)
  return kind ? `${kind} ${barePlace(place)}` : null
}

/** A people's committee or council of a province, else of the district or commune that the text names. */
function local(body: string, place: string, text: string, places: PlaceNames): string {
  const province = placeWithKind(place, places)
  if (province) return `${body} ${province}`
  const short = body === 'Ủy ban nhân dân' ? 'UBND' : 'HĐND'
  const escaped = place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const named = new RegExp(
    `(?:${body}|Uỷ ban nhân dân|${short})\\s+(huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\\s+${escaped}`,
    'iu',
  ).exec(text.slice(0, 200_000))
  return named ? `${body} ${named[1]!.toLowerCase()} ${place}` : `${body} ${place}`
}

const shortBodies: Record<string, string> = {
  ubmttq: 'ủy ban Mặt trận Tổ quốc',
  mttq: 'Mặt trận Tổ quốc',
}
const placeWord =
  /(?<=\s)(tỉnh|thành phố|huyện|quận|thị xã|xã(?!\s+hội(?!\p{L}))|phường|thị trấn|đặc khu)\s+(\S.*)$/iu

/**
 * "ỦY BAN NHÂN DÂN TỈNH KON TUM" → "Ủy ban nhân dân tỉnh Kon Tum". Names keep the case that they have elsewhere in
 * the text; words behind "tỉnh", "huyện", … are names.
 */
export function spellIssuer(capitals: string, text: string): string {
  const lower = capitals
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^uỷ ban|^uy ban/u, 'ủy ban')
    .replace(/\btp\.?\s/u, 'thành phố ')
    .replace(/(?<!\p{L})(?:ubmttq|mttq)(?!\p{L})/gu, (short) => shortBodies[short]!)
  const known = [...Object.values(ISSUER_SYMBOLS), ...Object.values(departments)].find((name) =>
    lower.startsWith(name.toLowerCase()),
  )
  const head = known ?? capitalizeFirst(spelledInText(lower, text) ?? namedAfterField(lower))
  const rest = known ? lower.slice(known.length) : ''
  return withPlaceNames(head + rest)
}

const bodyOfField =
  /^(phòng|ban|chi cục|cục|tổng cục|trung tâm|vụ|sở|trường|bệnh viện|văn phòng|hội(?! đồng)) (?!nhân dân|(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?= ))(.+)$/u

/** "phòng giáo dục và đào tạo" → "phòng Giáo dục và Đào tạo": a field of work is spelled as everywhere, else with one capital. */
function namedAfterField(lower: string): string {
  const [, body, named] = bodyOfField.exec(lower) ?? []
  if (!body || !named) return lower
  const field = fields
    .split('|')
    .filter((each) => named === each.toLowerCase() || named.startsWith(`${each.toLowerCase()} `))
    .sort((a, b) => b.length - a.length)[0]
  return `${body} ${field ? field + named.slice(field.length) : capitalizeFirst(named)}`
}

function spelledInText(lower: string, text: string): string | null {
  const sample = text.slice(0, 60_000)
  const folded = sample.toLowerCase()
  if (folded.length !== sample.length) return null
  for (let at = folded.indexOf(lower); at >= 0; at = folded.indexOf(lower, at + 1)) {
    const spelled = sample.slice(at, at + lower.length)
    if (/\p{Ll}/u.test(spelled)) return spelled
  }
  return null
}

function withPlaceNames(name: string): string {
  const party = /^((?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)) (.+)$/iu.exec(name)
  if (party)
    return `${capitalizeFirst(party[1]!.toLowerCase())} ${party[2]!.split(' ').map(capitalizeFirst).join(' ')}`
  return name.replace(placeWord, (_, word: string, place: string) => {
    const spelled = place.split(' ').map(capitalizeFirst).join(' ')
    return `${word.toLowerCase()} ${provinces().names.get(placeKey(spelled)) ?? spelled}`
  })
}

export function capitalizeFirst(word: string): string {
  return word ? word[0]!.toUpperCase() + word.slice(1) : word
}
