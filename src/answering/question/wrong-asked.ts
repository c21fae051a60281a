// Whether it is asked what in a text itself does not fit together; "biến động bất thường", "mâu thuẫn trong dân" are matters that texts deal with.

const text =
  '(?:van ban|vb|ke hoach|kh|quyet dinh|qd|thong bao|tb|cong van|cv|nghi dinh|thong tu|nghi quyet|chi thi|quy che|quy dinh|huong dan|to trinh|chuong trinh|de an|phuong an|ket luan|tai lieu|noi dung|ngay thang|so lieu|\\d+ (?:\\d{4} )?(?:kh|qd|cv|tb|tt|nd|nq|ct|ttr|hd|[a-z]*ubnd))'
/** What may stand before the text that is spoken of. */
const before =
  '(?:(?:trong|o|tai|cua|ve|doc|xem|ra soat|kiem tra|tim|cho|toi|em|minh|hoi|giup|thu|hay|neu|liet ke|giua|cac|nhung|mot so|han|thoi han|thoi gian|moc|ngay|nop|gui|bao cao|ghi|neu|so|phan) )*'
const wrong =
  '(?:bat thuong|mau thuan|trai nhau|khong khop|bat hop li|vo li|sai|sai sot|nham|nham lan|loi)(?= (?:gi|nao|nhau|voi|o|khong|ko|chua|ve|trong|cua|thoi gian|ngay) | $)'
const part = '(?:gi|diem|cho|dieu|noi dung|phan|muc|su|nao|nhung|cac)'
const told = ` (?:(?:co|thay|bi|con|lai)(?: ${part})*|(?:diem|cho|dieu)(?: ${part})*(?: (?:bi|la|co))?) ${wrong}`
const warned =
  ' (?:co )?(?:gi )?(?:can |nen |phai )?(?:(?:luu y|chu y|canh bao) (?:gi|nao)|luu y)(?: (?:khong|ko))? $'

const ofText = new RegExp(`^ ${before}${text}(?= ).*?(?:${told}|${warned})`)
/** "Có gì mâu thuẫn trong kế hoạch này?" */
const inText = new RegExp(
  ` (?:(?:gi|diem|cho|dieu)(?: ${part})* ${wrong}|(?:bat thuong|mau thuan|sai sot|luu y|canh bao) (?:gi|nao))(?: (?:khong|nao))? (?:trong|cua|o|tai|voi) (?:cac |ban )?${text}`,
)
/** "Chỗ nào trong kế hoạch bị mâu thuẫn?" */
const placeInText = new RegExp(
  `^ (?:nhung |cac )?(?:cho|diem|dieu|gi)(?: nao)? (?:trong|cua|o) ${text}(?= ).*?${told}`,
)
/** "Có gì bất thường không?", with no word of what. */
const alone = new RegExp(`^(?: (?:vay|the|thi|no|van ban|nay|do))*(?:${told}|${warned})`)

/** What follows from something wrong is another question: "có mâu thuẫn thì hỏi ai?" */
const followed = /(?:bat thuong|mau thuan|khop|sai|sot|nham|lan|loi|vo li) (?:\S+ ){0,8}?thi /

export function asksWhatIsWrong(folded: string): boolean {
  if (followed.test(folded)) return false
  return ofText.test(folded) || inText.test(folded) || placeInText.test(folded) || alone.test(folded)
}
