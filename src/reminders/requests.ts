// What a message asks of the reminders, in plain words; `null` for everything that is a question to the library. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Day } from '../document.ts'
import type { Mutable } from './duty.ts'
import { type ListRange, readList } from './list-range.ts'
import { ownWords, withDays } from './own-lead.ts'
import { bare, onlyOf, spoken, vocabulary } from './words.ts'

export type Request =
  | { want: 'list'; range: ListRange }
  | { want: 'own' }
  | { want: 'remind'; text: string }
  /** One of the own reminders, by its number in the list or its words; `null` when not said. */
  | { want: 'drop'; which: { number: number } | { words: string } | null }
  /** "Để mai": what was shown or reminded of last comes again then. */
  | { want: 'later'; time: string }
  /** `reference` as written behind "đã nộp"; empty when none. `about` are words that must fit a duty. */
  | { want: 'submitted'; reference: string; about: string }
  | { want: 'not-mine' }
  /** The last answer was a mistake: reminders go on. */
  | { want: 'undo' }
  /** Another number for what was handed in last. */
  | { want: 'renumber'; reference: string }
  | { want: 'mute'; kind: Mutable; muted: boolean }
  /** Which kinds are on, each to be switched. */
  | { want: 'kinds' }
  /** One deadline, by its words; empty for the one at hand. */
  | { want: 'follow'; about: string }
  | { want: 'watch'; unit: string; watched: boolean }
  /** What is followed and watched, each to be given up. */
  | { want: 'followed' }
  | { want: 'calendar'; of: 'person' | 'unit'; renew: boolean }
  | { want: 'inspections' }
  | { want: 'add-inspection'; text: string }
  | { want: 'cancel-inspection'; text: string }
  | { want: 'open' }

export function readRequest(text: string, today: Day): Request | null {
  const words = bare(spoken(text))
  return (
    readInspection(text, words) ??
    readOwnList(words) ??
    readSwitch(words) ??
    readDrop(words) ??
    readFollowThis(words) ??
    readLater(text, words, today) ??
    (ownWords(text, today) === null ? null : { want: 'remind', text }) ??
    readCalendar(words) ??
    readFollow(text, words) ??
    readNotMine(words) ??
    readCorrection(text, words) ??
    readOpen(words) ??
    readSubmitted(text, today) ??
    asList(readList(text, today))
  )
}

const asList = (range: ListRange | null): Request | null => range && { want: 'list', range }

const OWN_LIST = vocabulary(`
  cac nhung loi nhac viec nho hen rieng cua toi minh em da dang dat co xem liet ke danh sach nao gi hien con lai cho
  may bao nhieu thuc nhat
`)

function readOwnList(words: string): Request | null {
  if (!onlyOf(words, OWN_LIST)) return null
  if (
    /(?:^| )(?:loi nhac|nhac (?:viec|nho|hen))(?: |$)/.test(words) ||
    /^nhac(?: nho)? cua (?:toi|minh|em)$/.test(words)
  )
    return /^nhac (?:viec|nho|hen)$/.test(words) ? null : { want: 'own' }
  return null
}

const KINDS: [RegExp, Mutable][] = [
  [/ban tin|tong hop|tuan/, 'digest'],
  [/thay doi|doi lich|doi han/, 'change'],
  [/kiem tra|cuoc hop|su kien/, 'event'],
  [/bao cao/, 'report'],
  [/nhiem vu|cong viec|viec/, 'task'],
]
const STOP = '(?:tat|bo|dung|khong|thoi|ngung|ngat|huy|xoa|khong can|khong muon)'
const START = '(?:bat|bat lai|mo|mo lai|nhan lai|nhan)'
const SWITCH = new RegExp(
  `^(?:${STOP} )*(${STOP}|${START}) (?:(?:nhan|gui|lai|cho|toi|minh|em|cac|tin|het|tat|ca) )*(?:nhac(?: nho)?|ban tin|thong bao)((?: .*)?)$`,
)
const SWITCH_ALL = vocabulary(
  'toi minh em nua cac tat ca lai het viec nay han gi ca cho di ve them hoan toan',
)

function readSwitch(words: string): Request | null {
  if (/^(?:tat|bat|mo)(?: lai)? (?:het|tat ca)(?: thong bao)?$/.test(words)) return { want: 'kinds' }
  const match = SWITCH.exec(words)
  if (match === null) return null
  const on = new RegExp(`^${START}$`).test(match[1]!)
  const rest = match[2]!.trim().replace(/ nua$/, '')
  if (/^(?:so |thu )?\d|loi nhac/.test(`${rest}`)) return null
  if (onlyOf(rest, SWITCH_ALL) && !/ban tin/.test(words)) return { want: 'kinds' }
  const kind = KINDS.find(([pattern]) =>
    pattern.test(`${words.includes('ban tin') ? 'ban tin ' : ''}${rest}`),
  )?.[1]
  const closed =
    /^(?:(?:toi|minh|em|ve|cac|viec|han|nop|lich|lam|nhiem|vu|cong|bao|cao|kiem|tra|cuoc|hop|su|kien|tuan|thay|doi|tong|hang|moi|nua|lai|cho|nhung|nhan) ?)*$/
  return kind === undefined || !closed.test(rest) ? null : { want: 'mute', kind, muted: !on }
}

