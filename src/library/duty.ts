// Who is told to do a thing, to whom it goes, what it is: read from one sentence and the headings above it. Pure.
// Vietnamese duties run "Đối với X: …", "X chủ trì …", "Giao X …", or stand as bullets below a heading that is X.

import type { Section, Span } from '../document.ts'

const bodies =
  'các cơ quan|cơ quan|các đơn vị|đơn vị|các địa phương|địa phương|các sở|sở|các ban|các ngành|ban|ủy ban nhân dân|uỷ ban nhân dân|ubnd|ủy ban|uỷ ban|' +
  'hội đồng nhân dân|hđnd|văn phòng|thanh tra|đoàn kiểm tra|các đoàn kiểm tra|tổ kiểm tra|các tổ|tổ công tác|tổ|trưởng đoàn|thành viên|các phòng|phòng|' +
  'chi cục|cục|tổng cục|các bộ|bộ|vụ|các vụ|trung tâm|bộ phận|thủ trưởng|giám đốc|chủ tịch|người đứng đầu|công an|công chức|viên chức|cán bộ|' +
  'bộ chỉ huy|kho bạc|bảo hiểm xã hội|ngân hàng|mặt trận|ủy ban mặt trận|hội đồng|liên đoàn|đoàn thanh niên|trường|các trường|bệnh viện|' +
  'doanh nghiệp|các doanh nghiệp|ban quản lý|hiệu trưởng|lãnh đạo|thường trực|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|các huyện|các xã|các quận|các thành viên|tổ chức, cá nhân'

/** Words that begin like a body and are none. */
const others =
  '(?:tổ chức (?:thực hiện|triển khai|kiểm tra|tự|rà soát|hội nghị|họp|đánh giá|lớp|tập huấn|các|việc)|ban hành|bộ máy|bộ chỉ số|bộ tiêu chí|bộ thủ tục|phòng,? chống|trường hợp|sở hữu|vụ việc|hội nghị|hội thảo|cục bộ|địa phương hóa|trung tâm của)(?![\\p{L}])'

const verbs =
  'tổ chức|xây dựng|báo cáo|gửi|nộp|hoàn thành|chủ trì|phối hợp|có trách nhiệm|tham mưu|rà soát|thực hiện|lập|đề xuất|trình|tổng hợp|chuẩn bị|cử|ban hành|' +
  'triển khai|kiểm tra|đánh giá|khắc phục|cập nhật|công khai|niêm yết|hướng dẫn|theo dõi|đôn đốc|chỉ đạo|chịu trách nhiệm|phải|cần|được giao|căn cứ|đề nghị|' +
  'là|làm|cung cấp|bố trí|thông báo|tiếp nhận|xem xét|quyết định|định kỳ|chủ động|kịp thời|tiến hành|tự kiểm tra|tiếp tục|tăng cường|nghiêm túc|đăng ký|rút kinh nghiệm|giao|tập trung|kết thúc|thẩm định|bảo đảm|đảm bảo|quản lý|vận hành|công bố|phê duyệt|giám sát|lựa chọn|thành lập|kiện toàn|bổ sung|sửa đổi|thống kê|xác minh|chuyển|trả|giải quyết|khảo sát|tập huấn|đào tạo|tuyên truyền|phổ biến|nâng cấp|bàn giao|nghiệm thu|chọn|xử lý|chấn chỉnh|sắp xếp|hoàn thiện|hoàn tất|duyệt|giới thiệu|lồng ghép|nhập|phân công|họp|tự đánh giá|tự|quán triệt|cải tiến|giải trình|trả lời|phản hồi|ký|công khai|cấp(?! (?:xã|huyện|tỉnh|trên|dưới|trung|sở|phòng|có))|kê khai|phát hành|mời|thống nhất|khai thác|hỗ trợ|kết nối|chia sẻ|duy trì|phục vụ|thanh toán|quyết toán'

const subjectAtStart = new RegExp(
  `^(?:[-+*•]\\s*)?(?:(?:giao|đề nghị|yêu cầu|đối với|trách nhiệm của|phân công)\\s+(?:cho\\s+)?)?(?:nhiệm vụ (?:của|cho)\\s+)?((?!${others})(?:${bodies})(?![\\p{L}])[^:;.]{0,260}?)(?=\\s*(?::|\\s(?<!(?:được|bị|đối tượng|việc|thuộc diện)\\s)(?:${verbs})(?![\\p{L}])|$))`,
  'iu',
)

const receivers =
  'UBND|Ủy ban|Uỷ ban|Sở|Bộ|Đoàn|Văn phòng|Thường trực|Phòng|Ban|Tổ|Thanh tra|Chính phủ|Thủ tướng|Cục|Chi cục|Tổng cục|Vụ|Hội đồng|HĐND|Chủ tịch|Trưởng|Lãnh đạo|Giám đốc|' +
  'Trung tâm|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Kho bạc|Công an|Bảo hiểm|Ngân hàng|Mặt trận|Quốc hội|Cơ quan|Đơn vị|Bộ phận|Người đứng đầu|Cổng|Cơ sở|Trường|Thủ trưởng|Viện|Tòa án|Tổ công tác|Nhà trường'

