// "Làm 2 trên 10 phòng thì đủ chỉ tiêu chưa?", "có 20 đơn vị thì phải kiểm tra ít nhất mấy?": what was done of how many,
// held against the share that a text sets, the calculation shown.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'

const thing =
  '(?:phong ban|phong|ban|don vi|co quan|xa|phuong|huyen|ho so|thu tuc|truong|cuoc|nguoi|can bo|cong chuc|to chuc|co so|nhiem vu|van ban)'
const doneOf = [
  new RegExp(
    ` (\\d+) (?:${thing} )?(?:tren|trong|trong so|trong tong so|tren tong so) (?:tong so )?(\\d+) (${thing}) `,
  ),
  new RegExp(` (\\d+) (${thing}) (?:\\S+ ){0,2}?(?:tren|trong)(?: tong)?(?: so)? (\\d+) `),
]
const hasThenDone = new RegExp(
  ` (?:co|tong|gom|tong so) (\\d+) (${thing}) (?:\\S+ ){0,8}?(?:kiem tra|lam|tu kiem tra|kiem|xong|dat|hoan thanh) (?:\\S+ ){0,3}?(\\d+) `,
)
const howMany = new RegExp(` (\\d+) (${thing}) (?:\\S+ ){0,12}?(?:may|bao nhieu) (?:${thing} )?`)
const asksEnough =
  / (?:du|dat|dap ung|dung|vuot|hoan thanh|du chi tieu|dat chi tieu|thieu|dam bao|bao dam)(?: \S+){0,10} (?:chua|khong|ko) | (?:du|dat|thieu) /

interface Told {
  total: number
  done: number | null
  of: string
}

interface Target extends Span {
  prepared: PreparedDocument
  unit: Unit
  share: Quantity
  fit: number
}

/** The share reached beside the one that is set; `null` where the question tells no parts or no share is surely meant. */
export function composeShareReached(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (!/\d/.test(u.text) || u.place !== null || scope.missing) return null
  // "3/10 phòng" is no day
  const told = toldIn(u.folded) ?? toldIn(` ${phraseKey(u.raw.replace(/(\d)\s*\/\s*(?=\d)/gu, '$1 trên '))} `)
  if (!told) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const [best, next] = documents.flatMap((d) => targetsIn(asked, d, told)).sort((a, b) => b.fit - a.fit)
  if (!best || (next && next.share.value !== best.share.value && next.fit > best.fit - 0.1)) return null
  const { document } = best.prepared
  const { total, done } = told
  const least = (best.share.value * total) / 100
  const enough = Math.ceil(least - 1e-9)
  const draft = emptyDraft('answered')
  const reached = done === null ? null : Math.round((done / total) * 1000) / 10
  if (done === null || reached === null)
    draft.lines.push(texts.leastOf(enough, `${best.share.value}%`, total, least))
  else
    draft.lines.push(
      texts.shareReached(done >= enough, `${best.share.value}%`, done, total, figure(reached), enough),
    )
  draft.calculated.push(draft.lines[0] ?? '')
  const quote = shortQuote(document.text, best, best.share, 420)
  draft.lines.push(sourceLine(document, best.unit.section.path, quote.shown))
  draft.citations.push(cite(document, best.unit.section.path, quote.span))
  return proven(draft, [document])
}

function figure(value: number): string {
  return `${String(value).replace('.', ',')}%`
}

function toldIn(folded: string): Told | null {
  const first = doneOf[0]?.exec(folded)
  if (first && asksEnough.test(folded)) return parts(first[1], first[2], first[3])
  const second = doneOf[1]?.exec(folded)
  if (second && asksEnough.test(folded)) return parts(second[1], second[3], second[2])
  const third = hasThenDone.exec(folded)
  if (third && asksEnough.test(folded)) return parts(third[3], third[1], third[2])
  const open = howMany.exec(folded)
  return open && / (?:it nhat|toi thieu|phai|can) /.test(folded) ? parts(undefined, open[1], open[2]) : null
}

function parts(done: string | undefined, total: string | undefined, of: string | undefined): Told | null {
  const told = { total: Number(total), done: done === undefined ? null : Number(done), of: of ?? '' }
  return told.total > 0 && (told.done ?? 0) <= told.total ? told : null
}

/** Statements that set a least share of such things. */
function targetsIn({ u }: Asked, prepared: PreparedDocument, { of }: Told): Target[] {
  const { text } = prepared.document
  const terms = u.terms.filter((t) => !/^\d/.test(t.folded) && !telling.test(t.folded))
  const [head = ''] = of.split(' ')
  return prepared.units.flatMap((unit) =>
    unit.section.kind === 'recipients'
      ? []
      : statementsIn(unit).flatMap(({ start, end }) => {
          const words = text.slice(start, end)
          const shares = quantitiesIn(words).filter((q) => q.unit === '%' && q.bound === 'least')
          const [share, ...others] = shares
          if (!share || others.length > 0) return []
          if (!` ${phraseKey(words.slice(share.start))} `.includes(` ${head} `)) return []
          const fit = shareOf(terms, coverageIn(fieldOf(syllablesOf(words)), terms))
          const span = { ...share, start: start + share.start, end: start + share.end }
          return fit >= (terms.length > 0 ? 0.4 : 0) ? [{ prepared, unit, start, end, share: span, fit }] : []
        }),
  )
}

/** Words that ask whether it is enough are no matter. */
const telling =
  /^(?:du|dat|chi|tieu|chua|khong|duoc|lam|xong|moi|phai|it|nhat|toi|thieu|yeu|cau|theo|ben|minh|don|vi|phong|ban|muc|quy|dinh|ti|le|thi|may)$/
