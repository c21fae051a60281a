// "Khoản 2 Điều 5 Quy chế sửa thế nào?", "bỏ những điều nào?": the parts of another text that a held document changes, by
// the number they bear there. An article of the amending document that bears the same number is another article.

import { placeName, type Section, type Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'

type Act = 'sua' | 'them' | 'bo'

interface Change {
  act: Act
  /** "Điều 5.2", "Điều 12": paths as the changed text numbers them. */
  parts: string[]
  section: Section
  /** The line that orders the change. */
  order: Span
}

const ordering =
  /^\s*(?:(?:Điều\s+\d+[a-zđ]?\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+•])\s*)?(Sửa đổi, bổ sung|Sửa đổi|Sửa|Bổ sung|Bãi bỏ|Hủy bỏ|Thay thế|Bỏ)(?!\p{L})/iu
const part =
  /(?:điểm\s+(?<letter>\p{L})\s+)?(?:khoản\s+(?<clause>\d+[a-zđ]?)\s+)?Điều\s+(?<article>\d+[a-zđ]?)(?![\p{L}\d])/giu
const changing =
  / (?:quy che|sua|sua doi|bo sung|bai bo|huy bo|thay the|thay doi|con hieu luc|het hieu luc|bi bo|noi dung moi) /
const whichParts =
  / (?:bo|bai bo|huy bo|sua|sua doi|bo sung|them|thay doi|thay the)(?: (?!thanh phan )\S+){0,3} (?:dieu|khoan) (?:nao|gi|may) | (?:dieu|khoan)(?: \S+)? nao (?:\S+ ){0,8}?(?:bo|bai bo|sua|sua doi|bo sung|them|thay doi|thay the|het hieu luc) /
const most = 8
const wholeText = 700

/** What held documents do to the part that the question names, or which parts they change; `null` for other questions. */
export function composeAmendedPart(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim) return null
  const amending = asked.documents
    // with the orders that are read where they were put
    .map((d) => asked.view.loaded(d.document.id) ?? d)
    .map((prepared) => ({ prepared, changes: changesIn(prepared) }))
    .filter(({ prepared, changes }) => changes.length > 0 && isMeant(asked, prepared))
  if (u.place !== null && /^Điều/u.test(u.place)) return changedPart(asked, u.place, amending)
  if (!whichParts.test(u.folded) || amending.length !== 1) return null
  const [{ prepared, changes }] = amending as [(typeof amending)[0]]
  const acts = actsAsked(u.folded)
  const listed = changes.filter((c) => acts.includes(c.act))
  return listed.length === 0 ? null : listOf(prepared, listed)
}

