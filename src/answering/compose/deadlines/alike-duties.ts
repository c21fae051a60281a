// Duties of one document whose names differ in a few words: "báo cáo thống kê đầu năm học", "… giữa năm học". The question
// that says the words of one means that one; where it says those of none, they stand side by side. Pure.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { receiverAsked, recipientsIn } from '../../question/actors.ts'
import { groupAsked } from '../../question/group.ts'
import { asksPeriodicReport } from '../../question/period.ts'
import type { Candidate } from './candidate.ts'
import { offPeriod } from './deadline.ts'
import { bodyMeant } from './slot-bodies.ts'

/** So much less of the question tells another duty from the best one. */
const apart = 0.15
/** Share of the words of the shorter name that both have. */
const alike = 0.6
const empty = new Set(
  've va cua cac cho tai theo den trong duoc la gui nop bao cao ket qua tinh hinh thuc hien cong tac trinh tong hop'.split(
    ' ',
  ),
)

/** Without the duties beside which another one of their name is said in the very words that tell the two apart. */
export function toldApart({ u }: Asked, candidates: Candidate[]): Candidate[] {
  const named = candidates.map((c) => ({ c, name: nameOf(c) }))
  const said = pairsIn(u.folded)
  const beats = (a: (typeof named)[number], b: (typeof named)[number]) => {
    if (a === b || a.c.prepared !== b.c.prepared) return false
    // with another doer it may be the duty of the one that is asked about, however the other is called
    if (a.c.deadline.who !== b.c.deadline.who) return false
    if (isAlike(a.name, b.name))
      return sayingOf(said, a.name, b.name) > 0 && sayingOf(said, b.name, a.name) === 0
    // what the title says is said of all its duties
    const title = pairsIn(phraseKey(a.c.prepared.document.header.title ?? ''))
    const own = said.filter((pair) => !title.includes(pair))
    const around = aroundOf(b.c)
    return sayingOf(own, a.name, around) >= surely && sayingOf(said, around, aroundOf(a.c)) === 0
  }
  return named.filter((b) => !named.some((a) => beats(a, b))).map(({ c }) => c)
}

/** The best duty and those beside it that only words set apart which the question does not say. */
export function notToldApart({ u }: Asked, best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const own = nameOf(best)
  const isSaid = (word: string) => u.folded.includes(` ${word} `)
  return candidates.filter((c) => {
    if (c === best) return true
    const same = c.prepared === best.prepared && c.deadline.category === best.deadline.category
    if (!same || c.deadline.category === 'event' || c.share < best.share - apart) return false
    if (c.deadline.who !== best.deadline.who || c.deadline.to !== best.deadline.to) return false
    const theirs = nameOf(c)
    const [more, other] = [without(own, theirs), without(theirs, own)]
    return isAlike(own, theirs) && more.length > 0 && ![...more, ...other].some(isSaid)
  })
}

/** The same periodic report of other bodies, where the question says of none that it is to send it. */
export function ofOtherDoers(asked: Asked, best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const { u } = asked
  const { who } = best.deadline
  if (!asksPeriodicReport(u.folded) || who === null || bodyMeant(asked) !== null) return []
  if (u.folded.includes(` ${phraseKey(who).replace(/^(?:cac|nhung|moi) /, '')} `)) return []
  if (recipientsIn(u).length > 0 || receiverAsked(u) !== null || groupAsked(u) !== null) return []
  return candidates.filter(
    (c) =>
      c.prepared === best.prepared &&
      c.deadline.category === 'report' &&
      c.deadline.who !== null &&
      c.deadline.who !== who &&
      c.share >= best.share - apart &&
      offPeriod(asked, c.deadline, c.evidence.unit) <= offPeriod(asked, best.deadline, best.evidence.unit),
  )
}

/** Words side by side. */
export function pairsIn(folded: string): string[] {
  const words = folded.trim().split(' ')
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

/** So many pairs of its own words tell a duty from one with another name. */
const surely = 2

/** All that says what a duty is: its name, who has it, its sentence and the headings above. */
function aroundOf({ deadline: d, prepared, evidence: { unit } }: Candidate): string[] {
  const headings = unit.headings.map((h) => h.section.heading)
  return phraseKey(
    [d.what, d.who ?? '', prepared.document.text.slice(d.start, d.end), ...headings].join(' '),
  ).split(' ')
}

/** How many of the pairs of words that only the one name has are said. */
function sayingOf(said: string[], own: string[], other: string[]): number {
  const theirs = pairsIn(other.join(' '))
  const more = without(own, other)
  const isOwn = (pair: string) => !ofWhom.test(pair) && more.some((word) => pair.split(' ').includes(word))
  return pairsIn(own.join(' ')).filter((pair) => !theirs.includes(pair) && said.includes(pair) && isOwn(pair))
    .length
}

/** To whom it goes, or by when, names no duty. */
const ofWhom = /^(?:ve|cho|den|toi|gui|nop|truoc) /

function isAlike(a: string[], b: string[]): boolean {
  const common = a.filter((word) => b.includes(word)).length
  return common > 0 && common / Math.min(a.length, b.length) >= alike
}

function without(words: string[], others: string[]): string[] {
  return words.filter((word) => !others.includes(word) && !empty.has(word))
}

function nameOf({ deadline: { what } }: Candidate): string[] {
  return phraseKey(what).split(' ')
}
