// Whether an answer by when may be the duty of whom a turn names: "còn Sở Tư pháp?" is not answered by a day of Sở Công
// Thương. Pure.

import type { Deadline } from '../document.ts'
import type { Asked } from './asked.ts'
import { reportAbove } from './compose/deadlines/report-above.ts'
import type { Draft } from './compose/draft.ts'
import { phraseKey } from './places/syllables.ts'
import type { Unit } from './places/units.ts'
import { actsItself, isReceivedBy, plain } from './question/actors.ts'
import { asksPeriodicReport, periodMismatch } from './question/period.ts'
import { unitOf } from './turns/exchangeable-parts.ts'
import { namesUnit } from './turns/same-sender.ts'
import { speaksOf } from './turns/same-slot.ts'

/** Whether the answer is about whom the turn names: the duties that it tells may be theirs, or it speaks of them. */
export function isAbout(named: string, asked: Asked, draft: Draft): boolean {
  const told = draft.deadlines.length > 0 && namesUnit(named) ? toldIn(asked, draft) : []
  return told.length > 0
    ? told.every(({ deadline }) => mayBe(named, deadline)) ||
        told.some(({ deadline, unit }) => isOwn(named, deadline) || isVisited(named, deadline, unit))
    : speaksOf(named, [...draft.lines, ...draft.citations.map(({ quote }) => quote)])
}

/** One of the duties that the answer quotes is of the period that the question names; open where either tells none. */
export function isOfPeriod(asked: Asked, draft: Draft): boolean {
  const { folded } = asked.u
  if (!asksPeriodicReport(folded)) return true
  const told = toldIn(asked, draft)
  return (
    told.length === 0 ||
    told.some(({ deadline: { what, time }, unit }) => {
      const above = reportAbove({ what, time }, unit)?.name ?? ''
      const every = time.kind === 'recurring' ? time.every : null
      return time.kind !== 'relative' && periodMismatch(folded, `${what} ${time.text} ${above}`, every) <= 0
    })
  )
}

function toldIn({ documents }: Asked, { citations }: Draft): { deadline: Deadline; unit: Unit }[] {
  return documents.flatMap(({ document, units }) => {
    const starts = citations.flatMap(({ version, start }) => (version === document.version ? [start] : []))
    return units.flatMap((unit) =>
      unit.deadlines
        .filter((d) => starts.some((at) => d.start <= at && at < d.end))
        .map((deadline) => ({ deadline, unit })),
    )
  })
}

function isOwn(named: string, { who }: Deadline): boolean {
  return actsItself(plain(phraseKey(named)), who) === true
}

/** A row of a schedule is about the unit that is visited, whoever leads the visit. */
function isVisited(named: string, { category }: Deadline, { row }: Unit): boolean {
  const name = plain(phraseKey(named)).replace(/^(?:uy ban nhan dan|ubnd) /, '')
  return (
    category === 'event' &&
    (row?.cells ?? []).some(({ text }) => ` ${plain(phraseKey(text))} `.includes(` ${name} `))
  )
}

function mayBe(named: string, { who, to }: Deadline): boolean {
  if (who === null) return true
  const [name, doer] = [plain(phraseKey(named)), plain(phraseKey(who))]
  if (isReceivedBy(name, { who, to })) return false
  const several = /(?<!\p{L})(?:các|những|mọi|mỗi|cấp)(?!\p{L})/iu.test(who)
  // "xã Tân Lập" is one of "UBND các xã, thị trấn"
  if (several && ` ${doer} `.includes(` ${name.replace(/^ubnd /, '').split(' ')[0]} `)) return true
  if (actsItself(name, who) === false || isOfOtherField(name, doer)) return false
  return several || unitOf(who) === null || speaksOf(named, [who])
}

/** "Cơ sở giáo dục có bếp ăn" is no "trung tâm y tế"; a "cơ sở y tế" may be one. */
function isOfOtherField(name: string, doer: string): boolean {
  const field = fieldOfGroup.exec(doer)?.[1]
  return field !== undefined && !anyPlace.test(name) && !` ${name} `.includes(` ${field} `)
}

const fieldOfGroup =
  /^(?:(?:cac|moi|nhung) )?co so (?!duoc |thuoc |khong |lien |o |tai |trong |do |cua |nay |tren )(\S+ \S+)/
/** A level or a place may be meant for whoever is there. */
const anyPlace =
  /^(?:(?:cac|moi|nhung|cap) )?(?:don vi|co quan|co so|dia phuong|huyen|xa|phuong|quan|tinh|thi xa)(?: |$)/
