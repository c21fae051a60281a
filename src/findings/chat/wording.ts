// Every sentence that the bot says about findings. Short, plain; people's own words lose the sign that is markup.

import { formatDay } from '../../calendar/day.ts'
import type { Day } from '../../document.ts'
import { inert } from '../../message.ts'
import { FIELD_NAMES, type Field, readable } from '../fields.ts'
import type { Basis, Finding, HistoryLine, Missing, ParsedFinding, Status } from '../finding.ts'
import type { FindingQuery } from '../parse-query.ts'
import type { Draft } from './draft.ts'

export const saveLabel = 'Lưu'
export const editLabel = 'Sửa'
export const photoLabel = 'Thêm ảnh'
export const cancelLabel = 'Hủy'

export const groupReply =
  'Phát hiện chỉ ghi trong tin nhắn riêng: trong nhóm, ảnh và tên đơn vị sẽ lộ cho mọi người. Hãy nhắn riêng cho Đôn Đốc.'
export const notInspectorReply =
  'Chỉ thành viên Đoàn kiểm tra mới ghi phát hiện. Nếu bạn trong đoàn, hãy nhờ bộ phận thường trực cấp quyền.'
export const howToReply =
  'Viết một tin, ví dụ: “UBND xã Bình An chậm trả 5 hồ sơ, mức nhẹ, khắc phục trước 15/12”. Có thể kèm ảnh.'
export const notUnderstoodReply = 'Chưa thấy phát hiện nào trong tin này. Hãy nêu đơn vị và điều thấy được.'
export const nothingFoundReply =
  'Tin này nói không có tồn tại nên không ghi thành phát hiện. Thấy điều khác thì viết rõ điều đó.'
export const cancelledReply = 'Đã bỏ bản nháp, chưa lưu gì.'
export const editReply =
  'Viết điều cần sửa, ví dụ: “mức độ thành nhẹ”, “hạn 20/12”, “đơn vị là Sở Y tế”, “thêm: 3 hồ sơ quá 10 ngày”.'
export const editUnclearReply =
  'Chưa hiểu cần sửa gì. Ví dụ: “sửa mức độ thành nhẹ”, “hạn 20/12”, “thêm: 3 hồ sơ quá 10 ngày”.'
export const photoReply = 'Gửi ảnh vào đây; xong thì chọn Lưu.'
export const draftGoneReply = 'Bản nháp này không còn. Hãy gửi lại tin.'
export const noteReply = 'Viết vài câu: đã làm gì, kết quả ra sao. Có thể kèm ảnh hoặc văn bản.'
export const noFindingReply = (typed: string) => `Không có phát hiện ${inert(typed.slice(0, 20))}.`

export function waitingReply(count: number, place: boolean): string {
  const what = count > 0 ? `${count} tệp` : place ? 'vị trí' : 'tin'
  return `Đã giữ ${what}. Viết một câu điều ghi nhận để thành phát hiện, ví dụ: “UBND xã Bình An thiếu bảng niêm yết, nhẹ”.`
}

export function cardReply(draft: Draft, notes: readonly string[], asOf: Day): string {
  const many = draft.items.length > 1
  const longest = draft.items.length > 3 ? 160 : 600
  const items = draft.items
    .slice(0, SHOWN)
    .map((item, i) => `${many ? `${i + 1}. ` : ''}${itemLines(item, asOf, longest).join('\n')}`)
  return [
    many ? `**${draft.items.length} phát hiện (bản nháp)**` : '**Phát hiện (bản nháp)**',
    ...items,
    ...(draft.items.length > SHOWN ? [`… và ${draft.items.length - SHOWN} phát hiện nữa.`] : []),
    ...(draft.evidence.length > 0 ? [`Tệp kèm: ${draft.evidence.length}`] : []),
    ...(draft.round === null ? [] : [`Đợt: ${inert(draft.round)}`]),
    ...notes,
  ].join('\n')
}

