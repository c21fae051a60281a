// "Bản kế hoạch 97 trong thư viện có đầy đủ không?": whether the copy that is held is whole, and where it breaks off.

import type { Asked } from '../asked.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, sourceLine } from './draft.ts'
import { pathAt } from './header.ts'
import { documentPhrases, leftover } from './leftover.ts'

const asksWhole =
  / (?:day du|du(?! (?:kien|thao|an|toan|bao|phong|tru|hop))|toan van|tron ven|nguyen ven|nguyen van|hoan chinh|het(?! (?:giai doan|thoi|han|hieu|ki|nam|quy|thang|ngay|dot|hom))|thieu|cat|cat bot|cat xen|luoc|luoc bo|rut gon|luoc bot|(?<! co )mat|(?<= co )mat(?= (?:phan|trang|doan|muc|chu|noi dung))|trich|ban goc|ban chinh|goc)(?: (?!lam |phai |nop |gui |khi |ngay |bao gio |luc )\S+){0,4} (?:khong|chua|gi|nao|hay khong) /
/** What such a question is made of besides the document's own name. */
const framing = [
  ...documentPhrases,
  ...[
    'ban',
    'thu vien',
    'he thong',
    'luu',
    'luu giu',
    'dang',
    'toan van',
    'day du',
    'du',
    'noi dung',
    'tron ven',
  ],
  ...['phai', 'la', 'ban goc', 'ban chinh', 'goc', 'chinh'],
  ...['nguyen ven', 'nguyen van', 'hoan chinh', 'het', 'bi', 'thieu', 'cat', 'cat bot', 'bot', 'xen', 'luoc'],
  ...[
    'luoc bo',
    'bo',
    'rut gon',
    'mat',
    'trich',
    'trich dan',
    'phan',
    'muc',
    'doan',
    'trang',
    'chuong',
    'hay',
    'file',
  ],
  ...[
    'ca',
    'tat ca',
    'cac',
    'cho nao',
    'van',
    'toan',
    'duoc',
    'tai',
    'nap',
    'len',
    'phan nao',
    'muc nao',
    'doan nao',
  ],
]

/** What copies from portals leave out. */
const gap = /\[(?:\.\.\.|…)\]/gu

/** `null` for other questions. */
export function composeCopyState(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (!scope.named || documents.length === 0 || documents.length > 3) return null
  if (u.place !== null || !asksWhole.test(u.folded) || leftover(asked, framing).length > 0) return null
  return joined(documents.map(stateOf))
}

function stateOf({ document }: PreparedDocument): Draft {
  const draft = emptyDraft('answered')
  const name = nameOf(document)
  const gaps = [...document.text.matchAll(gap)]
  if (document.nature !== 'original') draft.lines.push(texts.copyRetold(name))
  else if (gaps.length === 0) draft.lines.push(texts.copyWhole(name))
  else draft.lines.push(texts.copyBroken(name))
  for (const { index, 0: mark } of gaps.slice(0, 3)) {
    const before = document.text.slice(0, index).trimEnd().length
    const start = document.text.lastIndexOf('\n', before - 1) + 1
    const span = { start: Math.max(start, before - 160), end: index + mark.length }
    const path = pathAt(document, before - 1)
    const cut = span.start > start ? '… ' : ''
    const shown = document.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim()
    draft.lines.push(sourceLine(document, path, `${cut}${shown}`))
    draft.citations.push(cite(document, path, span))
  }
  return proven(draft, [document])
}
