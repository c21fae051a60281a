// "Đang kiểm tra phải không?", "còn thu phiếu không?", "xong chưa?": the days that a text sets for it, held against today,
// give yes or no; the days stand below it.

import type { Day, Deadline, Span } from '../../../document.ts'
import { isLoose } from '../../../library/due-day.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { better, coverageIn, fieldOf, isInTitle, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { asInspectionTime } from '../../question/inspection-time.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { type PhaseAsked, phaseAsked } from '../../question/phase-asked.ts'
import { roundsIn } from '../../question/rounds.ts'
import { texts } from '../../texts.ts'
import { changeOf, standing as now } from '../citations/superseded.ts'
import type { Draft } from '../draft.ts'
import { documentPhrases, leftover, matterOf } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { silent } from '../silent.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline, composeSeveral } from './deadline.ts'
import { setsDaysInRows, timesOf } from './inspection-period.ts'

/** Where a stretch of time, or a row of rounds, stands on a day. */
type Standing = 'before' | 'within' | 'between' | 'after' | 'unsure'

const inspecting = / (?:kiem tra|thanh tra) /
/** What is due before, in or after it has a time of its own. */
const otherDuty =
  / (?:nop|gui|bao cao|khac phuc|han|ket luan|bien ban|thong bao|lap|chuan bi|kip|tre|phai|bi|duoc|dot xuat|ho so|truoc|sau khi|nhung|gi|ai|hieu luc|ap dung|phuc tra|tai kiem tra|tu kiem tra) /
const framing = [
  ...documentPhrases,
  ...[
    'thanh tra',
    'doan',
    'to',
    'lich',
    'thoi gian',
    'thoi han',
    'ki han',
    'giai doan',
    'thoi diem',
    'ki',
    'di',
    'chay',
    'dien ra',
    'cuoc',
  ],
  ...['con', 'dang', 'van', 'nua', 'xong', 'het', 'ket thuc', 'hoan thanh', 'hoan tat', 'tiep tuc', 'hay'],
  ...[
    'bat dau',
    'khoi dong',
    'tien hanh',
    'trien khai',
    'thuc hien',
    'roi',
    'chua',
    'khong',
    'da',
    'thoi',
    'vao',
  ],
  ...['hom nay', 'bay gio', 'gio', 'luc nay', 'hien', 'hien gio', 'hien nay', 'hien tai', 'nay'],
  ...['theo', 'o', 'tai', 'trong', 'lam', 'viec', 'ngung', 'dung', 'phai', 'vay', 'to chuc', 'toi', 'den'],
]

/** `null` where no phase is asked of anything that a text sets a time for. */
export function composePhase(asked: Asked): Draft | null {
  const { u, scope } = asked
  const found = phaseAsked(u)
  const phase = found && { ...found, said: asInspectionTime(found.said) }
  if (!phase || u.place !== null || u.excluded || otherDuty.test(phase.said)) return null
  if (scope.looseYears.length > 0 || scope.missing || scope.mustName.length > 0) return null
  const meant = scope.named ? asked : ofOneTitle(asked)
  if (!meant) return null
  // another day or month than today is told
  if (u.dates.some((d) => /\d/u.test(d.text) && !/^(?:năm )?(?:19|20)\d\d$/u.test(d.text))) return null
  return inspecting.test(phase.said) ? ofInspection(meant, phase) : ofEvent(meant, phase)
}

/** The question within the one document whose title speaks of its matter; `null` where none does, or several do. */
function ofOneTitle(asked: Asked): Asked | null {
  const matter = leftover({ ...asked, documents: [] }, framing).filter((t) => !t.light)
  const titled = asked.documents.filter((d) => matter.every((t) => isInTitle(t, d)))
  return matter.length > 0 && titled.length === 1 ? { ...asked, documents: titled } : null
}

function ofInspection(asked: Asked, phase: PhaseAsked): Draft | null {
  const { u } = asked
  if (roundsIn(u.folded).length > 0 || namesUnit(asked)) return null
  const about = asked.documents.filter((d) => isOfInspector(u, d) && isOfInspectedMatter(u, d))
  const plans = about.map((prepared) => ({ prepared, times: timesOf(prepared).filter(isStretch) }))
  const told = plans.filter((p) => p.times.length > 0)
  const running = told.filter(({ times }) => standingOn(asked, times) === 'within')
  const newest = newestOfSeries(told.map((p) => p.prepared))
  const [only, ...more] = running.length > 0 ? running : told.filter((p) => newest.includes(p.prepared))
  if (only) return more.length > 0 || only.times.length > most ? null : answer(asked, phase, only.times)
  const untold = newestOfSeries(about).filter((d) => inspecting.test(titleOf(d)) && !setsDaysInRows(d))
  return untold.length === 1 ? silent(untold, texts.timeOfInspection) : null
}

