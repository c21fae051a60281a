// From an understood question to what composers need: which documents are meant, where to look in them, what was found.

import type { AskOptions } from '../answer.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { HeldDocument, Span } from '../document.ts'
import type { Agencies } from '../library/agencies.ts'
import { presentSpan } from '../library/consolidation.ts'
import type { Places } from '../library/places.ts'
import type { LibraryStore } from '../library/store.ts'
import type { Likeness } from '../retrieval/likeness.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import type { Asked } from './asked.ts'
import { type Evidence, rankEvidence } from './evidence/evidence.ts'
import { ofNamedMatter, tellingWeight } from './evidence/named-matter.ts'
import { carryingOut, preferCiting } from './evidence/number-matter.ts'
import { saidOnce } from './evidence/put-elsewhere.ts'
import { isOf, type Scope, scopeOf } from './evidence/scope.ts'
import type { LibraryView } from './evidence/view.ts'
import { isOfOtherYear } from './evidence/year-in-clause.ts'
import { withYearSaid } from './evidence/year-said.ts'
import { yearsOf } from './evidence/years-served.ts'
import { isInTitle, type Term } from './places/match.ts'
import { phraseKey } from './places/syllables.ts'
import type { PreparedDocument } from './places/units.ts'
import { withoutDispensable } from './question/dispensable.ts'
import { namesIn } from './question/names.ts'
import type { Understood } from './question/question.ts'
import type { Completed } from './turns/completed.ts'
import { memoryOf } from './turns/memory.ts'

interface PrepareParts {
  store: LibraryStore
  retriever: Retriever
  likeness: Likeness
  places: Places
  agencies: Agencies
  calendar: WorkingCalendar
}

/** Beyond this many documents or characters in scope the retriever chooses where to look. */
const smallLibrary = 40
const smallScope = 400_000

/** Scope, documents and evidence for a question: everything that the composers receive. */
export async function prepareAsked(
  parts: PrepareParts,
  view: LibraryView,
  understood: Understood,
  completed: Completed,
  options: AskOptions,
): Promise<Asked> {
  const { u, scope: asNamed } = ofMatter(parts, view, understood, completed)
  const scope = ownedByName(u, view, inherit(u, asNamed, completed, view))
  const names = properNames(u, scope)
  // "Huyện X không có tên trong danh sách": what the others must do names none of them
  const spared = u.excluded && !u.claim ? names : []
  if (!u.claim && u.kind !== 'calculate')
    scope.mustName.push(...(u.excluded ? [] : names), ...otherRuler(u, scope))
  const { documents: inScope, places } = await narrowed(parts, view, u, scope)
  const found: PreparedDocument[] = []
  for (const { id } of inScope) {
    const document = await view.prepare(id)
    if (document) found.push(document)
    const spans = places?.get(id)
    if (spans && document?.consolidation)
      places?.set(
        id,
        spans.map((span) => presentSpan(document.consolidation!, span)),
      )
  }
  const prepared = saidOnce(found)
  for (const { id } of scope.around ?? []) await view.prepare(id)
  await bringAmenders(parts.store, view, prepared)
  const preferred = new Set([
    ...(scope.named ? [] : completed.inherited),
    ...(options.unit && !scope.named ? ofUnit(options.unit, inScope, parts.places) : []),
  ])
  const own = withoutListing(u, withoutNames(u, [...scope.localNames, ...bound(u, prepared), ...spared]))
  const carried = completed.followUp ? withoutFormer(own, view.held, prepared) : own
  const isSaid = (word: string) => prepared.some((d) => d.units.some((unit) => unit.positions.has(word)))
  const asked = u.claim ? carried : withoutDispensable(carried, isSaid)
  const marked = asMarked(withoutPeriod(u, asked, prepared), prepared)
  const weighed = { ...u, terms: telling(u, marked, prepared) }
  const ranked = rankEvidence(weighed, prepared, preferred, places)
  const documents = ofNamedMatter(weighed, prepared, ranked)
  const evidence = ranked.filter((e) => documents.includes(e.prepared) && !isOfAnotherYear(weighed, e))
  preferCiting(u, evidence)
  if (completed.bare || completed.pointing) preferLast(evidence, completed)
  return {
    u: weighed,
    scope,
    documents,
    judge: null,
    evidence,
    lastSections: completed.sections,
    asOf: options.asOf,
    quoted: completed.sections,
    last: memoryOf(options.context),
    ...{ calendar: parts.calendar, agencies: parts.agencies, likeness: parts.likeness },
    view,
    store: parts.store,
  }
}

