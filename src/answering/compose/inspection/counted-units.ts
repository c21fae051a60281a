// "Bao nhiêu sở bị kiểm tra?": a plan that lists names gives no number; the names are counted where they can be told
// apart for certain, and shown, so that anyone can count again.

import type { Asked } from '../../asked.ts'
import { sufficient } from '../../evidence/sufficient.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { isPartial, silent } from '../silent.ts'
import { kindsAt, listedNames, type ScopeStatement, scopeStatements } from './inspection-scope.ts'

const asksNumber =
  / (?:bao nhieu|may) (so|huyen|quan|thi xa|xa|phuong|benh vien|truong|don vi|co quan|dia phuong|noi(?! dung))(?: nganh)?(?: \S+){0,6}? (?:kiem tra|phuc tra|thanh tra) | (?:kiem tra|phuc tra|thanh tra)(?: \S+){0,4}? (?:bao nhieu|may) (so|huyen|quan|thi xa|xa|phuong|benh vien|truong|don vi|co quan|dia phuong|noi(?! dung)) /
const written: Record<string, string> = {
  so: 'sở',
  huyen: 'huyện',
  quan: 'quận',
  'thi xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'benh vien': 'bệnh viện',
  truong: 'trường',
}
/** Whoever is inspected: they head no list of their own kind. */
const anyOf: Record<string, string> = {
  'don vi': 'đơn vị',
  'co quan': 'cơ quan',
  'dia phuong': 'địa phương',
  noi: 'nơi',
}
/** "Mỗi quý mấy cơ quan": a rate, which the names of all do not tell. */
const asksRate = / (?:moi|mot|tung|hang) (?:quy|thang|nam|tuan|dot|lan) /

/** How many units are inspected; `null` when the question counts something else; a number that the text gives itself is quoted. */
export function composeCountedUnits(asked: Asked): Draft | null {
  const { u } = asked
  const found = asksNumber.exec(u.folded)
  if (!found || / (?:phan tram|lan|ti le|tu kiem tra) /.test(u.folded)) return null
  const level = / cap (xa|huyen) /.exec(u.folded)?.[1]
  const word = level ?? found[1] ?? found[2] ?? ''
  const again = / phuc tra /.test(u.folded)
  const documents = newestOfSeries(asked.documents)
  if (!asked.scope.named && documents.length > 1) return null
  const scoped = documents.filter((d) => scopeStatements(d).length > 0)
  if (scoped.length === 0) {
    // words without a number are no answer to a question for one, and a copy that breaks off may have lost the list
    const open = documents.some((d) => tellsNumber(d, word) || !isPartial(d.document.text))
    return open && sufficient(asked) ? null : silent(documents, texts.inspectedUnits)
  }
  const draft = emptyDraft('answered')
  let told = false
  for (const prepared of scoped.slice(0, 2)) {
    const { document } = prepared
    const kind = written[word] ? syllablesOf(written[word]) : null
    const meant = scopeStatements(prepared).filter((s) => s.again === again && (!kind || namesKind(s, kind)))
    const inText = meant.filter((s) => s.unit.row === null)
    const chosen = inText.slice(0, kind ? 1 : 4)
    const states = (s: ScopeStatement) => statesNumber(document.text.slice(s.start, s.end), word)
    const stating = ofRound(u.folded, document.text, (kind ? chosen : inText).filter(states))
    if (stating.length === 0 && asksRate.test(u.folded)) continue
    if (stating.length > 0) told = true
    // "đơn vị" of every kind: those that are named besides those of which only the number is told
    const named = kind ? [] : chosen.filter((s) => !states(s) && listedNames(s, document.text) !== null)
    const shown = stating.length > 0 ? [...named, ...stating] : chosen
    for (const s of shown) {
      const names = stating.includes(s) ? null : listedNames(s, document.text)
      if (names?.some((name) => /\p{Lu}/u.test(name))) {
        draft.lines.push(`${texts.countedNames(names.length)}: ${names.join('; ')}.`)
        draft.calculated.push(String(names.length))
      }
      const quote = shortQuote(document.text, s, null, 320)
      draft.lines.push(sourceLine(document, s.unit.section.path, quote.shown))
      draft.citations.push(cite(document, s.unit.section.path, s))
    }
    if (chosen.length > 0) proven(draft, [document])
  }
  if (draft.lines.length === 0) return null
  if (draft.calculated.length > 0 || told) return draft
  // a number that another place tells of those who are inspected is quoted from there
  if (scoped.some((prepared) => tellsNumber(prepared, word))) return null
  draft.lines.unshift(texts.noNumber)
  return draft
}

const classes: Record<string, string> = {
  'don vi': 'đơn vị',
  'co quan': 'cơ quan',
  'dia phuong': 'địa phương',
}

function tellsNumber({ document: { text } }: PreparedDocument, word: string): boolean {
  const unit = classes[word] ?? written[word]
  return (
    unit !== undefined &&
    new RegExp(String.raw`(?:kiểm tra|thanh tra)[^.;\n]{0,40}?\d+\s+(?:\p{L}+\s+){0,2}?${unit}`, 'iu').test(
      text,
    )
  )
}

/** The class stands before the names that it heads ("các huyện: A, B"). */
function namesKind(s: ScopeStatement, kind: ReturnType<typeof syllablesOf>): boolean {
  const [at] = kindsAt(s, kind)
  return at !== undefined && at <= 12
}

function statesNumber(words: string, word: string): boolean {
  return new RegExp(String.raw`\d+\s+(?:\p{L}+\s+){0,5}${written[word] ?? anyOf[word] ?? word}`, 'iu').test(
    words,
  )
}

const rounds = ['đột xuất', 'định kỳ', 'theo kế hoạch', 'thường xuyên']

/** Where the question names a kind of inspection, what is said of that kind. */
function ofRound(question: string, text: string, found: ScopeStatement[]): ScopeStatement[] {
  const named = rounds.filter((round) => question.includes(` ${phraseKey(round)} `))
  const said = found.filter((s) =>
    named.some((round) => text.slice(s.start, s.end).toLowerCase().includes(round)),
  )
  return said.length > 0 ? said : found
}
