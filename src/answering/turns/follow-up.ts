// "Còn Sở Xây dựng?": the last question again, with one of its parts exchanged for what the new turn names. Pure.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { findPlaces, type Places } from '../../library/places.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { exchangeable, levelOf, partAt } from './exchangeable-parts.ts'
import { withAct } from './other-act.ts'
import { withFigure } from './other-figure.ts'
import { ofPlace, withSender } from './same-sender.ts'
import { withMember, withName } from './same-slot.ts'

interface MergeParts {
  places: Places
  /** Districts and communes that held documents are called by. */
  localNames?: string[]
  /** The last question was about the document that it names by number: another place has another number. */
  ofNumber?: boolean
}

/** Puts the new place, year, unit, kind or condition into the last question; what fits nowhere stands alone. */
export function mergedWith(
  core: string,
  last: string,
  { places, localNames = [], ofNumber = false }: MergeParts,
): string {
  return (
    withScale(core, last) ??
    withAct(core, last) ??
    withPlace(core, last, (text) => placesIn(text, places, localNames), ofNumber) ??
    withYear(core, last) ??
    withKind(core, last) ??
    withNumber(core, last) ??
    withFigure(core, last) ??
    withPaper(core, last, (text) => placesIn(text, places, localNames)) ??
    withAskedNoun(core, last) ??
    withMember(core, last) ??
    withPart(core, last, (text) => findPlaces(text, places).filter((p) => p.place.level === 'province')) ??
    withReportPeriod(core, last) ??
    withSender(core, last, places) ??
    withLevel(core, last) ??
    withName(core, last) ??
    withAskedPart(core, last) ??
    (isMoment(core) ? atMoment(core, last) : core)
  )
}

const scale = /(?<!\d)1\s?:\s?\d[\d.]*\d/u

/** "Còn 1:2.000?": the same of a map of another scale. */
function withScale(core: string, last: string): string | null {
  const said = scale.exec(core)?.[0]
  const rest =
    said &&
    core.replace(said, '').replace(/(?<!\p{L})(?:tỷ lệ|tỉ lệ|ty le|ti le|bản|mảnh|loại)(?!\p{L})/giu, '')
  return said && scale.test(last) && !/\p{L}/u.test(rest ?? '') ? last.replace(scale, said) : null
}

interface Named {
  start: number
  end: number
  written: string
}

/** Provinces, and the districts and communes that documents are called by. */
export function placesIn(text: string, places: Places, localNames: string[]): Named[] {
  const provinces = findPlaces(text, places).filter((p) => p.place.level === 'province')
  const words = syllablesOf(text)
  const local = localNames.flatMap((name) => {
    const key = phraseKey(name).split(' ')
    const at = words.findIndex((_, i) => key.every((word, k) => words[i + k]?.folded === word))
    const [first, last] = [words[at], words[at + key.length - 1]]
    return first && last
      ? [{ start: first.start, end: last.end, written: text.slice(first.start, last.end) }]
      : []
  })
  const apart = local.filter((l) => !provinces.some((p) => p.start < l.end && l.start < p.end))
  return [...provinces, ...apart].sort((a, b) => a.start - b.start)
}

type FindPlaces = (text: string) => Named[]

const ofDocument =
  /^(?:(?:các |những |cac |nhung |bản |ban )?(?:kế hoạch|ke hoach|kh|văn bản|van ban|quyết định|quyet dinh|chương trình|chuong trinh|công văn|cong van|thông báo|thong bao|bên|ben)\s+)?(?:ở|tại|của|cho|o|tai|cua|bên|ben)?\s*(?:tỉnh|thành phố|tp\.?)?\s*/iu
const sameYear = /\s*(?:,|năm|nam|của năm|cua nam)?\s*((?:19|20)\d{2})\s*$/u

/** "Còn Kiên Giang?", "kế hoạch của Kiên Giang", "Hải Phòng năm 2024": the same of another place, and of its own year. */
function withPlace(core: string, last: string, find: FindPlaces, ofNumber: boolean): string | null {
  const [place] = find(core)
  const year = sameYear.exec(core)?.[1]
  const rest = core
    .replace(sameYear, '')
    .replace(ofDocument, '')
    .replace(
      /\s+(?:thì|thi|là|la)\s+(?:ai|sao|gì|gi|đâu|dau|khi nào|khi nao|bao giờ|bao gio|thế nào|the nao|bao lâu|bao lau)[?.!\s]*$/iu,
      '',
    )
  if (!place || phraseKey(rest).split(' ').length > phraseKey(place.written).split(' ').length + 1)
    return null
  if (isUnitOfSamePlace(rest, place.written, find(last))) return null
  const named = year ? `${place.written} năm ${year}` : place.written
  const [number] = ofNumber && find(last).length === 0 ? findNumberMentions(last) : []
  if (number) return withoutOwnNumber(last, ` của ${named}`)
  const unnumbered = withoutYear(withoutNumber(last, find), core)
  const old = find(unnumbered)
  const base = old.reduceRight(
    (s, p) => `${s.slice(0, p.start)}${p === old[0] ? named : ''}${s.slice(p.end)}`,
    unnumbered,
  )
  return (old.length > 0 ? base : `${named}: ${base}`).replace(/\s+/gu, ' ')
}

