// The parts of a question that another of their class can stand for: a unit, a group, a round, a level, a role. Pure.

import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'

/** Heads of what can be exchanged for another of its class, folded; the longer first. */
const classes: Record<string, string[]> = {
  unit: [
    'uy ban nhan dan',
    'chi cuc',
    'trung tam',
    'benh vien',
    'thanh tra',
    'van phong',
    'cong an',
    'kho bac',
    'tram y te',
    'tram kiem lam',
    'tram thu y',
    'tram khuyen nong',
    'hat kiem lam',
    'thi xa',
    'thi tran',
    'dac khu',
    'thanh pho',
    'ubnd',
    'so',
    'bo',
    'cuc',
    'phong',
    'ban',
    'huyen',
    'quan',
    'xa',
    'phuong',
    'tx',
    'tp',
  ],
  group: ['don vi', 'co quan', 'dia phuong'],
  ordinal: ['giai doan', 'phu luc', 'dot', 'ki', 'quy', 'thang', 'to', 'nhom', 'vong', 'lan', 'buoc'],
  level: ['cap'],
  role: [
    'pho truong doan',
    'truong doan',
    'pho doan',
    'thu ki',
    'thanh vien',
    'to truong',
    'to pho',
    'to vien',
  ],
}

/** Where the name of a unit ends: at what it does or is asked about. */
const afterUnit = syllablesOf(
  'kiểm tự nộp gửi báo phải được bị có là thì khi ngày trước ở tại của làm do cho về trong năm ai nào gồm đến sao chủ phối nhận lập xây tham thực tổ hoàn bỏ để sẽ đã đang cũng không thuộc ký hạn bố trình thẩm rà cử xử giải mua hướng đánh triển hôm lúc',
)
const ofGroup =
  /^(?:khong|thuoc|dien|doi|tuong|duoc|bi|kiem|tra|phuc|nam|trong|ngoai|chua|co|ten|nao|minh|em|toi|ta)$/

interface Part {
  kind: string
  from: number
  to: number
}

/** Heads that other words share their letters with: "phương án", "số liệu", "quan hệ". */
const written: Record<string, string> = { phuong: 'phường', xa: 'xã', so: 'sở', quan: 'quận' }

/** "Cơ sở", "trụ sở" are no "sở"; "có Sở Y tế" is. */
const beforeOtherSo = new Set(syllablesOf('cơ trụ').map(({ spoken }) => spoken))

function isOtherWord(syllable: Syllable | undefined, head: string): boolean {
  const [mark] = syllablesOf(written[head] ?? '')
  return (
    mark !== undefined &&
    syllable !== undefined &&
    syllable.spoken !== syllable.folded &&
    syllable.spoken !== mark.spoken
  )
}

/** The part that begins at a syllable, of the class whose head stands there. */
export function partAt(syllables: Syllable[], at: number): Part | null {
  const folded = syllables.map((s) => s.folded)
  for (const [kind, heads] of Object.entries(classes)) {
    const head = heads.find((h) => h.split(' ').every((word, k) => folded[at + k] === word))
    if (!head || isOtherWord(syllables[at], head)) continue
    if (head === 'so' && beforeOtherSo.has(syllables[at - 1]?.spoken ?? '')) continue
    let to = at + head.split(' ').length
    if (kind === 'ordinal' || kind === 'level') {
      const next = folded[to] ?? ''
      if (kind === 'ordinal' ? !/^(?:\d+|[ivx]+)$/.test(next) : !/^(?:tinh|huyen|xa|trung|bo|so)$/.test(next))
        continue
      return { kind, from: at, to: to + 1 }
    }
    if (kind === 'unit') {
      if (/^(?:nao|gi|khac|do|nay)$/.test(folded[to] ?? '')) continue
      // a name has two syllables at least, and "tài", "tư", "xây" begin names as well as end them
      for (let k = 0; k < 2 && to < folded.length && !isDuty(folded, to); k++) to++
      if (committee.test(folded.slice(at, to + 2).join(' '))) to += 2
      while (to < folded.length && !endsUnit(syllables, to)) to++
    }
    if (kind === 'group') while (to < folded.length && ofGroup.test(folded[to] ?? '')) to++
    return { kind, from: at, to }
  }
  return null
}

/** "Văn phòng Ủy ban nhân dân": the name goes on behind "nhân dân". */
const committee = /^\S+ \S+ uy ban nhan dan$/

/** "Sở Giao thông vận tải", written without marks, does not end at "tai". */
function endsUnit(syllables: Syllable[], at: number): boolean {
  const name = `${syllables[at - 1]?.folded} ${syllables[at]?.folded}`
  return name !== 'van tai' && afterUnit.some((word) => stands(syllables[at], word))
}

/** "UBND xã báo cáo tháng": what is done begins behind the name, however short the name is. */
function isDuty(folded: string[], at: number): boolean {
  const pair = `${folded[at]} ${folded[at + 1] ?? ''}`
  return /^(?:nop|gui|phai|trinh)$/.test(folded[at] ?? '') || pair === 'bao cao'
}

/** The first unit that a question names: "Sở Tài chính" of "Sở Tài chính có bị kiểm tra không". */
export function unitOf(question: string): string | null {
  return unitsIn(question)[0] ?? null
}

/** The last one: of "Sở X kiểm tra xã Y ngày nào" whom the visit is paid to. */
export function lastUnitOf(question: string): string | null {
  return unitsIn(question).at(-1) ?? null
}

function unitsIn(question: string): string[] {
  const syllables = syllablesOf(question)
  const units: string[] = []
  for (let at = 0; at < syllables.length; at++) {
    const part = partAt(syllables, at)
    const [first, last] = [syllables[part?.from ?? 0], syllables[(part?.to ?? 1) - 1]]
    if (part?.kind !== 'unit' || part.to - part.from < 2 || !first || !last) continue
    units.push(question.slice(first.start, last.end).replace(/\s*[:;,].*$/u, ''))
    at = part.to - 1
  }
  return units
}

/** "Đợt 1", "phụ lục II" and nothing else. */
export function isOrdinal(words: string): boolean {
  const syllables = syllablesOf(words)
  const part = partAt(syllables, 0)
  return part?.kind === 'ordinal' && part.to === syllables.length
}

/** Of which level the unit is whose name a word begins: "phường" is of the level of "xã"; `null` for any other word. */
export function levelOf(head: Syllable | undefined): string | null {
  return Object.keys(levels).find((level) => levels[level]!.test(head?.folded ?? '')) ?? null
}

const levels: Record<string, RegExp> = {
  commune: /^(?:xa|phuong)$/,
  district: /^(?:huyen|quan|tx|tp)$/,
  department: /^(?:so|cuc|ban)$/,
}

/** A quarter may stand for a month; a round, a phase or a group only for another of its own. */
export function exchangeable(one: Syllable | undefined, other: Syllable | undefined): boolean {
  const [a, b] = [one?.folded ?? '', other?.folded ?? '']
  return a === b || [a, b].every((head) => head === 'quy' || head === 'thang')
}

/** "Báo cáo quý", "báo cáo 6 tháng": a report with its period. */
export const reported =
  /(?:báo cáo|bao cao)(?: (?:hằng |hàng |hang )?(?:quý|quy|năm|nam|tháng|thang|tuần|tuan)| (?:6|9) (?:tháng|thang)| (?:đột xuất|dot xuat|nhanh))?(?!\p{L})/iu
