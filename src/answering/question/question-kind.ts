// Which kind of question it is, from its folded words.

import type { TimeExpression } from '../../calendar/dates.ts'
import type { NumberMention } from '../../library/number-mentions.ts'
import type { Term } from '../places/match.ts'
import { asksWhatOneCites } from './cited-asked.ts'
import { givenDay, type HeaderFact, headerFactAsked } from './header-fact.ts'
import { asksForOutline } from './outline-asked.ts'
import type { Want } from './question-wants.ts'
import { smallTalkIn } from './small-talk.ts'
import { asksWhatIsWrong } from './wrong-asked.ts'

export type QuestionKind =
  | 'smalltalk'
  | 'help'
  | 'library'
  | 'deadlines' // all of them
  | 'deadline'
  | 'calculate'
  | 'references'
  | 'cited-by'
  | 'relation'
  | 'header'
  | 'compare'
  | 'outline'
  | 'anomalies'
  | 'passage'

/** What the kind of a question is told from. */
interface Words {
  folded: string
  wants: Want
  numbers: NumberMention[]
  terms: Term[]
  dates: TimeExpression[]
  /** How many places are named. */
  places: number
}

/** The first kind whose words stand in the question; whatever is of no kind asks what a passage says. */
export function kindOf(words: Words): { kind: QuestionKind; fact: HeaderFact | null } {
  const talk = smallTalkIn(words.folded)
  if (talk) return { kind: talk, fact: null }
  const cites = asksWhatOneCites(words.folded)
  if (!cites && isNameAlone(words) && words.numbers.length === 1) return { kind: 'header', fact: 'subject' }
  const fact = headerFactAsked(words)
  const kind = kinds.find(([, holds]) => holds(words, fact))?.[0] ?? 'passage'
  return { kind, fact: kind === 'header' ? fact : null }
}

/** The narrower before the wider: "nghị định nào sửa đổi …" names documents as every question for references does. */
const kinds: [QuestionKind, (words: Words, fact: HeaderFact | null) => boolean][] = [
  ['anomalies', ({ folded }) => asksBeforeIssue(folded)],
  ['references', ({ folded }) => asksWhatOneCites(folded)],
  ['library', (words) => words.numbers.length < 2 && isNameAlone(words) && namesPlace(words)],
  ['library', asksWhatIsHeld],
  ['compare', comparesTwo],
  ['deadlines', asksAllDeadlines],
  ['library', asksWhichThereAre],
  ['relation', asksWhatChanges],
  ['cited-by', asksWhoCites],
  ['passage', ({ folded }) => asksForm(folded)],
  ['header', (_, fact) => fact !== null],
  ['references', asksWhatIsCited],
  ['anomalies', ({ folded }) => asksWhatIsWrong(folded)],
  ['outline', ({ folded }) => asksForOutline(folded)],
  ['calculate', countsFromDay],
  ['passage', asksWhatFollows],
  ['deadline', asksForDeadline],
]

/** "Kế hoạch 61", "kế hoạch Kiên Giang": a document is named and nothing asked of it. */
function isNameAlone({ folded, terms, wants, dates }: Words): boolean {
  if (/ tom (?:tat|luoc|gon) /.test(folded)) return false
  return wants === null && dates.length === 0 && terms.every((t) => isDocumentWord.test(t.folded))
}

const isDocumentWord = /^(?:ke|hoach|van|ban|quyet|dinh|cong|thong|bao|chuong|trinh)$/

function namesPlace({ folded, places }: Words): boolean {
  return (
    places > 0 &&
    (/ (?:ke hoach|van ban|quyet dinh|cong van|thong bao|chuong trinh) /.test(folded) ||
      onlyPlace.test(folded))
  )
}

/** "Thư viện đang có những văn bản nào?" */
function asksWhatIsHeld(words: Words): boolean {
  const { folded, numbers } = words
  // "văn bản nào trong thư viện dẫn Kế hoạch 174?": who cites it
  if (asksWhoCites(words)) return false
  return (
    (/ (?:thu vien(?! (?:tinh|huyen|xa|phuong|truong|thanh pho|quoc gia|cong cong|cong dong|khoa hoc|so) )|dang giu|ban co|kho du lieu|he thong co) .*(?:van ban|ke hoach|tai lieu) /.test(
      folded,
    ) &&
      / nao | gi | bao nhieu | may | danh sach | liet ke /.test(folded)) ||
    (numbers.length === 0 &&
      / (?:van ban|ke hoach|tai lieu)(?: \S+){0,4} (?:trong|cua|tai|o) (?:thu vien|kho du lieu|he thong) /.test(
        folded,
      ) &&
      / (?:danh sach|liet ke|nhung|cac|bao nhieu|may) /.test(folded))
  )
}

