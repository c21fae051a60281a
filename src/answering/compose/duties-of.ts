// "Sở Nội vụ làm gì?", "nhiệm vụ của Thanh tra": the places that give the named body its duties, item by item, where no
// heading of that name would let the general search find them.

import type { Section, Span } from '../../document.ts'
import type { Term } from '../match.ts'
import type { Understood } from '../question.ts'
import { type Syllable, syllablesOf } from '../syllables.ts'
import { leadOf, type PreparedDocument } from '../units.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { unitFrom } from './inspection/inspection-scope.ts'
import { newestOfSeries } from './series.ts'

const asksDuties =
  / (?:phai lam gi|lam gi|lam nhung gi|lam viec gi|co nhiem vu gi|nhiem vu gi|trach nhiem gi|co trach nhiem gi|duoc giao gi|duoc giao nhiem vu gi|duoc giao viec gi|vai tro gi) | (?:nhiem vu|trach nhiem|vai tro|phan viec) (?:cua|cho) /
const notUnit = new Set(
  'phai lam gi nhung viec co nhiem vu trach duoc giao vai tro phan cua cho trong ke hoach theo cong tac cai cach hanh chinh nay o tai'.split(
    ' ',
  ),
)

/** The duties of the body that the question names. */
export function composeDutiesOf(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksDuties.test(u.folded) || u.excluded || u.dates.length > 0) return null
  const name = bodyIn(u)
  if (!name || (!asked.scope.named && asked.documents.length > 1)) return null
  const drafts = newestOfSeries(asked.documents).flatMap((d) => dutiesIn(d, name) ?? [])
  return drafts.length > 0 ? joined(drafts.slice(0, 2)) : null
}

function bodyIn(u: Understood): Syllable[] | null {
  const syllables = syllablesOf(u.text)
  const inspecting = (t: Term) => isPair(u.folded, t.place, 'kiem tra')
  const terms = u.terms.filter((t) => !notUnit.has(t.folded) && !inspecting(t))
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last || last.place - first.place > 8) return null
  const words = syllables
    .slice(first.place, last.place + 1)
    .filter((s) => !u.placeSpans.some((p) => p.level === 'province' && p.start < s.end && s.start < p.end))
  const unit = unitFrom('', words, false)
  return unit &&
    words.length >= 2 &&
    /^(?:so|thanh|van|phong|doan|chi|trung|kho|cuc|ban)$/.test(words[0]?.folded ?? '')
    ? words
    : null
}

/** Whether the syllable at this place belongs to the pair. */
function isPair(folded: string, place: number, pair: string): boolean {
  const words = folded.trim().split(' ')
  return [`${words[place - 1]} ${words[place]}`, `${words[place]} ${words[place + 1]}`].includes(pair)
}

function dutiesIn(prepared: PreparedDocument, name: Syllable[]): Draft | null {
  const { document } = prepared
  const places = document.sections.filter(
    (s) => !['opening', 'recipients', 'signature'].includes(s.kind) && givesTo(leadOf(document, s), name),
  )
  const outer = places.filter((s) => !places.some((o) => o !== s && o.start <= s.start && s.end <= o.end))
  if (outer.length === 0) return null
  const draft = emptyDraft('answered')
  for (const section of outer.slice(0, 3)) {
    const items = itemsOf(prepared, section)
    const head = { start: section.start, end: items[0]?.start ?? section.end }
    const quote = shortQuote(document.text, head, null, items.length > 0 ? 260 : 600)
    draft.lines.push(sourceLine(document, section.path, quote.shown))
    draft.citations.push(cite(document, section.path, quote.span))
    for (const item of items.slice(0, 10)) {
      const shown = shortQuote(document.text, item, null, items.length > 4 ? 200 : 320)
      draft.lines.push(`• ${shown.shown}`)
      draft.citations.push(cite(document, item.path, shown.span))
    }
  }
  return proven(draft, [document])
}

/** The body acts there: it opens the place ("1. Sở Nội vụ …", "Giao Sở Nội vụ …") or is one of those in its heading. */
function givesTo(lead: string, name: Syllable[]): boolean {
  const syllables = syllablesOf(lead)
  const at = syllables.findIndex((_, i) => name.every((w, k) => syllables[i + k]?.folded === w.folded))
  if (at < 0) return false
  const before = lead.slice(0, syllables[at]?.start ?? 0)
  return !/(?:gồm|gửi|về|với|qua|cho|của|đến)\s[^:]*$/iu.test(before) && at <= 14
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
