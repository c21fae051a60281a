// A claim as the question that it answers: "… gửi trước 5 ngày làm việc" is what "… gửi trước bao nhiêu ngày làm việc?" asks.
// What is true of the matter is found by it as for whoever claims nothing. Pure.

import type { TimeExpression } from '../../calendar/dates.ts'
import type { Span } from '../../document.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { Understood } from './question.ts'

/** The claim with its one value asked for; `null` where it gives no value, or several. */
export function questionOf(u: Understood, claim: string): string | null {
  const times = u.dates.filter((d) => isValue(d) && d.end <= claim.length)
  const amounts = quantitiesIn(claim).filter(
    (q) =>
      !q.unit.startsWith('#') &&
      !u.years.includes(q.value) &&
      ![...u.dates.filter(isValue), ...u.numbers].some((s) => s.start < q.end && q.start < s.end),
  )
  const [one, ...more] = [
    ...times.map((d) => ({ ...spanOf(d), asks: whenAsked(d) })),
    ...amounts.map(howMuch),
  ]
  if (!one || more.length > 0) return null
  const before = claim.slice(0, one.start).replace(only, ' ')
  const rest = claim.slice(one.end).replace(/[?\s]+$/u, '')
  return `${before}${one.asks}${rest}`.replace(/\s+/gu, ' ').trim().concat('?')
}

/** "Chỉ 20%" asks for no more than "20%". */
const only = /(?<!\p{L})(?:chỉ|tận|những|cả)\s+(?=(?:\p{L}+\s+){0,6}$)/giu

/** A day, a month or how often: a year and "mỗi năm" say of what the claim is made. */
function isValue({ kind, text }: TimeExpression): boolean {
  if (kind === 'recurring') return /\d|lần|lan(?!\p{L})/iu.test(text)
  if (kind === 'period') return /(?:tháng|ngày|quý|tuần|thang|ngay|quy|tuan|\/)/iu.test(text)
  return kind === 'date' || kind === 'limit'
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function howMuch({ unit, opens, end, written }: Quantity): Span & { asks: string } {
  const thing = written.replace(/^[\d.,]+\s*|^\p{L}+\s+/u, '')
  const asks = unit === '%' ? 'bao nhiêu phần trăm' : `bao nhiêu ${unit === 'dong' ? 'tiền' : thing}`
  return { start: opens, end, asks }
}

/** "trước ngày 30/6" asks "trước ngày nào", "từ tháng 3" "từ tháng nào"; of a span both ends are asked for. */
function whenAsked({ text, kind }: TimeExpression): string {
  const [, lead = ''] = leading.exec(text) ?? []
  if (kind === 'recurring' && !/\d/u.test(text)) return 'bao lâu một lần'
  if (/(?:từ|tu)\s.*(?:đến|tới|den|toi)\s/iu.test(text)) return 'từ khi nào đến khi nào'
  const [unit = 'ngày'] = /(?:tháng|quý|tuần|thang|quy|tuan)(?=\s+(?:\d|[IVX]))/iu.exec(text) ?? []
  const isDay = kind !== 'period' || /\d\s*\/\s*\d{1,2}(?!\d)/u.test(text)
  const year = isDay ? '' : (/\s(?:năm|nam)\s+\d{4}/iu.exec(text)?.[0] ?? '')
  return `${lead}${lead === '' ? '' : ' '}${isDay ? 'ngày' : unit} nào${year}`
}

const leading =
  /^((?:chậm nhất|muộn nhất|trước|đến hết|đến|tới|hết|sau|từ|trong|vào|cham nhat|muon nhat|truoc|den het|den|toi|het|tu|vao)(?:\s+(?:là|vào|trước|la|vao|truoc))?)\s/iu
