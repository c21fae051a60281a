// Duties of one document that the question does not tell apart: "báo cáo thống kê đầu năm học", "… giữa năm học" where only
// "báo cáo thống kê" is asked about. They stand side by side, each with what it is. Pure.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Candidate } from './candidate.ts'

/** So much less of the question tells another duty from the best one. */
const apart = 0.15
/** Share of the words of the shorter name that both have. */
const alike = 0.6
const empty = new Set(
  've va cua cac cho tai theo den trong duoc la gui nop bao cao ket qua tinh hinh thuc hien cong tac trinh tong hop'.split(
    ' ',
  ),
)

/** The best duty and those beside it that only words apart which the question does not say. */
export function notToldApart({ u }: Asked, best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const own = wordsOf(best)
  const isSaid = (word: string) => u.folded.includes(` ${word} `)
  return candidates.filter((c) => {
    if (c === best) return true
    const same = c.prepared === best.prepared && c.deadline.category === best.deadline.category
    if (!same || c.deadline.category === 'event' || c.share < best.share - apart) return false
    if (c.deadline.who !== best.deadline.who || c.deadline.to !== best.deadline.to) return false
    const theirs = wordsOf(c)
    const common = own.filter((word) => theirs.includes(word)).length
    const [more, other] = [without(own, theirs), without(theirs, own)]
    const named = common > 0 && common / Math.min(own.length, theirs.length) >= alike
    return named && more.length > 0 && ![...more, ...other].some(isSaid)
  })
}

function without(words: string[], others: string[]): string[] {
  return words.filter((word) => !others.includes(word) && !empty.has(word))
}

function wordsOf({ deadline: { what } }: Candidate): string[] {
  return [...new Set(phraseKey(what).split(' '))]
}