function comparesTwo({ folded, places, numbers }: Words): boolean {
  return (
    (/ (?:so sanh|khac nhau|giong nhau|khac gi|khac biet|doi chieu|khac(?! phuc)) /.test(folded) &&
      (places > 1 ||
        numbers.length > 1 ||
        / (?:hai(?! (?:phong|duong|hau|chau|lang) )|2|cac|giua|truoc va sau) /.test(folded))) ||
    (places > 1 && / (?:nhieu|it|cao|thap|som|muon|lau|lon|nho|dai|ngan) hon /.test(folded))
  )
}

function asksAllDeadlines({ folded, wants }: Words): boolean {
  if (allReports.test(folded) && !oneReport.test(folded)) return true
  const costs = figures.has(wants) && !/ (?:han|moc|deadline) /.test(folded)
  if (eachTime.test(folded) && ofDays.test(folded) && !costs) return true
  if (milestones.test(folded)) return true
  return (
    / (?:tat ca|liet ke|(?<!(?:gui|nop|lap|trinh|cung cap) )danh sach|tong hop|cac|nhung|toan bo|moi(?= (?:moc|han|thoi han) )) (?:\S+ ){0,2}(?:han|thoi han|moc|deadline|moc thoi gian|han nop|ky han) /.test(
      folded,
    ) && !/ han che /.test(folded)
  )
}

/** "Mốc thời gian quan trọng trong kế hoạch 12": whichever it sets. */
const milestones =
  /^ (?:cho (?:toi |em |minh )?(?:xem |hoi |biet )?)?(?:cac )?(?:moc|moc thoi gian|deadline|timeline|ki han|thoi han)(?: (?:quan trong|can nho|phai nho|can luu y|chinh|dang chu y|phai nop|nop))*(?: (?:trong|cua|theo|o|tai) .*)? $/

/** "Đủ bốn mốc nộp báo cáo", "nộp những đợt nào, mỗi đợt hạn mấy", "4 kỳ hạn ngày nào": each of several, and when. */
const eachTime =
  / (?:moi|tung) (?:dot|ki|lan|moc|loai) (?:\S+ ){0,3}(?:han|ngay|nop|gui|truoc|khi|bao gio|vao) | (?:han|ngay|moc|nop|gui)(?: nop| gui)?(?: cua)? (?:tung|moi) (?:dot|ki|lan|loai) | (?:han|moc)(?: \S+){0,3} (?:hai|ba|bon|ca nam|[2-6]) (?:ki|dot|lan) | (?:du|ca|dung) (?:hai|ba|bon|nam|[2-6]) (?:moc|han|ki|dot|lan|thoi han) | (?:hai|ba|bon|[2-6]) (?:moc|ki|dot|thoi han) (?:\S+ ){0,4}(?:han|nop|gui|ngay|bao cao) /
const ofDays = / (?:nop|gui|bao cao|bc|cung cap|trinh|cap) /

/** "Mỗi lần gửi chậm mất mấy điểm?": what each costs, and no day. */
const figures = new Set<Want>(['percent', 'amount', 'count', 'rank'])

/** "Các loại báo cáo định kỳ và hạn nộp", "những báo cáo phải gửi theo quy chế". */
const allReports =
  / (?:tat ca|liet ke|toan bo|danh sach|cac|nhung|(?:may|bao nhieu) loai) (?:(?:cac|nhung|loai|che do) )*bao cao (?:dinh ki |dot xuat |chuyen de |hang nam )*(?:(?:ma )?(?:phai|can) (?:nop|gui|lam|co)|phai|trong|theo|va (?:han|thoi han)|quy dinh) /
const oneReport =
  / (?:khi nao|bao gio|truoc ngay|ngay nao|ngay may|cham nhat|truoc khi|ai|dau|theo mau|mau|noi dung|de cuong|ket qua|don vi nao|co quan nao|khong|chua|bao lau|the nao|truoc) /

