// Who is inspected, as a plan says it: the statements of its scope, the units that they name one by one, and the classes
// of units that they mean as a whole. Pure.

import type { Span } from '../../../document.ts'
import { bodyWords, noBodies } from '../../../library/duty-words.ts'
import type { Field } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { likeness, phraseKey, type Syllable, stands, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { leavesOut } from '../../question/group.ts'
import { heldIn } from './holding-groups.ts'
import { tellsVisited } from './visit-statement.ts'

export interface ScopeStatement extends Span, Field {
  unit: Unit
  /** Inspected once more for what an earlier inspection found ("phúc tra"). */
  again: boolean
}

/** A unit as a question names it. */
export interface AskedUnit {
  written: string
  /** The word of its class ("sở", "huyện", "phường"); `null` for a bare name. */
  kind: Syllable[] | null
  /** Its own name behind the class; empty where a whole class is asked about. */
  name: Syllable[]
  /** Every syllable, for units that are called by a phrase ("doanh nghiệp nhà nước"). */
  all: Syllable[]
  /** A district by its bare name. */
  place: boolean
  /** The level as a whole: "UBND cấp xã". */
  level: boolean
}

const aboutScope =
  /đối tượng|(?:đơn vị|cơ quan|địa phương)[^.:]{0,30} được (?:thanh tra|kiểm tra|phúc tra)|phạm vi kiểm tra|địa bàn kiểm tra|danh sách|lịch (?:thanh tra|kiểm tra)|(?:thanh tra|kiểm tra) (?:tại|đối với) (?:các|\d+)/iu
const startsScope =
  /^[\s\-+*•\d.a-zđ)]*(?:đối tượng|phạm vi|(?:các )?(?:đơn vị|cơ quan) được) ?(?:thanh tra|kiểm tra)?[^.:;]{0,40}:/iu
const listsUnits = /lịch (?:thanh tra|kiểm tra)|danh sách|đối tượng (?:thanh tra|kiểm tra)/iu
const aboutDuties = /tổ chức thực hiện|trách nhiệm|phân công|nhiệm vụ/iu
/** "Danh sách đơn vị chưa gửi báo cáo": a list of others. */
const otherList =
  /danh sách[^.:]{0,60}?\s(?:chưa|không|thành viên|hồ sơ|đề nghị|khen thưởng|người)(?!\p{L})/iu
/** A duty or a time beside the units is none of them. */
const noUnits =
  /(?<!\p{L})(?:gửi|nộp|trình|(?<!(?:không|có) )thông báo (?:lịch|kế hoạch|cho|trước))(?!\p{L})|^[\s\-+*•\d.a-zđ)]*(?:thời (?:gian|kỳ|hạn|điểm)|hình thức|nội dung)(?!\p{L})/iu
const inspectsAgain = /ph[uúụ]c tra|tái kiểm tra|kiểm tra lại/iu

const known = new WeakMap<PreparedDocument, ScopeStatement[]>()

/** The statements that say who is inspected; empty where a document says nothing about it. */
export function scopeStatements(prepared: PreparedDocument): ScopeStatement[] {
  const before = known.get(prepared)
  if (before) return before
  const { text } = prepared.document
  const found = prepared.units.flatMap((unit) => {
    const headings = unit.headings.slice(0, 3).map((h) => headingOf(text, h.section))
    const ofDuties = headings.some((h) => aboutDuties.test(h)) && !listsUnits.test(headings[0] ?? '')
    const isAside = ['recipients', 'opening', 'closing'].includes(unit.section.kind)
    const tells = (s: Span) =>
      !unit.row && !isAside && tellsVisited(text.slice(s.start, s.end), headings, ofDuties)
    const topical = headings.find((h) => aboutScope.test(h) && !otherList.test(h))
    const narrow = topical !== undefined && topical.split(/,|\svà\s/iu).length < 3
    const part = topical !== undefined && headings[1] === topical && inspectsAgain.test(headings[0] ?? '')
    const whole = (narrow || part) && !headings.some((h) => leavesOut.test(h))
    return statementsIn(unit)
      .filter((s) => (!ofDuties && (whole || startsScope.test(text.slice(s.start, s.end)))) || tells(s))
      .filter((s) => !leavesOut.test(text.slice(s.start, s.end)) && s.syllables.length > 2)
      .filter((s) => !isHeading(unit, s) && (unit.row !== null || !noUnits.test(text.slice(s.start, s.end))))
      .map((s) => {
        const lead = [text.slice(s.start, s.end), headings[0] ?? ''].join(' ')
        return {
          start: s.start,
          end: s.end,
          syllables: s.syllables,
          positions: s.positions,
          unit,
          again: inspectsAgain.test(lead),
        }
      })
  })
  known.set(prepared, found)
  return found
}

