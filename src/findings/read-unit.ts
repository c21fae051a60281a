// Finds the units that a message names: departments, committees of any level, rooms, one-stop counters, hospitals,
// schools, and places that stand for their committee. Known names in any writing, unknown ones by their pattern. Pure.

import type { Day, Span } from '../document.ts'
import { type AgencyMention, findAgencies } from '../library/agencies.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import type { Head, Knowledge, Level } from './knowledge.ts'
import { joined, type ReadName, readName, scanUnits, type UnitScan, wordAt } from './read-name.ts'
import { distance } from './words.ts'

export interface UnitMention extends Span {
  /** "UBND huyện An Biên" */
  unit: string
  /** Other units of the same writing. */
  candidates: string[]
  /** False for what may be meant as no unit in particular: a bare "Bộ phận Một cửa", a bare place. */
  named: boolean
  /** 1 province, 2 district, 3 commune, 0 none of these. */
  rank: number
}

interface Tail {
  words: string
  next: number
  rank: number
}

/** In order of place, never overlapping; `asOf` tells whether a bare district name still means a district. */
export function findUnits(text: string, knowledge: Knowledge, asOf: Day): UnitMention[] {
  const scan = scanUnits(text, knowledge.units, asOf)
  const agencies = new Map(findAgencies(text, knowledge.units.agencies).map((found) => [found.start, found]))
  const found: UnitMention[] = []
  for (let i = 0; i < scan.words.length; i++) {
    const unit = readUnit(scan, i, agencies.get(scan.words[i]!.start))
    if (unit === null) continue
    found.push(unit)
    i = Math.max(i, wordAt(scan, unit.end) - 1)
  }
  return found
}

function readUnit(scan: UnitScan, i: number, agency: AgencyMention | undefined): UnitMention | null {
  if (isFile(scan, i)) return null
  const head = scan.heads.get(scan.words[i]!.start)
  const headed = head === undefined ? null : readHeaded(scan, i, head.values[0]!, wordAt(scan, head.end))
  if (agency !== undefined && (headed === null || headed.rank === 0 || headed.end <= agency.end)) {
    return readAgency(scan, i, agency)
  }
  return headed ?? readLevelled(scan, i) ?? readPlace(scan, i)
}

/** "hồ sơ tư pháp" is no department of justice. */
function isFile(scan: UnitScan, i: number): boolean {
  return scan.words[i]!.base === 'so' && scan.words[i - 1]?.base === 'ho' && joined(scan, i)
}

/** A department; the province behind it ("Sở Nội vụ tỉnh Kiên Giang") is passed over. */
function readAgency(scan: UnitScan, i: number, agency: AgencyMention): UnitMention {
  const next = wordAt(scan, agency.end)
  const tail = readQualifier(scan, next)
  const bareProvince = tail === null && joined(scan, next) ? provinceAt(scan, next) : null
  const end = tail?.rank === 1 ? tail.next : (bareProvince ?? next)
  return mention(scan, i, end, { unit: agency.agency.name, rank: 1, named: true })
}

function provinceAt(scan: UnitScan, index: number): number | null {
  const known = scan.names.get(scan.words[index]!.start)
  const isProvince = scan.units.places.provinces.some(({ name }) => name === known?.values[0])
  return known !== undefined && isProvince ? wordAt(scan, known.end) : null
}

function readHeaded(scan: UnitScan, i: number, head: Head, next: number): UnitMention | null {
  switch (head.kind) {
    case 'committee':
      return readCommittee(scan, i, head.name, next)
    case 'level':
      return withName(scan, i, head.name, readName(scan, next, true, 2))
    case 'office':
      return readOffice(scan, i, head.name, next)
    case 'topic':
      return readTopic(scan, i, head, next)
    case 'name':
      return withName(scan, i, head.name, readName(scan, next, true))
  }
}

