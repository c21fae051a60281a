// Who asks and why, told before the question: "em ở Sở Tư pháp Kiên Giang, sếp giao … mà em không rõ <câu hỏi>".
// What names a place or a document is carried over, an office where the question says "đơn vị em"; a matter is never left out.

import { withoutCourtesy } from '../typed/courtesy.ts'
import type { Understood } from './question.ts'

const self =
  '(?:em|tôi|toi|tui|mik|mình|minh|tớ|chúng (?:tôi|em|mình)|chung (?:toi|em|minh)|bọn em|bon em|bên em|ben em|cháu)'
const chief = '(?:sếp|sep|lãnh đạo|lanh dao|thủ trưởng|thu truong|cấp trên|cap tren)'
const stop = '[,.;:!]'

/** The asker and the office: "em là văn thư xã ở Kiên Giang,". */
const introduction = new RegExp(
  `^(?:hiện |nay )?${self} (?:là|la|ở|o|bên|ben|thuộc|thuoc|làm(?: việc)?(?: (?:ở|tại|bên))?|lam(?: viec)?(?: (?:o|tai|ben))?|công tác (?:ở|tại)|cong tac (?:o|tai)|đang (?:làm|công tác|ở)|mới|moi|phụ trách|phu trach)(?= )([^,.;:!?]{2,90})${stop}\\s*`,
  'iu',
)
/** Why it is asked: "sếp giao tổng hợp báo cáo mà", "vừa nhận được kế hoạch 23.", "đang làm báo cáo,". */
const reason = new RegExp(
  `^(?:hôm (?:qua|nay|trước) )?(?:${chief}(?: (?:của )?${self})? (?:vừa |đang |mới )?(?:giao|hỏi|bảo|yêu cầu|cần|nhờ|kêu)|(?:${self} )?(?:đang|dang|vừa|vua|mới|moi) (?:làm|lam|soạn|soan|viết|viet|nhận|nhan|đọc|doc|xem)(?: được| duoc)?)(?= )([^,.;:!?]{0,90}?)(?:${stop}\\s*| (?:mà|ma|nên|nen|nhưng|nhung|thì|thi) )`,
  'iu',
)
/** When it was asked, told before who did: "chiều nay", "hôm qua", "trong giao ban". */
const moment =
  '(?:(?:(?:trong|tại|ở|tai|o) )?(?:cuộc họp|buổi họp|giao ban|hội ý|hội nghị|cuoc hop|buoi hop|hop|họp)|(?:sáng|trưa|chiều|tối|hôm|tuần|lúc|khi|đầu giờ|cuối giờ|vừa|mới|sang|trua|chieu|toi|hom|tuan|luc)(?: (?:sáng|chiều|hôm|sang|chieu|hom))? (?:nay|qua|nãy|trước|rồi|này|kia|nay|truoc|roi))'