function readDrop(words: string): Request | null {
  const match =
    /^(?:bo|xoa|huy|go|thoi|dung|ngung)(?: (?:cai|viec|cac|het|tat|ca|nhung))*(?: loi)? (?:nhac|hen)(?: nho| hen| viec)*(?: (.*))?$/.exec(
      words,
    )
  if (match === null) return null
  const rest = (match[1] ?? '').replace(/^(?:cua (?:toi|minh|em)|toi|nay)(?: |$)/, '').trim()
  if (rest === '') return { want: 'drop', which: null }
  const number = /^(?:so |thu |cai |cai thu )*(\d{1,3})$/.exec(rest)
  return { want: 'drop', which: number ? { number: Number(number[1]) } : { words: rest } }
}

const LATER =
  /^(?:(?:toi|minh|em|cho|de|hay|thoi|viec|cai|han|nay|do) )*(?:nhac lai|nhac|doi|hoan|lui|de|chuyen|day)(?: (?:lai|cho|toi|minh|em|viec|nhac|loi|han|cai|nay|do|sang|den|qua|vao|luc|ra))*$/
const AGAIN = /(?:nhac lai|lai sau|de sau|hoan|lui|doi|chuyen|day|^de)/

/** "dời sang mai", "mai nhắc lại", "để thứ sáu": nothing but a time and the wish that it come again. */
function readLater(text: string, words: string, today: Day): Request | null {
  const clean = withDays(
    text
      .normalize('NFC')
      .replace(
        /(?<!(?:ngày|ngay|sáng|chiều|chieu|trưa|trua)\s)(?<![\p{L}\p{M}])mai(?![\p{L}\p{M}])/iu,
        'ngày mai',
      ),
  )
  const times = parseTimeExpressions(clean, today)
  const [time] = times
  if (time === undefined)
    return /^(?:de|nhac lai) sau$|^nhac lai$|^hoan lai$/.test(words) ? { want: 'later', time: '' } : null
  // "đổi hạn thành 20/12" moves a deadline, not its reminder
  if (/(?:^| )han (?:thanh|la)(?: |$)/.test(words)) return null
  if (times.length > 1 || time.kind === 'recurring' || time.kind === 'relative') return null
  const rest = bare(spoken(clean.replace(time.text, ' '))).replace(/ (?:nua|sau)$/, '')
  const asked = LATER.test(rest) && (AGAIN.test(rest) || AGAIN.test(words))
  return asked ? { want: 'later', time: time.text } : null
}

const CALENDAR = vocabulary(`
  lay cho toi minh em xem xuat tai them dia chi duong dan link tep lich dong bo cua don vi co quan vao dien thoai google
  outlook ics ical icalendar gui xin phong rieng nhac han may tinh ung dung voi
`)

function readCalendar(words: string): Request | null {
  const of = /(?:^| )(?:don vi|co quan|phong)(?: |$)/.test(words) ? 'unit' : 'person'
  if (
    /^(?:doi|thu hoi|huy|tao lai|xoa)(?: lai)?(?: cac)? (?:dia chi|duong dan|link)(?: cua)? lich(?: .*)?$/.test(
      words,
    )
  )
    return { want: 'calendar', of, renew: true }
  const asks =
    /(?:^| )(?:dia chi|duong dan|link|tep|xuat|dong bo|ics|ical|google|outlook|dien thoai) ?(?:.* )?lich(?: |$)|(?:^| )lich (?:.* )?(?:google|outlook|dien thoai|ics)|^(?:lay |cho (?:toi|em|minh) |xem )*lich(?: rieng| nhac| han)? cua |^them (?:han |vao )*(?:vao )?lich/
  return onlyOf(words, CALENDAR) && asks.test(words) ? { want: 'calendar', of, renew: false } : null
}

const THIS = /^(?:han|viec|cai|muc|bao cao)?(?: nop)? ?(?:nay|do|vua roi|tren|vua hoi)?$/