/** "UBND thành phố Vĩnh Long" after "Sở Y tế Vĩnh Long": a unit of the place that was meant before, and no other place. */
function isUnitOfSamePlace(rest: string, place: string, before: Named[]): boolean {
  const bare = (name: string) => phraseKey(name).replace(/^(?:tinh|thanh pho|tp) /, '')
  const isUnit = /^(?:ubnd|uy ban nhan dan) (?:thanh pho|tp) /.test(phraseKey(rest))
  return isUnit && before.some((b) => bare(b.written) === bare(place))
}

/** "Ai ký kế hoạch 61 của Hà Nội?": the number is of the place that falls away. */
function withoutNumber(last: string, find: FindPlaces): string {
  const [number] = findNumberMentions(last)
  const [place] = number ? find(last.slice(number.end)) : []
  if (!number || !place) return last
  const between = last.slice(number.end, number.end + place.start)
  return /^\s*(?:của|cua|ở|o|tại|tai)?\s*(?:tỉnh|tinh|thành phố|thanh pho)?\s*$/iu.test(between)
    ? withoutOwnNumber(last)
    : last
}

/** "Ai ký kế hoạch 61?" → "Ai ký kế hoạch?" */
function withoutOwnNumber(last: string, instead = ''): string {
  const [number, ...more] = findNumberMentions(last)
  if (!number || more.length > 0) return last
  const before = last.slice(0, number.start).replace(/(?:số|so)\s+$/iu, '')
  const kind = number.kind ?? 'văn bản'
  const said =
    / (?:ke hoach|van ban|quyet dinh|nghi dinh|thong tu|nghi quyet|chi thi|cong van|thong bao|chuong trinh) $/.test(
      ` ${phraseKey(before)} `,
    )
  return `${before}${said ? '' : kind}${instead} ${last.slice(number.end)}`.replace(/\s+(?=[?.!]|$)/gu, '')
}

/** A year said of the old place falls away where the new turn says its own. */
function withoutYear(last: string, core: string): string {
  return /(?:19|20)\d{2}/u.test(core) ? last.replace(/(?:năm\s+)?(?:19|20)\d{2}/u, '') : last
}

function withYear(core: string, last: string): string | null {
  const year = core.match(/^(?:của |cho |ở |trong |về )?(?:năm\s+|nam\s+)?((?:19|20)\d{2})$/iu)?.[1]
  if (!year) return null
  return /(?:19|20)\d{2}/u.test(last)
    ? last.replace(/(?:19|20)\d{2}(?!\/)/u, year)
    : `${last.replace(/\?+$/u, '')} năm ${year}?`
}

const kinds = [
  'nghị định',
  'thông tư',
  'quyết định',
  'kế hoạch',
  'nghị quyết',
  'luật',
  'chỉ thị',
  'chương trình',
]
const anyKind = kinds.join('|')

function withKind(core: string, last: string): string | null {
  const bare = core.replace(/^(?:các|những|cac|nhung)\s+/iu, '').replace(/\s+(?:nào|nao|gì|gi)$/iu, '')
  const kind = kinds.find((k) => phraseKey(k) === phraseKey(bare))
  if (!kind) return null
  // "Chỉ thị X thực hiện chỉ thị nào?": the kind that is asked for gives way, and not the document's own
  const asked = new RegExp(
    `(?<=(?:những|các|nhung|cac)\\s+)(?:${anyKind})(?!\\p{L})|(?<!\\p{L})(?:${anyKind})(?=\\s+(?:nào|gì|nao|gi)(?!\\p{L}))`,
    'iu',
  )
  const old = asked.test(last) ? asked : new RegExp(anyKind, 'iu')
  return old.test(last) ? withoutIssuer(last.replace(old, kind)) : null
}

