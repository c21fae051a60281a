// Which time expressions set a time for a duty, and which only date a cited text, a story, a target or an adjective. Pure.

import type { Day, DutyTime, Section, Span } from '../document.ts'
import { isBidden } from './bidden-times.ts'
import { isCalledRound, isHeadOfLine, isHeld, isLabelOfDay } from './days-of-events.ts'
import { dueOf } from './due-day.ts'
import { dutyVerb } from './duty-words.ts'
import { startOfLine } from './lines.ts'
import { isMovedHere } from './moved-days.ts'
import { isCounted, isSentInIt, isTarget, isVague, opensRhythm } from './rhythm-times.ts'
import { isFinding, isReported, isSpared, isState, isValidity } from './stated-times.ts'
import { isPartOfTitle, opensPeriod } from './title-periods.ts'
import { isTold } from './told-times.ts'

export interface TimeContext {
  text: string
  /** The sentence or clause in which the time stands. */
  clause: Span
  time: DutyTime
  /** The place of the time and those above it, innermost first. */
  above: Section[]
  /** The words above a list that its members complete; empty without a list. */
  lead: string
  issued: Day | null
  /** The day from which the document holds. */
  effective: Day | null
}

/** Something is sent; "báo cáo" behind "danh mục", "số", … is a thing and no act, nor is the "trình" of "công trình". */
export const sending =
  /(?<![\p{L}])(?<!(?:được|để|bị|việc|số|danh mục|biểu mẫu|mẫu|chế độ|loại|hệ thống|nội dung|lập|xây dựng|hội nghị|đề cương|giảm|các|quy định)\s)(?:gửi|nộp|báo cáo|(?<!(?:công|chương|quy|lộ|tiến|giáo|quá|hành|tờ|lịch)\s)trình|cung cấp|thông báo)(?! (?:lại|viên|thống kê))(?![\p{L}])/iu
const aboutTime = /(?:^|[\s,])(?:thời gian|thời hạn|tiến độ|lịch|hạn nộp|hạn gửi|mốc|hạn)(?![\p{L}])/iu
const timeLabel =
  /^[\s\-+*•–]*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)-]\s+)?(?:dự kiến\s+)?(?:thời gian|thời hạn|tiến độ|lịch|hạn nộp|hạn gửi|hạn)(?![\p{L}])/iu
const citedBefore =
  /(?:số(?=\s*:?\s*\d)|Luật|Nghị định|Quyết định|Kế hoạch|Thông tư|Chỉ thị|Công văn|Nghị quyết|Tờ trình|Thông báo|Báo cáo)[^.;,]{0,50}$/u
/** The day of effect of a text is nobody's duty; sites put such notes behind every article. */
const inForce =
  /ngày (?:ban hành|ký|đăng|công bố|cập nhật)\s*:\s*$|hiệu lực(?: thi hành)?\s*[,:]?\s*(?:(?:kể|bắt đầu|chậm nhất)?\s*từ|đến(?: hết)?|trước|vào|sau)?\s*:?\s*$/iu
/** "được cấp trước ngày Thông tư này có hiệu lực, trước ngày 15/8 …": what held by the day of effect, and then the limit. */
const heldBeforeForce =
  /(?<![\p{L}])(?:trước|sau|từ|đến|tại) (?:khi|ngày|thời điểm|lúc)(?![\p{L}])[^.;:,]{0,120}hiệu lực(?: thi hành)?\s*,\s*$/iu
const limitOpens = /^(?:trước|chậm nhất|muộn nhất|trong)(?![\p{L}])/iu
/** "kể từ thời điểm Nghị định này có hiệu lực đến hết ngày …": the day of effect only opens the stretch in which one acts. */
const forceOpensStretch =
  /(?<![\p{L}])(?:từ|sau) (?:khi|ngày|thời điểm|lúc)(?![\p{L}])[^.;:]{0,120}hiệu lực(?: thi hành)?\s*,?\s*$/iu
const dateWords =
  /(?:vào|hoàn thành|xong|hạn(?: cuối| chót| nộp)?|thời gian|tổ chức|khai mạc|bắt đầu|kể từ)\s*:?\s*(?:ngày|lúc)?\s*$/iu
