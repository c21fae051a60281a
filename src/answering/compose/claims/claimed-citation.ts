// "KH 12 căn cứ Quyết định 345 phải không?", "… có dẫn Nghị định 6/2021 không?": the number that is claimed, whole, is
// looked for among what the document cites, and a ground only among its grounds; a false one is set right.

import type { Reference } from '../../../document.ts'
import type { NumberMention } from '../../../library/number-mentions.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { labelOf } from '../citations/references.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { meansNumber, sentenceOf } from '../header.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { isPartial } from '../silent.ts'

const cites = / (?:vien dan|dan chieu|trich dan|dan|nhac|nhac den|nhac toi|neu|de cap) /
const restsOn = / (?:can cu|dua tren|dua vao|dua theo|co so|theo|thuc hien|trien khai|cu the hoa) /
const framing = [
  ...documentPhrases,
  ...[
    'vien dan',
    'dan chieu',
    'trich dan',
    'dan',
    'nhac',
    'nhac den',
    'nhac toi',
    'neu',
    'de cap',
    'den',
    'toi',
  ],
  ...['can cu', 'dua tren', 'dua vao', 'dua theo', 'co so', 'phap li', 'theo', 'thuc hien', 'trien khai'],
  ...[
    'cu the hoa',
    'ban hanh',
    'xay dung',
    'lap',
    'de',
    'lam',
    'vao',
    'so',
    'luat',
    'trong',
    'tai',
    'phai',
    'dung',
  ],
]

/** One document that the claim says is cited, as all its mentions together tell it. */
type Claimed = NumberMention & { written: string }

/** The verdict on a claimed citation; `null` for every other question. */
export function composeClaimedCitation(asked: Asked): Draft | null {
  const { u } = asked
  const isAsked = u.claim || / (?:khong|chua) $/.test(u.folded)
  const [byCiting, byGround] = [cites.test(u.folded), restsOn.test(u.folded)]
  if (!isAsked || !(byCiting || byGround) || u.kind === 'relation') return null
  // by what an act is done is no ground of the paper that tells it
  if (!byCiting && / viec (?:\S+ ){1,8}(?:thuc hien|tien hanh|lam) theo /.test(u.folded)) return null
  const holders = asked.documents.filter(({ document: { header } }) =>
    u.numbers.some((n) => meansNumber(n, header)),
  )
  const [holder, ...more] = holders.length > 0 ? holders : asked.scope.named ? asked.documents : []
  if (!holder || more.length > 0) return null
  const claimed = claimedIn(asked, holder)
  if (claimed.length === 0 || leftover({ ...asked, documents: [holder] }, framing).length > 0) return null
  const cited = holder.document.references.filter((r) => !r.internal && r.number !== null)
  const grounds = cited.filter((r) => isOpening(holder, r))
  const found = { claimed, cited, yes: u.claim ? texts.yes : texts.citesIt }
  if (byCiting) return verdict(holder, { ...found, where: cited, denial: texts.citesNot })
  return grounds.length > 0 ? verdict(holder, { ...found, where: grounds, denial: texts.restsNotOn }) : null
}

/** The numbers that name no document of the question's own; "Nghị định 6 … là 6/2021" names one. */
function claimedIn({ u }: Asked, { document: { header } }: PreparedDocument): Claimed[] {
  const merged = new Map<string, Claimed>()
  for (const n of u.numbers) {
    if (meansNumber(n, header)) continue
    const before = merged.get(n.ordinal)
    const written = u.text.slice(n.start, n.end)
    const kind = n.kind ?? before?.kind
    const isFuller = (n.year ?? n.number) !== undefined || !before
    merged.set(n.ordinal, {
      ...before,
      ...n,
      ...(kind ? { kind } : {}),
      written: isFuller ? written : before.written,
    })
  }
  return [...merged.values()]
}

function isOpening({ byPath }: PreparedDocument, { section, relation }: Reference): boolean {
  return byPath.get(section)?.kind === 'opening' || relation === 'căn cứ'
}

interface Found {
  claimed: Claimed[]
  /** What would bear the claim out. */
  where: Reference[]
  cited: Reference[]
  yes: string
  denial: (document: string, partial: boolean, claimed: string, instead: string) => string
}

function verdict({ document }: PreparedDocument, { claimed, where, cited, yes, denial }: Found): Draft {
  const hits = claimed.map((c) => where.find((r) => meansNumber(c, r)))
  const holds = hits.every((r) => r !== undefined)
  const missed = claimed.filter((_, i) => !hits[i])
  const draft = emptyDraft('answered')
  const named = holds ? hits.flatMap((r) => r ?? []) : instead(missed, where)
  const labels = named.map(labelOf).join('; ')
  const told = missed.map(nameOfClaimed).join(', ')
  // a number of the same ordinal tells that the copy holds the place that is meant
  const unsure = isPartial(document.text) && !named.some((r) => missed.some((c) => isAlike(c, r)))
  draft.lines.push(holds ? yes : denial(nameOf(document), unsure, told, labels))
  if (holds) draft.lines.push(`${nameOf(document)}: **${labels}**.`)
  // what is claimed as a ground may be cited elsewhere in the text: that is shown too
  const elsewhere = missed.flatMap((c) => cited.find((r) => meansNumber(c, r)) ?? [])
  for (const r of [...named, ...elsewhere].slice(0, 3)) {
    const quote = shortQuote(document.text, sentenceOf(document, r), r, 300)
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
  }
  draft.calculated.push(...named.map((r) => labelOf(r)))
  return proven(draft, [document])
}

/** What is cited in the place of what is claimed: the same number of another year or kind, else the others of its kind. */
function instead(missed: Claimed[], where: Reference[]): Reference[] {
  const alike = where.filter((r) => missed.some((c) => isAlike(c, r)))
  const ofKind = where.filter((r) => missed.some((c) => c.kind === r.kind))
  const found = alike.length > 0 ? alike : ofKind.length > 0 ? ofKind : where
  return [...new Map(found.map((r) => [r.number, r])).values()].slice(0, 8)
}

function isAlike({ ordinal }: Claimed, { number }: Reference): boolean {
  return number?.split(/[/-]/)[0]?.replace(/^0+/, '') === ordinal.replace(/^0+/, '')
}

function nameOfClaimed({ kind, written }: Claimed): string {
  return /^\d/u.test(written) && kind ? `${capital(kind)} ${written}` : written
}
