// "Còn hiệu lực không?", "bị văn bản nào sửa?" of a text that held documents amend, replace or repeal: they answer, also
// where the text itself is not held.

import type { Reference } from '../../../document.ts'
import { foldNumber } from '../../../library/numbers.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Understood } from '../../question/question.ts'
import { asksStanding } from '../../question/standing-asked.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { sentenceOf } from '../header.ts'
import { amendersOf } from './amendments.ts'
import { changedPart } from './changed-part.ts'

const asks =
  / (?:bi|da|duoc) (?:bi |duoc )?(?:sua|sua doi|sua doi bo sung|thay|thay the|bai bo|huy bo|dieu chinh) (?:boi|bang|chua|hay chua|khong|roi|o|tai|theo)(?= |$)/

/** Whether a document is still in force, or what has changed it, is asked. */
export function asksWhatChanged(u: Understood): boolean {
  return (
    (asks.test(u.folded) || asksStanding(u.folded)) &&
    !/ (?:khi nao|tu ngay|bao gio|ngay nao|tu khi) /.test(u.folded)
  )
}

/** What changed the one or two documents meant, held or known only from those that cite it; `null` where none is named. */
export async function composeChangedBy(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  if (scope.missing?.what === 'number') return unheld(asked)
  if (!scope.named || scope.missing || asked.documents.length > 2) return null
  const about = u.numbers.length > 0 ? asked.documents.filter((d) => isNamed(u, d)) : asked.documents
  const [prepared] = about
  if (!prepared) return u.numbers.length > 0 ? unheld(asked) : null
  return changesOf(asked, prepared)
}

function isNamed(u: Understood, { document: { header } }: PreparedDocument): boolean {
  const ordinal = header.number?.match(/^\d+[a-zđ]?/iu)?.[0].replace(/^0+/, '')
  return u.numbers.some((n) => n.ordinal.replace(/^0+/, '') === ordinal)
}

function changesOf(asked: Asked, prepared: PreparedDocument): Draft | null {
  const draft = emptyDraft('answered')
  const { document } = prepared
  for (const other of amendersOf(asked, prepared).slice(0, 3))
    addChange(draft, other, document.header.number ?? '', nameOf(document))
  return draft.lines.length > 0 ? proven(draft, [document]) : null
}

/** "**Quyết định 1377/QĐ-BCT …** sửa đổi, bổ sung Quyết định 812/QĐ-BCT." with the words that do so. */
function addChange(draft: Draft, { document }: PreparedDocument, number: string, changed: string): void {
  const own = document.references.filter(
    (r) => isChange(r) && r.number !== null && foldNumber(r.number) === foldNumber(number),
  )
  const [first] = own.filter((r) => r.target === null).concat(own)
  if (!first) return
  const how = changedPart(document.text, first) !== null ? `${first.relation} một phần` : first.relation
  draft.lines.push(`**${nameOf(document)}** ${how} ${changed}.`)
  const quote = shortQuote(document.text, sentenceOf(document, first), first, 300)
  draft.lines.push(sourceLine(document, first.section, quote.shown))
  draft.citations.push(cite(document, first.section, quote.span))
  proven(draft, [document])
}

function isChange({ relation, internal }: Reference): boolean {
  return !internal && (relation === 'sửa đổi, bổ sung' || relation === 'thay thế' || relation === 'bãi bỏ')
}

/** Of a document that is not held: what the held ones do to it. */
async function unheld(asked: Asked): Promise<Draft | null> {
  const [mention] = asked.u.numbers
  if (!mention) return null
  const draft = emptyDraft('answered')
  for (const { id } of asked.view.held) {
    const prepared = await asked.view.prepare(id)
    const acting = prepared?.document.references.find(
      (r) =>
        isChange(r) &&
        r.number !== null &&
        (r.subject ?? prepared.document.header.number) === prepared.document.header.number &&
        (mention.number
          ? foldNumber(mention.number) === foldNumber(r.number)
          : r.number.split('/')[0]?.replace(/^0+/, '') === mention.ordinal.replace(/^0+/, '') &&
            (!mention.year || r.number.includes(String(mention.year))) &&
            (!mention.kind || !r.kind || r.kind === mention.kind)),
    )
    if (!prepared || !acting?.number) continue
    addChange(draft, prepared, acting.number, acting.number)
    draft.calculated.push(acting.number)
  }
  return draft.lines.length > 0 ? draft : null
}
