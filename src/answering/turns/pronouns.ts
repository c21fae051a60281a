// "Nó", "họ", "sở đó", "kế hoạch này": words of a turn that stand for what was spoken of before. Pure.

import { formatDay } from '../../calendar/day.ts'
import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'
import { goesBack, withoutBack } from './again.ts'
import { aboutCited, itself } from './cited-meant.ts'
import { unitOf } from './exchangeable-parts.ts'
import type { Memory } from './memory.ts'
import { withPersonMeant } from './person-told.ts'

/** The turn in words of its own, and "hạn" alone as the question that it is. */
export function withPronounsRead(typed: string, memory: Memory): string {
  const ofPerson = withPersonMeant(withoutThem(withoutThere(withoutBack(typed))), memory.person)
  const ofReport = withReportMeant(withDayMeant(ofPerson, memory), memory)
  return withUnitMeant(withNumberMeant(ofReport, memory), memory)
    .replace(/^(?:hạn|han)\s*\?*$/iu, 'hạn nộp là khi nào?')
    .replace(/\s+(?:thì |thi )?(?:những|nhung|các|cac) (?:đâu|dau)\s*[?.!]*$/iu, ' những đơn vị nào?')
}

/** "Kế hoạch này", "nó", "họ", "việc đó": the turn is about what was spoken of. */
export function pointsBack(typed: string, text: string): boolean {
  return (
    goesBack(typed) ||
    / (?:o|ben|trong|cho|noi|tinh|thanh pho|huyen|xa) (?:day|do|ay) $/.test(` ${phraseKey(typed)} `) ||
    there.test(typed) ||
    / (?:ke hoach|van ban|quyet dinh|nghi dinh|thong tu|chuong trinh|tai lieu) (?:nay|do|ay|tren|vua roi|noi tren) | (?:no|cai do|cai nay) /.test(
      ` ${phraseKey(text)} `,
    ) ||
    /^ (?:vay |the |thi )?ho /.test(` ${phraseKey(typed)} `) ||
    /\p{L}\s+(?:đó|ấy|nói trên|vừa nêu|vừa rồi)(?![\p{L}])/iu.test(
      text.replace(/(?:hôm|khi|lúc|từ|do|theo) (?:đó|ấy)/giu, ''),
    )
  )
}

const there =
  /\s*(?<!\p{L})(?:(?:ở|bên|chỗ|trong|tại)(?: (?:chỗ|nơi|tỉnh|bên))? (?:đấy|đây|ấy|đó)|(?:nơi|tỉnh) (?:ấy|đấy|đó))(?!\p{L})/iu

/** "Ở đấy báo cáo trong bao lâu?": the place or the paper spoken of, and no word to look for. */
function withoutThere(text: string): string {
  const rest = text.replace(there, '').trim()
  return / \S+ \S+ \S+ /.test(` ${phraseKey(rest)} `) ? rest : text
}

/** "Họ kiểm tra ở đâu?": those whom the answer before named; no text says "họ" of them. */
function withoutThem(text: string): string {
  return text.replace(/^(?:(?:vậy|thế|thì|vay|the|thi)\s+)*(?:họ|ho)\s+(?=\p{L}+\s)/iu, '')
}

/** "Buổi chiều hôm đó": the one day that was told. */
function withDayMeant(text: string, { due }: Memory): string {
  const [told, ...others] = due
  const day = others.length === 0 && told && /\d{4}/u.test(told.text) ? told.lastDay : null
  return day === null || day === undefined ? text : text.replace(sameDay, `ngày ${formatDay(day)}`)
}

const sameDay = /(?<!\p{L})(?:hôm|ngày|bữa|hom|ngay|bua)\s+(?:đó|ấy|do|ay)(?!\p{L})/iu

/** "Báo cáo đó ai ký?": the report that the last question names, as far as it names it. */
function withReportMeant(text: string, { question }: Memory): string {
  const meant = question.match(namedReport)?.[0]
  return meant === undefined ? text : text.replace(sameReport, meant)
}