/** On whose behalf it is asked: "văn thư xã hỏi:", "chiều nay giám đốc vừa hỏi em là", "đơn vị ở Kiên Giang thắc mắc:". */
const onBehalf = new RegExp(
  `^(?:${moment},? )?([^,.;:!?]{2,60}?) (?:(?:vừa|mới|đang|có|lại|nhờ|gọi điện|gọi|điện|nhắn tin|nhắn|lên|về|xuống|vua|moi|dang|co|lai|nho|goi|nhan|len) )*(?:hỏi|thắc mắc|băn khoăn|muốn biết|hoi|thac mac|ban khoan|muon biet)(?: (?:gấp|lại|nhanh|gap|nhanh))?(?: (?:${self}|anh|chị|chi)(?: (?:là|rằng|la|rang))?[ ,:]| (?:là|rằng|la|rang)[ ,:]|\\s*(?<with>[:,]))\\s*`,
  'iu',
)
/** What the asker is to say to whoever asked: "…, em trả lời thế nào?". */
const passedOn = new RegExp(
  `[\\s,.;!?]+(?:(?:giờ|thì|vậy|gio|thi|vay) )?${self} (?:(?:chưa|không|biết|nên|phải|cần|sẽ|chua|khong|biet|nen|phai|can|se) )*(?:trả lời|nói|báo|đáp|giải thích|tra loi|noi|bao|dap|giai thich)(?: (?:lại|với|cho|lai|voi|${chief}|anh|chị|anh ấy|chị ấy))*(?: (?:như )?(?:thế nào|sao|ra sao|làm sao|the nao|lam sao|gì|gi))(?: cho (?:đúng|phải|chuẩn|chính xác|dung|phai|chuan))?(?: (?:đây|giờ|bây giờ|ạ|nhỉ|được|day|gio|a|nhi|duoc))*[\\s.?!]*$`,
  'iu',
)
/** "phường tôi", "đơn vị chúng em": whose it is tells nothing. */
const own = new RegExp(
  `(?<!\\p{L})(phường|phuong|xã|xa|huyện|huyen|quận|quan|sở|so|phòng|phong|đơn vị|don vi|cơ quan|co quan|trung tâm|trung tam|tỉnh|tinh) ${self}(?!\\p{L})`,
  'giu',
)
/** "Xã Minh Sơn": the small word begins a name. */
const namesOn = /\s\p{Lu}\p{L}*(?:\s\p{Lu}.?)?$/u
const ownOffice = new RegExp(
  `(?<!\\p{L})(?:đơn vị|don vi|cơ quan|co quan|chỗ|cho|bên|ben) ${self}(?!\\p{L})`,
  'giu',
)
/** What an asker is, apart from place and office. */
const role =
  /^(?:thanh vien|doan|to|giup viec|trong|thanh tra|giam doc|bi thu|ke toan|thu truong|chanh|chanh van phong|sep|tong|dong nghiep|dong chi|anh|chi|ong|ba|chu|bac|thay|ban|nguoi dan|dan|em|toi|minh|ay|can bo|cong chuc|vien chuc|chuyen vien|van thu|nhan vien|lanh dao|chu tich|pho|truong|phong|ban|nguoi moi|moi|vao|lam|ve|viec|nhan|phu trach|theo doi|cong tac|cai cach hanh chinh|cchc|noi vu|mot cua|bo phan|xa|phuong|huyen|quan|thi xa|thanh pho|tinh|so|nganh|don vi|co quan|uy ban nhan dan|ubnd|van phong|tai|o|cua|ben|thuoc|mot|cac|duoc|dang|hien|tu phap|bao cao|tong hop|ke hoach|chuyen|\d+|nay|do|kiem tra)$/

const asks = /(?<!\p{L})(?:nào|nao|gì|gi|ai|đâu|dau|bao|mấy|may|không|khong|sao|chưa|chua|ko)(?!\p{L})/iu

/**
 * The question alone, with the place and numbers of what was told before it, or of `by`, who told it; as it is where
 * something else was told.
 */
export function withoutLead(text: string, read: (text: string) => Understood, by = ''): string {
  let rest = text
  const carried = by === '' ? [] : spansOf(read(by))
  for (;;) {
    const passed = passedBy(rest)
    const told = passed ?? introduction.exec(rest) ?? reason.exec(rest)
    const after = told && withoutCourtesy(rest.slice(told[0].length).replace(/^(?:vậy|thì|nên|mà)\s+/iu, ''))
    if (!told || !after || !asks.test(after) || asks.test(told[0])) break
    const lead = read(told[1] ?? '')
    if (!onlyRoles(lead) && !(passed && official.test(fold(told[1] ?? '')))) break
    carried.push(...spansOf(lead))
    const office = officeIn(lead)
    rest = office ? asOffice(after, office) : after
    if (passed) rest = withoutPassedOn(rest)
  }
  rest = rest.replace(own, (whole, unit: string, at: number) =>
    namesOn.test(rest.slice(at, at + whole.length + 3)) ? whole : unit,
  )
  if (carried.length === 0) return rest
  const u = read(rest)
  const missing = carried.filter((words) => !rest.includes(words))
  if (u.places.length > 0 || u.numbers.length > 0 || missing.length === 0) return rest
  return `${missing.join(', ')}: ${rest}`
}

