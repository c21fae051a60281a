// "Sở Nội vụ làm gì?", "nhiệm vụ của Thanh tra": the places that give the named body its duties, item by item, where no
// heading of that name would let the general search find them.

import { placeName, type Section, type Span } from '../../document.ts'
import { findAgencies } from '../../library/agencies.ts'
import type { Term } from '../match.ts'
import type { Understood } from '../question.ts'
import { type Syllable, syllablesOf } from '../syllables.ts'
import { overlap } from '../taken-spans.ts'
import { leadOf, type PreparedDocument } from '../units.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { unitFrom } from './inspection/inspection-scope.ts'
import { newestOfSeries } from './series.ts'

const asksDuties =
  / (?:lam|thuc hien) (?:nhung |cac )*(?:viec |cong viec |nhiem vu )*gi | (?:co |duoc giao )?(?:nhung |cac )*(?:nhiem vu|trach nhiem|viec|vai tro) gi | duoc giao gi | (?:nhiem vu|trach nhiem|vai tro|phan viec) (?:cua|cho) /
const notUnit = new Set(
  'phai lam gi nhung viec co nhiem vu trach duoc giao vai tro phan cua cho trong ke hoach theo cai cach hanh chinh nay o tai'.split(
    ' ',
  ),
)

/** Where a stretch of text names the body, or -1. */
type Finder = (words: string) => number

/** More places than this are too many to show at once. */
const most = 10

/** The duties of the body that the question names. */
export function composeDutiesOf(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksDuties.test(u.folded) || u.excluded || u.dates.length > 0) return null
  const body = bodyIn(asked)
  if (!body || (!asked.scope.named && asked.documents.length > 1)) return null
  const drafts = newestOfSeries(asked.documents).flatMap((d) => dutiesIn(d, body) ?? [])
  return drafts.length > 0 ? joined(drafts.slice(0, 2)) : null
}

/** The agency that is named, in any of its ways of writing; a unit that no list knows in its own words. */
function bodyIn({ u, agencies }: Asked): Finder | null {
  const [agency, ...others] = u.agencies.filter((a) => !u.numbers.some((n) => overlap(n, a)))
  if (others.length > 0) return null
  if (agency && !ofTeam.test(u.text.slice(0, agency.start)))
    return (words) =>
      findAgencies(words, agencies).find((m) => m.agency.name === agency.agency.name)?.start ?? -1
  const name = unitIn(u)
  return name && ((words) => startOf(name, words))
}

/** "Đoàn kiểm tra Sở Y tế", "lãnh đạo Sở Nội vụ": the team or the person is asked about, not the office that it belongs to. */
const ofTeam =
  /(?<!\p{L})(?:(?:đoàn|tổ|doan|to)(?:\s+\p{L}+){0,4}|lãnh đạo|giám đốc|trưởng|thủ trưởng|chánh|lanh dao|giam doc|truong|thu truong|chanh)\s+$/iu

/** "Sở NN&MT" is written out without the "và" of its name. */
function startOf(name: Syllable[], words: string): number {
  const withoutAnd = (all: Syllable[]) => all.filter((s) => s.folded !== 'va')
  const [own, syllables] = [withoutAnd(name), withoutAnd(syllablesOf(words))]
  const at = syllables.findIndex((_, i) => own.every((w, k) => syllables[i + k]?.folded === w.folded))
  return syllables[at]?.start ?? -1
}

function unitIn(u: Understood): Syllable[] | null {
  const syllables = syllablesOf(u.text)
  const framing = (t: Term) => ['kiem tra', 'cong tac'].some((pair) => isPair(u.folded, t.place, pair))
  const terms = u.terms.filter((t) => !notUnit.has(t.folded) && !framing(t))
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last || last.place - first.place > 8) return null
  const words = syllables
    .slice(first.place, last.place + 1)
    .filter((s) => !u.placeSpans.some((p) => p.level === 'province' && p.start < s.end && s.start < p.end))
  const unit = unitFrom('', words, false)
  return unit &&
    words.length >= 2 &&
    /^(?:so|thanh|van|phong|doan|chi|trung|kho|cuc|ban|bo|hoi|tram|benh|truong|to|cong)$/.test(
      words[0]?.folded ?? '',
    )
    ? words
    : null
}

/** Whether the syllable at this place belongs to the pair. */
function isPair(folded: string, place: number, pair: string): boolean {
  const words = folded.trim().split(' ')
  return [`${words[place - 1]} ${words[place]}`, `${words[place]} ${words[place + 1]}`].includes(pair)
}

function dutiesIn(prepared: PreparedDocument, body: Finder): Draft | null {
  const { document } = prepared
  const places = document.sections.filter(
    (s) => !['opening', 'recipients', 'signature'].includes(s.kind) && givesTo(leadOf(document, s), body),
  )
  const outer = places.filter((s) => !places.some((o) => o !== s && o.start <= s.start && s.end <= o.end))
  if (outer.length === 0) return null
  const draft = emptyDraft('answered')
  const single = outer.length > 1
  if (single) draft.lines.push(`${nameOf(document)}:`)
  for (const section of outer.slice(0, most)) {
    const items = itemsOf(prepared, section)
    const head = { start: section.start, end: items[0]?.start ?? section.end }
    const quote = shortQuote(document.text, head, null, items.length > 0 ? 260 : single ? 320 : 600)
    draft.lines.push(
      single
        ? `• ${quote.shown} (${placeName(section.path)})${items.length > 0 ? ':' : ''}`
        : sourceLine(document, section.path, quote.shown),
    )
    draft.citations.push(cite(document, section.path, quote.span))
    for (const item of items.slice(0, most)) {
      const shown = shortQuote(document.text, item, null, items.length > 4 ? 200 : 320)
      draft.lines.push(`${single ? '  ' : ''}• ${shown.shown}`)
      draft.citations.push(cite(document, item.path, shown.span))
    }
  }
  return proven(draft, [document])
}

/** The body acts there: it opens the place ("1. Sở Nội vụ …", "Giao Sở Nội vụ …") or is one of those in its heading. */
function givesTo(lead: string, body: Finder): boolean {
  const at = body(lead)
  if (at < 0) return false
  const before = lead.slice(0, at)
  return (
    !/(?:gồm|gửi|về|với|qua|cho|của|đến|ông|bà|đồng chí)\s[^:]*$/iu.test(before) &&
    syllablesOf(before).length <= 14
  )
}

/** Parts of a place, else its bullets. */
export function itemsOf(prepared: PreparedDocument, section: Section): (Span & { path: string })[] {
  const children = prepared.children.get(section.path) ?? []
  const { text } = prepared.document
  if (children.length > 0)
    return children.map((c) => ({ start: c.start, end: endOfLine(text, c), path: c.path }))
  const from = Math.max(section.headingEnd, section.start)
  return [...text.slice(from, section.end).matchAll(/^[^\S\n]*([-+*•–][^\n]+)$/gmu)].map((m) => {
    const start = from + m.index + m[0].indexOf(m[1] ?? '')
    return { start, end: from + m.index + m[0].length, path: section.path }
  })
}

function endOfLine(text: string, section: Section): number {
  const end = text.indexOf('\n', section.start)
  return end < 0 || end > section.end ? section.end : end
}