/** "Có những kế hoạch nào?": no word says of what. */
function asksWhichThereAre({ folded, numbers, terms }: Words): boolean {
  return (
    numbers.length === 0 &&
    / (?:co nhung|nhung|cac|co) (?:ke hoach|van ban|tai lieu|quyet dinh) nao /.test(folded) &&
    terms.every((t) => /^(?:ke|hoach|van|ban|quyet|dinh|tai|lieu|nao)$/.test(t.folded))
  )
}

function asksWhatChanges({ folded: asked, numbers, wants }: Words): boolean {
  // when a text ends is its own matter, whatever ended it
  const folded = asked.replace(
    / het hieu luc (?=(?:ke |vao |tu )*(?:khi|ngay|luc|nam|thang) nao | bao gio )/,
    ' ',
  )
  if (changesThing(folded)) return false
  if (wants === 'document' && doesTheChange.test(folded)) return true
  return (
    / (?:sua doi|sua boi|(?:van ban|nghi dinh|thong tu|quyet dinh|luat) nao (?:da )?sua|(?:sua|bo) (?:nhung |cac )?(?:nghi dinh|thong tu|luat|quyet dinh|nghi quyet|ke hoach)|bo sung|thay the|thay (?:cho )?(?:(?:cac|nhung|ban) )?(?:nghi dinh|thong tu|luat|quyet dinh|nghi quyet|ke hoach|cong van|van ban|quy che|chi thi|huong dan)(?: cu| truoc| truoc day)? (?:nao|gi|so may)|bai bo|huong dan thi hanh|quy dinh chi tiet|het hieu luc) /.test(
      folded.replace(whichEnds, ' het hieu luc nao '),
    ) &&
    (numbers.length > 0 || wants === 'document' || olderPaper.test(folded) || whichEnds.test(folded)) &&
    (wants === 'document' || wants === 'what' || wants === 'yesno' || / nao | gi | boi | bang /.test(folded))
  )
}

/** "Bị 27/KH-SNV thay là số mấy?", "thông tư nào mà Thông tư 14 bỏ đi?": the numbered paper changes another one, which is asked for. */
const doesTheChange =
  / truoc (?:(?:khi|luc|day|co|ra|ban hanh) )*(?:ke hoach|quyet dinh|cong van|thong tu|nghi dinh|chi thi|van ban|quy che|huong dan) (?:so )?\d| \d\S*(?: (?:[a-z]{0,2}ubnd|[a-z]{2,5}))?(?: [a-z]{2,5})? (?:(?:nay|moi|da|lai|se|len) )*(?:thay(?: the| cho)?(?! (?:o|trong|tai|duoc|co|noi|neu|nhac) )|bo di|bai bo|huy bo|huy|bo(?= (?:nhung|cac|ke hoach|quyet dinh|cong van|thong tu|nghi dinh|chi thi|van ban|quy che|huong dan|so)(?: |$))) (?!sung |tri |mat |doi |ich |phieu )/

/** "Rào cản nào bị bãi bỏ theo kế hoạch 12?": what is done away with is neither a paper nor a provision of one. */
const thingChanged =
  /^ (?:theo .*? thi )?((?:\S+ ){1,4}?)(?:nao|gi) (?:(?:se|duoc|bi|can|phai|da) )*(?:bai bo|sua doi|bo sung|thay the) /
const ofText =
  /(?:^| )(?:\d\S*|ai|van ban|ke hoach|quyet dinh|nghi dinh|thong tu|luat|nghi quyet|phap lenh|chi thi|quy che|cong van|thong bao|chuong trinh|huong dan|tai lieu|to trinh) |(?:^| )(?:cai|dieu|khoan|diem|quy dinh|noi dung|phan|phu luc|muc|chuong|mau) $/

/** Whether it is asked which thing is changed or done away with, and no text is. */
export function changesThing(folded: string): boolean {
  const thing = thingChanged.exec(folded)?.[1]
  return thing !== undefined && !ofText.test(thing)
}

/** "Kế hoạch cũ nào hết giá trị?": another paper is asked for, not the standing of the one in hand. */
export const whichEnds =
  / (?:ke hoach|quyet dinh|cong van|thong tu|nghi dinh|chi thi|van ban|quy che|huong dan) (?:cu |truoc |truoc day )?nao (?:se |da )?(?:bi )?(?:het (?:hieu luc|gia tri|thoi han|tac dung)|mat hieu luc|thay|bo) /

