// Whether a question names the unit of a row or a clause, by its whole name without the legal form or by the proper name
// at its end; and whether it asks by when that unit must send something. Pure.

import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'
import type { Understood } from './question.ts'

const asksDay =
  / (?:khi nao|bao gio|luc nao|hom nao|ngay nao|ngay may|thu may|(?:cham|muon|tre) nhat|han|truoc may ngay|truoc bao nhieu ngay|truoc bao lau) /
/** Something is handed in, or so many days are counted back from the visit. */
const sends = / (?:gui|nop|bao cao) | (?:tinh|dem|tru|lui) (?:\S+ ){0,2}\d+ ngay /
/** Reports that are made when the visit is over, and the team's own. */
const other =
  / (?:ket luan|khac phuc|sau khi|sau kiem tra|doan (?:phai )?(?:bao cao|gui|nop|thong bao)|truong doan) /

/** By when something is to be sent, before the visit. */
export function asksToSend({ folded, wants, kind }: Understood): boolean {
  const when = wants === 'when' || kind === 'deadline' || kind === 'calculate' || asksDay.test(folded)
  return when && sends.test(folded) && !other.test(folded)
}

/** By when the team must let the unit know, before the visit. */
export function asksTeamToTell({ folded, wants, kind }: Understood): boolean {
  const when = wants === 'when' || kind === 'deadline' || kind === 'calculate' || asksDay.test(folded)
  return when && / (?:thong bao|bao truoc|bao cho|gui) /.test(folded) && !afterVisit.test(folded)
}

/** "Quyết định kiểm tra phải gửi cho công ty trước ngày nào": what those who inspect send beforehand. */
export function asksNoticeSent({ folded, wants, kind }: Understood): boolean {
  const when = wants === 'when' || kind === 'deadline' || kind === 'calculate' || asksDay.test(folded)
  return when && noticeSent.test(folded) && !afterVisit.test(folded)
}

const noticeSent =
  / (?:quyet dinh|thong bao|lich) (?:kiem|thanh) tra (?:(?!(?:nhan|thi|bao|ngay|dau) )\S+ ){0,9}(?:gui|giao|den tay)(?! bao cao| ho so) | (?:gui|giao) (?:(?:cho|den|toi) (?:\S+ ){1,4})?(?:quyet dinh|thong bao|lich) (?:kiem|thanh) tra /

/** What is asked for is made when the visit is over. */
export function asksAfterVisit({ folded }: Understood): boolean {
  return afterVisit.test(folded)
}

const afterVisit = / (?:ket luan|khac phuc|sau khi|sau kiem tra|ket qua kiem tra|bao cao ket qua) /

/** The event of a deadline is the visit itself. */
export function isVisit(event: string): boolean {
  return (
    /(?:kiểm tra|thanh tra|làm việc|đoàn đến|đến làm việc)/iu.test(event) &&
    !/kết thúc|sau khi|quyết định/iu.test(event)
  )
}

const legalForm = /(?<!\p{L})(?:TNHH|MTV|Một thành viên|CP|Cổ phần|Trách nhiệm hữu hạn)(?!\p{L})/giu
/** What may stand before a proper name without being part of another one. */
const before =
  /^(?:cua|o|tai|den|toi|ve|xuong|ben|voi|thi|co|so|kiem|tra|viec|ma|neu|khi|hoi|vay|con|the|phia|nao|may)$/
/** Something is sent to it: it is not the one who sends. */
const received = /^(?:cho|ve|len|qua)$/

/** Whether the question names the unit as the one concerned. */
export function nameSaid(question: string, name: string): boolean {
  const asked = syllablesOf(question.replace(legalForm, ' '))
  const written = name.replace(/\([^)]*\)/gu, ' ').replace(legalForm, ' ')
  const own = syllablesOf(written)
  if (own.length < 2) return false
  const whole = indexOf(asked, own)
  if (whole >= 0) return !received.test(asked[whole - 1]?.folded ?? '')
  const tail = properTail(written, own)
  const at = tail.length < 2 || tail.length === own.length ? -1 : indexOf(asked, tail)
  if (at < 0) return false
  const last = asked[at - 1]
  return (
    last === undefined ||
    before.test(last.folded) ||
    own.some((s) => s.folded === last.folded && stands(last, s))
  )
}

function indexOf(asked: Syllable[], own: Syllable[]): number {
  return asked.findIndex((_, i) => own.every((word, k) => stands(asked[i + k], word)))
}

/** "Khu nghỉ dưỡng Thung Mây" → "Thung Mây": the capitalised words at the end. */
function properTail(written: string, own: Syllable[]): Syllable[] {
  const from = own.findLastIndex((s) => !/^\p{Lu}/u.test(written.slice(s.start, s.end)))
  return own.slice(from + 1)
}
