// "Chia mấy đợt, mỗi đợt từ ngày nào?", "các đợt kiểm tra diễn ra khi nào?": every round of the plan, from the rows of its
// table or from the clauses that open with "Đợt 1". A time that stands elsewhere is no round's.

import type { Section } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { roundsIn } from '../../question/rounds.ts'
import { type Draft, emptyDraft, proven } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { addRows } from '../rows/rows.ts'
import { newestOfSeries } from '../series.ts'
import type { Candidate } from './candidate.ts'
import { composeSeveral } from './deadline.ts'

const asksAll =
  / (?:may|bao nhieu|cac|nhung|tung|moi|tat ca|ca) (dot|vong|giai doan|cao diem)(?! (?:nay|do|kia|truoc|sau|cua nam))/
/** What is due in, before or after a round. */
const otherThing =
  / (?:nop|gui|bao cao|trinh|han|thong bao|truoc khi|sau khi|thanh lap|lap|ai|dau|don vi nao|co quan nao|xa nao|so nao|vi sao|chu tri|phu trach|tien|kinh phi) /
const framing = [
  ...documentPhrases,
  ...'dot,vong,giai doan,cao diem,cac,nhung,tung,moi,tat ca,chia,thanh,lam,gom,trong,nam,nay,tu,den,toi,het,vao,khi nao,bao gio,luc nao,ngay nao,ngay may,thang nao,thang may,thoi gian,thoi gian nao,dien ra,bat dau,ket thuc,keo dai,to chuc,tien hanh,thuc hien,may,bao nhieu,liet ke,neu,danh sach,ke,thanh tra,la,nhu the nao,the nao,ra sao,cu the,lich,o,tai,va,tinh,thanh pho'.split(
    ',',
  ),
]
/** Fewer are no rounds, more are a schedule. */
const [least, most] = [2, 8]

/** `null` where one round is named, another thing is asked, or no one plan counts its rounds. */
export function composeAllRounds(asked: Asked): Draft | null {
  const { u, scope } = asked
  const noun = asksAll.exec(u.folded)?.[1]
  if (!noun || u.claim || u.excluded || u.place !== null || !scope.named) return null
  if (u.kind !== 'deadline' && u.kind !== 'passage' && u.kind !== 'deadlines') return null
  if (otherThing.test(u.folded) || roundsIn(u.folded).length > 0) return null
  const opens = new RegExp(
    `^(?:[a-z\\d]{1,2} )?${noun} (?:so |thu )?(?:\\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu)(?: |$)`,
  )
  const [only, ...more] = newestOfSeries(asked.documents).flatMap((prepared) => {
    const issuer = ` ${phraseKey(prepared.document.header.issuer ?? '')} `
    const rest = leftover({ ...asked, documents: [prepared] }, framing).filter(
      (t) => !t.light && !issuer.includes(` ${t.folded} `),
    )
    if (rest.length > 0) return []
    return ofRows(asked, prepared, opens) ?? ofClauses(asked, prepared, opens) ?? []
  })
  return only && more.length === 0 ? only : null
}

/** The rows of the one table each of which is a round. */
function ofRows(asked: Asked, prepared: PreparedDocument, opens: RegExp): Draft | null {
  const isRound = ({ row }: Unit) =>
    row?.cells.slice(0, 2).some((c) => opens.test(`${phraseKey(c.text)} `)) ?? false
  const bySection = new Map<Section, Unit[]>()
  for (const unit of prepared.units.filter(isRound))
    bySection.set(unit.section, [...(bySection.get(unit.section) ?? []), unit])
  const [table, ...others] = [...bySection].filter(([, rows]) => rows.length >= least && rows.length <= most)
  if (!table || others.length > 0) return null
  const draft = emptyDraft('answered')
  addRows(draft, asked, prepared, ...table)
  return proven(draft, [prepared.document])
}

/** The clauses with a time of their own that open with the number of a round. */
function ofClauses(asked: Asked, prepared: PreparedDocument, opens: RegExp): Draft | null {
  const { text } = prepared.document
  const rounds = prepared.units.flatMap((unit) =>
    unit.deadlines.flatMap((deadline): Candidate[] => {
      const { time } = deadline
      const line = text.slice(Math.max(unit.start, text.lastIndexOf('\n', time.start - 1) + 1), time.start)
      const spans = time.kind === 'period' || time.kind === 'date'
      return spans && !unit.row && opens.test(`${phraseKey(line)} `)
        ? [{ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 }]
        : []
    }),
  )
  return rounds.length >= least && rounds.length <= most ? composeSeveral(asked, rounds) : null
}
