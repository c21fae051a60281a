// "Tháng 5 kiểm tra những đơn vị nào?": the visits of a schedule that fall into the days that the question names.

import type { Day } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { Understood } from '../../question/question.ts'
import type { Window } from '../../question/window.ts'
import { addList, dueIn, everyDeadline, isAbout, topicOf } from '../deadlines/deadlines-within.ts'
import { type Draft, emptyDraft } from '../draft.ts'

const unit = '(?:don vi|co quan|xa|phuong|huyen|so|noi|cho|co so|truong|tram|doanh nghiep|dia phuong|ai|dau)'
const act = '(?:kiem tra|thanh tra|phuc tra)'
const asksVisits = new RegExp(
  [
    ` ${act} (?:\\S+ ){0,3}?(?:nhung |cac |o |tai )*${unit} nao `,
    ` ${act} (?:nhung |o |tai )*(?:ai|dau|nhung dau) `,
    ` ${unit} nao (?:\\S+ ){0,3}(?:duoc|bi|phai) (?:\\S+ ){0,2}${act} `,
    ` (?:cuoc|dot|lich) ${act} (?:nao|gi) `,
    // "lịch ngày 28/10 của đoàn", "đoàn đi đâu"
    ` lich (?:(?:lam viec|cong tac|kiem tra) )?(?:cua )?(?:(?:doan|to)(?: \\S+){0,4} )?(?:ngay|hom|tuan|thang|sang|chieu) `,
    ` (?:doan|to)(?: (?!nao )\\S+){0,10} (?:di|den|xuong|ve|lam viec)(?: (?:o|tai))? (?:dau|nhung dau|(?:nhung |cac )?${unit} nao) `,
  ].join('|'),
)
const asksOther = / (?:khi nao|bao gio|ngay nao|bao cao|nop|gui|may|bao nhieu|vi sao) /
const visit = /^(?:kiểm tra|thanh tra|phúc tra)(?![\p{L}])/iu
const framing = [
  ...[
    'don vi',
    'co quan',
    'dia phuong',
    'co so',
    'thanh tra',
    'phuc tra',
    'cuoc',
    'dot',
    'lich',
    'duoc',
    'bi',
  ],
  ...['nao', 'ai', 'dau', 'o', 'tai', 'vao', 'se', 'di', 'doan', 'thang', 'quy', 'noi', 'truong', 'tram'],
]

/** The visits in those days, document by document; `null` where no schedule has one. */
export async function composeVisitsWithin(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || scope.looseYears.length > 0 || scope.missing) return null
  if (!asksVisits.test(u.folded) || asksOther.test(u.folded)) return null
  const days = daysOf(u)
  if (!days) return null
  const topic = topicOf(asked, null, days, framing)
  const visits = (await everyDeadline(asked)).filter(
    ({ deadline, evidence }) =>
      deadline.category === 'event' || (evidence.unit.row !== null && visit.test(deadline.what)),
  )
  const found = dueIn(
    asked,
    visits.filter((c) => isAbout(c, topic)),
    days,
  )
  if (found.length === 0) return null
  const draft = emptyDraft('answered')
  addList(draft, asked, found)
  return draft
}

/** The one month, quarter, day or stretch that the question names; a year says which plan is meant. */
function daysOf({ dates }: Understood): (Pick<Window, 'said'> & { from: Day; to: Day }) | null {
  const [time, ...more] = dates
  if (!time || more.length > 0) return null
  if (time.kind === 'date') return { from: time.date, to: time.date, said: time }
  if (time.kind !== 'period') return null
  const wholeYear = time.from.endsWith('-01-01') && time.to.endsWith('-12-31')
  return wholeYear ? null : { from: time.from, to: time.to, said: time }
}
