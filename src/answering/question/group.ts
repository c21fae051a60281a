// Whose duty it is where a plan parts those whom it inspects from those whom it does not: the day set for the one group is
// none of the other's. Pure.

import type { Deadline } from '../../document.ts'
import type { Understood } from './question.ts'

export type Group = 'inspected' | 'spared'

/** Those who are not inspected: their duties stand apart. */
export const leavesOut =
  /không (?:thuộc|nằm|có tên|được kiểm tra|trong)[^.;:]{0,20}(?:đối tượng|diện|danh sách|phụ lục|lịch|tại|theo)|(?:không (?:thuộc|nằm trong|có trong)|ngoài) (?:đối tượng|diện|danh sách|phụ lục|kế hoạch (?:kiểm tra|thanh tra)|lịch)/iu
/** Those looked into by their report alone are visited by nobody. */
const byReport =
  /(?:(?:thanh|kiểm) tra|giám sát) (?:qua|thông qua|bằng|trên|gián tiếp)(?: (?:qua|bằng))?(?: (?:văn bản|báo cáo|hồ sơ)|(?!\p{L}))|không (?:được |bị )?(?:kiểm|thanh|phúc) tra/iu
export const ofInspected =
  /(?:được|bị|là đối tượng|thuộc diện|thuộc đối tượng) (?:được |bị )?(?:(?:đoàn|tổ)(?: \p{L}+){0,6} )?(?:kiểm tra|thanh tra|phúc tra)|đối tượng (?:kiểm tra|thanh tra)|(?<!(?:không|chưa) )(?:thuộc|trong) (?:danh sách|kế hoạch|lịch) (?:được |bị )?(?:kiểm tra|thanh tra)/iu

const inspection = '(?:kiem tra|thanh tra|phuc tra)'
const whoever =
  '(?:don vi|co quan|dia phuong|so nganh|so(?= (?:duoc|bi|thuoc|nam|co ten|da|vua|moi|sap|o|tai) )|cac so|nganh|huyen|quan|xa|phuong|noi|ben|ai|to chuc|nhung|(?<!tru )co so|truong|doanh nghiep|cong ty)'
/** What is sent to them is asked of another. */
const asInspected = new RegExp(
  ` (?<! (?:cho|toi|den|voi|gui|thong bao|yeu cau) )((?:cac |nhung )?${whoever}(?: (?!khong|chua|ngoai)\\S+){0,4}? (?:(?:duoc|bi|la doi tuong|thuoc dien|thuoc doi tuong|thuoc danh sach|nam trong dien|nam trong danh sach|nam trong doi tuong|co ten trong danh sach)(?: duoc| bi)? (?:(?:doan|to)(?: \\S+){0,5}? )?${inspection}|(?:co ten|nam) trong (?:danh sach|ke hoach) ${inspection})) | (?<!(?:khong|chua) (?:co )?)(?:thuoc|nam trong|co ten trong|thuoc vao) (?:dien|danh sach|doi tuong)(?: duoc| bi)? ${inspection} | doi tuong (?:duoc |bi )?${inspection} (?:\\S+ ){0,4}(?:nop|gui|bao cao|trinh) `,
)

/** Those who only inspect themselves are visited by nobody. */
const ofThemselves = / (?:thuoc |nam trong |la )(?:dien |nhom |doi tuong |danh sach )(?:phai )?tu kiem tra /

/** The group that the question asks for, where it names one. */
export function groupAsked({ folded, excluded }: Understood): Group | null {
  if (excluded || ofThemselves.test(folded)) return 'spared'
  return asInspected.test(folded) ? 'inspected' : null
}

/** The group that has the duty; `null` where anybody may be meant. */
export function groupOf({ who }: Pick<Deadline, 'who'>): Group | null {
  if (leavesOut.test(who ?? '') || byReport.test(who ?? '')) return 'spared'
  return ofInspected.test(who ?? '') ? 'inspected' : null
}
