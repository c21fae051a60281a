// "Nhận kết luận ngày 12/5 thì báo cáo khắc phục chậm nhất ngày nào?": the question tells a day, what happens on it, and
// asks for what is due from there. A time that is counted from an event is counted from that day only where the two events
// are one: the same thing happens, to the same paper or matter. Pure.

import type { Day, Span } from '../../document.ts'
import { inside, phraseKey, syllablesOf } from '../places/syllables.ts'
import type { Understood } from './question.ts'

export type Happening =
  | 'visit'
  | 'end'
  | 'receipt'
  | 'sending'
  | 'issue'
  /** "Có kết luận": it was issued, and is received. */
  | 'presence'
  | 'announcement'
  | 'effect'
  | 'expiry'
  | 'finding'

export interface ToldEvent {
  day: Day
  /** What happens on the day, in folded words. */
  words: string
  /** Where the clause stands that tells the day. */
  at: Span
  /** Of it, who receives, sends or issues: the asker's own unit, mostly. */
  doer: Span
}

const visit =
  / (?:(?:doan|to)(?: \S+){0,12}? (?:den|xuong|ve|toi|vao|qua|ghe|lam viec|kiem tra|thanh tra)|(?:so|tinh|huyen|thanh tra|thanh pho|cuc|bo|uy ban nhan dan)(?: (?!nao |gi |ngay |gui |nop |bao )\S+){0,6}? (?:xuong|ve|den|toi) (?:lam viec|kiem tra|thanh tra|(?:phuong|xa|huyen|so|don vi|truong|phong|co so)(?= (?:ngay|hom|vao|thu) | $))|(?:lich|hen|buoi|ngay)(?: hen)? lam viec|(?:co|len|xep|trung) lich(?= )(?! (?:su|hop|thi|hoc|truc|nghi))|lam viec (?:voi|cung) (?:doan|to|so|thanh tra)|(?:duoc|bi|se|lich|ngay|khi) (?:kiem tra|thanh tra)|(?:kiem tra|thanh tra)(?: tai| o)?) /

/** What happens on a day, and the words behind it: the first that is said, a visit only where nothing else is. */
const happenings: [Happening, RegExp][] = [
  ['effect', / co hieu luc(?= )/],
  ['expiry', / (?:het han|den han|toi han|dao han|het hieu luc)(?= )/],
  [
    'receipt',
    / (?:(?:tiep )?(?<!(?:ghi|xac|cong|chung|thua|dam) )nhan(?! (?:dan|vien|luc|su|khau|dien|thuc))(?: duoc| du)*)(?= )/,
  ],
  ['presence', / co(?= (?:ket luan|thong bao|bien ban|van ban|quyet dinh|yeu cau) )/],
  ['end', / (?:ket thuc|xong|hoan thanh|hoan tat|sau khi|sau kiem tra)(?= )/],
  [
    'issue',
    / (?:ban hanh|(?<!(?:dinh|dang|chu|nhat) )ki(?= )(?! (?:luat|thi))|ra(?= (?:quyet dinh|ket luan|thong bao|van ban))|phe duyet|lap(?= bien ban))(?= )/,
  ],
  ['announcement', / cong bo(?= )/],
  ['finding', / (?:phat hien|xay ra|bi su co)(?= )/],
  [
    'sending',
    / (?:gui|nop(?! luu(?<=(?:ho so|muc luc|tai lieu|nguon) nop luu))|(?<!(?:cong|giai|chuong|quy) )trinh(?! (?:tu|do|bay|duyet))|chuyen(?! (?:de|mon|gia|nganh|doi))|ban giao)(?= )/,
  ],
]

/** "Người ra quyết định nhận báo cáo": what somebody issues says who he is, and the next word what happens. */
const issuer = / (?:nguoi|co quan|cap|don vi)$/

interface Happened {
  kind: Happening
  /** How many words stand before the one that says what happens. */
  before: number
  /** The words that say to what it happens. */
  object: string
}

