// Words that fold to another word by which questions are recognised: "hạn mặn" is no deadline, "cộng tác viên dân số"
// holds no "viện dẫn", "đầu tư" no "đâu". Pure.

import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'

/** Behind "hạn" these make a word of their own: a drought, a limit of quantity. */
const behindHan = /^(?:man|han|che|muc|dien|ngach|hep)$/
/** "Hạn điền phiếu": the deadline to fill something in. */
const filledIn = /^(?:phieu|mau|bieu|don|to|thong|vao|day|so|bang)$/
/** Who is meant by "viên": "cộng tác viên", "đoàn viên". */
const beforeVien =
  /^(?:tac|hoi|doan|thanh|dang|nhan|giao|sinh|hoc|uy|chuyen|tra|dieu|dong|phuc|truyen|quan|nha)$/
/** What "dân" begins where no marks are typed: "dân cư"; "dân số" unless a number stands behind it. */
const behindDan = /^(?:cu|toc|quan|chu|phong|van|sinh)$/
const citing = syllablesOf('viện dẫn')
const investing = syllablesOf('đầu tư')
const toned = /[`'?~.]$/

/** The folded words between spaces; a syllable that only looks like another is set apart and meets no pattern. */
export function foldedApart(syllables: Syllable[]): string {
  return ` ${syllables.map((s, i) => (isApart(syllables, i) ? `${s.folded}_` : s.folded)).join(' ')} `
}

function isApart(syllables: Syllable[], i: number): boolean {
  const own = syllables[i]?.folded
  if (own === 'han') return isLimitOfOther(syllables, i)
  return own === 'vien' ? isPerson(syllables, i) : own === 'dau' && isInvesting(syllables, i)
}

/** "Sở Kế hoạch và Đầu tư" asks for no "đâu"; "ở đâu từ tháng 5" does, and an owner of works is one word of its own. */
function isInvesting(syllables: Syllable[], i: number): boolean {
  const [before, after] = [syllables[i - 1]?.folded ?? '', syllables[i + 2]?.folded ?? '']
  return (
    investing.every((word, k) => stands(syllables[i + k], word)) &&
    !/^(?:chu|bat|o|tai)$/.test(before) &&
    !/^(?:\d.*|ngay|thang|nam|quy|khi|luc)$/.test(after)
  )
}

function isLimitOfOther(syllables: Syllable[], i: number): boolean {
  const [before, next, after] = [i - 1, i + 1, i + 2].map((at) => syllables[at]?.folded ?? '')
  if (before === 'han') return true
  if (before === 'thoi' || !behindHan.test(next ?? '')) return false
  return next !== 'dien' || !filledIn.test(after ?? '')
}

function isPerson(syllables: Syllable[], i: number): boolean {
  if (syllables[i + 1]?.folded !== 'dan') return false
  if (!citing.every((word, k) => stands(syllables[i + k], word))) return true
  // whoever types tones means none where there is none
  if (syllables.some(({ spoken }) => toned.test(spoken)))
    return !citing.every((word, k) => syllables[i + k]?.spoken === word.spoken)
  const [before, after, last] = [i - 1, i + 2, i + 3].map((at) => syllables[at]?.folded ?? '')
  return (
    beforeVien.test(before ?? '') ||
    behindDan.test(after ?? '') ||
    (after === 'so' && !/^\d/.test(last ?? ''))
  )
}
