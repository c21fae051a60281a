// One message → the findings in it: unit, area, what was seen, how much, how grave, until when, what is asked for.
// Pure and without a model; a question, small talk or praise yields none. Times are read as of the day given.

import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day, Span } from '../document.ts'
import { overlaps, within } from './clauses.ts'
import type { Missing, ParsedFinding } from './finding.ts'
import { asks, isAddress, isAhead, isTalk, readFaults, readLead } from './is-finding.ts'
import type { Knowledge } from './knowledge.ts'
import { parseQuery } from './parse-query.ts'
import { readArea } from './read-area.ts'
import { readDue, readTimes } from './read-due.ts'
import { readQuantities } from './read-quantities.ts'
import { readRecommendation } from './read-recommendation.ts'
import { type ReadSeverity, readSeverity } from './read-severity.ts'
import { findUnits, type UnitMention } from './read-unit.ts'
import { isShared, type Piece, splitMessage } from './split-message.ts'
import { wordsOf } from './words.ts'

export interface ParseContext {
  asOf: Day
  knowledge: Knowledge
  calendar?: WorkingCalendar | null
  /** The message is a finding because of where it was sent (/ghinhan), whatever it looks like. */
  explicit?: boolean
}

interface Read {
  piece: Piece
  units: UnitMention[]
  finding: ParsedFinding
  faulty: boolean
  /** Says that all is well, or what was remedied. */
  good: boolean
  severity: ReadSeverity | null
  /** Where it says how grave and until when. */
  aside: Span[]
}

export function parseFindings(message: string, context: ParseContext): ParsedFinding[] {
  const text = message.normalize('NFC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
  const { knowledge } = context
  if (context.explicit !== true && parseQuery(text, context) !== null) return []
  const lead = readLead(text, knowledge)
  const explicit = lead.explicit || context.explicit === true
  const body = text.slice(lead.body)
  const units = findUnits(text, knowledge, context.asOf).filter(
    (unit) => unit.start >= lead.body || lead.explicit,
  )
  // "Chi nhánh …" opens with a unit, not with "chị"
  const opening = units.some(
    ({ start }) => start === lead.body || (start > lead.body && isAddress(text.slice(lead.body, start))),
  )
  if (explicit ? !says(body, knowledge) : opening ? asks(body, knowledge) : isTalk(body, knowledge)) return []
  const inLead = units.filter((unit) => unit.end <= lead.body)
  const pieces = merged(
    splitMessage(
      text,
      lead.body,
      units.filter((unit) => unit.start >= lead.body),
    ),
    units,
    context,
  )
  const found = gather(pieces, inLead, explicit, context)
  return found.flatMap(({ finding, units: own }) => eachUnit(finding, own))
}

/** An announced finding needs something said, and no question. */
function says(body: string, knowledge: Knowledge): boolean {
  if (wordsOf(body).length < 2) return false
  if (!asks(body, knowledge)) return true
  return readFaults(body, knowledge).strong && !/[?？]\s*$/.test(body) && readQuantitiesAtAll(body)
}

const readQuantitiesAtAll = (body: string) => /\d/.test(body)

/** Sentences about the same unit stay one piece; list items stay apart. */
function merged(pieces: readonly Piece[], units: readonly UnitMention[], context: ParseContext): Piece[] {
  const { knowledge } = context
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    const own = subjectOf(piece, units)
    const separate = own !== null && opens(piece, own) && readFaults(piece.text, knowledge).any
    const ofAll = last?.item === true && own === null && isTail(piece.text, context)
    if (last === undefined || piece.after === 'list' || separate || ofAll) kept.push(piece)
    else kept[kept.length - 1] = joinedTo(last, piece)
  }
  return kept
}

/** A sentence behind a list that says only how grave, until when or what is asked for is meant for the whole list. */
function isTail(text: string, context: ParseContext): boolean {
  const { finding, faulty, severity } = readPiece(
    { start: 0, end: text.length, text, after: 'text', item: false, contrast: false },
    context,
  )
  return (
    !faulty &&
    finding.quantities.length === 0 &&
    (severity !== null || finding.due !== null || askedIn(text) !== null)
  )
}

/** The text between two sentences is a full stop and blanks. */
function joinedTo(last: Piece, piece: Piece): Piece {
  return { ...last, end: piece.end, text: `${last.text}. ${piece.text}` }
}

const opens = (piece: Piece, unit: UnitMention) => unit.start - piece.start <= 12

