// "Tháng này phải nộp gì?", "từ nay đến cuối năm còn hạn nào?": what is due within some days, for a unit where one is
// named. Every document in scope is looked through, so that "none" can be said; what hangs on an event is told apart.

import { addDays, formatDay } from '../../../calendar/day.ts'
import { occurrences } from '../../../calendar/recurring.ts'
import type { Day, Deadline } from '../../../document.ts'
import { findAgencies } from '../../../library/agencies.ts'
import { isLoose } from '../../../library/due-day.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { actingUnit } from '../../question/actors.ts'
import { groupAsked, groupOf, leavesOut } from '../../question/group.ts'
import { type Window, windowOf } from '../../question/window.ts'
import { texts } from '../../texts.ts'
import { changeOf } from '../citations/superseded.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from '../draft.ts'
import { namedAt } from '../inspection/inspection-scope.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { silent } from '../silent.ts'
import type { Candidate } from './candidate.ts'
import { composeSeveral } from './deadline.ts'
import { onlyReports } from './only-reports.ts'

/** More than these are counted, not shown. */
const most = { dated: 15, undated: 3 }
/** How far a rule that recurs is followed where the window has no end. */
const ahead = 366

/** What is due in the days that the question names; `null` when it asks for no such list. */
export async function composeDeadlinesWithin(asked: Asked): Promise<Draft | null> {
  const window = windowOf(asked.u, asked.asOf)
  if (!window || asked.scope.looseYears.length > 0 || asked.scope.missing) return null
  const unit = unitAsked(asked)
  const topic = topicOf(asked, unit, window)
  const held = await everyDeadline(asked)
  const concerned = held.filter((c) => concerns(asked, c, unit))
  // what a body's own programme gives its divisions is the body's to do
  const meant = unit !== null && concerned.length === 0 ? held.filter((c) => isIssuer(c, unit)) : concerned
  const about = meant.filter((c) => isAbout(c, topic))
  const all = namesReports.test(asked.u.folded) ? onlyReports(asked, about) : about
  // of a text that sets no day, what it says of the matter is told instead
  if (held.length === 0)
    return asked.scope.named && topic.length === 0 ? silent(asked.documents, texts.datedDuties) : null
  const dated = dueIn(asked, all, window)
  const duties = dated.filter(({ candidate }) => candidate.deadline.category !== 'event')
  const within = window.first ? duties.filter((d) => d.day === duties[0]?.day) : duties
  const events =
    window.first || asksToAct.test(asked.u.folded) ? [] : dated.filter((d) => !duties.includes(d))
  const draft = emptyDraft(all.length === 0 && topic.length > 0 ? 'not_found' : 'answered')
  addHead(draft, window, within.length, unit)
  if (within.length > 0) addList(draft, asked, within)
  else addNearest(draft, asked, all, window)
  if (events.length > 0) {
    draft.lines.push(texts.alsoUnderWay)
    addList(draft, asked, events)
  }
  if (!window.first && (window.to === null || window.to >= asked.asOf)) addUndated(draft, asked, all)
  if (unit !== null && all.every((c) => c.deadline.category === 'event')) addStanding(draft, held, unit)
  return draft
}

/** "Các mốc nộp báo cáo": no other duty of these days is asked for. */
const namesReports = / (?:moc|han|thoi han|ki han|ki|lich)(?: \S+){0,2} bao cao /

/** Nothing is set for the unit: that it is inspected, where the plan names it. */
function addStanding(draft: Draft, held: Candidate[], unit: string): void {
  const documents = [...new Set(held.map((c) => c.prepared))]
  for (const prepared of documents) {
    const named = namedAt(prepared, unit)
    if (!named) continue
    const quote = shortQuote(prepared.document.text, named, null, 300)
    draft.lines.push(
      texts.inspectedHere(unit),
      sourceLine(prepared.document, named.unit.section.path, quote.shown),
    )
    draft.citations.push(cite(prepared.document, named.unit.section.path, quote.span))
    proven(draft, [prepared.document])
  }
}

/** What has to be handed in is asked, not what goes on. */
const asksToAct = / (?:nop|gui|bao cao|trinh) /

/** Every deadline of the documents in scope that stands on that day, whatever the question asks of it. */
export async function everyDeadline({ scope, store, view, asOf }: Asked): Promise<Candidate[]> {
  const rows = await store.deadlines(asOf)
  const holding = new Set(rows.map((r) => r.documentId))
  const found: Candidate[] = []
  for (const { id } of scope.documents) {
    const prepared = holding.has(id) ? await view.prepare(id) : null
    for (const unit of prepared?.units ?? [])
      for (const deadline of unit.deadlines)
        if (prepared && !found.some((c) => c.deadline === deadline))
          found.push({ deadline, prepared, score: 0, share: 0, evidence: { ...bare, unit, prepared } })
  }
  return found
}

