// Times that say how things stand: since when a paper holds and for how long, what was decided by a day, how long a thing
// took. Nobody has to do anything by them. Pure.

import type { TimeContext } from './deadline-times.ts'
import { dueOf } from './due-day.ts'

/** "quy hoạch đã được phê duyệt trước ngày …", "ngày làm việc liền trước ngày thứ năm", "nợ của các năm trước năm 2025" */
const decidedBefore =
  /(?<![\p{L}])đã(?:\s+(?:được|có))?(?:\s+\p{L}+){0,8}?\s(?:phê duyệt|ban hành|cấp|ký|thông qua|công bố|thẩm định|đăng ký|nộp|tiếp nhận)\s*(?:từ\s)?$|(?<![\p{L}])(?:liền|(?:các|những) (?:năm|tháng|kỳ))\s*$/iu

/** "Tháng 3, tháng 6 và tháng 9 không lập báo cáo tháng": then nothing has to be done. */
const nothingDone =
  /^(?:\s*(?:,|và|;)?\s*(?:tháng|quý|kỳ|năm)\s+[\dIVX]+)*\s*(?:thì\s+)?không\s+(?:phải\s+)?(?:lập|gửi|nộp|báo cáo|tổ chức|thực hiện|tiến hành|kiểm tra|họp)(?!\p{L})/iu

/** A stretch in which a thing is not done is no time to do it. */
export function isSpared({ text, clause, time }: TimeContext): boolean {
  if (time.kind !== 'period') return false
  return (
    nothingDone.test(text.slice(time.end, clause.end)) || notDoneIn.test(text.slice(clause.start, time.start))
  )
}

/** "Không lập báo cáo tháng vào tháng cuối quý." */
const notDoneIn =
  /(?:^|[.;:]\s)[\s\-+*•–]*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?không\s+(?:phải\s+)?(?:lập|gửi|nộp|báo cáo|tổ chức|thực hiện|tiến hành|kiểm tra|họp)(?!\p{L})(?:(?!(?<!\p{L})(?:mà|nhưng|trừ|riêng|trước|quá|chậm)(?!\p{L}))[^.;:,])*$/iu

/** "Đến hết ngày 08/11 mới có 17 cơ quan gửi", "Giấy phép cấp trước ngày … có giá trị đến …": how things stand. */
export function isState({ text, clause, time, above, issued, effective }: TimeContext): boolean {
  const { lastDay, due } = dueOf(time)
  if (lastDay === null) return false
  const behind = text.slice(time.end, clause.end)
  if (decidedBefore.test(text.slice(clause.start, time.start))) return true
  const opens = /^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?[^\p{L}\d]*$/u.test(
    text.slice(clause.start, time.start),
  )
  if (issued !== null && lastDay <= issued) {
    if (above[0]!.kind === 'opening') return true
    const stands = /^\s*,?\s*(?:[\p{L}\d/.,%]+\s+){0,8}?(?:mới|đã|còn|chỉ|vẫn|chưa|được|đạt|có)(?![\p{L}])/u
    if (opens && stands.test(behind)) return true
  }
  if (
    /^\s*,?\s*(?:\p{L}+\s+){0,5}?(?:có giá trị|còn giá trị|(?:được|thì|vẫn) tiếp tục|không phải|thì|vẫn)(?![\p{L}])/u.test(
      behind,
    ) &&
    /(?:cấp|ký|ban hành|nộp|tiếp nhận|phát hành|thành lập|phê duyệt)\s*$/u.test(
      text.slice(clause.start, time.start),
    )
  )
    return true
  return (
    effective !== null &&
    due === effective &&
    /(?:cấp|ký|ban hành|nộp|nhận|phát hành|lập|duyệt|hợp lệ|giao)\s*$/u.test(
      text.slice(clause.start, time.start),
    )
  )
}

const validity =
  /(?:thời hiệu|(?:có|còn|hết) (?:giá trị|hiệu lực)|(?:thời hạn|giá trị) (?:sử dụng|hiệu lực|bảo hộ|của (?:giấy|chứng chỉ|văn bằng|hợp đồng)))(?![\p{L}])[^;.)\]]{0,60}$/iu

