// Whether the meaning of a word is asked for: "X là gì?", "thế nào là X?". Pure.

import { inside } from '../places/syllables.ts'

const ofSomething = new RegExp(` (?:cua|doi voi|tai|theo|o|${inside}) `)

/** `ofTopic`: the question asks for a kind of section ("nội dung kiểm tra là gì"), whose words are no term. */
export function asksMeaning(folded: string, ofTopic: boolean): boolean {
  return (
    / (?:la ai|nghia la gi|duoc hieu (?:la gi|nhu the nao|the nao|ra sao)|khai niem|dinh nghia) /.test(
      folded,
    ) ||
    / (?:nhu )?the nao(?: thi)? (?:la|(?:duoc |bi )?(?:coi|xem|goi|tinh) la) /.test(folded) ||
    (/ la gi /.test(folded) && !ofTopic && !ofSomething.test(folded))
  )
}
