// Which relation the words in front of a cited document say ("sửa đổi, bổ sung một số điều của …").

import type { RelationKind } from '../document.ts'

export interface SaidRelation {
  relation: RelationKind
  /** "được sửa đổi bởi …": the cited document acts on what stands before it. */
  passive: boolean
}

/** Words that may stand between the verb and the document. */
const FILLERS = new Set(
  'một số các những của đối với cho nội dung quy định điều khoản điểm mục tại vào và toàn bộ nghiêm túc có hiệu quả tốt đầy đủ kịp thời cụ thể tên phụ lục chương phần tiểu biểu mẫu cụm từ hai ba bốn năm sáu bảy tám hoặc sau đây nhiệm vụ việc cả'.split(
    ' ',
  ),
)
const VERBS: [RegExp, RelationKind][] = [
  [/thay(?: thế)?(?: cho)?$/, 'thay thế'],
  [/(?:bãi bỏ|hủy bỏ|huỷ bỏ|chấm dứt hiệu lực)$/, 'bãi bỏ'],
  [/(?:sửa đổi(?:,| và)? ?bổ sung|sửa đổi|bổ sung|điều chỉnh|đính chính)$/, 'sửa đổi, bổ sung'],
  [
    /(?:hướng dẫn|quy định chi tiết|biện pháp|quy định chi tiết và hướng dẫn)(?: (?:thi hành|thực hiện|áp dụng|triển khai))?$/,
    'hướng dẫn',
  ],
  [/(?:đính )?kèm theo$/, 'ban hành kèm theo'],
  [/phê duyệt(?: theo| bởi)?$/, 'phê duyệt'],
  [/căn cứ(?: vào| theo)?$/, 'căn cứ'],
  [/(?:thực hiện|triển khai|thi hành|quán triệt|chấp hành|cụ thể h(?:óa|oá))$/, 'thực hiện'],
]
const BY_RULE = /theo\s+(?:các\s+|đúng\s+)?(?:quy\s+định|hướng\s+dẫn)\s+(?:tại|của|trong)\s+(?:các\s+)?$/u
const PASSIVE_VERB =
  /^[\s,()]*(?:\([^()]{0,160}\)[\s,]*)?(?:(?:đã|nay|vừa|hiện|mà|và)\s+)*(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|hướng\s+dẫn|quy\s+định\s+chi\s+tiết|hợp\s+nhất|đính\s+chính)[^;.]{0,160}?(?:\s(?:bởi|theo|tại|bằng)(?!\p{L})|:)/iu

