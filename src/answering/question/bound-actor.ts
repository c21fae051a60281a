// Whom a question says to act, among the bodies that the held duties bind: no list of kinds of bodies knows "đại lý",
// "người dự thi" or "tổ chức được ứng vốn", but the texts name them. Pure.

import { phraseKey } from '../places/syllables.ts'
import { plain } from './actors.ts'

/** Behind these a body is written to, or is named for what it has. */
const towards =
  /^(?:gui|nop|cho|ve|den|toi|len|trinh|cua|voi|qua|va|hoac|nghi|bao|cao|theo|thuoc|boi|vien|doi|tu|nhan|so|lap|toan)$/
const reportOf = / bao cao (?:(?:dinh ki|tong ket|6 thang|9 thang|thang|quy|nam|tuan|[\divx]+) ){1,3}cua $/
const acts =
  /^(?:(?:hien |hom nay |co the )?(?:phai|can(?! (?:bo|cu|doi))|se|co (?:trach nhiem|bao nhieu|may)|duoc (?:nop|gui|de nghi)|con (?:may|bao nhieu)|thi(?! (?:dua|hanh|truong|diem|tran|xa))|nop|gui|bao cao|trinh(?! (?:do|tu))|lap(?! (?:phap|trinh))|hoan (?:thanh|tra)|thong bao|de nghi|phe duyet|ban hanh|cong (?:bo|khai)|cho y kien|giai (?:quyet|trinh)|tra (?:loi|ket qua|ho so)|tong hop|thuc hien|cap (?!xa|huyen|tinh|tren|duoi)|ra (?:quyet dinh|soat)|ban giao|ke khai|khac phuc|dang ki|chuyen(?! (?:mon|nganh|trach|de|gia|vien|muc|doi|tiep))|xac nhan|tham dinh|cap nhat|to chuc|xay dung|quyet dinh|chu tri))(?: |$)/

/** "Đơn vị phải nhận được kết quả": it is sent to them. */
const receives = /^(?:phai |se |duoc |can )+nhan (?!dien |biet |xet |lai )/

/** The name, as its words stand in the question, of the one of these that it says acts; `null` where it names none. */
export function boundActor(folded: string, names: readonly string[]): string | null {
  const words = plain(folded).trim().split(' ')
  const said = [...new Set(names.map((name) => plain(phraseKey(name))))].flatMap((name) => {
    const own = name.replace(/^(?:cac|nhung|moi) /, '').split(' ')
    return words.flatMap((_, at) => spanOf(words, at, own) ?? [])
  })
  return said.sort((a, b) => b.length - a.length)[0] ?? null
}

function spanOf(words: string[], at: number, name: string[]): string | null {
  if (name.length < 2 || words[at] !== name[0] || words[at + 1] !== name[1]) return null
  const before = ` ${words.slice(0, at).join(' ')} `
  if (towards.test(words[at - 1] ?? '') && !reportOf.test(before)) return null
  let end = at + 2
  while (end < words.length && name.includes(words[end]!)) end++
  const behind = words.slice(end).join(' ')
  return acts.test(behind) && !receives.test(behind) ? words.slice(at, end).join(' ') : null
}
