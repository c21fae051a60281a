// A statement that tells by its own words who is inspected: "Đoàn kiểm tra … tại 04 đơn vị: A, B", or a list of bodies under
// a heading that speaks of whom or how is inspected. Pure.

import { leavesOut } from '../../question/group.ts'

const body =
  /(?<!\p{L})(?:[Ss]ở|[Bb]an|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|[Bb]ệnh viện|[Tt]rường|[Cc]ông ty|[Dd]oanh nghiệp|[Hh]ợp tác xã|[Tt]rung tâm|[Cc]hi cục|[Cc]ục|[Tt]hanh tra|[Vv]ăn phòng|[Cc]ông an|[Pp]hòng|[Kk]ho bạc|[Tt]rạm|[Vv]iện|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)(?:,? (?:ban|ngành|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|cấp \p{Ll}+|cổ phần|TNHH))*(?: gồm)?\s?:?\s+\p{Lu}/gu
const visit =
  /(?<!(?:tự|được|bị|đoàn|tổ)\s)(?:(?:kiểm|thanh|phúc) tra|khảo sát)(?:\s[^.;:\n]{0,120}?)?\s(?:tại|đối với|ở)\s|(?:đoàn|tổ)(?:\s[^.;:\n]{0,80}?)?\s(?:làm việc|kiểm tra)(?:\s[^.;:\n]{0,40}?)?\s(?:tại|với)\s/iu
const onCondition = /^[\s\-+*•\d.a-zđ)]*(?:khi|trường hợp|nếu|sau khi|trước khi|trong quá trình)\s/iu
/** In lower case: "Sở Giao thông vận tải" gives nothing to anybody. */
const otherAct =
  /(?<!\p{L})(?:gửi|nộp|báo cáo|(?<!(?:không|có) )thông báo|tham mưu|phối hợp|cung cấp|bố trí|đại diện|trưởng đoàn|thành viên|thư ký|dự toán|thành lập|đề nghị|giao)(?!\p{L})|^[\s\-+*•\d.a-zđ)]*(?:Gửi|Nộp|Báo cáo|Thông báo|Tham mưu|Phối hợp|Cung cấp|Bố trí|Trưởng đoàn|Thành viên|Thư ký|Giao)(?!\p{L})/u
const headsUnits = /(?<!\p{L})(?:đối tượng|đơn vị|cơ quan|địa phương|địa bàn|cơ sở)(?!\p{L})/iu
const headsVisits = /^[\s\-+*•\d.a-zđIVX)]*(?:kiểm tra|thanh tra|phúc tra|tái kiểm tra)(?!\p{L})/iu
const headsOther =
  /(?<!\p{L})(?:nội dung kiểm tra|thành phần|trách nhiệm|tổ chức thực hiện|kinh phí|yêu cầu|đoàn kiểm tra|tổ kiểm tra)(?!\p{L})/iu

/** How many bodies the words call by their own names. */
function bodiesIn(words: string): number {
  return [...words.matchAll(body)].length
}

/** Whether the words under these headings, nearest first, name who is visited; `ofDuties`: the place lists duties of offices. */
export function tellsVisited(words: string, headings: string[], ofDuties: boolean): boolean {
  if (onCondition.test(words) || leavesOut.test(words)) return false
  const found = visit.exec(words)
  if (found) {
    const object = words.slice(found.index + found[0].length)
    const named = bodiesIn(object.split(/[.\n]/u)[0] ?? '')
    if (named >= (ofDuties ? 2 : 1) && opensWithUnits.test(object)) return true
  }
  if (ofDuties || otherAct.test(words)) return false
  const near = headings.slice(0, 3)
  if (near.some((h) => headsOther.test(h) && !headsUnits.test(h))) return false
  const headed = near.some(
    (h) =>
      headsVisits.test(h) ||
      (headsUnits.test(h) && /kiểm tra|thanh tra|phúc tra|thời gian|hình thức/iu.test(h)),
  )
  return headed && bodiesIn(words) >= (/:/u.test(words) ? 1 : 2)
}

/** "04 đơn vị: …", "Sở Xây dựng …", "các huyện: …" right behind the preposition. */
const opensWithUnits = /^(?:(?:các|những|một số|\d+)\s+)?(?:\p{Ll}+\s?){0,5}(?:\([^)]*\)\s*)?(?:\p{Lu}|[:(])/u
