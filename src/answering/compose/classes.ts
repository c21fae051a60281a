// "82 điểm thì xếp loại gì?", "bao nhiêu điểm thì được loại Tốt?": the rung of a ladder of classes that holds the figure, or
// that has the class, of the question; the matter of the ladder is told by its headings and its document, not by the rung.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { bare, namesAll } from '../evidence/sufficient.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { type Figure, figuresIn, holds, type Range, rangesIn } from './band.ts'
import { confirmed, contradicted } from './claims/outcome.ts'
import { addStatement } from './claims/statement-shown.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'

const names =
  '(?:[Kk]hông )?[Hh]oàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?|[Xx]uất sắc|[Tt]ốt|[Kk]há|[Tt]rung bình|[Yy]ếu|[Kk]ém|[Gg]iỏi|[Kk]hông đạt|Đạt'
/** A class as a rung names it: with a capital, or behind the word for one. */
const classWritten = new RegExp(
  `(?<!\\p{L})(?:(?:loại|hạng|mức|danh hiệu)\\s+(?:là\\s+)?["“]?(${names}|[A-E](?![\\p{L}]))|(?=\\p{Lu})(${names}))(?!\\p{L})`,
  'u',
)
const folded =
  '(?:(?:khong )?hoan thanh(?: xuat sac| tot)?(?: nhiem vu)?|xuat sac|tot|kha|trung binh|yeu|kem|gioi|khong dat|[a-e](?= (?:thi|phai|can|la|dung|khi|cua) | $))'
const classSaid = new RegExp(
  ` (?:xep loai|xep hang|loai|hang|muc|danh hieu|la|duoc|dat|bi)(?: loai| muc| hang)? (${folded}) `,
)
const asksClass = / (?:xep )?(?:loai|hang|muc|bac) (?:gi|nao|may|the nao|ra sao) | xep loai (?:sao|duoc gi) /
const asksFigure =
  / (?:may|bao nhieu) (?:diem|phan tram|%)(?= )| diem (?:\S+ ){0,4}(?:bao nhieu|may)(?= )| (?:tu|duoi|tren) (?:may|bao nhieu)(?= )/
/** Words of the ladder itself: which one is meant they do not tell. */
const ofLadder =
  /^(?:xep|loai|hang|muc|diem|dat|duoc|danh|gia|tong|cham|huong|dan|theo|quy|dinh|ket|qua|bi|khi|muon|phai|can|sep|bao|noi|nghe|don|vi|co|quan|nguoi|\d.*)$/

/** So much of the rest of the question the ladder, its headings and its document hold. */
const enough = 0.5
/** Two ladders stand as near as this: both are shown. */
const close = 0.15

interface Rung {
  prepared: PreparedDocument
  unit: Unit
  span: Span
  named: string
  ranges: Range[]
  share: number
}

/** `null` where the question asks for no class or figure of one, or no ladder tells it. */
export function composeClass(asked: Asked): Draft | null {
  const { u } = asked
  if (u.place !== null || u.kind === 'cited-by' || u.kind === 'references') return null
  const said = classSaid.exec(u.folded)?.[1]
  const [figure, ...more] = figuresIn(u.text).filter((f) => f.unit === 'diem' || f.unit === '%')
  if (u.claim)
    return said === undefined ? null : figure ? ofFigureClaimed(asked, figure, said) : ofClaimed(asked, said)
  if (figure && more.length === 0 && asksClass.test(u.folded)) {
    const found = rungsOf(asked).filter((r) =>
      r.ranges.some((x) => x.unit === figure.unit && holds(x, figure.value)),
    )
    return shown(found)
  }
  if (figure || said === undefined || !asksFigure.test(u.folded)) return null
  return shown(rungsOf(asked).filter((r) => r.named === said && r.ranges.length > 0))
}

/** "82 điểm là loại Khá phải không?" */
function ofFigureClaimed(asked: Asked, figure: Figure, said: string): Draft | null {
  // where a class begins is claimed, not which one holds the figure
  if (/ (?:tu|tren|duoi|tro len|it nhat|toi thieu|toi da|phai dat) /.test(asked.u.folded)) return null
  const [best, second] = nearest(
    rungsOf(asked).filter((r) => r.ranges.some((x) => x.unit === figure.unit && holds(x, figure.value))),
  )
  return best && !second ? held(asked, best, said) : null
}