/** "Thay cho quyết định cũ nào?" */
const olderPaper =
  / (?:ke hoach|quyet dinh|cong van|thong tu|nghi dinh|chi thi|van ban|quy che|huong dan) (?:cu|truoc|truoc day) nao /

/** "Nghị định 61 được nhắc ở đâu?", "kế hoạch nào căn cứ Quyết định 12?" */
function asksWhoCites({ folded, numbers }: Words): boolean {
  if (numbers.length === 0 || asksItsGround.test(folded)) return false
  const isCited =
    !asksWhatOneCites(folded) &&
    !speaksOfThing.test(folded) &&
    !(numbers.length === 1 && asksOfOneText.test(folded)) &&
    (/ (?:duoc|bi) ?(?:\S+ ){0,2}(?:nhac|vien dan|trich dan|dan chieu|(?<!huong )dan|can cu|de cap|neu|xuat hien) /.test(
      folded,
    ) ||
      isThere.test(folded)) &&
    !/ (?:vien dan|nhac den|can cu|dan chieu) (?:nhung|cac|nghi dinh nao|van ban nao|thong tu nao) /.test(
      folded,
    )
  return (
    isCited ||
    / (?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh) nao .*(?:nhac|vien dan|trich dan|dan chieu|can cu|de cap|thuc hien|trien khai|dua vao) | (?:xuat hien|co mat|duoc nhac|duoc dan|duoc neu)(?: den| toi)? (?:o|trong|tai) (?:nhung |cac )*(?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh) nao /.test(
      folded,
    )
  )
}

/** "Nghị định 61 có nhắc ở đâu không?": where it is, and not what a text that is held states. */
const isThere =
  / co ?(?:\S+ ){0,2}(?:nhac|vien dan|trich dan|dan chieu|(?<!huong )dan|can cu|de cap|neu|xuat hien) (?!(?:nhung|cac|may|bao nhieu|gi|noi dung|ro|ra|ve|han|thoi|ten|ai) )/

/** "Kế hoạch 12 lấy văn bản nào làm căn cứ?": what it rests on, not what rests on it. */
const asksItsGround =
  / (?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh|nghi quyet|chi thi|nghi dinh|luat) nao (?:duoc )?(?:de |dung )*(?:la|lam) (?:can cu|co so)(?: phap li)? /

/** "Kế hoạch 12 có nhắc gì tới trường học không?": the numbered paper speaks, and of no other paper. */
const speaksOfThing =
  /^(?!.* (?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh|cong van|cho|noi) nao ).* \d\S*(?: \S+){0,6} co (?:he )?(?:nhac|de cap|neu)(?: (?:gi|chi|den|toi|ve))+ (?!(?:o|trong|tai|boi|dau|khong|chua) |(?:\S+ ){0,3}\d)/

/** "… được nhắc ở phần nào của kế hoạch 12?", "kế hoạch nào được nêu trong KH 12?": the number is that of the text that speaks. */
const asksOfOneText =
  / (?:trong|tai|o|thuoc|cua) (?:noi dung |ban )?(?:ke hoach|kh|quyet dinh|qd|thong tu|tt|nghi dinh|nd|nghi quyet|nq|chi thi|ct|cong van|cv|thong bao|tb|van ban|vb|chuong trinh)(?: so)? \d\S*(?: (?!duoc |bi |co )\S+){0,8} $/

function asksWhatIsCited({ folded, wants }: Words): boolean {
  return (
    ((wants === 'document' && !isObject.test(folded)) ||
      asksWhatOneCites(folded) ||
      / (?:can cu|dua tren|dua vao|dua theo) (?:\S+ ){0,2}(?:bo )?luat gi | (?:vien dan|trich dan|dan chieu) /.test(
        folded,
      )) &&
    / (?:vien dan|trich dan|dan chieu|can cu|dua tren|dua vao|theo|nhac|de cap|neu|co so phap ly|thuc hien|trien khai|ban hanh kem theo|quy dinh tai|nao) /.test(
      folded,
    )
  )
}

