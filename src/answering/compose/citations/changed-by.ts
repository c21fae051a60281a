// "Còn hiệu lực không?", "bị văn bản nào sửa?" of a text that held documents amend, replace or repeal, or say that another one
// does: they answer, also where the text itself is not held. Where none says so, that is said: a text replaces not itself.

import type { HeldDocument, Reference } from '../../../document.ts'
import { foldNumber } from '../../../library/numbers.ts'
import type { Asked } from '../../asked.ts'
import { isNumbered, isOf } from '../../evidence/scope.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Understood } from '../../question/question.ts'
import { changesThing } from '../../question/question-kind.ts'
import { asksStanding } from '../../question/standing-asked.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { type FoundMention, mentions, pathAt, sentenceOf } from '../header.ts'
import { documentOf, grouped, placedNotes, placeOf } from './amended-words.ts'
import { amendersOf, amends } from './amendments.ts'
import { changedPart } from './changed-part.ts'

const changeWords = '(?:sua|sua doi|sua doi bo sung|bo sung|thay|thay the|bai bo|huy bo|dieu chinh)'
const paper =
  '(?:van ban|nghi dinh|thong tu|quyet dinh|nghi quyet|luat|chi thi|ke hoach|cong van|quy che|quy dinh|cai)'
const asks = new RegExp(
  [
    ` (?:bi|da|duoc) (?:bi |duoc )?${changeWords} (?:boi|bang|chua|hay chua|khong|roi|o|tai|theo)(?= )`,
    ` (?:bi|duoc|do) (?:nhung |cac )?${paper} (?:\\S+ )?(?:nao|gi) (?:moi |khac )?${changeWords}(?= )`,
    ` ${paper} (?:moi )?(?:nao|gi) (?:moi |da |se |khac )*${changeWords}(?: \\S+){0,4} (?:cua )?(?:${paper} |so )*\\d`,
    ` co (?:\\S+ ){0,3}${changeWords} (?:\\S+ )*(?:chua|khong) `,
    ` (?:dieu|khoan|diem|phan|muc|cho|noi dung) nao (?:\\S+ ){0,8}?(?:bi|da|duoc) (?:bi |duoc )?${changeWords} `,
  ].join('|'),
)

/** "Nghị định nào bị sửa đổi bởi Nghị định 7?": what the named one changes, not what changes it. */
const changesOther = new RegExp(
  `^ (?:cac |nhung )?${paper} (?:cu )?(?:nao|gi) (?:da |se )?(?:bi|duoc) ${changeWords} (?:boi|theo|tai|trong|o) ${paper} (?:so )?\\d`,
)

/** Whether a document is still in force, or what has changed it, is asked. */
export function asksWhatChanged(u: Understood): boolean {
  return (
    (asks.test(u.folded) || asksStanding(u.folded)) &&
    !/ (?:khi nao|tu ngay|bao gio|ngay nao|tu khi) /.test(u.folded) &&
    !changesThing(u.folded) &&
    !changesOther.test(u.folded)
  )
}

/** What changed the one or two documents meant, held or known only from those that cite it; `null` where none is named. */
export async function composeChangedBy(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  if (scope.missing?.what === 'number') return changesTold(asked)
  if (scope.missing) return null
  if (u.numbers.length === 0 && (!scope.named || asked.documents.length > 2)) return null
  const about = u.numbers.length > 0 ? asked.documents.filter((d) => isNamed(u, d)) : asked.documents
  const [prepared] = about
  if (!prepared) return u.numbers.length > 0 ? changesTold(asked) : null
  return (
    changesOf(asked, prepared, asks.test(u.folded)) ??
    (asks.test(u.folded) && u.numbers.length > 0 ? changesTold(asked) : null)
  )
}

function isNamed(u: Understood, { document: { header } }: PreparedDocument): boolean {
  return u.numbers.some((n) => isNumbered(n, header))
}

/** `noted`: what is changed inside it is asked for, and not whether the whole still binds. */
function changesOf(asked: Asked, prepared: PreparedDocument, noted: boolean): Draft | null {
  const draft = emptyDraft('answered')
  const { document } = prepared
  for (const other of amendersOf(asked, prepared).slice(0, 3))
    addChange(draft, other, document.header.number ?? '', nameOf(document))
  if (noted) addNoted(draft, prepared)
  return draft.lines.length > 0 ? proven(draft, [document]) : null
}

/** What editors have noted in the text itself: the amending document and the places that it changed. */
function addNoted(draft: Draft, { document }: PreparedDocument): void {
  const known = draft.lines.join('\n')
  for (const [by, notes] of grouped(placedNotes(document), (note) => documentOf(note.by))) {
    if (known.includes(by)) continue
    const placed = [...grouped(notes, placeOf).entries()]
    const shown = placed.slice(0, mostPlaces)
    const more = placed.length - shown.length
    const number = document.header.number ?? ''
    draft.lines.push(texts.amendedAt(by, number, shown.map(([place]) => place).join('; '), more))
    draft.calculated.push(String(more))
    const [first] = notes
    draft.lines.push(
      sourceLine(document, pathAt(document, first.start), shortQuote(document.text, first, null, 300).shown),
      texts.notText(by),
    )
    for (const [, [note]] of shown)
      draft.citations.push({ ...cite(document, pathAt(document, note.start), note), section: note.path })
  }
}

const mostPlaces = 12