/** "của Văn phòng Chính phủ" belonged to the kind asked before. */
function withoutIssuer(question: string): string {
  return question.replace(
    /\s+(?:nào\s+)?của\s+(?:Văn phòng Chính phủ|Chính phủ|Thủ tướng(?: Chính phủ)?|Bộ [\p{Lu}][\p{L} ]*)/u,
    ' nào',
  )
}

function withNumber(core: string, last: string): string | null {
  const [before] = findNumberMentions(last)
  if (!before) return null
  const [head, tail] = [last.slice(0, before.start), last.slice(before.end)]
  // "thế còn 268": of the kind that was asked of before
  const bare = core.match(/^(?:(?:cái|cai|số|so)\s+)*(\d{1,4}[a-zđ]?)$/iu)?.[1]
  if (bare) return `${head}${last.slice(before.start, before.end).replace(/\d[^\s]*$/u, bare)}${tail}`
  const [number] = findNumberMentions(core)
  // what asks for itself behind the number is a question of its own
  if (number && asksItself.test(` ${phraseKey(core.slice(number.end))} `)) return null
  return number ? `${head}${core.slice(number.start, number.end)}${tail}` : null
}

const ofPaper =
  /^\s*(?:(?:của|cua)\s+(?:Bộ|bộ|bo|Chính phủ|chính phủ|chinh phu|Thủ tướng|UBND|tỉnh|Sở)[\p{L} ]*)?$/u

/** "Thông tư 7 của Bộ X thì sao?" after "… ở tỉnh Y": the same by that paper, and no longer of the place. */
function withPaper(core: string, last: string, find: FindPlaces): string | null {
  const [number, ...more] = findNumberMentions(core)
  if (!number || more.length > 0 || number.start > 0 || !ofPaper.test(core.slice(number.end))) return null
  const [place, ...others] = find(last)
  if (!place || others.length > 0) return null
  const before = last
    .slice(0, place.start)
    .replace(/(?:(?:ở|o|tại|tai|của|cua|theo|tỉnh|tinh|thành phố|thanh pho|kế hoạch|ke hoach)\s+)+$/iu, '')
  return `${before}theo ${core}${last.slice(place.end)}`
}

const asksItself =
  / thi (?:\S+ ){2,}(?:nao|gi|ai|dau|bao nhieu|may|bao gio|bao lau|the nao|ra sao)(?: \S+)? $/

const askedUnits =
  '(?:sở,? (?:ban,? )?ngành|so nganh|sở|huyện|huyen|xã|xa|quận|quan|phường|phuong|bộ|doanh nghiệp|doanh nghiep|công ty|cong ty|trường(?: học)?|truong(?: hoc)?|bệnh viện|benh vien|đơn vị sự nghiệp|don vi su nghiep)'

/** "Còn sở?" after "… huyện nào", "còn sở nào?" after "mấy huyện …". */
function withAskedNoun(core: string, last: string): string | null {
  const named = core.match(
    new RegExp(`^(?:các |những |cac |nhung |mấy |may )?(${askedUnits}|so)(?: nào| nao)?$`, 'iu'),
  )?.[1]
  if (!named) return null
  const noun = named === 'so' ? 'sở' : named
  const swapped = last.replace(new RegExp(`(?<!\\p{L})${askedUnits}(?=\\s+(?:nào|nao))`, 'iu'), noun)
  if (swapped !== last) return swapped
  const counted = new RegExp(
    `(?<!\\p{L})(?:mấy|bao nhiêu|những|các) ${askedUnits}(?= (?:bị|được|phải|thuộc|nằm|là|trong)(?!\\p{L}))`,
    'iu',
  )
  return counted.test(last) ? last.replace(counted, `${noun} nào`) : null
}

/** "Còn Sở Xây dựng?", "còn đợt 1?", "còn đơn vị được kiểm tra?": another of the same class stands in the last question. */
function withPart(core: string, last: string, find: FindPlaces): string | null {
  const bare = core.replace(/^(?:ở|o|tại|tai)\s+/iu, '')
  const named = syllablesOf(bare.replace(/^(?:các|những|cac|nhung|đối với|doi voi|với|voi)\s+/iu, ''))
  const part = partAt(named, 0)
  if (!part || part.to < named.length) return null
  const old = syllablesOf(last)
  const alike = old.flatMap((_, at) => {
    const found = partAt(old, at)
    if (!found || found.kind !== part.kind) return []
    return part.kind === 'ordinal' && !exchangeable(named[part.from], old[found.from]) ? [] : [found]
  })
  // "còn xã B?" after "Sở A kiểm tra phường C ngày nào": a unit of the same level gives way
  const level = part.to - part.from > 1 ? levelOf(named[part.from]) : null
  const given = alike.find((found) => level !== null && levelOf(old[found.from]) === level) ?? alike[0]
  const [first, end] = [old[given?.from ?? -1], old[(given?.to ?? 0) - 1]]
  if (!first || !end) return null
  // "Sở A Cà Mau" was of that place, and so is the unit in its stead
  const [place] = find(core).length > 0 ? [] : find(last.slice(first.start, end.end))
  const instead = place ? ofPlace(bare, place.written) : bare
  // "các sở" gives way whole to "Văn phòng"
  const before = last.slice(0, first.start).replace(/(?<!\p{L})(?:các|những|cac|nhung)\s+$/iu, '')
  const behind = last.slice(end.end)
  // "còn sở?" after "xã gửi báo cáo cho Sở A": whoever sends it does not get it
  const isReceiver = part.to - part.from === 1 && levelOf(named[part.from]) !== null
  return `${before}${instead}${isReceiver ? withoutReceiver(behind, levelOf(named[part.from])) : behind}`
}

