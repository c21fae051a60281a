// What is due, in the words of the text: before its time back to the acting body, behind it, or from the list above. Pure.

import type { DutyTime, Section, Span } from '../document.ts'
import { actorAtStart } from './actor.ts'
import { oneLine } from './due-day.ts'
import { dutyVerb } from './duty-words.ts'
import { withoutMove } from './moved-days.ts'

export interface Lead extends Span {
  words: string
}

/** The words that say what is due: before the time back to the actor or the time before it; else behind it. */
export function whatIn(
  text: string,
  sentence: Span,
  time: DutyTime,
  from: number,
  who: Span | null,
  section: Section,
  lead: Lead | null,
): string {
  const inside = who !== null && who.start >= sentence.start && who.end > from
  const start = inside && who.end <= time.start ? who.end : from
  const own = cleanWhat(text.slice(start, time.start))
  const before = withDoneThing(text.slice(sentence.start, start), text.slice(start, time.start), own)
  const title = runInTitle(text, section, sentence, who, time)
  const behindFrom = inside && who.start >= time.end ? who.end : time.end
  const rest = text.slice(behindFrom, sentence.end)
  const behind = anAside.test(rest) ? '' : cleanWhat(rest)
  const named = /:\s*$/u.test(text.slice(start, time.start)) && /\p{L}{2}/u.test(before)
  if (named && syllables(before) < 3 && !isBare(behind)) return `${before}: ${behind}`
  const actsBehind =
    inside && who.start >= time.end && /^\s*(?:,|thì)?\s*$/u.test(text.slice(time.end, who.start))
  if (actsBehind && !isBare(before) && !isBare(behind)) return titled(title, withCase(behind, before, title))
  const inCase =
    inside && who.end <= time.start ? caseBefore(text.slice(Math.max(from, sentence.start), who.start)) : ''
  if (!isBare(before) || named)
    return titled(title, before + inCase + sentWithIt(text.slice(time.end, sentence.end)))
  if (inside && !lead && who.end <= time.start && ownSyllables(before) === 2)
    return titled(title, before + inCase)
  if (inside && who.start > from && who.end <= time.start) {
    const first = cleanWhat(text.slice(from, who.start)).replace(/\s+(?:của|do)$/u, '')
    if (!isBare(first)) return first
  }
  if (round.test(before) && !isBare(behind)) return `${before}: ${behind}`
  if (lead && isBare(cleanWhat(withoutActor(text, lead, who))) && behind) return behind
  if (lead) return `${cleanWhat(withoutActor(text, lead, who))}: ${behind || oneLine(time.text)}`
  if (syllables(behind) >= 3) return titled(title, behind)
  if (syllables(before) >= 2 && dutyVerb.test(before)) return titled(title, before)
  return section.heading || cleanWhat(text.slice(sentence.start, sentence.end))
}

/** "(ngày cụ thể do Đoàn thông báo)" is nothing that is due. */
const anAside = /^\s*\([^()]*\)[\s.;]*$/u

/** "Kết luận được gửi cơ sở trong 2 ngày và công khai trong 10 ngày": what is sent is what is made public. */
function withDoneThing(said: string, words: string, own: string): string {
  if (!/^\s*(?:,\s*)?và\s+\p{Ll}/u.test(words) || !dutyVerb.test(own)) return own
  const thing = /^(?:[^,;:]*[,;:]\s)?([^,;:]{3,80}?)\s(?:phải |sẽ )?được\s/u.exec(cleanWhat(said))?.[1]
  return thing && !/(?<!\p{L})(?:đã|nếu|khi|sau)(?!\p{L})/iu.test(thing) ? `${thing} được ${own}` : own
}

/** "Khắc phục trong 30 ngày và báo cáo kết quả về Sở": what is sent with it, where that has no time of its own. */
function sentWithIt(behind: string): string {
  const sent = /^\s*,?\s*và\s+((?:gửi|nộp|trình|báo cáo)\s[^\d;]+)$/u.exec(behind)?.[1]
  return sent ? ` và ${cleanWhat(sent)}` : ''
}

/** "Trường hợp bị mất, trong 5 ngày, Cục cấp lại …": what is due stands behind, in which case before the time. */
function withCase(act: string, before: string, title: string | null): string {
  const words = before.replace(/\s+thì$/iu, '')
  return title?.startsWith(words) ? act : `${act} (${words[0]!.toLowerCase()}${words.slice(1)})`
}

