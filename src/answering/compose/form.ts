// "Báo cáo 6 tháng dùng mẫu mấy?", "theo phụ lục nào?": the form that a held text prescribes for the thing named, read from
// the one clause that speaks of that thing; the number of a document is never the number of a form.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { isOfOtherYear } from '../evidence/year-in-clause.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { asksForm } from '../question/question-kind.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const number = '(?:\\d+[\\p{L}\\d./-]*[\\p{L}\\d]|\\d|[IVX]+(?!\\p{L}))'
/** Several of them under one word are told together: "Mẫu số 01, 02 và 03". */
const called = '(?:Mẫu|Biểu(?: mẫu)?|Phụ lục)'
const form = new RegExp(
  `(?<!\\p{L})${called}\\s+(?:số\\s+)?${number}(?:(?:\\s*,\\s*|\\s+(?:và|hoặc)\\s+)(?:${called}\\s+)?(?:số\\s+)?${number}(?!\\s*(?:bản|bộ|tờ|ngày|tháng|năm|giờ|lần|người)(?!\\p{L})))*`,
  'u',
)
const several = new RegExp(`\\d(?:\\s*,\\s*|\\s+(?:và|hoặc)\\s+)(?:${called}\\s+)?(?:số\\s+)?${number}$`, 'u')
/** Words that say how a form is used, and tell nothing of what it is used for. */
const using = /^(?:mau|bieu|phu|luc|theo|lap|nao|may|thuc|hien|su|ap|la|ghi|gui|nop|truoc)$/
/** "số" and "dùng", which fold like parts of a name ("Sở Xây dựng"). */
const usingSpoken = /^(?:sô|dung`)/u
/** "Báo cáo quý": the same report in another rhythm has another form. */
const rhythm = '(?:(?:\\d+ )?(?:ngay|tuan|thang|quy|nam)|dot xuat|dinh ki)'
const ofRhythm = new RegExp(` bao cao (${rhythm}) `)
/** "Báo cáo của Sở X dùng …": whose report it is, which a list of forms by rhythm does not repeat. */
const ofWhom =
  / cua ((?:(?!dung |theo |lap |su dung |ap dung )\S+ ){1,9}?)(?:thi )?(?:dung|theo|lap|su dung|ap dung) | (?:nao|may|gi) ((?:\S+ ){1,9}?)(?:phai )?(?:gui|nop|lap) bao cao |^ ((?:\S+ ){1,9}?)(?:phai )?(?:gui|nop|lap) bao cao /
/** How much of the question the clause with the headings above it must hold, and how much the clause alone. */
const enough = { whole: 0.75, own: 0.23 }
/** A word of this weight may not be missing: another report has another form. */
const telling = 1
/** Two clauses closer than this are told side by side. */
const alike = 0.03

interface Clause extends Span {
  prepared: PreparedDocument
  unit: Unit
  form: Span
  whole: number
  own: number
}

/** The forms of the clauses that speak of the thing; `null` when none does. */
export function composeForm(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksForm(u.folded) || u.claim) return null
  const terms = u.terms.filter((t) => !using.test(t.folded) && !usingSpoken.test(t.spoken))
  if (terms.length === 0) return null
  const named = clausesFor(asked, terms)
  const whose = ofRhythm.test(u.folded) ? ofWhom.exec(u.folded) : null
  const owner =
    whose
      ?.slice(1)
      .find((words) => words !== undefined)
      ?.trim()
      .split(' ') ?? []
  const unowned = terms.filter((t) => !owner.includes(t.folded))
  const found = named.length > 0 || owner.length === 0 ? named : clausesFor(asked, unowned).filter(isForAll)
  const [best] = found
  if (!best) return null
  const close = found.filter((c) => c.whole >= best.whole - alike && c.own >= best.own - alike)
  const told = withoutRepeats(ofThatName(u, withoutLists(close))).slice(0, 3)
  const draft = emptyDraft('answered')
  for (const clause of told) {
    const { prepared, unit, form: span, start, end } = clause
    const { document } = prepared
    // a row cut within a cell would prove half of it
    const quote = shortQuote(document.text, unit.row ?? { start, end }, span, 320)
    draft.lines.push(`**${formOf(clause)}**.`, sourceLine(document, unit.section.path, quote.shown))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    told.map((c) => c.prepared.document),
  )
}

function formOf({ prepared, form: { start, end } }: Clause): string {
  return prepared.document.text.slice(start, end).replace(/\s+/gu, ' ')
}

/** Beside the clause of one form that is of the thing, "theo Mẫu số 01, 02 và 03" says nothing of which. */
function withoutLists(clauses: Clause[]): Clause[] {
  const single = clauses.filter((c) => !several.test(formOf(c)))
  return single.length > 0 ? single : clauses
}

/** "Chứng chỉ X: Mẫu số 03" beside "đơn đề nghị cấp chứng chỉ X: Mẫu số 11": the one that has no other name than was asked for. */
function ofThatName({ folded }: Asked['u'], clauses: Clause[]): Clause[] {
  const exact = clauses.filter((c) => {
    const { text } = c.prepared.document
    const words = `${text.slice(c.start, c.form.start)} ${text.slice(c.form.end, c.end)}`
    return syllablesOf(words).every(
      (s) => folded.includes(` ${s.folded} `) || using.test(s.folded) || /^\d/.test(s.folded),
    )
  })
  return exact.length > 0 ? exact : clauses
}

/** One form of one document is told once, from where it is told best. */
function withoutRepeats(clauses: Clause[]): Clause[] {
  return clauses.filter(
    (c, i) => clauses.findIndex((d) => d.prepared === c.prepared && formOf(d) === formOf(c)) === i,
  )
}

/** Those that hold enough of the terms, of the rhythm that the question names, the best first. */
function clausesFor(asked: Asked, terms: Term[]): Clause[] {
  const asks = ofRhythm.exec(asked.u.folded)?.[1]
  // "báo cáo 6 tháng, năm" is the half-yearly and the yearly one
  const said = asks && new RegExp(` bao cao (?:${rhythm}(?: (?:dau|cuoi) nam)? (?:va |hoac )?)*?${asks} `)
  const beside = terms.filter((t) => !asks?.split(' ').includes(t.folded))
  const others = beside.length > 0 ? beside : terms
  return asked.documents
    .flatMap((prepared) => prepared.units.flatMap((unit) => clausesWithForm(asked.u, prepared, unit, others)))
    .filter((c) => !said || said.test(rhythmWords(c)))
    .filter((c) => c.whole >= enough.whole && (said || c.own >= enough.own))
    .sort((a, b) => b.whole - a.whole || b.own - a.own)
}

/** The words that say of which rhythm the report is: the clause's own, else the nearest heading's. */
function rhythmWords({ prepared: { document }, unit, start, end }: Clause): string {
  const words = [
    document.text.slice(start, end),
    ...unit.headings.slice(1).map((h) => leadOf(document, h.section)),
  ].map((w) => ` ${phraseKey(w)} `)
  return words.find((w) => ofRhythm.test(w)) ?? ''
}

/** No form of the statement is that of one reporter alone. */
function isForAll({ prepared: { document }, unit }: Clause): boolean {
  return !/(?<!\p{L})(?:của|đối với|dành cho)(?!\p{L})/iu.test(document.text.slice(unit.start, unit.end))
}

/** The parts of a clause with one form each: "Mẫu số 01 (báo cáo tháng), Mẫu số 02 (…)", "báo cáo tháng theo Mẫu số 01, …". */
function partsOf(clause: string): { words: string; at: number; form: RegExpExecArray }[] {
  const forms = [...clause.matchAll(new RegExp(form, 'gu'))]
  const named = forms.some((f) =>
    /^\s*(?:\(|:|\||[-–]\s|về\s|cho\s|đối với\s)/u.test(clause.slice(f.index + f[0].length)),
  )
  return forms.map((hit, i) => {
    const before = forms[i - 1]
    const at = named ? (i === 0 ? 0 : hit.index) : before ? before.index + before[0].length : 0
    const next = forms[i + 1]
    const end = next ? (named ? next.index : hit.index + hit[0].length) : clause.length
    return { words: clause.slice(at, end), at, form: hit }
  })
}

/** "Báo cáo phải nêu …; theo Mẫu số 03": behind the semicolon stands the form of what leads the sentence. */
const clauses =
  /[^;]+(?:;\s*(?:(?:được\s+)?(?:lập|thực hiện|làm|ghi)\s+)?theo\s+(?=Mẫu|Biểu|Phụ lục)[^;]*)?/gu

/** "Báo cáo tháng theo Mẫu số 01; báo cáo quý theo Mẫu số 02": each clause has its own form. */
function clausesWithForm(u: Asked['u'], prepared: PreparedDocument, unit: Unit, terms: Term[]): Clause[] {
  const { text } = prepared.document
  if (!form.test(text.slice(unit.start, unit.end))) return []
  const above = coverageIn(
    fieldOf(
      syllablesOf(
        `${unit.headings.map((h) => leadOf(prepared.document, h.section)).join(' ')} ${prepared.document.header.title ?? ''}`,
      ),
    ),
    terms,
  )
  // a clause of the form alone has the report's name as its own from the clause beside
  const beside = unit.headings
    .filter(({ section }) => section !== unit.section && section.parent === unit.section.parent)
    .map((h) => leadOf(prepared.document, h.section))
  return statementsIn(unit).flatMap((statement) =>
    [...text.slice(statement.start, statement.end).matchAll(clauses)].flatMap((m) =>
      partsOf(m[0]).flatMap(({ words, at, form: hit }): Clause[] => {
        if (isOfOtherYear(u, syllablesOf(words))) return []
        const start = statement.start + m.index + at
        const own = coverageIn(fieldOf(syllablesOf([words, ...beside].join(' '))), terms)
        const whole = better(own, above, 0.9)
        if (terms.some((t, i) => t.weight >= telling && !t.light && (whole[i] ?? 0) < 0.3)) return []
        const formAt = statement.start + m.index + hit.index
        return [
          {
            ...{ prepared, unit, start, end: start + words.length },
            form: { start: formAt, end: formAt + hit[0].length },
            whole: shareOf(terms, whole),
            own: shareOf(terms, own),
          },
        ]
      }),
    ),
  )
}
