// "Kế hoạch 155 là của tỉnh nào, năm nào?", "áp dụng cho giai đoạn nào?": place and years of a plan, as its title has them.

import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import { capital, cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { pathAt } from './header.ts'

const which =
  '(?:tu nam (?:nao|may|bao nhieu) (?:den|toi) nam (?:nao|may|bao nhieu)|nam (?:nao|may|bao nhieu)|giai doan (?:nao|may)|nhung nam nao)'
const asksYears = new RegExp(
  ` (?:cua|cho|trong|la|giai doan|ap dung|thuc hien|(?:kiem|thanh) tra|(?:ket thuc|het)(?: giai doan)?(?: vao)?|(?:keo dai|thuc hien|ap dung|co hieu luc) (?:den|toi)(?: het)?)(?: cac| nhung| ca)? ${which}(?: (?:vay|the|a|day))* $| (?:cua|thuoc|o) (?:tinh|thanh pho|dia phuong|noi) nao(?: va| cua| la| trong)* ${which}(?: (?:vay|the|a|day))* $`,
)
/** "KH 216 làm tới năm mấy thì hết giai đoạn?", "kéo dài đến bao giờ?", "trong mấy năm?": one stretch of years tells. */
const asksEnd =
  / (?:lam|keo dai|thuc hien|trien khai|ap dung|chay|thoi han|hieu luc|giai doan|ke hoach \d\S*)(?: \S+){0,6}? (?:(?:den|toi)(?: het| cuoi)? (?:nam (?:nao|may|bao nhieu)|khi nao|bao gio|luc nao)|trong (?:may|bao nhieu) nam)(?: (?:thi|la) (?:het|xong|ket thuc|hoan thanh|thoi)(?: giai doan| thoi han)?)?(?: tu nam (?:nao|may) (?:den|toi) nam (?:nao|may))?(?: (?:vay|the|a|day))* $/
/** "Thời gian thực hiện Kế hoạch 216": its title tells where no place of it does. */
const asksSpan =
  / thoi gian (?:thuc hien|trien khai|ap dung)(?: cua)? (?:ke hoach|chuong trinh|de an|kh) (?:so )?\d\S*(?: \S+){0,2}?(?: (?:la|vao))?(?: (?:khi nao|bao gio|bao lau|trong bao lau|the nao|tu khi nao den khi nao|tu nam nao den nam nao))? $/
const tellsSpan = /thời gian (?:thực hiện|triển khai|áp dụng|kiểm tra)/iu
const asksPlace = / (?:cua|thuoc|o) (?:tinh|thanh pho|dia phuong|noi) nao /
const framing = new Set(
  'ke hoach chuong trinh quyet dinh van ban cua cho trong la ap dung thuc hien giai doan tu den toi nam tinh thanh pho dia phuong noi nao may so ubnd kh thoi gian trien khai bao lau khi co hieu luc ket thuc het vao keo dai lam chay han xong thanh'.split(
    ' ',
  ),
)
const stretch = /(?:giai đoạn\s+)?((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/iu
const year = /(?:19|20)\d{2}/gu

/** `null` unless one document is meant, nothing else is asked of it, and its title names one year or one stretch. */
export function composePlanYears({ u, documents, scope }: Asked): Draft | null {
  const [prepared, ...more] = documents
  if (!prepared || more.length > 0 || !scope.named || u.claim) return null
  const { document, titleSyllables } = prepared
  const end = asksEnd.test(u.folded) && stretch.test(document.header.title ?? '')
  const span = (asksSpan.test(u.folded) || end) && !tellsSpan.test(document.text)
  if (!asksYears.test(u.folded) && !span) return null
  const place = new Set(phraseKey(u.places.join(' ')).split(' '))
  const isKnown = (word: string) =>
    framing.has(word) || place.has(word) || titleSyllables.has(word) || /^\d/.test(word)
  const { title, place: own, spans } = document.header
  if (!title || !spans.title || !u.terms.every((t) => isKnown(t.folded))) return null
  const years = yearsIn(title)
  if (!years) return null
  const told = asksPlace.test(u.folded) && own ? `${own}, ${years}` : capital(years)
  const section = pathAt(document, spans.title.start)
  const quote = shortQuote(document.text, spans.title, null, 260)
  const draft = emptyDraft('answered')
  draft.lines.push(`**${told}**.`, sourceLine(document, section, quote.shown))
  draft.citations.push(cite(document, section, quote.span))
  return proven(draft, [document])
}

function yearsIn(title: string): string | null {
  const [, from, to] = stretch.exec(title) ?? []
  const named = new Set(title.match(year))
  if (from && to) return named.size === 2 ? `giai đoạn ${from}-${to}` : null
  const [only, ...more] = named
  return only && more.length === 0 ? `năm ${only}` : null
}
