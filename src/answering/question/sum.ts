// A sum of bare figures asks nothing of a library. Pure.

import type { Understood } from './question.ts'

/** "1 + 1 bằng mấy?": figures and a sign between them, no words. */
export function isSum({ text, numbers, dates }: Pick<Understood, 'text' | 'numbers' | 'dates'>): boolean {
  return (
    numbers.length + dates.length === 0 &&
    /^\s*[\d.,]+(?:\s*[-+*x×:/÷]\s*[\d.,]+)+\s*(?:bằng|bang|là|la|=)?\s*(?:mấy|may|bao nhiêu|bao nhieu|\?)*\s*\??$/iu.test(
      text,
    )
  )
}
