// "Quán triệt Chỉ thị 37-CT/TW xong khi nào?", "báo cáo thực hiện Nghị quyết 12 gửi ai?": a text that is not held and that
// held ones carry out is the matter that is asked about, not the document that is asked. Pure.

import type { HeldDocument } from '../../document.ts'
import type { NumberMention } from '../../library/number-mentions.ts'
import type { StoredDocument } from '../../library/store.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Understood } from '../question/question.ts'
import type { Evidence } from './evidence.ts'

const carriesOut =
  / (?:quan triet|trien khai|thuc hien|tuyen truyen|pho bien|hoc tap|so ket|tong ket|theo doi|cu the hoa|thi hanh|chap hanh|don doc|thong tin)(?: (?!theo |tai |trong |cua )\S+){0,5} $/
const kindBefore =
  / (?:chi thi|nghi quyet|nghi dinh|quyet dinh|ket luan|luat|thong tu|cong dien|cong van|ke hoach|chuong trinh|de an|thong bao)(?: so)? $/

/** The held documents that carry out the one text that is named; none where the text itself is asked. */
export function carryingOut(
  u: Understood,
  held: HeldDocument[],
  loaded: (id: number) => StoredDocument | null,
): HeldDocument[] {
  const [number, ...more] = u.numbers
  if (!number || more.length > 0 || !['passage', 'deadline', 'calculate'].includes(u.kind)) return []
  const whole = ` ${phraseKey(u.text.slice(0, number.end))} `
  const own = ` ${phraseKey(u.text.slice(number.start, number.end)).replace(/^(?:[a-z]+ )+(?=\d)/, '')} `
  const before = whole.slice(0, whole.length - own.length + 1)
  if (!carriesOut.test(before.replace(kindBefore, ' '))) return []
  return held.filter((d) => loaded(d.id)?.references.some((r) => isSame(number, r.number, r.kind)))
}

/** "Nghị quyết 76 đặt mục tiêu gì mà kế hoạch 12 phải theo?": of places that say as much, the one that cites the other paper. */
export function preferCiting(u: Understood, evidence: Evidence[]): void {
  const best = evidence[0]
  const others = u.numbers.filter((n) =>
    evidence.every(({ prepared }) => !isSame(n, prepared.document.header.number, n.kind ?? null)),
  )
  if (!best || others.length === 0 || others.length === u.numbers.length) return
  for (const e of evidence) {
    const cites = e.prepared.document.references.some(
      (r) =>
        e.unit.start <= r.start && r.end <= e.unit.end && others.some((n) => isSame(n, r.number, r.kind)),
    )
    if (cites && e.said >= best.said * asMuch) e.score += citing
  }
  evidence.sort((a, b) => b.score - a.score)
}

const asMuch = 0.95
const citing = 0.6

function isSame(named: NumberMention, number: string | null, kind: string | null): boolean {
  if (number === null) return false
  if (named.number) return phraseKey(named.number) === phraseKey(number)
  const ordinal = /^\d+[a-zđ]?/iu.exec(number)?.[0].replace(/^0+/, '')
  return (
    ordinal === named.ordinal.replace(/^0+/, '') &&
    (!named.kind || named.kind === kind) &&
    isOfYear(named, number)
  )
}

function isOfYear({ year }: NumberMention, number: string): boolean {
  return !year || !/\/(?:19|20)\d{2}\//u.test(number) || number.includes(String(year))
}
