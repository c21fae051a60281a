// What a deadline is for: the act or the kind of inspection that a question names must be the one that the text speaks
// of. "Thông báo trước bao nhiêu ngày" is no question about sending a report. Pure.

import type { Span } from '../../document.ts'
import { phraseKey, type Syllable, stands, syllablesOf } from '../places/syllables.ts'
import type { Unit } from '../places/units.ts'
import type { Understood } from './question.ts'
import { withoutConclusion } from './taken-spans.ts'

/** Acts that one duty has and its neighbour has not. */
const acts = [
  'thông báo',
  'kết luận',
  'tự kiểm tra',
  'tự đánh giá',
  'phúc tra',
  'tái kiểm tra',
  'khắc phục',
  'thành lập',
  'công bố',
  'phê duyệt',
  'thẩm định',
  'tập huấn',
  'khảo sát',
  'sơ kết',
  'tổng kết',
  'khen thưởng',
  'kỷ luật',
  'đăng ký',
  'công khai',
  'niêm yết',
  'cam kết',
  'diễn tập',
  'kiện toàn',
  'sinh hoạt',
  'giao ban',
  'số hóa',
  'xin lỗi',
  'bàn giao',
  'nghiệm thu',
  'đăng tải',
  'giải trình',
  'đột xuất',
  'chuyên đề',
  'quyết toán',
  'phân bổ',
  'điều chuyển',
  'lấy ý kiến',
].map(syllablesOf)

/** How a text also calls what is summed up: "tổng hợp kết quả …, báo cáo". */
const summedUp: Record<string, string[]> = {
  'tong ket': ['tong hop ket qua', 'ket qua nam', 'ca nam'],
  'so ket': ['tong hop ket qua', '6 thang'],
}

/** Whether the sentence, its headings or its document's title speak of every act that the question names. */
export function speaksOfActs(u: Understood, unit: Unit, sentence: Span, more = ''): boolean {
  const named = actsIn(u)
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
    (act) =>
      words.includes(` ${act} `) ||
      [...alike(u, act), ...(summedUp[act] ?? [])].some((a) => words.includes(` ${a} `)),
  )
}

/** Whether the words themselves speak of every act that the question names, whatever stands above them. */
export function saysActs(u: Understood, words: string): boolean {
  const said = ` ${phraseKey(words)} `
  return actsIn(u).every(
    (act) => said.includes(` ${act} `) || alike(u, act).some((a) => said.includes(` ${a} `)),
  )
}

/** Whether the question names an act that the one before it does not. */
export function namesOtherAct(u: Understood, before: string): boolean {
  const said = ` ${phraseKey(before)} `
  return actsIn(u).some((act) => !said.includes(` ${act} `))
}

/** "Hệ thống báo cáo" holds no "thông báo", and "dự thảo thông báo" is a paper: an act is its own words, and no half of others. */
function actsIn(u: Understood): string[] {
  const said = syllablesOf(u.text)
  const isAt = (act: Syllable[], at: number) =>
    act.every((word, k) => stands(said[at + k], word)) && !isPartOfOthers(said, at, at + act.length)
  return acts
    .filter((act) => said.some((_, at) => isAt(act, at)))
    .map((act) => act.map((s) => s.folded).join(' '))
    .filter((act) => !isDocument(u, act))
}

function isPartOfOthers(said: Syllable[], from: number, to: number): boolean {
  const [last, behind] = [said[to - 1]?.folded, said[to]?.folded]
  const drafted = said[from - 2]?.folded === 'du' && said[from - 1]?.folded === 'thao'
  return (
    drafted ||
    describesDoer(said, from, to) ||
    (last === 'bao' && behind === 'cao') ||
    (said[from]?.folded === 'thong' && said[from - 1]?.folded === 'he')
  )
}

/** "Các đơn vị bị Sở X kết luận phải báo cáo": what was done to whoever must act is no act of his. */
function describesDoer(said: Syllable[], from: number, to: number): boolean {
  const suffers = said.slice(Math.max(0, from - 8), from).some((s) => s.folded === 'bi')
  return suffers && said.slice(to, to + 8).some((s) => s.folded === 'phai')
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
