// A turn that only asks one more thing of what was just told, in words that name no matter: "gửi cho ai?", "quá hạn
// chưa?", "ai phải nộp?", "gửi qua đâu?". Pure.

import { phraseKey } from '../places/syllables.ts'

/** What is asked of the statement told last. */
export type Slot =
  | 'receiver'
  | 'doer'
  /** "Quá hạn chưa?" */
  | 'passed'
  /** "Còn kịp không?" */
  | 'open'
  /** "Còn mấy ngày?" */
  | 'left'
  | 'day'
  | 'way'
  | 'form'
  /** "Số mấy?" */
  | 'number'
  /** "Ai ký?", "ai lập?": who does it to the thing told. */
  | 'maker'
  /** "Kiểm tra ở đâu?" */
  | 'where'
  /** "Kiểm tra cái gì?" */
  | 'object'
  /** "Nộp trễ thì sao?" */
  | 'late'
  /** "Đầu hay cuối quý?" */
  | 'either'

const lead =
  '(?:(?:vay|the|roi|thi|ma|da|cai do|cai nay|no|viec do|viec nay|viec ay|han do|han nay|bao cao do|bao cao nay|bao cao|bay gio|gio|hien|hien nay|hien tai|den gio|den nay|tinh den nay|toi nay|(?:(?:tinh )?(?:den|toi) )?(?:hom nay|bua nay|ngay hom nay)|bi|la|co|a|u|ok|cu the|tuc|nghia) )*'
const soft = '(?: (?:cho|giup|em|toi|minh|anh|chi|di|nhe|nha|voi|a|ha|the|vay|lai|nhi|duoc|xem|ta))*'
const sends = '(?:gui|nop|bao cao|trinh|chuyen|giao)'
const thing = '(?: (?:no|bao cao|ket qua|cai do|cai nay|ban do))?'
const body =
  '(?:(?:nhung |cac )?(?:ai|dau|(?:co quan|don vi|noi|cho|phong|ban|so|cap|nguoi|ben|bo phan|phong ban) nao))'
const overdue = '(?:qua han|tre han|den han|toi han|het han|qua ngay|qua|muon|tre)'

const doing = '(?:kiem tra|thanh tra|phuc tra|lam viec)'

