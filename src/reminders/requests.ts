// What a message asks of the reminders, in plain words; `null` for everything that is a question to the library. Pure.

import { foldName } from '../library/unit-names.ts'
import type { Mutable } from './duty.ts'
import { asksForReminder } from './own.ts'

export type Request =
  | { want: 'list'; range: 'all' | 'week' | 'next-week' | 'month' | 'overdue' }
  | { want: 'own' }
  | { want: 'remind'; text: string }
  /** `reference` as written behind "đã nộp"; empty when none. */
  | { want: 'submitted'; reference: string }
  | { want: 'mute'; kind: Mutable; muted: boolean }
  | { want: 'watch'; unit: string; watched: boolean }
  | { want: 'calendar'; renew: boolean }
  | { want: 'inspections' }
  | { want: 'add-inspection'; text: string }
  | { want: 'cancel-inspection'; text: string }
  | { want: 'open' }

const MINE =
  '(?: cua (?:toi|minh|em|anh|chi|chung toi|don vi|co quan|phong|so)(?: (?:toi|minh|em|chung toi))?)?'
const ANY =
  '(?:cac |nhung |co |xem |liet ke |danh sach |con )*(?:han|thoi han|viec|deadline)(?: nop| bao cao| nop bao cao| phai lam| phai nop)?'
const END = '(?: (?:nao|gi|la gi|khong|the|a|nhe|nhi|vay))*'

const LISTS: [RegExp, Extract<Request, { want: 'list' }>['range']][] = [
  [
    new RegExp(`^${ANY}${MINE}(?: nao| gi)?(?: den han| phai nop)?(?: trong)? tuan (?:nay|do)${MINE}${END}$`),
    'week',
  ],
  [
    /^tuan nay(?: (?:toi|minh|em|don vi))?(?: (?:co|phai|can|con|nop|lam|han|viec|bao cao|gi|nao|khong|nhung|cac|the|a|nhe|nhi|vay))+$/,
    'week',
  ],
  [new RegExp(`^${ANY}${MINE}(?: nao| gi)?(?: trong)? tuan (?:sau|toi)${MINE}${END}$`), 'next-week'],
  [new RegExp(`^${ANY}${MINE}(?: nao| gi)?(?: trong)? thang nay${MINE}${END}$`), 'month'],
  [
    new RegExp(`^(?:${ANY}${MINE} )?(?:nao )?(?:da |dang |bi )?(?:qua han|tre han|tre)${MINE}${END}$`),
    'overdue',
  ],
  [
    new RegExp(
      `^(?:toi|minh|em) (?:co |dang |con )*(?:qua han|tre|no) (?:gi|viec gi|bao cao nao|bao cao gi)${END}$`,
    ),
    'overdue',
  ],
]

/** The range that stands behind /han; `null` for other words, which are a question. */
export function rangeOf(argument: string): Extract<Request, { want: 'list' }>['range'] | null {
  const words = foldName(argument)
  if (/^(?:|cua (?:toi|minh|em)|toi|tat ca)$/.test(words)) return 'all'
  if (/^(?:trong )?tuan(?: nay)?$/.test(words)) return 'week'
  if (/^tuan (?:sau|toi)$/.test(words)) return 'next-week'
  if (/^(?:trong )?thang(?: nay)?$/.test(words)) return 'month'
  return /^(?:da )?(?:qua han|qua|tre|tre han)$/.test(words) ? 'overdue' : null
}

const KINDS: [RegExp, Mutable][] = [
  [/ban tin|tong hop|tuan/, 'digest'],
  [/thay doi|doi lich/, 'change'],
  [/kiem tra|cuoc hop|su kien|lich kiem tra/, 'event'],
  [/bao cao/, 'report'],
  [/nhiem vu|cong viec|viec/, 'task'],
]

export function readRequest(text: string): Request | null {
  const words = foldName(text)
  if (asksForReminder(text)) return { want: 'remind', text }
  for (const [pattern, range] of LISTS) if (pattern.test(words)) return { want: 'list', range }
  if (
    /^(?:cac |nhung |xem |danh sach )*(?:loi )?nhac(?: nho)?(?: viec)?(?: rieng)? cua (?:toi|minh|em)$/.test(
      words,
    )
  )
    return { want: 'own' }
  if (
    /^(?:lay |cho (?:toi|em|minh) |xem )*(?:dia chi |duong dan |link |tep )?lich cua (?:toi|minh|em)$/.test(
      words,
    )
  )
    return { want: 'calendar', renew: false }
  if (/^(?:doi|thu hoi|huy|tao lai) (?:dia chi|duong dan|link) lich(?: cua (?:toi|minh|em))?$/.test(words))
    return { want: 'calendar', renew: true }
  return (
    readSwitch(words) ?? readSubmitted(text, words) ?? readInspection(text, words) ?? readWatch(text, words)
  )
}

function readSwitch(words: string): Request | null {
  const match =
    /^(tat|bo|dung|khong|thoi|bat|bat lai|mo|nhan) (?:nhan |gui |lai )?(?:nhac(?: nho)?(?: ve| cac| han)?|ban tin|thong bao) ?(.*)$/.exec(
      words,
    )
  if (!match) return null
  const kind = KINDS.find(([pattern]) =>
    pattern.test(`${words.includes('ban tin') ? 'ban tin ' : ''}${match[2]}`),
  )?.[1]
  return kind === undefined ? null : { want: 'mute', kind, muted: !/^(?:bat|mo|nhan)/.test(match[1]!) }
}

const SUBMITTED =
  /^\s*(?:(?:tôi|em|mình|đơn vị|toi|em|minh|don vi)\s+)?(?:đã|da)\s+(?:nộp|gửi|báo cáo|nop|gui|bao cao)(?:\s+(?:báo cáo|bao cao))?(?:\s+(?:rồi|xong|roi))?[\s,:]*(?:(?:số|so|văn bản(?: số)?|van ban(?: so)?)\s*[:.]?\s*)?((?:\S*\d\S*)?)\s*(?:ạ|nhé|rồi|a|nhe|roi)?[.!]?\s*$/iu

function readSubmitted(text: string, words: string): Request | null {
  if (/(?:khi nao|bao gio|chua|ai|khong)$/.test(words)) return null
  const match = SUBMITTED.exec(text.normalize('NFC'))
  return match ? { want: 'submitted', reference: match[1] ?? '' } : null
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
  if (/^(?:xem |danh sach )?(?:cac (?:cuoc|dot|lich) kiem tra|lich kiem tra(?: sap toi)?)$/.test(words))
    return { want: 'inspections' }
  return /^(?:nhung |cac )?(?:ai|don vi nao) (?:con )?chua (?:nop|bao cao|nop bao cao|xac nhan)$/.test(words)
    ? { want: 'open' }
    : null
}

function readWatch(text: string, words: string): Request | null {
  const match =
    /^(?:(bỏ|thôi|ngừng|bo|thoi|ngung)\s+)?(?:theo dõi|theo doi)\s+(?:các\s+|cac\s+)?(?:hạn|han)\s+(?:của|cua)\s+(.{3,120})$/iu.exec(
      text.trim(),
    )
  if (!match || /^(?:bo |thoi |ngung )?theo doi (?:cac )?han cua (?:toi|minh|em)$/.test(words)) return null
  return { want: 'watch', unit: match[2]!.replace(/[.!]+$/, ''), watched: match[1] === undefined }
}
