// Who acts and who receives: "Sở Y tế báo cáo quý khi nào?" asks what the department must do, not what others must send
// to it; "báo cáo UBND tỉnh" is another duty than "báo cáo Sở Y tế". Pure.

import type { Deadline, Span } from '../../document.ts'
import type { AgencyMention } from '../../library/agencies.ts'
import { membersIn } from '../../library/named-group.ts'
import { phraseKey, stands, syllablesOf } from '../places/syllables.ts'
import { isLevelAlone, sameLevel } from './levels.ts'
import type { Understood } from './question.ts'

const heads =
  '(?<!(?:co|ho|tru|chi) )so(?! (?:hoa|lieu|luong|tien|lan|sanh) )|(?<!(?:cong|can|noi|toan|dong|phan) )bo(?! (?:sung|phan|mon) )|cuc|chi cuc|tong cuc|(?<!van )phong(?! (?:chay|chong|ngua|dich|benh) )|doi(?! tuong)|ubnd|uy ban nhan dan|trung tam|benh vien|(?<!(?:ke hoach|doan|doi tuong|ket luan|cuoc|cong tac) )thanh tra|van phong|doan (?:kiem tra|thanh tra|cong tac)|to (?:kiem tra|thanh tra|cong tac)|doan(?= phai)|cong an|hoi dong|chu dau tu|ban quan li|kho bac|chi nhanh|truong doan|to truong|chu tich|giam doc|tinh doan|doan thanh nien|mat tran|ngan hang|tram (?:y te|khuyen nong|thu y|kiem lam)|hat kiem lam|(?:cac )?(?:thi tran|dac khu|(?<!thi )xa(?! hoi)|huyen|don vi su nghiep|(?<!dia )phuong(?! (?:an|thuc|phap|tien|huong))|ap(?! (?:dung|luc))|(?<!nong )thon|khu pho|to dan pho|(?<!(?:moi|thi|chu|hieu|doan|vien|cuc|tram|trung|bo) )truong(?! (?:hop|doan|phong|ban|ca)))'
const duties =
  'bao cao|gui|nop|trinh|(?<!\\b(?:cong|doc|thanh) )lap|tong hop|hoan thanh|khac phuc|(?<!\\b(?:so|bo|cuc|phong) )xay dung|xay dung(?= (?:ke hoach|phuong an|quy che|de an|du thao|noi dung|chuong trinh) )|ban hanh|cap nhat|cong khai|ra soat|cam ket|thong bao|bao(?= (?:lich|truoc) )|to chuc|chu tri|kien toan|phe duyet|tham muu'

/** "Văn phòng còn tới hôm nào để trình?": how long there is left. */
const leftUntil =
  'con (?:toi|den) (?:het )?(?:ngay|hom|khi|luc) nao(?: (?:cua|trong|thang|quy|nam|cuoi|dau|nay))* (?:de|moi phai)'

/** "Xã A chưa gửi", "giờ mới ban hành": how far it is with the duty, and no word of a name. */
const sofar = 'chua|van chua|(?:bay )?gio(?= moi )|den gio|hien(?= (?:chua|moi) )'

/** One way of writing for what the papers write in two; of folded words. */
export function plain(words: string): string {
  return words
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/\bthu tuc hanh chinh\b/g, 'tthc')
}

/** Words for bodies that fold to other words: "số", "bổ", "xả" name none. */
const bodyWords = new Map(
  ['sở', 'bộ', 'xã', 'tổ', 'đội', 'phòng', 'cục', 'ấp'].map((word) => {
    const [syllable] = syllablesOf(word)
    return [syllable?.folded ?? '', syllable] as const
  }),
)

/** The question without the provinces in it: "Sở Y tế Quảng Ngãi" is "Sở Y tế" in the papers of Quảng Ngãi. */
export function withoutPlaces({ text, placeSpans, folded }: Understood): string {
  const provinces = placeSpans.filter((p) => p.level === 'province')
  if (provinces.length === 0) return folded
  return ` ${phraseKey(withoutSpans(text, provinces))} `
}

function withoutSpans(text: string, spans: Span[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, p) => `${rest.slice(0, p.start)}${rest.slice(p.end)}`, text)
}

/** The question without its provinces and the symbols of its papers ("11/CT-UBND"), where a syllable that only looks like the word for a body is set apart. */
function bodiesApart({ text, placeSpans, numbers }: Understood): string {
  const provinces = placeSpans.filter((p) => p.level === 'province')
  const symbols = numbers.filter(({ number }) => number?.includes('/'))
  const words = syllablesOf(withoutSpans(text, [...provinces, ...symbols])).map((s) => {
    const body = bodyWords.get(s.folded)
    return body && !stands(s, body) ? `${s.folded}_` : s.folded
  })
  return ` ${words.join(' ')} `
}