/** Reads every piece; what says no fault of its own completes the one before, or names the unit of those behind. */
function gather(
  pieces: readonly Piece[],
  inLead: readonly UnitMention[],
  explicit: boolean,
  context: ParseContext,
): Read[] {
  const found: Read[] = []
  const reads = pieces.map((piece) => readPiece(piece, context))
  const inList = reads.some((read) => read.piece.item && stands(read, true, explicit, context))
  let current: UnitMention[] = [...inLead]
  for (const read of reads) {
    const { piece } = read
    const own = subjects(read.units, piece.text)
    if (own.length > 0) current = own
    const hasUnit = own.length > 0 || current.length > 0
    if (stands(read, hasUnit, explicit, context) || (inList && hasUnit && isItem(read))) {
      found.push({ ...read, units: current })
    } else if (found.length > 0) complete(found, read, own.length > 0)
    else if (explicit && own.length === 0 && pieces.length === 1) found.push({ ...read, units: current })
  }
  if (found.length === 0 && explicit) return explicitly(pieces, current, context)
  shareWithin(found)
  return found
}

/** Among findings of a list every item is one, whatever its words: "(3) bảng niêm yết cũ". */
function isItem(read: Read): boolean {
  const { piece, good } = read
  return piece.item && !good && !onlyTail(read) && wordsOf(piece.text).length >= 2 && !isBareTail(read)
}

const isBareTail = ({ finding, severity, piece }: Read) =>
  (severity !== null || finding.due !== null) &&
  finding.quantities.length === 0 &&
  wordsOf(piece.text).length <= 7

/** "A trễ 3 hồ sơ, B trễ 5 hồ sơ, nhẹ, hạn 31/8": what ends one sentence is said of all of it, unless told apart. */
function shareWithin(found: Read[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const [{ finding }, next] = [found[i]!, found[i + 1]!]
    const { severity } = next
    if (next.piece.after === 'list') continue
    const apart = next.piece.contrast && severity?.forAll !== true
    if (apart) continue
    if (severity?.mark) finding.severity ??= next.finding.severity
    finding.due ??= next.finding.due
  }
}

/** "Ghi nhận: …" without any word of fault is still what the inspector wants kept. */
function explicitly(pieces: readonly Piece[], units: UnitMention[], context: ParseContext): Read[] {
  return pieces.slice(0, 1).flatMap((piece) => {
    const whole = pieces.slice(1).reduce(joinedTo, piece)
    const read = readPiece(whole, context)
    const own = subjects(read.units, whole.text)
    if (read.good && !read.faulty) return []
    return [{ ...read, units: own.length > 0 ? own : units }]
  })
}

function stands(read: Read, hasUnit: boolean, explicit: boolean, context: ParseContext): boolean {
  const { finding, faulty, piece } = read
  const strong = readFaults(piece.text, context.knowledge).strong
  if (!faulty)
    return (
      !onlyTail(read) &&
      !read.good &&
      (explicit ? finding.quantities.length > 0 : isGraded(read, hasUnit, context))
    )
  if (onlyTail(read)) return false
  if (finding.quantities.length === 0 && !explicit && isAhead(piece.text, context.knowledge)) return false
  if (hasUnit || explicit) return true
  return finding.quantities.length > 0 && (strong || finding.severity !== null || finding.due !== null)
}

/** A unit, what was seen there and how grave it is: a finding without any word of fault. */
function isGraded({ units, severity, aside, piece }: Read, hasUnit: boolean, { knowledge }: ParseContext) {
  if (!hasUnit || severity === null || !severity.mark || severity.forAll) return false
  const rest = withoutSpans(piece.text, [...units, ...aside, ...knowledge.remedy.find(piece.text)])
  return (
    wordsOf(rest).length >= 3 && !/^(?:ph[uú]c tra|đánh giá|danh gia|xếp loại|xep loai)/iu.test(piece.text)
  )
}

/** "nghiêm trọng", "khắc phục trước 15/12", "đề nghị …" alone: no finding, but part of one. */
function onlyTail({ piece, finding }: Read): boolean {
  const { recommendation } = finding
  if (recommendation !== null && recommendation.length >= piece.text.length - 4) return true
  return (
    finding.quantities.length === 0 &&
    /^(?:đề nghị|kiến nghị|yêu cầu|de nghi|kien nghi|yeu cau)(?!\s+(?:thêm|them))/iu.test(piece.text)
  )
}