/** Who asked it before; what stands behind a comma is told of a person, an office may ask for something itself. */
function passedBy(text: string): RegExpExecArray | null {
  const told = onBehalf.exec(text)
  return told && told.groups?.with === ',' && !person.test(` ${fold(told[1] ?? '')} `) ? null : told
}

const person =
  / (?:lanh dao|giam doc|chu tich|bi thu|truong|pho|chanh|can bo|cong chuc|vien chuc|chuyen vien|van thu|ke toan|sep|thu truong|dong nghiep|dong chi|nguoi|anh|chi|bac|ong|ba) /

/** Whose head or officer passes a question on is no matter of it. */
const official =
  /^(?:co |mot |may |cac )?(?:pho |ong |ba |anh |chi |dong chi )?(?:giam doc|chu tich|bi thu|truong|pho|chanh|hieu truong|thu truong|lanh dao|can bo|cong chuc|vien chuc|chuyen vien|van thu|ke toan|sep) /

function withoutPassedOn(text: string): string {
  const rest = text.replace(passedOn, '')
  return rest !== text && asks.test(rest) ? rest : text
}

/** The office that the asker is of: a body or a district, else the team that inspects. */
function officeIn({ agencies, placeSpans, text }: Understood): string | null {
  const span = agencies[0] ?? placeSpans.find((p) => p.level === 'district')
  if (span) return text.slice(span.start, span.end)
  return ofTeam.exec(text)?.[0].trim() ?? null
}

const ofTeam = /(?<!\p{L})(?:đoàn|tổ) (?:kiểm tra|thanh tra)(?!\p{L})/iu

/** What "đơn vị em", "sở em" of a sở, or nobody at all, has to do is asked of the office. */
function asOffice(question: string, office: string): string {
  const kind = fold(office).split(' ')[0] ?? ''
  const named = question
    .replace(ownOffice, office)
    .replace(own, (whole, unit: string) => (fold(unit).split(' ')[0] === kind ? office : whole))
  if (named !== question) return named
  // "ở huyện A, tỉnh B, phải nộp gì": the province still stands before what is asked
  const [, place = '', rest = ''] = /^(\p{Lu}[\p{L}' ]{2,24},\s*)?(.*)$/su.exec(question) ?? []
  return lacksDoer.test(rest) ? `${place}${office} ${rest}` : question
}

const lacksDoer =
  /^(?:(?:trước|truoc|sau)? ?(?:khi|lúc|luc) [^,?]{1,30}?,? )?(?:(?:thì|thi) )?(?:phải|phai|cần|can|nộp|nop|gửi|gui|báo cáo|bao cao|có phải|co phai|có cần|co can)(?!\p{L})/iu

function onlyRoles({ folded, text, agencies, placeSpans, numbers }: Understood): boolean {
  const named = [...agencies, ...placeSpans, ...numbers]
  let bare = text
  for (const { start, end } of [...named].sort((a, b) => b.start - a.start))
    bare = `${bare.slice(0, start)} ${bare.slice(end)}`
  const words = folded.trim() === '' ? [] : fold(bare).split(' ').filter(Boolean)
  for (let i = 0; i < words.length; ) {
    const n = [4, 3, 2, 1].find(
      (size) => i + size <= words.length && role.test(words.slice(i, i + size).join(' ')),
    )
    if (!n) return false
    i += n
  }
  return true
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

/** Numbers and the province, or the district where no province is told. */
function spansOf({ text, placeSpans, numbers }: Understood): string[] {
  const provinces = placeSpans.filter((p) => p.level === 'province')
  const spans = [...numbers, ...(provinces.length > 0 ? provinces : placeSpans)]
  return spans
    .filter((s, k) => !spans.some((o, j) => j < k && o.start <= s.start && s.end <= o.end))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
}