/** One of those that are inspected, or what is inspected in narrower words, has days of its own. */
function namesUnit(asked: Asked): boolean {
  const { u, documents } = asked
  const issuers = documents.map((d) => ` ${phraseKey(d.document.header.issuer ?? '')} `)
  const others = u.agencies.filter((a) => !issuers.every((x) => x.includes(` ${phraseKey(a.agency.name)} `)))
  const inAgency = (t: Span) => u.agencies.some((a) => a.start <= t.start && t.end <= a.end)
  return others.length > 0 || leftover(asked, framing).some((t) => !t.light && !inAgency(t))
}

function titleOf({ document: { header } }: PreparedDocument): string {
  return ` ${phraseKey(header.title ?? '')} `
}

/** More rounds than these are told apart by what the question does not say. */
const most = 6
const enough = 0.85

/** The stretch whose own sentence, with what stands above it, speaks of all that is asked. */
function ofEvent(asked: Asked, phase: PhaseAsked): Draft | null {
  const matter = matterOf(asked, framing).filter(
    (t) => !/^\d/.test(t.folded) && !asked.u.placeSpans.some((p) => p.start <= t.start && t.end <= p.end),
  )
  if (matter.length === 0) return null
  const found = asked.documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) =>
      unit.deadlines.flatMap((deadline) => {
        if (deadline.time.kind !== 'period' || unit.row) return []
        const covered = (words: string) => coverageIn(fieldOf(syllablesOf(words)), matter)
        const own = covered(prepared.document.text.slice(deadline.start, deadline.end))
        const around = covered(
          [...unit.headings.map((h) => h.section.heading), prepared.document.header.title].join('\n'),
        )
        const share = shareOf(matter, better(own, around, 0.9))
        return share < enough || shareOf(matter, own) < 0.4
          ? []
          : [{ deadline, evidence: { ...bare, unit, prepared }, prepared, score: share, share }]
      }),
    ),
  )
  const times = found.filter(isStretch)
  const [first] = times
  if (!first || times.length > 1) return null
  return answer(asked, phase, times)
}

/** Days from which to which it lasts. */
function isStretch({ deadline }: Candidate): boolean {
  return deadline.time.kind === 'period'
}

function answer(asked: Asked, phase: PhaseAsked, times: Candidate[]): Draft {
  const standing = standingOn(asked, times)
  const [first] = times as [Candidate]
  const shown =
    standing === 'within' ? (times.find((c) => standingOf(asked, c) === 'within') ?? first) : first
  const draft =
    times.length > 1 && standing !== 'within'
      ? composeSeveral(asked, times)
      : composeDeadline(asked, now(asked, [shown])[0] ?? shown, null)
  return { ...draft, lines: [verdict(asked, phase, standing), ...draft.lines] }
}

function verdict({ u }: Asked, { phase, denied }: PhaseAsked, standing: Standing): string {
  if (standing === 'unsure') return texts.phase.unsure
  const holds = holdsOn[phase].includes(standing)
  const state = texts.phase[standing]
  if (u.claim) return holds === denied ? texts.phase.wrong(state) : texts.yes
  return texts.phase[phase](holds, state)
}

const holdsOn: Record<PhaseAsked['phase'], Standing[]> = {
  begun: ['within', 'between', 'after'],
  'under way': ['within'],
  over: ['after'],
}

/** Of several rounds the day may lie in one, behind all, before all, or between two. */
function standingOn(asked: Asked, times: Candidate[]): Standing {
  const each = new Set(times.map((c) => standingOf(asked, c)))
  const [only, ...more] = each
  if (only && more.length === 0) return only
  return each.has('within') ? 'within' : each.has('unsure') ? 'unsure' : 'between'
}

function standingOf(asked: Asked, { deadline }: Candidate): Standing {
  const span = spanOf(asked, deadline)
  if (!span) return 'unsure'
  const { asOf } = asked
  if (asOf < span.from) return 'before'
  if (asOf > span.to) return 'after'
  return isLoose(deadline.time.text) ? 'unsure' : 'within'
}

/** Its first and last day, the last one as a later document has moved it; `null` where it holds no more. */
function spanOf(asked: Asked, deadline: Deadline): { from: Day; to: Day } | null {
  if (deadline.time.kind !== 'period') return null
  const { from, to } = deadline.time
  const change = changeOf(asked, deadline)
  if (!change) return { from, to }
  return change.how === 'sửa đổi, bổ sung' && change.instead?.lastDay
    ? { from, to: change.instead.lastDay }
    : null
}