function itemLines(item: ParsedFinding, asOf: Day, longest: number): string[] {
  const { unit, area, severity, due, quantities, recommendation } = item
  return [
    `Đơn vị: **${inert(unit ?? 'chưa rõ')}**`,
    `Nội dung: ${inert(shortened(item.text, longest))}`,
    `Lĩnh vực: ${area ?? 'chưa rõ'} · Mức độ: ${severity ?? 'chưa rõ'} · Hạn: ${due === null ? 'chưa rõ' : formatDay(due)}`,
    ...(quantities.length > 0
      ? [`Số lượng: ${quantities.map(({ value, what }) => `${number(value)} ${inert(what)}`).join('; ')}`]
      : []),
    ...(recommendation === null ? [] : [`Kiến nghị: ${inert(recommendation)}`]),
    ...(due !== null && due < asOf ? [pastDueNote] : []),
  ]
}

const number = (value: number) => value.toLocaleString('vi')

const QUESTIONS: Record<Missing, string> = {
  unit: 'Đơn vị nào?',
  area: 'Thuộc lĩnh vực nào?',
  severity: 'Mức độ nào?',
  due: 'Khắc phục đến ngày nào? (hoặc “chưa định hạn”)',
}

/** `item` is the finding asked about among several; "lacking" asks for all `lacking` findings at once. */
export function askReply(
  card: string,
  field: Missing,
  item: number | 'lacking' | null,
  lacking: number,
): string {
  const about =
    item === null ? '' : item === 'lacking' ? `Cả ${lacking} phát hiện chưa rõ: ` : `Phát hiện ${item + 1}: `
  return `${card}\n\n${about}${QUESTIONS[field]}`
}

export const noDueLabel = 'Chưa định hạn'

export function savedReply(findings: readonly Finding[], refused: readonly string[]): string {
  if (findings.length > SHOWN) {
    const [first, last] = [findings[0]!, findings.at(-1)!]
    return [
      `Đã ghi ${findings.length} phát hiện, từ **${first.number}** đến **${last.number}**.`,
      ...refused,
    ].join('\n')
  }
  const lines = findings.map(
    ({ number: no, unit, due, evidence }) =>
      `Đã ghi **${no}**: ${inert(unit)}${due === null ? '' : `, hạn ${formatDay(due)}`}${evidence.length > 0 ? `, ${evidence.length} tệp` : ''}.`,
  )
  return [...lines, ...refused].join('\n')
}

export function basisReply(candidates: readonly Basis[]): string {
  if (candidates.length === 0) return ''
  const lines = candidates.map(
    ({ document, section, quote, digest }, i) =>
      `${i + 1}. ${section}, ${document}${digest ? ' (bản tóm lược)' : ''}: “${inert(quote)}”`,
  )
  return ['', 'Căn cứ có thể dùng, chọn một nếu đúng:', ...lines].join('\n')
}

export const basisLabel = ({ document, section }: Basis) => `Căn cứ ${section}, ${document}`.slice(0, 60)
export const recommendLabel = 'Gửi kiến nghị cho đơn vị'

export function basisSetReply(number: string, { document, section, quote }: Basis): string {
  return `Căn cứ của ${number}: ${section}, ${document}: “${inert(quote)}”`
}

export function similarNote({ number: no, text, at }: Finding): string {
  return `Gần giống **${no}** ghi ngày ${formatDay(at.slice(0, 10))}: ${inert(text.slice(0, 120))}`
}

export const notInRoundNote = 'Lưu ý: đơn vị này không có trong đợt kiểm tra hôm nay của bạn.'

const STEP_LABELS: Record<Status, string> = {
  'mới ghi nhận': 'Ghi nhận',
  'đã kiến nghị': recommendLabel,
  'đang khắc phục': 'Đang khắc phục',
  'đã báo cáo khắc phục': 'Báo cáo đã khắc phục',
  'phúc tra đạt': 'Phúc tra đạt',
  'phúc tra không đạt': 'Phúc tra không đạt',
  đóng: 'Đóng',
}

export const stepLabel = (status: Status) => STEP_LABELS[status]

export function findingReply(finding: Finding, outdated: boolean): string {
  const {
    number: no,
    unit,
    area,
    severity,
    due,
    status,
    text,
    basis,
    evidence,
    history,
    reporter,
    at,
  } = finding
  const last = history.at(-1)
  return [
    `**${no}** · ${status}`,
    `Đơn vị: ${inert(unit)}`,
    `Nội dung: ${inert(text.slice(0, 600))}`,
    `Lĩnh vực: ${area} · Mức độ: ${severity}${due === null ? '' : ` · Hạn: ${formatDay(due)}`}`,
    ...(finding.recommendation === null ? [] : [`Kiến nghị: ${inert(finding.recommendation)}`]),
    ...basis.map(({ document, section, quote }) => `Căn cứ: ${section}, ${document}: “${inert(quote)}”`),
    ...(outdated ? ['Lưu ý: văn bản làm căn cứ đã có bản khác trong thư viện.'] : []),
    `Ghi ngày ${formatDay(dayIn(at))} bởi ${inert(reporter)}; ${evidence.length} tệp; ${history.length} bước.`,
    ...(last?.note ? [`Gần nhất: ${inert(last.note.slice(0, 200))}`] : []),
  ].join('\n')
}

