// Slips inside the digits of a date, mended letter for letter so that every offset stays: "2O/o6/2023", "ngày l5/6",
// "năm 2O23", "20//6/2023", "ngày 3 0/11/2026". Numbers that no word or shape marks as a date stay as they are. Pure.

const SUSPECT = /\d(?:[oOlI]|\/\/)|[oOlI]\d/
const TORN = /\d \d/

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

/** A scan tore the digits apart: "ngày 3 0/11/2026", "ngày 1 5 tháng 8", "năm 2 026". */
const TORN_DAY =
  /(?<=(?<![\p{L}\p{M}])(?:ngày|ngay) )(?:\d \d(?= ?\/ ?\d{1,2} ?\/ ?\d{4}(?!\d)| (?:tháng|thang) \d)|\d{1,2}\/(?:\d \d\/\d{4}|\d{1,2}\/\d(?: ?\d){3})(?![\d/]))/giu
const TORN_YEAR = /(?<=(?<![\p{L}\p{M}])(?:năm|nam) )[12](?: ?\d){3}(?![\d/%]| ?[.,]\d)/giu

/** `text` with the slips mended; the length never changes. */
export function mendDigits(text: string): string {
  const whole = TORN.test(text) ? text.replace(TORN_DAY, joined).replace(TORN_YEAR, joined) : text
  if (!SUSPECT.test(whole)) return whole
  return whole.replace(WHOLE_DATE, mended).replace(MARKED, mendedBehindWord)
}

/** The digits stand together behind the blanks that stood between them. */
function joined(torn: string): string {
  return torn.replaceAll(' ', '').padStart(torn.length)
}

function mendedBehindWord(found: string): string {
  const at = found.search(/[\doOlI/]+$/u)
  const number = found.slice(at)
  return /\d/.test(number) ? found.slice(0, at) + mended(number) : found
}

function mended(number: string): string {
  return number.replace(/[oO]/g, '0').replace(/[lI]/g, '1').replaceAll('//', '/ ')
}