function readFollow(text: string, words: string): Request | null {
  if (
    /^(?:(?:toi|minh|em) )?(?:dang |da )?(?:theo doi )(?:nhung )?(?:gi|nhung gi|han nao|don vi nao)$|^(?:danh sach |cac )(?:han |don vi )?(?:dang |da )?theo doi$/.test(
      words,
    )
  )
    return { want: 'followed' }
  const match =
    /^(?:(bỏ|thôi|ngừng|dừng|hủy|huỷ|không|bo|thoi|ngung|dung|huy|khong)\s+)?(?:theo dõi|theo doi)(?![\p{L}\p{M}])\s*(.{0,120})$/iu.exec(
      text
        .normalize('NFC')
        .trim()
        .replace(/^(?:tôi muốn|em muốn|cho (?:tôi|em|mình)|toi muon|em muon)\s+/iu, ''),
    )
  if (match === null) return null
  const stop = match[1] !== undefined
  const rest = match[2]!.replace(/[.!?]+$/, '').trim()
  const said = bare(spoken(rest))
  if (/^(?:viec|cong tac|tinh hinh|tien do|thuc hien)/.test(said)) return null
  if (/(?:^| )(?:la ai|khi nao|the nao|nhu the nao|bao gio|ra sao)$/.test(said)) return null
  if (THIS.test(said)) return stop ? { want: 'followed' } : { want: 'follow', about: '' }
  const unit =
    /^(?:(?:các|cac|mọi|moi|tất cả|tat ca)\s+)?(?:hạn\s+(?:nộp\s+)?(?:của\s+)|han\s+(?:nop\s+)?(?:cua\s+)|đơn vị\s+|don vi\s+)(.{3,})$/iu.exec(
      rest,
    )
  if (unit !== null && !/^(?:toi|minh|em|don vi (?:toi|minh|em))$/.test(spoken(unit[1]!)))
    return { want: 'watch', unit: unit[1]!, watched: !stop }
  if (UNIT.test(rest)) return { want: 'watch', unit: rest, watched: !stop }
  const about = said.replace(/^(?:cac )?(?:han|viec)(?: nop| cua)?(?: |$)/, '')
  return stop ? { want: 'followed' } : { want: 'follow', about }
}

const UNIT =
  /^(?:sở|ubnd|ủy ban|uỷ ban|ban|bộ|cục|chi cục|văn phòng|trung tâm|thanh tra|phòng|so|uy ban|bo|cuc|van phong|trung tam|phong)\s/iu

const NOT_MINE =
  /^(?:(?:viec|han|cai|bao cao) (?:nay |do )?)?(?:khong (?:lien quan|thuoc|phai)(?: (?:gi|den|toi|cua|viec|trach nhiem|phan|nhiem vu|han))*(?: (?:toi|minh|em|don vi|co quan|phong|ben)(?: (?:toi|minh|em|nay))?)?)$/

function readNotMine(words: string): Request | null {
  if (!NOT_MINE.test(words) || /^khong phai$/.test(words)) return null
  return { want: 'not-mine' }
}

/** "nhắc tôi hạn này" asks for the reminders of that deadline, not for one of one's own. */
function readFollowThis(words: string): Request | null {
  return /^nhac(?: nho)?(?: lai)?(?: cho)? (?:toi|minh|em)(?: ve)? (?:(?:han|viec|cai|bao cao) (?:nay|do)|khi (?:nao )?(?:den|gan den|sap den|toi) han(?: nay)?)$/.test(
    words,
  )
    ? { want: 'follow', about: '' }
    : null
}

function readCorrection(text: string, words: string): Request | null {
  if (
    /^(?:(?:xin loi|bam|nham|em|toi|minh|that ra) )*(?:nham|chua nop|chua gui|chua bao cao|(?:huy|bo|rut lai) (?:xac nhan|da nop|bao da nop)(?: da nop)?)(?: (?:roi|dau|ma|bao cao|nham))*$/.test(
      words,
    ) &&
    words !== 'bao cao'
  )
    return { want: 'undo' }
  const number = NUMBER.exec(text.normalize('NFC'))
  const changes =
    /^(?:sua|doi|cap nhat|dinh chinh)(?: lai)?(?: so)?(?: bao cao| van ban| cong van)?(?: thanh| la| so)*(?: so)? \d/
  return number !== null && changes.test(words)
    ? { want: 'renumber', reference: (number[1] ?? number[2] ?? '').replace(/\s+/g, ' ') }
    : null
}