/** "Sau khi các sở nộp xong, Văn phòng trình khi nào?": who has done the first has no part in what is asked. */
const doneBefore =
  /^ (?:the |vay )?(?:(?:sau khi|khi|sau luc|doi|cho) (?:\S+ ){1,10}?(?:nop|gui|bao cao|lam|hoan thanh)(?: \S+){0,3}? (?:xong|roi|du|het)|(?:\S+ ){1,6}?(?:nop|gui|bao cao) xong(?= (?!khi |ngay |hom |luc |truoc )))(?: thi)? /

/** The unit that the question says does something, wherever its place is; `null` when it names none. */
export function actorAsked(u: Understood): string | null {
  const actor = actorIn(bodiesApart(u).replace(doneBefore, ' '))?.replaceAll('_', '') ?? null
  return actor && ofAsker.test(actor) ? kindOf(actor) : actor
}

/** "Sở tôi", "phường em": one of its kind, which one is not told. */
const ofAsker =
  /^(?:cac )?(?:so|ubnd (?:xa|phuong|huyen|quan)|xa|phuong|thi tran|huyen|quan|dac khu|phong|tram y te|truong)(?: cua)? (?:toi|minh|em|chung (?:toi|em|minh)|bon (?:em|minh)|ta|nha|tui|to|anh|chi|ben)(?: .*)?$/

function kindOf(actor: string): string {
  const kind = actor.replace(/(?: cua)? (?:toi|minh|em|chung|bon|ta|nha|tui|to|anh|chi|ben)(?: .*)?$/, '')
  return kind === 'so' ? 'cac so' : kind
}

/** Whether any of a kind is asked about, and none by its name: "các sở", "sở tôi". */
export function meansAnyOf(u: Understood, actor: string): boolean {
  const kind = actor.replace(/^cac /, '')
  return new RegExp(
    ` (?:(?:cac|nhung|moi|tat ca) ${kind}|${kind}(?: cua)? (?:toi|minh|em|chung (?:toi|em|minh)|bon (?:em|minh)|ta|nha|tui|ben)) `,
  ).test(plain(u.folded))
}

/** The unit that the question says receives something ("Sở X nhận báo cáo khi nào"); `null` when it names none. */
export function receiverAsked(u: Understood): string | null {
  // "nhận hồ sơ ngày … thì thông báo khi nào": what is received is told, and not asked for
  if (/ nhan (?:\S+ )+thi /.test(u.folded)) return null
  const found = plain(bodiesApart(u)).match(
    new RegExp(
      ` ((?:${heads})(?: (?!(?:${duties}|phai|can|se|thi|khi|ngay|truoc|cho|ve|do|gui|cac|nhung|nhan|tiep) )\\S+){0,8}) (?:(?:phai|can|se|duoc) )*(?<! tu )(?:tiep )?nhan (?:duoc )?(?:cac )?(?:bao cao|danh sach|danh muc|ho so|so lieu|ket qua|phieu|de nghi|du thao|bien ban|ke hoach|du toan) `,
    ),
  )
  return found?.[1]?.replaceAll('_', '') ?? null
}

/** The unit that the question says does something, as folded words; `null` when it names none. */
export function actorIn(folded: string): string | null {
  const found = plain(folded).match(
    new RegExp(
      `(?<! (?:gui|nop|ve|cho|qua|voi|den|toi|trinh|cua|bao cao|va|bi)) ((?:${heads})(?: (?!(?:${duties}|phai|can|se|co|thi|khi|ngay|truoc|cho|ve|do|gui|cac|nhung|o|yeu cau|de nghi|nhan(?! dan)|con (?:toi|den) |${sofar}) )\\S+){0,8})(?: o)? (?:(?:phai|can|se|co|thi|duoc|${sofar}|moi|${leftUntil}) )*(?:${duties}) `,
    ),
  )
  // "doanh nghiệp do Bộ X làm đại diện chủ sở hữu gửi …": who owns them does not send
  const owner = found?.[1] && owns.test(found[1])
  const named = owner ? null : (found?.[1] ?? reporterIn(folded))
  const actor = named?.replace(belongsTo, '') ?? null
  // "đoàn phải có báo cáo trong tay": what the team has, others hand in
  return actor && isTeam(actor) && / co bao cao /.test(folded) ? null : actor
}

