// Citations of other documents in a text, in order: numbers with the words of their kind, laws by name, titles without
// a number. What each says of itself (kind, issuer, date, subject) is read here; relations are read in references.ts.

import type { Day, DocumentHeader, Span } from '../document.ts'
import { type CitationTail, readCitationTail, readIssuer } from './citation-tail.ts'
import { issuerOfSymbol, knownPlaces } from './issuers.ts'
import { findLawNames, type LawName } from './law-names.ts'
import { type DocumentNumber, findNumbers, numberParts } from './numbers.ts'
import { KIND_SYMBOLS } from './symbols.ts'
import { findTitles } from './titles.ts'

export interface Citation extends Span {
  number: string | null
  kind: string | null
  issuer: string | null
  issued: Day | null
  slip: string | null
  /** Of "ngày 31/02/2020": the words. */
  impossible: string | null
  /** Behind number, date and issuer. */
  tailEnd: number
  subjectMatter: Span | null
  /** Stands in a list whose head names its kind: "các Nghị định của Chính phủ: số A, số B". */
  listed: boolean
  /** A law cited by name and number. */
  named: boolean
}

const KINDS = [
  ...new Set([
    ...Object.values(KIND_SYMBOLS),
    'bộ luật',
    'luật',
    'công văn',
    'văn bản',
    'nghị quyết liên tịch',
  ]),
]
  .sort((a, b) => b.length - a.length)
  .map((kind) => kind.replace(/ /g, '\\s+'))
  .join('|')
