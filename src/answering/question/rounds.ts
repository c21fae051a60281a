// Rounds that are counted: "đợt 1", "lần 2", "giai đoạn II". One number may be written in figures or in Roman numerals;
// a number without such a word before it ("Nhà thuốc An Bình 2") counts none. Pure.

import { type Syllable, syllablesOf } from '../places/syllables.ts'

const counting = 'dot|lan|giai doan|vong|ki'
const inWords = ['thu nhat', 'thu hai', 'thu ba']
/** "Lần đầu", "lần hai": no beginning of a year, and no "đầu tư". */
const bare = ['dau(?: tien)?(?! (?:tu|nam|thang|quy|tuan|mua|gio) )', 'hai', 'ba']
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi']

/** The rounds that folded words name, each as a pattern for the same round in other folded words. */
export function roundsIn(folded: string): RegExp[] {
  return [...folded.matchAll(named)].map(
    ([, word, number = '']) => new RegExp(` ${word} 0?(?:${writingsOf(number).join('|')}) `),
  )
}

const named = new RegExp(
  ` (${counting}) (\\d{1,2}|${[...roman].reverse().join('|')}|${inWords.join('|')}|${bare.join('|')})(?= )`,
  'g',
)

/** Whether folded words name a round, counted by the same word as one that is asked for, and none of those asked for. */
export function isOtherRound(asked: string, said: string): boolean {
  const words = new Set([...asked.matchAll(named)].map(([, word]) => word))
  const alike = [...said.matchAll(named)].filter(([, word]) => words.has(word))
  return alike.length > 0 && !roundsIn(asked).some((round) => round.test(said))
}

/** Whether folded words count a round at all. */
export const counted = new RegExp(
  ` (?:${counting}) (?:\\d{1,2}|${roman.join('|')}|${inWords.join('|')}|${bare.join('|')}) `,
)

/** The number at `place` counts a round: the word in front of it, and the round as it may be written besides. */
export function roundAt(
  syllables: Syllable[],
  place: number,
): { behind: string; others: Syllable[][] } | null {
  const [before, number] = [syllables[place - 1]?.folded ?? '', syllables[place]?.folded ?? '']
  const counts = `${syllables[place - 2]?.folded ?? ''} ${before}`
  if (!new RegExp(`(?:^| )(?:${counting})$`).test(counts)) return null
  const writings = writingsOf(number)
  if (writings.length < 2) return null
  const others = writings
    .filter((w) => w !== number)
    .map((w) => syllablesOf(`${written[before]} ${spelled[w] ?? w}`))
  return { behind: before, others }
}

const spelled: Record<string, string> = {
  ...{ 'thu nhat': 'thứ nhất', 'thu hai': 'thứ hai', 'thu ba': 'thứ ba' },
  ...{ dau: 'đầu', hai: 'hai', ba: 'ba' },
}
const written: Record<string, string> = { dot: 'đợt', lan: 'lần', doan: 'đoạn', vong: 'vòng', ki: 'kỳ' }

const simple = ['dau', 'hai', 'ba']

/** A number as it may be written: in figures and, the small ones, in Roman numerals. */
export function writingsOf(number: string): string[] {
  const at = /^\d+$/.test(number)
    ? Number(number) - 1
    : Math.max(roman.indexOf(number), inWords.indexOf(number), simple.indexOf(number.replace(' tien', '')))
  const letters = roman[at]
  const words = [inWords[at], simple[at]].flatMap((word) => word ?? [])
  return letters ? [String(at + 1), letters, ...words] : [number]
}