const unlisted =
  / (?:khong|chua) (?:he )?(?:(?:co ten|co mat|nam|thay ten|duoc neu ten|co)(?: (?:o|trong|tren))? (?:ban )?(?:danh sach|lich|phu luc)|(?:bi|duoc) (?:doan|to)(?: (?!thi )\S+){0,7}? (?:den|xuong|ve|toi|ghe|kiem tra|thanh tra|lam viec)) /

/** "Không có tên trong danh sách", "không bị đoàn đến": said of those who are not inspected, whatever a text calls it. */
function withoutListing(u: Understood, terms: Term[]): Term[] {
  const found = u.excluded && !u.claim ? unlisted.exec(u.folded) : null
  if (!found) return terms
  const from = u.folded.slice(0, found.index).split(' ').filter(Boolean).length
  const to = from + found[0].trim().split(' ').length
  return terms.filter((t) => t.place < from || t.place >= to)
}

/** The place dates the very thing by another year, in a document that is not of the year itself. */
function isOfAnotherYear(u: Understood, { unit, prepared }: Evidence): boolean {
  const titled = u.years.some((year) => yearsOf(prepared.document.header.title).includes(year))
  return !titled && isOfOtherYear(u, unit.syllables)
}

/** A text that is not held and that held ones carry out is what they must speak of. */
function ofMatter(
  parts: PrepareParts,
  view: LibraryView,
  u: Understood,
  completed: Completed,
): { u: Understood; scope: Scope } {
  const scope = scopeIn(parts, view, u, completed)
  if (scope.missing?.what !== 'number') return { u, scope }
  const citing = carryingOut(u, view.held, (id) => view.loaded(id)?.document ?? null)
  const [number] = u.numbers
  if (citing.length === 0 || !number) return { u, scope }
  const plain = { ...u, numbers: [] }
  const around = scopeIn(parts, view, plain, completed)
  const documents = around.documents.filter((d) => citing.includes(d))
  if (around.missing || documents.length === 0) return { u, scope }
  const name = number.number ?? number.ordinal
  return { u: plain, scope: { ...around, documents, named: true, mustName: [...around.mustName, name] } }
}

/** Held documents that the question means; a number that replaces another in a dialogue brings its own place with it. */
function scopeIn(parts: PrepareParts, view: LibraryView, u: Understood, { followUp }: Completed): Scope {
  const read = (asked: Understood) =>
    scopeOf(asked, view.held, parts.places, (provinces, within) =>
      within
        ? provinces.every((p) => view.loaded(within.id)?.document.text.includes(p.name))
        : provinces.every((p) => view.speaksOf(p.name)),
    )
  const ofYear = read(u)
  const scope =
    u.years.length > 0
      ? withYearSaid(u, ofYear, read({ ...u, years: [] }).documents, (id) => view.loaded(id))
      : ofYear
  return scope.missing?.what === 'pair' && followUp ? read({ ...u, places: [], otherPlaces: [] }) : scope
}

/** What changes a document in scope is read with it, wherever it was looked for. */
async function bringAmenders(
  store: LibraryStore,
  view: LibraryView,
  documents: PreparedDocument[],
): Promise<void> {
  for (const { document } of documents) {
    const { number } = document.header
    if (number === null) continue
    for (const { documentId, relation } of await store.mentionsOf(number))
      if (relation === 'sửa đổi, bổ sung' || relation === 'thay thế' || relation === 'bãi bỏ')
        await view.prepare(documentId)
  }
}

/** Names of two words and more that the question gives a district, a person, a project by: no answer may leave them out. */
function properNames(u: Understood, scope: Scope): string[] {
  return (
    namesIn(u)
      // a sentence begins with a capital: "Xuống Bộ phận …" names a body
      .flatMap(({ words, agency, start }) =>
        agency !== null || (start === 0 && bodies.test(words.replace(/^\S+\s/u, '')))
          ? []
          : [words.replace(partOpens, '')],
      )
      .filter((name) => /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+$/u.test(name) && !bodies.test(name))
      .filter(
        (name) =>
          !scope.localNames.some(
            (l) => phraseKey(l).includes(phraseKey(name)) || phraseKey(name).includes(phraseKey(l)),
          ),
      )
  )
}

/** "Bộ Y tế quy định …" where nothing in scope is of that ministry: what another one has ruled is no answer. */
function otherRuler({ text, agencies }: Understood, { documents }: Scope): string[] {
  const [first] = agencies
  if (first?.agency.level !== 'trung ương' || !leads.test(text.slice(0, first.start))) return []
  if (!rules.test(text.slice(first.end))) return []
  const name = phraseKey(first.agency.name)
  const isOwn = documents.some(({ header }) => ` ${phraseKey(header.issuer ?? '')} `.includes(` ${name} `))
  return isOwn ? [] : [first.agency.name]
}