const end = String.raw`(?=\s*(?:[,;.(]|$)|\s(?:trước|chậm nhất|muộn nhất|để|theo|trong|vào|đúng|định kỳ|hằng|hàng|kèm|bằng|khi|sau|xong|từ|qua|kết quả|xem xét|phê duyệt|quyết định|ban hành|tình hình|tổng hợp|và (?:gửi|báo cáo|phối hợp))(?![\p{L}]))`

const recipient = new RegExp(
  String.raw`(?:^|[\s,;:])(?:gửi|nộp|báo cáo|trình|chuyển)(?![\p{L}])[^;.]{0,160}?[\s(](?:về|cho|đến|tới|với|lên)\s+((?:các\s+)?(?:${receivers})(?![\p{L}])[^,;.(]{0,120}?)${end}`,
  'iu',
)

const recipientDirect = new RegExp(
  String.raw`(?:^|[\s,;:])(?:gửi|nộp|trình|báo cáo)\s+(?:báo cáo\s+)?((?:các\s+)?(?:${receivers})(?![\p{L}])[^,;.(]{0,100}?)${end}`,
  'iu',
)

const throughWhom = /^\s*\(?\s*((?:thông qua|qua)\s+[^);,.]{3,80})\)?/iu

/** The body named at the start of a sentence or heading as the one who acts, as a span of `text`; else `null`. */
export function actorAtStart(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 400))
  const lead = slice.match(/^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s*)?/u)?.[0].length ?? 0
  const match = slice.slice(lead).match(subjectAtStart)
  if (!match?.[1]) return null
  const at = lead + match[0].indexOf(match[1])
  return withoutPlace(text, trimmed(text, { start: span.start + at, end: span.start + at + match[1].length }))
}

/** The acting body for a sentence: named in it before `before`, else by the nearest heading above that names one. */
export function actorFor(text: string, sentence: Span, before: number, above: Section[]): Span | null {
  const own =
    actorAtStart(text, sentence) ??
    actorInside(text, { start: sentence.start, end: Math.max(before, sentence.start) })
  if (own && own.start !== sentence.start && isInclusion(text, own)) return own
  if (own) return own
  for (const section of above) {
    const lead = {
      start: section.start,
      end: Math.max(section.headingEnd, Math.min(section.end, endOfLine(text, section.start))),
    }
    const actor = actorAtStart(text, lead)
    if (actor) return actor
  }
  return null
}

const clauseActor = new RegExp(
  `(?:^|[,;:]\\s+)(?:(?:giao|đề nghị|yêu cầu)\\s+(?:cho\\s+)?)?((?!${others})(?:${bodies})(?![\\p{L}])[^,:;.]{0,200}?)(?=\\s(?<!(?:được|bị|đối tượng|việc|thuộc diện)\\s)(?:${verbs})(?![\\p{L}]))`,
  'giu',
)

/** The last body before a point in the sentence that starts a clause of its own ("…, các đơn vị gửi …"). */
function actorInside(text: string, span: Span): Span | null {
  let last: Span | null = null
  const slice = text.slice(span.start, span.end)
  for (const match of slice.matchAll(clauseActor)) {
    if (!match[1]) continue
    const start = span.start + match.index + match[0].indexOf(match[1])
    last = withoutPlace(text, trimmed(text, { start, end: start + match[1].length }))
  }
  return last
}

function isInclusion(text: string, span: Span): boolean {
  return /^(?:các|cơ quan|đơn vị)/iu.test(text.slice(span.start, span.end))
}

/** To whom a thing is sent, with "(qua …)" when it follows; else `null`. */
export function recipientIn(text: string, sentence: Span): Span | null {
  const slice = text.slice(sentence.start, sentence.end)
  const match = matchLast(slice, recipient) ?? matchLast(slice, recipientDirect)
  if (!match) return null
  const span = trimmed(text, { start: sentence.start + match.start, end: sentence.start + match.end })
  const through = text.slice(span.end, sentence.end).match(throughWhom)
  return through ? { start: span.start, end: span.end + through[0].length } : span
}

function matchLast(slice: string, pattern: RegExp): Span | null {
  const match = slice.match(pattern)
  if (!match?.[1]) return null
  const start = (match.index ?? 0) + match[0].lastIndexOf(match[1])
  return { start, end: start + match[1].length }
}

/** A body named by a place in the text ("… được kiểm tra tại khoản 2 Mục II Kế hoạch này") without that place. */
function withoutPlace(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const place = words.search(
    /\s+(?:(?:quy định|nêu|đã nêu|xác định)\s+)?(?:tại|theo|ở)\s+(?:khoản|mục|điểm|điều|phần|phụ lục|biểu)(?![\p{L}])/iu,
  )
  return place > 0 ? { start: span.start, end: span.start + place } : span
}

/** The span without the spaces and the punctuation at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s,;:.\-–+*•]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:.\-–]/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** The offset at which the line of `offset` ends. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