interface Due {
  candidate: Candidate
  day: Day
}

/** Those that stand in the days, earliest first. */
export function dueIn(asked: Asked, candidates: Candidate[], days: Pick<Window, 'from' | 'to'>): Due[] {
  return candidates
    .flatMap((candidate) => dayWithin(asked, candidate.deadline, days).map((day) => ({ candidate, day })))
    .sort((a, b) => a.day.localeCompare(b.day))
}

/** The day by which it stands in the window: empty when it does not, or when no day can be said. */
function dayWithin(asked: Asked, deadline: Deadline, window: Pick<Window, 'from' | 'to'>): Day[] {
  const { time } = deadline
  const change = changeOf(asked, deadline)
  if (change) return [] // what stands in its place is listed itself
  const inside = (day: Day) =>
    (window.from === null || day >= window.from) && (window.to === null || day <= window.to)
  if (time.kind === 'recurring') {
    const from = window.from ?? asked.asOf
    return occurrences(time.rule, from, window.to ?? addDays(from, ahead)).slice(0, 1)
  }
  if (time.kind === 'period') {
    if (isLoose(time.text) || deadline.category === 'event') {
      const overlaps =
        (window.to === null || time.from <= window.to) && (window.from === null || time.to >= window.from)
      return overlaps && window.from !== null ? [time.from > window.from ? time.from : window.from] : []
    }
    return inside(time.to) ? [time.to] : []
  }
  const { lastDay, due } = deadline
  // "trước ngày 30/6" is what "ngày 30/6 phải nộp gì" means
  const isDay = window.from !== null && window.from === window.to && due === window.from
  return lastDay !== null && (isDay || inside(lastDay)) ? [lastDay] : []
}

/** The unit that the question names as the one who acts, as it is written. */
function unitAsked({ u }: Asked): string | null {
  return (
    actingUnit(u) ??
    u.text.match(
      /(?<!\p{L})(?:(?:các |ubnd |cac )?(?:sở|huyện|quận|xã|phường)(?=\s+(?:phải|cần|có|nộp|gửi|làm|phai|can|co|nop|gui|lam)(?!\p{L})))/iu,
    )?.[0] ??
    null
  )
}

/** Those who are inspected ask for none of what the others owe, nor the others for theirs. */
function isOtherGroup(u: Asked['u'], who: string | null): boolean {
  const [asked, group] = [groupAsked(u), groupOf({ who })]
  return asked !== null && group !== null && asked !== group
}

const everyone = / (?:co quan|don vi|dia phuong|to chuc|cac ben) /
const levels: [RegExp, RegExp][] = [
  [/^(?:cac )?so(?: |$)/, / (?:cac so|so nganh|so ban|cac nganh|cap tinh|thu truong) /],
  [
    /^(?:cac |ubnd |uy ban nhan dan )*(?:huyen|quan|thi xa|thanh pho)(?: |$)/,
    / (?:cac huyen|cac quan|cap huyen|quan huyen|huyen thi|uy ban nhan dan) /,
  ],
  [
    /^(?:cac |ubnd |uy ban nhan dan )*(?:xa|phuong)(?: |$)/,
    / (?:cac xa|cap xa|xa phuong|cac phuong|uy ban nhan dan) /,
  ],
]

/** Whether the duty may be the unit's: named, one of a class that is named, or of units in general. */
function concerns(
  { u, agencies }: Asked,
  { deadline: { who, to }, prepared }: Candidate,
  unit: string | null,
): boolean {
  if (isOtherGroup(u, who)) return false
  if (unit === null) return true
  if (who === null) return !` ${phraseKey(to ?? '')} `.includes(` ${phraseKey(unit)} `)
  if (leavesOut.test(who) && namedAt(prepared, unit)) return false
  const [words, own] = [` ${phraseKey(who)} `, phraseKey(unit)]
  if (words.includes(` ${own} `)) return true
  if (findAgencies(who, agencies).length > 0) return false
  const level = levels.find(([asked]) => asked.test(own))
  return everyone.test(words) || (level?.[1].test(words) ?? false)
}

function isIssuer({ prepared }: Candidate, unit: string): boolean {
  return ` ${phraseKey(prepared.document.header.issuer ?? '')} `.startsWith(` ${phraseKey(unit)} `)
}