function readCommittee(scan: UnitScan, i: number, name: string, next: number): UnitMention | null {
  const at = /^cap$/.test(scan.words[next]?.base ?? '') ? next + 1 : next
  const level = joined(scan, at) ? scan.levels.get(scan.words[at]!.start) : undefined
  if (level !== undefined) {
    const { level: written, rank } = level.values[0]!
    const found = readName(scan, wordAt(scan, level.end), true, rank)
    return found && place(scan, i, name, { level: written, rank }, found)
  }
  const found = readName(scan, at, false)
  if (found === null || found.how === 'number') return null
  const district = districtOf(scan, found.name)
  if (district !== undefined) return place(scan, i, name, { level: district.kind, rank: 2 }, found)
  if (scan.units.districts.has(found.name)) return formerDistrict(scan, i, name, found, true)
  return mention(scan, i, found.next, { unit: `${name} ${found.name}`, rank: 0, named: true })
}

/** The district of this name, while there are districts. */
const districtOf = (scan: UnitScan, name: string) =>
  scan.districtsEnded ? undefined : scan.units.districts.get(name)?.[0]

/** Since the districts ended, communes bear many of their names: which one is meant has to be asked. */
function formerDistrict(scan: UnitScan, i: number, head: string, { name, next }: ReadName, named: boolean) {
  const before = scan.units.districts.get(name)?.[0]?.kind ?? 'huyện'
  const candidates = ['xã', 'phường', 'đặc khu', before].map((level) => `${head} ${level} ${name}`)
  return mention(scan, i, next, { unit: `${head} ${name}`, rank: 3, named, candidates })
}

/** A committee of a place; districts of one name in several provinces are candidates. */
function place(scan: UnitScan, i: number, head: string, level: Level, found: ReadName): UnitMention {
  const unit = `${head} ${level.level} ${found.name}`
  const same = level.rank === 2 ? (scan.units.districts.get(found.name) ?? []) : []
  const tail = readQualifier(scan, found.next, level.rank)
  const provinces = [...new Set(same.map(({ province }) => province))]
  const candidates =
    found.options?.map((name) => `${head} ${level.level} ${name}`) ??
    (provinces.length > 1 && tail === null ? provinces.map((province) => `${unit}, ${province}`) : [])
  const keeps = tail !== null && tail.rank > 1
  return mention(scan, i, tail?.next ?? found.next, {
    unit: keeps ? `${unit}, ${tail.words}` : unit,
    rank: level.rank,
    named: true,
    candidates,
  })
}

function withName(scan: UnitScan, i: number, head: string, found: ReadName | null): UnitMention | null {
  if (found === null) return null
  return qualified(scan, i, `${head} ${found.name}`, found.next)
}

function readOffice(scan: UnitScan, i: number, name: string, next: number): UnitMention | null {
  const tail = readQualifier(scan, next) ?? committeeTail(scan, next) ?? nameTail(scan, next)
  // "3 ca" are cases, not the police
  if (tail === null && /^\p{Ll}{1,2}$/u.test(scan.words[i]!.written)) return null
  if (tail === null) return mention(scan, i, next, { unit: name, rank: 0, named: false })
  const words = tail.words.replace(/^UBND (?=xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)/, '')
  return mention(scan, i, tail.next, { unit: `${name} ${words}`, rank: tail.rank, named: true })
}

/** "Bộ phận Một cửa của UBND xã Tây Yên" */
function committeeTail(scan: UnitScan, index: number): Tail | null {
  const at = scan.words[index]?.base === 'cua' ? index + 1 : index
  const head = scan.heads.get(scan.words[at]?.start ?? -1)
  if (head === undefined || !joined(scan, at)) return null
  const found = readHeaded(scan, at, head.values[0]!, wordAt(scan, head.end))
  if (found === null || !found.named) return null
  return { words: found.unit, next: wordAt(scan, found.end), rank: found.rank }
}

