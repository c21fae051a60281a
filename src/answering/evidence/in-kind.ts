// Whether words hold the kind of thing that a question wants: a time for "khi nào", money for "bao nhiêu tiền", the doer
// for "ai", a number of the things counted. Pure.

import { parseTimeExpressions, type TimeExpression } from '../../calendar/dates.ts'
import type { Span } from '../../document.ts'
import { recipientIn } from '../../library/recipient.ts'
import { coverageIn, fieldOf, phraseAt, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, type Syllable, syllablesOf } from '../places/syllables.ts'
import type { Unit } from '../places/units.ts'
import { doesTo, isOnlySuffered } from '../question/done-object.ts'
import { holdsMeasure } from '../question/measure.ts'
import type { Understood } from '../question/question.ts'
import type { Want } from '../question/question-wants.ts'
import { answersStrictly } from '../question/strict-wants.ts'
import { headingField } from './context-coverage.ts'

const wordsFor: Partial<Record<NonNullable<Want>, RegExp>> = {
  percent: /\d\s*%|phần trăm/u,
  contact:
    /[\w.+-]+@[\w-]+\.[\w.]+|(?:điện thoại|số máy|đường dây nóng|fax|đt|hotline)[^\d;.]{0,60}[\d.\s()+-]{8,}|(?<![\d/.,])0\d{2,3}[.\s]\d{3,4}[.\s]?\d{2,4}(?![\d/])/iu,
  amount: /\d[\d.,]*\s*(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn)/iu,
  rank: /(?:thứ|hạng|vị trí|xếp|nhóm|tốp|top)\s+(?:thứ\s+)?\d+|\d+\s+điểm/iu,
  system: /hệ thống|phần mềm|nền tảng|cổng/iu,
  document: /\d+\/(?:\d{4}\/)?[A-ZĐ]/u,
  count:
    /\d\s*‰|(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/.)]|\s*(?:tháng|\/))|\d\/\d+\s\p{L}|(?:^|\s)(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s/iu,
  agency:
    /(?:Sở|Ủy ban|UBND|Bộ|Văn phòng|Thanh tra|Phòng|Ban|Đoàn|Trung tâm|Chi cục|Cục|cơ quan|đơn vị|huyện|quận|thị xã|xã)/u,
  who: /(?:lãnh đạo|giám đốc|chủ tịch|trưởng|thủ trưởng|người đứng đầu|đồng chí|ông|bà|công chức|cơ quan)/iu,
  where: /(?:gửi|nộp|báo cáo|về|qua|đến|tại|trình|liên hệ)\s/iu,
  why: /(?:nhằm|để|mục đích|qua đó)/iu,
}

/** Whether the words hold the kind of thing that is wanted. */
export function holdsWanted(want: Want, words: string): boolean {
  if (want === 'when' || want === 'duration')
    return parseTimeExpressions(words, '2000-01-01').some((e) => e.kind !== 'invalid' && !isWholeYears(e))
  const pattern = want && wordsFor[want]
  return pattern ? pattern.test(want === 'count' ? withoutNames(words) : words) : true
}

function isWholeYears(e: TimeExpression): boolean {
  return e.kind === 'period' && e.from.endsWith('-01-01') && e.to.endsWith('-12-31')
}

/** Words without the figures that count nothing: labels, dates, years, numbers of documents and of places. */
function withoutNames(words: string): string {
  return words
    .replace(/^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s|\d+\t)/u, ' ')
    .replace(/\d+[\w]*\/(?:\d{4}\/)?[\p{Lu}][\p{L}-]*(?:-[\p{L}]+)*/gu, ' ')
    .replace(
      /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}(?!\s\p{L})|(?:ngày|tháng|năm|quý|khoản|điều|mục|điểm|số)\s+\d+/giu,
      ' ',
    )
    .replace(/(?:19|20)\d{2}/gu, ' ')
}

