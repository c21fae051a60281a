// "Nội dung kiểm tra gồm những gì?", "yêu cầu là gì?": the whole of a section, every item of it in a line, rather than
// the sentences of it that sound most like the question.

import type { Section, Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { bulletsIn } from './bullets.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { documentPhrases, leftover, ofMatter } from './leftover.ts'
import { partNamed } from './named-part.ts'
import { mostOf } from './place-items.ts'
import { newestOfSeries } from './series.ts'

interface Aspect {
  asks: RegExp
  /** Folded heading of the section, the closer first. */
  headings: RegExp[]
  /** The same in running text. */
  inline: RegExp
}

const aspects: Aspect[] = [
  {
    asks: / (?:noi dung kiem tra|noi dung thanh tra|kiem tra (?:nhung |cac |ve )*(?:noi dung gi|noi dung nao|gi|nhung gi|cai gi)|noi dung (?:gi|nao|gom|bao gom)) /,
    headings: [/^noi dung (?:doan )?(?:thanh tra|kiem tra)/, /^noi dung/],
    inline: /nội dung (?:kiểm tra|thanh tra)?\s*(?:gồm|bao gồm|là|như sau)?\s*:/iu,
  },
  {
    asks: / muc dich /,
    headings: [/^muc dich$/, /^muc dich/],
    inline: /mục đích[^.:;]{0,30}:/iu,
  },
  { asks: / yeu cau /, headings: [/^yeu cau/], inline: /yêu cầu[^.:;]{0,20}:/iu },
  {
    asks: / (?:hinh thuc|phuong phap|cach thuc|phuong thuc) (?:kiem tra|thanh tra|tien hanh) | (?:hinh thuc|phuong phap) /,
    headings: [/^(?:hinh thuc|phuong phap|cach thuc|phuong thuc)/],
    inline: /(?:hình thức|phương pháp)[^.:;]{0,30}:/iu,
  },
  {
    asks: / doi tuong /,
    headings: [/^doi tuong (?:thanh tra|kiem tra)/, /^doi tuong/],
    inline: /đối tượng (?:kiểm tra|thanh tra)\s*:/iu,
  },
  { asks: / to chuc thuc hien /, headings: [/^to chuc thuc hien/], inline: /tổ chức thực hiện\s*:/iu },
]

const asksAll =
  / (?:gi|nao|gom|nhung|cac|la gi|the nao|ra sao|noi dung|muc dich|yeu cau|hinh thuc|doi tuong|to chuc thuc hien) /
/** "Gồm mấy nội dung?": the list answers with how many it has. */
const asksCount =
  / (?:may|bao nhieu) (?:noi dung|viec|muc|nhom|van de|y|diem|phan|yeu cau|muc dich|hinh thuc) /
const asksOther =
  / (?:(?:don vi|co quan|dia phuong) nao|ai|khi nao|bao gio|bao nhieu(?! (?:noi dung|viec|muc|nhom|van de|y|diem|phan|yeu cau|hinh thuc) )|may(?! (?:noi dung|viec|muc|nhom|van de|y|diem|phan|yeu cau|hinh thuc) )|dau|bao lau|vi sao|co phai|khong|chua|chi so|huyen|so nao|xa nao|phuc tra|dot xuat|truc tiep|bao cao|nop|gui) /
const framing = [
  ...documentPhrases,
  ...['noi dung', 'muc dich', 'yeu cau', 'hinh thuc', 'phuong phap', 'cach thuc', 'phuong thuc', 'doi tuong'],
  ...[
    'to chuc thuc hien',
    'gom',
    'bao gom',
    'nhung',
    'cac',
    'thanh tra',
    'bang',
    'chinh',
    'don vi',
    'co so',
    'thi',
    'tien hanh',
    'va',
    've',
  ],
  // whom an inspection visits
  ...['co quan', 'don vi', 'dia phuong', 'viec', 'may', 'bao nhieu', 'day du'],
  // who visits
  ...['doan', 'to', 'cua', 'se'],
]
const mostItems = 14

/** The section that was asked for, item by item; `null` when something narrower is asked. */
export function composeSectionContent(asked: Asked): Draft | null {
  const { u } = asked
  const aspect = aspects.find((a) => a.asks.test(u.folded))
  if (!aspect || !asksAll.test(u.folded) || asksOther.test(u.folded) || u.place !== null) return null
  if (u.claim || u.kind === 'references' || leftover(asked, framing).length > 0) return null
  const meant = ofMatter(asked, framing)
  const documents = u.years.length > 0 || u.numbers.length > 0 ? meant : newestOfSeries(meant)
  if (!asked.scope.named && documents.length > 1) return null
  const drafts = documents.slice(0, 2).flatMap((d) => contentOf(u.folded, d, aspect) ?? [])
  const counts = asksCount.test(u.folded)
  return drafts.length > 0 && !(counts && drafts.length > 1)
    ? joined(drafts.map((d) => (counts ? counted(d) : d)))
    : null
}

/** How many items there are, before them. */
function counted(draft: Draft): Draft {
  const count = draft.lines.filter((line) => line.startsWith('• ')).length
  return {
    ...draft,
    lines: [`**${count}**`, ...draft.lines],
    calculated: [...draft.calculated, String(count)],
  }
}

function contentOf(folded: string, prepared: PreparedDocument, aspect: Aspect): Draft | null {
  const whole = sectionFor(prepared, aspect)
  if (!whole) return inlineContent(prepared, aspect)
  const section = partNamed(folded, prepared, whole)
  const items = itemsOf(prepared, opened(prepared, section))
  if (items.length < 2) return null
  return listOf(prepared, section, headOf(prepared, section), items)
}

/** The section with the closest heading; among equals the one for this alone, then the outermost. */
function sectionFor(prepared: PreparedDocument, { headings }: Aspect): Section | null {
  const fitting = prepared.document.sections.flatMap((section) => {
    const key = phraseKey(section.heading.split(':')[0] ?? '').replace(/^(?:[ivx]+|\d+(?:\.\d+)*|[a-z]) /, '')
    const rank = headings.findIndex((h) => h.test(key))
    return rank >= 0
      ? [{ section, rank, several: /,|\sva\s/u.test(key) || section.heading.includes(',') }]
      : []
  })
  fitting.sort(
    (a, b) => Number(a.several) - Number(b.several) || a.rank - b.rank || a.section.level - b.section.level,
  )
  return fitting[0]?.section ?? null
}

/** A section whose only part repeats it is opened up to that part. */
function opened(prepared: PreparedDocument, section: Section): Section {
  const [only, ...more] = prepared.children.get(section.path) ?? []
  return only && more.length === 0 ? opened(prepared, only) : section
}

interface Item extends Span {
  path: string
  depth: number
}

/** Parts, else bullets, else the clauses of its one paragraph; bullets below a part follow it. */
function itemsOf(prepared: PreparedDocument, section: Section): Item[] {
  const children = prepared.children.get(section.path) ?? []
  if (children.length > 0) {
    const below = new Map(children.map((child) => [child, itemsBelow(prepared, child)]))
    // a long list of lists is told by its headings
    const all = children.length + [...below.values()].flat().length
    if (all > mostItems)
      for (const [child, items] of below) if (items.some((i) => i.path !== child.path)) below.set(child, [])
    return children.flatMap((child) => {
      const own = { start: child.start, end: firstLineEnd(prepared, child), path: child.path, depth: 0 }
      return [own, ...below.get(child)!]
    })
  }
  const bullets = bulletsOf(prepared, section)
  return bullets.length > 1 ? bullets : clausesOf(prepared, section)
}

/** What a part announces: its own parts where it is a bare heading, else its bullets. */
function itemsBelow(prepared: PreparedDocument, part: Section): Item[] {
  const parts = prepared.children.get(part.path) ?? []
  const bare = prepared.document.text.slice(part.headingEnd, parts[0]?.start ?? part.end).trim().length < 4
  if (parts.length === 0) return bulletsOf(prepared, part).map((b) => ({ ...b, depth: 1 }))
  if (!bare) return []
  return parts.map((p) => ({ start: p.start, end: firstLineEnd(prepared, p), path: p.path, depth: 1 }))
}

function firstLineEnd({ document: { text } }: PreparedDocument, section: Section): number {
  const end = text.indexOf('\n', Math.max(section.start, section.headingEnd - 1))
  return end < 0 || end > section.end ? section.end : end
}

function bulletsOf({ document: { text } }: PreparedDocument, section: Section): Item[] {
  const from = Math.max(section.start, section.headingEnd)
  return bulletsIn(text, { start: from, end: section.end }).map((b) => ({
    ...b,
    path: section.path,
    depth: 0,
  }))
}

/** "…: A; B; C." in one paragraph. */
function clausesOf({ document: { text } }: PreparedDocument, section: Section): Item[] {
  const from = Math.max(section.start, section.headingEnd)
  return clausesWithin(text, { start: from, end: section.end }).map((c) => ({
    ...c,
    path: section.path,
    depth: 0,
  }))
}

function clausesWithin(text: string, span: Span): Span[] {
  const found: Span[] = []
  for (const m of text.slice(span.start, span.end).matchAll(/[^;]+(?:;|$)/gu)) {
    const start = span.start + m.index + (m[0].length - m[0].trimStart().length)
    const end = span.start + m.index + m[0].trimEnd().length
    if (end - start > 12) found.push({ start, end })
  }
  return found
}

/** News and short notices say it in a sentence of their running text. */
function inlineContent(prepared: PreparedDocument, aspect: Aspect): Draft | null {
  const { text } = prepared.document
  for (const unit of prepared.units) {
    const statements = statementsIn(unit)
    for (const [i, s] of statements.entries()) {
      const found = aspect.inline.exec(text.slice(s.start, s.end))
      if (!found || found.index > 60) continue
      const from = s.start + found.index + found[0].length
      const items = clausesWithin(text, { start: from, end: endOfList(text, statements.slice(i)) })
      const { path } = unit.section
      if (items.length < 2) continue
      return listOf(
        prepared,
        unit.section,
        { start: s.start, end: from },
        items.map((i) => ({ ...i, path, depth: 0 })),
      )
    }
  }
  return null
}

/** A list that is too long for one statement goes on in the next ones of its line, up to its full stop. */
function endOfList(text: string, [first, ...rest]: Span[]): number {
  let end = first?.end ?? 0
  for (const next of rest) {
    if (!text.slice(0, end).endsWith(';') || text.slice(end, next.start).includes('\n')) break
    end = next.end
  }
  return end
}

function headOf({ document: { text } }: PreparedDocument, section: Section): Span {
  const end = text.indexOf('\n', section.start)
  return {
    start: section.start,
    end: Math.max(section.headingEnd, end < 0 ? section.headingEnd : Math.min(end, section.headingEnd + 160)),
  }
}

function listOf(prepared: PreparedDocument, section: Section, head: Span, items: Item[]): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const lead = shortQuote(document.text, head, null, 200)
  draft.citations.push(cite(document, section.path, lead.span))
  draft.lines.push(sourceLine(document, section.path, lead.shown))
  const most = mostOf(items.slice(0, mostItems))
  for (const item of items.slice(0, mostItems)) {
    const quote = shortQuote(document.text, item, null, most)
    draft.lines.push(`${item.depth > 0 ? '  – ' : '• '}${quote.shown}`)
    draft.citations.push(cite(document, item.path, quote.span))
  }
  if (items.length > mostItems) {
    draft.lines.push(texts.moreItems(items.length - mostItems))
    draft.calculated.push(String(items.length - mostItems))
  }
  return proven(draft, [document])
}