const slots: [Slot, string[]][] = [
  [
    'receiver',
    [
      `(?:phai |can )?${sends}${thing}(?: (?:cho|ve|toi|den|len|o|tai))? ${body}`,
      `(?:cho|ve|toi|den) ${body}`,
      `${body} (?:la noi |se )?(?:nhan|tiep nhan)(?: bao cao)?`,
      // "nộp cho Sở X đúng không?": whom the duty told goes to says it
      `(?:phai |can )?${sends}${thing} (?:cho|ve|toi|den|len)(?: (?!bao|ngay|truoc|thang|nam|han|khi|mau|bieu)\\S+){1,8} (?:(?:dung|phai) (?:khong|chu)|a|ha)`,
      `noi (?:nhan|tiep nhan)(?: bao cao)? la ${body}(?: cua (?:so|huyen|tinh|doan))?`,
      // "nộp cho Văn phòng đúng không?": to whom it is sent, whoever is supposed
      `(?:phai )?${sends}${thing} (?:cho|ve|toi|den|len) (?:(?!\\d|truoc|ngay|thang)\\S+ ){1,8}(?:dung|phai|co phai) (?:khong|chua|chu|ko|k)`,
    ],
  ],
  [
    'doer',
    [
      `(?:nhung )?(?:ai|(?:co quan|don vi|phong|ban|so|cap|nguoi|ben) nao)(?: (?:phai|can|se|co trach nhiem|chiu trach nhiem))* (?:${sends}|lam|thuc hien|tong hop)${thing}`,
      'cua ai',
    ],
  ],
  [
    'passed',
    [`${overdue}(?: (?:nop|gui|roi))? (?:hay )?(?:chua|khong|roi a|roi ha|roi sao|(?:phai|dung) khong|a|ha)`],
  ],
  ['open', ['con (?:han|kip|duoc nop|nop duoc|gui duoc|thoi gian)(?: nua)? (?:khong|chua)', 'kip khong']],
  [
    'left',
    [
      'con (?:lai )?(?:may|bao nhieu|bao lau)(?: ngay)?(?: nua)?(?: (?:thi )?(?:la )?(?:den|toi|het) han)?',
      `${overdue} (?:may|bao nhieu|bao lau)(?: ngay)?(?: roi)?`,
      '(?:may|bao nhieu|bao lau)(?: ngay)? nua(?: (?:thi )?(?:la )?(?:den|toi|het) han)?',
    ],
  ],
  [
    'day',
    [
      '(?:(?:thoi )?han(?: (?:nop|gui|chot|cuoi|cuoi cung))* )?(?:(?:la|vao|roi vao|den|truoc|cham nhat|muon nhat|tre nhat) )*(?:(?:ngay|hom) (?:nao|may|bao nhieu|gi)|khi nao|bao gio|luc nao)',
      '(?:khi nao|bao gio|luc nao|ngay nao|hom nao|ngay may)(?: (?:thi|la))? (?:het han|den han|toi han)',
      '(?:thoi )?han(?: (?:nop|gui|chot|cuoi))? (?:nao|the nao|ra sao|bao lau)',
      '(?:thoi )?han (?:nop|gui|chot|cuoi|cuoi cung)',
      '(?:trong )?(?:(?:thoi han|thoi gian|vong) )?(?:bao lau|may ngay|bao nhieu ngay)',
    ],
  ],
  [
    'way',
    [
      `(?:phai )?(?:${sends}${thing} )?(?:qua|bang|theo|vao|ve|den|toi) (?:e ?mail|thu dien tu|hop thu)(?: nao| gi)`,
      `(?:phai )?(?:${sends}${thing} )?(?:qua|bang|theo) (?:dau|cach nao|(?:hinh thuc|duong|kenh|phuong thuc|he thong|phan mem|hop thu|dia chi)(?: nao| gi)|gi)`,
      `${sends}${thing} (?:nhu the nao|the nao|kieu gi|cach nao|ra sao)`,
    ],
  ],
  [
    'form',
    [
      '(?:dung |theo |lam theo |su dung )?(?:bieu mau|mau bieu|mau|bieu|de cuong)(?: bao cao)?(?: so)? (?:nao|may|gi|bao nhieu)',
    ],
  ],
  ['number', ['so (?:may|bao nhieu|nao|hieu (?:gi|nao|may))']],
]

/** What the words of the statement told last may say besides; else each is a question of its own. */
const besides: [Slot, string[]][] = [
  [
    'maker',
    [
      `(?:do )?(?:ai|nguoi nao|(?:co quan|don vi|cap|so|phong) nao)(?: (?:la nguoi|phai|se|duoc))* (?:ki(?: ten| duyet| xac nhan)?|lap|xac nhan|phe duyet|duyet|nghiem thu)${thing}`,
    ],
  ],
  ['where', [`(?:doan )?${doing} (?:o |tai )?(?:nhung )?(?:dau|cho nao|noi nao)`]],
  ['object', [`(?:doan )?${doing} (?:ve )?(?:nhung )?(?:cai |noi dung |viec )?gi`]],
  [
    'late',
    [
      `(?:neu )?(?:${sends}${thing} (?:tre|muon|cham|qua han|khong dung han)|(?:tre|qua) (?:thoi )?han|khong ${sends}${thing}|cham ${sends})(?: (?:nop|gui))? (?:thi )?(?:co )?(?:sao|the nao|bi (?:gi|sao|xu li (?:the nao|gi|ra sao)|phat gi|phat the nao|lam sao)|sao khong|bi gi khong|bi sao khong|bi phat khong|bi xu li khong|giai quyet (?:the nao|ra sao))`,
    ],
  ],
]

const patternsOf = (of: [Slot, string[]][]) =>
  of.map(([slot, forms]) => ({ slot, said: new RegExp(`^ ${lead}(?:${forms.join('|')})${soft} $`) }))
