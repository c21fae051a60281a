// "Kiểm tra đợt 1 từ ngày nào đến ngày nào?": the days of the round that is counted so, from the one clause or row that opens
// with it; what the plan sets for another round, or for looking into things again, is none of it.

import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { roundsIn } from '../../question/rounds.ts'
import type { Draft } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline } from './deadline.ts'

/** What is due in, before or after a round. */
const otherDay =
  / (?:nop|gui|bao cao|trinh|han|thong bao|truoc khi|sau khi|thanh lap|lap|khac phuc|ket luan|cap|so lieu|bao nhieu|may ngay|ai) /
const framing = [
  ...documentPhrases,
  ...'dot,lan,vong,giai doan,ki,thu,so,nhat,hai,ba,dau,dau tien,i,ii,iii,iv,v,vi,kiem tra,thanh tra,hau kiem,ra quan,to chuc,dien ra,bat dau,ket thuc,keo dai,tien hanh,thuc hien,trien khai,tu,den,toi,den het,vao,trong,thang may,thang nao,ngay nao,ngay may,ngay,thang,thoi gian,thoi gian nao,khi nao,bao gio,luc nao,la,nam,lich,o,tai,doan,di,lam viec,thi'.split(
    ',',
  ),
]
/** What may stand before the number of a round in the words that set its days. */
const leading =
  '(?:(?:[a-z]|\\d{1,2}|[ivx]+) )?(?:(?:thoi gian|tien hanh|to chuc|thuc hien|trien khai|kiem tra|thanh tra|hau kiem|ra quan|lich|du kien) )*'
const ofTime =
  /^(?:(?:[a-z]|\d{1,2}|[ivx]+) )?(?:(?:thoi gian|du kien|kiem tra|thanh tra|tien hanh|thuc hien|to chuc) )*$/

/** `null` where another day than those of the one counted round is asked, or no one place opens with that round. */
export function composeNumberedRound(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.excluded || u.kind !== 'deadline' || otherDay.test(u.folded)) return null
  const [round, ...others] = roundsIn(u.folded)
  if (!round || others.length > 0) return null
  const found = newestOfSeries(asked.documents).flatMap((prepared) => {
    const times = timesOfRound(prepared, round)
    const [only, ...more] = times.some((c) => !c.evidence.unit.row)
      ? times.filter((c) => !c.evidence.unit.row)
      : times
    return only && more.length === 0 && speaksOfRest(asked, only) ? [only] : []
  })
  const [only, ...more] = found
  return only && more.length === 0 ? composeDeadline(asked, only, null) : null
}

function timesOfRound(prepared: PreparedDocument, round: RegExp): Candidate[] {
  const opens = new RegExp(`^${leading}${round.source.trim()}(?= |$)`)
  return prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter(
        ({ time, category }) => (time.kind === 'period' || time.kind === 'date') && category !== 'report',
      )
      .filter(({ time }) => isOfRound(prepared, unit, time.start, opens))
      .map((deadline) => ({ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 })),
  )
}

/** The words before the time open with the round, or say nothing of what is done under a heading that does. */
function isOfRound({ document: { text } }: PreparedDocument, unit: Unit, at: number, opens: RegExp): boolean {
  if (unit.row) return unit.row.cells.slice(0, 2).some((c) => opens.test(phraseKey(c.text)))
  const from = Math.max(
    unit.start,
    ...[...'\n;.'].map((end) => text.lastIndexOf(`${end}${end === '.' ? ' ' : ''}`, at - 1) + 1),
  )
  const words = phraseKey(text.slice(from, at))
  if (opens.test(words)) return true
  const above = unit.headings.map((h) => phraseKey(h.section.heading)).reverse()
  return (
    ofTime.test(words === '' ? '' : `${words.replace(/ (?:tu|vao|trong|ngay)(?: ngay)?$/, '')} `) &&
    above.slice(0, 1).some((h) => opens.test(h))
  )
}

/** What else is asked stands in the title, the headings or the place itself. */
function speaksOfRest(asked: Asked, { prepared, evidence: { unit } }: Candidate): boolean {
  const { text, header } = prepared.document
  const around = ` ${phraseKey(
    [
      text.slice(unit.start, unit.end),
      ...unit.headings.map((h) => h.section.heading),
      header.title,
      header.issuer,
    ].join(' '),
  )} `
  const rest = leftover({ ...asked, documents: [prepared] }, framing).filter((t) => !t.light)
  return rest.every((t) => around.includes(` ${t.folded} `))
}
