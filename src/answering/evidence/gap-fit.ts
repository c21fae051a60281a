// "Xây dựng nhà nước kiểu gì?", "thực hiện chỉ đạo của cấp nào?": a question is often the text's own clause with a gap in it.
// A place where the words before the gap stand side by side, and something stands behind them, fills it. Pure.

import type { Field } from '../places/match.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Understood } from '../question/question.ts'

/** Words of a question that a text may have side by side. */
export interface GapRun {
  /** From the one beside what is open. */
  words: readonly string[]
  /** -1 where they stand before what is open. */
  step: 1 | -1
}

/** A class that only says what kind of thing is asked for. */
const gap =
  / (?:(?:nhung|cac|kieu|loai|cap|dieu|viec|cai|chuyen|thu|noi dung|van de|co quan|don vi|to chuc|huong|tinh chat|muc do) )*(?:nao|gi|the nao|nhu the nao|ra sao|sao) /
/** "Nói gì về X?": what is open stands before its matter. */
const about = / (?:noi|neu|ghi|viet|quy dinh|de cap|yeu cau|nhac)(?: \S+)? gi (?:ve|den|toi) (.+) $/
/** They hold the question together and stand in no clause of a text there. */
const frame = new Set('phai can se la thi nen ra duoc co nham de gom nhu theo'.split(' '))
const openKinds: ReadonlySet<Understood['wants']> = new Set(['what', 'how', 'agency', 'who', null])
/** So many words side by side say as much as any more do. */
const longest = 5
const perWord = 0.15
/** What follows without a comma belongs to the words before it. */
const atOnce = 0.1

/** `null` where a question leaves nothing open that a clause of a text could fill. */
export function gapRunOf(u: Understood): GapRun | null {
  if (u.claim || u.kind !== 'passage' || !openKinds.has(u.wants)) return null
  const folded = u.folded.replaceAll('_', '')
  const matter = about.exec(folded)?.[1]
  if (matter !== undefined) return runOf(matter.split(' '), 1)
  const found = gap.exec(folded)
  // "ở cơ quan nào": the thing before it is done there, and no clause goes on so
  if (
    !found ||
    (u.wants === 'agency' && / (?:o|tai|ve|cho|den|toi|qua|boi|do)$/.test(folded.slice(0, found.index)))
  )
    return null
  const before = withoutOccasion(withoutFrame(withoutPaper(u, withoutFrame(folded.slice(0, found.index)))))
  return runOf(before.trim().split(' ').reverse(), -1)
}

function withoutFrame(words: string): string {
  const before = words.replace(holds, '').trim().split(' ')
  while (frame.has(before.at(-1) ?? '')) before.pop()
  return ` ${before.join(' ')}`
}

/** "… phải bảo đảm gì?": asks how it has to be. */
const holds = / (?:phai|can|se) (?:bao dam|dam bao|dat(?: duoc)?) ?$/

/** "Xử lý trách nhiệm sau kiểm tra thế nào?": on which occasion is no part of the clause. */
function withoutOccasion(words: string): string {
  const rest = words.replace(occasion, '')
  return rest.trim().split(' ').length < 2 ? words : rest
}

const occasion =
  / (?:sau|qua|trong|khi|sau khi|trong khi) (?:dot |cuoc |viec )?(?:kiem|thanh) tra(?: \S+){0,4}$/

/** "X trong kế hoạch 12 của A thế nào?": whose X it is stands between. */
function withoutPaper({ places }: Understood, words: string): string {
  const names = places.map(phraseKey)
  const name = names.find((n) => words.endsWith(` ${n}`))
  return words.slice(0, name ? -name.length - 1 : undefined).replace(paper, '')
}

const paper =
  /(?: (?:trong|theo|cua|tai|o|cho|ma))?(?: (?:kh|ke hoach|van ban|cong van|quyet dinh|thong bao|chuong trinh)(?: so)?(?: \d+(?: \d{4})?(?: [a-z]{2,3}(?: [a-z]+)?)?| nay| do)?)?(?: (?:cua|tai|o))?$/

function runOf(words: string[], step: GapRun['step']): GapRun | null {
  return words.length < 2 ? null : { words: words.slice(0, longest), step }
}

/** What a place gains by holding the clause that has the gap. */
export function gapFit(run: GapRun | null, field: Field, text: string): number {
  const [first, ...rest] = run?.words ?? []
  if (!run || first === undefined) return 0
  let best = 0
  for (const at of field.positions.get(first) ?? []) {
    const stop = rest.findIndex((word, k) => field.syllables[at + run.step * (k + 1)]?.folded !== word)
    const length = stop < 0 ? rest.length : stop
    if (length > 0) best = Math.max(best, length * perWord + (run.step < 0 ? goesOn(field, at, text) : 0))
  }
  return best
}

function goesOn({ syllables }: Field, at: number, text: string): number {
  const [own, next] = [syllables[at], syllables[at + 1]]
  return own && next && /^\s+$/u.test(text.slice(own.end, next.start)) ? atOnce : 0
}
