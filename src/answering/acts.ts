// What a deadline is for: the act or the kind of inspection that a question names must be the one that the text speaks
// of. "Thông báo trước bao nhiêu ngày" is no question about sending a report. Pure.

import type { Span } from '../document.ts'
import type { Understood } from './question.ts'
import { phraseKey } from './syllables.ts'
import { withoutConclusion } from './taken-spans.ts'
import type { Unit } from './units.ts'

/** Folded acts that one duty has and its neighbour has not. */
const acts = [
  'thong bao',
  'ket luan',
  'tu kiem tra',
  'tu danh gia',
  'phuc tra',
  'tai kiem tra',
  'khac phuc',
  'thanh lap',
  'cong bo',
  'phe duyet',
  'tham dinh',
  'tap huan',
  'khao sat',
  'so ket',
  'tong ket',
  'khen thuong',
  'ki luat',
  'dang ki',
  'cong khai',
  'niem yet',
  'cam ket',
  'dien tap',
  'kien toan',
  'so hoa',
  'xin loi',
  'ban giao',
  'nghiem thu',
  'dang tai',
  'giai trinh',
  'dot xuat',
  'chuyen de',
  'quyet toan',
  'phan bo',
  'dieu chuyen',
  'lay y kien',
]

/** Whether the sentence, its headings or its document's title speak of every act that the question names. */
export function speaksOfActs(u: Understood, unit: Unit, sentence: Span, more = ''): boolean {
  const named = acts.filter((act) => u.folded.includes(` ${act} `) && !isDocument(u, act))
  if (named.length === 0) return true
  const { document } = unit
  const words = ` ${phraseKey(
    [
      document.text.slice(sentence.start, sentence.end),
      ...unit.headings.map((h) => h.section.heading),
      document.header.title ?? '',
      more,
    ].join(' '),
  )} `
  return named.every(
    (act) => words.includes(` ${act} `) || alike(u, act).some((a) => words.includes(` ${a} `)),
  )
}

/** "Thông báo 275/TB-UBND", "theo thông báo kết luận của X": a document, not an act. */
function isDocument(u: Understood, act: string): boolean {
  if (act !== 'thong bao' && act !== 'ket luan') return false
  return u.numbers.length > 0 || !` ${phraseKey(withoutConclusion(u.text))} `.includes(` ${act} `)
}

/** Other words for the act, as the lexicon gives them for the terms that make it up. */
function alike(u: Understood, act: string): string[] {
  const syllables = act.split(' ')
  const at = u.terms.findIndex((_, i) => syllables.every((s, k) => u.terms[i + k]?.folded === s))
  if (at < 0) return []
  const lists = syllables.map((_, k) =>
    [...(u.terms[at + k]?.alternatives ?? []), ...(u.terms[at + k]?.papers ?? [])].map((a) =>
      a.map((w) => w.folded).join(' '),
    ),
  )
  return (lists[0] ?? [])
    .filter((a) => a.includes(' '))
    .filter((a) => lists.every((list) => list.includes(a)))
}
