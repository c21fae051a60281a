// "UBND huyện kiểm tra những ai bên dưới?", "tự kiểm tra những đâu?": whom a body inspects that is not the team: the clause that
// names those below it behind its own inspecting, and not the list of those whom the team visits.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { plain } from '../../question/actors.ts'
import { groupAsked } from '../../question/group.ts'
import { sameLevel } from '../../question/levels.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { scopeStatements } from './inspection-scope.ts'

const looking = '(?:kiem tra|thanh tra)'
const whom =
  '(?:nhung |cac )?(?:ai|dau|(?:cho|noi|don vi|co quan|phong|phong ban|bo phan|doi tuong|xa|cap) nao)'
const below = '(?:phuong|xa|thi tran|phong|phong ban|don vi|truong|cap duoi)'
/** Whom, or whether those below. */
const asksWhom = new RegExp(
  ` ${looking}(?: (?!doan |khi |truoc |sau |boi )\\S+){0,6}? ${whom} | (?:co|phai)(?: (?:phai|can|di|tu))* ${looking}(?: (?!doan |boi )\\S+){0,6}? ${below}(?: \\S+){0,3}? khong `,
)
/** The body before the verb; the team, and whoever is inspected, are not asked about so. */
const ofBody = new RegExp(
  ` ((?:ubnd |cap |cac )*(?:huyen|quan|thi xa|xa|phuong|so(?: chuyen)? nganh|so)(?= )(?! \\d))(?: (?!bi |duoc |doan )\\S+){0,9}? (?:tu )?${looking} `,
)
const ofItself = / (?:tu kiem tra|tu thanh tra|kiem tra noi bo|noi bo) /

/** The clauses in which the body inspects those below it; `null` where it is the team that is asked about, or none is told. */
export function composeInspectsBelow(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  const words = plain(u.folded)
  if (u.claim || u.excluded || u.kind !== 'passage' || groupAsked(u)) return null
  if (!asksWhom.test(words) || (!scope.named && documents.length > 1)) return null
  const level = ofBody.exec(words)?.[1]?.trim() ?? null
  if (level === null && !ofItself.test(words)) return null
  if (level !== null && !ofItself.test(words) && documents.some((d) => listsLevel(d, level))) return null
  const found = documents
    .flatMap((prepared) => clausesIn(prepared, level).map((c) => ({ ...c, share: shareIn(asked, c) })))
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share)
  const [best] = found
  if (!best) return null
  const draft = emptyDraft('answered')
  const { document } = best.prepared
  const shown = found.filter((c) => c.prepared === best.prepared && c.share >= best.share - close)
  for (const { unit, span } of shown.slice(0, 2)) {
    const quote = shortQuote(document.text, span, null)
    draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(draft, [document])
}

/** "Cấp huyện kiểm tra những nơi nào?" of a plan that lists who is inspected level by level: those of that level. */
function listsLevel(prepared: PreparedDocument, level: string): boolean {
  const { text } = prepared.document
  return (
    /^cap \S+$/.test(level) &&
    scopeStatements(prepared).some((s) =>
      ` ${phraseKey(text.slice(s.start, s.end)).slice(0, 40)} `.includes(` ${level} `),
    )
  )
}

const enough = 0.5
const close = 0.1

interface Clause {
  prepared: PreparedDocument
  unit: Unit
  span: Span
}

/** An inspecting that is not the team's, with those whom it is done to. */
const inspects =
  /(?<!(?:Đoàn|Tổ|được|bị|cuộc|ngày|sau|trước)\s)(?:kiểm|thanh) tra(?!\s+kiểm soát)[^.;:]{0,70}?\s(?:đối với\s|(?=các\s+(?:phòng|đơn vị trực thuộc|cơ quan trực thuộc|đơn vị cấp dưới|xã|trường|trạm)(?!\p{L})))[^.;)]{6,}/iu
const ofTeam = /(?:Đoàn|Tổ)(?: công tác| liên ngành)?\s+(?:kiểm|thanh) tra/iu
const helped = /phối hợp với/iu
const isBelow =
  /(?<!\p{L})(?:trực thuộc|cấp dưới|phòng|đơn vị mình|cơ quan mình|cấp xã|cấp huyện|xã|phường)(?!\p{L})/iu

function clausesIn(prepared: PreparedDocument, level: string | null): Clause[] {
  const { text } = prepared.document
  return prepared.units.flatMap((unit) => {
    if (unit.row || ['recipients', 'signature', 'opening'].includes(unit.section.kind)) return []
    return statementsIn(unit).flatMap((statement): Clause[] =>
      partsOf(text, statement).flatMap((span) => {
        const words = text.slice(span.start, span.end)
        const found = inspects.exec(words)
        if (!found || ofTeam.test(words.slice(0, found.index + 12))) return []
        const object = /\sđối với\s[\s\S]*$/iu.exec(found[0]) ?? /\scác\s[\s\S]*$/iu.exec(found[0])
        const doer = words.slice(0, found.index + (object?.index ?? 0))
        if (helped.test(doer) || !isBelow.test(object?.[0] ?? '')) return []
        const isTheirs =
          level === null
            ? /tự |nội bộ|mình|trực thuộc/iu.test(words)
            : sameLevel(level.replace(/^so.*/, 'cac so'), plain(phraseKey(doer))) === true
        return isTheirs ? [{ prepared, unit, span }] : []
      }),
    )
  })
}

/** The clauses between semicolons. */
function partsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^;]+;?/gu)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
}

/** How much of the question the clause says; the bodies were compared by their levels. */
function shareIn({ u }: Asked, { prepared, span }: Clause): number {
  const terms = u.terms.filter((t) => !ofBodies.test(t.folded))
  const said = syllablesOf(prepared.document.text.slice(span.start, span.end))
  return shareOf(terms, coverageIn(fieldOf(said), terms))
}

const ofBodies = /^(?:huyen|quan|thi|xa|phuong|tran|so|nganh|truong|phong|ban|don|vi|cap|duoi)$/