const isDue = '(?:han|nop|gui|bao cao)'
const isIssued = '(?:ban hanh|ki|ra doi|ra|de|phat hanh)'
/** "Ban hành tháng 8 mà lại bắt nộp trước 30/6", "hạn gửi lại sớm hơn ngày ban hành": two times of one text that do not agree. */
const beforeIssue = new RegExp(
  ` (?:${isIssued}(?: \\S+){0,4} (?:ngay|thang|nam|quy) (?:\\S+ ){0,10}?(?:ma|lai|nhung|trong khi) (?:\\S+ ){0,10}?(?:truoc|tu|trong|${isDue})|${isDue} (?:\\S+ ){0,16}?(?:truoc|som hon|di truoc) (?:\\S+ ){0,8}?${isIssued}) `,
)
const whyOrWhether =
  / (?:sao|the nao ma|la the nao) | (?:co )?(?:dung|sai|sai sot|nham|nham lan|hop li|vo li|mau thuan|van de|loi|go nham|danh nham|in nham)(?: \S+){0,2} $/

/** Why, or whether rightly, something is due before the text that sets it is issued. */
export function asksBeforeIssue(folded: string): boolean {
  return beforeIssue.test(folded) && whyOrWhether.test(folded)
}

/** "Đoàn đến ngày 12/9 thì nộp chậm nhất ngày nào?": a day is given to count from. */
function countsFromDay({ folded, wants, dates }: Words): boolean {
  // "đến hết tháng 4 tồn bao nhiêu phần trăm": a share is told, and no day counted
  if (wants === 'percent' || wants === 'amount' || wants === 'rank' || wants === 'count') return false
  return (
    dates.some((d) => d.kind === 'date' || d.kind === 'limit') &&
    / (?:kiem tra|doan|den|xuong|lam viec|neu|nhan|ket thuc|ngay) /.test(folded) &&
    (wants === 'when' || wants === 'duration' || / han | (?:cham|muon|tre) nhat | truoc /.test(folded)) &&
    (!/ ban hanh /.test(folded) || givenDay.test(folded)) &&
    !claimedDeadline.test(folded)
  )
}

/** What happens or is to be done, and no day, though the words of deadlines stand there. */
function asksWhatFollows({ folded, wants }: Words): boolean {
  return (
    isConsequence(folded) ||
    (whatToDo.has(wants) && isLate.test(folded)) ||
    / (?:cua|trong|cho) nam nao /.test(folded)
  )
}

function asksForDeadline({ folded, wants }: Words): boolean {
  // "tháng nào không phải lập báo cáo": no day tells it
  if (/ (?:thang|quy|ki|nam|tuan) nao (?:\S+ ){0,4}?khong (?:phai|can) /.test(folded)) return false
  if (wants === 'when' || wants === 'duration') return true
  if (/ (?:dung|gia) han /.test(folded) || amountLike.has(wants)) return false
  // "hạn thành lập tổ": whatever is to be done, its deadline is asked for
  const limit = (wants === null || wants === 'what' || wants === 'yesno') && bareLimit.test(folded)
  return limit || ofDeadlines.test(folded.replace(lateMatter, ' $1$2'))
}

/** "Công điện về hồ sơ quá hạn": what is late is the matter; whether it is late is asked behind it. */
const lateMatter =
  / (ho so|nhiem vu|don thu|van ban|phan anh)((?: (?!chua |khong )\S+){0,6}?) (?:qua|tre) han(?= )(?! (?:chua|roi|khong|may|bao|lau|hay|thi|la|ma))/g

const ofDeadlines =
  / (?:han nop|da ket thuc chua|ket thuc chua|con thoi gian|da xong chua|xong chua|het chua|qua chua|da qua chua|con hieu luc|con han khong|da bat dau chua|bat dau chua|co tre khong|tre khong|muon khong|bi muon khong|bi tre khong|con kip khong|con kiem tra khong|con kiem tra nua khong|con dang kiem tra khong|co kip khong|tre chua|tre roi|(?:tre|muon|cham) (?:may|bao nhieu) ngay|muon chua|het han chua|den han chua|han gui|han bao cao|han hoan thanh|han cuoi|han la|han cua|han thuc hien|han khac phuc|han xu li|han tong hop|qua han|con han|het han|tre han chua|han chot|deadline|(?:cham|muon|tre) nhat|con may ngay|con bao nhieu ngay) /

/** "Hạn … là ngày 31/7 phải không?": a date to confirm, not one to count from. */
const claimedDeadline =
  / (?:han|cham nhat)(?: \S+)* la (?:\S+ ){0,4}\d\S* (?:\S+ )*(?:phai khong|dung khong|dung chua|phai chu|a|dung vay khong) /

