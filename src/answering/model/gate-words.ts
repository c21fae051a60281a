// The words that decide whether a sentence still says what its evidence says: atoms of a text with what stands between
// them, connectives that claim nothing, and markers (negations, conditions, bounds) that may never be lost. Pure.

import { spokenForm } from '../../retrieval/fold.ts'

/** A word, a number or a placeholder of a text. An "và" between clauses is no atom but a break before the next one. */
export interface Atom {
  /** Compared: lower case, tone in one place; "[[N1]]" and "30%" as they are. */
  key: string
  /** Punctuation before it, quotation marks left out; "&" for an "và". */
  gap: string
  /** Begins with a capital. */
  capital: boolean
}

const atomPattern = /\[\[[PLNV]\d+\]\]|\d+(?:[.,/-]\d+)*(?:\s?%)?|[\p{L}\p{M}]+(?:\d+)?/gu
const and = spokenForm('và')

/** The words of a phrase as atoms spell them. */
export const keysOf = (phrase: string) => phrase.split(' ').map((w) => spokenForm(w))
/** Phrases of lists with commas between them. */
const phrases = (...lists: string[]) => lists.flatMap((list) => list.split(', ')).map(keysOf)
const keySet = (words: string) => new Set(words.split(' ').map((w) => spokenForm(w)))

/** The words of a sentence, each with the signs that stand before it. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  let last = 0
  let gap = ''
  for (const m of text.matchAll(atomPattern)) {
    gap += text.slice(last, m.index).replace(/[\s“”"‘’']/gu, '')
    last = m.index + m[0].length
    const key = /^[[\d]/u.test(m[0]) ? m[0].replace(/\s/gu, '') : spokenForm(m[0].toLowerCase())
    if (key === and && !joinsName(atoms, gap, text.slice(last))) gap += '&'
    else {
      atoms.push({ key, gap, capital: /^\p{Lu}/u.test(m[0]) })
      gap = ''
    }
  }
  return atoms
}

/** Words that a name of an agency begins with, and how long such a name goes on at most. */
const nameHeads = keySet('sở bộ phòng ban cục vụ viện trung tâm ngành bộ')
const longestName = 6

/** "Tài nguyên và Môi trường": an "và" inside a name is a word of it. In doubt it is, so that no name is cut. */
function joinsName(atoms: Atom[], gap: string, behind: string): boolean {
  if (gap !== '') return false
  const next = /^\s+([\p{L}\p{M}]+)(?:\s+([\p{L}\p{M}]+))?/u.exec(behind)
  if (!next?.[1] || opensClause(keysOf([next[1], next[2]].filter(Boolean).join(' ').toLowerCase())))
    return false
  return isInName(atoms, atoms.length, /^\p{Lu}/u.test(next[1]))
}

/** Whether atom `at` would go on with a name of an agency that began before it. */
function isInName(atoms: Atom[], at: number, capital: boolean): boolean {
  for (let i = at - 1; i >= Math.max(0, at - longestName); i--) {
    const named = atoms[i + 1]?.capital || (atoms[i + 2]?.capital && i < at - 2)
    if (nameHeads.has(atoms[i]!.key) && i < at - 1 && named) return capital || at - i <= 4
    if (/[;:.()]/u.test(atoms[i]!.gap)) return false
  }
  return false
}

/** Whether a clause may be cut before atom `at`: at punctuation or "và", but not inside a name ("Văn hóa, Thể thao"). */
export function isBreak(atoms: Atom[], at: number): boolean {
  const atom = atoms[at]
  if (!atom || !/[,;.:&]/u.test(atom.gap)) return false
  const inList = atom.gap === ',' && atom.capital && !opensClause(atoms.slice(at, at + 2).map((a) => a.key))
  return !(inList && isInName(atoms, at, true))
}

/** What a new predicate begins with. After other words a comma may only go on counting ("các sở, ngành có …"). */
const predicates = phrases(
  'gửi, nộp, trình, lập, soạn, giao, giúp, đưa, lấy, ký, họp, xem, dùng, cử, phải, nhằm, để, từ đó',
  'qua đó, sau đó, góp phần, đồng thời, kịp thời, nghiêm túc, tránh, báo cáo, tổng hợp, tổ chức',
  'thực hiện, triển khai, hướng dẫn, kiểm tra, rà soát, xây dựng, ban hành, chủ trì, phối hợp',
  'tham mưu, đề xuất, đề nghị, kiến nghị, chuẩn bị, đánh giá, khắc phục, cập nhật, công khai',
  'công bố, niêm yết, theo dõi, đôn đốc, chỉ đạo, chịu trách nhiệm, yêu cầu, hoàn thành, bố trí',
  'chấn chỉnh, phát hiện, phát huy, nâng cao, đẩy mạnh, bảo đảm, đảm bảo, giải quyết, giải trình',
  'xử lý, ghi nhận, biểu dương, thông báo, điều chỉnh, bổ sung, tiếp nhận, tiếp tục, nhắc nhở',
  'xác định, tuyên truyền, phổ biến, lưu trữ, quản lý, vận hành, phân công, hoàn thiện, khai thác',
  'sử dụng, lồng ghép',
)

