// "Tồn tại năm 2022 có được kiểm tra lại năm 2023 không?": of a plan of 2023 the place that names 2022 is meant. Pure.

import type { PreparedDocument } from '../places/units.ts'
import type { Understood } from '../question/question.ts'

/** What a place gains that names a year of the question which its document does not bear. */
const gained = 0.3

/** The gain of words that name, beside the year of their document, another one of the question. */
export function yearFit(
  { years }: Understood,
  { document: { header } }: PreparedDocument,
  words: string,
): number {
  if (years.length < 2) return 0
  const own = `${header.title ?? ''} ${header.issued ?? ''}`
  const others = years.filter((y) => !own.includes(String(y)))
  return others.length < years.length && others.some((y) => words.includes(String(y))) ? gained : 0
}