/** "Chi cục của Sở X": which department it belongs to is no part of what it is called. */
const belongsTo =
  /(?<=^(?:cac )?(?:chi cuc|trung tam|phong|ban quan li|don vi|tram|hat)(?: \S+){0,4}) (?:cua|thuoc|truc thuoc) (?:so|bo|ubnd|cuc)(?: .*)?$/
const owns = / lam (?:dai dien(?: chu so huu)?|chu (?:so huu|quan))(?: |$)/

/** "Báo cáo kết quả kiểm tra của đoàn": the team's own report. */
function reporterIn(asked: string): string | null {
  // the outline of a report is not the report
  const folded = asked.replace(/ (de cuong|bieu mau|mau) bao cao /g, ' $1 ')
  const found = plain(folded).match(
    new RegExp(
      ` bao cao(?: (?!(?:theo|mau|yeu|chi|kien|ket luan|quyet|cho|gui|nop|ve|len|den|cua) )\\S+){0,5} cua ((?:doan|to(?! chuc))(?: (?!(?:${duties}|phai|can|se|co|thi|khi|la|ngay|truoc|cho|ve|trong|han|bao|may) )\\S+){0,6}) `,
    ),
  )
  return found?.[1] ?? reportOf.exec(plain(folded))?.[1] ?? bindsLevel.exec(plain(folded))?.[1] ?? null
}

const level =
  '(?:(?:cac |cap |ubnd |ubnd cac |ubnd cap )*(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|so|so nganh|so ban nganh|tram y te|don vi su nghiep)(?! (?:hoi|an|thuc|phap|tien|huong|lieu|luong))(?: (?:phuong|ban|nganh|thi tran|dac khu|toi|minh|em|chung toi|ta|tui)){0,3})'
/** "Hạn báo cáo 9 tháng của các xã", "hạn của xã tôi": for whom the limit is. */
const bindsLevel = new RegExp(
  ` (?:han|thoi han) (?:cho |(?:\\S+ ){0,12}?(?:cua|doi voi) )(${level})(?= (?:la|thi|o|tai|cho|den|vao|ve|ngay|khi|truoc|bao|hom|luc|nam|thang|quy|con|co) | $)`,
)

/** "Báo cáo năm của Sở X": whose report it is. */
const reportOf = new RegExp(
  ` bao cao (?:(?:dinh ki|dinh ky|tong ket|6 thang|9 thang|thang|quy|nam|tuan|[\\divx]+) ){1,3}cua ((?:${heads})(?: (?!(?:${duties}|phai|can|se|co|thi|khi|la|ngay|truoc|cho|ve|trong|han|bao|may|ve|gui|nop|cham) )\\S+){0,6}) `,
)

/** The unit that the question says something is sent to, as folded words; `null` when it names none. */
function recipientAsked(folded: string): string | null {
  const found = plain(folded).match(
    new RegExp(
      ` (?:bao cao|gui|nop|trinh|ve|cho|len) ((?:${heads})(?: (?!(?:${duties}|ket qua|tinh hinh|so lieu|phai|can|se|thi|khi|ngay|truoc|cho|ve|do|vao|luc|han|cham|quy|thang|nam|bao|may|ke hoach|danh sach) )\\S+){0,7}) `,
    ),
  )
  return found?.[1] ?? null
}

/** Asked of "các sở", "Sở Tư pháp" is one of them: what it alone owes stays behind what all of them owe. */
export function isOneOf(actor: string, who: string | null): boolean {
  const kind = actor.replace(/^cac /, '')
  return !kind.includes(' ') && plain(phraseKey(who ?? '')).startsWith(`${kind} `)
}

/** Whether the deadline is a duty towards the actor: it receives what somebody else must send. */
export function isReceivedBy(
  actor: string,
  { who, to }: Pick<Deadline, 'who' | 'to'>,
  several = false,
): boolean {
  if (who === null || !receives(actor, to) || shareIn(actor, who) >= 0.5) return false
  if (!several && !actor.includes(' ') && namesOneOf(actor, to ?? '')) return false
  return isDepartment(plain(actor), plain(phraseKey(who))) !== true
}

/** Of a "sở" that has no name in the question "Sở Nội vụ" is another one. */
function namesOneOf(kind: string, words: string): boolean {
  const syllables = syllablesOf(words)
  const said = syllables.flatMap(({ folded, end }, i) =>
    folded === kind ? [{ end, next: syllables[i + 1] }] : [],
  )
  return said.every(
    ({ end, next }) => next !== undefined && /^\s+\p{Lu}\p{Ll}/u.test(words.slice(end, next.end)),
  )
}