/** "**Quyết định 1377/QĐ-BCT …** sửa đổi, bổ sung Quyết định 812/QĐ-BCT." with the words that do so. */
function addChange(draft: Draft, { document }: PreparedDocument, number: string, changed: string): void {
  const own = document.references.filter(
    (r) => amends(r) && r.number !== null && foldNumber(r.number) === foldNumber(number),
  )
  const [first] = own.filter((r) => r.target === null).concat(own)
  if (!first) return
  const part = changedPart(document.text, first)
  const what = part === null ? changed : `${part} của ${changed}`
  draft.lines.push(`**${nameOf(document)}** ${first.relation} ${what}.`)
  const quote = shortQuote(document.text, sentenceOf(document, first), first, 300)
  draft.lines.push(sourceLine(document, first.section, quote.shown))
  draft.citations.push(cite(document, first.section, quote.span))
  proven(draft, [document])
}

/** What held documents do to the one that is named, or say that another one does; else that they say nothing. */
async function changesTold(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  const [mention, ...more] = u.numbers
  if (!mention || more.length > 0 || u.claim) return null
  const found = await mentions(asked)
  const changing = found
    .filter((m) => amends(m.reference) && isOfPlaces(asked, m))
    .filter((m, i, all) => all.findIndex((o) => changerOf(o) === changerOf(m)) === i)
  if (changing.length === 0) return untold(asked)
  const draft = emptyDraft('answered')
  const [{ reference: first }] = changing as [FoundMention]
  const ended = changing.some(({ reference: r }) => r.relation !== 'sửa đổi, bổ sung')
  if (!ended && endsAsked.test(u.folded)) draft.lines.push(texts.endNotTold(nameOfCited(first)))
  for (const m of changing.slice(0, most)) {
    const number = m.reference.number ?? ''
    if (changerOf(m) === m.prepared.document.header.number) addChange(draft, m.prepared, number, number)
    else addCitedChange(draft, m)
    draft.calculated.push(number)
  }
  return draft
}

const most = 4
const endsAsked = / (?:thay|thay the|bai bo|huy bo|hieu luc) /

/** The number of the document that makes the change. */
function changerOf({ reference, prepared }: FoundMention): string | null {
  return reference.subject ?? prepared.document.header.number
}

/** The number of a local body is used in every province: one that is named is the one meant. */
function isOfPlaces({ u }: Asked, { reference: { number }, prepared }: FoundMention): boolean {
  if (u.places.length === 0 || !/UBND|HĐND/iu.test(number ?? '')) return true
  return u.places.some((name) => isOf(prepared.document, { name }))
}

function nameOfCited({ kind, number }: Reference): string {
  return `${capital(kind ?? 'văn bản')} ${number ?? ''}`.trim()
}

/** "**Nghị định 7/2021/NĐ-CP** sửa đổi, bổ sung Nghị định 5/2015/NĐ-CP.", as a text that cites both says it. */
function addCitedChange(draft: Draft, { reference: r, prepared: { document } }: FoundMention): void {
  const subject = document.references.find((x) => x.number === r.subject && !x.internal)
  const changing = subject ? nameOfCited(subject) : (r.subject ?? '')
  draft.lines.push(`**${changing}** ${r.relation} ${nameOfCited(r)}.`)
  const span = subject ? { start: Math.min(subject.start, r.start), end: Math.max(subject.end, r.end) } : r
  const quote = shortQuote(document.text, sentenceOf(document, span), span, 300)
  draft.lines.push(sourceLine(document, r.section, quote.shown))
  draft.citations.push(cite(document, r.section, quote.span))
  draft.calculated.push(r.subject ?? '')
  proven(draft, [document])
}

/** No held text says that the document was changed: that, and where it is cited. */
async function untold(asked: Asked): Promise<Draft | null> {
  const own = heldOf(asked)
  if (!own) return citedOnly(asked, texts.changeNotTold)
  // notes of editors in its own text tell what has become of its parts
  if (ownNotes.test((await asked.view.prepare(own.id))?.document.text ?? '')) return null
  return { ...emptyDraft('not_found'), lines: [texts.changeNotTold(nameOf(own))], documents: [own.id] }
}

const ownNotes = /(?:được|bị) (?:sửa đổi|bổ sung|thay thế|bãi bỏ)/iu

function heldOf({ view, u }: Asked): HeldDocument | undefined {
  return view.held.find(({ header }) => u.numbers.some((n) => isNumbered(n, header)))
}

/** "A thay thế văn bản nào?" where A is only cited, and no held text says what it changes, or what it is about. */
export async function composeChangeUntold(asked: Asked): Promise<Draft | null> {
  if (!ofChange.test(asked.u.folded) || heldOf(asked)) return null
  if ((await mentions(asked)).some(({ reference }) => reference.subjectMatter)) return null
  return citedOnly(asked, texts.changesNotTold)
}

const ofChange = new RegExp(` ${changeWords} `)

/** What is not told of a document, and where it is cited. */
async function citedOnly(asked: Asked, told: (name: string) => string): Promise<Draft | null> {
  const [cited] = (await mentions(asked)).filter((m) => isOfPlaces(asked, m))
  if (!cited) return null
  const draft = emptyDraft('not_found')
  draft.lines.push(told(nameOfCited(cited.reference)))
  const { reference: r, prepared } = cited
  const quote = shortQuote(prepared.document.text, sentenceOf(prepared.document, r), r, 260)
  draft.lines.push(sourceLine(prepared.document, r.section, quote.shown), texts.notText(nameOfCited(r)))
  draft.citations.push(cite(prepared.document, r.section, quote.span))
  draft.calculated.push(r.number ?? '')
  return proven(draft, [prepared.document])
}