/** "Khi xảy ra sự cố, Sở báo cáo Bộ trong …": in which case, told before whoever acts. */
function caseBefore(words: string): string {
  const told = cleanWhat(words).replace(/\s+thì$/iu, '')
  const fits =
    /^(?:khi|nếu|trường hợp)\s/iu.test(told) && told.length <= longestCase && !/\d{1,2}\/\d/u.test(told)
  return fits ? ` (${told[0]!.toLowerCase()}${told.slice(1)})` : ''
}

const longestCase = 80

const round = /^(?:đợt|vòng|giai đoạn|lần|kỳ)\s+(?:thứ\s+)?[\p{L}\d]+$/iu

/** The title that runs on into this sentence ("2. Báo cáo quý: các sở gửi …"); `null` when it is the acting body. */
function runInTitle(
  text: string,
  section: Section,
  sentence: Span,
  who: Span | null,
  time: DutyTime,
): string | null {
  const { heading, headingEnd, start } = section
  const inside = heading !== '' && sentence.start <= headingEnd && sentence.end > headingEnd + 2
  // "1. Trước ngày 15/11: các phòng rà soát …": the time is told by itself
  if (oneLine(heading) === oneLine(time.text)) return null
  if (!inside || heading.length > 90 || (who && who.start >= start && who.start < headingEnd)) return null
  return actorAtStart(text, { start, end: headingEnd }) ? null : heading
}

function titled(title: string | null, words: string): string {
  return title && !words.startsWith(title) && words !== title ? `${title}: ${words}` : words
}

function withoutActor(text: string, lead: Lead, who: Span | null): string {
  const inside = who && who.start >= lead.start && who.end <= lead.end
  return text.slice(inside ? who.end : lead.start, lead.end)
}

const onlySends = /^(gửi|trình|nộp)(?:\s+(?:về|cho|đến|lên))?\s*$/iu

/** Whether the words only say to whom something goes ("trình Chủ tịch UBND tỉnh") and not what. */
export function lacksObject(what: string, to: string | null): boolean {
  return to !== null && onlySends.test(what.replace(to, '').trim())
}

/** What is sent, from the words before: "Số liệu …, gửi Phòng Kinh tế", "Lập danh mục …; trình UBND tỉnh". */
export function withObject(what: string, before: string): string {
  const verb = /^\p{L}+/u.exec(what)![0]
  const at = before.toLowerCase().lastIndexOf(verb.toLowerCase())
  const object = at < 0 ? '' : cleanWhat(before.slice(0, at))
  return isBare(object) ? what : `${object}, ${what}`
}

const unitName =
  /(?:^|[\s:;,])((?:(?<!\p{L}\s)(?:Sở|Ban|Cục|Chi cục|Thanh tra|Trường|Bệnh viện|Trung tâm|Công ty)\s+\p{Lu}[^;:.()\n]{1,60}?)(?=\s*[:–])|(?:UBND |Ủy ban nhân dân )?(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|Huyện|Quận|Thị xã|Thành phố|Xã|Phường|Thị trấn)\s+\p{Lu}[^;:.,()\n]{0,60}?)/u
const unitBefore = new RegExp(`${unitName.source}\\s*[:–-]\\s*(?:vào\\s+)?$`, 'u')
const unitBehind = new RegExp(`^\\s*,?\\s*(?:tại|ở|kiểm tra)${unitName.source}\\s*[;.,]?\\s*$`, 'u')

/** A unit with a time of its own in a list: "huyện A: tuần 2; huyện B: tuần 3", "tuần 2 tại huyện A; …". */
export function unitOf(text: string, span: Span, time: DutyTime, from: number): Span | null {
  if (time.kind !== 'period' && time.kind !== 'date') return null
  const before = unitBefore.exec(text.slice(from, time.start))
  if (before) {
    const start = from + before.index + before[0].indexOf(before[1]!)
    return { start, end: start + before[1]!.length }
  }
  const behind = unitBehind.exec(text.slice(time.end, span.end))
  const bare = isBare(text.slice(from, time.start)) || /:\s*$/u.test(text.slice(from, time.start))
  if (!behind || !bare) return null
  const start = time.end + behind.index + behind[0].indexOf(behind[1]!)
  return { start, end: start + behind[1]!.length }
}

export function withUnit(above: Section[], unit: string): string {
  const heading = above.find((section) => section.heading !== '')?.heading ?? ''
  const words = /\p{Ll}/u.test(heading) ? heading : heading.charAt(0) + heading.slice(1).toLowerCase()
  return words === '' ? oneLine(unit) : `${words}: ${oneLine(unit)}`
}

