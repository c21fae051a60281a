// What happens on a day that a question tells, or from which a time is counted: something is received, signed, given back,
// runs out, somebody comes. A word of doing inside the name of a paper ("biên bản bàn giao") is nothing that happens. Pure.

import { phraseKey } from '../places/syllables.ts'
import { paperNoun, papersIn } from './papers.ts'

export type Happening =
  | 'visit'
  | 'end'
  | 'receipt'
  | 'sending'
  | 'return'
  | 'issue'
  /** "Có kết luận": it was issued, and is received. */
  | 'presence'
  | 'announcement'
  | 'effect'
  | 'expiry'
  | 'finding'
  | 'start'
  | 'acceptance'
  | 'founding'
  | 'grant'
  | 'change'

export interface Happened {
  kind: Happening
  /** How many words stand before the one that says what happens. */
  before: number
  /** The words that say to what it happens. */
  object: string
}

const visit =
  / (?:(?:doan|to)(?: \S+){0,12}? (?:den|xuong|ve|toi|vao|qua|ghe|lam viec|kiem tra|thanh tra)|(?:so|tinh|huyen|thanh tra|thanh pho|cuc|bo|uy ban nhan dan)(?: (?!nao |gi |ngay |gui |nop |bao )\S+){0,6}? (?:xuong|ve|den|toi) (?:lam viec|kiem tra|thanh tra|(?:phuong|xa|huyen|so|don vi|truong|phong|co so)(?= (?:ngay|hom|vao|thu) | $))|(?:lich|hen|buoi|ngay)(?: hen)? lam viec|(?:co|len|xep|trung) lich(?= )(?! (?:su|hop|thi|hoc|truc|nghi))|lam viec (?:voi|cung) (?:doan|to|so|thanh tra)|(?:duoc|bi|se|lich|ngay|khi) (?:kiem tra|thanh tra)|(?:kiem tra|thanh tra)(?: tai| o)?) /
/** "Biên bản kiểm tra": the name of a paper, and nobody who comes. */
const inspectionPaper =
  / (bien ban|ket qua|bao cao|ho so|hop dong|phieu|de cuong)(?: ket qua)? (?:kiem tra|thanh tra)(?= )/g

/** What happens on a day; a visit only where nothing else is said. */
const happenings: [Happening, RegExp][] = [
  [
    'effect',
    / (?:co hieu luc(?: thi hanh)?|(?<!(?:het|con) )hieu luc(?= (?:ke )?tu ))(?: ke)?(?: tu)?(?: ngay)?(?= )/g,
  ],
  ['expiry', / (?:het han|den han|toi han|dao han|het hieu luc)(?= )/g],
  ['return', / (?:tra (?:lai|ve)(?! (?:loi|ket qua))|hoan tra)(?= )/g],
  [
    'receipt',
    / (?:(?:tiep )?(?<!(?:ghi|xac|cong|chung|thua|dam|giao) )nhan(?! (?:dan|vien|luc|su|khau|dien|thuc))(?: duoc| du)*)(?= )/g,
  ],
  ['presence', / co(?= (?:ket luan|thong bao|bien ban|van ban|quyet dinh|yeu cau) )/g],
  [
    'end',
    / (?:ket thuc|het(?= (?:dot|cuoc|ki|vu|mua|giai doan|thoi gian) )|be (?:mac|giang)|xong|hoan thanh|hoan tat|sau khi|sau kiem tra)(?= )/g,
  ],
  [
    'issue',
    / (?:ban hanh|(?<!(?:(?<!quyet )dinh|dang|chu|nhat) )ki(?= )(?! (?:luat|thi|cuong|niem|yeu|nang|thuat|nghi(?! (?:dinh|quyet))|hop(?! dong)|su|vong) )|ra(?= (?:quyet dinh|ket luan|thong bao|van ban))|phe duyet|(?<!(?:thanh|doc|cong|quan|trung|xac) )lap(?= (?:(?:bien ban|ho so|bao cao|danh sach|phieu|tai|o|vao|ngay) |$)))(?= )/g,
  ],
  ['announcement', / cong bo(?= )/g],
  ['start', / (?:khai (?:mac|giang|truong)|khoi (?:cong|hanh)|bat dau)(?= )/g],
  ['acceptance', / nghiem thu(?= )/g],
  ['founding', / thanh lap(?! (?:theo|boi) )(?= )/g],
  [
    'grant',
    / (?:duoc cap|cap(?= (?:giay|the|chung (?:chi|thu|nhan)|phep) ))(?= )(?! (?:tinh|huyen|xa|bo|so|tren|duoi) )/g,
  ],
  ['change', / (?:thay doi|(?:thay|doi)(?= (?:chu|ten|nguoi|dia chi|dia diem|noi) ))(?= )/g],
  ['finding', / (?:phat hien|xay ra|bi su co)(?= )/g],
  [
    'sending',
    / (?:gui|nop(?! luu(?<=(?:ho so|muc luc|tai lieu|nguon) nop luu))|(?<!(?:cong|giai|chuong|quy) )trinh(?! (?:tu|do|bay|duyet))|chuyen(?! (?:de|mon|gia|nganh|doi))|ban giao|giao nhan)(?= )/g,
  ],
]