/** Whether a statement of the place answers in kind: money for "bao nhiêu tiền", a person's name for "tên gì", the thing counted. */
export function answersInKind(u: Understood, unit: Unit): boolean {
  const texts = statementsIn(unit).map((s) => unit.document.text.slice(s.start, s.end))
  if (u.wants === 'amount' && !answersStrictly(u, texts)) return false
  const { measure } = u
  if (measure && !texts.some((t) => holdsMeasure(measure, t))) return false
  if (measure?.kind === 'open') return true
  if (u.wants === 'amount' || u.wants === 'percent' || u.wants === 'contact' || u.wants === 'rank') {
    if (u.wants === 'contact' && !u.phone && !u.email && texts.some((t) => turnsTo.test(t))) return true
    // "gọi điện hỏi bao nhiêu phần trăm số phiếu": a telephone is named, its number is not wanted
    const [phone, email] = u.wants === 'contact' ? [u.phone, u.email && !u.phone] : [false, false]
    const ofGoal = u.wants === 'rank' && asksGoal.test(u.folded)
    return texts.some(
      (t) =>
        (holdsAsked(u, t) || (ofGoal && amongFirst.test(t))) &&
        (!phone || phoneNumber.test(t)) &&
        (!email || /@/u.test(t)),
    )
  }
  const above = unit.headings.map((h) => h.section.heading)
  if (!answersStrictly(u, texts, above)) return false
  if (u.team && !texts.some((t) => speaksOfTeam.test(t))) return false
  if (u.strictTopics.length > 0 && !speaksOf(unit, u.strictTopics)) return false
  if (u.wants === 'agency' && !namesKind(u, [...texts, ...above])) return false
  if (!isFormAsked(u, unit, texts)) return false
  if (u.wants === 'count' && u.many && !speaksOfCounted(u, unit, texts)) return false
  // the parts of a place are no people
  if (u.wants === 'count' && u.counted[0] === 'nguoi' && !texts.some(tellsPeople)) return false
  if (u.person) return texts.some((t) => personName.test(t))
  if (u.wants === 'count' && !u.many)
    return texts.some((t) => (holdsWanted('count', t) && countsThing(u, t)) || tellsShare(u, t))
  return true
}

/** "Do sở nào chủ trì?": a body of that kind, or of its rank, is named. */
function namesKind({ folded }: Understood, texts: string[]): boolean {
  const kind = (/ (?:do|la|cua|boi|ben|giao|thuoc|qua) (so|bo|phong) nao /.exec(folded) ??
    / (?:nhung|cac) (xa|huyen) nao /.exec(folded))?.[1]
  const named = kind && kindsNamed[kind]
  return !named || texts.some((t) => named.test(t))
}

const kindsNamed: Record<string, RegExp> = {
  xa: /(?<!\p{L}|[vV]ăn )(?:[xX]ã|[pP]hường|[tT]hị trấn|[đĐ]ặc khu)[,:;]?\s+(?:\p{Ll}+[,:;]?\s+){0,4}\p{Lu}/u,
  huyen: /(?<!\p{L})(?:[hH]uyện|[qQ]uận|[tT]hị xã|[tT]hành phố)[,:;]?\s+(?:\p{Ll}+[,:;]?\s+){0,4}\p{Lu}/u,
  so: /(?<!\p{L})(?:Sở|(?<![cC]ơ |[tT]rụ )sở|Văn phòng|Thanh tra|Ban(?! hành)|Công an|Cục|Chi cục|Ủy ban|UBND)(?!\p{L})/u,
  bo: /(?<!\p{L})(?:Bộ|Chính phủ|Thủ tướng|Ngân hàng|Thanh tra)(?!\p{L})/u,
  phong: /(?<!\p{L})(?:[pP]hòng|Ban(?! hành)|Trung tâm|Thanh tra|[bB]ộ phận|Chi cục|Tổ|Trạm)(?!\p{L})/u,
}

