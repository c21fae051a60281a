// Who must do or send what, to whom, by when: from sentences and from rows of tables. Pure.
// A deadline always rests on a time expression that stands in the text; what contradicts itself becomes a warning.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, formatDay } from '../calendar/day.ts'
import type { Day, Deadline, DocumentHeader, Section, Span, TableRow } from '../document.ts'
import { actorFor, endOfLine, recipientIn, trimmed } from './duty.ts'
import { sectionAt } from './outline.ts'
import { sentencesOf } from './sentences.ts'

/** Reads all deadlines; times without a year are those of the year of issue. */
export function readDeadlines(
  text: string,
  sections: Section[],
  rows: TableRow[],
  header: DocumentHeader,
  ignored: Span[],
): { deadlines: Deadline[]; warnings: string[] } {
  const asOf = header.issued ?? '2000-01-01'
  const expressions = parseTimeExpressions(text, asOf).filter(
    (e) => !ignored.some((i) => i.start <= e.start && e.end <= i.end),
  )
  const byPath = new Map(sections.map((s) => [s.path, s]))
  const fromRows = rows.flatMap((row, i) => deadlinesOfRow(text, rows, i, within(expressions, row)))
  const free = expressions.filter((e) => !rows.some((r) => r.start <= e.start && e.end <= r.end))
  const fromSentences = free.flatMap((e) => deadlineOfSentence(text, sections, byPath, free, e) ?? [])
  const deadlines = withoutRepeats([...fromRows, ...fromSentences].sort((a, b) => a.start - b.start))
  return {
    deadlines,
    warnings: [...invalidDates(free, text, sections), ...contradictions(deadlines, header)],
  }
}

const duty =
  /(?:gửi|nộp|báo cáo|trình|hoàn thành|hoàn thiện|hoàn tất|xong|thực hiện|triển khai|tổ chức|ban hành|đăng ký|cung cấp|tổng hợp|khắc phục|cập nhật|xây dựng|phê duyệt|công bố|công khai|kết thúc|tiến hành|kiểm tra|đánh giá|giải quyết|trả lời|thông báo|phản hồi|hạn|thời hạn|giải ngân|nghiệm thu|bàn giao|chuyển|lập|rà soát|tham mưu|trả kết quả|đề xuất|góp ý|niêm yết|quyết định|thẩm định)(?![\p{L}])/iu
const reporting = /(?:gửi|nộp|báo cáo|trình|cung cấp|thông báo)(?![\p{L}])/iu
const aboutTime = /(?:thời gian|thời hạn|thời điểm|tiến độ|lịch|hạn nộp|mốc)/iu
const happening =
  /(?:tiến hành kiểm tra|thời gian kiểm tra|tổ chức kiểm tra|kiểm tra (?:vào|trong|từ)|dự kiến|lịch kiểm tra|thời gian)/iu

function deadlineOfSentence(
  text: string,
  sections: Section[],
  byPath: Map<string, Section>,
  all: TimeExpression[],
  time: TimeExpression,
): Deadline | null {
  const section = sectionAt(sections, time.start)
  if (section.kind === 'recipients' || section.kind === 'signature') return null
  const sentence = sentenceAround(text, section, time)
  const words = text.slice(sentence.start, sentence.end)
  const headings = pathUp(section, byPath)
  const timeHeading =
    aboutTime.test(section.heading) || aboutTime.test(text.slice(sentence.start, time.start).slice(0, 60))
  if (!isLimiting(text, time, words, sentence, timeHeading)) return null
  const previous = all
    .filter((e) => e.end <= time.start && e.start >= sentence.start && e.kind === time.kind)
    .at(-1)
  const who = actorFor(text, sentence, time.start, headings)
  const to = recipientIn(text, sentence) ?? recipientIn(text, { start: sentence.start, end: endOfLine(text, sentence.end) })
  const category = categoryOf(words, section, timeHeading, time)
  const what = whatIn(text, sentence, time, previous?.end ?? sentence.start, who, section)
  return {
    ...sentence,
    section: section.path,
    category,
    what,
    who: who && text.slice(who.start, who.end),
    to: to && text.slice(to.start, to.end),
    time,
    ...dueOf(time),
    rule: ruleOf(time),
  }
}

