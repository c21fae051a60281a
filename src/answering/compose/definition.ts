// "X là gì?", "X được hiểu như thế nào?": the words by which a held text gives that very term its meaning; the meaning of a
// term that only sounds like it is no answer.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { calledBelow } from '../places/defined-terms.ts'
import { entryOf, isGlossary, termAsked } from '../places/glossary.ts'
import { statementsIn } from '../places/statements.ts'
import { inside, phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

/** Whose meaning is asked for: "theo Quy chế của Hà Nam". */
const whose = new RegExp(` (?:theo|${inside}|cua|tai|o|quy dinh) .*$`)

/** The definition of the term, wherever a document in scope gives one. */
export function composeDefinition(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.place !== null || u.wants === 'contact') return null
  const body = bodyAsked.exec(u.folded)?.[1] ?? null
  const term = termAsked(u.folded) ?? body ?? kindOfItself(u.folded)
  if (!term) return null
  const names = [term, ` ${term} `.replace(whose, '').trim(), ...tailsOf(asked, term)]
  const found = asked.documents.flatMap((prepared) => {
    const place = body
      ? (beginningsOf(body, prepared)
          .map((name) => stated(prepared, name, true) ?? stated(prepared, name, false))
          .find((p) => p !== null) ?? inBrackets(prepared, body))
      : names.map((name) => definitionIn(prepared, name)).find((p) => p !== null)
    return place ? [{ prepared, ...place }] : []
  })
  if (found.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, unit, span } of found.slice(0, 3)) {
    const quote = shortQuote(prepared.document.text, span, null, 420)
    draft.lines.push(`“${quote.shown}”`, sourceLine(prepared.document, unit.section.path, null))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    found.slice(0, 3).map((f) => f.prepared.document),
  )
}

/** "Đơn vị vận hành … là đơn vị nào?": which body a text means by the word. */
const bodyAsked = /^ (.+?) (?:la|chinh la) (?:(?:don vi|co quan|to chuc|bo phan) nao|ai) $/
const fewestWords = 3

/** "Doanh nghiệp quân đội là doanh nghiệp nào?": which of its kind bears the name. */
function kindOfItself(folded: string): string | null {
  const found = /^ (.+) (?:la|chinh la) (?:nhung |cac )?(\S+(?: \S+)?) nao $/.exec(folded)
  return found?.[1] && found[2] && found[1].startsWith(`${found[2]} `) ? found[1] : null
}

/** The name and its beginnings, the longest first, as far as the document knows what is left off. */
function beginningsOf(name: string, { units }: PreparedDocument): string[] {
  const words = name.split(' ')
  const isKnown = (word: string) => units.some((unit) => unit.positions.has(word))
  const unknown = words.findLastIndex((word) => !isKnown(word) && !/^(?:cua|tinh|o|tai)$/.test(word))
  return words
    .map((_, i) => words.slice(0, words.length - i))
    .filter((beginning) => beginning.length >= fewestWords && beginning.length > unknown)
    .map((beginning) => beginning.join(' '))
}

/** "Theo Thông tư 09/2024/TT-BKHCN, kỳ báo cáo là gì?": what stands behind the comma or the document's name. */
function tailsOf({ u }: Asked, term: string): string[] {
  const heads = [...u.text.matchAll(/,\s|\s(?:thì|thi)\s/giu)].map((m) => m.index + m[0].length)
  const ends = [...heads, ...u.numbers.map((n) => n.end), ...u.placeSpans.map((p) => p.end)]
  return ends
    .map((at) => termAsked(` ${phraseKey(u.text.slice(at))} `))
    .filter((t): t is string => t !== null && t !== term && term.endsWith(t))
}

interface Place {
  unit: Unit
  span: Span
}

function definitionIn(prepared: PreparedDocument, term: string): Place | null {
  return (
    stated(prepared, term, true) ??
    headed(prepared, term) ??
    inBrackets(prepared, term) ??
    stated(prepared, term, false)
  )
}

/** "2. Kỳ báo cáo là …", "“X” được hiểu là …"; outside a glossary a colon defines nothing. */
function stated({ document, units }: PreparedDocument, term: string, inGlossary: boolean): Place | null {
  for (const unit of units) {
    if (unit.row || unit.section.kind === 'opening' || inGlossary !== isGlossary(unit)) continue
    for (const { start, end } of statementsIn(unit)) {
      const found = entryOf(document.text.slice(start, end))
      if (found?.term !== term || (!inGlossary && found.byColon)) continue
      return { unit, span: { start, end } }
    }
  }
  return null
}

/** The term is a heading of its own in the glossary, its meaning stands below. */
function headed({ units }: PreparedDocument, term: string): Place | null {
  const unit = units.find(
    (x) =>
      !x.row &&
      isGlossary(x) &&
      phraseKey(x.section.heading).replace(/^(?:\d+|[a-z]) /, '') === term &&
      x.end > x.section.headingEnd,
  )
  return unit ? { unit, span: { start: unit.start, end: unit.end } } : null
}

/** "… của các trạm quan trắc (sau đây gọi tắt là Kho số liệu)". */
function inBrackets({ document, units }: PreparedDocument, term: string): Place | null {
  for (const found of document.text.matchAll(calledBelow)) {
    if (phraseKey(found[1] ?? '') !== term) continue
    const unit = units.find((x) => x.start <= found.index && found.index < x.end)
    const span = unit && statementsIn(unit).find((s) => s.start <= found.index && found.index < s.end)
    if (unit && span) return { unit, span: { start: span.start, end: span.end } }
  }
  return null
}
