// "Đoàn kiểm tra có mấy người?": the words that say how many a team has, where the text tells a number.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { composeHolderChoices } from '../holder-choices.ts'
import { teamFit, teamQualifiers } from './team-fit.ts'

const asksSize =
  / (?:doan|to)(?: \S+){0,8}? (?:co|gom|bao gom|toi da|it nhat|phai co)?(?: \S+){0,2}? ?(?:may|bao nhieu) (?:nguoi|thanh vien|can bo|cong chuc) | (?:may|bao nhieu) (?:nguoi|thanh vien)(?: \S+){0,3}? (?:doan|to) /
const framing =
  /^(?:may|bao|nhieu|nguoi|thanh|vien|co|gom|can|bo|cong|chuc|toi|da|it|nhat|phai|trong|tham|gia|so|luong)$/
const tellsSize =
  /(?<!\p{L})(?:đoàn|tổ)(?!\p{L})[^.;\n]{0,60}?(?<!\p{L})(?:có|gồm|không quá|tối đa|ít nhất|tối thiểu)\s[^.;:\n]{0,24}?\d{1,2}\s*(?:thành viên|người|đồng chí|cán bộ|công chức)/iu
const figure =
  /(?:(?:từ\s+)?\d{1,2}\s*(?:đến|tới|[-–])\s*|(?:không quá|tối đa|ít nhất|tối thiểu)\s+)?\d{1,2}\s*(?:thành viên|người|đồng chí|cán bộ|công chức)/iu
const enough = 0.75

/** `null` where no text in scope tells a number for that team. */
export function composeTeamSize(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.kind !== 'passage' || !asksSize.test(u.folded)) return null
  const qualifiers = teamQualifiers(u.terms, framing)
  const found = asked.documents
    .flatMap((prepared) =>
      prepared.units.flatMap((unit) => {
        const statement = statementsIn(unit).find(({ start, end }) =>
          tellsSize.test(prepared.document.text.slice(start, end)),
        )
        return statement ? [{ prepared, unit, statement, fit: teamFit(prepared, unit, qualifiers) }] : []
      }),
    )
    .filter(({ fit }) => fit >= enough)
    .sort((a, b) => b.fit - a.fit)
  const [best] = found
  if (!best) return null
  const alike = found.filter((f) => f.fit >= best.fit - 0.05)
  if (alike.some((f) => f.prepared !== best.prepared) && !asked.scope.named)
    return composeHolderChoices(asked, alike)
  const draft = emptyDraft('answered')
  addSize(draft, best)
  return proven(draft, [best.prepared.document])
}

interface Told {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
}

function addSize(draft: Draft, { prepared: { document }, unit, statement }: Told): void {
  const quote = shortQuote(document.text, statement, null, 300)
  const said = figure.exec(tellsSize.exec(document.text.slice(statement.start, statement.end))?.[0] ?? '')
  if (said) draft.lines.push(`**${said[0]}**:`)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
  draft.citations.push(cite(document, unit.section.path, quote.span))
}

/** Puts first how many the document itself says that its one team has; `false` where it says none, or several numbers. */
export function addStatedSize(draft: Draft, prepared: PreparedDocument): boolean {
  const { text } = prepared.document
  const told = prepared.units.flatMap((unit) =>
    statementsIn(unit).flatMap((statement) =>
      tellsSize.test(text.slice(statement.start, statement.end)) ? [{ prepared, unit, statement }] : [],
    ),
  )
  const [only, ...others] = told
  if (!only || others.length > 0) return false
  addSize(draft, only)
  return true
}