const periodBefore = /(?:trong|vào|từ|dự kiến|hoàn thành|đầu|cuối|giữa|xong)\s*$/iu
const periodOpens = /^(?:trong|từ|vào|đầu|cuối|giữa|hết|dự kiến)/iu
/** What these months hold are facts: figures, earlier faults, the time that a report covers. */
const tells =
  /(?:số liệu|tính|phát sinh|đã nêu|nêu|thống kê|mốc|đã có|xảy ra|ghi nhận|so với|tăng|giảm|dữ liệu|kỳ)\s*(?:trong|từ|vào)?\s*$|(?:mốc|thời kỳ|niên độ)[^:;.]{0,30}:\s*$/iu
/** The time that is looked into, or that figures are of: "Thời kỳ kiểm tra: từ ngày …". */
const lookedInto =
  /(?:thời kỳ|niên độ|kỳ (?:lấy |tính |chốt )?số liệu|mốc thời gian (?:kiểm tra|thanh tra))(?![\p{L}])[^.;]{0,50}$|(?:thời điểm|mốc)\s+(?:lấy|chốt|tính)?\s*số liệu[^.;]{0,40}$|(?<!\p{L})kỳ báo cáo(?:\s(?:quý|năm|tháng|\d{1,2} tháng))?(?:\s(?:tính|được tính))?\s*:?\s*$/iu
/** "báo cáo 6 tháng", "báo cáo kết quả quý II": the period names the report. */
const namesReport = /báo cáo(?:\s+(?:định kỳ|sơ kết|tổng kết|kết quả|tình hình|số liệu|công tác))?\s*$/iu
/** "đợt 1 từ ngày …": what comes in rounds is work, whatever its verb. */
const ofRound = /(?<![\p{L}])(?:đợt|vòng)\s+\d{1,2}\s*[:(]?\s*$/iu
const past = /(?<![\p{L}])đã(?![\p{L}])/iu

/** Whether the time sets a limit, a time or a rhythm for something to be done. */
export function isDeadline(context: TimeContext): boolean {
  const { text, clause, time, above, lead, issued } = context
  const words = `${text.slice(clause.start, time.start)} ${text.slice(time.end, clause.end)}`
  const before = text.slice(Math.max(clause.start, time.start - 60), time.start)
  if (citedBefore.test(before) && time.kind === 'date') return false
  const apart = heldBeforeForce.test(text.slice(clause.start, time.start)) && limitOpens.test(time.text)
  if (!apart && inForce.test(before) && !isStretchSinceForce(context)) return false
  if (isStretchOf(time) && lookedInto.test(before)) return false
  if (isTold({ text, clause, time, section: above[0]!, above })) return false
  if (above[0]!.path.startsWith('chú thích') || isExample(context) || isOfData(context)) return false
  const dutiful =
    dutyVerb.test(words) || dutyVerb.test(lead) || /^(?:xong|hoàn thành|hoàn tất)(?!\p{L})/iu.test(time.text)
  const named = /:\s*(?:vào|ngày|là|từ|dự kiến|\d{1,2}(?=\s*$))?\s*$/iu.test(before)
  const timed = aboutTime.test(above[0]!.heading) || timeLabel.test(text.slice(clause.start, time.end))
  const under = above
    .slice(1)
    .some((section) => aboutTime.test(section.heading) && section.kind !== 'article')
  const opening = above[0]!.kind === 'opening'
  const lone = /^[^\p{L}]*(?:\p{L}+[^\p{L}]*){0,6}$/u.test(text.slice(time.end, clause.end))
  if (isLongPast(context) || isFinding(context) || isSpared(context)) return false
  switch (time.kind) {
    case 'limit':
      return (
        !/^\s*thì(?![\p{L}])/u.test(text.slice(time.end, clause.end)) &&
        isDated(time) &&
        !isState(context) &&
        !isHorizon(text, time, before) &&
        (dutiful || timed || named || under || isBidden(context))
      )
    case 'recurring':
      return isVague(time)
        ? (sending.test(words) && isSentInIt(context)) ||
            (dutiful && !isTarget(context) && isCounted(context))
        : dutiful || timed || named || under || sending.test(time.text)
    case 'relative':
      return (
        !isMeasure(context) &&
        !isValidity(context) &&
        !isReported(context) &&
        (dutiful || timed || named || isTermOfHeading(context))
      )
    case 'period':
      if (labelsLimit(text, time) || isYearBefore(time, issued) || isRunning(time)) return false
      if (namesReport.test(before) && !/^(?:trong|từ|đến|hết)(?![\p{L}])/iu.test(time.text)) return false
      if (isPurpose(above[0]!) || opensRhythm(context) || isPartOfTitle(text, time)) return false
      if (isPast(context) || opening)
        return isStory(
          context,
          words,
          opening && (dutiful || ofRound.test(before)) && opensPeriod(text, time),
        )
      return (
        isCompletion(context) ||
        isHeld(context) ||
        isCalledRound(context) ||
        isPeriodOfWork(time, before, dutiful, timed || named || under || ofRound.test(before))
      )
    case 'date':
      if (/^(?:các|những|mọi|mỗi)\s/iu.test(time.text)) return false
      return (
        ((timed || named) && lone) ||
        (named && isLabelOfDay(context)) ||
        isHeadOfLine(context) ||
        dateWords.test(before) ||
        isHeld(context) ||
        isMovedHere(text.slice(clause.start, time.start)) ||
        (/^(?:trong|vào|đúng|ngay)\s/iu.test(time.text) && dutiful) ||
        (/^(?:lúc|hồi)\s/iu.test(time.text) && dutiful && (issued === null || time.date >= issued))
      )
    case 'invalid':
      return false
  }
}

/** "Hoàn thành quyết toán năm 2025" in a paper of 2026: which accounts, not when. */
function isYearBefore(time: DutyTime & { kind: 'period' }, issued: Day | null): boolean {
  return isWholeYears(time) && issued !== null && time.to < issued
}

/** A stretch of days, whether it comes round or not, or a single day. */
function isStretchOf({ kind, text }: DutyTime): boolean {
  return kind === 'recurring' ? /^từ\s/iu.test(text) : kind !== 'relative'
}

export const termOf = /^(?:Điều\s+\d+\p{L}?\.|\d+(?:\.\d+)*[.)]|[IVX]+\.)?\s*thời hạn\s+(?=\p{L})/iu

