// From plans and inspections to dated duties: absolute and recurring deadlines as they stand, relative ones for each
// inspection of the plan, counted on the official calendar with every day shown. Pure.

import { createHash } from 'node:crypto'
import type { RecurringRule, TimeExpression } from '../calendar/dates.ts'
import { addDays, dayParts, formatDay, weekStart } from '../calendar/day.ts'
import { occurrences } from '../calendar/recurring.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { applyOffset } from '../calendar/working-days.ts'
import type { Day, Deadline } from '../document.ts'
import type { Inspection } from '../inspections/inspections.ts'
import type { Agencies } from '../library/agencies.ts'
import { foldNumber } from '../library/numbers.ts'
import type { Places } from '../library/places.ts'
import { foldName, type UnitNames } from '../library/unit-names.ts'
import { readConcern, type UnitRef, unitTarget } from './audience.ts'
import type { DraftDuty, DutyBasis } from './duty.ts'
import { oneLine } from './wording.ts'

/** A deadline of a held document with what the reminders show of that document. */
export interface PlanDeadline extends Deadline {
  documentId: number
  number: string | null
  kind: string | null
  place: string | null
  issued: Day | null
  version: string
  quote: string
  /** What has changed it since; nobody is held to it any more. */
  superseded: string | null
}

export interface DeriveInput {
  deadlines: readonly PlanDeadline[]
  inspections: readonly Inspection[]
  teamOf: (inspection: Inspection) => number[]
  calendar: WorkingCalendar
  today: Day
  units: UnitNames
  places: Places
  agencies: Agencies
}

/** Days around today within which the periods of recurring deadlines become duties. */
export const BEHIND_DAYS = 60
const AHEAD_DAYS = 120

export function deriveDuties(input: DeriveInput): DraftDuty[] {
  const byPlan = assignInspections(input)
  const bases = baseKeys(input.deadlines)
  const fromPlans = input.deadlines.flatMap((deadline, i) =>
    deadline.superseded === null
      ? dutiesOf(deadline, bases[i]!, byPlan.get(deadline.documentId) ?? [], input)
      : [],
  )
  return [...withoutDoubles(fromPlans), ...input.inspections.map((one) => inspectionDuty(one, input))]
}

/** A key for each deadline that survives another date, other numbering and other offsets. */
function baseKeys(deadlines: readonly PlanDeadline[]): string[] {
  const seen = new Map<string, number>()
  return deadlines.map(({ documentId, category, what, who, to }) => {
    const words = [category, foldName(what), foldName(who ?? ''), foldName(to ?? '')].join('|')
    const key = `plan:${documentId}:${createHash('sha256').update(words).digest('hex').slice(0, 12)}`
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    return `${key}:${n}`
  })
}

/** The inspections of each held plan; a number alone may be several plans, so province and year decide. */
function assignInspections({ deadlines, inspections, units }: DeriveInput): Map<number, Inspection[]> {
  const byPlan = new Map<number, Inspection[]>()
  const plans = [...new Map(deadlines.map((d) => [d.documentId, d])).values()]
  for (const inspection of inspections) {
    if (inspection.plan === null) continue
    const number = foldNumber(inspection.plan)
    const named = plans.filter((plan) => plan.number !== null && foldNumber(plan.number) === number)
    const inPlace = named.filter((plan) => units.sameProvince(plan.place, inspection.place, inspection.day))
    const ofYear = inPlace.filter(({ issued }) => issued?.slice(0, 4) === inspection.day.slice(0, 4))
    const [plan] = ofYear.length > 0 ? ofYear : inPlace
    if (plan) byPlan.set(plan.documentId, [...(byPlan.get(plan.documentId) ?? []), inspection])
  }
  return byPlan
}

function dutiesOf(
  deadline: PlanDeadline,
  base: string,
  inspections: Inspection[],
  input: DeriveInput,
): DraftDuty[] {
  const { time } = deadline
  if (time.kind === 'relative') {
    if (time.unit === 'hour' || !isInspectionEvent(time.event)) return []
    return inspections.flatMap((inspection) =>
      relativeDuty(deadline, time, base, inspection, inspections, input),
    )
  }
  // the time of inspections in general; each inspection is a duty of its own
  if (deadline.category === 'event' && deadline.who === null) return []
  const concern = concernOf(deadline, inspections, [], input)
  const draft = (day: Day, key: string): DraftDuty => ({
    ...fieldsOf(deadline),
    key,
    series: base,
    day,
    rule: deadline.rule,
    basis: basisOf(deadline),
    concern,
    inspectionId: null,
  })
  if (time.kind === 'recurring') {
    const from = addDays(input.today, -BEHIND_DAYS)
    // the rule as stored names the period that was next when the document was read
    const rule = `lặp lại: ${oneLine(time.text)}`
    return occurrences(time.rule, from, addDays(input.today, AHEAD_DAYS), input.calendar).map((day) => ({
      ...draft(day, `${base}:${periodOf(time.rule, day)}`),
      rule,
    }))
  }
  return deadline.lastDay === null ? [] : [draft(deadline.lastDay, base)]
}

type Relative = Extract<TimeExpression, { kind: 'relative' }>

/** "ngày kiểm tra", not "ngày kết thúc kiểm tra" nor "ngày có kết luận kiểm tra": those days are not known. */
export function isInspectionEvent(event: string): boolean {
  const words = foldName(event)
  return (
    /kiem tra|doan (?:den|lam viec)/.test(words) &&
    !/ket thuc|ket luan|cong bo|thong bao|bao cao|bien ban|nhan duoc|hoan thanh/.test(words)
  )
}