function nameTail(scan: UnitScan, index: number): Tail | null {
  const found = readName(scan, index, false)
  if (found === null || found.how !== 'known') return null
  const district = districtOf(scan, found.name)
  return {
    words: district === undefined ? found.name : `${district.kind} ${found.name}`,
    next: found.next,
    rank: district === undefined ? 3 : 2,
  }
}

/** "P. Tư pháp": short for a room as well as for a ward. */
const ROOM: Head = { name: 'Phòng', kind: 'topic', topics: 'rooms' }

function readTopic(scan: UnitScan, i: number, head: Head, next: number, known = false): UnitMention | null {
  const topic = topicAt(scan, head, next)
  if (known && topic === null) return null
  const name = readName(scan, topic?.next ?? next, false)
  if (topic === null && (name === null || name.how === 'number')) return null
  const words = [head.name, topic?.words].filter((part) => part !== undefined).join(' ')
  const region = topic === null ? null : regionBehind(scan, topic.next)
  if (region !== null)
    return mention(scan, i, region.next, { unit: `${words} ${region.words}`, rank: 0, named: true })
  if (name === null || name.how === 'number') return qualified(scan, i, words, topic!.next)
  const district = districtOf(scan, name.name)
  const named = district === undefined ? name.name : `${district.kind} ${name.name}`
  return qualified(scan, i, `${words} ${named}`, name.next)
}

/** "Chi cục Thuế khu vực Rạch Giá", "khu vực XIX", "khu vực 3" */
function regionBehind(scan: UnitScan, index: number): { words: string; next: number } | null {
  if (!joined(scan, index) || !joined(scan, index + 1) || !joined(scan, index + 2)) return null
  const [first, second, number] = scan.words.slice(index, index + 3)
  if (first?.base !== 'khu' || second?.base !== 'vuc' || number === undefined) return null
  if (/^[IVX]+$/.test(number.written)) return { words: `khu vực ${number.written}`, next: index + 3 }
  const name = readName(scan, index + 2, false)
  return name && { words: `khu vực ${name.name}`, next: name.next }
}

function topicAt(scan: UnitScan, head: Head, next: number): { words: string; next: number } | null {
  const topics = scan.units.topics[head.topics ?? '']
  const word = scan.words[next]
  if (topics === undefined || word === undefined || !joined(scan, next)) return null
  const stretch = scan.text.slice(word.start, word.start + 80)
  const match = topics.find(stretch).find(({ start }) => start === 0)
  if (match !== undefined) return { words: match.values[0]!, next: wordAt(scan, word.start + match.end) }
  return misspeltTopic(scan, head.topics ?? '', next)
}

/** Wrong marks, or one wrong letter. */
function misspeltTopic(scan: UnitScan, topics: string, next: number): { words: string; next: number } | null {
  const known = scan.units.topicSpelling[topics] ?? new Map<string, string>()
  for (const length of [7, 6, 5, 4, 3, 2]) {
    const typed = scan.words.slice(next, next + length).map(({ base }) => base)
    if (typed.length < length) continue
    for (const [folded, full] of known) {
      const near = folded.split(' ').length === length && distance(folded, typed.join(' '), 1) <= 1
      if (near && folded.length >= 6) return { words: full, next: next + length }
    }
  }
  return null
}

function qualified(scan: UnitScan, i: number, unit: string, next: number): UnitMention {
  const tail = readQualifier(scan, next) ?? committeeTail(scan, next)
  const keeps = tail !== null && tail.rank !== 1
  const words = keeps ? `${unit} ${tail.words.replace(/^UBND /, '')}` : unit
  return mention(scan, i, tail?.next ?? next, { unit: words, rank: keeps ? tail.rank : 0, named: true })
}

