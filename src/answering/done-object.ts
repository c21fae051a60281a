// "Mẫu báo cáo do ai xây dựng?": the words that do this very act to this very thing ("xây dựng các biểu mẫu"), not those in
// which both stand for something else ("xây dựng báo cáo theo đề cương"). Pure.

import type { Understood } from './question.ts'
import type { Syllable } from './syllables.ts'

const passive =
  / (?:do|duoc|boi) (?:ai|(?:co quan|don vi|so|phong|ban|nganh|bo|ben|cap|noi|nguoi)(?: \S+)? nao) (?:se |phai |dung ra |chiu trach nhiem |co trach nhiem )?(\S+ \S+) $/
/** Words between an act and its object. */
const between = /^(?:cac|nhung|mot|bo|he thong|va|ban hanh|du thao)$/

/** Whether the words do what the question says to the thing that it says; `null` where it says no such thing. */
export function doesTo(u: Understood, words: Syllable[]): boolean | null {
  const act = passive.exec(u.folded)?.[1]?.split(' ')
  const [object] = u.terms
  if (!act || !object) return null
  const heads = new Set([object.folded, ...object.alternatives.flatMap((a) => a[0]?.folded ?? [])])
  return words.some((s, i) => {
    if (s.folded !== act[0] || words[i + 1]?.folded !== act[1]) return false
    let at = i + 2
    while (between.test(words[at]?.folded ?? '')) at++
    return heads.has(words[at]?.folded ?? '')
  })
}
