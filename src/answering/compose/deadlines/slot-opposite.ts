// "Đi công tác ngoài tỉnh" is not "đi công tác trong tỉnh": of two words that exclude each other a duty says the one and the
// question the other. Pure.

import { phraseKey } from '../../places/syllables.ts'
import { numberedFit, numberedIn } from '../../question/numbered-things.ts'
import type { Slot } from './slot.ts'

/** Folded words of which only the one can be meant. */
const opposites: [RegExp, RegExp][] = [
  ...['tinh', 'nuoc', 'gio', 'nganh', 'huyen', 'xa', 'thanh pho', 'khu vuc', 'danh muc', 'ke hoach'].map(
    (of): [RegExp, RegExp] => [
      new RegExp(` (?:trong|noi)(?: pham vi| dia ban)? ${of} `),
      new RegExp(` ngoai(?: pham vi| dia ban)? ${of} `),
    ],
  ),
  [/ (?<!ngoai )cong lap /, / (?:ngoai cong lap|tu thuc|dan lap|tu nhan) /],
  [/ dinh ki /, / dot xuat /],
  [/ noi tru /, / ngoai tru /],
  [/ ban ngay /, / ban dem /],
  [/ (?:cap moi|cap lan dau) /, / (?:cap lai|cap doi) /],
]

export const opposite: Slot = ({ u }) => {
  const asked = opposites.flatMap(([one, other]) => {
    if (one.test(u.folded) === other.test(u.folded)) return []
    return one.test(u.folded) ? [{ own: one, other }] : [{ own: other, other: one }]
  })
  if (asked.length === 0) return null
  return ({ deadline: { start, end }, prepared }) => {
    const said = ` ${phraseKey(prepared.document.text.slice(start, end))} `
    if (asked.some(({ own, other }) => other.test(said) && !own.test(said))) return 'contradicts'
    return asked.some(({ own }) => own.test(said)) ? 'agrees' : 'silent'
  }
}

/** "Dự án 7" is no "Dự án 1"; where others are counted and this one is not, nothing is known of it. */
export const numbered: Slot = ({ u }) => {
  const asked = numberedIn(u.folded)
  if (asked.length === 0) return null
  return ({ deadline: { what, start, end }, prepared: { document } }) => {
    const own = numberedIn(` ${phraseKey(`${what} ; ${document.text.slice(start, end)}`)} `)
    const fit = numberedFit(asked, own)
    if (fit !== 'silent') return fit
    const all = document.deadlines.flatMap((d) => numberedIn(` ${phraseKey(d.what)} `))
    return numberedFit(asked, all) === 'contradicts' ? 'contradicts' : 'silent'
  }
}
