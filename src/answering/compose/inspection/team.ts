// Who sits in the inspection team, where the question names no plan: each plan's team in a line of its own.

import type { Span } from '../../../document.ts'
import { speaksOfTeam } from '../../in-kind.ts'
import { statementsIn } from '../../statements.ts'
import type { PreparedDocument, Unit } from '../../units.ts'
import type { Asked } from '../asked.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'

const asksMembers =
  / (?:doan|to)(?: kiem tra)?(?: cai cach hanh chinh)? (?:co (?:ai|nhung ai)|gom (?:ai|nhung ai|co ai)|la (?:ai|nhung ai)|co bao nhieu nguoi) | (?:ai|nhung ai) (?:o |trong |thuoc |tham gia )+doan /
const team = /(?<!\p{L})(?:đoàn|tổ)(?!\p{L}|\s+chức)/iu

interface Place extends Span {
  unit: Unit
}

/** The team of each plan, a line each; `null` where one plan is meant and the general search finds its team. */
export function composeTeam(asked: Asked): Draft | null {
  if (!asksMembers.test(asked.u.folded)) return null
  const teams = newestOfSeries(asked.documents).flatMap((prepared) => {
    const [place] = teamStatements(prepared)
    return place ? [{ document: prepared.document, place }] : []
  })
  if (teams.length === 0 || (asked.scope.named && teams.length === 1)) return null
  const draft = emptyDraft('answered')
  for (const { document, place } of teams.slice(0, 5)) {
    const quote = shortQuote(document.text, place, null, 260)
    draft.lines.push(sourceLine(document, place.unit.section.path, quote.shown))
    draft.citations.push(cite(document, place.unit.section.path, quote.span))
    proven(draft, [document])
  }
  return draft
}

/** What a plan says of its team, the statement that lists most members first. */
export function teamStatements(prepared: PreparedDocument): Place[] {
  const { text } = prepared.document
  const found = prepared.units
    .filter((unit) => unit.section.kind !== 'recipients')
    .flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => s.end - s.start > 30)
        .filter(
          ({ start, end }) => speaksOfTeam.test(text.slice(start, end)) && team.test(text.slice(start, end)),
        )
        .map(({ start, end }) => ({ start, end, unit })),
    )
  return found.sort((a, b) => listed(b) - listed(a))
}

/** A statement that lists members says more than one that only mentions the team. */
function listed({ unit, start, end }: Place): number {
  const words = unit.document.text.slice(start, end)
  return (/gồm|thành phần|thành viên/iu.test(words) ? 4 : 0) + Math.min(3, words.split(',').length - 1)
}