function relativeDuty(
  deadline: PlanDeadline,
  time: Relative,
  base: string,
  inspection: Inspection,
  all: Inspection[],
  input: DeriveInput,
): DraftDuty[] {
  const concern = relativeConcern(deadline, inspection, all, input)
  if (concern === null) return []
  const counted = applyOffset(inspection.day, time.offset, time.unit, input.calendar)
  return [
    {
      ...fieldsOf(deadline),
      key: `${base}:i${inspection.id}`,
      series: `${base}:i${inspection.id}`,
      day: counted.date,
      rule: `${deadline.rule} (${formatDay(inspection.day)})`,
      basis: {
        ...basisOf(deadline),
        inspectionDay: inspection.day,
        unit: inspection.unit,
        derivation: { steps: counted.steps, calendar: counted.calendar, note: counted.note ?? null },
      },
      concern,
      inspectionId: inspection.id,
    },
  ]
}

/** The inspected unit, unless the words name the team or somebody else; an unannounced one concerns its team alone. */
function relativeConcern(
  deadline: PlanDeadline,
  inspection: Inspection,
  all: Inspection[],
  input: DeriveInput,
) {
  const team = input.teamOf(inspection)
  const concern = concernOf(deadline, all, team, input)
  const forTeam = concern.targets.length > 0 && concern.targets.every(({ kind }) => kind === 'person')
  if (inspection.unannounced) return forTeam ? { ...concern, secret: true } : null
  const named = concern.targets.some((target) => target.kind === 'agency' || target.kind === 'person')
  if (named) return concern
  return { targets: [unitTarget(inspection)], except: [], secret: false }
}

function concernOf(
  deadline: PlanDeadline,
  inspections: readonly Inspection[],
  team: number[],
  input: DeriveInput,
) {
  const inspected: UnitRef[] = inspections.filter(({ unannounced }) => !unannounced)
  const { places, agencies } = input
  return readConcern(deadline.who, { place: deadline.place, inspected, team, places, agencies })
}

function inspectionDuty(inspection: Inspection, { teamOf }: DeriveInput): DraftDuty {
  const { id, unit, place, day, kind, plan, unannounced } = inspection
  const team = teamOf(inspection).map((person) => ({ kind: 'person', id: person }) as const)
  const basis = { ...NO_BASIS, document: plan, place, inspectionDay: day, unit }
  return {
    key: `inspection:${id}`,
    series: `inspection:${id}`,
    source: 'inspection',
    category: 'event',
    what: `Kiểm tra ${unit} (${kind})`,
    who: unit,
    to: null,
    day,
    time: null,
    rule: `ngày kiểm tra ${formatDay(day)}`,
    basis,
    concern: {
      targets: unannounced ? team : [unitTarget(inspection), ...team],
      except: [],
      secret: unannounced,
    },
    inspectionId: id,
    ownerId: null,
  }
}

export const NO_BASIS: DutyBasis = {
  document: null,
  documentId: null,
  kind: null,
  place: null,
  issuedAfter: null,
  version: null,
  section: null,
  quote: null,
  inspectionDay: null,
  unit: null,
  derivation: null,
}

const fieldsOf = ({ category, what, who, to }: PlanDeadline) => ({
  ...{ category, what, who, to },
  source: 'plan' as const,
  time: null,
  ownerId: null,
})

function basisOf(deadline: PlanDeadline): DutyBasis {
  const { number, documentId, kind, place, version, section, issued, lastDay } = deadline
  const issuedAfter = issued !== null && lastDay !== null && lastDay < issued ? issued : null
  const quote = quoteAround(deadline)
  return { ...NO_BASIS, document: number, documentId, kind, place, issuedAfter, version, section, quote }
}

const LONGEST_QUOTE = 240

/** The words around the time, verbatim; what is left out before and after is shown as "…". */
function quoteAround({ quote, start, time }: PlanDeadline): string {
  if (quote.length <= LONGEST_QUOTE) return quote
  const timeEnd = Math.min(quote.length, time.end - start)
  const end = quote.slice(timeEnd, timeEnd + 60).search(/[.;\n]/)
  const to = end < 0 ? timeEnd : timeEnd + end
  const from = Math.max(0, to - LONGEST_QUOTE)
  const seam = from === 0 ? 0 : from + Math.max(0, quote.slice(from, timeEnd).search(/(?<=[.;:,]\s)\S/))
  return `${seam > 0 ? '… ' : ''}${quote.slice(seam, to)}${to < quote.length - 1 ? ' …' : ''}`
}

/** Names the period in which a day falls, so that another day within it is the same duty moved. */
function periodOf({ every }: RecurringRule, day: Day): string {
  const { year, month } = dayParts(day)
  switch (every) {
    case 'week':
      return weekStart(day)
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return String(year)
  }
}

/** A plan often says the same duty twice; the same people, addressee and day of one document are one duty. */
function withoutDoubles(drafts: DraftDuty[]): DraftDuty[] {
  const seen = new Set<string>()
  return drafts.filter(({ basis, day, category, to, concern, inspectionId, what }) => {
    const words = inspectionId === null ? foldName(what) : ''
    const key = JSON.stringify([
      basis.documentId,
      inspectionId,
      day,
      category,
      foldName(to ?? ''),
      concern,
      words,
    ])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