function happened(words: string): Happened | null {
  const said = ` ${phraseKey(words)} `
  const found = happenings
    .flatMap(([kind, pattern]) => {
      const at = pattern.exec(said)
      return at
        ? [
            {
              kind,
              from: at.index,
              object: objectAt(kind, said, at),
              before: countOf(said.slice(0, at.index)),
            },
          ]
        : []
    })
    .sort((a, b) => a.from - b.from)
    .filter(
      ({ kind, from }, i, all) =>
        i === all.length - 1 || kind !== 'issue' || !issuer.test(said.slice(0, from)),
    )
  const [first] = found
  // "mục lục hồ sơ nộp lưu được phê duyệt": what is handed in names the paper, and what is done to it happens
  const done = found.find(({ kind, from }) => kind === 'issue' && / (?:duoc|bi)$/.test(said.slice(0, from)))
  if (first?.kind === 'sending' && done && paperBefore.test(said.slice(0, first.from + 1))) return done
  // "Đoàn kiểm tra xong", "quyết định công bố có hiệu lực": the last word tells what became of it
  const over = found.find(({ kind }) => kind === 'end' || kind === 'effect')
  if (first) return over && first.kind !== 'receipt' && first.kind !== 'sending' ? over : first
  // "văn bản lấy ý kiến đến ngày …": a paper that arrives
  const arrived =
    /^ (?!.* (?:doan|to) ).* (?:den|toi|ve)(?: noi| tay)? $/.test(said) && papersIn(said).length > 0
  if (arrived) return { kind: 'receipt', object: said, before: 0 }
  if (/ (?:ket luan|thong bao|khac phuc|tu kiem tra|giai trinh) /.test(said)) return null
  return visit.test(said) || / (?:doan|lam viec) /.test(said)
    ? { kind: 'visit', object: said, before: 0 }
    : null
}

/** Right before a word of sending, a paper: nobody who sends. */
const paperBefore =
  / (?:ho so|bao cao|danh (?:sach|muc)|muc luc|tai lieu|van ban|to trinh|ke hoach|de an|du toan|phuong an|don)(?: \S+){0,3} $/

function countOf(folded: string): number {
  return folded.trim() === '' ? 0 : folded.trim().split(' ').length
}

/** What is received or issued is said behind the word, or before it where nothing stands behind; of what ends, anywhere. */
function objectAt(kind: Happening, said: string, { index, 0: word }: RegExpExecArray): string {
  const behind = said.slice(index + word.length)
  const given = ['receipt', 'sending', 'issue', 'presence', 'announcement'].includes(kind)
  return given && behind.trim() !== '' ? behind : said
}

/** What happens on the day from which a deadline counts, or that a question tells; `null` where it is none of these. */
export function happeningIn(words: string): Happening | null {
  return happened(words)?.kind ?? null
}

/** Somebody comes to inspect. */
export function saysVisit(words: string): boolean {
  return visit.test(` ${phraseKey(words)} `)
}

/** What the question says happens on the one day that it tells. */
export function happeningTold(u: Understood): Happening | null {
  const told = toldEvent(u)
  return told ? happeningIn(told.words) : null
}

/** Where the clause of the day begins: at the word that makes it one, or behind what parts it from the rest. */
const begins = /(?<!\p{L})(?:nếu|neu|(?:ngay )?sau khi|kể từ|ke tu|từ khi|tu khi|từ lúc|khi|lúc)(?!\p{L})/giu
const parts =
  /[,;:?]|\.(?=\s|$)|[-=]>|[→⇒]|(?<!\p{L})(?:thì|thi|bao giờ|bao gio|bao lâu|bao lau|(?:ngày|hôm|khi|lúc|ngay|hom|luc) (?:nào|nao|mấy|may))(?!\p{L})/giu
const sends = / (?:gui|nop|bao cao|trinh) /
const asks = / (?:phai|can|bao gio|han|cham nhat|muon nhat|(?:khi|luc|ngay|hom|truoc|may) (?:nao|may|ngay)) /

const becomes = /^ (?:se |phai )?(?:duoc|bi) /