/** "Người ra quyết định nhận báo cáo": what somebody issues says who he is, and the next word what happens. */
const issuer = / (?:nguoi|co quan|cap|don vi)$/

/** What the words say happens; `day`: how many of them stand before the day, where it is told among them. */
export function happened(words: string, day?: number): Happened | null {
  const said = ` ${phraseKey(words)} `
  const all = happenings
    .flatMap(([kind, pattern]) =>
      [...said.matchAll(pattern)].map(({ index: from, 0: word }) => {
        const to = from + word.length
        const [before, last] = [countOf(said.slice(0, from)), countOf(said.slice(0, to))]
        return { kind, from, to, before, last, object: objectAt(kind, said, from, to) }
      }),
    )
    .sort((a, b) => a.from - b.from)
  // "nhận quyết định ký ngày 12/5": the day is that of the word right before it
  const beside = all.find(({ kind, last }) => last === day && kind !== 'end')
  if (beside) return beside
  const found = all.filter(({ kind, from }, i) => {
    const later = all.slice(i + 1)
    if (kind === 'issue' && later.length > 0 && issuer.test(said.slice(0, from))) return false
    // "hồ sơ nộp lưu được phê duyệt", "biên bản bàn giao ký …": what follows the name of a paper is part of it
    return !(paperNoun.test(said.slice(0, from + 1)) && later.some((next) => next.kind !== 'end'))
  })
  const [first] = found
  // "Đoàn kiểm tra xong", "quyết định công bố có hiệu lực": the last word tells what became of it
  const over = found.find(({ kind }) => kind === 'end' || kind === 'effect')
  if (first) return over && first.kind !== 'receipt' && first.kind !== 'sending' ? over : first
  // "văn bản lấy ý kiến đến ngày …": a paper that arrives
  const arrived =
    /^ (?!.* (?:doan|to) ).* (?:den|toi|ve)(?: noi| tay)? $/.test(said) && papersIn(said).length > 0
  if (arrived) return { kind: 'receipt', object: said, before: 0 }
  if (/ (?:ket luan|thong bao|khac phuc|tu kiem tra|giai trinh) /.test(said)) return null
  const comes = said.replace(inspectionPaper, ' $1')
  return visit.test(comes) || / (?:doan|lam viec) /.test(comes)
    ? { kind: 'visit', object: said, before: 0 }
    : null
}

/** How many words there are. */
export function countOf(folded: string): number {
  return folded.trim() === '' ? 0 : folded.trim().split(' ').length
}

const given = new Set<Happening>(['receipt', 'sending', 'return', 'issue', 'presence', 'announcement'])

/** What is received or issued is said behind the word, or before it where no paper stands behind; of what ends, anywhere. */
function objectAt(kind: Happening, said: string, from: number, to: number): string {
  if (!given.has(kind)) return said
  const [before, behind] = [`${said.slice(0, from)} `, said.slice(to)]
  if (behind.trim() === '') return before
  return papersIn(behind).length === 0 && papersIn(before).length > 0 ? before : behind
}

/** What happens on the day from which a deadline counts, or that a question tells; `null` where it is none of these. */
export function happeningIn(words: string): Happening | null {
  return happened(words)?.kind ?? null
}

/** Somebody comes to inspect. */
export function saysVisit(words: string): boolean {
  return visit.test(` ${phraseKey(words)} `)
}