/** "Xã A xếp loại Trung bình phải không?": the class that a text gives somebody. */
function ofClaimed(asked: Asked, said: string): Draft | null {
  if (!/ (?:xep loai|xep hang|danh gia) /.test(asked.u.folded)) return null
  const given = rungsOf(asked, said).filter((r) => r.ranges.length === 0 && r.share >= 0.6)
  const [best, second] = nearest(given)
  return best && (!second || second.named === best.named) ? held(asked, best, said) : null
}

function held(asked: Asked, rung: Rung, said: string): Draft {
  const draft = emptyDraft('answered')
  addStatement(draft, asked, { prepared: rung.prepared, unit: rung.unit, statement: rung.span })
  const told = proven(draft, [rung.prepared.document])
  if (rung.named === said) return confirmed(told)
  const words = rung.prepared.document.text.slice(rung.span.start, rung.span.end)
  return contradicted(told, classOf(words) ?? rung.named)
}

/** The rungs of the ladder that is nearest to the question; of two that are as near, one of each. */
function nearest(rungs: Rung[]): Rung[] {
  const sorted = rungs.filter((r) => r.share >= enough).sort((a, b) => b.share - a.share)
  const [best] = sorted
  return best ? sorted.filter((r) => r.share > best.share - close) : []
}

function shown(rungs: Rung[]): Draft | null {
  const told = nearest(rungs)
  if (told.length === 0 || told.length > 3) return null
  return joined(
    told.map(({ prepared, unit, span }) => {
      const { document } = prepared
      const draft = emptyDraft('answered')
      const quote = shortQuote(document.text, span, null)
      draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
      draft.citations.push(cite(document, unit.section.path, quote.span))
      return proven(draft, [document])
    }),
  )
}

/** The rungs and given classes of the documents with how near the question is to where they stand; `said`: a class that is claimed. */
function rungsOf(asked: Asked, said = ''): Rung[] {
  const { u, documents, scope } = asked
  const ofClass = new Set([...said.split(' '), ...(classSaid.exec(u.folded)?.[1]?.split(' ') ?? [])])
  const matter = u.terms
    .filter((t) => !ofLadder.test(t.folded) && !ofClass.has(t.folded))
    .map((t) => ({ ...t, whole: true, dispensable: false }))
  return documents.flatMap((prepared) => {
    const { document, units } = prepared
    const title = coverageIn(fieldOf(syllablesOf(document.header.title ?? '')), matter)
    return units.flatMap((unit) => {
      const clauses = statementsIn(unit).flatMap((s) => clausesOf(document.text, s))
      const rungs = clauses.flatMap((span) => {
        const words = document.text.slice(span.start, span.end)
        const named = classOf(words)
        if (!named) return []
        return [{ span, words, named: phraseKey(named), ranges: rangesIn(words) }]
      })
      if (rungs.length === 0 || !namesAll(scope.mustName, { ...bare, unit, prepared })) return []
      const around = unit.headings.map((h) =>
        coverageIn(fieldOf(syllablesOf(leadOf(document, h.section))), matter),
      )
      return rungs.map(({ span, words, named, ranges }) => {
        const own = coverageIn(fieldOf(syllablesOf(words)), matter)
        const byTerm = own.map((x, i) => Math.max(x, title[i] ?? 0, ...around.map((a) => a[i] ?? 0)))
        const share = matter.length === 0 ? 1 : shareOf(matter, byTerm)
        return { prepared, unit, span, named, ranges, share }
      })
    })
  })
}

function classOf(words: string): string | null {
  const found = classWritten.exec(words)
  return found ? (found[1] ?? found[2] ?? null) : null
}

/** The clauses of a statement: "từ 90 điểm trở lên: Tốt; từ 70 điểm đến dưới 90 điểm: Khá". */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const parts: Span[] = []
  let from = 0
  for (const m of words.matchAll(/;|\n/gu)) {
    parts.push({ start: start + from, end: start + m.index + 1 })
    from = m.index + 1
  }
  parts.push({ start: start + from, end })
  return parts.filter((p) => text.slice(p.start, p.end).trim().length > 1)
}
