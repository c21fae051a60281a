// "Quyết định 1377 bãi bỏ nội dung gì?": what a held document changes, in its own words, where the thing changed is a
// place or a passage and no document of its own number.

import { placeName, type Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote } from '../draft.ts'

/** What each act is called in a question, and how the text begins to do it. */
const acts: { asks: RegExp; does: RegExp }[] = [
  { asks: / bai bo /, does: /bãi bỏ/iu },
  { asks: / thay the /, does: /thay thế/iu },
  { asks: / (?:sua doi|sua|dieu chinh|thay doi) /, does: /sửa đổi|điều chỉnh|bổ sung|thay thế|bãi bỏ/iu },
  { asks: / bo sung /, does: /bổ sung/iu },
]
const most = 8
const mostWords = 420

/** The statements of the document named first in which it changes something; `null` when the question is about another thing. */
export function composeChangesIn(asked: Asked): Draft | null {
  const { u } = asked
  const [named] = u.numbers
  const act = acts.find(({ asks }) => asks.test(u.folded))
  if (
    !named ||
    !act ||
    / (?:bi|duoc|boi) (?:\S+ ){0,3}(?:bai bo|thay the|sua|bo sung|dieu chinh) /.test(u.folded)
  )
    return null
  const held = asked.documents.filter(
    ({ document: { header } }) =>
      header.number?.match(/^\d+/u)?.[0].replace(/^0+/, '') === named.ordinal.replace(/^0+/, '') &&
      (!named.year ||
        header.number.includes(String(named.year)) ||
        header.issued?.startsWith(String(named.year))),
  )
  const drafts = held.flatMap((prepared) => changesIn(prepared, act.does) ?? [])
  return drafts.length > 0 ? joined(drafts) : null
}

function changesIn(prepared: PreparedDocument, does: RegExp): Draft | null {
  const { document, units } = prepared
  const found = units
    .filter(({ section }) => !['opening', 'recipients', 'signature'].includes(section.kind))
    .flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => begins(document.text.slice(s.start, s.end), does))
        .map(({ start, end }): { span: Span; path: string } => ({
          // the words put in stand behind the sentence that puts them in
          span: { start, end: unit.end - start <= mostWords ? unit.end : end },
          path: unit.section.path,
        })),
    )
  // the article that announces the changes says less than its clauses do
  const clauses = found.filter(({ path }) => !found.some((o) => o.path.startsWith(`${path}.`)))
  if (clauses.length === 0) return null
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}:`)
  for (const { span, path } of clauses.slice(0, most)) {
    const quote = shortQuote(document.text, span, null, mostWords)
    draft.lines.push(`• ${placeName(path)}: “${quote.shown}”`)
    draft.citations.push(cite(document, path, quote.span))
  }
  return proven(draft, [document])
}

/** The act opens the statement, behind its label or the document itself as its subject. */
function begins(words: string, does: RegExp): boolean {
  const at = words.search(does)
  return (
    at >= 0 &&
    /^\s*(?:(?:Điều\s+\d+\.|\d+\.|[a-zđ]\)|[-+•])\s*)?(?:\*\*)?\s*(?:[^.;:]{0,40}\snày\s+)?(?:được\s+)?$/iu.test(
      words.slice(0, at),
    )
  )
}
