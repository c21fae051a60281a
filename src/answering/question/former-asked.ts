// "Trước khi sửa thì bao nhiêu?": what an amended text said before is asked, and not what holds now.

import { phraseKey } from '../places/syllables.ts'

const change = '(?:sua|sua doi|dieu chinh|thay doi|thay the|bo sung|doi|lui|gia han)'
const former = new RegExp(
  [
    ` truoc (?:khi|luc|thoi diem) (?:\\S+ ){0,5}?${change} | truoc (?:sua doi|dieu chinh) `,
    ` (?:khi|luc|hoi) (?:con )?chua (?:duoc |bi |co )?${change} `,
    ` (?:ban dau|luc dau|nguyen goc|ban goc|ban cu|muc cu|gia cu|bang gia cu|lich cu|han cu|ngay cu|quy dinh cu|ten cu|phu luc cu) (?!the )`,
  ].join('|'),
)

/** Whether the turn asks what stood in a text before it was changed. */
export function asksFormer(words: string): boolean {
  return former.test(` ${phraseKey(words)} `)
}
