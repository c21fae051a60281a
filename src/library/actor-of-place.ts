// The body that acts in all of a place: its heading, or the line that opens it, names it, and duties stand below. Pure.

import type { Section, Span } from '../document.ts'
import { actorAt, actorAtStart, bodyAtStart, label } from './actor.ts'
import { lastActor } from './actor-of-clause.ts'
import { maskCompounds, verb } from './duty-words.ts'
import { endOfLine } from './lines.ts'

const verbs = new RegExp(verb, 'gu')

/** The body that the heading of a place, or the line that opens it, says acts in all of it; else `null`. */
export function actorOfPlace(text: string, section: Section): Span | null {
  if (section.kind === 'opening' || titled.test(section.kind)) return null
  for (const lead of leadsOf(text, section)) {
    const announced = text.slice(lead.start, lead.end).trimEnd().endsWith(':')
    const headed = announced || (section.heading !== '' && lead.end === section.headingEnd)
    const actor =
      (headed ? namedAs(text, lead) : null) ??
      (headed ? (onlyBodies(text, lead) ?? described(text, lead)) : null) ??
      actorAtStart(text, lead) ??
      (headed ? actorOfAct(text, lead) : null) ??
      (announced ? (lastActor(text, lead) ?? subjectOf(text, lead)) : null)
    if (actor) return actor
  }
  return null
}

const office =
  /^(?:Cơ quan|Đơn vị|Bộ phận)\s(?:thường trực|chủ trì|đầu mối|giúp việc)(?:(?:,|\svà)\s[^:;.]{3,40})?\s(?:là|gồm)\s/iu

/** "Cơ quan thường trực là Sở X": who holds the office acts. */
function namedAs(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end)
  const from = label.exec(slice)?.[0].length ?? 0
  const found = office.exec(slice.slice(from))
  return found ? actorAt(text, lead.start + from + found[0].length, lead.end) : null
}

const bound =
  /\s(?:có|chịu)\s(?:các |những )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền)(?![\p{L}])(?!.*\s(?:có|chịu)\s(?:các |những )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền)(?![\p{L}]))[^:]{0,80}:\s*$/u

/** "3. Người có trách nhiệm xác minh có các quyền, nghĩa vụ sau đây:": whatever is bound by the list, known as a body or not. */
function subjectOf(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end)
  const from = label.exec(slice)?.[0].length ?? 0
  const binds = bound.exec(slice)
  const name = binds && slice.slice(from, binds.index)
  if (!name || name.length > longestSubject || !/^\p{Lu}/u.test(name) || /[,;.]/.test(name)) return null
  return notSubject.test(name) ? null : { start: lead.start + from, end: lead.start + from + name.length }
}

const longestSubject = 100
const notSubject =
  /^(?:Trong|Khi|Sau|Trước|Căn cứ|Theo|Đối với|Trường hợp|Ngoài|Để|Nếu|Việc|Giao)(?![\p{L}])/u

const actOf =
  /^(?:(?:chế độ|thời hạn|thời gian|kỳ hạn|nội dung|quy trình|trình tự|hoạt động|công tác|việc)(?: gửi| nộp| lập)? )*(?:tự )?(?:báo cáo|kiểm tra|thanh tra|giám sát|đánh giá|rà soát|trách nhiệm|nhiệm vụ|phần việc|công việc|công khai|cập nhật|cung cấp)(?![\p{L}])[^:;.\n]*?(?<!(?:phản ánh|kiến nghị|khiếu nại|tố cáo|đơn thư|đơn|ý kiến|nguyện vọng|góp ý|hồ sơ|câu hỏi))\scủa\s(?=\p{L})/iu

/** "Báo cáo của Sở Xây dựng", "Tự kiểm tra của các trường": whose act a heading names; whose complaints are dealt with does nothing. */
function actorOfAct(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end)
  const from = label.exec(slice)?.[0].length ?? 0
  const act = actOf.exec(slice.slice(from))
  return act ? actorAt(text, lead.start + from + act[0].length, lead.end) : null
}

/** "Giám đốc các sở; Chủ tịch UBND các xã:": all of them act, where nothing but bodies stands there. */
function onlyBodies(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end).replace(/[\s:]+$/u, '')
  const from = label.exec(slice)?.[0].length ?? 0
  const pieces = slice.slice(from).split(';')
  verbs.lastIndex = 0
  const plain = pieces.every((piece) => bodyAtStart.test(piece.trim())) && !verbs.test(maskCompounds(slice))
  return pieces.length > 1 && plain ? { start: lead.start + from, end: lead.start + slice.length } : null
}

const group =
  /^(?:Đối với\s+)?((?:Các\s|Những\s|\d{1,3}\s)?(?:cơ quan|đơn vị|địa phương|sở|xã|phường|doanh nghiệp|công ty|cơ sở|trường)(?:(?:,|\svà|\/)?\s(?:các\s)?(?:cơ quan|đơn vị|địa phương|ban|ngành|tổ chức|xã|phường))*\s(?:được|bị|không|chưa|đã|có|thuộc|nằm|do)\s[^:;.]{4,100})$/iu
const binding = /(?<!\p{L})(?:phải|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|thực hiện)(?!\p{L})/iu

/** "2. Đối với 19 đơn vị có báo cáo chưa đạt yêu cầu": which of them the place is for is said by all of its heading. */
function described(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end).trimEnd()
  const from = label.exec(slice)?.[0].length ?? 0
  const named = group.exec(slice.slice(from))?.[1]
  if (!named || binding.test(named)) return null
  return { start: lead.start + slice.length - named.length, end: lead.start + slice.length }
}

/** These are named after what they rule, not after who acts. */
const titled = /^(?:part|chapter|mục)$/

/** The heading of a place and the line below it that announces a list, or its first line where it has no heading. */
function leadsOf(text: string, section: Section): Span[] {
  const { start, end, headingEnd } = section
  if (section.heading === '') return [{ start, end: endOfLine(text, start, end) }]
  const below = headingEnd + (/^\s*/u.exec(text.slice(headingEnd, headingEnd + 20))?.[0].length ?? 0)
  const line = { start: below, end: endOfLine(text, below, end) }
  const words = text.slice(line.start, line.end)
  // A numbered line below is a place of its own and announces nothing for its neighbours.
  const announces =
    text[headingEnd] === '\n' && words.trimEnd().endsWith(':') && label.exec(words)?.[0] === ''
  return [{ start, end: headingEnd }, ...(announces ? [line] : [])]
}
