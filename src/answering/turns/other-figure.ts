// "68 thì sao?" after "được 84 điểm là loại gì": the last question of another figure. Pure.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'

const figure = /(?<![\d/.,-])\d{1,4}(?:[.,]\d+)?(?![\d/-]|[.,]\d)/gu
const alone = /^(?:(?:nếu|neu|được|duoc|là|la|chỉ|chi|mức|muc)\s+)*(\d{1,4}(?:[.,]\d+)?)(?:\s+(\p{L}+))?$/iu

/** The last question with its one figure exchanged; `null` where it has none or several, or counts other things. */
export function withFigure(core: string, last: string): string | null {
  const [, said, unit] = alone.exec(core.trim()) ?? []
  if (said === undefined || findNumberMentions(last).length > 0) return null
  const figures = [...last.matchAll(figure)].filter(
    ({ 0: words, index }) => !isYearOrRound(words, last.slice(0, index)),
  )
  const [only, ...others] = figures
  if (!only || others.length > 0) return null
  const behind = phraseKey(last.slice(only.index + only[0].length)).split(' ')[0]
  if (unit !== undefined && phraseKey(unit) !== behind) return null
  return `${last.slice(0, only.index)}${said}${last.slice(only.index + only[0].length)}`
}

function isYearOrRound(words: string, before: string): boolean {
  return (
    /^(?:19|20)\d{2}$/.test(words) ||
    / (?:nam|quy|thang|ngay|dot|lan|ki|dieu|khoan|muc|diem|phu luc|mau|bieu|so|to|doan|buoc) $/.test(
      ` ${phraseKey(before)} `,
    )
  )
}