/** Whether the expression sets a time for a duty, and is not the date of a cited text or a year in a title. */
function isLimiting(
  text: string,
  time: TimeExpression,
  words: string,
  sentence: Span,
  timeHeading: boolean,
): boolean {
  const before = text.slice(Math.max(sentence.start, time.start - 60), time.start)
  if (
    /(?:số|Luật|Nghị định|Quyết định|Kế hoạch|Thông tư|Chỉ thị|Công văn|Nghị quyết)[^.;]{0,50}$/u.test(
      before,
    ) &&
    time.kind === 'date'
  ) {
    return false
  }
  switch (time.kind) {
    case 'limit':
      return !isHorizon(text, time, before) && (duty.test(words) || timeHeading)
    case 'recurring':
      return duty.test(words) || timeHeading
    case 'relative':
      return duty.test(words)
    case 'period':
      return isPeriodOfWork(time, before, words, timeHeading)
    case 'date':
      return (
        timeHeading ||
        /(?:vào|hoàn thành|xong|hạn(?: cuối| chót| nộp)?|thời gian|tổ chức|khai mạc|bắt đầu|kể từ)\s*:?\s*(?:ngày|lúc)?\s*$/iu.test(
          before,
        )
      )
    case 'invalid':
      return false
  }
}

/** "định hướng đến 2030", "tầm nhìn đến năm 2045": the horizon of a programme's title, or a bare year without a target. */
function isHorizon(text: string, time: TimeExpression, before: string): boolean {
  if (!/^(?:đến|tới|vào)?\s*(?:hết\s+)?(?:cuối\s+)?(?:năm\s+)?\d{4}$/iu.test(time.text.trim())) return false
  if (/(?:định hướng|tầm nhìn|giai đoạn)[^.;]{0,30}$/iu.test(before)) return true
  const clause = text.slice(Math.max(0, time.start - 160), time.end + 120)
  return !/(?:đạt|hoàn thành|phấn đấu|giảm|tăng|tối thiểu|ít nhất|\d\s*%)/iu.test(clause) || /[“"][^”"]*$/u.test(text.slice(Math.max(0, time.start - 200), time.start))
}

function isPeriodOfWork(
  time: TimeExpression & { kind: 'period' },
  before: string,
  words: string,
  timeHeading: boolean,
): boolean {
  const wholeYears = time.from.endsWith('-01-01') && time.to.endsWith('-12-31')
  if (/giai đoạn|năm học|nhiệm kỳ/iu.test(time.text)) return false
  if (timeHeading) return true
  if (wholeYears) return /(?:hoàn thành|xong)\s+(?:\S+\s+){0,6}(?:trong\s*)?$/iu.test(before)
  return (
    (/(?:trong|vào|từ|dự kiến|hoàn thành|đầu|cuối|giữa)\s*$/iu.test(before) ||
      /^(?:trong|từ|vào|đầu|cuối|giữa|hết|dự kiến)/iu.test(time.text)) &&
    duty.test(words)
  )
}

function categoryOf(
  words: string,
  section: Section,
  timeHeading: boolean,
  time: TimeExpression,
): Deadline['category'] {
  if (
    (time.kind === 'period' || time.kind === 'date') &&
    (happening.test(words) || timeHeading || /kiểm tra/iu.test(section.heading))
  ) {
    return reporting.test(words) && !/kiểm tra/iu.test(words) ? 'report' : 'event'
  }
  return reporting.test(words) ? 'report' : 'task'
}

/** The words that say what is due: before the time back to the actor or the time before it; else behind it. */
function whatIn(
  text: string,
  sentence: Span,
  time: TimeExpression,
  from: number,
  who: Span | null,
  section: Section,
): string {
  const start = who && who.start >= sentence.start && who.end <= time.start && who.end > from ? who.end : from
  const before = cleanWhat(text.slice(start, time.start))
  if (!isBare(before)) return before
  const behind = cleanWhat(text.slice(time.end, sentence.end))
  if (syllables(behind) >= 2) return behind
  return section.heading || cleanWhat(text.slice(sentence.start, sentence.end))
}

