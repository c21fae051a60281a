// English units in Vietnamese order: a noun before what qualifies it, the auxiliary of a question before its verb, what
// asks right behind the verb where it is asked for as its object.

import { asVerb, type Unit } from './english-units.ts'

export interface Turning {
  /** The clause is a question turned round, and its auxiliary goes before the verb. */
  inverted?: boolean
  /** Words that go before the verb ("có") and right behind it ("gì"). */
  before?: string
  after?: string
}

/** A clause in Vietnamese order. */
export function turned(
  units: Unit[],
  { inverted = opensTurned(units), before = '', after = '' }: Turning = {},
): string {
  const rest = inverted ? units.slice(1) : [...units]
  const at = verbAt(rest, inverted)
  const own = at === null ? undefined : rest[at]
  if (own && at !== null)
    rest[at] =
      isHave(own) && at === lastVerb(rest)
        ? word('có')
        : own.part === 'noun' || (own.part === 'qualifier' && own.form === 'base')
          ? asVerb(own)
          : own
  const modal = inverted ? (units[0]?.written ?? '') : ''
  const place =
    at ??
    (inverted
      ? endOfPhrase(
          rest,
          Math.max(
            0,
            rest.findIndex((u) => u.written !== ''),
          ),
        )
      : 0)
  const put = [before, modal].filter(Boolean).map(word)
  const behind = at === null ? [] : [rest[at]!, ...(after ? [word(after)] : [])]
  const open = at === null ? rest.slice(place) : rest.slice(place + 1)
  const words = inOrder(withPassive([...rest.slice(0, place), ...put, ...behind, ...open]))
  return tidied(at === null && after ? `${words} ${after}` : words)
}

/** "Must the unit …", "does it …", "are they …". */
export function opensTurned([first, ...rest]: Unit[]): boolean {
  return (first?.part === 'modal' || first?.part === 'be') && rest.length > 0
}

function word(written: string): Unit {
  return { part: 'fixed', said: '', written }
}

function isHave({ part, said }: Unit): boolean {
  return part === 'modal' && /^ha(?:s|ve|d)$/u.test(said)
}

function lastVerb(units: Unit[]): number {
  return units.findLastIndex((u) => u.part === 'verb' || u.part === 'modal' || u.form === 'past')
}

/** Where the verb of a clause stands; a word that may be a noun too counts where there is no other. */
function verbAt(units: Unit[], inverted: boolean): number | null {
  const hasSubject = (i: number) => units.slice(0, i).some((u) => u.part === 'noun' || u.part === 'name')
  const sure = units.findIndex((u, i) => {
    const done = u.part === 'qualifier' && u.form === 'past' && isClosed(units[i + 1])
    const isVerb = u.part === 'verb' || u.part === 'modal' || done
    return isVerb && (!inverted || hasSubject(i) || i === 0 || units[i - 1]?.part === 'fixed')
  })
  if (sure >= 0) return sure
  if (!inverted) return behindSubject(units)
  const may = (u: Unit, i: number) => u.either?.verb !== undefined && u.form === 'base' && hasSubject(i)
  const closed = units.findLastIndex((u, i) => may(u, i) && isClosed(units[i + 1]))
  const any = closed >= 0 ? closed : units.findLastIndex((u, i) => may(u, i) && i < units.length - 1)
  return any >= 0 ? any : null
}

/** "The visit ends in May": right behind its subject, with nothing that it could go on as a noun of. */
function behindSubject(units: Unit[]): number | null {
  const at = units.findIndex(
    (u, i) =>
      u.form === 'third' &&
      (units[i - 1]?.part === 'noun' || units[i - 1]?.part === 'name') &&
      units[i + 1]?.said !== 'of' &&
      isClosed(units[i + 1]),
  )
  return at < 0 ? null : at
}

/** No noun goes on here: a verb may end, or say what it is done to. */
export function isClosed(unit: Unit | undefined): boolean {
  return unit === undefined || ['fixed', 'mark', 'name'].includes(unit.part)
}

/** "Issued by the ministry" is "do bộ ban hành". */
function withPassive(units: Unit[]): Unit[] {
  const by = units.findIndex(
    (u, i) => u.said === 'by' && (units[i - 1]?.part === 'verb' || units[i - 1]?.form === 'past'),
  )
  if (by < 0) return units
  const start = units[by + 1]?.written === '' ? by + 2 : by + 1
  const end = endOfPhrase(units, start)
  // "by 30 June" says when
  if (end === start || units[start]?.part === 'number' || isTime(units[start]!)) return units
  return [
    ...units.slice(0, by - 1),
    word('do'),
    ...units.slice(start, end),
    units[by - 1]!,
    ...units.slice(end),
  ]
}

