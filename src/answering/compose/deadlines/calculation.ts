// "10 ngày làm việc kể từ 12/9/2023 là ngày nào?", "từ 1/3 đến 15/4/2024 có bao nhiêu ngày làm việc?": the question itself
// gives all there is to count from. No document is asked about, so none is quoted; every step of the count is shown.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { addDays, diffDays, formatDay, weekdayName } from '../../../calendar/day.ts'
import { expectedNote, type OffsetUnit } from '../../../calendar/working-days.ts'
import type { Day } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { texts } from '../../texts.ts'
import { type Draft, emptyDraft } from '../draft.ts'
import { countedFrom, shortDay, unitNames } from './timing.ts'

const units: [RegExp, OffsetUnit][] = [
  [/^ngay lam viec$/, 'working-day'],
  [/^ngay$/, 'day'],
  [/^tuan$/, 'week'],
  [/^thang$/, 'month'],
]
const count = String.raw`(\d{1,3})\s*(ngay lam viec|ngay|tuan|thang)(?! \d)`
const date = String.raw`(?:(?:dung |het )?(?:ngay |hom )?(\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?|hom nay))`
/** "kể từ ngày nhận kết luận 12/9/2023": what happened on the day changes nothing of the count. */
const event = '(?:(?:khi|ngay|luc) (?:[a-z]+ ){1,6})?'
const behind = `(?:sau|ke tu|tinh tu|bat dau tu|tu) ${event}`
const before = `truoc ${event}`
const forms: { form: RegExp; sign: 1 | -1; countFirst: boolean }[] = [
  { form: new RegExp(`${count} ${behind}${date}`), sign: 1, countFirst: true },
  { form: new RegExp(`${count} ${before}${date}`), sign: -1, countFirst: true },
  {
    form: new RegExp(`${behind}${date},? (?:(?:them|cong|dung|duoc|thi|di|trong) )*${count}`),
    sign: 1,
    countFirst: false,
  },
  {
    form: new RegExp(`${before}${date},? (?:(?:dung|it nhat|lui|thi) )*${count}`),
    sign: -1,
    countFirst: false,
  },
  { form: new RegExp(`${date} (?:cong(?: them)?|them|\\+) ${count}`), sign: 1, countFirst: false },
  { form: new RegExp(`${date} (?:tru(?: di)?|lui(?: lai)?) ${count}`), sign: -1, countFirst: false },
]
const stretch = new RegExp(`(?:tu|giua) ${date} (?:den|toi|va) ${date}`)
const asksHowMany = /(?:bao nhieu|may) (ngay lam viec|ngay)/
/** Words that ask for the result and name nothing that a document could be about. */
const asking = new Set(
  'la ngay nao may hom bao nhieu roi vao thu tinh thi vay the se den gio khi lam viec het duoc giup ra lau tong cong so co nhi a cho toi em minh hoi hay can dung nhe voi ak gium ho xin trong khoang nam'.split(
    ' ',
  ),
)
/** More steps than these are not written out. */
const mostSteps = 25

/** `null` unless the question is such a count and nothing else. */
export function composeCalculation({ u, asOf, calendar }: Asked): Draft | null {
  const typed = u.raw.replace(/\s+/gu, ' ').trim()
  const plain = lettersOf(typed)
  if (plain.length !== typed.length) return null
  return (
    countOver(typed, plain, { asOf, calendar }) ??
    forms.reduce<Draft | null>((found, f) => found ?? countOn(plain, f, { asOf, calendar }), null)
  )
}

type Days = Pick<Asked, 'asOf' | 'calendar'>

function countOn(
  plain: string,
  { form, sign, countFirst }: (typeof forms)[number],
  { asOf, calendar }: Days,
): Draft | null {
  const found = form.exec(plain)
  if (!found || !asksOnly(plain, found)) return null
  const [, first = '', second = '', third = ''] = found
  const [number, unitWord, written] = countFirst ? [first, second, third] : [second, third, first]
  const unit = units.find(([word]) => word.test(unitWord ?? ''))?.[1]
  const from = dayOf(written, asOf)
  if (!unit || from === null) return null
  const offset = sign * Number(number)
  const counted = countedFrom(from, offset, unit, calendar)
  const draft = emptyDraft('answered')
  const way = sign > 0 ? 'kể từ' : 'trước'
  draft.lines.push(
    `${number} ${unitNames[unit]} ${way} ngày ${formatDay(from)}: **${weekdayName(counted.date)}, ${formatDay(counted.date)}**.`,
    `${texts.howCounted}: ${weekdayName(from)} ${formatDay(from)} ${texts.notCounted}${counted.words}.`,
  )
  if (counted.note) draft.lines.push(`${texts.note}: ${counted.note}`)
  draft.calculated.push(formatDay(from), formatDay(counted.date), ...counted.calculated)
  return draft
}

function countOver(typed: string, plain: string, { asOf, calendar }: Days): Draft | null {
  const [found, wanted] = [stretch.exec(plain), asksHowMany.exec(plain)]
  if (!found || !wanted || !asksOnly(plain, found)) return null
  const [time] = parseTimeExpressions(
    typed.slice(found.index, found.index + found[0].length).replace(/^(?:giữa|giua)\s/iu, 'từ '),
    asOf,
  )
  const [start, end] = [dayOf(found[1] ?? '', asOf), dayOf(found[2] ?? '', asOf)]
  const [from, to] = time?.kind === 'period' ? [time.from, time.to] : [start, end]
  if (from === null || to === null || from > to || diffDays(from, to) > 750) return null
  const all = Array.from({ length: diffDays(from, to) + 1 }, (_, i) => addDays(from, i))
  const off = all.flatMap((day) => {
    const { working, why } = calendar.isWorkingDay(day)
    return working ? [] : [{ day, why }]
  })
  const ofWork = wanted[1] === 'ngay lam viec'
  const total = ofWork ? all.length - off.length : all.length
  const draft = emptyDraft('answered')
  draft.lines.push(
    `Từ ${weekdayName(from)} ${formatDay(from)} đến ${weekdayName(to)} ${formatDay(to)}: **${total} ${ofWork ? 'ngày làm việc' : 'ngày'}**, ${texts.bothEnds}.`,
  )
  if (ofWork && off.length > 0)
    draft.lines.push(
      `${texts.howCounted}: ${all.length} ngày, trừ ${off.length} ngày nghỉ${off.length > mostSteps ? '' : `: ${off.map((o) => `${shortDay(o.day)}${o.why ? ` (${o.why})` : ''}`).join(', ')}`}.`,
    )
  const note = ofWork ? expectedNote(from, to, calendar) : null
  if (note) draft.lines.push(`${texts.note}: ${note}`)
  return draft
}

/** What stands around the count only asks for its result. */
function asksOnly(plain: string, found: RegExpExecArray): boolean {
  const rest = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`
  return phraseKey(rest)
    .split(' ')
    .every((word) => word === '' || asking.has(word))
}

function dayOf(written: string, asOf: Day): Day | null {
  const [time] = parseTimeExpressions(/^\d/.test(written) ? `ngày ${withMarks(written)}` : 'hôm nay', asOf)
  return time?.kind === 'date' ? time.date : null
}

function withMarks(written: string): string {
  return written.replace('thang', 'tháng').replace('nam', 'năm')
}

/** Lower case without marks, letter by letter, so that places stay where they are. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\p{L}/gu, (letter) => letter.normalize('NFD')[0] ?? letter)
}