/** "Có mấy cuộc thanh tra?": a place without the very word counts none of them. */
function speaksOfCounted({ counted }: Understood, { headings }: Unit, texts: string[]): boolean {
  const words = [...texts, ...headings.map((h) => h.section.heading)].map((t) => ` ${phraseKey(t)} `)
  if (counted.length === 0 || counted.some((c) => classNouns.has(c))) return true
  return words.some((t) => counted.some((c) => t.includes(` ${c} `)))
}

/** Nouns that texts put a closer one for: "mấy người" are officials, "mấy nơi" are offices. */
const classNouns = new Set('nguoi don vi co quan noi cho cai loai thu viec ben dang khoan'.split(' '))

/** What a form holds is told by the form itself, or by words that say what it has; that it is to be used is no answer. */
function isFormAsked({ folded }: Understood, { headings, section }: Unit, texts: string[]): boolean {
  const named = formContent.exec(folded)?.[1]
  if (named === undefined) return true
  const around = [section.heading, ...headings.map((h) => h.section.heading)]
  return (
    around.some((h) => ` ${phraseKey(h)} `.includes(` ${named} `)) || texts.some((t) => tellsForm.test(t))
  )
}

const formContent =
  / ((?:mau|bieu mau|bieu|phu luc)(?: so)? [0-9ivx]+[a-z]?)(?: \S+){0,12}? (?:gom|co|chua|ghi|yeu cau)(?: co)?(?: nhung| cac| may)? (?:muc|noi dung|phan|cot|thong tin|chi tieu|gi) /
const tellsForm = /(?:mẫu|biểu|phụ lục)[^.;]{0,40}(?:gồm|bao gồm|có (?:các|những|\d+)|nội dung|:)/iu

/** "Liên hệ Sở Nội vụ", "phản ánh về Ủy ban": whom to turn to. */
const turnsTo =
  /(?:liên hệ|phản ánh|trao đổi)[^.;]{0,40}(?:Sở|Ủy ban|UBND|Phòng|phòng|Văn phòng|Ban|Bộ|Thanh tra)/u

/** A goal is told by the number of those that one is to be among; the place that was reached is not. */
const asksGoal = / (?:muc tieu|phan dau|dat ra|de ra|huong toi|muon|ki vong|chi tieu|nhom|top) /
const amongFirst =
  /(?:trong|nhóm|tốp|top|vào)\s+(?:số\s+)?\d+\s+(?:địa phương|tỉnh|thành phố|bộ|ngành|đơn vị|cơ quan|xã|phường|huyện)/iu

const phoneNumber = /(?:\d[\d.\s()-]{7,}\d)/u

/** Whether the place or a heading above it names one of the topics. */
function speaksOf(unit: Unit, topics: string[][]): boolean {
  return topics.some(
    (t) => phraseAt(unit, t) >= 0 || unit.headings.some((h) => phraseAt(headingField(h), t) >= 0),
  )
}

const personName =
  /(?:ông|bà|đồng chí|đ\/c)\s+\p{Lu}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,4}\s*[,-–]\s*(?:Phó|Trưởng|Giám|Chủ|Chuyên|Chánh|Bí thư)|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,4}$/u

function tellsPeople(words: string): boolean {
  return holdsWanted('count', words) || personName.test(words)
}

/** "Cử 01 công chức", "chọn 02 xã": how many are taken does not say how many there are. */
const picks = new Set(['cu', 'chon'])

/** Whether a figure stands before the thing that is counted; a question that counts nothing is content. */
export function countsThing(u: Understood, words: string): boolean {
  if (u.counted.length === 0) return true
  // "giảm 10% số trẻ em" counts no children
  const counting = withoutNames(words).replace(/\d+(?:[.,]\d+)?\s*%/gu, ' ')
  const syllables = syllablesOf(counting)
  const present = / co (?:bao nhieu|may) /.test(u.folded)
  return syllables.some(
    (s, i) =>
      /^(?:\d|mot$|hai$|ba$|bon$|sau$|bay$|tam$|chin$|muoi$)/.test(s.folded) &&
      !(present && picks.has(syllables[i - 1]?.folded ?? '')) &&
      (isPerson(u, counting.slice(syllables[i + 1]?.start)) ||
        syllables
          .slice(i + 1, i + 8)
          .some((x) => u.counted.includes(x.folded) || isShortOf(u.counted, counting.slice(x.start, x.end)))),
  )
}