/** "Điều 9. Thời hạn nộp lưu hồ sơ: 1. Trong thời hạn 01 năm … đối với …": the act stands in the heading, the times below it. */
function isTermOfHeading({ text, clause, time, above }: TimeContext): boolean {
  if (!/^[\s\d.)a-zđ\-+*•–]{0,6}$/iu.test(text.slice(clause.start, time.start))) return false
  return above
    .slice(1)
    .some(({ heading }) => termOf.test(heading) && dutyVerb.test(heading.replace(termOf, '')))
}

/** Somebody acts within the stretch: his act stands before it, or behind it as a duty; what holds meanwhile is none. */
function isStretchSinceForce({ text, clause, time }: TimeContext): boolean {
  if (time.kind !== 'limit') return false
  const open = forceOpensStretch.exec(text.slice(clause.start, time.start))
  if (!open) return false
  const act = text.slice(clause.start, clause.start + open.index)
  const behind = text.slice(time.end, clause.end)
  return dutyVerb.test(act) || /(?<![\p{L}])(?:phải|có trách nhiệm|hoàn thành)(?![\p{L}])/iu.test(behind)
}

/** "Ví dụ: Giấy phép hết hạn ngày 30/9/2025 thì …" explains a rule and asks nobody for anything. */
function isExample({ text, clause, time }: TimeContext): boolean {
  const line = startOfLine(text, time.start, 2000)
  return [line, clause.start].some((at) =>
    /^[\s\-+*•–(“"]*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?(?:ví dụ|thí dụ|vd)(?![\p{L}])/iu.test(
      text.slice(at, at + 32),
    ),
  )
}

/** "Biểu tổng hợp tiến độ đến ngày 15/9": the heading of a table of figures. */
const tableOfData =
  /^[\s\d.)a-zđ\-*#]*(?:phụ )?(?:biểu|bảng|tình hình|tiến độ|kết quả|số liệu)(?!\p{L})[^.;:]{0,90}$/iu
const dataTimes =
  /(?:chốt|lấy|tính|thống kê|thu thập)\s+(?:các\s+)?số liệu|thời (?:kỳ|điểm|đoạn) (?:lấy |tính |chốt )?số liệu|số liệu(?:\s+\p{L}+){0,5}?\s+(?:được )?(?:tính|lấy|chốt|thống kê)/iu

/** The months that a report covers, and the hour for which figures are taken, are no time to do anything. */
function isOfData({ text, clause, time, above, lead }: TimeContext): boolean {
  const before = text.slice(clause.start, time.start)
  if (/(?:tại|tính đến|vào)\s+thời điểm\s*$/iu.test(before)) return true
  if (countedUpTo(text.slice(time.end, clause.end), time, before)) return true
  if (
    /^đến/iu.test(time.text) &&
    tableOfData.test(before) &&
    !dutyVerb.test(text.slice(time.end, clause.end))
  )
    return true
  const words = `${above[0]!.heading} ${above[1]?.heading ?? ''} ${lead} ${before}`
  return dataTimes.test(words) && !/(?<![\p{L}])(?:gửi|nộp|trình|hạn)(?![\p{L}])/iu.test(words)
}

/** "cung cấp số liệu giải ngân đến hết ngày 31/3 … trước ngày 08/4": up to when is counted what another day asks for. */
function countedUpTo(behind: string, time: DutyTime, before: string): boolean {
  if (time.kind !== 'limit' || !/^đến(?!\p{L})/iu.test(time.text)) return false
  const things = figures.exec(before)
  if (!things) return false
  const others = `${before.slice(0, things.index)} … ${behind}`
  if (limitOfOther.test(others)) return true
  return /^(?:số|dữ) liệu/iu.test(things[0]) && sending.test(before.slice(0, things.index))
}

/** Things that hold for a day, up to the time that says which. */
const figures =
  /(?<!\p{L})(?:(?:số|dữ) liệu|kết quả|tình hình|danh sách|danh mục|tiến độ|biểu|bảng|báo cáo)(?!\p{L})(?:(?!(?<!\p{L})(?:gửi|nộp|trình|hoàn thành|xong|thực hiện|hạn)(?!\p{L}))[^.;:\n])*$/iu
const limitOfOther =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|(?:trong|hạn)(?: thời hạn| vòng| cuối)?)(?!\p{L})[^.;:\n…]{0,30}\d/iu