/** `null` unless the question tells one day, and words of what happens on it. */
export function toldEvent(u: Understood): ToldEvent | null {
  const points = u.dates.flatMap((d) =>
    (d.kind === 'date' || d.kind === 'limit') && !ofHoliday.test(u.text.slice(0, d.start)) ? [d] : [],
  )
  // beside a day that is written, "ngày kia" and "hôm nay" say how near it is, or when it is asked
  const written = points.filter((d) => /\d/u.test(d.text))
  const [told, ...more] = written.length > 0 ? written : points
  if (u.claim || !told || more.length > 0 || !('date' in told)) return null
  const text = withoutCommasOfNames(u)
  // "hết hạn ngày 20/5" is no limit: the words before the day say what happens
  const day = told.start + Math.max(0, told.text.search(/(?:ngày|ngay|hôm|hom)?\s*(?:\d|nay|qua|kia)/iu))
  const [left, right] = [text.slice(0, day), text.slice(told.end)]
  const from = clauseStart(left)
  const to = [...right.matchAll(parts)][0]?.index ?? right.length
  const head = left.slice(from)
  const behind = ` ${phraseKey(right.slice(0, to))} `
  // "ngày 12/5 đoàn gửi …": what is sent tells the event where nothing stands before the day
  // "hồ sơ nộp ngày 5/4 được phê duyệt …": what comes of what happened is no part of it
  const comes = happened(head) ? [becomes] : []
  const ends = [asks, ...comes, ...(phraseKey(head) === '' ? [] : [sends])].flatMap(
    (p) => p.exec(behind)?.index ?? [],
  )
  const until = Math.min(behind.length, ...ends)
  const words = phraseKey(`${head} ${behind.slice(0, until)}`)
  if (words === '') return null
  const at = { start: from, end: told.end + lengthOf(right.slice(0, to), countOf(behind.slice(0, until))) }
  const event = happened(words)
  // "hôm nay nhận quyết định" tells an event; "hôm nay" alone is the day that the question is asked on
  if (!/\d|thứ|mai|thu |mốt/iu.test(told.text) && (event === null || event.kind === 'visit')) return null
  const before = event && event.kind !== 'end' ? lengthOf(text.slice(from), event.before) : 0
  return { day: told.date, words: ` ${words} `, at, doer: { start: from, end: from + before } }
}

/** "Trước lễ 30/4": a holiday that lies near tells no event. */
const ofHoliday =
  /(?<!\p{L})(?:(?:nghỉ|nghi|dịp|dip|kỳ|ky|ngày|ngay|trước|truoc|sau|đợt|dot)\s+)(?:lễ|le|tết|tet|nghỉ|nghi|quốc khánh|quoc khanh|giỗ tổ|gio to)(?:\s+(?:lễ|le|tết|tet|quốc khánh|quoc khanh))?\s+(?:ngày\s+|ngay\s+)?$/iu

/** Where the clause before a day begins; a comma inside it ("kiểm tra văn thư, lưu trữ ngày …") parts the day from no happening. */
function clauseStart(left: string): number {
  const starts = [...left.matchAll(begins)].map((m) => m.index)
  const cuts = [...left.matchAll(parts)].map((m) => m.index + m[0].length)
  const [from = 0, before = 0] = [...new Set([0, ...starts, ...cuts])].sort((a, b) => b - a)
  const own = left.slice(from)
  const isCut = left[from - 1] === ',' && happened(own) === null && !asks.test(` ${phraseKey(own)} `)
  return isCut && happened(left.slice(before, from)) !== null ? before : from
}

/** How far into a text its first words reach. */
function lengthOf(text: string, words: number): number {
  return words === 0 ? 0 : (syllablesOf(text)[words - 1]?.end ?? text.length)
}