function readInspection(text: string, words: string): Request | null {
  const behind = text.replace(/^[^:]*?(?:kiểm tra|kiem tra)\s*:?\s*/iu, '')
  if (
    /^(?:them|nhap|tao|ghi|dat|doi|chuyen|doi ngay) (?:mot |ngay )?(?:cuoc|lich|dot|buoi|ngay)(?: kiem tra) \S/.test(
      words,
    )
  )
    return { want: 'add-inspection', text: behind }
  if (/^(?:huy|xoa|bo) (?:cuoc|lich|dot|buoi)(?: kiem tra) \S/.test(words))
    return { want: 'cancel-inspection', text: behind }
  return /^(?:xem |danh sach |cho (?:toi|em|minh) )*(?:cac (?:cuoc|dot|lich) kiem tra(?: sap toi)?|lich kiem tra(?: sap toi| cua (?:toi|minh|em|doan|(?:don vi|co quan)(?: (?:toi|minh|em))?))?)$|^(?:khi nao|bao gio|ngay nao|hom nao)(?: thi)? (?:doan(?: kiem tra)? )?(?:den|xuong|toi|kiem tra)(?: kiem tra)?(?: don vi| co quan| cho)? (?:toi|minh|em)$/.test(
    words,
  )
    ? { want: 'inspections' }
    : null
}

function readOpen(words: string): Request | null {
  if (
    /^(?:da )?(?:co )?(?:nhung |cac |bao nhieu |may )?(?:don vi|co quan|ai|noi)(?: nao)? (?:da )?(?:nop|gui|bao cao|nop bao cao)(?: roi| chua)*$/.test(
      words,
    )
  )
    return { want: 'open' }
  return /^(?:(?:danh sach|liet ke|xem|cho (?:toi|em|minh)|con|hien|nhung|cac) )*(?:ai|don vi nao|noi nao|so nao|nhung ai|don vi|co quan nao) (?:(?:con|van|dang|bi) )*(?:chua|no|cham|tre|qua han)(?: (?:nop|bao cao|nop bao cao|gui|gui bao cao|xac nhan|han))?(?: nao)?$/.test(
    words,
  )
    ? { want: 'open' }
    : null
}

const NUMBER =
  /(?:(?:số|so|văn bản|van ban|vb|cv|công văn|cong van)\s*[:.]?\s*)*(?<![\p{L}\d/])(\d{1,5}[a-z]?\s?\/\s?(?:\d{4}\s?\/\s?)?\p{L}[\p{L}\d]*(?:\s?[-–]\s?[\p{L}\d]+)*)|(?:số|so)\s*[:.]?\s*(\d{1,6})(?![\d/])/iu
const SUBJECT =
  '(?:(?:da|vang|bao cao|toi|em|minh|anh|chi|chung toi|ben|don vi|co quan|phong|so|van phong) ?(?:toi|em|minh|nay)? ?)*'
const DID = '(?:nop|gui|bao cao|trinh|hoan thanh|ky gui|phat hanh|lam xong|xong(?= bao cao))'
const SUBMITTED = [
  new RegExp(`^${SUBJECT}(?:da|vua|moi)(?: vua| moi)? ${DID}(?: xong| roi)*(?: (.*))?$`),
  new RegExp(`^${SUBJECT}${DID}(?: (.*?))? (?:roi|xong)(?: roi)?(?: (.*))?$`),
]
const TOPIC =
  /^(?:(?:bao cao|han|viec|cai|no|nay|do|roi|xong|ve|len|cho|voi|ngay|hom|nay|qua|cua|don vi|toi|em|minh|luon|so|tren|cap tren|van thu) ?)+/

/** Something was handed in; questions and remarks about others are not it. */
function readSubmitted(text: string, today: Day): Request | null {
  const clean = text.normalize('NFC').trim()
  if (/[?？]\s*$/.test(clean)) return null
  const number = NUMBER.exec(clean)
  const rest = number === null ? clean : clean.replace(number[0], ' ')
  // "báo cáo quý rồi" is a report that is done, not the quarter before
  const done = rest.replace(/(?<![\p{L}\p{M}])(?:rồi|roi)(?![\p{L}\p{M}])/giu, ', xong ,')
  const times = parseTimeExpressions(done, today)
  const without = times.reduce((left, time) => left.replace(time.text, ' '), done)
  const words = bare(spoken(without)).replace(/ (?:ngay|so|luc)$/, '')
  if (
    /(?:^| )(?:chua|khi nao|bao gio|ai|the nao|khong|neu|nhung|thieu|sai|tre|cham|muon|gi|dau)(?: |$)/.test(
      words,
    )
  )
    return null
  const topic = /^bao cao (.+?) (?:da|vua|moi) (?:nop|gui|trinh|hoan thanh)/.exec(words)?.[1] ?? ''
  const sentence = topic === '' ? words : words.replace(` ${topic}`, '')
  for (const pattern of SUBMITTED) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const said = [topic, match[1], match[2]].filter(Boolean).join(' ').trim()
    const about = said.replace(TOPIC, '').trim()
    if (about.split(' ').length > 12) return null
    const reference = number === null ? '' : (number[1] ?? number[2] ?? '').replace(/\s+/g, ' ')
    return { want: 'submitted', reference, about }
  }
  return null
}