/** "Sở X tổng hợp, trình UBND tỉnh gửi Bộ": who sends on what is submitted to him; `null` where nobody does. */
export function sentOnBy(what: string): string | null {
  return (
    /(?<!\p{L})(?:trình|tham mưu)\s+(.{3,60}?)\s+(?:(?:để|xem xét|ký|ban hành)\s+)*(?:gửi|báo cáo)(?!\p{L})/iu.exec(
      what,
    )?.[1] ?? null
  )
}

/** Whether the actor is the one that something is sent to. */
export function receives(actor: string, to: string | null): boolean {
  return shareIn(actor, to) >= 0.8
}

/** How well the deadline's own doer and receiver are those that the question names: more than nothing where they are. */
export function bodiesFit(
  folded: string,
  { who, to }: Pick<Deadline, 'who' | 'to'>,
  { sentence, above }: { sentence: string; above: string },
): number {
  const [actor, recipient] = [actorIn(folded), recipientAsked(folded)]
  const received = recipient === null || to === null ? 0 : receiverFit(recipient, to, sentence)
  return (actor ? doerFit(actor, who, above) : 0) + received
}

/** "Cục", "Sở Y tế": bodies of the state, which are none of the "cơ sở", "tổ chức, cá nhân" that a rule binds. */
const authority = /^(?:so|cuc|chi cuc|tong cuc|bo|ubnd|hdnd|thanh tra|cong an|kho bac)(?: |$)/
const bound =
  /^(?:(?:cac|nhung|moi) )?(?:co so|to chuc|ca nhan|doanh nghiep|hop tac xa|ho kinh doanh|cong ty)(?: |$)(?!.*(?:co quan|don vi|nganh|dia phuong|hanh chinh|nha nuoc))/

/** Whether a duty of those who are bound by a rule is asked of one who watches over them. */
export function isOfBound(actor: string, who: string): boolean {
  return authority.test(plain(actor)) && bound.test(plain(phraseKey(who)))
}

/** Whether the unit is the one that acts: open where nobody is named, or any unit may be meant. */
export function actsItself(actor: string, who: string | null): boolean | null {
  if (who === null) return null
  if (isOfBound(actor, who)) return false
  const ofLaw = isDepartment(plain(actor), plain(phraseKey(who)))
  if (ofLaw !== undefined) return ofLaw
  const members = isLevelAlone(plain(actor)) ? [] : membersIn(who)
  // of "UBND các huyện: A, B" no other district
  if (members.length > 0) return [...members, who].some((name) => shareIn(actor, name) >= 0.8)
  // "sở gửi báo cáo khi nào": the one that the text names
  if (/^(?:so|bo)$/.test(actor) && plain(phraseKey(who)).startsWith(`${actor} `)) return true
  const level = sameLevel(plain(actor), plain(phraseKey(who)))
  if (level === true) return true
  if (level === false || isLevelAlone(plain(actor)))
    return level === null && anyUnit.test(phraseKey(who)) ? null : false
  const share = shareIn(actor, who)
  // "Trưởng đoàn kiểm tra đất đai" is the "Trưởng đoàn" of the papers of that team
  const known = plain(phraseKey(who))
    .replace(/^(?:cac|nhung|moi) /, '')
    .split(' ')
  // "các phòng, đơn vị": any of those of its kind
  if (share < 0.8 && severalOf(plain(actor).split(' ')[0] ?? '').test(` ${plain(phraseKey(who))} `))
    return null
  if (
    share >= 0.8 ||
    (known.length > 1 && plain(actor).startsWith(`${known[0]} `) && shareIn(known.join(' '), actor) === 1)
  )
    return true
  return share > 0.5 || (!isTeam(actor) && anyUnit.test(phraseKey(who))) ? null : false
}

/** "Cơ quan chuyên môn thuộc UBND cấp tỉnh" are the "sở", those of a district its "phòng": any of them may be meant by name. */
function isDepartment(actor: string, who: string): boolean | null | undefined {
  const level = professional.exec(who)?.[1]
  if (level === undefined) return undefined
  const [, name, more] =
    new RegExp(`^(?:cac )?(${level === 'huyen' ? 'phong' : 'so'})( \\S.*)?$`).exec(actor) ?? []
  if (name === undefined) return undefined
  return more === undefined || /^ (?:ban )?nganh$/.test(more) ? true : null
}

const professional =
  /^(?:cac )?(?:co quan|to chuc) chuyen mon (?:\S+ )?thuoc (?:ubnd|uy ban nhan dan) (?:cac )?(?:cap )?(tinh|huyen)(?: |$)/

