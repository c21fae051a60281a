// "Yêu cầu thứ hai của kế hoạch là gì?", "nội dung thứ sáu": the item that stands there in the part that is called so, or
// among the things that a sentence counts and names.

import type { Section, Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { countedNames, isNounOf } from './counted-list.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { sectionCalled } from './heading-content.ts'
import { addItemList, type Item, listOf } from './item-list.ts'
import { opened } from './section-content.ts'

const ordinals = ['', 'nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const nouns =
  'noi dung|muc dich|yeu cau|nhiem vu|giai phap|nguyen tac|muc tieu|linh vuc|mang|tru cot|nhom|y|diem|gach dau dong|muc|phan|buoc|cong viec|viec|dau viec'
const numbered = new RegExp(
  ` (${nouns})((?: (?!thu |dau |cuoi )\\S+){0,6}?) (?:thu (${ordinals.filter(Boolean).join('|')}|bon|\\d{1,2})|(dau tien)|(cuoi cung|sau cung)) (?!tuan |ngay |\\d)`,
)
/** The noun alone calls no part. */
const anyThing = new Set(['y', 'diem', 'gach dau dong', 'muc', 'phan'])
const asksOther =
  / (?:ai|khi nao|bao gio|bao nhieu|bao lau|han|phai khong|o dau|vi sao|tai sao) |(?: khong| chua) $/

/** `null` where no part is called so, or it has fewer items. */
export function composeOrdinalItem(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind !== 'passage' || scope.missing) return null
  const found = numbered.exec(u.folded)
  if (!found || !scope.named || asksOther.test(u.folded)) return null
  const [whole, noun = '', , written, first] = found
  const at = first ? 1 : written ? ordinalOf(written) : Number.POSITIVE_INFINITY
  const framing = [noun, whole.trim().split(' ').slice(-2).join(' '), 'lon', 'chinh']
  for (const prepared of documents.slice(0, 2)) {
    const draft =
      ofSection(prepared, sectionCalled(asked, prepared, framing), at) ??
      ofSentence(prepared, noun, at) ??
      ofSection(prepared, anyThing.has(noun) ? null : sectionOf(prepared, noun), at)
    if (draft) return draft
  }
  return null
}

function ordinalOf(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  return written === 'bon' ? 4 : ordinals.indexOf(written)
}

/** The outermost section whose heading begins with the noun; what is inspected stands below the heading that says so. */
function sectionOf({ document }: PreparedDocument, noun: string): Section | null {
  const begins = new RegExp(
    `^(?:(?:[ivx]+|\\d+(?: \\d+)*|[a-z]) )?(?:cac |nhung )?${noun}( (?:kiem|thanh) tra)?(?: |$)`,
  )
  const called = document.sections.flatMap((section) => {
    const found = begins.exec(phraseKey(section.heading))
    return found ? [{ section, rank: (found[1] ? 0 : 100) + section.level }] : []
  })
  return called.sort((a, b) => a.rank - b.rank)[0]?.section ?? null
}

function ofSection(prepared: PreparedDocument, section: Section | null, at: number): Draft | null {
  if (!section) return null
  const { document } = prepared
  const place = opened(prepared, section)
  const { items } = listOf(prepared, place)
  const outer = items.filter(({ depth }) => depth === 0)
  const item = at === Number.POSITIVE_INFINITY ? outer.at(-1) : outer[at - 1]
  if (!item || outer.length < 2) return null
  const draft = emptyDraft('answered')
  const heading = shortQuote(document.text, { start: place.start, end: place.headingEnd }, null, 200)
  draft.citations.push(cite(document, place.path, heading.span))
  draft.lines.push(sourceLine(document, place.path, heading.shown))
  addItemList(draft, prepared, [item, ...belowOf(items, item)])
  return proven(draft, [document])
}

function belowOf(items: Item[], item: Item): Item[] {
  const rest = items.slice(items.indexOf(item) + 1)
  const next = rest.findIndex(({ depth }) => depth === 0)
  return next < 0 ? rest : rest.slice(0, next)
}

/** What a sentence counts and names, with the part below that is called so. */
function ofSentence(prepared: PreparedDocument, noun: string, at: number): Draft | null {
  const { document } = prepared
  for (const { unit, names, ...sentence } of countedNames(prepared, (said) => isNounOf(noun, said))) {
    const name: Span | undefined = at === Number.POSITIVE_INFINITY ? names.at(-1) : names[at - 1]
    if (!name) continue
    const draft = emptyDraft('answered')
    const { path } = unit.section
    const said = shortQuote(document.text, name, null, 300)
    const whole = shortQuote(document.text, sentence, name, 400)
    draft.lines.push(`• ${said.shown}`, sourceLine(document, path, whole.shown))
    draft.citations.push(cite(document, path, said.span), cite(document, path, whole.span))
    return proven(draft, [document])
  }
  return null
}
