// Where something stands today: whether it has begun, is under way or is over. It is asked ("còn kiểm tra không?", "xong
// chưa?") or claimed ("đang kiểm tra phải không?"); no text alone can say so, only its days against today. Pure.

import { stands, syllablesOf } from '../places/syllables.ts'
import type { Understood } from './question.ts'

export type Phase = 'begun' | 'under way' | 'over'

export interface PhaseAsked {
  phase: Phase
  /** The claim is that it is not so: "chưa kết thúc phải không?" */
  denied: boolean
  /** The folded question without the words that ask for a confirmation. */
  said: string
}

const tag =
  /(?: (?:co )?(?:phai|dung)(?: vay| the| nhu vay)?(?: (?:khong|chu|chua|ha|a|roi))?| (?:co )?dung(?: vay| the)? khong)?(?: (?:a|ha|nhi|vay|the|nhe|day|em|anh|chi))* $/
const over = '(?:xong|het|ket thuc|hoan thanh|hoan tat|ngung|dung)'
const begins =
  '(?:bat dau|khoi dong|tien hanh|trien khai|di kiem tra|kiem tra|thanh tra|den dot|toi dot|vao dot)'
const rest = '(?: \\S+){0,13}'

const asked: [Phase, RegExp][] = [
  [
    'under way',
    new RegExp(` (?:con|van|dang)${rest} hay (?:la )?(?:da )?(?:thoi|chua|khong|${over})(?: roi| chua)? $`),
  ],
  ['over', new RegExp(` (?<!chua )${over}${rest} (?:chua|hay chua) $`)],
  [
    'over',
    new RegExp(` (?:da|vua)(?: (?!hay )\\S+){0,6} ${over} (?:hay|hoac)(?: la)? (?:van|con|dang|chua)(?: |$)`),
  ],
  ['over', / (?<!chua )(?:xong|het|ket thuc)(?: roi)?(?: khong)? $/],
  ['under way', new RegExp(` (?:con|van|dang)${rest} (?:khong|nua khong|chua) $`)],
  ['begun', new RegExp(` ${begins}${rest} (?:chua|hay chua) $`)],
]

const claimed: [Phase, boolean, RegExp][] = [
  ['over', true, new RegExp(` chua(?: \\S+){0,4} ${over}(?= )`)],
  ['over', false, new RegExp(` (?:da|vua)(?: \\S+){0,8} ${over}(?= )| ${over}${rest} roi $`)],
  ['begun', true, new RegExp(` chua(?: \\S+){0,2} ${begins}(?= )`)],
  ['under way', true, / khong (?:con|dang) /],
  [
    'under way',
    false,
    / dang (?!la |giu |co |quy dinh |neu |ap dung |giao |do |thuoc |yeu cau )| (?:van|con(?! \d)) /,
  ],
  [
    'begun',
    false,
    / (?:bat dau|khoi dong|tien hanh)(?: \S+){0,13} roi $| da(?: \S+){0,6} (?:bat dau|khoi dong) /,
  ],
]
/** "Hết đợt kiểm tra thì báo cáo": what is to be done then, whenever that is. */
const conditional = / (?:thi(?! dua | hanh | xa | tran | cong | tuyen )|neu|khi|sau|truoc|de) /

/** The phase that a question asks for or claims; `null` where it speaks of no phase. */
export function phaseAsked({ text, claim }: Pick<Understood, 'text' | 'claim'>): PhaseAsked | null {
  const folded = foldedAsMeant(text)
  if (claim) {
    const said = ` ${folded
      .replace(/^ co phai /, ' ')
      .replace(tag, ' ')
      .trim()} `
    const found = conditional.test(said) ? undefined : claimed.find(([, , form]) => form.test(said))
    return found ? { phase: found[0], denied: found[1], said } : null
  }
  const plain = ` ${folded.replace(/(?: (?:a|ha|nhi|vay|the|nhe|em|anh|chi|nao))+ $/, ' ').trim()} `
  const found = asked.find(([, form]) => form.test(plain))
  return found ? { phase: found[0], denied: false, said: plain } : null
}

const marked = new Map(
  syllablesOf('đang vẫn còn giờ đã chưa hết thì để').map((word) => [word.folded, word] as const),
)

/** The folded words; one that is typed as another word ("văn" for "vẫn", "chữa" for "chưa") is set apart. */
function foldedAsMeant(text: string): string {
  const words = syllablesOf(text).map((s) => {
    const meant = marked.get(s.folded)
    return meant === undefined || stands(s, meant) ? s.folded : `${s.folded}_`
  })
  return ` ${words.join(' ')} `
}

/** The claim says how something stands today: words of a text that set no day never confirm it. */
export function claimsToday(u: Pick<Understood, 'text' | 'claim'>): boolean {
  const asked = u.claim ? phaseAsked(u) : null
  if (asked?.phase !== 'under way') return asked !== null
  return / (?:dang|van|hom nay|bay gio|hien nay|hien gio|hien tai|luc nay|gio) /.test(asked.said)
}
