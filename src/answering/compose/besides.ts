// "Ngoài kiểm tra trực tiếp còn hình thức nào?": the thing named is known to the asker. What stands beside it is asked for: the
// other parts of the place that it is a part of, the other lines of its list. Pure.

import type { Section, Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import { leadOf, type PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { addItemList, type Item, listOf } from './item-list.ts'
import { breaksOff } from './silent.ts'

/** What is known already, up to where the question goes on. */
const besides =
  /(?<!\p{L})(?:ngoài|ngoai)\s+(?:(?:việc|viec|hình thức|hinh thuc|nội dung|noi dung|lĩnh vực|linh vuc|phần|phan|mục|muc)\s+)?([^,;?.]{3,70}?)(?:\s+ra(?!\p{L})|\s*[,;]|\s+(?:thì|thi|còn|con)(?!\p{L}))/iu
const more =
  / (?:con|them|khac|nua) (?:.* )?(?:nao|gi|ai|dau|may|bao nhieu) | (?:nao|gi|ai|dau) (?:khac|nua) /

/** The parts or lines beside the one that the question names; `null` where none is called so, or several in unlike company. */
export function composeBesides(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (u.claim || u.excluded || u.kind !== 'passage' || !more.test(u.folded)) return null
  if (!scope.named && documents.length > 1) return null
  const known = keyOf(withoutPlaces(u, besides.exec(u.text)))
  if (known.length === 0) return null
  const drafts = documents.flatMap((prepared) => companyOf(prepared, known) ?? [])
  return drafts.length > 0 ? joined(drafts.slice(0, 2)) : null
}

/** What is known, without the province whose plan is meant. */
function withoutPlaces({ placeSpans }: Asked['u'], found: RegExpExecArray | null): string {
  if (!found) return ''
  const from = found.index + found[0].indexOf(found[1] ?? '')
  const to = from + (found[1] ?? '').length
  const place = placeSpans.find((p) => p.start > from && p.start < to)
  return found.input.slice(from, place?.start ?? to)
}

const keyOf = (words: string) => phraseKey(words).split(' ').filter(Boolean)

interface Company {
  section: Section
  head: Span | null
  others: Item[]
  /** How many words the one that is known has beyond those of the question. */
  beyond: number
}

function companyOf(prepared: PreparedDocument, known: string[]): Draft | null {
  const found = [...partsBeside(prepared, known), ...linesBeside(prepared, known)]
  const least = Math.min(...found.map(({ beyond }) => beyond))
  const [best, ...rest] = found.filter(({ beyond }) => beyond === least)
  if (!best) return null
  const { document } = prepared
  const heads = (company: Company) =>
    company.others.map(({ start, end }) => phraseKey(headOf(document.text.slice(start, end)))).join('|')
  // the same parts may come twice, as aims and as tasks
  if (rest.some((other) => heads(other) !== heads(best))) return null
  const draft = emptyDraft('answered')
  const lead = best.head && shortQuote(document.text, best.head, null, 200)
  if (lead) draft.citations.push(cite(document, best.section.path, lead.span))
  draft.lines.push(sourceLine(document, best.section.path, lead?.shown ?? null))
  addItemList(draft, prepared, best.others, room)
  if (breaksOff(document.text, best.section)) draft.lines.push(texts.brokenOff)
  return proven(draft, [document])
}

const room = 1500
const headOf = (words: string) => words.split(/[:;\n]/u)[0] ?? ''

/** The part is called what is known, with at most as many words more. */
function isKnown(name: string, known: string[]): number {
  const words = keyOf(name.replace(/^\s*(?:(?:\d+\.)*\d+[.)]?|[a-zđ]\)|[IVX]+\.|[-+*•–])\s+/u, ''))
  const beyond = words.length - known.length
  return beyond >= 0 && beyond <= known.length + 1 && known.every((w) => words.includes(w)) ? beyond : -1
}

function partsBeside(prepared: PreparedDocument, known: string[]): Company[] {
  const { document } = prepared
  return document.sections.flatMap((part): Company[] => {
    const section = part.parent === null ? null : prepared.byPath.get(part.parent)
    const siblings = section ? (prepared.children.get(section.path) ?? []) : []
    const beyond = isKnown(headOf(leadOf(document, part)), known)
    if (!section || siblings.length < 2 || beyond < 0) return []
    const others = siblings.filter((s) => s !== part)
    return [
      {
        ...{ section, beyond },
        head: section.heading === '' ? null : { start: section.start, end: section.headingEnd },
        others: others.map((s) => ({ ...openingOf(document.text, s), path: s.path, depth: 0 })),
      },
    ]
  })
}

/** The heading of a part; of one without a heading its first line. */
function openingOf(text: string, { start, end, heading, headingEnd }: Section): Span {
  if (heading !== '') return { start, end: headingEnd }
  const line = text.indexOf('\n', start + 4)
  return { start, end: line < 0 ? end : Math.min(end, line) }
}

function linesBeside(prepared: PreparedDocument, known: string[]): Company[] {
  const { text, sections } = prepared.document
  return sections.flatMap((section): Company[] => {
    if ((prepared.children.get(section.path) ?? []).length > 0 || section.kind === 'recipients') return []
    const { head, items } = listOf(prepared, section)
    const lines = items.filter(({ depth }) => depth === 0)
    const named = lines.map(({ start, end }) => {
      const [name = ''] = text.slice(start, end).split(/[:;,\n]/u)
      return name.length < end - start ? isKnown(name, known) : -1
    })
    const at = named.indexOf(0)
    if (at < 0 || lines.length < 2) return []
    return [{ section, head, beyond: 0, others: lines.filter((_, i) => i !== at) }]
  })
}