function cleanWhat(words: string): string {
  const cut = words
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s+/u, '')
    .replace(/^[\s,;:.\-–+*•()]*(?:(?:và|phải|có trách nhiệm|cần|được|thì|đồng thời|là)\s+)*/iu, '')
    .replace(
      /[\s,;:(\-–]*(?:(?:và|trong|vào|chậm nhất|trước|đến|là|định kỳ|thời gian|xong)\s*)*[\s,;:(\-–.]*$/iu,
      '',
    )
  const clauses = cut.split(/[;:]\s+/u)
  const last = clauses.at(-1) ?? ''
  const chosen = isBare(last) ? cut : last
  return chosen.length > 240 ? (chosen.match(/[^,]{10,240}$/u)?.[0].trim() ?? chosen.slice(-240)) : chosen
}

function syllables(words: string): number {
  return words.match(/[\p{L}\d]+/gu)?.length ?? 0
}

/** The due date and last day that a time expression sets; `asOf` is already in its dates. */
export function dueOf(time: TimeExpression): Pick<Deadline, 'due' | 'lastDay' | 'inclusive'> {
  switch (time.kind) {
    case 'limit':
      return { due: time.date, lastDay: time.lastDay, inclusive: time.inclusive }
    case 'date':
      return { due: time.date, lastDay: time.date, inclusive: true }
    case 'period':
      return { due: time.to, lastDay: time.to, inclusive: true }
    case 'recurring':
      return {
        due: time.rule.inclusive ? time.next : addDays(time.next, 1),
        lastDay: time.next,
        inclusive: time.rule.inclusive,
      }
    default:
      return { due: null, lastDay: null, inclusive: null }
  }
}

const unitNames = { day: 'ngày', 'working-day': 'ngày làm việc', week: 'tuần', month: 'tháng' } as const

/** One Vietnamese line: how the last day follows from the words of the text. */
export function ruleOf(time: TimeExpression): string {
  switch (time.kind) {
    case 'limit':
      return time.inclusive || time.time
        ? `${oneLine(time.text)}: ngày cuối là ${formatDay(time.lastDay)}`
        : `${oneLine(time.text)}: không tính ngày đó, ngày cuối là ${formatDay(time.lastDay)}`
    case 'date':
      return `đúng ngày ${formatDay(time.date)}`
    case 'period':
      return `từ ${formatDay(time.from)} đến hết ${formatDay(time.to)}`
    case 'relative':
      return `${Math.abs(time.offset)} ${unitNames[time.unit]} ${time.offset < 0 ? 'trước' : 'sau'} ${time.event}`
    case 'recurring':
      return `lặp lại: ${oneLine(time.text)}; kỳ tới ngày cuối là ${formatDay(time.next)}`
    case 'invalid':
      return time.why
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

function deadlinesOfRow(text: string, rows: TableRow[], index: number, times: TimeExpression[]): Deadline[] {
  const row = rows[index]
  if (!row || times.length === 0) return []
  const cellOf = (pattern: RegExp) => row.cells.find((c) => pattern.test(c.column) && c.text.trim() !== '')
  const inherited = (pattern: RegExp) => {
    for (let i = index; i >= 0 && rows[i]?.section === row.section; i--) {
      const cell = rows[i]?.cells.find((c) => pattern.test(c.column))
      if (cell?.text.trim()) return cell.text.trim()
    }
    return null
  }
  const timeColumn = /thời gian|thời hạn|hoàn thành|tiến độ|hạn|ngày|kỳ báo cáo|lịch/iu
  const taskColumn = /nhiệm vụ|nội dung|công việc|hoạt động|báo cáo|tên|việc|chỉ tiêu|hạng mục/iu
  const actorColumn = /chủ trì|thực hiện|chịu trách nhiệm|phụ trách|đơn vị|cơ quan|địa phương|bộ phận|người/iu
  const timeCell = cellOf(timeColumn)
  const task = row.cells.find((c) => taskColumn.test(c.column) && c !== timeCell && c.text.trim() !== '')
  const who = row.cells.find((c) => /chủ trì/iu.test(c.column))
    ? inherited(/chủ trì/iu)
    : inheritedActor(rows, index, actorColumn, timeColumn, taskColumn)
  const to = cellOf(/nơi nhận|gửi|nhận báo cáo|cấp nhận/iu)?.text.trim() ?? null
  return times
    .filter((t) => t.kind !== 'invalid')
    .filter((t) =>
      timeCell
        ? timeCell.start <= t.start && t.end <= timeCell.end
        : t.kind === 'limit' || t.kind === 'recurring',
    )
    .map((time) => {
      const what = task?.text.trim() ?? oneLine(text.slice(row.start, row.end)).slice(0, 240)
      return {
        start: row.start,
        end: row.end,
        section: row.section,
        category:
          /kiểm tra/iu.test(`${task?.column ?? ''}`) || (!task && /kiểm tra/iu.test(timeCell?.column ?? ''))
            ? 'event'
            : reporting.test(what)
              ? 'report'
              : 'task',
        what,
        who,
        to,
        time,
        ...dueOf(time),
        rule: ruleOf(time),
      }
    })
}

function inheritedActor(
  rows: TableRow[],
  index: number,
  actor: RegExp,
  time: RegExp,
  task: RegExp,
): string | null {
  const section = rows[index]?.section
  for (let i = index; i >= 0 && rows[i]?.section === section; i--) {
    const cell = rows[i]?.cells.find(
      (c) => actor.test(c.column) && !time.test(c.column) && !task.test(c.column),
    )
    if (cell?.text.trim()) return cell.text.trim()
  }
  return null
}

function within(expressions: TimeExpression[], span: Span): TimeExpression[] {
  return expressions.filter((e) => span.start <= e.start && e.end <= span.end)
}

function sentenceAround(text: string, section: Section, time: Span): Span {
  const lineStart = text.lastIndexOf('\n', time.start - 1) + 1
  const line = { start: Math.max(lineStart, section.start), end: endOfLine(text, time.end) }
  const sentence = wholeDuty(text, sentencesOf(text, line), time) ?? line
  return { start: trimmed(text, sentence).start, end: Math.max(sentence.end, time.end) }
}

/** The clause of a time, with the clauses before it as far as it needs them to say what and who ("…; hoàn thành trước …"). */
function wholeDuty(text: string, clauses: Span[], time: Span): Span | null {
  let at = clauses.findIndex((s) => s.start <= time.start && time.start < s.end)
  const clause = clauses[at]
  if (!clause) return null
  let { start } = clause
  while (
    at > 0 &&
    isBare(text.slice(start, time.start)) &&
    /;\s*$/u.test(text.slice(clauses[at - 1]!.start, clauses[at - 1]!.end))
  ) {
    start = clauses[--at]!.start
  }
  return { start, end: clause.end }
}

/** Words before a time that name no duty of their own. */
function isBare(words: string): boolean {
  return (
    syllables(
      words.replace(
        /(?:hoàn thành|hoàn tất|xong|thực hiện|thời gian|thời hạn|chậm nhất|trước|gửi|trong)/giu,
        '',
      ),
    ) < 3
  )
}

function pathUp(section: Section, byPath: Map<string, Section>): Section[] {
  const up = [section]
  for (let s = section.parent && byPath.get(section.parent); s; s = s.parent && byPath.get(s.parent))
    up.push(s)
  return up
}

function withoutRepeats(deadlines: Deadline[]): Deadline[] {
  const seen = new Set<string>()
  return deadlines.filter((d) => {
    const key = `${d.start}|${d.time.start}|${d.lastDay}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function invalidDates(expressions: TimeExpression[], text: string, sections: Section[]): string[] {
  return expressions.flatMap((e) =>
    e.kind === 'invalid'
      ? [`Mục ${sectionAt(sections, e.start).path} ghi “${oneLine(text.slice(e.start, e.end))}”: ${e.why}`]
      : [],
  )
}

/** Warnings about deadlines that cannot be right as they stand. */
function contradictions(deadlines: Deadline[], header: DocumentHeader): string[] {
  const warnings: string[] = []
  for (const d of deadlines) {
    if (d.category !== 'event' && isBeforeIssue(d, header.issued)) {
      warnings.push(
        `Hạn “${oneLine(d.time.text)}” (mục ${d.section}) sớm hơn ngày ban hành văn bản (${header.issuedAsWritten ?? formatDay(header.issued!)}).`,
      )
    }
  }
  for (const [a, b] of rivals(deadlines)) {
    warnings.push(
      `Cùng một việc “${a.what}” có hai hạn khác nhau: “${oneLine(a.time.text)}” (mục ${a.section}) và “${oneLine(b.time.text)}” (mục ${b.section}).`,
    )
  }
  return warnings
}

/** Whether the last day of a dated duty lies before the document's date of issue. */
export function isBeforeIssue(deadline: Pick<Deadline, 'lastDay' | 'time'>, issued: Day | null): boolean {
  return (
    issued !== null &&
    deadline.time.kind !== 'recurring' &&
    deadline.lastDay !== null &&
    deadline.lastDay < issued
  )
}

/** Pairs of dated report duties with the same words, actor and period but different last days. */
export function rivals(deadlines: Deadline[]): [Deadline, Deadline][] {
  const dated = deadlines.filter((d) => d.category !== 'event' && d.time.kind === 'limit')
  return dated.flatMap((a, i) =>
    dated
      .slice(i + 1)
      .filter((b) => a.lastDay !== b.lastDay && a.start !== b.start && sameDuty(a, b))
      .map((b): [Deadline, Deadline] => [a, b]),
  )
}

function sameDuty(a: Deadline, b: Deadline): boolean {
  const words = (d: Deadline) => new Set(`${d.what}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
  const [x, y] = [words(a), words(b)]
  if (x.size < 3 || y.size < 3 || (a.who ?? '') !== (b.who ?? '')) return false
  const common = [...x].filter((w) => y.has(w)).length
  return common / Math.max(x.size, y.size) >= 0.85
}
