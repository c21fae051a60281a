// "… kiểm tra tại 09 địa phương. Danh sách gồm: …": which they are is told by the sentence behind the one that counts them. Pure.

import type { Span } from '../../document.ts'
import type { Understood } from '../question/question.ts'

const asksWhich =
  / (?:nhung|cac|liet ke|danh sach|ke ten) (?:\S+ ){0,5}?(?:nao|gi|sau) | (?:nao|nhung ai|nhung dau|liet ke|danh sach|ke ten) /
const counted = /(?<![\d/.,])\d{1,3}\s+\p{L}{2}/u
const lists =
  /^(?:Danh sách|Cụ thể|Bao gồm|Gồm(?: có)?|Đó là|Trong đó gồm)(?!\p{L})[^:]{0,60}(?::|gồm|là)\s*(?:[^,;]+[,;]){2}/iu

/** The sentence right behind `top` that lists what `top` counts; `null` where it asks for no list or none stands there. */
export function listBehind<S extends Span>(
  { folded, claim }: Understood,
  text: string,
  top: Span,
  sentences: readonly S[],
): S | null {
  if (claim || !asksWhich.test(folded) || !counted.test(text.slice(top.start, top.end))) return null
  const [next] = sentences.filter((s) => s.start >= top.end).sort((a, b) => a.start - b.start)
  return next && lists.test(text.slice(next.start, next.end).trim()) ? next : null
}
