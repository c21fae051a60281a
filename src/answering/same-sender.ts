// "Còn Sở Công Thương?" after "tổ chức khai thác đập nộp báo cáo 6 tháng khi nào": another one who sends the same. What
// the last question puts before the sending gives way, and its place stays. Pure.

import { findPlaces, type Places } from '../library/places.ts'
import { partAt } from './exchangeable-parts.ts'
import { phraseKey, syllablesOf } from './syllables.ts'

const sending =
  /(?<!\p{L})(?:phải |phai |cần |can )?(?:nộp|nop|gửi|gui|trình|trinh|báo cáo|bao cao)(?!\p{L})/iu
const sender =
  /^ (?:(?:cac|nhung|moi) )?(?:to chuc|ca nhan|doanh nghiep|cong ty|hop tac xa|don vi|co quan|co so|chu dau tu|chu dap|chu ho|nha thau|truong|so|ban|uy ban|ubnd|phong|huyen|xa|phuong|cap) /
const level = /^(?:(?:cac|nhung) )?(?:cap )?(?:tinh|huyen|xa)$/
const when =
  /\s+(?:(?:thì|thi)\s+)?(?:(?:phải|phai)\s+)?(?:nộp|nop|gửi|gui|báo cáo|bao cao)\s+(?:(?:trước|truoc|vào|vao|chậm nhất|cham nhat|hạn|han)\s+)?(?:ngày nào|ngay nao|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao)\s*[?.!]*$/iu

/** The last question with the sender that the turn names; `null` where it names none, or the last question has none. */
export function withSender(core: string, last: string, places: Places): string | null {
  const named = core.replace(when, '').trim()
  if (!isSender(named)) return null
  const verb = sending.exec(last)
  const before = last.slice(0, verb?.index ?? 0)
  if (!verb || phraseKey(before).split(' ').length > 9 || !sender.test(` ${phraseKey(before)} `)) return null
  const [place] = findPlaces(named, places).length > 0 ? [] : findPlaces(before, places)
  return `${named}${place ? ` ${place.written}` : ''} ${last.slice(verb.index)}`
}

function isSender(named: string): boolean {
  if (level.test(phraseKey(named))) return true
  const words = syllablesOf(named)
  const part = partAt(words, 0)
  return part?.kind === 'unit' && part.to === words.length && words.length > 1
}
