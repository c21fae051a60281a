// The words that decide whether a sentence still says what its evidence says: atoms of a text, connectives that may be
// added freely, and markers (negations, conditions, bounds) that may never be lost. Pure.

import { spokenForm } from '../retrieval/fold.ts'

/** A word, a number or a placeholder of a text. */
export interface Atom {
  /** Compared: lower case, tone in one place; "[[N1]]" and "30%" as they are. */
  key: string
  start: number
  end: number
  /** Punctuation or "và" stands before it: a place where a clause may be cut. */
  boundary: boolean
  /** A colon or "gồm" stands before it: an enumeration begins. */
  opens: boolean
}

const atomPattern = /\[\[[PLNV]\d+\]\]|\d+(?:[.,/-]\d+)*(?:\s?%)?|[\p{L}\p{M}]+(?:\d+)?/gu

export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  let last = 0
  for (const m of text.matchAll(atomPattern)) {
    const between = text.slice(last, m.index)
    const previous = atoms.at(-1)?.key
    const key = /^[[\d]/u.test(m[0]) ? m[0].replace(/\s/gu, '') : spokenForm(m[0].toLowerCase())
    atoms.push({
      key,
      start: m.index,
      end: m.index + m[0].length,
      boundary: previous === undefined || previous === and || /[^\s]/u.test(between),
      opens: previous === comprising || between.includes(':'),
    })
    last = m.index + m[0].length
  }
  return atoms
}

const and = spokenForm('và')
const comprising = spokenForm('gồm')

const keysOf = (phrase: string) => phrase.split(' ').map((w) => spokenForm(w))

/** Words that join and introduce and claim nothing. */
const neutralPhrases = [
  ...'và các những là gồm theo về của cho trong tại ở này đó việc thì mà cũng còn có với nêu ghi'.split(' '),
  'bao gồm',
  'gồm có',
  'như sau',
  'sau đây',
  'dưới đây',
  'cụ thể',
  'theo đó',
  'ngoài ra',
  'đồng thời',
  'bên cạnh đó',
  'trong đó',
  'nội dung',
  'văn bản',
  'kế hoạch',
  'nêu rõ',
].map(keysOf)

/** `scope`: for whom a statement holds, when it stands in front of it. */
type MarkerKind = 'negation' | 'condition' | 'bound' | 'modality' | 'scope'

const markers: { phrase: string[]; kind: MarkerKind; words: string }[] = [
  ...marked(
    'negation',
    'không',
    'chưa',
    'chẳng',
    'chả',
    'đừng',
    'miễn',
    'cấm',
    'nghiêm cấm',
    'hủy',
    'bãi bỏ',
  ),
  ...marked(
    'condition',
    ...[
      'trừ',
      'ngoại trừ',
      'nếu',
      'khi',
      'trường hợp',
      'chỉ',
      'ngoài',
      'với điều kiện',
      'riêng',
      'rằng',
      'hãy',
    ],
  ),
  ...marked(
    'bound',
    ...[
      'ít nhất',
      'tối thiểu',
      'tối đa',
      'nhiều nhất',
      'cao nhất',
      'thấp nhất',
      'quá',
      'trở lên',
      'trở xuống',
    ],
    ...['chậm nhất', 'muộn nhất', 'sớm nhất', 'trước', 'sau', 'trên', 'dưới', 'hơn', 'gần', 'khoảng'],
  ),
  ...marked('scope', 'đối với'),
  ...marked('modality', 'có thể', 'dự kiến', 'hoặc', 'khuyến khích', 'đề nghị', 'tạm', 'nên'),
]

function marked(kind: MarkerKind, ...phrases: string[]) {
  return phrases.map((words) => ({ phrase: keysOf(words), kind, words }))
}

/** "chỉ đạo", "chỉ số", "ngoài ra", "trước đây", "trên địa bàn": a marker's letters without its meaning. */
const noMarkers = [
  ...['đạo', 'số', 'tiêu', 'thị', 'dẫn', 'định', 'huy', 'ra'].map((w) => `chỉ ${w}`),
  ...[
    'ngoài ra',
    'trước đây',
    'trước mắt',
    'sau đây',
    'sau đó',
    'trên địa',
    'trên cơ',
    'trên cơ sở',
    'trên môi',
  ],
  ...[
    'trên các',
    'trên cổng',
    'trên hệ',
    'trên trang',
    'quá trình',
    'không gian',
    'không ngừng',
    'hàng không',
  ],
  ...[
    'sau khi',
    'quá hạn',
    'gần đây',
    'trước tiên',
    'trên toàn',
    'trên phạm',
    'tạm trú',
    'riêng lẻ',
    'hơn nữa',
  ],
].map(keysOf)

/** For each atom, whether it is part of a neutral phrase. */
export function neutralAt(atoms: Atom[]): boolean[] {
  const neutral = atoms.map(() => false)
  for (const phrase of neutralPhrases) {
    for (let i = 0; i + phrase.length <= atoms.length; i++)
      if (stands(atoms, i, phrase)) neutral.fill(true, i, i + phrase.length)
  }
  for (const { at } of markersIn(atoms)) for (const i of at) neutral[i] = false
  return neutral
}

export interface Marker {
  at: number[]
  kind: MarkerKind
  words: string
}

/** Negations, conditions and bounds among the atoms; measures ("trên", "hơn") only before a number. */
export function markersIn(atoms: Atom[]): Marker[] {
  const found: Marker[] = []
  for (const { phrase, kind, words } of markers) {
    for (let i = 0; i + phrase.length <= atoms.length; i++) {
      if (!stands(atoms, i, phrase) || noMarkers.some((n) => covers(atoms, i, n))) continue
      if (measures.has(phrase.join(' ')) && !/^[\d[]/u.test(atoms[i + 1]?.key ?? '')) continue
      found.push({ at: phrase.map((_, k) => i + k), kind, words })
    }
  }
  return found
}

const measures = new Set(['trên', 'dưới', 'hơn', 'gần', 'khoảng', 'riêng'].map((w) => keysOf(w).join(' ')))

function stands(atoms: Atom[], i: number, phrase: string[]): boolean {
  return phrase.every((word, k) => atoms[i + k]?.key === word)
}

/** Whether the phrase stands so that it covers atom `i`. */
function covers(atoms: Atom[], i: number, phrase: string[]): boolean {
  return phrase.some((_, k) => stands(atoms, i - k, phrase))
}
