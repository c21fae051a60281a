// "Những trường nào được kiểm tra?", "kiểm tra mấy cửa hàng?" where the text says "theo danh sách tại Phụ lục": the rows
// of that list are the answer, and their number where it is asked and the text tells none.

import { placeName, type Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { inspectedAgain } from '../../evidence/in-kind.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { type Entry, entryLine, nameKey, proofOf, type Table, tablesOf } from '../rows/table-entries.ts'
import { isOfKinds, kindsLike } from '../rows/unit-kinds.ts'
import { newestOfSeries } from '../series.ts'
import { listedNames, scopeStatements } from './inspection-scope.ts'

const act = '(?:kiem tra|thanh tra|phuc tra|tai kiem tra|giam sat|khao sat)'
const inspected = `(?:(?:bi|duoc|phai|thuoc dien|trong dien|nam trong dien)(?: (?:doan|to|so|huyen|tinh|xa))? ${act}|(?:nam |co |co ten )?(?:trong|thuoc) (?:lich|danh sach|phu luc|ke hoach)(?: (?:duoc|bi))? ${act})`
const asksWhich = [
  ` (?:nhung |cac )?(\\S+(?: \\S+)?) nao (?:\\S+ ){0,3}?${inspected} `,
  ` ${act} (?:\\S+ ){0,6}?(?:nhung |cac |o |tai )+(\\S+(?: \\S+)?) nao `,
  ` ${act} (?:\\S+ ){0,6}?(\\S+(?: \\S+)?) nao $`,
  ` (?:danh sach|liet ke|ke ten)(?: cac| nhung)? (\\S+(?: \\S+)?) ${inspected} `,
  ` (?:doan|to) (?:(?!gom |co |do |la )\\S+ ){0,8}?(?:den|toi|xuong|ve|vao|ghe|lam viec (?:voi|tai|o)) (?:nhung |cac )+(\\S+(?: \\S+)?) nao `,
].map((form) => new RegExp(form))
const asksWhom = new RegExp(` ${act} (?:\\S+ ){0,4}?(?:nhung ai|ai|nhung dau) $`)
const asksNumber = [
  ` (?:may|bao nhieu) (\\S+(?: \\S+)?)(?: \\S+){0,4}? ${act} `,
  ` ${act} (?:\\S+ ){0,6}?(?:may|bao nhieu) (\\S+(?: \\S+)?) `,
].map((form) => new RegExp(form))
const asksOther =
  / (?:khi nao|bao gio|ngay nao|ngay may|hom nao|thang nao|thang may|may gio|khong|chua|ngoai|tu kiem tra|dau tien|cuoi cung|sau cung|truoc|sau|chu tri|phu trach|thanh phan|thanh vien|to truong|truong doan|noi dung|vi sao|bao cao|nop|gui|lam gi|phan tram|ti le|may lan|bao nhieu lan|may dot|bao nhieu dot|may ngay|bao nhieu ngay|may nguoi|bao nhieu nguoi|may buoi|dinh ki) /
/** Whatever is inspected. */
const anyUnit = /^(?:don vi|co quan|dia phuong|noi|cho|co so|doi tuong|dia ban|ai)(?: |$)/
const framing =
  /^(?:kiem|tra|thanh|phuc|tai|giam|sat|khao|danh|sach|liet|ke|ten|dien|doi|tuong|duoc|bi|phai|thuoc|nam|trong|nhung|cac|nao|may|bao|nhieu|ai|ke|hoach|cong|tac|viec|dot|o|se|doan|to)$/
/** A team of the schedule: "Tổ 2 kiểm tra những trường nào?" */
const teamSaid = / (?:to|doan|nhom)(?: (?:kiem tra|cong tac))?(?: so)? (\d{1,2}) /
/** Share of what else the question says that title and head of the list must hold. */
const enough = 0.75
const mostShown = 30

interface Question {
  noun: string
  counts: boolean
}

function questionOf({ u }: Asked): Question | null {
  for (const [forms, counts] of [[asksNumber, true] as const, [asksWhich, false] as const]) {
    const noun = forms.map((form) => form.exec(u.folded)?.[1]).find((found) => found !== undefined)
    if (noun) return { noun: withoutPlace(u, noun), counts }
  }
  return asksWhom.test(u.folded) ? { noun: 'ai', counts: false } : null
}

/** "Đồng Tháp xã nào": what stands before the kind of unit names the place. */
function withoutPlace({ text, placeSpans }: Asked['u'], noun: string): string {
  const places = placeSpans.flatMap(({ start, end }) => phraseKey(text.slice(start, end)).split(' '))
  const [first = '', ...rest] = noun.split(' ')
  return rest.length > 0 && places.includes(first) ? rest.join(' ') : noun
}

/** The rows of the one list that the text points at; `null` where it names the inspected itself or more is asked. */
export function composeListedUnits(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.kind !== 'passage' || u.claim || u.excluded || u.place !== null || asksOther.test(u.folded))
    return null
  if (u.dates.some((d) => d.kind !== 'period')) return null
  const question = questionOf(asked)
  if (!question) return null
  const documents = u.years.length + u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  const found = documents.flatMap((prepared) => listsIn(asked, prepared, question))
  if (found.length === 0 && question.counts) return countedInText(asked, documents, question.noun)
  const [only, ...more] = found
  if (!only || (more.length > 0 && (!scope.named || more.some((m) => m.prepared === only.prepared))))
    return null
  const { prepared, section, entries } = only
  const { document } = prepared
  const draft = emptyDraft('answered')
  if (question.counts) {
    draft.lines.push(texts.countedRows(entries.length))
    draft.calculated.push(String(entries.length))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`)
  draft.lines.push(...entries.slice(0, mostShown).map(entryLine))
  if (entries.length > mostShown) {
    draft.lines.push(texts.moreItems(entries.length - mostShown))
    draft.calculated.push(String(entries.length - mostShown))
  }
  const rows = new Set(entries.flatMap(proofOf))
  draft.citations.push(...[...rows].map((row) => cite(document, section.path, row)))
  return proven(draft, [document])
}

/** "Đoàn kiểm tra các công trình: A, B và C": the names of one sentence, counted where they can be told apart. */
function countedInText(asked: Asked, documents: PreparedDocument[], noun: string): Draft | null {
  if (anyUnit.test(noun)) return null
  const found = documents.flatMap((prepared) => {
    const { document, units } = prepared
    if (tellsNumber(document.text, noun) || !isOfMatter(asked, prepared, noun, '')) return []
    return units.flatMap((unit) =>
      unit.row
        ? []
        : statementsIn(unit).flatMap((statement) => {
            const words = document.text.slice(statement.start, statement.end)
            const [head = ''] = words.split(':')
            const names = listedNames(statement, document.text)
            const heads = ofInspected.test(head) && ` ${phraseKey(head)} `.includes(` ${noun} `)
            return heads && names ? [{ document, unit, statement, names }] : []
          }),
    )
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { document, unit, statement, names } = only
  const draft = emptyDraft('answered')
  draft.lines.push(`${texts.countedNames(names.length)}: ${names.join('; ')}.`)
  draft.calculated.push(String(names.length))
  const quote = shortQuote(document.text, statement, null, 420)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, statement))
  return proven(draft, [document])
}

/** Whether title and head of a list hold what else the question says. */
function isOfMatter({ u }: Asked, { document }: PreparedDocument, noun: string, head: string): boolean {
  const { title, issuer, place } = document.header
  const said = fieldOf(syllablesOf([title, issuer, place, head].join(' ')))
  const team = teamSaid.exec(u.folded)?.[1]
  const words = noun.split(' ')
  const matter = u.terms.filter(
    (t) => !framing.test(t.folded) && !words.includes(t.folded) && t.folded !== team,
  )
  return matter.length === 0 || shareOf(matter, coverageIn(said, matter)) >= enough
}

interface List extends Pick<Table, 'prepared' | 'section'> {
  entries: Entry[]
}

function listsIn(asked: Asked, prepared: PreparedDocument, { noun, counts }: Question): List[] {
  const { document } = prepared
  if (counts && tellsNumber(document.text, noun)) return []
  const pointed = pointsAtList(prepared)
  // the schedule may name fewer than the words of the scope
  const bare = scopeStatements(prepared).every((s) => s.unit.row !== null || s.again)
  return tablesOf(prepared).flatMap((table): List[] => {
    const { section, entries } = table
    const head = headOf(prepared, table)
    const pointing = pointed || (bare && listsInspected(prepared, table))
    if (!ofInspected.test(head) || !(pointing || noun !== 'ai')) return []
    if (entries.some((e) => e.head.role === 'task' || isPerson.test(e.head.column))) return []
    if (!isOfMatter(asked, prepared, noun, `${head} ${valueSaid(asked, entries) ?? ''}`)) return []
    const team = teamSaid.exec(asked.u.folded)?.[1]
    const ofTeam = team ? entries.filter((e) => e.cells.some((c) => isTeam(c.text, team))) : entries
    const meant = ofKind(
      ofValue(asked, ofTeam, head),
      noun,
      `${head} ${entries[0]?.head.column ?? ''}`,
      counts,
    )
    return meant.length > 0 && (pointing || team) ? [{ prepared, section, entries: meant }] : []
  })
}

const ofInspected = /(?:kiểm|thanh|phúc) tra|giám sát|khảo sát/iu
const isPerson = /họ (?:và )?tên|chức vụ/iu

/** The head of the table says that those in it are inspected. */
export function listsInspected(prepared: PreparedDocument, table: Table): boolean {
  return ofVisited.test(headOf(prepared, table))
}

const ofVisited =
  /(?:được|bị)\s+(?:kiểm|thanh|phúc) tra|(?:lịch|đối tượng)[^.:;]{0,20}\s(?:kiểm|thanh|phúc) tra/iu

/** The words between the head of the place and its rows, with the names of the columns. */
function headOf({ document }: PreparedDocument, { section, entries }: Table): string {
  const first = entries[0]?.row.start ?? section.headingEnd
  return document.text.slice(
    section.start,
    Math.max(section.headingEnd, Math.min(first, section.start + 500)),
  )
}

/** "Kiểm tra cả ngày", "qua báo cáo", "phúc tra": only the rows one of whose cells says so, where any does. */
function ofValue(asked: Asked, entries: Entry[], head: string): Entry[] {
  const { u } = asked
  const value = valueSaid(asked, entries)
  const longest = value && phraseKey(value)
  const again = inspectedAgain.test(u.folded)
  const rows = longest
    ? entries.filter((e) => e.cells.some((c) => c !== e.head && phraseKey(c.text) === longest))
    : entries
  if (!again || inspectedAgain.test(` ${phraseKey(head)} `)) return rows
  return rows.filter((e) => e.cells.some((c) => inspectedAgain.test(` ${phraseKey(c.text)} `)))
}

/** The longest cell beside the names that the question says whole. */
function valueSaid({ u }: Asked, entries: Entry[]): string | null {
  const said = (words: string) => words.length > 3 && u.folded.includes(` ${phraseKey(words)} `)
  const values = entries.flatMap((e) => e.cells.filter((c) => c !== e.head).map((c) => c.text))
  return [...new Set(values)].filter(said).sort((a, b) => b.length - a.length)[0] ?? null
}

/** "Kèm theo Kế hoạch số 12" has no "sở" in it, "địa phương" no "phường". */
const otherWords = /(?<!\p{L})(?:số|cơ sở|địa phương|xã hội)(?!\p{L})/giu

/** The rows of what is asked for: all of a list that is called by it, unless it is called by what the others are as well. */
function ofKind(entries: Entry[], noun: string, head: string, counts: boolean): Entry[] {
  if (anyUnit.test(noun)) return entries
  const called = ` ${phraseKey(head.replace(otherWords, ' '))} `
  const alike = kindsLike(noun)
  const says = (words: string) => alike.some((w) => words.includes(` ${w} `))
  const saying = entries.filter((e) => isOfKinds(e, alike))
  const others = entries.filter((e) => !saying.includes(e))
  const ownClass = others.some((e) => called.includes(` ${nameKey(e.head.text).split(' ')[0]} `))
  if (says(called) && !(counts && ownClass && saying.length > 0)) return entries
  return saying.length > entries.length / 2 && !counts && alike.length < 3 ? entries : saying
}

function isTeam(cell: string, number: string): boolean {
  return new RegExp(`^(?:to|doan|nhom)(?: \\S+){0,2}? 0?${number}$`).test(phraseKey(cell))
}

const pointer =
  /(?:danh sách|phụ lục|lịch|biểu|bảng)[^.;\n]{0,40}?(?:kèm theo|đính kèm|dưới đây|sau đây)|(?:tại|theo|trong|ở)\s+(?:các\s+)?(?:danh sách|phụ lục|biểu|bảng)(?![\p{L}])/iu
const ofScope =
  /đối tượng|(?:được|bị|sẽ)\s+(?:kiểm|thanh|phúc) tra|(?:kiểm|thanh|phúc) tra\s+(?:trực tiếp\s+)?(?:tại\s+)?(?:các|những|\d+)|tiến hành\s+(?:kiểm|thanh) tra|lịch (?:kiểm|thanh) tra/iu

/** Whether the text leaves it to a list who is inspected. */
function pointsAtList(prepared: PreparedDocument): Span | null {
  const { text } = prepared.document
  for (const unit of prepared.units) {
    if (unit.row || unit.section.kind === 'annex' || unit.section.kind === 'recipients') continue
    const found = statementsIn(unit).find(({ start, end }) => {
      const words = text.slice(start, end)
      const heading = unit.headings[1]?.section.heading ?? ''
      return pointer.test(words) && (ofScope.test(words) || /^đối tượng/iu.test(heading))
    })
    if (found) return { start: found.start, end: found.end }
  }
  return null
}

/** A number that the text tells itself is quoted, not counted; "mỗi cửa hàng" counts none. */
function tellsNumber(text: string, noun: string): boolean {
  const figure = new RegExp(`\\d ((?!moi |tung |mot )\\S+ ){0,3}?${noun} `)
  return [...text.matchAll(/(?:kiểm tra|thanh tra|đối tượng)[^.;\n]{0,90}/giu)].some(([said]) =>
    figure.test(`${phraseKey(said.replace(dates, ' '))} `),
  )
}

const dates = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:ngày|tháng|quý|năm|số|phụ lục|mục|khoản)\s+[\dIVX]+/giu
