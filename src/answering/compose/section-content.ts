// "Nội dung kiểm tra gồm những gì?", "yêu cầu là gì?": the whole of a section, every item of it in a line, rather than
// the sentences of it that sound most like the question.

import type { Section, Span } from '../../document.ts'
import { bodyWords, noBodies } from '../../library/duty-words.ts'
import type { Asked } from '../asked.ts'
import type { Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { addCount, addItemList, type Item, listOf, sentencesWithin } from './item-list.ts'
import { documentPhrases, leftover, ofMatter } from './leftover.ts'
import { partNamed } from './named-part.ts'
import { newestOfSeries } from './series.ts'
import { breaksOff } from './silent.ts'

interface Aspect {
  asks: RegExp
  /** Folded heading of the section, the closer first. */
  headings: RegExp[]
  /** The same in running text. */
  inline: RegExp
  /** How a sentence of running text begins to tell it; the next ones without a subject of their own go on. */
  told?: RegExp
}

const content = {
  headings: [/^noi dung (?:doan )?(?:thanh tra|kiem tra)/, /^noi dung/],
  inline: /nội dung (?:được )?(?:kiểm tra|thanh tra)?\s*(?:gồm|bao gồm|là|như sau)?\s*:/iu,
}

const aspects: Aspect[] = [
  {
    asks: / (?:noi dung kiem tra|noi dung thanh tra|noi dung (?:gi|nao|gom|bao gom)|(?:dau muc|hang muc|muc|dau viec) (?:kiem tra|thanh tra) (?:nao|gi)) /,
    ...content,
  },
  {
    asks: / muc dich | (?:kiem tra|thanh tra)(?: \S+){0,8}? (?:nham|de) (?:lam )?gi /,
    headings: [/^muc dich$/, /^muc dich/],
    inline: /mục đích[^.:;]{0,30}:/iu,
    told: /^[^.;:]{0,60}?(?:kiểm tra|thanh tra|kế hoạch|đợt này)[^.;:,]{0,30}\s(?:nhằm|để)\s(?!\p{L}+ ra(?!\p{L}))/iu,
  },
  { asks: / yeu cau /, headings: [/^yeu cau/], inline: /yêu cầu[^.:;]{0,20}:/iu },
  {
    asks: / nguyen tac /,
    headings: [/^nguyen tac/, /^yeu cau/],
    inline: /(?:nguyên tắc|yêu cầu)[^.:;]{0,20}:/iu,
  },
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
  // "kiểm tra chuyển đổi số những gì?"
  {
    asks: /(?<! (?:duoc|bi)) kiem tra (?:(?!(?:phai|lam|can|la|nham|de|thi|co|khi|bao|gui|nop) )\S+ ){0,6}?(?:nhung |cac |ve )*(?:noi dung (?:gi|nao)|cai gi|gi) /,
    ...content,
  },
  // "đoàn xuống xem những gì?"
  {
    asks: / (?:doan|to|kiem tra|thanh tra)(?: \S+){0,8} (?:xem|coi|soi|nhin|ngo|dom)(?: (?:xet|vao|ki|den|toi))? (?:nhung |cac |ve |may )*(?:noi dung|cai|mang|khoan|viec|muc|chuyen)? ?(?:gi|nao) /,
    ...content,
  },
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
  ...[
    'co quan',
    'don vi',
    'dia phuong',
    'viec',
    'may',
    'bao nhieu',
    'day du',
    'dau muc',
    'hang muc',
    'dau viec',
  ],
  // who is held to what
  ...[
    'nguyen tac',
    'thanh vien',
    'giu',
    'tuan thu',
    'bao dam',
    'dam bao',
    'chap hanh',
    'dap ung',
    'lam viec',
  ],
  // who inspects, and to what end
  ...['doan', 'to', 'to chuc', 'se', 'tap trung', 'nham', 'de', 'lam'],
  ...[
    'xem xet',
    'xem',
    'coi',
    'soi',
    'nhin',
    'ngo',
    'dom',
    'xuong',
    've',
    'den',
    'khi',
    'mang',
    'khoan',
    'cai',
  ],
]

/** The section that was asked for, item by item; `null` when something narrower is asked. */
export function composeSectionContent(asked: Asked): Draft | null {
  const { u } = asked
  const aspect = aspects.find((a) => a.asks.test(u.folded))
  if (!aspect || !asksAll.test(u.folded) || asksOther.test(u.folded) || u.place !== null) return null
  if (u.claim || u.kind === 'references') return null
  if (leftover(asked, framing).some((t) => !namesIssuer(asked, t))) return null
  const meant = ofMatter(asked, framing)
  const documents = u.years.length > 0 || u.numbers.length > 0 ? meant : newestOfSeries(meant)
  if (!asked.scope.named && documents.length > 1) return null
  const found = documents.slice(0, 2).flatMap((d) => contentOf(u.folded, d, aspect) ?? [])
  const counts = asksCount.test(u.folded)
  if (found.length === 0 || (counts && found.length > 1)) return null
  return joined(found.map((content) => draftOf(content, counts)))
}

/** "Đoàn của Sở X sẽ kiểm tra những gì?": the body whose paper it is. */
function namesIssuer({ u, documents }: Asked, { start, end }: Term): boolean {
  const body = u.agencies.find((a) => a.start <= start && end <= a.end)
  const name = body && ` ${phraseKey(body.agency.name)} `
  return (
    name !== undefined &&
    documents.every((d) => ` ${phraseKey(d.document.header.issuer ?? '')} `.includes(name))
  )
}

interface Content {
  prepared: PreparedDocument
  section: Section
  /** Words that announce the items; `null` where they say it themselves. */
  head: Span | null
  items: Item[]
}

function contentOf(folded: string, prepared: PreparedDocument, aspect: Aspect): Content | null {
  const whole = sectionFor(prepared, aspect)
  if (!whole) return toldContent(prepared, aspect)
  return contentBelow(prepared, partNamed(folded, prepared, whole))
}

function contentBelow(prepared: PreparedDocument, section: Section): Content | null {
  const place = opened(prepared, section)
  const list = listOf(prepared, place)
  const head = place === section && list.head !== null ? list.head : headingOf(section)
  return list.items.length > 0 ? { prepared, section, head, items: list.items } : null
}

/** The whole of a section, item by item, `counts` with their number; `null` where nothing stands below its heading. */
export function sectionWhole(prepared: PreparedDocument, section: Section, counts = false): Draft | null {
  const content = contentBelow(prepared, section)
  return content && draftOf(content, counts)
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
export function opened(prepared: PreparedDocument, section: Section): Section {
  const [only, ...more] = prepared.children.get(section.path) ?? []
  return only && more.length === 0 ? opened(prepared, only) : section
}

/** News and short notices say it in the sentences of their running text. */
function toldContent(prepared: PreparedDocument, aspect: Aspect): Content | null {
  const { text } = prepared.document
  for (const unit of prepared.units) {
    const statements = statementsIn(unit)
    for (const [i, s] of statements.entries()) {
      const found = aspect.inline.exec(text.slice(s.start, s.end))
      if (!found || found.index > 60) continue
      const from = s.start + found.index + found[0].length
      const list = { start: from, end: endOfList(text, statements.slice(i)) }
      const items = sentencesWithin(text, list)
      if (items.length < 2) continue
      return contentAt(prepared, unit.section, { start: s.start, end: from }, items)
    }
    const said = aspect.told ? toldIn(text, statements, aspect.told) : []
    if (said.length > 0) return contentAt(prepared, unit.section, null, said)
  }
  return null
}

/** "Việc kiểm tra nhằm A. Đôn đốc B. Đồng thời, C.": the sentence that tells it with those of its line that go on with it. */
function toldIn(text: string, statements: Span[], told: RegExp): Span[] {
  const from = statements.findIndex(({ start, end }) => told.test(text.slice(start, end)))
  const said = from < 0 ? [] : statements.slice(from)
  const ends = said.findIndex(
    (s, i) =>
      i > 0 &&
      (text.slice(said[i - 1]!.end, s.start).includes('\n') || hasSubject.test(text.slice(s.start, s.end))),
  )
  return ends < 0 ? said : said.slice(0, ends)
}

/** What a plan has, does or counts from: a sentence that begins with it tells something else. */
const hasSubject = new RegExp(
  `^(?:(?!${noBodies})(?:${bodyWords})|kết quả|thời (?:gian|kỳ|hạn)|đối tượng|phạm vi|nội dung|kinh phí|hình thức|phương (?:thức|pháp)|kế hoạch|việc|các|những|mỗi|trong|trước|sau|ngày|từ|theo|căn cứ|nguồn|khi|nếu)(?![\\p{L}])`,
  'iu',
)

function contentAt(prepared: PreparedDocument, section: Section, head: Span | null, spans: Span[]): Content {
  const items = spans.map((span): Item => ({ ...span, path: section.path, depth: 0 }))
  return { prepared, section, head, items }
}

/** A list that is too long for one statement goes on in the next ones of its line, up to its full stop. */
export function endOfList(text: string, [first, ...rest]: Span[]): number {
  let end = first?.end ?? 0
  for (const next of rest) {
    if (!text.slice(0, end).endsWith(';') || text.slice(end, next.start).includes('\n')) break
    end = next.end
  }
  return end
}

function headingOf({ start, headingEnd }: Section): Span {
  return { start, end: headingEnd }
}

function draftOf({ prepared, section, head, items }: Content, counts: boolean): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const lead = head && shortQuote(document.text, head, null, 200)
  if (lead) draft.citations.push(cite(document, section.path, lead.span))
  draft.lines.push(sourceLine(document, section.path, lead?.shown ?? null))
  const count = addItemList(draft, prepared, items)
  if (counts && !breaksOff(document.text, section)) addCount(draft, count)
  if (breaksOff(document.text, section)) draft.lines.push(texts.brokenOff)
  return proven(draft, [document])
}