function severalOf(head: string): RegExp {
  return new RegExp(`^ (?:cac|nhung|moi) ${head}(?: $|, | (?:don vi|ban|va|thuoc|truc thuoc) )`)
}

function doerFit(actor: string, who: string | null, above: string): number {
  if (who === null) return shareIn(actor, above) >= 0.8 ? 0.2 : 0
  const itself = actsItself(actor, who)
  return itself ? 0.35 : itself === false ? -0.35 : 0
}

function receiverFit(recipient: string, to: string, sentence: string): number {
  const share = shareIn(recipient, to)
  if (share < 0.8 && plain(` ${phraseKey(sentence)} `).includes(` gui ${recipient} `)) return 0.3
  return share >= 0.8 ? 0.3 : share <= 0.5 ? -0.3 : 0
}

/** Whether the duty is of those of another level than the one that is asked about: a day of the "xã" is none of the "huyện". */
export function isOfOtherLevel(actor: string, who: string | null): boolean {
  return who !== null && sameLevel(plain(actor), plain(phraseKey(who))) === false
}

/** Those who inspect are none of the units that are inspected. */
const team =
  /^(?:truong )?(?:doan(?! (?:the|vien|luat su|thanh nien))|to(?! (?:chuc|dan pho|hop tac)))(?: |$)(?!.* (?:den|xuong|ve|toi|vao|lam viec|\d+)(?: |$))/

/** Whether the unit named to act is the inspection team: what it owes, no inspected unit owes. */
export function isTeam(actor: string): boolean {
  return team.test(actor)
}

/** Whoever it is may be one of them. */
export const anyUnit =
  /^(?:(?:cac|nhung|moi) (?:so|bo)|(?:so|bo)(?= (?:ban|nganh|don vi)(?: |$)|$)|(?:cac |nhung |moi )?(?:co quan|co so|don vi|doi tuong|dia phuong|nganh|to chuc|thu truong|nguoi dung dau))(?= |$)/

/** How many of the words of a name stand in another one, in any of its ways of writing; a "sở" is no "bộ". */
function shareIn(name: string, words: string | null): number {
  const held = new Set(plain(phraseKey(words ?? '')).split(' '))
  const asked = plain(name).split(' ')
  if (!held.has(asked[0] ?? '')) return 0
  return asked.filter((w) => held.has(w)).length / asked.length
}

const sends = '(?:gửi|gui|nộp|nop|báo cáo|bao cao|trình|trinh)'
const towards = new RegExp(
  `${sends}(?:\\s+[^\\s,.;]+){0,8}?\\s+(?:cho|về|ve|lên|len|đến|den|tới|toi)\\s+$|${sends}\\s+$`,
  'iu',
)

/** Agencies that something is sent to: "nộp báo cáo cho Sở Y tế". */
export function recipientsIn({ agencies, text }: Understood): AgencyMention[] {
  return agencies.filter(({ start }) => towards.test(text.slice(0, start)))
}

const beside = /(?:qua|với|voi|của|cua|theo)\s+$/iu

/** A district or commune that no list of places knows. */
const localUnit =
  /(?<!\p{L})(?:[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn)\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/u

/** The agency or district that the question says has to act, as it is written; `null` when it names none. */
export function actingUnit({ agencies, placeSpans, text }: Understood): string | null {
  const acts = ({ start }: Span) => !towards.test(text.slice(0, start)) && !beside.test(text.slice(0, start))
  const named = agencies.find(acts) ?? placeSpans.filter((p) => p.level === 'district').find(acts)
  if (named) return text.slice(named.start, named.end)
  const local = localUnit.exec(text)
  if (!local || !acts({ start: local.index, end: local.index })) return null
  // "huyện Đồng Văn Hà Giang": the province behind it is no part of its name
  const end = placeSpans.find((p) => p.level === 'province' && p.start > local.index)?.start ?? text.length
  return text.slice(local.index, Math.min(end, local.index + local[0].length)).trim()
}

const kinds =
  /^(?:cac )?(chi cuc|cuc|doi|phong|trung tam|benh vien|kho bac|cong an|tram|hat|van phong|ban quan li|so|bo|ubnd|truong (?!doan|phong|ban))/

/** Whether two names are of bodies of another kind: a "đội" is no "phòng". */
export function isOfOtherKind(actor: string, who: string): boolean {
  const [one, other] = [actor, plain(phraseKey(who))].map((name) => kinds.exec(name)?.[1])
  return one !== undefined && other !== undefined && one !== other
}
