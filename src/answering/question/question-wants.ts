// What kind of thing would answer: a time, a number, a name, an agency; read from the asking words ("frames").

import { type Syllable, stands } from '../places/syllables.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import type { OtherWord } from '../typed/other-word.ts'

export type Want =
  | 'when'
  | 'duration'
  | 'count'
  | 'percent'
  | 'amount'
  | 'rank'
  | 'where'
  | 'agency'
  | 'who'
  | 'document'
  | 'contact'
  | 'system'
  | 'how'
  | 'why'
  | 'what'
  | 'yesno'
  | null

const emptyNouns = new Set([
  'co quan',
  'don vi',
  'ben',
  'noi',
  'cho',
  'nguoi',
  'viec',
  'cai',
  'dieu',
  'loai',
  'van ban',
  'giay to',
])

/** Marks the asking words and says what they ask for. */
export function framesIn(
  syllables: Syllable[],
  lexicon: Lexicon,
  isOther: OtherWord,
): { used: boolean[]; wants: string[] } {
  const used = syllables.map(() => false)
  const wants: string[] = []
  for (const { phrase, wants: want } of lexicon.frames) {
    for (let i = 0; i + phrase.length <= syllables.length; i++) {
      if (!phrase.every((word, k) => !used[i + k] && stands(syllables[i + k], word))) continue
      if (phrase.length === 1 && phrase[0] && (isOther(i, phrase[0]) || isMany(syllables, i))) continue
      const kept = namesThing(want, phrase) ? phrase.length - 1 : 0
      phrase.forEach((_, k) => {
        if (k >= kept) used[i + k] = true
      })
      for (let k = want === 'rank' ? i - 1 : -1; k >= 0 && isOfRank(syllables, k); k--) used[k] = true
      wants.push(want)
    }
  }
  return { used, wants }
}

/** "Giữ vị trí thứ mấy?": what stands before the rank asks for it as well. */
function isOfRank(syllables: Syllable[], at: number): boolean {
  const [before, word, behind] = [at - 1, at, at + 1].map((i) => syllables[i]?.folded ?? '')
  return ofRank.test(word!) || (word === 'tri' && before === 'vi') || (word === 'vi' && behind === 'tri')
}

const ofRank = /^(?:giu|dung|xep|nam|lot|vao|hang|bac|top|nhom)$/

/** "Ho so ton nhieu thi …": typed without marks, and no thing stands behind it that could be counted. */
function isMany(syllables: Syllable[], i: number): boolean {
  return syllables[i]?.spoken === 'nhieu' && notCounted.test(syllables[i + 1]?.folded ?? '')
}

const notCounted = /^(?:thi|o|tai|hon|nhat|bi|se|nen|ma|va|qua|lam|khong|ko|roi)$/

/** In "huyện nào" the noun is content, in "khi nào" and "cơ quan nào" it is not. */
function namesThing(want: string, phrase: Syllable[]): boolean {
  if (!['agency', 'system', 'how', 'what', 'document', 'count'].includes(want)) return false
  const noun = phrase.slice(0, -1).map((s) => s.folded)
  return (
    noun.length > 0 &&
    /^(?:nao|gi|may)$/.test(phrase.at(-1)?.folded ?? '') &&
    !emptyNouns.has(noun.join(' ')) &&
    !['nhu the', 'the', 'cach', 'bang cach'].includes(noun.join(' '))
  )
}

const wantOrder: Want[] = [
  'amount',
  'rank',
  'percent',
  'contact',
  'when',
  'duration',
  'where',
  'document',
  'system',
  'agency',
  'count',
  'who',
  'why',
  'how',
  'what',
  'yesno',
]

/** The one kind of thing wanted, of all that the asking words may want. */
export function mainWant(found: string[], folded: string): Want {
  if (perPeriod.test(folded) || eachDay.test(folded)) return 'count'
  // "có bị … mấy cái … không?" counts nothing
  const counted = someAsked.test(folded) ? found.filter((w) => w !== 'count') : found
  const timed = counted.includes('when') ? counted.filter((w) => w !== 'rank') : counted
  const asked =
    found.includes('duration') && inTime.test(folded) ? timed.filter((w) => w !== 'amount') : timed
  const first = wantOrder.find((w) => w !== null && asked.includes(w)) ?? null
  if (first === null || first === 'yesno') {
    if (/ (?:thoi gian|thoi han|lich) /.test(folded) && !/ (?:giai quyet|lam viec) /.test(folded))
      return 'when'
  }
  if (first === null || first === 'what' || first === 'yesno') {
    if (/ (?:han nop|han gui|han chot|han cuoi|thoi han|deadline) /.test(folded)) return 'when'
    if (lastDay.test(folded)) return 'when'
    if (first === null && bodyOfKind.test(folded)) return 'agency'
  }
  return first === 'where' && doesIt.test(folded) ? 'agency' : first
}

/** "Nơi nào soạn biểu mẫu?": a body, and no place to go to. */
const doesIt =
  / (?:noi|cho) nao (?:(?:se|phai|duoc|giao|co|nhiem vu|trach nhiem|chiu|dung ra|la dau moi) )*(?:soan|soan thao|lap|xay dung|chu tri|phu trach|dam nhan|lo|tong hop|theo doi|dam bao|bao dam|quan li|ban hanh|tham muu|huong dan|chuan bi|chi tra|cap kinh phi|phoi hop|quyet dinh|duyet|phe duyet|thong bao|don doc) /

