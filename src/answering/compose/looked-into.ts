// "Thời kỳ kiểm tra từ ngày nào?": the time that an inspection looks into is told where the text calls it so; the days on
// which the inspection takes place are another time.

import type { Asked } from '../asked.ts'
import { isInTitle } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { leftover } from './leftover.ts'
import { newestOfSeries } from './series.ts'

/** The time that is looked into is asked, not when it is. */
export const asksLookedInto =
  / (?:thoi ki|nien do)(?: (?:duoc|tien hanh))? (?:kiem|thanh) tra | (?:kiem|thanh) tra (?:\S+ ){0,6}?(?:thoi ki|nien do) (?:nao|gi|tu|may|cua) | (?:doan|to|kiem tra|thanh tra) (?:\S+ ){0,6}?(?:ho so|so lieu|du lieu|viec lam|noi dung)(?: \S+){0,5} (?:ke tu|tinh tu|tu) (?:moc|thoi diem|ngay|thang|nam|khi) (?:nao|may) /
const calls =
  /^[^\p{L}]*(?:\p{L}[.)]\s+)?(?:thời kỳ|niên độ|mốc thời gian)\s+(?:được\s+)?(?:tiến hành\s+)?(?:kiểm|thanh) tra/iu
/** A heading alone tells no time: the words below it do. */
const tells = /\d{2}/u
const framing =
  'thoi ki,nien do,ho so,so lieu,du lieu,phat sinh,xem,xet,lay,moc,thoi diem,ke tu,doan,to,kiem tra,thanh tra,duoc,tien hanh,giai doan,giai doan nao,la,nao,gi,tu,den,tu ngay nao,den ngay nao,ngay nao,ngay,khi nao,tinh,tinh tu,bao gio,nam nao,thang nao,cua,o,doan,dot,ke hoach,theo,cac,don vi'.split(
    ',',
  )

/** What the one text in scope says of it; `null` where several do, or where more is named than the text is about. */
export function composeLookedInto(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || scope.looseYears.length > 0 || !asksLookedInto.test(u.folded)) return null
  const about = newestOfSeries(asked.documents).filter((d) =>
    leftover(asked, framing).every((t) => isInTitle(t, d)),
  )
  const found = about.flatMap((prepared) => {
    const { document } = prepared
    const told = prepared.units.flatMap((unit) =>
      unit.row
        ? []
        : statementsIn(unit)
            .filter((s) => calls.test(document.text.slice(s.start, s.end)))
            .map((s) => ({ unit, statement: tells.test(document.text.slice(s.start, s.end)) ? s : unit })),
    )
    return told.length > 0 ? [{ document, told }] : []
  })
  const [only, ...others] = found
  if (!only || others.length > 0) return null
  const draft = emptyDraft('answered')
  for (const { unit, statement } of only.told.slice(0, most)) {
    const quote = shortQuote(only.document.text, statement, null)
    draft.lines.push(`“${quote.shown}”`, sourceLine(only.document, unit.section.path, null))
    draft.citations.push(cite(only.document, unit.section.path, quote.span))
  }
  return proven(draft, [only.document])
}

const most = 3