/** "Cần mấy người?": right behind the figure members, officials, experts are people; of "người bệnh" only the sick are. */
function isPerson({ counted }: Understood, words: string): boolean {
  return counted.length === 1 && counted[0] === 'nguoi' && people.test(words)
}

const people =
  /^(?:thành viên|cán bộ|công chức|viên chức|chuyên viên|nhân viên|đại biểu|đồng chí|lãnh đạo|học viên|học sinh|giáo viên)(?!\p{L})/iu

/** "Ít nhất 50% số xã": how many of them, told by their share; one that grows or falls counts none. */
function tellsShare({ counted }: Understood, words: string): boolean {
  return [...words.matchAll(shareOfThings)].some(([, things = '']) =>
    syllablesOf(things).some((s) => counted.includes(s.folded)),
  )
}

const shareOfThings =
  /(?<!(?:giảm|tăng|thêm|bớt)\s(?:\p{L}+\s){0,2})(?<![\d.,])\d+(?:[.,]\d+)?\s*%\s+(?:tổng )?số\s+((?:\p{L}+[\s,]+){0,5}\p{L}+)/giu

/** "08 TTHC": capitals that begin as the words counted do ("thủ tục …"). */
function isShortOf(counted: string[], written: string): boolean {
  const initials = counted.map((word) => word[0]).join('')
  return counted.length > 1 && /^\p{Lu}{3,}$/u.test(written) && phraseKey(written).startsWith(initials)
}

/** Whether the words say what the thing asked about is: "Họ là …", "X được hiểu là …". */
export function defines(u: Understood, words: string): boolean {
  for (const match of words.matchAll(/\s(?:là|được hiểu là|bao gồm)(?=[\s:])/gu)) {
    const subject = fieldOf(syllablesOf(words.slice(Math.max(0, match.index - 90), match.index)))
    if (shareOf(u.terms, coverageIn(subject, u.terms)) >= 0.7) return true
  }
  return false
}

/** Whether the words hold the kind of thing that is wanted; of contacts the one that is asked for. */
export function holdsAsked({ wants, web }: Understood, words: string): boolean {
  return wants === 'contact' && web ? onTheNet.test(words) : holdsWanted(wants, words)
}

const onTheNet =
  /(?<![@\w.-])(?:https?:\/\/|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net)(?![\w-])|website|trang (?:web|thông tin điện tử)/iu

/** What a question of this form looks for beyond words: a number of the things counted, names of the things asked for, a recipient. */
export function specificBonus(u: Understood, words: string, syllables: Syllable[]): number {
  if (u.consequence) return follows.test(words) ? 0.7 : -0.2
  if (u.measure && u.wants !== 'amount' && u.wants !== 'percent')
    return holdsMeasure(u.measure, words) ? 0.5 : -0.15
  if (u.counted.length > 0 && u.wants === 'count') {
    const at = syllables.findIndex(
      (s, i) =>
        /^\d/.test(s.folded) &&
        u.counted.some((c) => syllables.slice(i + 1, i + 4).some((x) => x.folded === c)),
    )
    return at >= 0 ? 0.5 : -0.15
  }
  if (u.wants === 'contact' && / (?:lien he|goi|trao doi|vuong|hoi ai) /.test(u.folded))
    return /liên hệ|trao đổi|giải đáp|đầu mối/iu.test(words) ? 0.4 : -0.1
  if (u.wants === 'how' && u.sending) return sendsBy.test(words) ? 0.4 : -0.1
  if (u.wants === 'where')
    return !u.sending ? 0 : tellsRecipient(words, { start: 0, end: words.length }) ? 0.3 : -0.25
  if (u.wants === 'agency' || u.wants === 'who') {
    if (doesTo(u, syllables)) return 0.4
    if (isOnlySuffered(u, syllables)) return -0.4
  }
  if (u.wants === 'agency' && u.asked) {
    const at = syllables.findIndex((s, i) => s.folded === u.asked && syllables.slice(i, i + 3).length === 3)
    return at >= 0 && names.test(words) ? 0.4 : -0.05
  }
  return 0
}

