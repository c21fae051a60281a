// "Còn hiệu lực không?", "hết hạn chưa?" of a document itself: what it says of its own time, its last date, and whether
// a newer one of its place is held. Whether it still binds is said only where the text says it.

import { diffDays, formatDay } from '../../../calendar/day.ts'
import type { Deadline } from '../../../document.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import { yearsOf } from '../../evidence/years-served.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { whichEnds } from '../../question/question-kind.ts'
import { asksStanding } from '../../question/standing-asked.ts'
import { texts } from '../../texts.ts'
import { standingOf } from '../deadlines/timing.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { pathAt, sentenceOf } from '../header.ts'
import { newestOfSeries, sameSeries } from '../series.ts'
import { documentOf, grouped, placedNotes } from './amended-words.ts'
import { amendersOf } from './amendments.ts'
import { statedEnd } from './stated-end.ts'

/** A deadline or a duty runs out, "danh mục văn bản hết hiệu lực" is a paper, not the document; "văn bản nào hết hiệu lực?" asks for another one. */
const otherThing =
  / (?:han|nop|gui|bao cao|tu kiem tra|dot|thoi gian kiem tra) (?:\S+ )*(?:het|con|qua) | (?:lam|khien|cho) het hieu luc | (?:danh muc|danh sach|bang|bieu|ra soat|ket qua)(?: \S+){0,6} het (?:toan bo |mot phan )?hieu luc | het hieu luc (?:doi voi |cua )?(?:cac |nhung )?(?:nghi dinh|thong tu|quyet dinh|nghi quyet|chi thi|luat|van ban|ke hoach|cong van) (?:nao|gi) | (?<!het )hieu luc (?:tu|khi|ngay|bao gio) | thay the | sua doi | bai bo /

/** What can be said of the standing of the documents asked about. */
export function composeValidity(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksStanding(u.folded) || otherThing.test(u.folded) || whichEnds.test(u.folded)) return null
  const documents = (
    u.years.length > 0 || u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  ).slice(0, 2)
  if (!asked.scope.named && asked.documents.length > 1) return null
  if (asked.scope.missing || documents.length === 0) return null
  return joined(documents.map((d) => validityOf(asked, d)))
}

function validityOf(asked: Asked, prepared: PreparedDocument): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const end = statedEnd(document)
  const last = isRule(prepared) ? null : lastDated(prepared)
  draft.lines.push(`${nameOf(document)}: ${end ? texts.endsAsSaid : texts.noEnd}`)
  if (end) {
    const path = pathAt(document, end.start)
    const quote = shortQuote(document.text, sentenceOf(document, end), end, 320)
    draft.lines.push(sourceLine(document, path, quote.shown))
    draft.citations.push(cite(document, path, quote.span))
  }
  const years = yearsOf(document.header.title)
  if (years.length > 0 && !isRule(prepared))
    draft.lines.push(texts.forYears(years[0]!, years.at(-1)!, Number(asked.asOf.slice(0, 4))))
  draft.calculated.push(...years.map(String))
  if (document.header.effective) {
    const span = document.header.spans.effective
    const left = diffDays(asked.asOf, document.header.effective)
    const from = formatDay(document.header.effective)
    draft.lines.unshift(left > 0 ? texts.notYetInForce(from, left) : texts.inForceFrom(from))
    draft.calculated.push(from, String(left))
    if (span) draft.citations.push(cite(document, pathAt(document, span.start), span))
  }
  if (last?.lastDay) {
    // nobody is late for the last day of a document: it is over
    const over = diffDays(last.lastDay, asked.asOf)
    const standing = over > 0 ? texts.lastDateOver(over) : standingOf(last.lastDay, asked.asOf)
    draft.lines.push(`${texts.lastDate}: **${formatDay(last.lastDay)}**, ${standing}.`)
    draft.lines.push(
      sourceLine(document, last.section, shortQuote(document.text, last, last.time, 200).shown),
    )
    draft.citations.push(cite(document, last.section, last))
    draft.calculated.push(formatDay(last.lastDay), ...(standing.match(/\d+/gu) ?? []))
  }
  const newer = newerThan(asked, prepared)
  const changed = amendersOf(asked, prepared)
  for (const other of changed) draft.lines.push(`${texts.note}: ${texts.amendedBy(nameOf(other.document))}`)
  addNoted(draft, document)
  if (changed.length === 0 && (newer || !isRule(prepared)))
    draft.lines.push(
      newer ? texts.newerHeld(nameOf(newer.document)) : texts.noNewer(document.header.place ?? ''),
    )
  return proven(draft, [document, ...changed.map((d) => d.document), ...(newer ? [newer.document] : [])])
}

/** Places that editors have noted as amended: the text stands, not all its words. */
function addNoted(draft: Draft, document: StoredDocument): void {
  for (const [by, notes] of grouped(placedNotes(document), (note) => documentOf(note.by))) {
    const [first] = notes
    draft.lines.push(`${texts.note}: ${texts.amendedPlaces(by, notes.length)}`)
    draft.citations.push(cite(document, pathAt(document, first.start), first))
    draft.calculated.push(String(notes.length))
  }
}

/** A rule binds until it is repealed; a plan is for its own time. */
function isRule({ document: { header } }: PreparedDocument): boolean {
  return /^(?:luật|bộ luật|pháp lệnh|nghị định|thông tư|nghị quyết)$/u.test(header.kind ?? '')
}

/** The latest day that any duty or time of the document names. */
function lastDated({ document }: PreparedDocument): Deadline | null {
  const dated = document.deadlines.filter((d) => d.lastDay !== null && d.time.kind !== 'recurring')
  return dated.sort((a, b) => (b.lastDay ?? '').localeCompare(a.lastDay ?? ''))[0] ?? null
}

function newerThan({ view }: Asked, prepared: PreparedDocument): PreparedDocument | null {
  const { issued } = prepared.document.header
  return (
    view.held
      .flatMap((d) => view.loaded(d.id) ?? [])
      .filter((d) => (d.document.header.issued ?? '') > (issued ?? '') && sameSeries(d, prepared))
      .sort((a, b) => (b.document.header.issued ?? '').localeCompare(a.document.header.issued ?? ''))[0] ??
    null
  )
}