/** Words of a wish for a list that name no matter of their own. */
const listing = [
  ...documentPhrases,
  ...[
    'han',
    'han nop',
    'moc',
    'moc thoi gian',
    'thoi han',
    'thoi gian',
    'ki han',
    'deadline',
    'den han',
    'viec',
    'nhiem vu',
  ],
  ...[
    'nop',
    'gui',
    'bao cao',
    'lam',
    'hoan thanh',
    'thuc hien',
    'trinh',
    'chuan bi',
    'phai',
    'can',
    'can nho',
    'nho',
    'con',
    'co',
  ],
  ...[
    'liet ke',
    'cho xin',
    'day du',
    'du',
    'dinh ki',
    'danh sach',
    'tat ca',
    'toan bo',
    'tong hop',
    'nhung',
    'cac',
    'trong',
    'sap toi',
    'sap den',
    'toi day',
    'gan nhat',
  ],
  ...[
    'tu nay',
    'tu gio',
    'den',
    'het',
    'cuoi nam',
    'roi vao',
    'quan trong',
    'thoi',
    'chua',
    'qua',
    'lai',
    'tiep theo',
    'ke tiep',
    'nam trong',
    'phia',
    'ben',
    'cua',
    'ngay',
    'sau',
    'truoc',
  ],
]

/** What the list is narrowed to beyond days and unit; "tự" brings the "kiểm tra" behind it along. */
export function topicOf(
  asked: Asked,
  unit: string | null,
  { said }: Pick<Window, 'said'>,
  framing: string[] = [],
): Term[] {
  const own = new Set([...phraseKey(unit ?? '').split(' '), ...unitWords])
  const over = leftover(asked, [...listing, ...framing]).filter(
    (t) =>
      t.weight > 1.2 &&
      !own.has(t.folded) &&
      !(said && said.start <= t.start && t.end <= said.end) &&
      !asked.u.agencies.some((a) => a.start <= t.start && t.end <= a.end),
  )
  const places = new Set(over.map((t) => t.place))
  for (const t of asked.u.terms) if (places.has(t.place - 1)) places.add(t.place)
  // beside words of the list they stand alone
  return asked.u.terms.filter((t) => places.has(t.place)).map((t) => ({ ...t, whole: true }))
}

const unitWords = [
  'so',
  'huyen',
  'quan',
  'xa',
  'phuong',
  'thi',
  'thanh',
  'pho',
  'ubnd',
  'uy',
  'ban',
  'nhan',
  'dan',
]

/** Whether most of the topic stands in the duty, its clause or the headings above it; no topic is about everything. */
export function isAbout({ deadline, evidence, prepared }: Candidate, topic: Term[]): boolean {
  if (topic.length === 0) return true
  const words = [
    prepared.document.text.slice(deadline.start, deadline.end),
    deadline.what,
    ...evidence.unit.headings.map((h) => h.section.heading),
  ].join(' ')
  return shareOf(topic, coverageIn(fieldOf(syllablesOf(words)), topic)) >= 0.6
}

function addHead(draft: Draft, window: Window, count: number, unit: string | null): void {
  const [from, to] = [window.from && formatDay(window.from), window.to && formatDay(window.to)]
  draft.calculated.push(...[from, to].filter((d): d is string => d !== null), String(count))
  if (!window.first || count === 0) draft.lines.push(texts.dueWithin(from, to, count, unit))
}

/** Adds the first of them, each with its day, and how many more there are. */
export function addList(draft: Draft, asked: Asked, found: Due[]): void {
  const shown = found.slice(0, most.dated)
  const days = new Map(shown.map(({ candidate, day }) => [candidate.deadline, day]))
  const candidates = shown.map((d) => d.candidate)
  add(draft, composeSeveral(asked, candidates, days))
  addRest(draft, found.length - shown.length)
}

function addRest(draft: Draft, count: number): void {
  if (count <= 0) return
  draft.lines.push(texts.moreDue(count))
  draft.calculated.push(String(count))
}

/** Nothing is due: what comes next, else what came last. */
function addNearest(draft: Draft, asked: Asked, all: Candidate[], { from, to }: Window): void {
  const duties = all.filter((c) => c.deadline.category !== 'event')
  const after = to ? dueIn(asked, duties, { from: addDays(to, 1), to: null })[0] : undefined
  const before = from ? dueIn(asked, duties, { from: null, to: addDays(from, -1) }).at(-1) : undefined
  const found = [before, after].flatMap((due) => due ?? [])
  if (found.length === 0) return
  draft.lines.push(`${texts.nearest}:`)
  addList(draft, asked, found)
}

function addUndated(draft: Draft, asked: Asked, all: Candidate[]): void {
  const undated = all.filter(
    ({ deadline: { time, category } }) =>
      time.kind === 'relative' && time.event.trim() !== '' && category !== 'event',
  )
  if (undated.length === 0) return
  draft.lines.push(texts.dueByEvent)
  add(draft, composeSeveral(asked, undated.slice(0, most.undated)))
  addRest(draft, undated.length - most.undated)
}

function add(draft: Draft, part: Draft): void {
  Object.assign(draft, { ...joined([draft, part]), status: draft.status })
}
