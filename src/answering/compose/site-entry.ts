// "Kế hoạch 97 thuộc loại văn bản, lĩnh vực gì?": kind and field as the table above a copy from a portal names them; the kind
// of a text without such a table is told by its head.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument } from '../places/units.ts'
import { capital, cite, type Draft, emptyDraft, joined, nameOf, proven, sourceLine } from './draft.ts'
import { pathAt } from './header.ts'
import { documentPhrases, leftover } from './leftover.ts'

const asksKind =
  / (?:loai van ban|the loai|hinh thuc van ban) (?:nao|gi|la gi)? ?| van ban (?:thuoc )?loai (?:gi|nao) | la loai (?:van ban |giay to )?(?:gi|nao) /
/** "Lĩnh vực của KH 97 ghi là gì?", "được xếp lĩnh vực nào?": one field of the paper itself; several are those that it deals with. */
const asksField =
  /^(?!.* (?:nhung|cac|may|bao nhieu|tung|moi|\d+) linh vuc ).* linh vuc (?:.* )?(?:gi|nao|the nao|ra sao|sao)(?: \S+){0,4} $/
/** "Ô lĩnh vực thì ghi gì?": a blank that is to be filled in, whoever fills it in. */
const asksBlank =
  / (?:o|muc|truong|dong|cot|phan|tieu chi|thuoc tinh|thong tin)(?: thong tin| thuoc tinh)? linh vuc (?:.* )?(?:ghi|dien|nhap|de|viet|chon|ke khai)(?: \S+){0,4} (?:gi|nao|the nao|ra sao|sao) /
/** Blanks of a form of the paper's own are not told by the table above it. */
const ofForm = / (?:bieu|mau|phu luc|de cuong|bao cao) /
const framing = [
  ...documentPhrases,
  ...['loai van ban', 'loai', 'the loai', 'hinh thuc', 'linh vuc', 'thuoc', 'thuoc tinh', 'la', 'nao', 'va'],
  ...[
    'thu vien',
    'trang',
    'trang luat',
    'cong thong tin',
    'thong tin',
    'metadata',
    'xep',
    'xep vao',
    'xep loai',
  ],
  ...[
    'phan loai',
    'ghi',
    'dien',
    'nhap',
    'the nao',
    'ra sao',
    'sao',
    'chu',
    'o',
    'muc',
    'truong',
    'dong',
    'cot',
  ],
  ...['phan', 'dau', 'tren', 'nhom', 'nam', 'trong', 'duoc'],
]
/** What is looked into belongs to fields as well; what the paper is called by does not tell that. */
const ofInspection = / (?:kiem tra|thanh tra|ra soat|tap trung|trong tam|phu trach|quan li) /
const inName =
  / (?:(?:ke hoach|quyet dinh|cong van|thong bao|van ban|chuong trinh|quy che) (?:tu )?(?:kiem tra|thanh tra|ra soat)|quan li van ban)(?= )/g

const entries = { kind: 'Loại văn bản|Hình thức văn bản', field: 'Lĩnh vực' } as const

/** `null` for other questions, and where no copy says it. */
export function composeSiteEntry(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (!scope.named || u.claim || documents.length === 0 || documents.length > 3) return null
  const folded = u.folded.replace(inName, ' ke hoach')
  const blank = asksBlank.test(folded) && !ofForm.test(folded)
  const [kind, field] = [
    asksKind.test(folded),
    blank || (asksField.test(folded) && !ofInspection.test(folded)),
  ]
  if ((!kind && !field) || (!blank && leftover(asked, framing).length > 0)) return null
  const drafts = documents.flatMap((d) => entriesOf(d, kind, field) ?? [])
  return drafts.length > 0 ? joined(drafts) : null
}

function entriesOf({ document }: PreparedDocument, kind: boolean, field: boolean): Draft | null {
  const draft = emptyDraft('answered')
  const told: string[] = []
  const asked = [...(kind ? [entries.kind] : []), ...(field ? [entries.field] : [])]
  for (const label of asked) {
    const entry = entryBehind(document.text, label)
    if (!entry) continue
    told.push(`**${entry.value}**`)
    draft.citations.push(cite(document, pathAt(document, entry.line.start), entry.line))
  }
  if (told.length === 0 && kind && document.header.kind && document.header.kind !== 'tin')
    told.push(`**${capital(document.header.kind)}**`)
  if (told.length === 0) return null
  draft.lines.push(`${told.join('; ')} (${nameOf(document)}).`)
  for (const { quote, section } of draft.citations)
    draft.lines.push(sourceLine(document, section, quote.replace(/\s+/gu, ' ')))
  return proven(draft, [document])
}

/** The line of the table that begins with the label, above the text itself. */
function entryBehind(text: string, label: string): { value: string; line: Span } | null {
  const found = new RegExp(`^[ \\t|]*(?:${label})[ \\t|:]+([^\\n|]{2,160}?)[ \\t|]*$`, 'mu').exec(
    text.slice(0, 3000),
  )
  return found?.[1]
    ? { value: found[1].trim(), line: { start: found.index, end: found.index + found[0].length } }
    : null
}
