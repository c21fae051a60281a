// The one slot of a statement that a question leaves open: whom a thing goes to or comes from or through, who makes a form,
// who pays, how many there are, who does it. Pure.

import type { Understood } from '../../question/question.ts'

export type Slot = 'receiver' | 'sender' | 'through' | 'partner' | 'maker' | 'payer' | 'count' | 'doer'

const whoever =
  '(?:ai|dau|(?:nhung |cac )?(?:co quan|don vi|so|phong|ban|nganh|bo|cuc|to chuc|bo phan|cap|noi|ben|huyen|xa|nguoi|trung tam|doan)(?: \\S+)? nao)'
const sends =
  '(?:bao cao|gui|nop|trinh|kien nghi|de nghi|xin y kien|chuyen(?! (?:nganh|de|vien|mon|doi|gia|trach))|ban giao|phan anh|thong bao|cung cap)'
const form = '(?:bieu mau|mau|bieu|de cuong|phu luc)'
const makes = '(?:ban hanh|xay dung|cung cap|soan|soan thao|lap|huong dan|cong bo|quy dinh|lam ra)'
const money = '(?:kinh phi|chi phi|tien|le phi|phi|nguon kinh phi)'
const pays =
  '(?:chiu|tra|chi|chi tra|bao dam|dam bao|can doi|lo|thanh toan|quyet toan|thanh quyet toan|cap|ho tro|bo tri)'

/** The narrower before the wider; the first whose words stand in the question. */
const slots: [Slot, RegExp][] = [
  [
    'maker',
    new RegExp(
      ` ${form}(?: \\S+){0,6}? (?:cua|do) ${whoever} (?:${makes} )?$| ${form}(?: \\S+){0,6} do ${whoever} ${makes} |^ ${whoever} (?:se |phai )?${makes} (?:cac )?${form} | ${form}(?: (?!gui |nop |trinh |chuyen |ve |cho |den )\\S+){0,16} ${whoever} (?:se |phai |duoc giao |co trach nhiem |lo )*${makes} $`,
    ),
  ],
  [
    'payer',
    new RegExp(
      ` ${money} (?:\\S+ ){0,14}?(?:do )?${whoever} (?:se |phai )?${pays} | ${whoever} ${pays} ${money} `,
    ),
  ],
  [
    'sender',
    new RegExp(
      ` (?:nhan|tiep nhan|thu|lay)(?: \\S+){0,9} (?:tu|cua) ${whoever} | (?:tu|cua|do) ${whoever} (?:gui|nop|chuyen) (?:den|toi|ve|len)? ?$`,
    ),
  ],
  [
    'doer',
    new RegExp(
      ` (?<!ban |chuyen |tiep )giao(?: (?:viec|nhiem vu|no|viec nay|viec do))? (?:cho )?${whoever} (?:de |se |phai )?(?:lam|thuc hien|phu trach|chu tri|dam nhan|dam nhiem|lo|xu li|tham muu|theo doi|quan li|tong hop|giai quyet|trien khai|to chuc) |^ (?:viec|nhiem vu|cong viec|phan viec) .* (?<!ban |chuyen |tiep )(?:giao|thuoc ve) (?:cho )?${whoever} $`,
    ),
  ],
  ['through', new RegExp(` (?:thong qua|qua|dau moi) ${whoever} `)],
  ['partner', new RegExp(` phoi hop (?:voi )?${whoever} `)],
  [
    'receiver',
    new RegExp(
      ` ${sends}(?! (?:do|boi) )(?: (?!do |boi |ai |nao )\\S+){0,8} ${whoever} (?=$|(?:vay|the|a|truoc|trong|khi|bang|qua|va|ve|hang|moi|o|tai|theo|de|ket qua|tinh hinh|viec|xem xet|quyet dinh|phe duyet|cho y kien|chap thuan|thong qua) )| (?:cho|den|toi|ve|len) ${whoever} | ${whoever} (?:se |phai |duoc giao |la noi )*(?:tiep )?nhan (?:cac |nhung )?(?:bao cao|ho so|ket qua|van ban|phieu|so lieu|danh sach|de nghi|kien nghi|phan anh|don) `,
    ),
  ],
]

/** `null` where the question leaves none of them open. */
export function slotAsked({ folded, wants, counted }: Understood): Slot | null {
  if (wants === 'count') return counted.length > 0 && asksOnce.test(folded) ? 'count' : null
  const named = slots.find(([, asks]) => asks.test(folded))?.[0]
  if (named) return named
  return wants === 'agency' || wants === 'who' ? 'doer' : null
}

/** "Mấy tổ, mỗi tổ mấy người?" has two answers, which the quote gives together. */
const asksOnce = /^(?!.* (?:may|bao nhieu) .* (?:may|bao nhieu) )/