export function cleanWhat(words: string): string {
  const cut = withoutMove(words.replace(/\s+/gu, ' '))
    .replace(/\s*\[[^\][]*\]/gu, '')
    .replace(/\s*\([^()]*[:;][^()]*\)/gu, '')
    .replace(
      /\s+(?:kể |bắt đầu )?từ (?:khi|ngày|thời điểm|lúc)\s[^.;:]{0,120}hiệu lực(?: thi hành)?,?\s*$/iu,
      '',
    )
    .replace(
      /^\s*[“"]?(?:(?:Điều|Khoản|Mục)\s(?=[\dIVX])\S{1,5}[.:]?|[IVXLC]+[.)/-]|\d+(?:\.\d+)*[a-zđ]?[.)/-]|[a-zđ][.)/])\s+/u,
      '',
    )
    .replace(
      /^[\s,;:.\-–+*•()]*(?:(?:và|hoặc)\s+đột xuất\)?(?:\s*\([^)]*\))?\s+(?=báo cáo|gửi|nộp))?(?:là\s+[^,;:]{3,60},\s+)?(?:(?:và|phải|có trách nhiệm|có quyền|cần|được|thì|đồng thời|là|sau đó)\s+)*/iu,
      '',
    )
    .replace(ruledAt, '')
    .replace(
      /[\s,;:(\-–]*(?:(?:và|trong|vào|chậm nhất|trước|đến|là|thời gian|xong|dự kiến|nhưng)\s*)*[\s,;:(\-–.]*$/iu,
      '',
    )
    .replace(/(?:[,:]\s+(?:(?:và\s+)?(?:hoàn thành|hoàn tất|xong|gửi|nộp|thực hiện|định kỳ))+)$/iu, '')
  const sent = cut.replace(
    /[,;(]?\s*(?:qua\s+)?(?:e-?mail|thư điện tử|hộp thư|địa chỉ|fax)\s*:?\s*\S*[@./]\S*[,;)]?\s*$/iu,
    '',
  )
  const whole = isBare(sent) ? cut : sent
  const listed = whole.replace(/,?\s*(?:bao )?gồm(?: có)?\s*:.*$/isu, '')
  const clauses = (isBare(listed) ? whole : listed).split(/[;:]\s+|,\s*sau đó\s+/u)
  const last = clauses.at(-1) ?? ''
  const chosen = isBare(last) ? whole : last
  if (chosen.length <= longestWhat) return chosen
  const besides = /,\s+(?:đồng thời|sau đó)\s+((?:(?!,\s+(?:đồng thời|sau đó)\s).){10,})$/su.exec(chosen)?.[1]
  if (besides && besides.length <= longestWhat) return besides
  const plain = chosen.replace(/\s*\([^()]*\)/gu, '')
  if (plain.length <= longestWhat) return plain
  // Behind an actor the act comes first; a whole sentence first says when and for whom.
  const acts = /^\p{Ll}/u.test(plain) ? [] : [...plain.matchAll(actBehindComma)]
  const act = acts.find(({ index }) => plain.length - index <= longestWhat)
  return act
    ? plain.slice(act.index).replace(/^,\s+/u, '')
    : plain.slice(0, plain.lastIndexOf(' ', longestWhat))
}

/** "quy định tại khoản 4 Điều 2 Thông tư này gửi …": which of the bodies before it acts. */
const ruledAt =
  /^(?:(?:được )?(?:quy định|nêu|xác định) )?(?:tại |(?=(?:điểm|khoản) [\da-zđ]))(?:(?:điểm|khoản) [\da-zđ.]+,? (?:và )?)*(?:Điều \d+\S* )?(?:Mục này )?(?:(?:của )?(?:Thông tư|Nghị định|Quy chế|Quy định|Kế hoạch|Quyết định|Hướng dẫn|Chỉ thị) này(?: |$))?(?:$|(?=\p{Ll}+ )(?!(?:và|hoặc|của)\s))/u

const longestWhat = 240
const actBehindComma = new RegExp(`,\\s+(?=${dutyVerb.source})`, 'gu')

function syllables(words: string): number {
  return words.match(/[\p{L}\d]+/gu)?.length ?? 0
}

/** Words before a time that name no duty of their own. */
export function isBare(words: string): boolean {
  return ownSyllables(words) < 3
}

function ownSyllables(words: string): number {
  return syllables(
    words.replace(
      /(?:(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)|(?<!tiếp\s)định kỳ|hoàn thành|hoàn tất|xong|thực hiện|thời gian|thời hạn|chậm nhất|trước|gửi|trong|chủ trì|đều|vào|ngày|có trách nhiệm|có nhiệm vụ|như sau|sau đây)(?![\p{L}])/giu,
      '',
    ),
  )
}
