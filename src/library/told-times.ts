// Times that a sentence names and sets nobody: the condition of a duty, a forecast, what must not happen then, the
// beginning of what is looked into, a part of a round's name. Pure.

import type { DutyTime, Section, Span } from '../document.ts'
import { isLoose } from './due-day.ts'

interface Told {
  text: string
  /** The sentence or clause in which the time stands. */
  clause: Span
  time: DutyTime
  section: Section
  /** The place and those above it. */
  above: readonly Section[]
}

/** Whether the time is only told. */
export function isTold(told: Told): boolean {
  if (told.above.some(({ heading }) => ofCauses.test(heading))) return true
  // "trùng ngày nghỉ cuối tuần thì chuyển sang ngày làm việc kế tiếp": a kind of days
  if (/(?<!\p{L})nghỉ\s*$/iu.test(before(told)) && !/\d/.test(told.time.text)) return true
  const { kind } = told.time
  if (kind === 'relative') return warnsAhead.test(before(told))
  if (fiscalYear.test(before(told))) return true
  if (kind !== 'limit' && kind !== 'date' && kind !== 'period') return false
  return (
    endsRhythm(told) ||
    statesHow.test(before(told)) ||
    isCondition(told) ||
    isForecast(told) ||
    isAvoided(told) ||
    opensRange(told) ||
    isUnderAName(told) ||
    isBacklog(told)
  )
}

/** "vào thứ Sáu hằng tuần, đến hết tháng 10": until when it comes round is no other day to do it. */
function endsRhythm(told: Told): boolean {
  return (
    told.time.kind === 'limit' &&
    /^(?:cho\s)?đến(?: hết)?\s/iu.test(told.time.text) &&
    /(?<!\p{L})(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)(?!\p{L})(?:,\s[^,;.]{3,30})?,?\s*$/iu.test(
      before(told),
    )
  )
}

/** "NGUYÊN NHÂN": why something was not done, and when. */
const ofCauses = /^(?:(?:về|các|những|một số)\s)*nguyên nhân(?!\p{L})/iu

/** "chức năng cảnh báo tự động trước hạn 02 ngày": what a thing does, and no limit to set it up. */
const warnsAhead =
  /(?:chức năng|tính năng|công cụ|phần mềm|tiện ích|cơ chế)\s[^.;,]{0,40}(?:cảnh báo|nhắc|báo|nhắn tin|thông báo)(?:\s+(?!khi)\p{L}+){0,7}\s*$/iu

/** "Giải quyết hồ sơ tồn đọng đến hết ngày 30/6, hoàn thành trước ngày 31/10": up to when the backlog is counted. */
function isBacklog(told: Told): boolean {
  return (
    /(?:tồn đọng|còn tồn|tồn|quá hạn|nợ đọng|trễ hạn|chưa (?:giải quyết|xử lý|thực hiện|khắc phục)|phát sinh|hiện có)(?:\s+\p{L}+){0,3}\s*$/iu.test(
      before(told),
    ) &&
    /^đến|^tính đến/iu.test(told.time.text) &&
    /^[^.;]{0,60}(?:hoàn thành|xong|hoàn tất|kết thúc|dứt điểm)\s[^.;]{0,30}(?:trước|chậm nhất|trong|đến|vào)\s/iu.test(
      behind(told),
    )
  )
}

/** "(cập nhật đến ngày 10/02)": how fresh a table is. */
const statesHow = /(?<![\p{L}])(?:cập nhật|tính|lũy kế)\s*$/iu

/** "Năm tài chính bắt đầu từ ngày 01/01 và kết thúc vào ngày 31/12": what a year is. */
const fiscalYear =
  /(?:năm (?:tài chính|ngân sách|kế toán)|niên độ|kỳ kế toán)[^.;]{0,80}(?:bắt đầu|kết thúc|tính)[^.;]{0,30}$/iu

const before = ({ text, clause, time }: Told) => text.slice(clause.start, time.start)
const behind = ({ text, clause, time }: Told) => text.slice(time.end, clause.end)

/** "Đơn vị nào đến ngày 31/7 chưa xong thì phải giải trình trước ngày 10/8": the first day only says who is meant. */
function isCondition(told: Told): boolean {
  if (meant.test(behind(told)) && !dutyBefore.test(before(told))) return true
  const then = /(?:^|[\s,])thì(?![\p{L}])/u.exec(behind(told))
  const condition = then && behind(told).slice(0, then.index)
  if (condition === null || !/\p{L}/u.test(condition)) return false
  return (
    !/(?<![\p{L}])(?:riêng|còn|nếu|trường hợp)(?![\p{L}])/iu.test(condition) &&
    !/(?<![\p{L}])thì\s/u.test(before(told))
  )
}

/** "Công chức tuyển dụng trước ngày 01/7 thuộc diện đánh giá": whom a rule is for. */
const meant =
  /^\s+(?:thì\s+)?(?:(?:không\s+)?thuộc (?:diện|đối tượng|trường hợp)|(?:được|không)\s(?:xét|hưởng|áp dụng|tính))(?!\p{L})/iu
const dutyBefore = /(?<!\p{L})(?:gửi|nộp|trình|hoàn thành|báo cáo|phải)(?!\p{L})/iu

const foretold = /(?:^|[\s,;])(?:dự báo|nhận định|ước|(?:có|nhiều) khả năng|nguy cơ)(?![\p{L}])/iu
const opensForecast = /^[^\p{L}]*(?:dự báo|nhận định|ước tính)(?![\p{L}])/iu
const unsure = /(?<![\p{L}])(?:sẽ|có thể|khả năng|nguy cơ)(?![\p{L}])/iu

function isForecast(told: Told): boolean {
  if (told.section.kind === 'opening') return foretold.test(before(told))
  return opensForecast.test(before(told)) && unsure.test(`${before(told)} ${behind(told)}`)
}

/** "không dồn việc vào cuối năm": nothing is to be done then. */
function isAvoided(told: Told): boolean {
  return (
    told.time.kind === 'period' &&
    /(?<![\p{L}])(?:không|tránh|hạn chế|chấm dứt)(?:\s+(?:để|được|nên|tình trạng|việc))*(?:\s+(?:dồn|chờ|đợi|kéo dài|lùi|tập trung|chuyển))(?:\s+\p{L}+){0,6}\s*$/iu.test(
      before(told),
    )
  )
}

/** "từ ngày 01/01 đến thời điểm kiểm tra", "từ ngày 01/01 trở đi": where a stretch without an end begins. */
function opensRange(told: Told): boolean {
  const from = `${before(told).slice(-12)}${told.time.text}`
  return (
    /(?<![\p{L}])(?:từ|kể từ|sau|trước)(?![\p{L}])/iu.test(from) &&
    /^\s*(?:đến|tới)\s+(?:hết\s+)?(?:thời điểm|nay|khi|lúc|ngày\s+(?=\p{L}))|^\s*(?:trở (?:đi|lại|về)|về (?:trước|sau))/iu.test(
      behind(told),
    )
  )
}

/** "Đợt 3 (cuối năm, đón Tết): từ ngày …": the brackets say which round it is. */
function isUnderAName({ text, clause, time }: Told): boolean {
  if (time.kind !== 'period' || !isLoose(time.text) || /\d/.test(time.text)) return false
  const open = /\([^()]*$/u.exec(text.slice(clause.start, time.start))
  return open !== null && /^[^()]*\)\s*:\s*\S/u.test(text.slice(time.end, clause.end))
}