/** Units as words, a noun before what qualifies it. */
export function inOrder(units: Unit[]): string {
  const words: string[] = []
  for (let i = 0; i < units.length; ) {
    const end = endOfPhrase(units, i)
    words.push(...(end > i ? phraseOf(units.slice(i, end)) : [writtenAt(units, i)]))
    i = Math.max(end, i + 1)
  }
  return words.filter((w) => w !== '').join(' ')
}

/** Prepositions by what follows them: "in 2024" is "năm 2024", "in Hanoi" is "ở Hà Nội", "to send" has none. */
function writtenAt(units: Unit[], i: number): string {
  const { said, written } = units[i]!
  const behind =
    units[
      units[i + 1]?.written === '' || /^(?:each|every|all)$/u.test(units[i + 1]?.said ?? '') ? i + 2 : i + 1
    ]
  const before = units[i - 1]
  if (said === 'in' && behind && isYear(behind)) return ''
  if ((said === 'on' || said === 'in') && /^(?:ngày|tháng|quý|thứ)/u.test(behind?.written ?? '')) return ''
  if (said === 'in' && (behind?.part === 'name' || behind?.theme === 'places')) return 'ở'
  if (said === 'of' && behind && !isOwner(behind) && behind.part !== 'number') return ''
  // "an inspection for food safety", "a plan for digital transformation" are named by what they are for
  if (
    said === 'for' &&
    before &&
    /^(?:inspection|papers)$/u.test(before.theme ?? '') &&
    behind?.part === 'noun' &&
    !isOwner(behind)
  )
    return ''
  if (said === 'by' && behind && isTime(behind)) return 'trước'
  if (said === 'to' && behind?.part === 'verb') return ''
  if (/^(?:that|which|who)$/u.test(said) && behind && ['modal', 'be', 'verb'].includes(behind.part)) return ''
  return written
}

/** Whoever something can be of: a body, a person, a place; a thing is named right behind its head. */
function isOwner({ part, theme }: Unit): boolean {
  return part === 'name' || /^(?:state bodies|persons|places|enterprises)$/u.test(theme ?? '')
}

function isTime({ theme, written }: Unit): boolean {
  return theme === 'times' || /^(?:ngày|tháng|quý|năm) /u.test(`${written} `)
}

const inPhrase = (unit: Unit | undefined) =>
  unit !== undefined && ['noun', 'qualifier', 'name', 'number', 'owner'].includes(unit.part)

/** Where the noun phrase that begins at `start` ends; `start` where none begins. */
export function endOfPhrase(units: Unit[], start: number): number {
  let end = start
  while (inPhrase(units[end])) {
    end++
    // "plan 97", "team 1": a number closes what it counts, unless it is the year before a noun
    const last = units[end - 1]!
    if (last.part === 'number' && end - 1 > start && !(isYear(last) && inPhrase(units[end]))) break
  }
  return end
}

function phraseOf(units: Unit[]): string[] {
  const count = units[0]?.part === 'number' && !isYear(units[0]) ? [units[0].written] : []
  const rest = units.slice(count.length).filter((u) => u.part !== 'owner')
  const head = rest.findLastIndex((u) => u.part === 'noun')
  if (head < 0) return [...count, ...rest.map(withYear)]
  const modifiers = rest.slice(0, head).reverse()
  const [years, others] = [modifiers.filter(isYear), modifiers.filter((u) => !isYear(u))]
  return [...count, ...[rest[head]!, ...rest.slice(head + 1), ...others, ...years].map(withYear)]
}

function withYear(unit: Unit): string {
  return isYear(unit) ? `năm ${unit.written}` : unit.written
}

function isYear({ part, said }: Unit): boolean {
  return part === 'number' && /^(?:19|20)\d\d$/u.test(said)
}

/** "Trưởng của đoàn kiểm tra" is a post, "trưởng đoàn kiểm tra"; nothing is said twice. */
export function tidied(words: string): string {
  return words
    .replace(
      /(?<!\p{L})(trưởng|phó trưởng|thư ký|thành viên) của (?=(?:đoàn|tổ|ban|phòng|chi cục)(?!\p{L}))/iu,
      '$1 ',
    )
    .replace(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu, '$1')
    .trim()
}