const LEADS: [RegExp, RelationKind][] = [
  [/^[-+*•\s“"]*(?:[Cc]ăn\s+cứ|CĂN\s+CỨ)(?!\p{L})/u, 'căn cứ'],
  [/^[-+*•\s“"]*(?:(?:Để|Nhằm)\s+)?(?:[Tt]hực\s+hiện|[Tt]riển\s+khai|[Tt]hi\s+hành)(?!\p{L})/u, 'thực hiện'],
]

/** The relation said directly before a document, skipping articles, numerals and the like; `null` for none. */
export function relationBefore(words: string): SaidRelation | null {
  if (BY_RULE.test(words)) return null
  const head = withoutFillers(words.slice(-240))
  const ofRules = changeOfRules(head)
  if (ofRules !== null) return { relation: ofRules, passive: false }
  for (const [verb, relation] of VERBS) {
    const match = verb.exec(head)
    if (match === null) continue
    const before = head.slice(0, match.index).trimEnd()
    if (relation === 'hướng dẫn' && before.endsWith('theo')) return null
    if (/(?:sửa đổi|bổ sung),$/.test(before)) return { relation: 'sửa đổi, bổ sung', passive: false }
    return {
      relation,
      passive: /(?:được|bị)$/.test(before) && relation !== 'phê duyệt' && relation !== 'ban hành kèm theo',
    }
  }
  return null
}

const CHANGES_RULES =
  /(?:^|\.\s|này\s)(?:\d+\.\s)?((?:(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung)(?:,? và |, | )?)+)(?:toàn bộ |các |những |một số )*(?:(?:quy định|nội dung) về|cụm từ) [^.;:]*$/u

/** "Bãi bỏ các quy định về X tại khoản 1 Điều 2 Nghị định B", "thay thế cụm từ … tại Điều 5 Thông tư B": what happens to B. */
function changeOfRules(head: string): RelationKind | null {
  const verbs = CHANGES_RULES.exec(head)?.[1]
  if (!verbs) return null
  if (/cụm từ/u.test(head)) return 'sửa đổi, bổ sung'
  return /bỏ(?! sung)/u.test(verbs) ? 'bãi bỏ' : verbs.includes('thay thế') ? 'thay thế' : 'sửa đổi, bổ sung'
}

const ITEM = /^\s*(?:[a-zđ]\)|[-+*•]|\d+(?:\.\d+)*[.)])\s+/u
const OF_POINTS: [RegExp, RelationKind][] = [
  [/hết\s+hiệu\s+lực|chấm\s+dứt\s+hiệu\s+lực|bị\s+bãi\s+bỏ/iu, 'bãi bỏ'],
  [/(?:bãi|hủy)\s+bỏ\s[^:]*\s(?:sau|gồm)/iu, 'bãi bỏ'],
  [/thay\s+thế(?:\s+cho)?\s[^:]*\s(?:sau|gồm)/iu, 'thay thế'],
  [/sửa\s+đổi(?:,?\s+bổ\s+sung)?\s[^:]*\s(?:sau|gồm)/iu, 'sửa đổi, bổ sung'],
]
const LONGEST_LIST = 6000

/** "Các văn bản sau đây hết hiệu lực: a) Thông tư A; b) Thông tư B": the lead says it of every point that opens with a document. */
export function relationOfPoints(text: string, at: number): RelationKind | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const label = ITEM.exec(text.slice(lineStart, at))
  if (label === null || label[0].length < at - lineStart) return null
  const lead = leadOfList(text.slice(Math.max(0, lineStart - LONGEST_LIST), lineStart), kindOfLabel(label[0]))
  if (lead === null || /(?:không|chưa|trừ|còn)\s+(?:bị\s+|các\s+)?(?:hết|bãi|thay|sửa)/iu.test(lead))
    return null
  return OF_POINTS.find(([says]) => says.test(lead))?.[1] ?? null
}

/** The line with a colon above the items of one kind. */
function leadOfList(before: string, kind: string): string | null {
  for (const line of before.split('\n').reverse()) {
    const words = line.trim()
    if (words === '') continue
    if (words.endsWith(':')) return words
    const label = ITEM.exec(line)
    if (label !== null && kindOfLabel(label[0]) !== kind && kind !== 'letter') return null
    if (label !== null && kindOfLabel(label[0]) === 'number' && kind === 'letter') return null
    if (/^(?:Điều|Chương|Mục|Phần)\s/u.test(words)) return null
  }
  return null
}

function kindOfLabel(label: string): string {
  const [first = ''] = label.trim()
  return /\d/.test(first) ? 'number' : /\p{L}/u.test(first) ? 'letter' : 'bullet'
}

const CHANGES_ATTACHED =
  /(?:^|\s)(sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|bãi\s+bỏ|hủy\s+bỏ)\s[^.;:“”]{0,160}?(?:kế\s+hoạch|quy\s+chế|quy\s+định|quy\s+trình|chương\s+trình|đề\s+án|danh\s+mục|phương\s+án|điều\s+lệ|bộ\s+(?:tiêu\s+chí|chỉ\s+số)|nội\s+quy)(?!\p{L})[^.;:“”]{0,160}(?:đính\s+)?kèm\s+theo\s*$/iu

/** "Sửa đổi một số nội dung của Kế hoạch … ban hành kèm theo Quyết định X": X is what is changed. */
export function changeOfAttached(words: string): SaidRelation | null {
  const verb = CHANGES_ATTACHED.exec(words)?.[1]?.toLowerCase().replace(/\s+/g, ' ')
  if (!verb || /(?:không|chưa|được|bị|việc)\s+$/iu.test(words.slice(0, words.toLowerCase().indexOf(verb))))
    return null
  const relation =
    verb === 'thay thế' ? 'thay thế' : /bỏ$/.test(verb) ? 'bãi bỏ' : ('sửa đổi, bổ sung' as RelationKind)
  return { relation, passive: false }
}

/** "B đã được sửa đổi, bổ sung một số điều theo A": which relation A has to B; reads the words between them. */
export function passiveRelation(words: string): RelationKind | null {
  const match = PASSIVE_VERB.exec(words.slice(0, 400))
  if (match === null) return null
  const verb = match[0].toLowerCase().replace(/\s+/g, ' ')
  if (verb.includes('thay thế')) return 'thay thế'
  if (verb.includes('bãi bỏ')) return 'bãi bỏ'
  if (verb.includes('hướng dẫn') || verb.includes('quy định chi tiết')) return 'hướng dẫn'
  return verb.includes('hợp nhất') ? null : 'sửa đổi, bổ sung'
}

/** The relation that opens a sentence: "Căn cứ …", "Thực hiện chỉ đạo của … tại …". */
export function relationOfLead(sentence: string): RelationKind | null {
  for (const [lead, relation] of LEADS) if (lead.test(sentence)) return relation
  return null
}

function withoutFillers(words: string): string {
  const parts = words
    .toLowerCase()
    .replace(/[“”"()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
  let end = parts.length
  while (end > 0 && isFiller(parts, end)) end--
  return parts.slice(0, end).join(' ')
}

function isFiller(parts: string[], end: number): boolean {
  const part = parts[end - 1]!
  const word = part.replace(/[,:;.]+$/, '')
  if (/[;.:]$/.test(part) && !/^\d|^[ivxl]+\.$/.test(part)) return false
  if (/^(?:\d[\d.]*[a-zđ]?|[a-zđ]|[ivxl]+|)$/.test(word)) return true
  const before = parts[end - 2]
  if (word === 'tiết' || (word === 'định' && before === 'quy' && parts[end] === 'chi')) return false
  return FILLERS.has(word)
}
