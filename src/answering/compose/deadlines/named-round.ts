// "Đợt Trung thu khi nào?", "đợt kiểm tra Tháng hành động từ ngày nào?": of a plan's rounds the one that is called so, whatever
// other words its neighbours share with the question.

import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import type { Term } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { roundsIn } from '../../question/rounds.ts'
import type { Draft } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline, composeSeveral } from './deadline.ts'

const noun = /(?:^|[^\p{L}])(?:đợt|chiến dịch|cao điểm|giai đoạn|vòng)(?!\p{L})/iu
const asksOfRound = / (?:dot|chien dich|cao diem|giai doan|vong) /
/** What is due in, before or after a round, and how it goes. */
const otherDay = / (?:nop|gui|bao cao|trinh|han|thong bao|truoc khi|sau khi|thanh lap|lap|bao lau|may ngay) /
const framing =
  'dot,chien dich,cao diem,giai doan,vong,cac,kiem tra,thanh tra,hau kiem,ra quan,to chuc,dien ra,bat dau,ket thuc,keo dai,tien hanh,thuc hien,tu,den,den het,vao,trong,thang may,thang nao,ngay nao,ngay may,thoi gian,thoi gian nao,khi nao,bao gio,luc nao,la,nam,ngay'.split(
    ',',
  )

/** The time of the round of one plan whose name holds all that the question calls it by; `null` where a number tells it. */
export function composeNamedRound(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.excluded || u.kind !== 'deadline' || !asksOfRound.test(u.folded)) return null
  if (otherDay.test(u.folded) || roundsIn(u.folded).length > 0) return null
  const found = newestOfSeries(asked.documents).flatMap((prepared) => {
    const name = leftover(asked, framing).filter((t) => !t.light)
    const rounds = name.length > 0 ? calledBy(name, prepared) : []
    return rounds.length > 0 ? [rounds] : []
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  return only.length === 1 ? composeDeadline(asked, only[0]!, null) : composeSeveral(asked, only)
}

function calledBy(name: Term[], prepared: PreparedDocument): Candidate[] {
  return prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter(({ what, time }) => {
        const words = ` ${phraseKey(what)} `
        const spans = time.kind === 'period' || time.kind === 'date'
        return spans && noun.test(what) && name.every((t) => words.includes(` ${t.folded} `))
      })
      .map((deadline) => ({ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 })),
  )
}