/** "quý I trước ngày 12/3", "Quý II: tính từ ngày 15/3 đến …": the period says of which report the times are. */
function labelsLimit(text: string, time: DutyTime): boolean {
  return (
    /^(?:quý\s+(?:[IVX]{1,3}|\d)|(?:tháng|(?:0?[69]|sáu|chín) tháng)(?: đầu năm)?)$/iu.test(time.text) &&
    /^\s*(?:[:(]?\s*(?:gửi |nộp )?(?:trước|chậm nhất|muộn nhất)|[:(]\s*(?:(?:được )?(?:tính|lấy|chốt)\s+)?(?:kể )?từ ngày)(?!\p{L})/iu.test(
      text.slice(time.end, time.end + 40),
    )
  )
}

/** Under "Mục đích" a period says when a benefit is hoped for. */
function isPurpose({ heading }: Section): boolean {
  return /mục đích|ý nghĩa|quan điểm/iu.test(heading) && !/yêu cầu/iu.test(heading)
}

/** "Trước khai giảng năm học 2031 - 2032": the year names the event, whose day nobody told. */
export function datesAnEvent(text: string, time: DutyTime): boolean {
  return (
    time.kind === 'period' &&
    /(?:trước|sau)\s+(?:khi\s+|ngày\s+|lễ\s+)?(?:khai giảng|bế giảng|tựu trường|bắt đầu|kết thúc|tổng kết)\s*$/iu.test(
      text.slice(Math.max(0, time.start - 40), time.start),
    )
  )
}

/** "kỳ họp giữa năm trong tháng 7": the time behind says when, the vague one is part of a name. */
export function isPartOfName(text: string, time: DutyTime): boolean {
  return (
    time.kind === 'period' &&
    !/\d/.test(time.text) &&
    /^\s*\(?\s*(?:(?:dự kiến|tổ chức|họp|diễn ra|vào|trong|từ)\s+)*(?:ngày|tháng|quý|tuần)\s+\S*[\dIVX]/u.test(
      text.slice(time.end, time.end + 60),
    )
  )
}

/** "đến hết quý", which names neither number nor "này", says nothing by itself. */
function isDated(time: DutyTime): boolean {
  return /\d|(?<![\p{L}])(?:[IVX]{1,4}|này|nay|tới|sau|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}])/u.test(
    time.text,
  )
}

/** A day long before the document, or before it in a condition ("đất sử dụng trước ngày 15/10/1993"), is history. */
function isLongPast({ time, issued, text, clause }: TimeContext): boolean {
  if (time.kind !== 'limit' && time.kind !== 'date' && time.kind !== 'period') return false
  const { lastDay } = dueOf(time)
  if (lastDay === null || issued === null || lastDay >= issued) return false
  if (Number(issued.slice(0, 4)) - Number(lastDay.slice(0, 4)) > 1) return true
  return (
    time.kind === 'limit' &&
    /(?<![\p{L}])(?:trường hợp|nếu|đã|mà|kể từ)(?![\p{L}])|(?:quyết định|văn bản|giấy phép|hồ sơ|hợp đồng)\s(?:được\s)?(?:ban hành|ký|cấp|phê duyệt|nộp|tiếp nhận)\s*$/iu.test(
      text.slice(clause.start, time.start),
    )
  )
}

/** "Chiến lược quốc gia về phòng, chống sạt lở đến năm 2030" is the name of a text. */
const namesPlan =
  /(?<![\p{L}])(?:Chiến lược|Kế hoạch|Chương trình|Đề án|Quy hoạch)(?:(?!đạt|hoàn thành|phấn đấu|tối thiểu)[^.;:%\n])*$/u

/** "định hướng đến 2030", "tầm nhìn đến năm 2045": the horizon of a programme's title, or a bare year without a target. */
function isHorizon(text: string, time: DutyTime, before: string): boolean {
  if (!/^(?:đến|tới|vào)?\s*(?:hết\s+)?(?:cuối\s+)?(?:năm\s+)?\d{4}$/iu.test(time.text.trim())) return false
  if (/(?:định hướng|tầm nhìn|giai đoạn)[^.;]{0,30}$/iu.test(before)) return true
  if (namesPlan.test(text.slice(Math.max(0, time.start - 160), time.start))) return true
  const clause = text.slice(Math.max(0, time.start - 160), time.end + 120)
  const quoted = /[“"][^”"]*$/u.test(text.slice(Math.max(0, time.start - 200), time.start))
  return quoted || !/(?:đạt|hoàn thành|phấn đấu|giảm|tăng|tối thiểu|ít nhất|\d\s*%)/iu.test(clause)
}

/** Days that hang on nothing said: before what no reader can know, or how long a visit lasts ("làm việc không quá 02 ngày"). */
/** "báo trước ít nhất 05 ngày", "tài liệu gửi người dự trước 02 ngày": before the thing itself. */
const notice =
  /(?<![\p{L}])(?:báo|gửi|nộp|mời|nhắc|cung cấp|niêm yết|đăng k[ýí])(?:(?:\s+(?:cho\s+)?\p{L}+){0,8}|[^.;:\n]{0,100}\s(?:cho|đến|tới)(?:\s+\p{L}+){1,8})\s*$/iu

function isMeasure({ time, text, clause }: TimeContext): boolean {
  if (time.kind !== 'relative' || time.event.trim() !== '') return false
  if (time.offset < 0 && notice.test(text.slice(clause.start, time.start))) return false
  if (time.offset < 0 || /(?:ít nhất|tối thiểu)/iu.test(time.text)) return true
  const before = text.slice(clause.start, time.start)
  if (
    /(?:^|[\s,(])mỗi (?:đơn vị|cơ quan|cuộc|đoàn|nơi|xã|địa phương|cơ sở|doanh nghiệp|trường|phường|điểm|công trình|dự án|hộ|đợt|buổi|phiên)\s*$/iu.test(
      before,
    )
  )
    return true
  return (
    /(?:không quá|tối đa)/iu.test(time.text) &&
    // what a decision sets or prolongs is a limit of its own
    /(?:thời gian|thời lượng)\s+(?:làm việc|kiểm tra|phúc tra|thanh tra|xác minh|một cuộc|mỗi cuộc|cuộc)(?!.*(?:quyết định|gia hạn))/isu.test(
      before,
    )
  )
}

const completes =
  /(?:^[^\p{L}]*|[,:]\s+|(?<![\p{L}])(?:phải|cơ bản|phấn đấu|sẽ|và|bảo đảm|đảm bảo|để|cần|trách nhiệm)\s+)(?:hoàn thành|hoàn tất)(?![\p{L}])[^.;:]*$/iu

/** "hoàn thành quy hoạch tổng thể và các quy hoạch ngành trong năm 2032": however long its object, the year is the limit. */
function isCompletion({ text, clause, time, issued }: TimeContext): boolean {
  if (!isWholeYears(time) || !/^trong(?![\p{L}])/iu.test(time.text)) return false
  const { lastDay } = dueOf(time)
  const ahead = issued === null || (lastDay !== null && lastDay >= issued)
  return ahead && completes.test(text.slice(clause.start, time.start))
}

/** "lập ngay trong ngày": the day of what happens, whichever it is. */
function isRunning({ text }: DutyTime): boolean {
  return /^(?:ngay )?(?:trong )?(?:cả )?(?:ngày|buổi|tuần|tháng|quý|năm)$/iu.test(text.trim())
}

function isPeriodOfWork(
  time: DutyTime & { kind: 'period' },
  before: string,
  dutiful: boolean,
  timed: boolean,
): boolean {
  if (
    /giai đoạn|năm học|nhiệm kỳ|(?:gần nhất|gần đây|tiếp theo|vừa qua|liền kề|qua)$/iu.test(
      time.text.trim(),
    ) ||
    tells.test(before)
  )
    return false
  if (isWholeYears(time))
    return (
      /(?<!(?:mức độ|kết quả|tỷ lệ|đánh giá) )(?:hoàn thành|xong)\s+(?:\S+\s+){0,6}(?:trong\s*)?$(?<!(?:nhiệm vụ|chỉ tiêu|dự toán)\s*)|thời gian[^:]{0,40}:\s*(?:trong\s*)?(?:cả\s*)?$/iu.test(
        before,
      ) ||
      // "tổng kết năm 2024" names what is summed up, "tổng kết vào năm 2024" says when.
      /(?:sơ|tổng) kết\s+(?:\S+\s+){0,4}(?:vào|trong)\s+năm/iu.test(`${before} ${time.text}`)
    )
  if (!/\d|[IVX]{1,3}(?![\p{L}])/u.test(time.text))
    return (
      timed ||
      /(?:vào|trong|xong|hoàn thành|kỳ họp|,)\s*$/iu.test(before) ||
      /^(?:vào|trong)\s/iu.test(time.text)
    )
  return timed || ((periodBefore.test(before) || periodOpens.test(time.text)) && dutiful)
}

/** "trong năm 2024", "giai đoạn 2021-2025": what a plan spans. */
export function isWholeYears(time: DutyTime): boolean {
  return time.kind === 'period' && time.from.endsWith('-01-01') && time.to.endsWith('-12-31')
}

function isPast({ time, issued, text, clause }: TimeContext): boolean {
  const { lastDay } = dueOf(time)
  return (
    lastDay !== null && issued !== null && lastDay < issued && past.test(text.slice(clause.start, clause.end))
  )
}

/** In the opening a period tells what happened, unless it lies ahead and something is to be done in it. */
function isStory({ time, issued }: TimeContext, words: string, dutiful: boolean): boolean {
  const { lastDay } = dueOf(time)
  if (lastDay === null || issued === null || isWholeYears(time)) return false
  if (lastDay < issued)
    return /(?:từ ngày|ngày).*(?:đến|–|-)/iu.test(time.text) && /kiểm tra|làm việc|khảo sát/iu.test(words)
  return dutiful && !/(?:^|\s)(?:do|vì|nên|tăng|giảm)(?![\p{L}])/iu.test(words)
}

/** What lies before the document and is told as done has happened; it is nobody's duty any more. */
export function isPastEvent(words: string, section: Section, time: DutyTime, issued: Day | null): boolean {
  if (time.kind !== 'period' && time.kind !== 'date') return false
  const { lastDay } = dueOf(time)
  return (
    lastDay !== null &&
    issued !== null &&
    lastDay < issued &&
    (section.kind === 'opening' || past.test(words))
  )
}