/** The words of a place's heading, or those that open it. */
function headingOf(text: string, section: Unit['section']): string {
  if (section.heading) return section.heading
  if (section.kind === 'opening') return ''
  return text.slice(section.start, Math.min(section.end, section.start + 160)).split(/[:\n]/u)[0] ?? ''
}

function isHeading({ section, row }: Unit, s: Span): boolean {
  return !row && section.heading !== '' && s.end <= section.headingEnd + 1 && !/:\s*\S/u.test(section.heading)
}

const kinds = [
  'thị xã',
  'thị trấn',
  'thành phố',
  'đặc khu',
  'bệnh viện',
  'sở',
  'ngành',
  'huyện',
  'quận',
  'xã',
  'phường',
  'trường',
  'phòng',
  'bộ',
  'cục',
].map(syllablesOf)
/** The syllable is no unit in these. */
const spokenOther = [
  'xã hội',
  'xã viên',
  'tác xã',
  'cơ sở',
  'trụ sở',
  'cán bộ',
  'nội bộ',
  'toàn bộ',
  'bộ phận',
  'đồng bộ',
  'quốc phòng',
  'phòng chống',
  'trường hợp',
  'môi trường',
  'thị trường',
].map(
  (w) =>
    ` ${syllablesOf(w)
      .map((x) => x.spoken)
      .join(' ')} `,
)
const office = ['uy', 'ban', 'nhan', 'dan']
const otherUnits =
  /^(?:uy ban nhan dan|ubnd|thanh tra|van phong|chi cuc|trung tam|don vi|co quan|doanh nghiep|hoi|kho bac|bao hiem|cong an|vien|cong t[iy]|tong cong t[iy]|tap doan|ban|dai|to chuc|hop tac xa|mat tran|toa an|tram|hat)(?: |$)/

/** The unit that the words name; `null` when they name none. */
export function unitFrom(written: string, syllables: Syllable[], isPlace: boolean): AskedUnit | null {
  const bare = office.every((w, i) => syllables[i]?.folded === w) ? syllables.slice(4) : syllables
  const [head] = bare
  const plain = head && ['cac', 'tp', 'tx', 'tt'].includes(head.folded) ? bare.slice(1) : bare
  if (isPlace && plain.length < bare.length && head?.folded !== 'cac')
    return { written, kind: null, name: plain, all: plain, place: true, level: false }
  const level = plain[0]?.folded === 'cap' && levels.some((l) => l.some((k) => stands(plain[1], k[0]!)))
  const own = level ? plain.slice(1) : plain
  const kind = kinds.find((k) => k.every((w, i) => stands(own[i], w)))
  if (kind) return { written, kind, name: own.slice(kind.length), all: own, place: isPlace, level }
  if (isPlace || otherUnits.test(`${syllables.map((s) => s.folded).join(' ')} `))
    return { written, kind: null, name: syllables, all: syllables, place: isPlace, level: false }
  return null
}

/** The kinds of units of one level. */
const levels = [
  ['xã', 'phường', 'thị trấn', 'đặc khu'],
  ['huyện', 'quận', 'thị xã'],
].map((level) => level.map(syllablesOf))