/** "huyện An Biên", ", huyện An Biên", "(huyện An Biên)", "thuộc thị xã …": the place above or around a unit. */
function readQualifier(scan: UnitScan, index: number, below = 4): Tail | null {
  const word = scan.words[index]
  const before = scan.words[index - 1]
  if (word === undefined || before === undefined) return null
  const gap = scan.text.slice(before.end, word.start)
  if (!/^(?:\s{1,2}|\s?[,(\-–]\s?|)$/.test(gap)) return null
  const at = /^(?:thuoc|cua)$/.test(word.base) ? index + 1 : index
  const level = scan.levels.get(scan.words[at]?.start ?? -1)
  if (level === undefined || level.values[0]!.rank >= below) return null
  const { level: written, rank } = level.values[0]!
  const found = readName(scan, wordAt(scan, level.end), gap.trim() === '', rank)
  if (found === null) return null
  const above = readQualifier(scan, found.next, rank)
  return {
    words: `${written} ${found.name}`,
    next: above?.next ?? found.next,
    rank,
  }
}

/** "huyện An Biên", "P. Vĩnh Thanh" without a head: its committee is meant. */
function readLevelled(scan: UnitScan, i: number): UnitMention | null {
  const level = scan.levels.get(scan.words[i]!.start)
  if (level === undefined) return null
  const { level: written, rank } = level.values[0]!
  if (written.startsWith('cấp')) return null
  const next = wordAt(scan, level.end)
  const short = level.written.length <= 3 && foldLetters(level.written) !== foldLetters(written)
  if (short && (!joined(scan, next) || !/^[.\s]/.test(scan.text.slice(level.end, level.end + 1)))) return null
  if (short && written === 'phường' && joined(scan, next)) {
    const room = readTopic(scan, i, ROOM, next, true)
    if (room !== null) return room
  }
  const found = readName(scan, next, !short && opensClause(scan, i), rank)
  if (found === null || (short && found.how !== 'known' && !/^[.]/.test(scan.text.slice(level.end))))
    return null
  if (found.how === 'number' && rank !== 3 && written !== 'quận') return null
  return place(scan, i, 'UBND', { level: written, rank }, found)
}

/** A place alone stands for its committee where a sentence begins or behind "tại", "ở", "của". */
function readPlace(scan: UnitScan, i: number): UnitMention | null {
  const known = scan.names.get(scan.words[i]!.start)
  if (known === undefined) return null
  const capitals = /^\p{Lu}/u.test(known.written) && !scan.shouting
  if (!opensClause(scan, i) && !(capitals && followsPlaceWord(scan, i))) return null
  const name = known.values[0]!
  const found: ReadName = { name, next: wordAt(scan, known.end), how: 'known' }
  const district = districtOf(scan, name)
  if (district === undefined && scan.units.districts.has(name)) {
    return formerDistrict(scan, i, 'UBND', found, capitals)
  }
  if (district !== undefined) {
    return { ...place(scan, i, 'UBND', { level: district.kind, rank: 2 }, found), named: capitals }
  }
  const province = scan.units.places.provinces.find((one) => one.name === name)
  if (!capitals && (province?.alsoAWord || scan.words[i]!.marked === false)) return null
  if (province !== undefined)
    return mention(scan, i, found.next, { unit: `UBND ${province.kind} ${name}`, rank: 1, named: false })
  return capitals ? mention(scan, i, found.next, { unit: `UBND ${name}`, rank: 3, named: false }) : null
}

export function opensClause(scan: UnitScan, i: number): boolean {
  const before = scan.words[i - 1]
  if (before === undefined) return true
  if (/[,.;:!\n•*+()–-]/.test(scan.text.slice(before.end, scan.words[i]!.start))) return true
  return followsPlaceWord(scan, i) || /^(?:nhan|thay|con|va|hien)$/.test(before.base)
}

const followsPlaceWord = (scan: UnitScan, i: number) => {
  const before = scan.words[i - 1]
  return before !== undefined && /^(?:tại|ở|của|o|tai|cua)$/i.test(before.written)
}

function mention(
  scan: UnitScan,
  i: number,
  next: number,
  unit: { unit: string; rank: number; named: boolean; candidates?: string[] },
): UnitMention {
  return { candidates: [], ...unit, start: scan.words[i]!.start, end: scan.words[next - 1]!.end }
}