/** Fills in what the findings before left open; with a unit of its own only the last of them. */
function complete(found: Read[], { piece, finding }: Read, own: boolean): void {
  for (const { finding: earlier } of own ? found.slice(-1) : found) {
    earlier.severity ??= finding.severity
    earlier.due ??= finding.due
    earlier.recommendation ??= finding.recommendation ?? askedIn(piece.text)
  }
}

const askedIn = (text: string) =>
  /^(?:đề nghị|kiến nghị|yêu cầu|đề xuất|cần|phải|de nghi|kien nghi|yeu cau)\s/iu.test(text) ? text : null

function readPiece(piece: Piece, { asOf, knowledge, calendar = null }: ParseContext): Read {
  const { text } = piece
  const units = findUnits(text, knowledge, asOf)
  const times = readTimes(text, asOf, calendar).filter((time) => !isShare(text, time))
  const severity = readSeverity(text, knowledge)
  const due = readDue(text, times, { asOf, knowledge, calendar })
  const aside = [severity, due].filter((span) => span !== null)
  const asked = readRecommendation(text, aside, knowledge)
  // "quá hạn 30 ngày" counts days; "trong 30 ngày" that sets the due date does not
  const dated = times.filter((time) => time.kind !== 'relative' || (due !== null && overlaps(time, due)))
  const quantities = readQuantities(text, [...units, ...dated], asOf, knowledge).filter(
    (quantity) => asked === null || !within(quantity, asked),
  )
  const faults = readFaults(withoutSpans(text, [...units, ...(asked ? [asked] : [])]), knowledge)
  return {
    piece,
    units,
    faulty: faults.any,
    good: faults.good,
    severity,
    aside,
    finding: {
      unit: null,
      area: readArea(text, units, [...aside, ...(asked ? [asked] : [])], knowledge, isCounter(units)),
      text,
      quantities: quantities.map(({ value, what }) => ({ value, what })),
      severity: severity?.severity ?? null,
      due: due?.due ?? null,
      recommendation: asked && text.slice(asked.start, asked.end),
      missing: [],
    },
  }
}

/** "5/12 hồ sơ" is a share, not the fifth of December. */
function isShare(text: string, { start, end }: Span): boolean {
  return (
    /^\d{1,2}\s?\/\s?\d{1,2}$/.test(text.slice(start, end)) &&
    /^\s+(?:hồ sơ|hs|ho so|trường hợp|thủ tục|tthc|cán bộ|người)/iu.test(text.slice(end))
  )
}

const isCounter = (units: readonly UnitMention[]) =>
  units.some(({ unit }) => /Một cửa|hành chính công/.test(unit))

function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
}

function subjectOf(piece: Piece, units: readonly UnitMention[]): UnitMention | null {
  return units.find((unit) => within(unit, piece) && unit.named) ?? null
}

const OBJECT =
  /(?:^|[^\p{L}])(?:về|cho|tới|đến|với|gửi|từ|theo|sang|lên|bởi|ve|toi|den|voi|gui|tu|theo|len|do)\s*$/iu

/** The units that a piece is about: the first that is no object, and those that share its words. */
function subjects(units: readonly UnitMention[], text: string): UnitMention[] {
  const able = units.filter(({ start }) => !OBJECT.test(text.slice(0, start)))
  const first = able.find(({ named }) => named) ?? able[0]
  if (first === undefined) return []
  const shared = [first]
  for (const unit of units.slice(units.indexOf(first) + 1)) {
    const last = shared.at(-1)!
    if (!unit.named || !isShared(text.slice(last.end, unit.start))) break
    // "TP. Rạch Giá, P. Vĩnh Lạc": the ward in the city is meant, not both
    if (unit.rank > last.rank && last.rank > 0 && /^UBND/.test(last.unit)) shared.pop()
    shared.push(unit)
  }
  return shared
}

function eachUnit(finding: ParsedFinding, units: readonly UnitMention[]): ParsedFinding[] {
  if (units.length === 0) return [withMissing(finding)]
  return units.map(({ unit, candidates }) =>
    withMissing({
      ...finding,
      unit,
      ...(candidates.length > 0 ? { unitCandidates: candidates } : {}),
    }),
  )
}

/** The same finding with its list of what it leaves out brought up to date. */
export function withMissing(finding: ParsedFinding): ParsedFinding {
  const asked: Missing[] = ['unit', 'area', 'severity', 'due']
  return { ...finding, missing: asked.filter((field) => finding[field] === null) }
}
