// "Hạn nộp báo cáo 30/6/2023 qua chưa?", "còn hạn nộp không?": whether the day of the one deadline that is meant is over
// stands first. "Đã gửi chưa?" asks whether somebody has done it: no text knows, so that is said, and by when it is due.

import type { TimeExpression } from '../../../calendar/dates.ts'
import { diffDays, formatDay } from '../../../calendar/day.ts'
import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { statementsIn } from '../../places/statements.ts'
import { actingUnit } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import { composeWhen } from '../deadlines/when.ts'
import { cite, type Draft, shortQuote, sourceLine } from '../draft.ts'

const limit = '(?:(?:thoi )?han|moc|thoi gian|deadline)'
const sends =
  '(?:nop|gui|bao cao|trinh|khac phuc|tu kiem tra|tu danh gia|hoan thanh|dang ki|cong khai|niem yet)'
const thing = '(?: (?!chua |khong )\\S+){0,24}'
const asksPassed = new RegExp(
  ` (?:(?:qua|het|toi|den|tre) ${limit}${thing}|(?:da )?(?:troi )?qua(?: ngay)?|het) (?:chua|roi|hay chua)(?: (?:phai khong|dung khong|a|ha|nhi|vay|the))* $`,
)
const asksOpen = new RegExp(
  ` con (?:${limit}|kip|duoc)${thing}(?: (?:nop|gui|bao cao))*(?: nua)? (?:khong|chua|hay khong) $`,
)
const asksDone = new RegExp(
  ` (?:da |(?!chua )\\S+ )${sends} (?:(?!nao |may |khi |bao gio |gi )\\S+ ){0,14}(?:(?<! (?:dung|chuan|phai|on) )chua|roi chua|xong chua|hay chua) $`,
)

/** `null` where neither is asked, or no deadline with a day is meant. */
export function composePassed(asked: Asked): Draft | null {
  const { folded } = asked.u
  const slot = asksOpen.test(folded) ? 'open' : asksPassed.test(folded) ? 'passed' : null
  if (slot === null && !asksDone.test(folded)) return null
  // "ngày 30/6 nộp còn kịp không?": held against that day, not against today
  if ((slot === 'open' && handsInOn(asked)) || (slot === null && asksInTime.test(folded))) return null
  if (asked.u.place !== null || (slot !== null && !ofDuty.test(folded))) return null
  const found = composeWhen(dutyAlone(asked))
  const told = asked.u.dates.flatMap((d) => (d.kind === 'date' || d.kind === 'limit' ? [d.date] : []))
  const meant = found?.deadlines.filter((d) => told.length === 0 || told.includes(d.due ?? ''))
  const [deadline, ...more] = meant ?? []
  if (found?.status !== 'answered') return null
  if (slot === null) return withState(asked, found)
  if (!deadline?.lastDay || more.length > 0 || isPeriod(deadline)) return null
  const left = diffDays(asked.asOf, deadline.lastDay)
  const last = formatDay(deadline.lastDay)
  return {
    ...found,
    lines: [texts.standing[slot](left, last), ...found.lines],
    calculated: [...found.calculated, last, String(Math.abs(left))],
  }
}

/** "Giờ mới gửi thì trễ chưa?" is answered by the day, not by whoever knows whether it was sent. */
const asksInTime = / (?:kip|tre|muon)(?: han)? (?:khong|chua) $/

/** A day is told on which something is handed in. */
function handsInOn({ u }: Asked): boolean {
  return u.dates.some(
    (d) =>
      d.kind === 'date' &&
      /\d/u.test(d.text) &&
      /^\s*(?:(?:mới|thì|vẫn|moi|thi|van|mình|em|tôi|đơn vị)\s+)*(?:gửi|nộp|trình|gui|nop|trinh)(?!\p{L})/iu.test(
        u.text.slice(d.end),
      ),
  )
}

/** "Các đơn vị chưa gửi gồm: …": what the text says of the one that is asked about, else that it says nothing. */
function withState(asked: Asked, found: Draft): Draft {
  const name = actingUnit(asked.u)
  const about = asked.documents.filter(({ document }) => found.documents.includes(document.id))
  if (name !== null)
    for (const { document, units } of about)
      for (const unit of units)
        for (const statement of statementsIn(unit)) {
          const words = document.text.slice(statement.start, statement.end)
          const at = placeOf(words, name)
          const said = at < 0 ? undefined : [...words.slice(0, at).matchAll(state)].at(-1)
          if (!said) continue
          const quote = shortQuote(
            document.text,
            statement,
            { start: statement.start + at, end: statement.start + at + name.length },
            320,
          )
          return {
            ...found,
            lines: [
              texts.doneTold(said[0]),
              sourceLine(document, unit.section.path, quote.shown),
              ...found.lines,
            ],
            citations: [cite(document, unit.section.path, statement), ...found.citations],
          }
        }
  return { ...found, lines: [texts.doneNotTold, ...found.lines] }
}

const state = /(?:chưa|đã)\s+(?:gửi|nộp|báo cáo|thực hiện|hoàn thành)(?!\p{L})/giu

function placeOf(words: string, name: string): number {
  return words.toLowerCase().indexOf(name.toLowerCase())
}

/** The end of an inspection is no limit of a duty. */
const ofDuty = / (?:han|nop|gui|bao cao|trinh|khac phuc|tu kiem tra|dang ki|hoan thanh) /

function isPeriod({ text }: Draft['deadlines'][number]): boolean {
  return /^(?:từ|trong)/iu.test(text)
}

/** The duty without the words of the verdict; the day that is said of it tells which is meant. */
function dutyAlone(asked: Asked): Asked {
  const { u } = asked
  const folded = u.folded.replace(verdict, ' ')
  const words = folded.trim().split(' ').length
  const points: Span[] = u.dates.filter(isPoint)
  const terms = u.terms.filter(
    (t) =>
      t.place < words &&
      !/^(?:da|kip)$/.test(t.folded) &&
      !points.some((p) => p.start <= t.start && t.end <= p.end),
  )
  const dates = u.dates.filter((d) => !isPoint(d))
  const due = { ...u, folded, terms, dates, kind: 'deadline' as const, wants: 'when' as const, claim: false }
  return { ...asked, u: due, evidence: rankEvidence(due, asked.documents, new Set()) }
}

function isPoint({ kind }: TimeExpression): boolean {
  return kind === 'date' || kind === 'limit'
}

const verdict =
  /(?: (?:da|troi|qua|het|toi|den|tre|han|roi|chua|hay|nua|khong|phai|dung|xong|a|ha|nhi|vay|the))+ $/
