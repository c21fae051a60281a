// What a question is about: the words that say which report, which plan, which files. A place that has the report and
// not one of those words is about another matter, however much of the rest it has. Pure.

import { type Lack, lacksOf } from '../places/match.ts'
import type { Understood } from './question.ts'

/** Nouns that nearly every paper has (folded): what stands behind them tells one from another. */
const heads =
  /(?:^| )(?:bao cao|doan|to|ke hoach|chuong trinh|de an|du an|quy che|noi dung|ho so|thu tuc|danh sach|so lieu|tai lieu|phieu|quy trinh|chi so|ti le|hoi nghi|tap huan|he thong|phan mem|phong chong|linh vuc)$/

/** Words between such a noun and what tells it from others (folded). */
const between = new Set(
  've cua cong tac tinh hinh ket qua viec cac nhung hang dinh ki nam quy thang 6 tuan cho thuc hien tu kiem thanh tra'.split(
    ' ',
  ),
)

/** A run of lighter words is no matter of its own. */
const leastWeight = 1
const rare = 4

/** Whether the matter is found nowhere: "báo cáo [dân chủ]"; "[cấp phép] xây dựng" goes on with a word that is found. */
export function lacksMatter(u: Understood, lacks: Lack[]): boolean {
  return lacks.some((lack) => isMatter(u, lack) && !goesOn(u, lack))
}

/** What the place lacks; "hạn nộp", "trước ngày" only ask for a time, and no text need have them. */
export function lacksFor(u: Understood, byTerm: number[]): Lack[] {
  if (!asksTime(u)) return lacksOf(u.terms, byTerm)
  return lacksOf(
    u.terms,
    byTerm.map((x, i) => (limit.test(u.terms[i]?.folded ?? '') ? 1 : x)),
  )
}

const limit = /^(?:nop|gui|han|truoc|cham|nhat|muon|chot|cuoi|trinh)$/

export function asksTime({ kind }: Understood): boolean {
  return kind === 'deadline' || kind === 'calculate'
}

/** Whether the words say which report, plan or file is meant, or stand behind "về". */
export function isMatter({ folded }: Understood, { terms, weight }: Lack): boolean {
  const [first] = terms
  // "ma túy": the half of a word that tells all of it
  if (!first || (terms.length < 2 && weight < rare) || weight < leastWeight) return false
  const before = folded.trim().split(' ').slice(0, first.place)
  if (before.at(-1) === 've') return true
  const head = before.slice(0, before.findLastIndex((word) => !between.has(word)) + 1)
  return heads.test(before.join(' ')) || heads.test(head.join(' '))
}

function goesOn({ terms: asked }: Understood, { terms, at }: Lack): boolean {
  const next = asked[at + terms.length]
  return next !== undefined && next.place - (terms.at(-1)?.place ?? 0) === 1
}
