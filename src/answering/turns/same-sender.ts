// "Còn Sở Công Thương?" after "tổ chức khai thác đập nộp báo cáo 6 tháng khi nào": another one who sends the same. What
// the last question puts before the sending gives way, and its place stays. Pure.

import { findPlaces, type Places } from '../../library/places.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { partAt } from './exchangeable-parts.ts'

const sending =
  /(?<!\p{L})(?:phải |phai |cần |can )?(?:nộp|nop|gửi|gui|trình|trinh|báo cáo|bao cao)(?!\p{L})/iu
const doers =
  'to chuc|ca nhan|doanh nghiep|cong ty|hop tac xa|don vi|co quan|co so|chu dau tu|chu dap|chu ho|nha thau|nguoi|ho kinh doanh|truong|so|ban|nganh|uy ban|ubnd|phong|huyen|xa|phuong|cap|cuc|chi cuc|van phong|trung tam'
const sender = new RegExp(`^ (?:(?:cac|nhung|moi) )?(?:${doers}) `)
const group = new RegExp(
  `^(?:(?:cac|nhung|moi) )(?:${doers})(?= |$)|^(?:(?:to chuc|ca nhan|doanh nghiep|cong ty|hop tac xa|don vi|co quan|co so|chu dau tu|chu dap|nha thau|nguoi su dung|truong)(?= |$))|^(?:so|cuc|bo|chi cuc|tinh|van phong|doan(?: kiem tra| thanh tra)?|to (?:kiem tra|cong tac))$`,
)
const level = /^(?:(?:cac|nhung) )?(?:cap )?(?:tinh|huyen|xa|phuong|xa phuong)$/
const when =
  /\s+(?:(?:thì|thi)\s+)?(?:(?:phải|phai)\s+)?(?:nộp|nop|gửi|gui|báo cáo|bao cao)\s+(?:(?:trước|truoc|vào|vao|chậm nhất|cham nhat|hạn|han)\s+)?(?:ngày nào|ngay nao|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao)\s*[?.!]*$/iu

/** The last question with the sender that the turn names; `null` where it names none, or the last question has none. */
export function withSender(core: string, last: string, places: Places): string | null {
  const named = core.replace(when, '').trim()
  if (!namesUnit(named)) return null
  const verb = sending.exec(last)
  // "Thông tư 12/2024: doanh nghiệp nộp …"
  const document = last.slice(0, verb?.index ?? 0).match(/^.*:\s+/u)?.[0] ?? ''
  const before = last.slice(document.length, verb?.index ?? 0)
  if (!verb || phraseKey(before).split(' ').length > 9 || !sender.test(` ${phraseKey(before)} `)) return null
  const [place] = findPlaces(named, places).length > 0 ? [] : findPlaces(before, places)
  return `${document}${place ? ofPlace(named, place.written) : named} ${last.slice(verb.index)}`
}

/** "Sở Xây dựng Cà Mau", but "các huyện của Cà Mau": a level in front of a name would be read as one unit. */
export function ofPlace(named: string, place: string): string {
  return level.test(phraseKey(named)) ? `${named} của ${place}` : `${named} ${place}`
}

/** "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện": one office with two bodies in its name. */
const office =
  /^van phong (?:(?:hoi dong nhan dan|hdnd|doan dai bieu quoc hoi) va )+(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)(?: (?:tinh|huyen|xa|phuong|quan|thi xa|thanh pho)(?: \S+){0,3})?$/

/** A unit, a level or a group of those who have duties, and nothing else: "Sở Xây dựng", "cấp xã", "đơn vị trực thuộc". */
export function namesUnit(named: string): boolean {
  const folded = phraseKey(named)
  if (level.test(folded) || office.test(folded)) return true
  if (group.test(folded))
    return folded.split(' ').length <= 6 && !/\d| (?:phai|can|nop|gui|bao cao|trinh) /u.test(` ${folded} `)
  const words = syllablesOf(named)
  const part = partAt(words, 0)
  return part?.kind === 'unit' && part.to === words.length && words.length > 1
}