const leads = /^\s*(?:(?:theo|vậy|thế|vay|the|cho hỏi|cho hoi)\s+)?$/iu
const rules =
  /^\s+(?:quy định|quy dinh|yêu cầu|yeu cau|hướng dẫn|huong dan|bắt|bat|ban hành|ban hanh)(?!\p{L})/iu

/** In "đoàn đến xã X ngày 21/5 thì nộp báo cáo khi nào" the rule is for all: X need only be known to the document. */
function bound(u: Understood, documents: PreparedDocument[]): string[] {
  if (u.kind !== 'calculate') return []
  return namesIn(u)
    .map(({ words }) => words)
    .filter((name) => documents.some((d) => d.document.text.includes(name)))
}

/** "Mục Cải cách …": the heading of a part begins in capitals as a name does. */
const partOpens = /^(?:Mục|Phần|Chương|Khoản|Điểm|Tiểu|Nội|Nhiệm)\s(?:dung\s|mục\s|vụ\s)?/u

const bodies =
  /^(?:Sở|Bộ|Ban|Phòng|Văn|Thanh|Ủy|Hội|Chủ|Ông|Bà|Kế|Trung|Công|Cục|Chi|Tổng|Đoàn|Mặt|Kho|Bảo|Ngân|Tòa|Viện|Thủ|Chính|Quốc|Bộ phận|Cổng|Hệ)/u

/** A proper name that only one held document knows ("Chiềng Sơn", "Trảng Bàng") means that document. */
function ownedByName(u: Understood, view: LibraryView, scope: Scope): Scope {
  if (scope.named || scope.documents.length < 2) return scope
  for (const { words: name, agency } of namesIn(u)) {
    if (
      agency !== null ||
      !/\s/u.test(name) ||
      /^(?:Sở|Bộ|Ban|Phòng|Văn|Thanh|Ủy|Hội|Chủ|Ông|Bà)\s/u.test(name)
    )
      continue
    const owners = scope.documents.filter((d) => view.loaded(d.id)?.document.text.includes(name))
    if (owners.length === 1) return { ...scope, documents: owners, named: true }
  }
  return scope
}

/** The terms without those that only name the documents in scope. */
function withoutNames({ terms }: Understood, names: string[]): Term[] {
  const keys = names.map((n) => phraseKey(n).split(' '))
  return terms.filter(
    (_, i) => !keys.some((key) => key.some((_w, k) => key.every((w, j) => terms[i - k + j]?.folded === w))),
  )
}

/** "Còn Tuyên Quang?": what named the document before, in its title, is no matter of the one meant now. */
function withoutFormer(terms: Term[], held: HeldDocument[], documents: PreparedDocument[]): Term[] {
  const others = held.filter(({ id }) => documents.every((d) => d.document.id !== id))
  const titles = others.map(({ header }) => ` ${phraseKey(header.title ?? '')} `)
  const known = (term: Term) => documents.some((d) => d.units.some((unit) => unit.positions.has(term.folded)))
  return terms.filter((t) => known(t) || !titles.some((title) => title.includes(` ${t.folded} `)))
}

/** "báo cáo quý II/2023" asks a quarterly duty for one of its quarters: which one is not in the text. */
function withoutPeriod(u: Understood, terms: Term[], documents: PreparedDocument[]): Term[] {
  if (u.consequence) return terms.filter((t) => !/^\d/.test(t.folded))
  const within = u.dates.filter((d) => d.kind === 'period' && /^trong\s/iu.test(d.text))
  if (u.kind === 'deadline' && within.length > 0)
    return terms.filter(
      (t) => !/^\d/.test(t.folded) || !within.some((p) => p.start <= t.start && t.end <= p.end),
    )
  if (u.kind !== 'deadline' || !/ bao cao /.test(u.folded)) return terms
  const recurs = documents.some((d) => d.document.deadlines.some((x) => x.time.kind === 'recurring'))
  const periods = recurs
    ? u.dates.filter((d) => d.kind === 'period' && /^(?:quý|quy|tháng|thang)\s/iu.test(d.text))
    : []
  return terms.filter(
    (t) => /^(?:quy|thang|nam)$/.test(t.folded) || !periods.some((p) => p.start <= t.start && t.end <= p.end),
  )
}