/** What follows the sender, without whom it goes to where that is of the level of the new sender. */
function withoutReceiver(words: string, level: string | null): string {
  const syllables = syllablesOf(words)
  const at = syllables.findIndex((s, i) => i > 0 && levelOf(s) === level && to.test(syllables[i - 1]!.folded))
  const found = at > 0 ? partAt(syllables, at) : null
  const end = found && syllables[found.to - 1]
  return end ? `${words.slice(0, syllables[at - 1]!.start).trimEnd()}${words.slice(end.end)}` : words
}

const to = /^(?:cho|ve|den|toi|len)$/

/** "Thế các xã?" after "đối tượng kiểm tra của …": those of that level among them. */
function withLevel(core: string, last: string): string | null {
  const level = core.match(/^(?:các |những |cac |nhung )?(?:cấp |cap )?(xã|xa|huyện|huyen|tỉnh|tinh)$/iu)?.[1]
  const inspected = /đối tượng(?: (?:được )?kiểm tra)?|doi tuong(?: (?:duoc )?kiem tra)?/iu
  return level && inspected.test(last) ? last.replace(inspected, (words) => `${words} cấp ${level}`) : null
}

const askedPart =
  /(?:đơn vị nào|cơ quan nào|phòng nào|những ai|ai|don vi nao|co quan nao|phong nao)\s+(?:chủ trì|phụ trách|phối hợp|làm trưởng đoàn|chu tri|phu trach|phoi hop|lam truong doan)(?:\s+(?:thanh tra|kiểm tra|kiem tra))?(?![\p{L}])/iu

/** "Đoàn gồm những sở nào" is a question already. */
const asksOfItself =
  /(?<!\p{L})(?:nào|nao|gì|gi|ai|đâu|dau|bao nhiêu|bao nhieu|mấy|may|không|khong)(?!\p{L})/iu

/** "Còn siêu thị?" after "chợ đầu mối ai chủ trì kiểm tra": the same part in another thing. */
function withAskedPart(core: string, last: string): string | null {
  const part = askedPart.exec(last)?.[0]
  return part &&
    !askedPart.test(core) &&
    !asksOfItself.test(core) &&
    !/\d|\?/u.test(core) &&
    phraseKey(core).split(' ').length >= 2
    ? `${core} ${part}?`
    : null
}

const periods =
  '(?:cả |ca |hằng |hàng |hang )?(?:quý|quy|năm|nam|tháng|thang|tuần|tuan)|(?:6|9|sáu|sau|chín|chin) (?:tháng|thang)(?: (?:đầu|cuối|dau|cuoi) (?:năm|nam))?|định kỳ|dinh ky|định kì|đột xuất|dot xuat|chuyên đề|chuyen de|nhanh'
const which =
  '(?:(?:quý|quy|tháng|thang) (?:\\d{1,2}|[ivx]+)(?:(?:\\/| năm | nam | )(?:20\\d{2}))?|(?:quý|quy|tháng|thang) (?:sau|tới|toi|này|nay))'
const periodSaid = new RegExp(`^(?:báo cáo |bao cao )?(${which}|${periods})$`, 'iu')

const periodBehind = /,\s*\p{L}+ (?:sau|tới|toi|này|nay)(?=\s*[?.!]*$)/iu

/** "Quý II", "6 tháng", "quý sau", "báo cáo năm": the period of a report and nothing else. */
export function isPeriod(part: string): boolean {
  return periodSaid.test(part)
}