/** How long a thing is valid, a condition that has lasted ("Sau 24 tháng … mà …") or a look back is no limit for a duty. */
export function isValidity({ text, clause, time }: TimeContext): boolean {
  if (time.kind !== 'relative') return false
  const before = text.slice(clause.start, time.start)
  if (/(?<![\p{L}])hết\s*$/iu.test(before)) return true
  if (/^quá(?![\p{L}])/iu.test(time.text) || /(?<!không )quá\s*$/iu.test(before)) return true
  const behind = text.slice(time.end, clause.end)
  if (isLateness.test(`${before.slice(-30)}${time.text}${behind.slice(0, 30)}`)) return true
  if (/(?:trở về trước|trở lại đây|trước liền kề)/iu.test(`${time.text}${behind.slice(0, 20)}`)) return true
  if (/^\s*,?\s*(?:mà|nhưng|vẫn)(?![\p{L}])/u.test(behind) && /^(?:quá|sau)/iu.test(time.text)) return true
  // "sau hơn ba tháng vận hành": what has gone by
  if (/^sau\s+(?:hơn|gần)\s/iu.test(time.text)) return true
  // years for which papers are kept set nobody a day
  if (/\d\s*năm(?!\p{L})/iu.test(time.text) && keeps.test(before)) return true
  return validity.test(before)
}

/** "gửi sau thời hạn trên từ 03 ngày làm việc trở lên", "chậm từ 02 ngày": from how much delay on something follows. */
const isLateness =
  /(?<!\p{L})(?:chậm|muộn|trễ|quá hạn|sau (?:thời )?hạn(?: (?:trên|này|quy định|nêu trên|đã định))?)\s+(?:gửi\s|nộp\s)?(?:hơn\s|từ\s)\d+\s|(?<!\p{L})(?:sau (?:thời )?hạn|chậm|muộn|trễ)[^.;]{0,40}trở lên/iu

const keeps = /(?:lưu|lưu trữ|lưu giữ|bảo quản)\s+(?:(?:trong|tối thiểu|ít nhất|thời hạn|là)\s+)*$/iu

/** "Năm 2025 xảy ra 02 vụ, được xử lý trong 36 giờ" under "Tình hình": how long a thing took. */
export function isReported({ text, clause, time, above, issued }: TimeContext): boolean {
  const year = /(?<!\p{L})năm\s+(20\d\d)(?!\d)/iu.exec(text.slice(clause.start, time.start))?.[1]
  return (
    above.some(({ heading }) => /tình hình|thực trạng|kết quả (?:đạt được|thực hiện)/iu.test(heading)) &&
    year !== undefined &&
    issued !== null &&
    Number(year) < Number(issued.slice(0, 4))
  )
}

/** "Có 57 hồ sơ trễ hạn từ ngày … đến ngày …", "có người trực vào sáng thứ Ba" under "Tồn tại", "Kết quả đạt được": how it was. */
export function isFinding({ time, above, issued }: TimeContext): boolean {
  const comesRound = time.kind === 'recurring' || (time.kind === 'date' && ofWeek.test(time.text))
  const isPast = time.kind === 'period' && issued !== null && time.to <= issued
  if (!comesRound && !isPast) return false
  return above.some(({ heading }) => findings.test(heading) && !remedies.test(heading))
}

const ofWeek = /(?<!\p{L})(?:thứ|chủ nhật)(?!\p{L})(?!.*\d{1,2}\/\d)/iu
const findings =
  /^[\s\d\p{L}.)-]{0,6}(?:(?:những|một số|các)\s)?(?:tồn tại|hạn chế|khuyết điểm|ưu điểm|vi phạm|sai phạm|kết quả (?:đạt được|kiểm tra|thanh tra))(?![\p{L}])/iu
const remedies = /khắc phục|kiến nghị|yêu cầu|thông báo|báo cáo/iu