const patterns = patternsOf(slots)
const besidePatterns = patternsOf(besides)

/** "Nộp ở đâu, hạn chót?": the parts of a turn that asks for several slots and nothing else; none where it asks for one. */
export function slotsIn(text: string): string[] {
  const parts = text.split(/\s*[,;?]\s*|\s+(?:và|va|rồi|roi)\s+/u).filter((part) => /\p{L}/u.test(part))
  return parts.length > 1 && parts.length < 4 && parts.every((part) => slotAsked(part) ?? besideAsked(part))
    ? parts
    : []
}

/** The slot that a turn asks for and nothing else; `null` for a turn with a matter of its own. */
export function slotAsked(text: string): Slot | null {
  const folded = ` ${phraseKey(text)} `
  const said = patterns.find(({ said }) => said.test(folded))?.slot
  return said ?? ofTimeWords.find(({ words, asks }) => asks.test(folded) && words.test(folded))?.slot ?? null
}

const madeOf = (words: string) => new RegExp(`^ (?:(?:${words.split(' ').join('|')}) )+$`)
const pointing =
  'vay the roi thi ma la a u o ha nhi nhe ta ne em anh chi minh nay do ay no kia cai viec vu chung tinh tu ke bay gio hien'

/** Turns of nothing but words about time, in whatever order, by the words that ask. */
const ofTimeWords: { slot: Slot; words: RegExp; asks: RegExp }[] = [
  {
    slot: 'left',
    words: madeOf(
      `${pointing} con lai may bao nhieu lau ngay hom bua nua den toi het dung cho han thoi chot cuoi cung nop gui bao cao phai`,
    ),
    asks: / con .*(?<= )(?:bao lau|(?:may|bao nhieu) (?:ngay|hom|bua|nua|den|toi)) | (?:bao lau|(?:may|bao nhieu) (?:ngay|hom|bua)) .*(?<= )nua /,
  },
  {
    slot: 'day',
    words: madeOf(
      `${pointing} thoi han nop gui bao cao phai chot cuoi cung cua cho doi voi may cac nhung ca don vi co quan dia phuong noi so xa huyen ho vao den toi truoc cham nhat muon tre ngay hom khi nao bao luc`,
    ),
    asks: / (?:may|cac|nhung) (?:don vi|co quan|dia phuong|noi|so|xa|huyen) (?:nay|do|ay) .*(?<= )(?:(?:khi|ngay|hom|luc|han) nao|bao gio|ngay may) | han .*(?<= )(?:may|cac|nhung) (?:don vi|co quan|dia phuong|noi|so|xa|huyen) (?:nay|do|ay) /,
  },
]

/** "Đầu hay cuối quý?": the two that a short turn lets choose from, folded and each in full; `null` for any other turn. */
export function eitherOf(text: string): [string, string] | null {
  const [one, other, ...more] = phraseKey(text)
    .replace(/^(?:(?:vay|the|roi|la|thi|vao|o) )+/, '')
    .replace(/(?: (?:vay|the|a|ha|nhi|ta))+$/, '')
    .split(' hay ')
    .map((words) => words.replace(/^la /, '').split(' '))
  if (!one || !other || more.length > 0 || one.length + other.length > 6) return null
  if ([...one, ...other].some((word) => notEither.test(word))) return null
  const [first, second] = [
    other.length > 1 && one.length === 1 ? [...one, ...other.slice(1)] : one,
    one.length > 1 && other.length === 1 ? [...one.slice(0, -1), ...other] : other,
  ]
  return [first.join(' '), second.join(' ')]
}

const notEither = /^(?:khong|chua|nao|gi|ai|may|bao|sao|nhieu|khi|\d+)$/

/** What a turn asks that the statement told last may say besides: "ai ký?", "kiểm tra ở đâu?"; `null` for any other. */
export function besideAsked(text: string): Slot | null {
  const folded = ` ${phraseKey(text)} `
  return besidePatterns.find(({ said }) => said.test(folded))?.slot ?? (eitherOf(text) ? 'either' : null)
}