/** Whom something goes to, as the one whom it is sent to or as the one who gets it. */
export function tellsRecipient(text: string, span: Span): boolean {
  return recipientIn(text, span) !== null || receiving.test(text.slice(span.start, span.end))
}

/** By which way a thing is sent. */
const sendsBy =
  /(?:phương thức|hình thức|cách thức)[^.;]{0,20}(?:gửi|nộp|báo cáo)|(?:gửi|nộp|báo cáo)[^.;]{0,60}(?:bằng|qua (?:hệ thống|dịch vụ|thư|đường|cổng|trục|phần mềm|fax))/iu

const receiving =
  /(?:cơ quan|đơn vị|nơi|bộ phận) (?:tiếp )?nhận (?:báo cáo|hồ sơ|kết quả)[^:.;]{0,30}(?::|là)/iu

/** Inspected once more, in any of the words for it. */
export const inspectedAgain =
  / (?:kiem tra lai|thanh tra lai|tai kiem tra|tai thanh tra|phuc tra|phuc tra lai|quay lai kiem tra) /

/** "Quá thời hạn mà không trả lời thì coi như …", "đơn vị không báo cáo sẽ bị trừ …". */
const follows =
  /(?:quá (?:thời )?hạn|không (?:nộp|gửi|báo cáo|trả lời|thực hiện|chấp hành)|chậm|trễ|vắng|vi phạm|gây phiền hà)[^.]{0,160}?(?:thì|sẽ|bị|coi như|phải (?:giải trình|chịu)|không được)/iu

/** "Đoàn kiểm tra gồm …", "thành phần Đoàn …". */
export const speaksOfTeam =
  /(?:[Đđ]oàn|[Tt]ổ)(?:\s[Kk]iểm tra)?[^.;]{0,90}(?:gồm|thành viên|(?:với|có)\s(?:các\s)?đại diện)|[Tt]hành phần\s+(?:[Đđ]oàn|[Tt]ổ)|[Tt]rưởng đoàn|[Tt]ổ trưởng/u

const names =
  /(?::|,)\s*(?:(?:thị xã|thị trấn|huyện|quận|xã|phường|thành phố|tỉnh|trường|trạm) )?\p{Lu}[\p{L}]+(?:\s\p{L}+){0,6}\s*[,;.]/u

/** What a unit gains by holding the kind of thing that is wanted, or loses by not holding it. */
export function wantBonus(u: Understood, unit: Unit): number {
  const words = unit.document.text.slice(unit.start, unit.end)
  const strict =
    u.wants === 'amount' ||
    u.wants === 'percent' ||
    u.wants === 'contact' ||
    u.wants === 'rank' ||
    u.wants === 'system'
  if (u.consequence) return specificBonus(u, words, unit.syllables)
  if (u.wants === 'when' || u.wants === 'duration') return unit.deadlines.length > 0 ? 0.25 : 0
  if (u.wants === null || !(u.wants in wordsFor)) return 0
  if ((u.wants === 'agency' || u.wants === 'who') && hasDoer(unit)) return 0.4
  const specific = specificBonus(u, words, unit.syllables)
  return specific + (holdsWanted(u.wants, words) ? (strict ? 0.35 : 0.1) : strict ? -0.35 : -0.1)
}

/** A row of a table that says in a column of its own who does it. */
function hasDoer({ row }: Unit): boolean {
  return (
    row?.cells.some(
      (c) => /chủ trì|thực hiện|phụ trách|cơ quan|đơn vị/iu.test(c.column) && c.text.trim() !== '',
    ) ?? false
  )
}