/**
 * By its own name, as one of a class, as one of those that some are chosen from, as left out, perhaps as one of a group, as
 * a level of which units are listed by name, or by its kind alone where each is listed by its name.
 */
export type Standing = 'named' | 'class' | 'chosen' | 'excepted' | 'perhaps' | 'listed' | 'each'

/** How a statement speaks of a unit; `null` when it does not. */
export function speaksOfUnit(s: ScopeStatement, unit: AskedUnit): Standing | null {
  const { text } = s.unit.document
  const at = Math.max(...namesOf(unit).map((name) => nameAt(s, name, unit.kind, text)))
  if (at >= 0) {
    const before = text.slice(s.start, s.syllables[at]?.start ?? s.start)
    return exceptsNext.test(before) || exceptsAll.test(before) ? 'excepted' : 'named'
  }
  return ofClass(s, unit, text) ?? ofGroup(s, unit, text)
}

const exceptsNext =
  /(?:^|[\s(,])(?:trừ|không bao gồm|không (?:tiến hành |tổ chức |thực hiện )?(?:kiểm tra|thanh tra|phúc tra|tái kiểm tra))(?=\s)/iu

/** "c) Chưa kiểm tra trong năm 2025: Công an xã, …": the words that open a list say that its members are left out. */
const exceptsAll =
  /^[\s\-+*•]*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?(?:(?:các |những )?(?:đơn vị|cơ quan|địa phương|cơ sở) )?(?:chưa|không|tạm dừng|tạm hoãn|miễn)(?: (?:bị|được|tiến hành|thực hiện|tổ chức))* (?:kiểm tra|thanh tra|phúc tra)[^.;:]{0,80}:/iu

function ofClass(s: ScopeStatement, unit: AskedUnit, text: string): Standing | null {
  const { kind } = unit
  if (kind !== null) {
    const alike = unit.level
      ? (levels.find((l) => l.some((k) => k[0]!.folded === kind[0]!.folded)) ?? [])
      : [kind]
    if (alike.some((k) => isOpenClass(s, k, text))) return 'class'
    if (alike.some((k) => isChosenFrom(s, k))) return 'chosen'
    const label = ` ${phraseKey(text.slice(s.start, s.end)).slice(0, 40)} `
    if (unit.level && label.includes(` cap ${kind[0]!.folded} `) && listedNames(s, text)) return 'listed'
    const isKindAlone = !unit.level && unit.name.length === 0
    return isKindAlone && kindsAt(s, kind).length > 0 && listedNames(s, text) ? 'each' : null
  }
  if (unit.all.length < 2 || !unit.all.every((w) => standsIn(s, w))) return null
  return standsTogether(s, unit.all) ? 'named' : 'class'
}

/** As one of a group that the statement means. */
function ofGroup(s: ScopeStatement, { all, level }: AskedUnit, text: string): Standing | null {
  const unit = `${level ? 'cap ' : ''}${all.map((x) => x.folded).join(' ')}`
  const [meant = '', ...excepted] = text.slice(s.start, s.end).split(exceptsNext)
  const held = heldIn(unit, phraseKey(meant))
  if (held !== null) return held === 'surely' ? 'class' : 'perhaps'
  return heldIn(unit, phraseKey(excepted.join(' '))) === 'surely' ? 'excepted' : null
}

/** The words follow each other, at most one short form in brackets between them: "Đơn vị sự nghiệp (ĐVSN) công lập". */
function standsTogether(field: Field, words: Syllable[]): boolean {
  const [first, ...rest] = words
  return (field.positions.get(first?.folded ?? '') ?? []).some((start) => {
    let at = start
    return rest.every((word) => {
      const next = [at + 1, at + 2].find((i) => field.syllables[i]?.folded === word.folded)
      at = next ?? at
      return next !== undefined
    })
  })
}

/** Where a plan names the unit among those that are inspected; `undefined` when it does not. */
export function namedAt(prepared: PreparedDocument, written: string): ScopeStatement | undefined {
  const unit = unitFrom(written, syllablesOf(written), true)
  return unit ? scopeStatements(prepared).find((s) => speaksOfUnit(s, unit) === 'named') : undefined
}

/** The name as it was written, with the office's short form, and without the level: "Phòng Kinh tế xã". */
function namesOf({ name }: AskedUnit): Syllable[][] {
  const at = name.findIndex((_, i) => office.every((w, k) => name[i + k]?.folded === w))
  const short = at < 0 ? [] : [[...name.slice(0, at), ...syllablesOf('UBND'), ...name.slice(at + 4)]]
  const ofLevel = name.length > 2 && /^(?:xa|phuong|huyen|tinh)$/.test(name.at(-1)!.folded)
  return [name, ...short, ...(ofLevel ? [name.slice(0, -1)] : [])]
}

/** Where the class is named by its very word, not by a part of another. */
export function kindsAt(field: Field, kind: Syllable[]): number[] {
  const [first] = kind
  return (field.positions.get(first?.folded ?? '') ?? []).filter((at) => {
    if (!kind.every((w, i) => field.syllables[at + i]?.spoken === w.spoken)) return false
    const around = field.syllables.slice(Math.max(0, at - 2), at + 3).map((x) => x.spoken)
    if (
      kind.length === 1 &&
      /^(?:xa|pho)$/.test(kind[0]!.folded) &&
      field.syllables[at - 1]?.folded === 'thi'
    )
      return false
    return !spokenOther.some((o) => ` ${around.join(' ')} `.includes(o))
  })
}

function standsIn(field: Field, word: Syllable): boolean {
  return (field.positions.get(word.folded) ?? []).some(
    (at) => likeness(word.spoken, field.syllables[at]?.spoken ?? '') === 1,
  )
}

/** Where the name stands as an item of its own: "Y tế" in "các Sở: Y tế, Xây dựng", not in "Trung tâm Y tế huyện". */
function nameAt(s: ScopeStatement, name: Syllable[], kind: Syllable[] | null, text: string): number {
  const first = name[0]
  const department = kind?.[0]?.folded === 'so'
  if (!first || (department && kindsAt(s, kind).length === 0 && !headingHas(s, 'so'))) return -1
  for (const at of s.positions.get(first.folded) ?? []) {
    const after = endOfName(s, at, name, department)
    // "Sở Giao thông" is how people call the department of "Giao thông vận tải"
    const whole = after > 0 && (endsItem(s, after, text) || (department && name.length > 1))
    if (whole && beginsItem(s, at, text)) return at
  }
  return -1
}

/** Behind the name that stands there, or 0. Departments are joined as one likes: "Kế hoạch - Đầu tư", "Kế hoạch và Đầu tư". */
function endOfName(s: Field, start: number, name: Syllable[], department: boolean): number {
  const isJoint = (w: Syllable | undefined) => department && w?.spoken === and
  let at = start
  for (const word of name) {
    if (isJoint(word)) continue
    if (isJoint(s.syllables[at])) at++
    const written = s.syllables[at]
    if (written?.folded !== word.folded || likeness(word.spoken, written.spoken) !== 1) return 0
    at++
  }
  return at
}

const and = syllablesOf('và')[0]?.spoken

function headingHas({ unit }: ScopeStatement, folded: string): boolean {
  return unit.headings.slice(0, 2).some((h) => h.syllables.has(folded))
}

const beforeName = new Set([
  'so',
  'nganh',
  'huyen',
  'quan',
  'xa',
  'phuong',
  'pho',
  'tran',
  'va',
  'dan',
  'ban',
  'phong',
  'vien',
  'truong',
  'bo',
  'cuc',
  'khu',
])

/** "Phó Giám đốc Sở X" in a row of the plan leads the visit, the sở is not the one visited. */
const headOfBody =
  / (?:giam doc|lanh dao|chanh van phong|chanh thanh tra|truong phong|dai dien|chuyen vien|can bo) so $/

function beginsItem(s: ScopeStatement, at: number, text: string): boolean {
  const [before, own] = [s.syllables[at - 1], s.syllables[at]]
  if (!before || !own) return true
  const lead = s.syllables.slice(Math.max(0, at - 4), at).map((x) => x.folded)
  if (headOfBody.test(` ${lead.join(' ')} `)) return false
  return /[^\s\p{L}]/u.test(text.slice(before.end, own.start)) || beforeName.has(before.folded)
}

function endsItem(s: ScopeStatement, after: number, text: string): boolean {
  const [own, next] = [s.syllables[after - 1], s.syllables[after]]
  if (!next || !own) return true
  return (
    /[^\s\p{L}]/u.test(text.slice(own.end, next.start)) ||
    ['va', 'tinh', 'thanh', 'huyen', 'hoac'].includes(next.folded)
  )
}

const plurals = syllablesOf('các mọi toàn tất').map((x) => x.spoken)

/** "UBND các xã, phường" means every one of them; "các huyện: A, B" or "các Sở A, B" only those named. */
export function isOpenClass(s: Field & Span, kind: Syllable[], text: string): boolean {
  const at = kindsAt(s, kind)[0]
  if (at === undefined) return false
  const before = s.syllables.slice(0, at).map((x) => x.spoken)
  if (!plurals.some((word) => before.includes(word))) return false
  const end = s.syllables[at + kind.length - 1]?.end ?? s.end
  const rest = text.slice(end, s.end)
  // "tại các huyện được kiểm tra, Đoàn chọn 02 xã": where others are chosen
  const lead = text.slice(s.start, s.syllables[at]?.start ?? s.start)
  if (/^\s+(?:được|bị)\s+(?:kiểm|thanh|phúc) tra/iu.test(rest) && ofPlace.test(lead)) return false
  return (
    !/^[^.;]{0,60}:/u.test(rest) &&
    !/^\s+\p{Lu}\p{Ll}/u.test(rest) &&
    !/^[,\s\p{Ll}]{0,24}\s(?:gồm|sau)/u.test(rest)
  )
}

const ofPlace = /(?<!\p{L})(?:tại|thuộc|của|trong)(?!\p{L})[^,;:]{0,40}$/iu

/** "Chọn 02 đơn vị hành chính cấp xã": the units stand close behind the choosing. */
function isChosenFrom(s: Field, kind: Syllable[]): boolean {
  const chosen = s.syllables.findIndex((x) => x.spoken === choose)
  return chosen >= 0 && kindsAt(s, kind).some((at) => at > chosen && at - chosen <= 8)
}

const choose = syllablesOf('chọn')[0]?.spoken

/** The names that a statement lists, when they can be told apart for certain; else `null`. */
export function listedNames(s: Span, text: string): string[] | null {
  const words = text.slice(s.start, s.end)
  const colon = words.lastIndexOf(':')
  if (colon < 0) return null
  const list = words
    .slice(colon + 1)
    .replace(/[\s.;]+$/u, '')
    .trim()
  const items = list.split(list.includes(';') ? /\s*;\s*/u : /\s*,\s*/u).filter((item) => item !== '')
  const last = items.at(-1)
  if (
    !last ||
    items.length < 2 ||
    items.some((item) => item.length > 80 || !/^(?:\p{Lu}|\p{L}+\s)/u.test(item))
  )
    return null
  const [left, right, ...more] = last.split(/\s+và\s+/u)
  if (right === undefined) return items
  const head = left?.match(/^\p{Ll}+(?:\s\p{Ll}+)?/u)?.[0]
  const apart = left && ((head && right.startsWith(head)) || (opensBody.test(left) && opensBody.test(right)))
  return more.length === 0 && left && apart ? [...items.slice(0, -1), left, right] : null
}

/** "Cầu Hóa An và Nhà văn hóa xã": two things that are built or run; a field of work goes on in its name. */
const opensBody = new RegExp(
  `^(?!${noBodies})(?:${bodyWords}|cầu|đường|hồ|đập|chợ|bến|cảng|kho|nhà|khu|cụm|trạm|xưởng|mỏ|kênh|tuyến)(?![\\p{L}])`,
  'iu',
)