/** A number in the question is that of the amending document or of the one it changes. */
function isMeant({ u }: Asked, { document }: PreparedDocument): boolean {
  if (u.numbers.length === 0) return true
  const numbers = [
    document.header.number,
    ...document.references.filter((r) => r.relation === 'sửa đổi, bổ sung').map((r) => r.number),
  ]
  return u.numbers.some((n) =>
    numbers.some(
      (x) =>
        x?.match(/^\d+/u)?.[0].replace(/^0+/, '') === n.ordinal.replace(/^0+/, '') &&
        (!n.year || !/\/\d{4}\//u.test(x) || x.includes(`/${n.year}/`)),
    ),
  )
}

function actsAsked(folded: string): Act[] {
  if (/ (?:bo|bai bo|huy bo|het hieu luc) (?!sung )/.test(folded)) return ['bo']
  if (/ sua /.test(folded) || / thay doi /.test(folded)) return ['sua', 'them', 'bo']
  if (/ (?:bo sung|them) /.test(folded)) return ['them', 'sua']
  return ['sua', 'them', 'bo']
}

interface Amending {
  prepared: PreparedDocument
  changes: Change[]
}

function changedPart(asked: Asked, place: string, amending: Amending[]): Draft | null {
  const own = asked.documents.filter((d) => d.byPath.has(place))
  if (!changing.test(asked.u.folded) && own.length > 0) return null
  const asksChange = / (?:sua|sua doi|bo sung|bai bo|huy bo|thay the|thay doi|bi bo|hieu luc) /.test(
    asked.u.folded,
  )
  // the regulation itself is held: its own words answer what it says
  const named = / quy che /.test(asked.u.folded) ? / quy che / : /(?:)/
  const isText = ({ document: { header } }: PreparedDocument) =>
    named.test(` ${phraseKey(`${header.kind ?? ''} ${header.title ?? ''}`)} `)
  if (!asksChange && own.some((d) => isText(d) && !amending.some((a) => a.prepared === d))) return null
  const drafts = amending.flatMap(({ prepared, changes }) => {
    const hits = changes.filter((c) => c.parts.some((p) => within(place, p) || within(p, place)))
    return hits.length > 0 ? [told(prepared, hits, place, !asksChange)] : []
  })
  if (drafts.length === 0) return null
  const unsaid = drafts.every((d) => d.status === 'not_found')
  return { ...joined(drafts.slice(0, 2)), status: unsaid ? 'not_found' : 'answered' }
}

function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`)
}

/** The new words of the part, or that it is gone. */
function told(prepared: PreparedDocument, changes: Change[], place: string, asksWords: boolean): Draft {
  const { document } = prepared
  // what a repealed part said is told by the old text alone
  const unsaid = asksWords && changes.every((c) => c.act === 'bo')
  const draft = emptyDraft(unsaid ? 'not_found' : 'answered')
  for (const { section, order, act, parts } of changes.slice(0, 3)) {
    const lines = linesOf(prepared, section).filter((l) => l.start >= order.end)
    const clause = parts.includes(place) ? null : /\.(\d+[a-zđ]?)$/u.exec(place)?.[1]
    const asked = clause
      ? lines.filter((l) =>
          document.text
            .slice(l.start, l.end)
            .replace(/^[\s“"]+/u, '')
            .startsWith(`${clause}.`),
        )
      : []
    draft.lines.push(sourceLine(document, section.path, shortQuote(document.text, order, null, 300).shown))
    draft.citations.push(cite(document, section.path, shortQuote(document.text, order, null, 300).span))
    if (act === 'bo') continue
    let room = wholeText
    for (const line of asked.length > 0 ? asked : lines) {
      if (room <= 0) break
      const quote = shortQuote(document.text, line, null, Math.max(room, 200))
      room -= quote.span.end - quote.span.start
      draft.lines.push(`“${quote.shown}”`)
      draft.citations.push(cite(document, section.path, quote.span))
    }
  }
  if (unsaid) draft.lines.push(texts.repealedWords(placeName(place)))
  return proven(draft, [document])
}

function listOf(prepared: PreparedDocument, changes: Change[]): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}:`)
  for (const { section, order } of changes.slice(0, most)) {
    const quote = shortQuote(document.text, order, null, 300)
    draft.lines.push(`• ${placeName(section.path)}: “${quote.shown}”`)
    draft.citations.push(cite(document, section.path, quote.span))
  }
  if (changes.length > most) {
    draft.lines.push(`(và ${changes.length - most} mục nữa)`)
    draft.calculated.push(String(changes.length - most))
  }
  return proven(draft, [document])
}

const known = new WeakMap<PreparedDocument, Change[]>()

/** The orders of a document that change numbered parts of another text: its own title says that it does so. */
function changesIn(prepared: PreparedDocument): Change[] {
  const found = known.get(prepared)
  if (found) return found
  const { document } = prepared
  const amends = / (?:sua doi|bo sung|bai bo|thay the) /.test(` ${phraseKey(document.header.title ?? '')} `)
  const made = amends ? document.sections.flatMap((section) => changeOf(prepared, section) ?? []) : []
  known.set(prepared, made)
  return made
}

function changeOf(prepared: PreparedDocument, section: Section): Change | null {
  if (['opening', 'recipients', 'signature'].includes(section.kind)) return null
  const { text } = prepared.document
  const [order] = linesOf(prepared, section)
  if (!order) return null
  const words = text.slice(order.start, order.end)
  const [head, verb] = ordering.exec(words) ?? []
  if (!head || !verb || /cụm từ/iu.test(words)) return null
  const changed = words.slice(head.length).replace(/\s(?:vào sau|vào trước|như sau|bằng)(?!\p{L}).*$/su, '')
  const parts = [...changed.matchAll(part)].map(({ groups: g }) =>
    [`Điều ${g?.article}`, g?.clause, g?.letter].filter(Boolean).join('.'),
  )
  if (parts.length === 0) return null
  const act: Act = /^(?:Bãi bỏ|Hủy bỏ|Bỏ)$/iu.test(verb) ? 'bo' : /^Bổ sung$/iu.test(verb) ? 'them' : 'sua'
  return { act, parts, section, order }
}

function linesOf({ document: { text } }: PreparedDocument, { start, end }: Section): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
}
