// "Muốn xin nghỉ phép thì nộp đơn cho ai?": who receives other papers is no answer where no text knows the request. Pure.

import { statementsIn } from '../places/statements.ts'
import { type Syllable, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import type { Understood } from './question.ts'

const asksWhom = / (?:ai|dau|(?:noi|co quan|don vi|phong|so|ban) nao) /
const sends = / (?:gui|nop|gap|trinh|lam don|viet don|dua don) /
/** "Tôi xin hỏi", "xin ý kiến" ask for nothing that a paper is handed in for. */
const request =
  / (?:xin|don) (?!hoi |chao |loi |y kien |cam on |phep hoi |duoc hoi |cho |gui |nop |ve |o |den |thi |ai |vi |gia |thu )(?:xin |duoc |de nghi )?(\S+) (\S+) /

/** Whether something is applied for that no document in scope speaks of. */
export function isUnknownRequest(
  { folded, text, claim }: Understood,
  documents: PreparedDocument[],
): boolean {
  if (claim || !asksWhom.test(folded) || !sends.test(folded)) return false
  const found = request.exec(folded)
  if (!found) return false
  const at = folded
    .slice(0, found.index + found[0].length)
    .trim()
    .split(' ').length
  const pair = syllablesOf(text).slice(at - 2, at)
  return pair.length === 2 && !documents.some((d) => speaksOf(d, pair))
}

function speaksOf({ units }: PreparedDocument, [first, second]: Syllable[]): boolean {
  return units.some((unit) =>
    statementsIn(unit).some(({ syllables }) =>
      syllables.some((s, i) => isSame(first, s) && isSame(second, syllables[i + 1])),
    ),
  )
}

/** Words typed without their marks may be any that share their letters. */
function isSame(asked: Syllable | undefined, held: Syllable | undefined): boolean {
  if (!asked || !held) return false
  return asked.spoken === asked.folded ? asked.folded === held.folded : asked.spoken === held.spoken
}