/** "Kiên Giang", "tỉnh Kiên Giang năm 2023", "của Hà Nội": a place and nothing asked of it; a condition or a verb asks. */
const onlyPlace = /^(?!.* (?:thi|neu|con|khong|chua|phai|lam|co|la|duoc|bi|nop|gui|ki|han) )(?: \S+){1,9} $/

/** "Quá hạn thì sao?", "không nộp bị xử lý thế nào?": what follows, not when. */
export function isConsequence(folded: string): boolean {
  return (
    / (?:qua han|qua thoi han|tre han|tre hen|nop tre|nop muon|nop cham|gui cham|bao cao cham|cham nop|cham bao cao|cham gui|tre bao cao|muon bao cao|khong nop|khong gui|khong bao cao|khong tra loi|khong thuc hien|vi pham|vang mat|nghi) /.test(
      folded,
    ) &&
    / (?:thi sao|bi gi|bi sao|bi xu li|xu li (?:the nao|ra sao|gi)|bi tru|tru may|tru bao nhieu|bi phat|phat gi|co sao khong|hau qua|co duoc huong|co bi|thi the nao|thi bi) /.test(
      folded,
    )
  )
}

/** "Hồ sơ quá hạn thì phòng phải làm gì?": the papers are late, and what is to be done is asked. */
const isLate =
  / (?:ho so|nhiem vu|cong viec|van ban|don thu|thu tuc|bao cao) (?:bi |da )?(?:qua han|tre han|cham) (?:\S+ ){0,8}(?:gi|nao|sao|ai) /
const whatToDo = new Set<Want>(['what', 'how', 'agency', 'who', 'count', 'where'])

/** "Văn bản nào thuộc đối tượng rà soát?", "gửi kèm văn bản gì?": texts are what is dealt with, none is cited. */
const isObject =
  / (?:gui|nop|trinh|lap|chuan bi|cung cap|xuat trinh|mang|dinh)(?: (?:them|kem|theo|ra|len|du|nhung|cac))* (?:van ban|tai lieu|giay to) (?:nao|gi) | kem (?:theo )?(?:\S+ ){0,3}(?:van ban|tai lieu|giay to) (?:nao|gi) | van ban nao (?:thuoc|nam trong|la doi tuong|phai|can|duoc (?:ra soat|kiem tra|he thong hoa|xu li)|bi (?:ra soat|kiem tra)) /

const formAsked = / (?:bieu mau|mau bieu|mau|bieu|phu luc)(?: bao cao)?(?: so)? (?:nao|may|bao nhieu|gi) /

/** "Theo mẫu số mấy?": the number of a form, not of a document. */
export function asksForm(folded: string): boolean {
  return formAsked.test(folded) && !/ (?:lay|gui|kiem nghiem|xet nghiem) mau /.test(folded)
}

/** "Vướng mắc thì hỏi ai?", "khó khăn liên hệ phòng nào?" */
export function asksWhomToTurnTo(folded: string): boolean {
  return whomToTurnTo.test(folded)
}

const whomToTurnTo =
  / (?:vuong|vuong mac|kho khan|thac mac|can giai dap|(?:muon|can) (?:duoc |xin |nho )?(?:huong dan|ho tro)|truc trac|ket (?:vai |may |mot so |nhieu )?(?:cho|o|khuc|dau)|gap kho|be tac|(?:khong|chua|chang) (?:duoc )?(?:ro|hieu|nam ro|biet lam|biet xu li)|lung tung|thay kho|roi qua)(?= )(?:(?=.* (?:hoi|lien he|goi|gap|phan anh|kien nghi|keu|bao|nho|tim|trao doi)(?: \S+){0,4} (?:ai|dau|phong nao|so nao|co quan nao|don vi nao|bo phan nao|cho nao) )|(?=.* (?:thi|phai) (?:sao|lam sao|the nao|lam the nao|lam gi|tinh sao) $))/

/** Figures and names are asked for, whatever is said of deadlines beside. */
const amountLike = new Set<Want>(['percent', 'amount', 'count', 'rank', 'contact', 'where', 'agency', 'who'])

/** "Hạn" or "thời hạn" as a word of its own, not a part of "hạn chế", "quyền hạn", "hạn mức". */
const bareLimit =
  /^(?!.* (?:so|cach|quy dinh|khong co|khong) (?:\S+ )?han )(?:.* )?(?<!(?:quyen|gioi|huu|vo|ki|bao|qua|tre|dung|gia|giai) )(?:thoi )?han (?!che |muc |hep |dien |ngach |han |hen |su dung )/