const shortened = (text: string, longest: number) =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

const dayIn = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)

const SHOWN = 10

/** `understood` tells which filters were applied, so that nobody takes the number for another one. */
export function listReply(
  found: readonly Finding[],
  total: number,
  asked: 'count' | 'list',
  understood: string,
): string {
  if (total === 0) return ['Không có phát hiện nào khớp.', ...lined(understood)].join('\n')
  const lines = found
    .slice(0, SHOWN)
    .map(
      ({ number: no, unit, text, status, due }) =>
        `${no} · ${inert(unit)} · ${status}${due === null ? '' : ` · hạn ${formatDay(due)}`}: ${inert(text.slice(0, 90))}`,
    )
  const rest = total > SHOWN ? [`… và ${total - SHOWN} phát hiện khác.`] : []
  const head = asked === 'count' ? `**${total} phát hiện.**` : `${total} phát hiện:`
  return [head, ...lines, ...rest, ...lined(understood), 'Xem một phát hiện: /phathien SỐ.'].join('\n')
}

const lined = (understood: string) => (understood === '' ? [] : [`Đã lọc: ${understood}.`])

/** "UBND huyện An Biên; chưa xong; ghi từ 1/10/2023 đến 31/12/2023" */
export function filterWords(query: FindingQuery, reporter: string | null): string {
  const { units, area, severities, statuses, due, round, words, from, to } = query
  return [
    units?.map(inert).join(', '),
    area,
    severities && `mức ${severities.join(', ')}`,
    statuses && `tình trạng ${statuses.join(', ')}`,
    due === 'none' ? 'chưa định hạn' : due && `hạn ${span(due.from, due.to)}`,
    round && `đợt ${inert(round.replace('dot ', ''))}`,
    words && `có chữ “${inert(words)}”`,
    reporter && `người ghi ${inert(reporter)}`,
    (from || to) && `ghi ${span(from, to)}`,
  ]
    .filter((part) => part)
    .join('; ')
}

function span(from: Day | undefined, to: Day | undefined): string {
  if (from !== undefined && from === to) return `ngày ${formatDay(from)}`
  return [from && `từ ${formatDay(from)}`, to && `đến ${formatDay(to)}`].filter((part) => part).join(' ')
}

const MOST_KEYS = 15

/** "Sở Y tế: 4", most first. */
export function countsReply(
  counts: readonly { key: string; count: number }[],
  total: number,
  understood: string,
): string {
  if (total === 0) return ['Không có phát hiện nào khớp.', ...lined(understood)].join('\n')
  const lines = counts.slice(0, MOST_KEYS).map(({ key, count }) => `${inert(key)}: ${count}`)
  const rest = counts.slice(MOST_KEYS).reduce((sum, { count }) => sum + count, 0)
  return [
    `**${total} phát hiện.**`,
    ...lines,
    ...(rest > 0 ? [`Còn lại: ${rest}`] : []),
    ...lined(understood),
  ].join('\n')
}

export function toldUnit({ number: no, unit, text, due, recommendation }: Finding): string {
  return [
    `Đoàn kiểm tra kiến nghị ${inert(unit)} (**${no}**):`,
    inert(text.slice(0, 600)),
    ...(recommendation === null ? [] : [inert(recommendation)]),
    ...(due === null ? [] : [`Hạn khắc phục: ${formatDay(due)}.`]),
  ].join('\n')
}

export function toldReporter({ number: no, unit, status, history }: Finding): string {
  const note = history.at(-1)?.note
  return [`**${no}** (${inert(unit)}): ${status}.`, ...(note ? [inert(note.slice(0, 600))] : [])].join('\n')
}

