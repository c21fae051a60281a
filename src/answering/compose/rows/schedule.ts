// "Lịch kiểm tra CCHC của tỉnh X?", "X kiểm tra CCHC khi nào?" where only the schedule tells: its rows, with how many they
// are where some are left out; a question that names one row of it is answered by that row.

import type { Asked } from '../../asked.ts'
import { isInTitle } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { asksInspectionPeriod, plansWithTimes } from '../deadlines/inspection-period.ts'
import { type Draft, joined } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { ofKindsSaid } from './kinds-said.ts'
import { listedRows } from './listed-rows.ts'
import { unitsNamed } from './row-cell.ts'
import { type Entry, type Table, tablesOf } from './table-entries.ts'

const asksSchedule =
  /^(?: \S+){0,4} lich (?:trinh )?(?:di )?(?:kiem|thanh|phuc) tra |^ (?:cho|liet ke|ke|xem|in|gui|lay)(?: (?:toi|em|minh|xem|biet|giup|ra|nhe))* (?:toan bo |tat ca |ca |du |day du |nguyen )?lich(?: trinh)? |^ (?:liet ke|cho|danh sach|ke|nhung|cac|toan bo|tat ca)(?: \S+){0,4} (?:don vi|co quan|dia phuong|noi) (?:va|kem|cung)(?: ca)? (?:ngay|thoi gian|lich|thang) (?:\S+ ){0,2}(?:kiem|thanh|phuc) tra /
/** One thing of the schedule, or what is done with it. */
const asksOther =
  / (?:gui|nop|thong bao|ban hanh|lap|phe duyet|thay doi|ai|dau|may|bao nhieu|truoc|sau|chu tri|phu trach|phoi hop) /
const framing =
  'liet ke,toan bo,tat ca,danh sach,theo,theo phu luc,phu luc,kem,va,duoc,bi,ngay,cho,biet,giup,co quan,dia phuong,noi,thang,ke,nhung,lich,lich trinh,kiem tra,thanh tra,phuc tra,di,cu the,chi tiet,the nao,ra sao,la gi,xem,cac,cac don vi,don vi,khi nao,ngay nao,bao gio,thang nao,tu,den,thoi gian,thoi gian nao,vao,nam,ke hoach,cong tac,cuoc'.split(
    ',',
  )
const most = 12

/** The schedule of the one plan in scope; `null` where a row of it, a day or another matter is named. */
export function composeSchedule(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || !scope.named || asksOther.test(u.folded)) return null
  const byDefault = () => asksInspectionPeriod(asked) && plansWithTimes(asked).every(saysKinds)
  if (!asksSchedule.test(u.folded) && !byDefault()) return null
  if (u.dates.some((d) => d.kind === 'date' || (d.kind === 'period' && !isYear(d)))) return null
  function saysKinds({ prepared }: { prepared: PreparedDocument }): boolean {
    return tablesOf(prepared).some((table) => ofKindsSaid(u.folded, table) !== null)
  }
  const found = newestOfSeries(asked.documents).map((prepared) => {
    const tables = tablesOf(prepared).filter((table) => isSchedule(table) && speaksOf(asked, table))
    return unitsNamed(u, tables).length === 0
      ? tables.map((table) => listedRows(table, ofKindsSaid(u.folded, table) ?? table.entries, most))
      : []
  })
  const [only, ...more] = found.filter((drafts) => drafts.length > 0)
  return only && more.length === 0 ? joined(only) : null
}

function isYear({ from, to }: { from: string; to: string }): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31')
}

/** Nearly every row tells when a unit is visited. */
function isSchedule({ entries, roles }: Table): boolean {
  const dated = entries.filter((e) => e.deadlines.some((d) => d.category === 'event'))
  return roles.has('when') && dated.length > 1 && dated.length >= 0.6 * entries.length
}

/** What the question names stands in the title of the plan, in the heading of the schedule or is a kind of its units. */
function speaksOf(asked: Asked, table: Table): boolean {
  const heading = new Set(phraseKey(table.section.heading).split(' '))
  const ofKinds = (ofKindsSaid(asked.u.folded, table) ?? []).map(wordsOf)
  return leftover(asked, framing).every(
    (t) =>
      heading.has(t.folded) || isInTitle(t, table.prepared) || ofKinds.some((words) => words.has(t.folded)),
  )
}

function wordsOf({ cells, groups }: Entry): Set<string> {
  return new Set(phraseKey([...cells.map((c) => c.text), ...groups.map((g) => g.words)].join(' ')).split(' '))
}