/** "Đột xuất thì sao?", "còn quý sau?" after "… báo cáo quý khi nào". */
function withReportPeriod(core: string, before: string): string | null {
  const period = periodSaid.exec(core)?.[1]
  const last = period ? before.replace(periodBehind, '') : before
  const report = last.match(new RegExp(`(báo cáo|bao cao)( (?:${which}|${periods})(?![\\p{L}]))?`, 'iu'))
  if (period && !report && /^(?:báo cáo|bao cao)/iu.test(core)) return withObject(core, last)
  if (!period || !report) return null
  // "cả năm?" after "báo cáo … đợt 2": the year takes the place of the round
  if (!report[2] && ofRound.test(last)) return last.replace(ofRound, `${period}`)
  // "quý sau khi nào" would be read as "sau khi"
  const relative = /^(\S+) (?:sau|tới|toi|này|nay)$/iu.exec(period)?.[1]
  if (relative)
    return `${last.replace(report[0], `${report[1]} ${relative}`).replace(/[\s?.!]+$/u, '')}, ${period}?`
  const merged = last.replace(report[0], `${report[1]} ${period}`)
  return report[2] ? merged : withoutFormerPeriod(merged, `${report[1]} ${period}`)
}

const ofRound = /(?<!\p{L})(?:đợt|lần|dot|lan)\s+(?:\d{1,2}|[IVX]+)(?![\p{L}\d/])/iu

/** "Quý I nộp báo cáo": the period in front of what is done in it. */
const periodAhead = new RegExp(
  `(?<![\\p{L}\\d])(?:${which}|6 tháng|6 thang|cả năm|ca nam)\\s+(?=(?:(?:thì|thi|phải|phai|cần|can)\\s+)*(?:nộp|nop|gửi|gui|làm|lam)\\s)`,
  'iu',
)

/** "Báo cáo cải cách hành chính quý trước ngày nào": the period that stands apart gives way as well. */
function withoutFormerPeriod(merged: string, report: string): string {
  const at = merged.indexOf(report) + report.length
  const former = new RegExp(
    `\\s(?:${which}|${periods})(?=\\s+(?:trước|truoc|khi|hạn|han|ngày|ngay|gửi|gui|nộp|nop|lúc|luc|vào|vao|bao|chậm|cham|về|ve|cho|lên|len)(?!\\p{L})|\\s*\\?*$)`,
    'iu',
  )
  const ahead = merged.slice(0, at).replace(periodAhead, '')
  return ahead + merged.slice(at).replace(former, '')
}

/** "Còn báo cáo quý?" after "… gửi kế hoạch hạn nào": another thing that the same ones send. */
function withObject(core: string, last: string): string | null {
  const sent =
    /((?:gửi|gui|nộp|nop)\s+).+?(?=\s+(?:hạn|han|khi|trước|truoc|ngày|ngay|lúc|luc|chậm|cham|bao giờ|bao gio|vào|vao)(?![\p{L}])|\s*\?*$)/iu
  return sent.test(last) ? last.replace(sent, `$1${core}`) : null
}

/** Another day takes the place of the one that the last question was counted from. */
function atMoment(core: string, last: string): string {
  const day = core.match(dayWritten)?.[0]
  if (day && namesOwnMatter(core, last)) return `${core} thì chậm nhất ngày nào?`
  return day && /(?:^|[\s:,])(?:nếu|neu|ngày|ngay|hôm|hom)\s/iu.test(last) && dayWritten.test(last)
    ? last.replace(dayBefore, `ngày ${day}`)
    : `${core}: ${last}`
}

/** "Nộp đủ hồ sơ cấp phép ngày 17/8": another matter than the last question's, which only its own words can be asked for. */
export function namesOwnMatter(core: string, last: string): boolean {
  const known = new Set(syllablesOf(last).map((s) => s.folded))
  return (
    syllablesOf(core).filter(
      (s) => /^\p{L}/u.test(s.folded) && !known.has(s.folded) && !ofAnyEvent.has(s.folded),
    ).length >= 3
  )
}

/** What an event that a deadline counts from is told by, whatever the matter. */
const ofAnyEvent = new Set(
  'neu ngay thang nam hom thu tuan doan to den xuong ve kiem tra thanh lam viec nhan duoc xong ket thuc luan cong bo quyet dinh thong bao nop gui du moi da thi sao vao tu sang lui'.split(
    ' ',
  ),
)

const dayWritten = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?![\d/])/u

const dayBefore = new RegExp(`(?:(?:ngày|ngay)\\s+)?${dayWritten.source}`, 'iu')

function isMoment(core: string): boolean {
  return /\d{1,2}\s*[/.-]\s*\d{1,2}|ngày|ngay|thứ|hôm|tuần/iu.test(core) && /\d/u.test(core)
}