/** "Do cơ quan thường trực nào lo?": the kind of body stands between the noun and the asking word. */
const bodyOfKind =
  / do (?:co quan|don vi|bo phan|to chuc|phong|ban|so)(?: (?!nay |do |minh |toi )\S+){1,3} nao(?: (?:lo|lam|chiu|phu trach|dam nhan|dam nhiem|thuc hien|quan li|chuan bi|xay dung|lap|soan|ban hanh|chu tri))? /

/** "Tính giúp ngày cuối nộp báo cáo", "báo cáo phải xong ngày?": the day is asked for, though no word asks. */
const lastDay =
  / ngay (?:cuoi(?: cung)?|chot) (?:(?:de|phai|duoc|can|con|la|nhan) )*(?:nop|gui|bao cao|trinh|hoan thanh) | (?:nop|gui|bao cao|trinh|hoan thanh) (?:\S+ ){0,6}?(?:vao |la )?ngay (?:cuoi(?: cung)?|chot) $| (?:phai|xong|nop|gui)(?: xong| truoc| vao)* ngay $/

const someAsked = / co (?:bi|duoc|phai|can) (?:\S+ )*?(?<!bao )may (?:\S+ )*khong $/

/** "Hoàn trả số tiền còn lại trong bao nhiêu ngày?": the sum is only what the days are for. */
const inTime =
  / (?:trong|sau|truoc|qua|han) (?:vong |thoi han |thoi gian )?(?:may|bao nhieu) (?:ngay|thang|tuan|gio) /

/** "Tiếp dân mấy ngày một tháng": so many in each, and no span of time. */
const perPeriod =
  / (?:may|bao nhieu) (?:ngay|buoi|gio|lan|phien|tiet) (?:mot|1|moi|trong mot|tren|tren mot|hang|trong) (?:thang|tuan|nam|quy|ngay) /

/** "Mỗi ngày bao nhiêu?", "một ngày làm mấy giờ?": how much of each day, and no day. */
const eachDay =
  / (?:moi|mot|1|tung) (?:nguoi )?(?:moi |mot |1 )?(?:ngay|buoi) (?:(?:duoc|la|het|chi|tra|lam|lam viec|hop|di|kiem tra) )*(?:bao nhieu(?! ngay)|may (?:gio|tieng|buoi|luot|lan)) /

/** "Email của phòng X là gì?", "số điện thoại nào?", "website ở đâu?": the value itself, not what the word means. */
export function asksContact(folded: string): boolean {
  return contactValue.test(folded) || asksWeb(folded)
}

/** "Nhập báo cáo ở trang web nào?", "đăng nhập tại địa chỉ nào?": where on the net. */
export function asksWeb(folded: string): boolean {
  return webAddressAsked.test(folded)
}

const webAddressAsked =
  / (?:trang web|website|web|duong link|link|ten mien) (?:nao|gi|la gi) | (?:nhap|truy cap|cap nhat|khai bao|tra cuu|dang ki)(?: \S+){0,7}? (?:o|tai|tren|qua|vao|theo) (?:dia chi|duong dan|trang|dia chi truy cap) (?:nao|gi) | (?:trang web|website|dia chi truy cap|ten mien) (?:\S+ ){0,14}la gi /

const contactValue =
  / (?:email|e mail|mail|thu dien tu|hop thu|hom thu|so dien thoai|sdt|hotline|duong day nong|so fax|website|trang web|trang thong tin dien tu) (?:(?!cu la |cong vu la )\S+ ){0,14}(?:la gi|la bao nhieu|la so may|la so nao|la nao|bao nhieu|nhu the nao|the nao|la dia chi nao) /

/** "tỷ lệ …?", "chỉ tiêu … bao nhiêu": a percentage; "tỷ lệ 1:500" is the scale of a map. */
export function isPercent(folded: string, wants: Want): boolean {
  return (
    (wants === null || wants === 'count' || wants === 'what') &&
    / (?:ti le(?! \d)|chi tieu(?! (?:nao|gi))) /.test(folded)
  )
}

/** "kinh phí … bao nhiêu", "mức phạt?": a sum of money, not a count. */
export function isAmount(folded: string, wants: Want): boolean {
  if (wants !== 'count' && wants !== null && wants !== 'amount') return false
  const money =
    / (?:kinh phi|tien|muc chi|phu cap|le phi|hoc phi|vien phi|thuy loi phi|gia ve|phi tham dinh|muc phi|cong tac phi|von|muc dau tu|gia goi thau|gia tri (?:hop dong|goi thau|cong trinh|du an)|luong|don gia|gia ca|muc gia|muc ho tro|ho tro|muc phat|phat|chi phi|du toan|thu lao|ngan sach|muc thuong|(?:muc|gia tri|tong) thiet hai) /
  if (feeAsked.test(folded) && (wants === 'count' || wants === null)) return true
  if (
    wants === null &&
    / (?:luong|phu cap|thu lao|muc phat|tien phat|le phi|muc chi|muc ho tro|muc thuong|muc thiet hai) /.test(
      folded,
    )
  )
    return true
  return (
    money.test(folded) &&
    (wants !== null || / (?:muc|so tien) /.test(folded)) &&
    !/ bao nhieu (?:lan|nguoi|don vi|co quan|ngay|cong chuc|ho so|lop|xa|huyen|so) /.test(folded)
  )
}

/** "Phí cấp giấy phép …": a fee without any other word for money. */
const feeAsked =
  /(?:^| (?:muc|thu|nop|dong|mat|tra|chiu|thi|cac|khoan) )\s*phi (?!toi |hanh |phap |le |dao |chinh )/
