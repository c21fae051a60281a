// "Còn bao nhiêu ngày làm việc nữa đến hạn nộp báo cáo?": days that offices work are counted to the day that the rest of the
// question leads to. How many of them before a visit a thing is due is another question. Pure.

import { phraseKey } from '../places/syllables.ts'

const many = '(?:bao nhieu|may)'
const asksLeft = new RegExp(
  `(?<! truoc)(?: \\S+)? con (?:\\S+ ){0,3}${many} ngay lam viec | ${many} ngay lam viec nua | hom nay (?:\\S+ ){0,16}${many} ngay lam viec `,
)
const ofDuty = / (?:han|nop|gui|bao cao|trinh|khac phuc|hoan thanh|ket thuc|dang ki|kiem tra) /
const shortTurn = 9
const said = /(bao nhiêu|mấy|bao nhieu|may)(\s+ngày|\s+ngay)\s+(?:làm việc|lam viec)/iu

/** The question about days of any kind; `null` where none that are worked are asked for. */
export function workingDaysLeft(text: string): string | null {
  const folded = ` ${phraseKey(text)} `
  // a turn this short goes on about the day of the answer before
  const about = ofDuty.test(folded) || folded.trim().split(' ').length <= shortTurn
  return asksLeft.test(folded) && about ? text.replace(said, '$1$2') : null
}
