// Which kind of question it is, and which fact of a document's head, from its folded words.

import type { TimeExpression } from '../calendar/dates.ts'
import type { NumberMention } from '../library/number-mentions.ts'
import type { Term } from './match.ts'
import type { Want } from './question-wants.ts'
import { smallTalkIn } from './small-talk.ts'

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

export type HeaderFact =
  | 'signer'
  | 'issued'
  | 'issuer'
  | 'number'
  | 'title'
  | 'effective'
  | 'recipients'
  | 'subject'

/** "Hạn … là ngày 31/7 phải không?": a date to confirm, not one to count from. */
const claimedDeadline =
  / (?:han|cham nhat)(?: \S+)* la (?:\S+ ){0,4}\d\S* (?:\S+ )*(?:phai khong|dung khong|dung chua|phai chu|a|dung vay khong) /

/** "Kiên Giang", "tỉnh Kiên Giang năm 2023", "của Hà Nội": a place and nothing asked of it; a condition or a verb asks. */
const onlyPlace = /^(?!.* (?:thi|neu|con|khong|chua|phai|lam|co|la|duoc|bi|nop|gui|ki|han) )(?: \S+){1,9} $/

/** "Quá hạn thì sao?", "không nộp bị xử lý thế nào?": what follows, not when. */
export function isConsequence(folded: string): boolean {
  return (
    / (?:qua han|qua thoi han|tre han|tre hen|nop tre|nop muon|nop cham|gui cham|bao cao cham|cham nop|khong nop|khong gui|khong bao cao|khong tra loi|khong thuc hien|vi pham|vang mat|nghi) /.test(
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

/** "Văn bản nào thuộc đối tượng rà soát?": texts are what is dealt with, none is cited. */
const isObject =
  / van ban nao (?:thuoc|nam trong|la doi tuong|phai|can|duoc (?:ra soat|kiem tra|he thong hoa|xu li)|bi (?:ra soat|kiem tra)) /

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
  / (?:vuong|vuong mac|kho khan|thac mac|can giai dap)(?= )(?=.* (?:hoi|lien he|goi|gap|phan anh)(?: \S+){0,2} (?:ai|dau|phong nao|so nao|co quan nao|don vi nao|bo phan nao|cho nao) )/

/** Figures and names are asked for, whatever is said of deadlines beside. */
const amountLike = new Set<Want>(['percent', 'amount', 'count', 'rank', 'contact', 'where', 'agency', 'who'])

/** `places`: how many places are named. */
export function kindOf(
  folded: string,
  wants: Want,
  numbers: NumberMention[],
  terms: Term[],
  dates: TimeExpression[],
  places: number,
): { kind: QuestionKind; fact: HeaderFact | null } {
  const is = (pattern: RegExp) => pattern.test(folded)
  const plain = (kind: QuestionKind) => ({ kind, fact: null })
  const talk = smallTalkIn(folded)
  if (talk) return plain(talk)
  const named = terms.every(({ folded: word }) =>
    /^(?:ke|hoach|van|ban|quyet|dinh|cong|thong|bao|chuong|trinh)$/.test(word),
  )
  if (named && wants === null && dates.length === 0) {
    if (numbers.length === 1) return { kind: 'header', fact: 'subject' }
    if (
      places > 0 &&
      (is(/ (?:ke hoach|van ban|quyet dinh|cong van|thong bao|chuong trinh) /) || is(onlyPlace))
    )
      return plain('library')
  }
  if (
    is(/ (?:thu vien|dang giu|ban co|kho du lieu|he thong co) .*(?:van ban|ke hoach|tai lieu) /) &&
    is(/ nao | gi | bao nhieu | may | danh sach | liet ke /)
  )
    return plain('library')
  if (
    numbers.length === 0 &&
    is(
      / (?:van ban|ke hoach|tai lieu)(?: \S+){0,4} (?:trong|cua|tai|o) (?:thu vien|kho du lieu|he thong) /,
    ) &&
    is(/ (?:danh sach|liet ke|nhung|cac|bao nhieu|may) /)
  )
    return plain('library')
  if (
    (is(/ (?:so sanh|khac nhau|giong nhau|khac gi|khac biet|doi chieu|khac(?! phuc)) /) &&
      (places > 1 || numbers.length > 1 || is(/ (?:hai|2|cac|giua|truoc va sau) /))) ||
    (places > 1 && is(/ (?:nhieu|it|cao|thap|som|muon|lau|lon|nho|dai|ngan) hon /))
  )
    return plain('compare')
  if (
    is(
      / (?:tat ca|liet ke|danh sach|tong hop|cac|nhung|toan bo) (?:\S+ ){0,2}(?:han|thoi han|moc|deadline|moc thoi gian|han nop|ky han) /,
    ) &&
    !is(/ han che /)
  )
    return plain('deadlines')
  if (
    is(/ (?:co nhung|nhung|cac|co) (?:ke hoach|van ban|tai lieu|quyet dinh) nao /) &&
    terms.filter((t) => !/^(?:ke|hoach|van|ban|quyet|dinh|tai|lieu|nao)$/.test(t.folded)).length === 0 &&
    numbers.length === 0
  )
    return plain('library')
  const relation =
    / (?:sua doi|sua boi|(?:van ban|nghi dinh|thong tu|quyet dinh|luat) nao (?:da )?sua|sua (?:nghi dinh|thong tu|luat|quyet dinh|nghi quyet|ke hoach)|bo sung|thay the|bai bo|huong dan thi hanh|quy dinh chi tiet|het hieu luc) /
  if (
    is(relation) &&
    (numbers.length > 0 || wants === 'document') &&
    (wants === 'document' || wants === 'what' || wants === 'yesno' || is(/ nao | gi | boi | bang /))
  )
    return plain('relation')
  if (
    numbers.length > 0 &&
    !asksWhatOneCites(folded) &&
    is(/ (?:duoc|bi|co) ?(?:\S+ ){0,2}(?:nhac|vien dan|trich dan|dan chieu|dan|can cu|de cap|neu) /) &&
    !is(/ (?:vien dan|nhac den|can cu|dan chieu) (?:nhung|cac|nghi dinh nao|van ban nao|thong tu nao) /)
  )
    return plain('cited-by')
  if (
    numbers.length > 0 &&
    is(
      / (?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh) nao .*(?:nhac|vien dan|trich dan|dan chieu|can cu|de cap|thuc hien|trien khai|dua vao) /,
    )
  )
    return plain('cited-by')
  if (asksForm(folded)) return plain('passage')
  const fact = headerFact(folded, numbers, terms)
  if (fact) return { kind: 'header', fact }
  if (
    (wants === 'document' && !is(isObject)) ||
    asksWhatOneCites(folded) ||
    is(/ (?:vien dan|trich dan|dan chieu) /)
  ) {
    if (
      is(
        / (?:vien dan|trich dan|dan chieu|can cu|dua tren|dua vao|theo|nhac den|nhac toi|de cap|neu|co so phap ly|thuc hien|trien khai|ban hanh kem theo|quy dinh tai|nao) /,
      )
    )
      return plain('references')
  }
  if (
    is(/ (?:mau thuan|bat thuong|co gi sai|co loi gi|canh bao gi|can luu y gi|co gi can luu y) /) ||
    // "Sở Lao động có sai sót gì" asks what was found there
    is(/ (?:van ban|ke hoach|quyet dinh|thong bao|cong van|noi dung|ngay thang|so lieu) .*sai sot gi /)
  )
    return plain('anomalies')
  if (
    is(
      / (?:bo cuc|may phan(?! tram)|may muc|may chuong|may dieu|nhung chuong nao|cac chuong nao|muc luc|dan y|de muc) /,
    ) &&
    !is(/ danh muc luc /)
  )
    return plain('outline')
  if (
    dates.some((d) => d.kind === 'date' || d.kind === 'limit') &&
    is(/ (?:kiem tra|doan|den|xuong|lam viec|neu|nhan|ket thuc|ngay) /) &&
    (wants === 'when' || wants === 'duration' || is(/ han | cham nhat | truoc /)) &&
    (!is(/ ban hanh /) || is(givenDay)) &&
    !is(claimedDeadline)
  )
    return plain('calculate')
  if (isConsequence(folded) || (whatToDo.has(wants) && is(isLate))) return plain('passage')
  if (is(/ (?:cua|trong|cho) nam nao /)) return plain('passage')
  const ofDeadline = !is(/ (?:dung|gia) han /) && !amountLike.has(wants)
  // "hạn thành lập tổ": whatever is to be done, its deadline is asked for
  if (ofDeadline && (wants === null || wants === 'what' || wants === 'yesno') && is(bareLimit))
    return plain('deadline')
  if (
    wants === 'when' ||
    wants === 'duration' ||
    (ofDeadline &&
      is(
        / (?:han nop|da ket thuc chua|ket thuc chua|con thoi gian|da xong chua|xong chua|het chua|qua chua|da qua chua|con hieu luc|con han khong|da bat dau chua|bat dau chua|co tre khong|tre khong|muon khong|bi muon khong|bi tre khong|con kip khong|con kiem tra khong|con kiem tra nua khong|con dang kiem tra khong|co kip khong|tre chua|muon chua|het han chua|den han chua|han gui|han bao cao|han hoan thanh|han cuoi|han la|han cua|han thuc hien|han khac phuc|han xu li|han tong hop|qua han|con han|het han|tre han chua|han chot|deadline|cham nhat|con may ngay|con bao nhieu ngay) /,
      ))
  )
    return plain('deadline')
  return plain('passage')
}

/** "Hạn" or "thời hạn" as a word of its own, not a part of "hạn chế", "quyền hạn", "hạn mức". */
const bareLimit =
  /^(?!.* (?:so|cach|quy dinh|khong co|khong) (?:\S+ )?han )(?:.* )?(?<!(?:quyen|gioi|huu|vo|ki|bao|qua|tre|dung|gia|giai) )(?:thoi )?han (?!che |muc |hep |dien |ngach |han |hen |su dung )/

/** "Các nghị định được viện dẫn trong kế hoạch 97": the numbered document cites, it is not the one cited. */
function asksWhatOneCites(folded: string): boolean {
  return / (?:nghi dinh|thong tu|quyet dinh|van ban|luat|nghi quyet|chi thi|ke hoach|cong van)(?: nao| gi)? (?:duoc|bi|co) (?:\S+ ){0,2}(?:nhac|vien dan|trich dan|dan chieu|can cu|de cap|neu)(?: den| toi)? (?:trong|tai|o|boi) /.test(
    folded,
  )
}

/** "Hồ sơ nhận trước khi quyết định có hiệu lực thì theo quy định nào?": the day of effect parts the cases, it is not asked. */
const aroundEffect =
  / (?:truoc|sau) (?:khi|ngay|luc|thoi diem) (?:\S+ ){0,8}?hieu luc (?!tu |khi nao |ngay nao |bao gio )/

/** "Kết luận ban hành ngày 4/11/2024, hạn báo cáo là ngày nào?": the day is given, what follows from it is asked. */
const givenDay =
  / (?:ban hanh|ki) (?:vao )?(?:ngay )?\d{1,2} \d{1,2}(?: \d{4})? .*(?:han|cham nhat|khi nao|ngay nao|bao gio|may ngay|bao lau|thi sao) /

/** "Hướng dẫn thống kê nhà ở gửi những đâu?": a document that leads the sentence is what is sent, not something it orders. */
const sentTo =
  /^ (?:cong van|van ban|huong dan|ke hoach|chi thi|thong bao|quyet dinh)(?: (?!bao cao |ho so |danh sach |thi |phai |nop |ket qua )\S+){0,10} gui (?:cho |den |toi |di )?(?:ai|nhung ai|nhung dau|dau|nhung noi nao|nhung co quan nao|nhung don vi nao)(?: vay| the| a)? $/

function headerFact(folded: string, numbers: NumberMention[], terms: Term[]): HeaderFact | null {
  const is = (pattern: RegExp) => pattern.test(folded)
  const aboutDocument =
    numbers.length > 0 ||
    is(
      / (?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|chuong trinh|thong bao|tai lieu|bao cao) /,
    )
  if (
    is(
      / (?:(?:ong|ba|dong chi|chu tich|pho chu tich)(?: \S+){1,6} ki|ai (?:da |la nguoi )?ki|nguoi ki|do ai ki|ai dung ten|ki boi|duoc ai ki|nguoi nao ki|ong nao ki|ba nao ki|ai la nguoi ki|ki ten|chuc vu nguoi ki|chuc vu (?:la )?gi|chuc danh gi|lanh dao nao ki) /,
    ) ||
    is(
      /^(?!.* (?:ngay|sau khi|truoc khi|khi|da duoc|chua|cho|trinh|de|can|phai) ki )(?: \S+){1,7} ki (?:ke hoach|quyet dinh|van ban|cong van|thong tu|thong bao|chi thi|nghi quyet|ban hanh ke hoach) (?=.*\d)/,
    )
  ) {
    const toBeMade = / ki (?:\S+ )?(?:ket luan|bien ban|bao cao|thong bao|quyet dinh thanh lap) /
    return numbers.length === 0 && is(toBeMade) ? null : 'signer'
  }
  if (
    is(
      / (?:ngay ban hanh|ban hanh (?:vao )?(?:ngay|khi|luc|thoi gian|nam|bao gio|hom)|ki (?:vao )?(?:ngay|khi|hom)|ra doi (?:khi|ngay)|ra ngay|de ngay|ban hanh thoi|duoc ban hanh bao gio|ngay ki|(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao) (?:duoc )?(?:ki|ban hanh)|ngay ra|co tu khi|ban hanh tu khi) /,
    ) &&
    !is(givenDay) &&
    (aboutDocument || terms.length <= 4)
  )
    return 'issued'
  if (
    is(/ (?:co hieu luc|hieu luc) /) &&
    is(/ khi | ngay | bao gio | tu | nao /) &&
    !is(aroundEffect) &&
    (aboutDocument || terms.every((t) => /^(?:hieu|luc)$/.test(t.folded)))
  )
    return 'effective'
  if (
    is(
      / (?:co quan (?:nao )?(?:da )?ban hanh|ai (?:da )?ban hanh|do (?:ai|co quan nao|don vi nao) ban hanh|noi ban hanh|don vi nao ban hanh|cap nao ban hanh|ai ra) /,
    ) &&
    !is(
      / (?:quyet dinh|van ban) (?:thanh lap|phe duyet|cong nhan|khen thuong|xu phat|xu ly|bo nhiem|phan cong|giao) /,
    ) &&
    aboutDocument
  )
    return 'issuer'
  if (
    is(
      / (?:noi nhan|kinh gui|(?:cong van|thong bao|van ban) .*gui (?:cho|den|toi) (?:ai|nhung ai|don vi nao|co quan nao)|gui cho nhung (?:noi|ai|co quan)|gui den nhung (?:noi|ai)|duoc gui cho) /,
    ) &&
    (aboutDocument || is(/ noi nhan /))
  )
    return 'recipients'
  if (is(sentTo)) return 'recipients'
  if (
    numbers.length > 0 &&
    terms.every((t) => t.folded === 'gui') &&
    is(/ gui (?:\S+ ){0,3}(?:noi nao|dau|ai|don vi nao|co quan nao|nhung noi|nhung ai|nhung dau) /)
  )
    return 'recipients'
  if (
    is(
      / (?:so hieu|so ki hieu|so may|so bao nhieu|ki hieu|mang so) |^ so (?:cua )?(?:ke hoach(?! va dau tu)|van ban|quyet dinh|cong van|thong bao) /,
    ) &&
    aboutDocument &&
    !is(/ hieu qua /)
  )
    return 'number'
  if (is(/ (?:trich yeu|tieu de|ten day du|ten goi|ten (?:cua )?ke hoach) /)) return 'title'
  if (
    numbers.length > 0 &&
    terms.length <= (is(/ la gi /) ? 1 : 3) &&
    is(
      / (?:ve viec gi|ve cai gi|noi dung gi|noi ve gi|quy dinh (?:ve )?gi|ve van de gi|la van ban gi|la gi|ve gi|la ke hoach gi|phe duyet gi|quy dinh ve (?:van de|noi dung) gi|ban hanh gi|ve (?:nhung |cac )?(?:don vi|co quan|ai|dia phuong|doi tuong|linh vuc) nao) /,
    )
  )
    return 'subject'
  return null
}