const HEAD = new RegExp(
  `(?<!\\p{L})(${KINDS})((?:\\s+(?:của|do)\\s+[^:;.\\n]{3,90}?)?\\s*:)?[\\s“"]*(số\\s*:?\\s*)?$`,
  'iu',
)
const NEXT_IN_LIST = /^[\s”")]*[,;]?\s*(?:(?:và|hoặc|cùng|,)\s+)?(số\s*:?\s*)?$/iu
const LAW_THEN_NUMBER =
  /^\s*(?:\([^()\n]{0,60}\)\s*)?(?:năm\s+\d{4}\s*)?,?\s*(?:\(?\s*(?:Luật\s+)?số\s*:?\s*)$/iu

/** Finds the citations of `text`; `header` gives the place that "UBND tỉnh" means. */
export function findCitations(text: string, header: DocumentHeader): Citation[] {
  const laws = findLawNames(text)
  const named = new Set<LawName>()
  const found: Citation[] = []
  let last: Citation | null = null
  let law = 0
  for (const number of findNumbers(text)) {
    while (law < laws.length && laws[law]!.end <= number.start) law++
    const before = law > 0 ? laws[law - 1]! : null
    const name = before !== null && LAW_THEN_NUMBER.test(text.slice(before.end, number.start)) ? before : null
    if (name !== null) named.add(name)
    last = numberedCitation(text, header, number, name, last)
    found.push(last)
  }
  for (const name of laws) if (!named.has(name)) found.push(lawCitation(text, name, header.place))
  for (const title of findTitles(text)) found.push(titleCitation(text, title, header))
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

function numberedCitation(
  text: string,
  header: DocumentHeader,
  number: DocumentNumber,
  law: LawName | null,
  last: Citation | null,
): Citation {
  const head = law === null ? readHead(text, number.start, header.place) : headOfLaw(law)
  const follows =
    head === null &&
    last !== null &&
    NEXT_IN_LIST.exec(text.slice(last.tailEnd, Math.min(number.start, last.tailEnd + 60)))
  const next = follows && last!.tailEnd + 60 > number.start ? follows : null
  const tail = readCitationTail(text, number.end, header.place)
  const said = head?.kind ?? (next ? last!.kind : null)
  const { kind, slip } = kindOf(number, said)
  const sameKind = next !== null && last!.kind === kind && last!.listed
  const issuer =
    tail.issuer ??
    head?.issuer ??
    (sameKind ? last!.issuer : null) ??
    issuerByNumber(number.number, text, header)
  const start =
    head?.start ?? (next?.[1] === undefined ? announced(text, number.start) : number.start - next[1].length)
  return {
    ...fromTail(tail),
    number: number.number,
    kind,
    issuer,
    slip: number.slip ?? slip,
    start,
    end: number.end,
    listed: head?.listed ?? sameKind,
    named: law !== null,
  }
}

/** In "Luật sửa đổi … của Luật X số N" the number is that of X. */
function headOfLaw(law: LawName) {
  const inner = law.amending
    ? law.written.search(/(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?!.*(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s)/su)
    : 0
  return { start: law.start + Math.max(0, inner), kind: law.kind, issuer: null, listed: false }
}

function fromTail(tail: CitationTail) {
  return {
    issued: tail.issued,
    impossible: tail.impossible,
    tailEnd: tail.end,
    subjectMatter: tail.subjectMatter,
  }
}

function announced(text: string, start: number): number {
  const said = /(?:^|[^\p{L}])(số\s*:?\s*)$/iu.exec(text.slice(Math.max(0, start - 12), start))
  return said === null ? start : start - said[1]!.length
}

/** "Nghị định số", "các Thông tư của Văn phòng Chính phủ: số" in front of a number. */
function readHead(text: string, start: number, place: string | null) {
  const before = text.slice(Math.max(0, start - 150), start)
  const match = HEAD.exec(before)
  if (match === null) return null
  const [whole, kind = '', listHead, so = ''] = match
  const colon = listHead?.includes(':') === true
  const of = /(?:của|do)\s+/u.exec(listHead ?? '')
  const from = start - whole.length + kind.length + (of === null ? 0 : of.index + of[0].length)
  const issuer = of === null ? null : (readIssuer(text, from, place)?.name ?? null)
  const kindStart = start - whole.length
  return {
    start: colon ? start - so.length : kindStart,
    kind: kind.toLowerCase().replace(/\s+/g, ' '),
    issuer,
    listed: colon,
  }
}

/** The symbol decides; words that say another kind are a slip. */
function kindOf(number: DocumentNumber, said: string | null): { kind: string | null; slip: string | null } {
  const { kind: bySymbol, codes } = numberParts(number.number)
  const word = said === 'văn bản' ? null : said
  if (bySymbol === null) {
    const letter = word === null && codes.length > 1 && !/^(?:QH|UBTVQH)\d/.test(codes[0] ?? '')
    return { kind: letter ? 'công văn' : word, slip: null }
  }
  if (
    word === null ||
    word === bySymbol ||
    bySymbol.startsWith(word) ||
    word.startsWith(bySymbol) ||
    word === 'công văn'
  ) {
    return { kind: bySymbol, slip: null }
  }
  if (KIND_SYMBOLS[codes[0] ?? ''] === word) return { kind: word, slip: null }
  return { kind: bySymbol, slip: `Ghi là “${word}” nhưng ký hiệu ${number.number} là của ${bySymbol}.` }
}

/** The body that the symbol names: the text's own committee for a bare "KH-UBND". */
export function issuerByNumber(number: string, text: string, header: DocumentHeader): string | null {
  const { codes, kind } = numberParts(number)
  const [first = ''] = codes
  const own = header.issuer
  if (own !== null && (first === 'UBND' || first === 'HĐND') && /^(?:Ủy ban|Hội đồng) nhân dân\s/.test(own)) {
    const body = first === 'UBND' ? 'Ủy ban nhân dân' : 'Hội đồng nhân dân'
    return own.replace(/^(?:Ủy ban|Hội đồng) nhân dân/, body)
  }
  const joint = kind !== null && /liên tịch|liên bộ|phối hợp/.test(kind)
  const names = (joint ? codes : [first]).map((code) => issuerOfSymbol(code, header.place, text, knownPlaces))
  const known = names.filter((name) => name !== null)
  return known.length > 0 ? known.join(', ') : null
}

function lawCitation(text: string, law: LawName, place: string | null): Citation {
  const tail = readCitationTail(text, law.end, place)
  const year =
    /^\s+(?:năm\s+\d{4}|\d{4}(?=[\s,;.)]))/u.exec(text.slice(law.end, law.end + 12))?.[0].length ?? 0
  return {
    ...fromTail(tail),
    number: null,
    kind: law.kind,
    issuer: tail.issuer,
    slip: null,
    start: law.start,
    end: law.end + year,
    tailEnd: Math.max(tail.end, law.end + year),
    listed: false,
    named: true,
  }
}

function titleCitation(text: string, title: Span & { kind: string }, header: DocumentHeader): Citation {
  const tail = readCitationTail(text, title.end, header.place)
  return {
    ...fromTail(tail),
    number: null,
    kind: title.kind,
    issuer: tail.issuer,
    slip: null,
    start: title.start,
    end: title.end,
    listed: false,
    named: false,
  }
}

/** A title that holds a number, or stands in one, is no citation of its own; nor is a name inside an amending name. */
function withoutOverlaps(citations: Citation[]): Citation[] {
  const kept: Citation[] = []
  for (const citation of citations) {
    const last = kept.at(-1)
    if (last === undefined || citation.start >= last.end) kept.push(citation)
    else if (last.number === null && citation.number !== null) kept[kept.length - 1] = citation
  }
  return kept
}
