// "X ký văn bản nào?", "kế hoạch nào ban hành ngày …?", "kế hoạch nào mới nhất?": from a fact of the head back to the
// documents that have it. Only what the heads say is compared; nothing is guessed from the matter.

import { formatDay } from '../../calendar/day.ts'
import type { Day, HeldDocument } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import { texts } from '../texts.ts'
import { type Draft, emptyDraft, nameOf, proven } from './draft.ts'
import { headerFact } from './header.ts'

const kinds =
  '(?:ke hoach|van ban|quyet dinh|cong van|thong bao|chuong trinh|tai lieu|thong tu|nghi dinh|cai)'
const asksWhich = new RegExp(
  ` ${kinds} (?:nao|gi|so may|so bao nhieu) | (?:nhung|cac|danh sach|liet ke) (?:\\S+ ){0,2}${kinds} `,
)
const asksSigner = / (?:ai|nguoi nao|ong nao|ba nao|lanh dao nao) (?:da |la nguoi )?ki | nguoi ki | cua ai /
const asksNewest = / (?:moi nhat|gan day nhat|gan nhat|sau cung|muon nhat|cuoi cung) /
const asksOldest = / (?:cu nhat|som nhat|dau tien|truoc tien|lau nhat) /
const asksLater = / (?:moi hon|sau hon|muon hon|ra sau|ban hanh sau|ki sau) /
const asksEarlier = / (?:cu hon|som hon|truoc hon|ra truoc|ban hanh truoc|ki truoc) /
const asksOne = new RegExp(` ${kinds} (?:nao|gi) `)
const ofIssue = / (?:ban hanh|ki|ra doi|ra|ngay) /
const mostShown = 8

/** `null` when the question looks for no document by its head. */
export async function composeFindDocument(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  if (u.claim || u.place !== null) return null
  const meant = ordered(asked)
  if (meant) return listOf(asked, meant)
  const found = asksWhich.test(u.folded) ? (bySigner(asked) ?? byDay(asked)) : null
  return found && listOf(asked, found)
}

interface Found {
  documents: HeldDocument[]
  fact: 'signer' | 'issued'
  /** Those that it was held against. */
  others: HeldDocument[]
}

/** Everything that a person has signed. */
function bySigner({ u, view, scope }: Asked): Found | null {
  if (!/ ki /.test(u.folded) || asksSigner.test(u.folded)) return null
  const signed = view.held.filter(({ header }) => {
    const key = phraseKey(header.signer ?? '')
    return key.includes(' ') && u.folded.includes(` ${key} `)
  })
  // the name itself may be what narrows the scope
  const free = !scope.named || scope.mustName.length > 0
  const documents = signed.filter((d) => free || scope.documents.some((x) => x.id === d.id))
  return documents.length > 0 ? { documents, fact: 'signer', others: [] } : null
}

/** "ban hành ngày …", "ký trong tháng …": the time behind is that of issue. */
const issuedBefore = /(?:ban hành|ban hanh|ký|ki|ky|ra đời|ra doi)(?:\s+(?:vào|vao|trong|từ|tu))?\s+$/iu

/** The documents of one day or month of issue. */
function byDay({ u, scope }: Asked): Found | null {
  const [time, ...more] = u.dates
  if (!time || more.length > 0 || u.numbers.length > 0 || !issuedBefore.test(u.text.slice(0, time.start)))
    return null
  const span: [Day, Day] | null =
    time.kind === 'date' ? [time.date, time.date] : time.kind === 'period' ? [time.from, time.to] : null
  if (!span) return null
  const documents = scope.documents.filter(
    ({ header: { issued } }) => issued !== null && span[0] <= issued && issued <= span[1],
  )
  return documents.length > 0 ? { documents, fact: 'issued', others: [] } : null
}

/** The newest or oldest of all, or of those that the question names. */
function ordered({ u, scope }: Asked): Found | null {
  const pair = asksLater.test(u.folded) || asksEarlier.test(u.folded)
  const newest = asksNewest.test(u.folded) || asksLater.test(u.folded)
  const oldest = asksOldest.test(u.folded) || asksEarlier.test(u.folded)
  if (newest === oldest || !/ (?:nao|gi) /.test(u.folded) || isDuty.test(u.folded)) return null
  if (pair && !ofIssue.test(u.folded) && !/ (?:moi|cu) hon /.test(u.folded)) return null
  if (!pair && (!asksOne.test(u.folded) || restOf(u.folded))) return null
  const dated = (pair ? namedIn(u.text, scope.documents) : scope.documents)
    .filter((d) => d.header.issued !== null)
    .sort((a, b) => issuedOf(a).localeCompare(issuedOf(b)))
  const best = newest ? dated.at(-1) : dated[0]
  if (!best || (pair && dated.length < 2)) return null
  return { documents: [best], fact: 'issued', others: pair ? dated.filter((d) => d !== best) : [] }
}

/** Something due, inspected or done is ordered, not documents. */
const isDuty = / (?:han|nop|gui|bao cao|kiem tra truoc|kiem tra sau|ket thuc|bat dau|thoi gian kiem tra) /

/** Anything but kinds, times of issue and the library: another matter is asked. */
function restOf(folded: string): boolean {
  const plain = folded.replace(
    new RegExp(
      ` ${kinds}(?= )| (?:nao|gi|la|duoc|ban hanh|ra doi|ki|moi nhat|gan day nhat|gan nhat|sau cung|muon nhat|cuoi cung|cu nhat|som nhat|dau tien|truoc tien|trong|thu vien|cac|so|vay|a|hien|nay|dang|co|o|day|luu|giu)(?= )`,
      'g',
    ),
    '',
  )
  return plain.trim().split(' ').filter(Boolean).length > 4
}

/** Documents whose number stands in the text, be it without its symbol: "61 của Hà Nội hay 23". */
function namedIn(text: string, documents: HeldDocument[]): HeldDocument[] {
  const figures = new Set(text.match(/(?<![\d/.-])\d{1,5}(?![\d.-])/gu)?.map((n) => n.replace(/^0+/u, '')))
  return documents.filter((d) => figures.has(d.header.number?.match(/^0*(\d+)/u)?.[1] ?? '-'))
}

function issuedOf({ header }: HeldDocument): string {
  return header.issued ?? ''
}

async function listOf({ view }: Asked, { documents, fact, others }: Found): Promise<Draft> {
  const draft = emptyDraft('answered')
  for (const held of [...documents.slice(0, mostShown), ...others]) {
    const prepared = await view.prepare(held.id)
    const proof = prepared && headerFact(prepared, fact)
    if (!prepared) continue
    const { title } = held.header
    if (others.includes(held)) draft.lines.push(texts.issuedOn(nameOf(held), formatDay(issuedOf(held))))
    else draft.lines.push(`**${nameOf(held)}**${title ? `: ${title.replace(/\s+/gu, ' ')}` : ''}.`)
    if (!others.includes(held)) draft.lines.push(...(proof?.lines.slice(1, 2) ?? []))
    draft.citations.push(...(proof?.citations ?? []))
    draft.calculated.push(...(proof?.calculated ?? []))
    proven(draft, [prepared.document])
  }
  return draft
}