/** "Sở Văn hóa, Thể thao và Du lịch": the comma of a name parts no clauses. Places stay where they are. */
function withoutCommasOfNames({ text, agencies }: Understood): string {
  return agencies.reduce(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}${rest.slice(start, end).replaceAll(',', ' ')}${rest.slice(end)}`,
    text,
  )
}

/** What passes from hand to hand or is issued; one meaning, one name. */
const papers: [string, RegExp][] = [
  ['quyet dinh', /quyet dinh/],
  ['ket qua', /(?:ket luan|ket qua)/],
  ['thong bao', /thong bao/],
  ['bien ban', /bien ban/],
  ['ho so', /ho so/],
  ['yeu cau', /(?:yeu cau|de nghi|de xuat)/],
  ['bao cao', /(?<!thong )bao cao/],
  ['du thao', /du thao/],
  ['phan anh', /phan anh/],
  ['mau', /(?<!theo )mau/],
  ['y kien', /y kien/],
  ['lich', /lich/],
  ['danh sach', /danh (?:sach|muc)/],
  ['ke hoach', /ke hoach/],
  ['phieu', /phieu/],
  ['don', /don(?! vi)/],
  ['to trinh', /to trinh/],
  ['tin', /tin(?! hoc)/],
  ['giay', /giay(?: phep| chung nhan| moi| bao)/],
  ['van ban', /(?:van ban|cong van)/],
]

function papersIn(words: string): string[] {
  return papers.flatMap(([name, said]) => (new RegExp(` ${said.source} `).test(words) ? [name] : []))
}

/** Whether the one says everything that the other does. */
function sameOrLess(one: string[], other: string[]): boolean {
  return one.every((name) => other.includes(name)) || other.every((name) => one.includes(name))
}

/** What is handed over by the one is received by the other; what there is was issued or received. */
function isSame(one: Happening, other: Happening): boolean {
  const both = new Set([one, other])
  if (both.size === 1) return true
  if (both.has('presence')) return both.has('receipt') || both.has('issue')
  return both.has('sending') && both.has('receipt')
}

const empty = new Set(
  'khi ngay hom luc duoc bi co viec cua cac va tai thi la da du ke tu tren o theo cho ve den nay moi mot nhung dung day vua sau nhan tiep ket thuc xong hoan thanh tat ban hanh ki lap ra gui nop trinh chuyen phat hien xay hieu luc het han'.split(
    ' ',
  ),
)

/** "Nhận được kết luận và báo cáo kết quả": what is done next is no part of the event. */
function withoutNext(event: string): string {
  return event.replace(
    /\s+(?:và|đồng thời)\s+(?:báo cáo|gửi|nộp|khắc phục|thực hiện|tổ chức)(?!\p{L}).*$/isu,
    '',
  )
}

/**
 * Whether what is told is the event that a time is counted from: `agrees` where the same happens to the same thing,
 * `contradicts` where something else does, `open` where the words do not tell.
 */
export function eventFit(told: string, event: string): EventFit {
  // "phát hiện hoặc nhận được yêu cầu": either starts the count
  const fits = event.split(/\s+hoặc\s+/u).map((one) => fitOf(told, one))
  return fits.find((fit) => fit === 'agrees') ?? fits.find((fit) => fit === 'open') ?? 'contradicts'
}

type EventFit = 'agrees' | 'open' | 'contradicts'

function fitOf(told: string, event: string): EventFit {
  if (event === '') return 'open'
  const [a, b] = [happened(told), happened(withoutNext(event))]
  if (a && b && !isSame(a.kind, b.kind)) return 'contradicts'
  if (a && a.kind === b?.kind && a.kind === 'visit') return 'agrees'
  const [mine, theirs] = [objectOf(a, told), objectOf(b, withoutNext(event))]
  const named = mine.papers.length > 0 && theirs.papers.length > 0
  if (named && !sameOrLess(mine.papers, theirs.papers)) return 'contradicts'
  const shared = theirs.words.filter((word) => mine.words.includes(word)).length
  // a decision to inspect is no decision to fine, nor is a licence one
  if (shared === 0 && mine.words.length > 0 && theirs.words.length > 0) return 'contradicts'
  if (a && b) return 'agrees'
  const own = phraseKey(withoutNext(event))
    .split(' ')
    .filter((word) => !empty.has(word))
  if (own.length === 0 && !a) return 'contradicts'
  const said = own.filter((word) => ` ${phraseKey(told)} `.includes(` ${word} `)).length
  return said * 2 >= own.length ? 'agrees' : said > 0 ? 'open' : 'contradicts'
}

/** Folded alike: "tài liệu", "đầu tư" and "tự kiểm tra" are words of the object. */
const at = 'tai(?! (?:lieu|chinh|san|nguyen|khoan|nan|dinh|tro))'
const since = '(?<! (?:dau|vat|thong|cong) )tu(?! (?:kiem|danh|cham|van|phap|nhien|nguyen))'
const behindObject = new RegExp(` (?:cua|${at}|cho|${since}|boi|ghi|neu|theo|${inside}) `)

/** What the event is of: its papers, and the words that tell them or the matter from others. */
function objectOf(event: Happened | null, words: string): { papers: string[]; words: string[] } {
  const said = event?.object ?? ` ${phraseKey(words)} `
  const own = said.split(behindObject)[0] ?? ''
  return { papers: papersIn(` ${own} `), words: contentOf(own) }
}

/** Words that say what is dealt with: none of the happening itself, none of the name of a paper. */
function contentOf(words: string): string[] {
  const rest = papers.reduce(
    (left, [, said]) => left.replace(new RegExp(` ${said.source} `, 'g'), ' '),
    ` ${words} `.replace(/ hop le /, ' '),
  )
  return rest.split(' ').filter((word) => word !== '' && !empty.has(word) && !/\d/.test(word))
}