export function toldCorrected({ number: no, unit }: Finding, lines: readonly HistoryLine[]): string {
  const reason = lines.find(({ note }) => note !== null)?.note
  return [
    `**${no}** (${inert(unit)}) được sửa:`,
    ...lines.map(correctionLine),
    ...(reason ? [`Lý do: ${inert(reason.slice(0, 600))}`] : []),
  ].join('\n')
}

export function toldNoLonger({ number: no, unit }: Finding): string {
  return `**${no}** được sửa: không còn thuộc ${inert(unit)}.`
}

/** "Mức độ: nghiêm trọng → nhẹ" */
export function correctionLine({ field, from, to }: CorrectionLine): string {
  const name = field === null ? '' : (FIELD_NAMES[field as Field] ?? field)
  const value = (kept: string | null) => inert(readable(field, kept).slice(0, 300))
  return `${name[0]?.toUpperCase()}${name.slice(1)}: ${value(from)} → ${value(to)}`
}

export const mendLabel = 'Sửa'
export const keepCorrectionLabel = 'Lưu sửa đổi'
export const mendReply =
  'Viết điều cần sửa và lý do, ví dụ: “mức độ thành nhẹ, lý do: đã trả đủ hồ sơ”, “hạn 20/12”, “bổ sung: 3 hồ sơ quá 10 ngày”.'
export const noRemovalReply =
  'Phát hiện đã lưu thì không xóa, để giữ dấu vết. Nếu ghi nhầm, hãy sửa nội dung kèm lý do, hoặc phúc tra rồi đóng.'
export const mayNotCorrectReply =
  'Bạn không sửa được phát hiện này: chỉ người đã ghi nó hoặc bộ phận thường trực sửa được.'
export const correctionDroppedReply = 'Đã bỏ, phát hiện giữ nguyên.'
export const nothingNewReply = (no: string) => `**${no}** đã đúng như vậy, không có gì phải sửa.`

type CorrectionLine = Pick<HistoryLine, 'field' | 'from' | 'to'>

/** What would change, before anybody said to keep it. */
export function correctionReply(
  no: string,
  lines: readonly CorrectionLine[],
  reason: string | null,
  notes: readonly string[],
): string {
  return [
    `Sửa **${no}**:`,
    ...lines.map(correctionLine),
    reason === null
      ? 'Lý do: chưa nêu (viết lý do, hoặc lưu luôn).'
      : `Lý do: ${inert(reason.slice(0, 600))}`,
    ...notes,
  ].join('\n')
}

export function correctedReply({ number: no }: Finding, lines: readonly CorrectionLine[]): string {
  return [`Đã sửa **${no}**.`, ...lines.map(correctionLine)].join('\n')
}

/** Somebody was quicker: what they changed comes before what this person wants. */
export function conflictReply(no: string, lines: readonly HistoryLine[]): string {
  return [`Chưa lưu: trong lúc đó **${no}** đã đổi.`, ...lines.map(changeLine)].join('\n')
}

export const conflictNote = 'Xem lại rồi lưu nếu vẫn đúng.'
export const pastDueNote = 'Lưu ý: hạn này đã qua.'
export const whichUnitReply = (no: string) => `Sửa **${no}**: đơn vị nào?`

/** "Lê Văn Tám: Mức độ: nghiêm trọng → nhẹ" */
function changeLine(line: HistoryLine): string {
  const { kind, who, to } = line
  if (kind === 'correction') return `${inert(who)}: ${correctionLine(line)}`
  return `${inert(who)}: ${kind === 'step' ? (to ?? '') : kind === 'basis' ? 'chọn căn cứ' : 'bổ sung'}`
}

export const repeatedNotice = (text: string) => `(Gửi lại, có thể đã nhận)\n${text}`
export const quotaProblem = 'hết hạn mức của nền tảng'
export const noAccountProblem = 'chưa liên kết tài khoản'
export const unreachableProblem = (reason: string) => `không nhắn được: ${reason}`

export function steppedReply({ number: no, status }: Finding): string {
  return `**${no}**: ${status}.`
}

export const refusals = {
  'no-such-step': 'Phát hiện này không ở bước đó nữa.',
  'not-allowed': 'Bạn không có quyền làm bước này.',
  'own-finding': 'Người ghi phát hiện không tự đóng được; cần người khác trong đoàn hoặc thường trực.',
  unknown: 'Không có phát hiện này.',
  closed: 'Phát hiện đã đóng nên không sửa được.',
}
