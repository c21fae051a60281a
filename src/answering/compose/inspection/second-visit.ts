// "Có kiểm tra lại không?": what the plans say of inspecting somebody once more, in whichever words they call it; the
// inspectors' own second visit before that which a unit makes to its parts.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { inspectedAgain } from '../../evidence/in-kind.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'

/** In words that no plan writes: "quay lại lần hai", "kiểm tra thêm lần nữa". */
const asksAgain =
  / (?:kiem tra|thanh tra|doan)(?: \S+){0,8} (?:quay lai|tro lai|quay ve|(?:them )?lan (?:hai|2|nua)|them mot lan)(?= )| (?:quay lai|tro lai)(?: \S+){0,4} (?:kiem tra|thanh tra) /
const yesOrNo = / (?:khong|chua)(?: \S+){0,4} $/
const framing = [
  ...documentPhrases,
  ...[
    'thanh tra',
    'phuc tra',
    'tai',
    'lai',
    'quay',
    'don vi',
    'co quan',
    'dia phuong',
    'noi',
    'lan nua',
    'nua',
    'lan hai',
    'lan 2',
    'them',
    'mot lan',
    'tro',
    've',
    'den',
    'da',
  ],
  ...[
    'duoc',
    'bi',
    'phai',
    'doan',
    'to',
    'khong',
    'chua',
    'sau',
    'khi',
    'roi',
    'xong',
    'hay',
    'nhung',
    'cac',
  ],
]
const most = 2

interface Place extends Span {
  unit: Unit
}

/** `null` where a unit is named or the plans in scope say nothing of it. */
export function composeSecondVisit(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (
    u.claim ||
    !scope.named ||
    !(inspectedAgain.test(u.folded) || asksAgain.test(u.folded)) ||
    !yesOrNo.test(u.folded)
  )
    return null
  if (u.agencies.length > 0 || scope.localNames.length > 0 || leftover(asked, framing).length > 0) return null
  const documents = newestOfSeries(asked.documents)
  const draft = emptyDraft('answered')
  for (const prepared of documents.slice(0, 2)) {
    const { document } = prepared
    for (const { unit, start, end } of placesIn(prepared).slice(0, most)) {
      const quote = shortQuote(document.text, { start, end }, null, 320)
      draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
      draft.citations.push(cite(document, unit.section.path, quote.span))
    }
  }
  if (draft.lines.length === 0) return null
  return proven(
    draft,
    documents.slice(0, 2).map((d) => d.document),
  )
}

function placesIn({ document, units }: PreparedDocument): Place[] {
  const found = units.flatMap((unit) =>
    unit.row || unit.section.kind === 'recipients'
      ? []
      : statementsIn(unit)
          .filter((s) => inspectedAgain.test(` ${phraseKey(document.text.slice(s.start, s.end))} `))
          .map(({ start, end }) => ({ unit, start, end })),
  )
  const byTeam = (p: Place) => Number(/đoàn|tổ kiểm tra|đối với/iu.test(document.text.slice(p.start, p.end)))
  return found.sort((a, b) => byTeam(b) - byTeam(a) || a.start - b.start)
}