/** Whether what somebody does begins here. */
export function opensPredicate(atoms: Atom[], at: number): boolean {
  return predicates.some((phrase) => stands(atoms, at, phrase))
}

/** What acts in such texts: agencies, posts, units. */
const actors = keySet(
  'sở ubnd ủy hđnd văn thanh phòng cục chi trung đoàn chủ phó giám trưởng thủ người cơ đơn công thành đại các những mỗi mọi từng huyện xã',
)
/** Words that begin like an actor and are none: "ban hành", "công khai", "thành lập", "phòng ngừa". */
const noActors = phrases(
  'công khai, công bố, thành lập, phòng ngừa, phòng chống, văn bản, văn hóa, chi trả, chi phí',
  'chủ trì, chủ động, trưởng thành, người dân, thanh toán, đơn giản, đại diện cho, cơ sở, xã hội',
)

/** Whether these words begin a clause of their own: with somebody who acts. */
export function opensClause(keys: string[]): boolean {
  return actors.has(keys[0] ?? '') && !noActors.some((words) => words.every((w, k) => keys[k] === w))
}

/** Words that may be left out anywhere: they claim nothing. Prepositions are not among them: they give roles. */
export const weightless = keySet('các những thì')

/** What may stand where the evidence has a colon. */
export const comprising = [
  ...['gồm có', 'bao gồm', 'gồm', 'là', 'như sau', 'sau đây', 'dưới đây'],
  ...['bao gồm như sau', 'gồm như sau'],
].map(keysOf)

/** What a sentence may begin with. */
export const openers = [
  ...['theo đó', 'cụ thể', 'cụ thể là', 'ngoài ra', 'đồng thời', 'bên cạnh đó', 'trong đó', 'còn'],
  ...['nội dung', 'nội dung gồm', 'nội dung bao gồm', 'nội dung là', 'gồm', 'bao gồm', 'gồm có'],
].map(keysOf)

/** Between a heading and what it says: "Kế hoạch này nêu rõ". */
export const afterHeading = [
  ...['này nêu rõ', 'nêu rõ', 'nêu', 'ghi rõ', 'ghi', 'này', 'gồm', 'bao gồm', 'là'],
].map(keysOf)

/** `scope`: for whom a statement holds, when it stands in front of it. */
type MarkerKind = 'negation' | 'condition' | 'bound' | 'modality' | 'scope'

export interface Marker {
  at: number
  /** Index behind its last atom. */
  end: number
  kind: MarkerKind
  words: string
}

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
    'hủy',
    'bãi bỏ',
    'thôi',
    'dừng',
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
    ...['nhưng', 'tuy nhiên', 'song', 'kể từ', 'tính từ', 'kể cả', 'thay vì'],
    ...['không kể', 'không tính', 'không bao gồm', 'không gồm'],
  ),
  ...marked('scope', 'đối với'),
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
  ...marked('modality', 'có thể', 'dự kiến', 'hoặc', 'khuyến khích', 'đề nghị', 'tạm', 'nên', 'được'),
]

function marked(kind: MarkerKind, ...phrases: string[]) {
  return phrases.map((words) => ({ phrase: keysOf(words), kind, words }))
}

/** "chỉ đạo", "chỉ số", "ngoài ra", "trước đây", "trên địa bàn": a marker's letters without its meaning. */
const noMarkers = phrases(
  'chỉ đạo, chỉ số, chỉ tiêu, chỉ thị, chỉ dẫn, chỉ định, chỉ huy, chỉ ra, ngoài ra, trước đây',
  'trước mắt, sau đây, sau đó, trên địa, trên cơ, trên cơ sở, trên môi, trên các, trên cổng, trên hệ',
  'trên trang, quá trình, không gian, không ngừng, hàng không, quá hạn, gần đây, trước tiên',
  'trên toàn, trên phạm, tạm trú, riêng lẻ, hơn nữa, nói riêng, song song, song phương',
)

/** Only before a number. */
const measures = new Set(['trên', 'dưới', 'hơn', 'gần', 'khoảng'].map((w) => spokenForm(w)))

/** Negations, conditions, bounds and modalities among the atoms. */
export function markersIn(atoms: Atom[]): Marker[] {
  const found: Marker[] = []
  for (const { phrase, kind, words } of markers) {
    for (let at = 0; at + phrase.length <= atoms.length; at++) {
      if (!stands(atoms, at, phrase) || noMarkers.some((n) => covers(atoms, at, n))) continue
      if (measures.has(phrase[0]!) && !/^[\d[]/u.test(atoms[at + 1]?.key ?? '')) continue
      found.push({ at, end: at + phrase.length, kind, words })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Whether the phrase stands at this atom. */
export function stands(atoms: Atom[], at: number, phrase: string[]): boolean {
  return phrase.every((word, k) => atoms[at + k]?.key === word)
}

/** Whether the phrase stands so that it covers atom `i`. */
function covers(atoms: Atom[], i: number, phrase: string[]): boolean {
  return phrase.some((_, k) => stands(atoms, i - k, phrase))
}
