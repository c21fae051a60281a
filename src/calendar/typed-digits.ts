// Slips inside the digits of a date, mended letter for letter so that every offset stays: "2O/o6/2023", "ngày l5/6",
// "năm 2O23", "20//6/2023". Numbers that no word or shape marks as a date stay as they are. Pure.

const SUSPECT = /\d(?:[oOlI]|\/\/)|[oOlI]\d/

const MIXED = '[\\doOlI]'
const FREE = '(?<![\\p{L}\\p{M}\\d/.-])'
const ENDS = '(?![\\p{L}\\p{M}\\d])'

const WHOLE_DATE = new RegExp(
  `${FREE}${MIXED}{1,2}([/.-])/?${MIXED}{1,2}\\1/?(?:[12lI][90oO]${MIXED}{2})${ENDS}`,
  'gu',
)
const MARKED = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:ngày|tháng|năm|ngay|thang|nam|trước|truoc|hạn|đến hết)\\s*${MIXED}{1,2}(?:/${MIXED}{1,2})?(?:${MIXED}{2})?${ENDS}(?!/\\p{L})`,
  'giu',
)

/** `text` with the slips mended; the length never changes. */
export function mendDigits(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(WHOLE_DATE, mended).replace(MARKED, mendedBehindWord)
}

function mendedBehindWord(found: string): string {
  const at = found.search(/[\doOlI/]+$/u)
  const number = found.slice(at)
  return /\d/.test(number) ? found.slice(0, at) + mended(number) : found
}

function mended(number: string): string {
  return number.replace(/[oO]/g, '0').replace(/[lI]/g, '1').replaceAll('//', '/ ')
}
