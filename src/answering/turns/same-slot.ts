// "Còn siêu thị?" after "chợ đầu mối ai chủ trì kiểm tra": what is named fits no part of the last question and is asked
// the same. The words that ask are taken from the last question. Pure.

import { phraseKey } from '../places/syllables.ts'
import { plain } from '../question/actors.ts'

/** Words that ask; the first that the last question holds is its slot. */
const slots = [
  /(?<!\p{L})(?:có|co) (?:bị|được|phải|trong|thuộc|nằm|tên|bi|duoc|phai|thuoc|nam|ten)(?!\p{L}).*?(?<!\p{L})(?:không|khong)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:do )?(?:ai|người nào|nguoi nao)) (?:ký|ky|ki)(?: ban hành| ban hanh)?(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:do )?ai|(?:đơn vị|cơ quan|phòng|sở|don vi|co quan|phong|so) (?:nào|nao)) (?:chủ trì|phối hợp|phụ trách|thực hiện|chịu trách nhiệm|chu tri|phoi hop|phu trach|thuc hien|làm|lam)(?: (?:kiểm|thanh|kiem) tra)?(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:thời hạn|hạn|thoi han|han)(?: (?:nộp|gửi|chót|cuối|nop|gui|chot|cuoi))*(?: (?:là|la))? )?(?:(?:trước|trong|chậm nhất|truoc|cham nhat) )?(?:khi|ngày|lúc|hôm|tháng|ngay|luc|hom|thang) (?:nào|nao|mấy|may)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:vào|trong|vao) )?(?:thời gian|thời điểm|thoi gian|thoi diem) (?:nào|nao)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:thời hạn|hạn|thoi han|han) (?:nào|nao|chót|cuối)|bao giờ|bao gio|(?:trong )?bao lâu|(?:trong )?bao lau|(?:trong )?(?:mấy|may|bao nhiêu|bao nhieu) (?:ngày|ngay))(?!\p{L})/iu,
]

/** The slot of the last question asked of something else; `null` where the last question has none or the turn asks itself. */
export function inSlot(core: string, last: string): string | null {
  if (core === '' || phraseKey(core).split(' ').length > 9 || asks.test(core)) return null
  const slot = slots.map((words) => last.match(words)?.[0]).find((words) => words !== undefined)
  return slot === undefined ? null : `${core} ${slot}?`
}

const asks =
  /(?<!\p{L})(?:nào|nao|gì|gi|ai|đâu|dau|bao|mấy|may|không|khong|sao|hạn|han|theo|nếu|neu)(?!\p{L})/iu

const bodies =
  '(?:sở|ngành|cơ quan|đơn vị|thành viên|so|nganh|co quan|don vi|thanh vien)(?:[\\s,]+(?:sở|ngành|cơ quan|đơn vị|so|nganh|co quan|don vi))*'
const listed = new RegExp(
  `(?<!\\p{L})(?:bao gồm|bao gom|gồm|gom|có|co)\\s+(?:(?:(?:những|các|nhung|cac)\\s+)?${bodies}\\s+(?:nào|nao|gì|gi)|(?:những|các|nhung|cac)\\s+${bodies}|(?:những |nhung )?ai)(?!\\p{L})`,
  'iu',
)
const member = /^(?:có|co)\s+(.+?)\s+(?:không|khong|ko)\s*[?.!]*$/iu
const body =
  /^(?:sở|bộ|ban|cục|chi cục|thanh tra|văn phòng|công an|ubnd|phòng|so|cuc|chi cuc|van phong|cong an)\s/iu

/** "Sở Tư pháp thì sao?", "có Sở Y tế không?" after "đoàn kiểm tra gồm sở nào": whether it is one of them. */
export function withMember(core: string, last: string): string | null {
  const named = core.match(member)?.[1] ?? core
  if (!body.test(named)) return null
  if (listed.test(last)) return last.replace(listed, `có ${named} không`)
  const [inspected] = visitedAsked.exec(last) ?? []
  return inspected && member.test(core)
    ? `${named} có thuộc diện ${/phúc|phuc/iu.test(inspected) ? 'phúc tra' : 'kiểm tra'} không?`
    : null
}

/** "Kiên Giang kiểm tra những sở nào?", "huyện nào được kiểm tra?" */
const visitedAsked =
  /(?:kiểm tra|thanh tra|phúc tra|kiem tra|phuc tra)\s+(?:(?:những|các|nhung|cac)\s+)?(?:sở|đơn vị|cơ quan|huyện|xã|ngành|so|don vi|co quan|huyen)[\s,\p{L}]{0,12}\s(?:nào|nao)|(?:sở|đơn vị|cơ quan|huyện|xã|so|don vi|co quan|huyen) (?:nào|nao)(?:\s\p{L}+){0,4}\s(?:được|bị|duoc|bi) (?:kiểm tra|thanh tra|phúc tra|kiem tra|phuc tra)|(?:kiểm tra|phúc tra|phuc tra) những đơn vị nào/iu

/** "Có Sở Y tế không?" has no frame of its own. */
export function isMember(text: string, last: string): boolean {
  const named = text.match(member)?.[1]
  return named !== undefined && withMember(named, last) !== null
}

const name = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+/gu
const heads = /^(?:Sở|Bộ|Ban|Cục|Phòng|Văn|Thanh|Ủy|Hội|Chủ|Kế|Quyết|Trung|Công|Đoàn)\s/u

/** "Thế Hòn Đất?" after "An Biên có bị kiểm tra không": one proper name for another. */
export function withName(core: string, last: string): string | null {
  if (!/^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,2}$/u.test(core) || heads.test(core)) return null
  const [old, ...more] = [...last.matchAll(name)].map(([words]) => words).filter((n) => !heads.test(n))
  return old !== undefined && more.length === 0 ? last.replace(old, core) : null
}

/** Whether what answers speaks of what was named anew: half of its words at least. */
export function speaksOf(named: string, quotes: string[]): boolean {
  const words = plain(phraseKey(named)).split(' ')
  const said = ` ${plain(phraseKey(quotes.join(' ')))} `
  return words.filter((word) => said.includes(` ${word} `)).length * 2 > words.length
}
