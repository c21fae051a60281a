// Places of a document as texts name them: "khoản 2 Mục II Kế hoạch này", "điểm a, b khoản 1 Điều 5", "Phụ lục kèm
// theo". Finds them and says which places are meant; whose places they are is for the caller to see behind them.

import type { Section, Span } from '../document.ts'

export type Unit = 'điểm' | 'khoản' | 'điều' | 'tiểu mục' | 'mục' | 'chương' | 'phần' | 'phụ lục'

/** One place: a label for each unit named, "này" where the place is the one that the words stand in. */
export type Address = Partial<Record<Unit, string>>

export interface PlaceExpression extends Span {
  addresses: Address[]
  /** Said to be of the text itself: "Kế hoạch này", "Điều này"; the kind of document where one is named. */
  own: { kind: string | null } | null
  /** "Phụ lục … ban hành kèm theo": the document that it came with may be named behind. */
  attached: boolean
}

interface Piece extends Span {
  unit: Unit
  labels: string[]
}

const RANK: Record<Unit, number> = {
  điểm: 0,
  khoản: 1,
  điều: 2,
  'tiểu mục': 3,
  mục: 4,
  chương: 5,
  phần: 6,
  'phụ lục': 7,
}
const END = '(?![\\p{L}\\d])'
const AND = '\\s*(?:,\\s*và|[,;]|và|hoặc|đến)\\s*'
const LABELS: [Unit, string][] = [
  ['điểm', '(?:[a-zđ]|\\d{1,2}(?:\\.\\d{1,2}){0,2}|này)'],
  ['khoản', '(?:\\d{1,3}[a-zđ]?|này)'],
  ['điều', '(?:\\d{1,3}[a-zđ]?|này)'],
  ['tiểu mục', '(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|này)'],
  [
    'mục',
    '(?:[IVXL]{1,6}(?:[.\\s]{1,2}\\d{1,2}(?:\\.\\d{1,2})*)?(?:\\.?[a-zđ](?![\\p{L}\\d]))?|[A-H](?:\\.[IVX]{1,5})?(?:\\.\\d{1,2})*|\\d{1,2}(?:\\.\\d{1,2})*|này)',
  ],
  ['chương', '(?:[IVXL]{1,6}|\\d{1,2}|này)'],
  ['phần', '(?:[IVX]{1,5}|[A-H]|\\d{1,2}|thứ\\s+(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy)|này)'],
  ['phụ lục', '(?:số\\s+)?(?:[IVXL]{1,6}|\\d{1,2}[a-z]?|[A-H])'],
]
const PIECE = new RegExp(
  LABELS.map(([unit, label], i) => {
    const word = `(?<u${i}>${unit.replace(' ', '\\s+')})`
    const cased = `(?:${word})`
    return `${cased}\\s+(?<l${i}>${label}${END}(?:${AND}(?:${unit.replace(' ', '\\s+')}\\s+)?${label}${END})*)`
  })
    .concat('(?<bare>phụ\\s+lục)(?=\\s+(?:ban\\s+hành\\s+)?(?:đính\\s+)?kèm(?!\\p{L}))')
    .map((alternative) => `(?:${alternative})`)
    .join('|')
    .replace(/^/, '(?<!\\p{L})(?:')
    .replace(/$/, ')'),
  'giu',
)
/** "hạng mục 1", "thành phần II", "tài khoản 3" are no places. */
const NO_PLACE = /(?:hạng|danh|chuyên|thư|thành|một|phân|tài|quan|thời|cổ|học|đạt|trọng|biểu|số|ưu)\s+$/iu
const GAP = /^\s*(?:(,\s*và|[,;]|và|hoặc)|(của|tại|thuộc|trong))?\s*(?:các\s+)?$/u
const OWN =
  /(?:\.(?=\s*(?:tại|của|trong)\s))?\s*(?:,?\s*(?:của|tại|trong|thuộc|(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo))?\s*(bộ\s+luật|luật|nghị\s+định|nghị\s+quyết|thông\s+tư(?:\s+liên\s+tịch)?|quyết\s+định|kế\s+hoạch|quy\s+chế|quy\s+định|chương\s+trình|đề\s+án|pháp\s+lệnh|chỉ\s+thị|hướng\s+dẫn|văn\s+bản|phương\s+án|báo\s+cáo|tờ\s+trình|phụ\s+lục)\s+này(?!\p{L})/iuy
const ATTACHED = /\s+(?:ban\s+hành\s+)?(?:đính\s+)?kèm(?:\s+theo)?(?!\p{L})/iuy

/** Finds the places named in a text; labels that open a section of their own (`headings`) are not taken. */
export function findPlaceExpressions(text: string, sections: readonly Section[]): PlaceExpression[] {
  const headings = new Set(sections.map((section) => section.start))
  const found: PlaceExpression[] = []
  let chain: Piece[] = []
  const flush = () => {
    if (chain.length > 0) found.push(expressionOf(text, chain))
    chain = []
  }
  for (const match of text.matchAll(PIECE)) {
    const piece = pieceOf(match)
    if (
      isHeading(text, piece, headings) ||
      NO_PLACE.test(text.slice(Math.max(0, piece.start - 8), piece.start))
    )
      continue
    const last = chain.at(-1)
    if (last !== undefined && !GAP.test(text.slice(last.end, Math.min(piece.start, last.end + 24)))) flush()
    chain.push(piece)
  }
  flush()
  return found
}

function isHeading(text: string, piece: Piece, headings: ReadonlySet<number>): boolean {
  if (headings.has(piece.start)) return true
  const lineStart = text.lastIndexOf('\n', piece.start - 1) + 1
  if (
    !/^[\s#*“"]*$/.test(text.slice(lineStart, Math.min(piece.start, lineStart + 12))) ||
    piece.start - lineStart > 11
  )
    return false
  return /^(?:\.\s|:|[^\S\n]*(?:\n|$))/.test(text.slice(piece.end, piece.end + 40))
}

function pieceOf(match: RegExpMatchArray): Piece {
  const start = match.index!
  const end = start + match[0].length
  const groups = match.groups!
  for (const [i, [unit]] of LABELS.entries()) {
    const written = groups[`l${i}`]
    if (written !== undefined) return { unit, labels: labelsOf(unit, written), start, end }
  }
  return { unit: 'phụ lục', labels: [''], start, end }
}

function labelsOf(unit: Unit, written: string): string[] {
  const word = new RegExp(`(?:${unit}|số)\\s+`, 'giu')
  const labels: string[] = []
  for (const part of written.replace(word, '').split(/\s*(?:,\s*và|[,;]|(?<!\p{L})(?:và|hoặc))\s*/u)) {
    const [from, to] = part.split(/\s*đến\s*/u)
    labels.push(tidyLabel(from!))
    if (to !== undefined) labels.push(...between(tidyLabel(from!), tidyLabel(to)), tidyLabel(to))
  }
  return labels.filter((label) => label !== '')
}

function between(from: string, to: string): string[] {
  const [a, b] = [Number(from), Number(to)]
  if (!(b > a + 1) || b - a > 40) return []
  return Array.from({ length: b - a - 1 }, (_, i) => String(a + 1 + i))
}

function tidyLabel(label: string): string {
  return label
    .trim()
    .replace(/\.?\s+(?=\d)/, '.')
    .replace(/\.+/g, '.')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
}

function expressionOf(text: string, chain: Piece[]): PlaceExpression {
  const branches = branchesOf(text, chain)
  for (let i = branches.length - 2; i >= 0; i--) inheritUpper(branches[i]!, branches[i + 1]!)
  const addresses = branches.flatMap(expand).slice(0, 60)
  const start = chain[0]!.start
  let end = chain.at(-1)!.end
  OWN.lastIndex = end
  const own = OWN.exec(text)
  if (own !== null) {
    end += own[0].length
    return {
      addresses,
      own: { kind: own[1]!.toLowerCase().replace(/\s+/g, ' ') },
      attached: false,
      start,
      end,
    }
  }
  const relative = addresses.some((address) => Object.values(address).includes('này'))
  if (chain.at(-1)!.unit === 'phụ lục') {
    ATTACHED.lastIndex = end
    const attached = ATTACHED.exec(text)
    if (attached !== null)
      return { addresses, own: { kind: null }, attached: true, start, end: end + attached[0].length }
  }
  return { addresses, own: relative ? { kind: null } : null, attached: false, start, end }
}

/** Pieces that make one place: rising ("điểm a khoản 2 Điều 5") or falling without a comma ("Điều 5 khoản 2"). */
function branchesOf(text: string, chain: Piece[]): Piece[][] {
  const branches: Piece[][] = [[chain[0]!]]
  for (const piece of chain.slice(1)) {
    const branch = branches.at(-1)!
    const last = branch.at(-1)!
    const gap = text.slice(last.end, piece.start).trim()
    const rises = RANK[piece.unit] > RANK[last.unit] && !/^(?:và|hoặc|,\s*và|;)/u.test(gap)
    const falls = RANK[piece.unit] < RANK[last.unit] && gap === ''
    if (!(rises || falls) || branch.some((other) => other.unit === piece.unit)) branches.push([piece])
    else if (rises && piece.labels.length > 1) {
      // "khoản 2 Điều 3 và Điều 5": the khoản is of the first article alone.
      branch.push({ ...piece, labels: piece.labels.slice(0, 1) })
      branches.push([{ ...piece, labels: piece.labels.slice(1) }])
    } else branch.push(piece)
  }
  return branches
}

function inheritUpper(branch: Piece[], next: Piece[]): void {
  const highest = Math.max(...branch.map((piece) => RANK[piece.unit]))
  for (const piece of next) if (RANK[piece.unit] > highest && piece.labels.length === 1) branch.push(piece)
}

function expand(branch: Piece[]): Address[] {
  let addresses: Address[] = [{}]
  for (const piece of branch) {
    addresses = addresses.flatMap((address) =>
      piece.labels.map((label) => ({ ...address, [piece.unit]: label })),
    )
    if (piece.labels.length === 0) return []
  }
  return addresses
}