/** Words that were typed with their marks, as a title writes them; what a text writes elsewhere may be a slip of it. */
function asMarked(terms: Term[], documents: PreparedDocument[]): Term[] {
  const isTitled = ({ spoken }: Term) => documents.some((d) => d.titleSpoken.has(spoken))
  return terms.map((t) => (t.spoken !== t.folded && isTitled(t) ? { ...t, exact: true } : t))
}

/** Words of "hạn nộp", "hạn gửi": they ask for a deadline of whatever wording. */
const limitWords = new Set(['han', 'nop', 'gui', 'chot', 'cuoi'])

/** Words that stand in the title of every document in scope tell none of its places apart: they weigh less. */
function telling({ counted }: Understood, terms: Term[], documents: PreparedDocument[]): Term[] {
  if (documents.length === 0) return terms
  const common = terms.map((t) => documents.every((d) => isInTitle(t, d)))
  const telling = terms.some((t, i) => !common[i] && !t.light && t.weight > 0.5)
  const named = terms.map((t, i) => {
    const naming = !common[i] && documents.some((d) => isInTitle(t, d))
    // a telling word of one syllable proves itself by its marks, whatever stands beside it in the title
    const beside = terms.filter((o, k) => !common[k] && !o.light && Math.abs(o.place - t.place) === 1)
    const alone = t.exact === true && t.weight >= tellingWeight && beside.every((o) => o.weight < 1)
    return naming ? { ...t, naming, whole: t.whole || alone } : t
  })
  const lightened = telling
    ? named.map((t) => (t.light && !counted.includes(t.folded) ? { ...t, weight: 0.3 } : t))
    : named
  if (terms.every((t, i) => common[i] || limitWords.has(t.folded))) return lightened
  return lightened.map((t, i) => (common[i] ? { ...t, weight: t.weight * 0.2 } : t))
}

/** A turn without words of its own goes on about the place that was just quoted. */
function preferLast(evidence: Evidence[], { sections }: Completed): void {
  for (const e of evidence)
    if (sections.includes(`${e.prepared.document.id} ${e.unit.section.path}`)) e.score += 0.5
  evidence.sort((a, b) => b.score - a.score)
}

/** A turn that points back stays with the documents of the last answer. */
function inherit(u: Understood, scope: Scope, completed: Completed, view: LibraryView): Scope {
  if (scope.missing?.what === 'year' && completed.followUp) return { ...scope, missing: null }
  const last = view.held.filter((d) => completed.inherited.includes(d.id))
  // "thế còn năm 2023?": of that year, and still of the place that was spoken of
  const isOfYear = u.years.length > 0 && u.places.length + u.numbers.length === 0
  const there = scope.documents.filter((d) => last.some((l) => l.header.place === d.header.place))
  if (completed.followUp && isOfYear && scope.missing === null && there.length > 0)
    return { ...scope, documents: there, named: true }
  if (scope.named || last.length === 0) return scope
  const aboutDocument =
    u.kind === 'header' || u.kind === 'references' || u.kind === 'outline' || u.kind === 'deadlines'
  if (completed.pointing || completed.followUp || completed.bare || completed.focused || aboutDocument)
    return { ...scope, documents: last, named: true }
  return scope
}

interface Narrowed {
  documents: HeldDocument[]
  /** Where to look, by document; `null` where all of it is looked at. */
  places: Map<number, Span[]> | null
}

/** A small scope is read whole; in a large one the retriever says where to look. */
async function narrowed(
  parts: PrepareParts,
  view: LibraryView,
  u: Understood,
  scope: Scope,
): Promise<Narrowed> {
  const { documents } = scope
  const characters = documents.reduce((sum, d) => sum + view.sizeOf(d.id), 0)
  if (documents.length <= smallLibrary && characters <= smallScope) return { documents, places: null }
  const ids = documents.length < view.held.length ? documents.map((d) => d.id) : undefined
  const hits = await parts.retriever.search({
    text: u.text,
    limit: 80,
    ...(ids ? { filter: { documents: ids } } : {}),
  })
  const places = new Map<number, Span[]>()
  for (const { documentId, start, end } of hits)
    places.set(documentId, [...(places.get(documentId) ?? []), { start, end }])
  const wanted = documents.filter((d) => places.has(d.id))
  return { documents: wanted.length > 0 ? wanted : documents.slice(0, smallLibrary), places }
}

function ofUnit(unit: string, held: HeldDocument[], places: Places): number[] {
  const place = places.provinces.find((p) => unit.toLowerCase().includes(p.name.toLowerCase()))
  return place ? held.filter((d) => isOf(d, place)).map((d) => d.id) : []
}