export function namesReportAgain(text: string, memory: Memory): boolean {
  return withReportMeant(text, memory) !== text
}

const sameReport = /(?<!\p{L})(?:báo cáo|bao cao)\s+(?:đó|ấy|này|nói trên|do|ay|nay)(?!\p{L})/iu
const namedReport =
  /(?<!\p{L})(?:báo cáo|bao cao)(?:\s+(?!(?:gửi|nộp|trước|khi|ngày|hạn|do|ai|nào|gì|bao|của|cho|về|lên|phải|là|trong|có|được|đến|vào|theo|mấy|chậm|muộn|lúc|qua|bằng|đâu|đó|này|ấy|gui|nop|truoc|ngay|han|nao|gi|cua|ve|len|phai|la|co|duoc|den|vao|may|cham|muon|luc|bang|dau|nay|ay)(?!\p{L}))[\p{L}\d]+){1,6}/iu

/** "Nó có hiệu lực từ bao giờ?" after a question that names one document by its number: that document. */
function withNumberMeant(text: string, { question, subject, kind: asked, cited }: Memory): string {
  const pointed = pointedPaper.exec(text)
  // "thay thế chỉ thị nào?": "chỉ thị đó" is the one that was the answer
  const key = phraseKey(pointed?.[1] ?? '')
  if (pointed && aboutCited.has(asked) && cited.some((name) => phraseKey(name).startsWith(`${key} `)))
    return text
  if (subject !== null || !(pointed || itself.test(text))) return text
  const [number, ...more] = findNumberMentions(question)
  if (!number || more.length > 0) return text
  const { kind } = number
  const written = question.slice(number.start, number.end)
  const said = kind && !phraseKey(written).startsWith(phraseKey(kind)) ? `${kind} ${written}` : written
  if (!pointed) return text.replace(itself, said)
  return kind && phraseKey(kind) === phraseKey(pointed[1]!) ? text.replace(pointed[0], said) : text
}

const pointedPaper =
  /(?<!\p{L})(nghị định|thông tư|quyết định|kế hoạch|nghị quyết|chỉ thị|công văn|thông báo|nghi dinh|thong tu|quyet dinh|ke hoach|nghi quyet|chi thi|cong van|thong bao)\s+(?:đó|do|này|nay|ấy|ay|trên|tren|kia|vừa nêu|vua neu)(?!\p{L})/iu

/** "Sở đó phải nộp gì?": the unit that the last question named, with its place, or the one that something goes to. */
function withUnitMeant(text: string, { question, receiver }: Memory): string {
  const said = text.match(
    /(?<!\p{L})(?:văn phòng|chi cục|trung tâm|sở|huyện|xã|quận|phường|thị xã|phòng|cục|van phong|so|huyen|phuong)\s+(?:đó|ấy|này|kia)(?!\p{L})/iu,
  )?.[0]
  if (said === undefined) return text
  const unit = unitOf(question)
  if (unit === null || !sameHead(said, unit)) {
    const to = receiversIn(receiver ?? '').find((name) => phraseKey(name).startsWith(`${headOf(said)} `))
    return to === undefined ? text : text.replace(said, to)
  }
  const behind = question.slice(question.indexOf(unit) + unit.length)
  const place =
    behind.match(/^\s+(?:ở|tại|của)\s+(?:tỉnh |thành phố )?\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*)*/u)?.[0] ?? ''
  return text.replace(said, `${unit}${place}`)
}

/** "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)" are two. */
function receiversIn(words: string): string[] {
  return words.split(/\s*\((?:qua |thông qua )?|\)/u).map((name) => name.replace(/\s+/gu, ' ').trim())
}

function sameHead(said: string, unit: string): boolean {
  return ` ${phraseKey(unit)} `.includes(` ${headOf(said)} `)
}

function headOf(said: string): string {
  return phraseKey(said).split(' ')[0] ?? ''
}
