// The year of a question may stand in the very clause that is asked about, whatever year its document is of: "báo cáo tài
// sản công năm 2024 gửi trước ngày 31/01/2025" in a letter or a plan of any year. Pure.

import { coverageIn, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import type { Syllable } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import { asksForm } from '../question/question-kind.ts'
import { answersInKind, inspectedAgain, tellsRecipient } from './in-kind.ts'

/** How much of the question the clause must say by itself. */
const most = 0.75

/** Whether a clause of the document answers for the year: it has its words, the year behind the same word, and what is wanted. */
export function tellsInClause(u: Understood, { units }: PreparedDocument, year: number): boolean {
  const dated = datedBy(u, year)
  const again = inspectedAgain.test(u.folded)
  return units.some((unit) =>
    statementsIn(unit).some(
      (s) =>
        // what is looked at again is of the year before, in whatever words
        (again && yearsBehind(s.syllables, []).includes(year) && saysAgain(s.syllables)) ||
        (yearsBehind(s.syllables, dated).includes(year) &&
          shareOf(u.terms, coverageIn(s, u.terms)) >= most &&
          answers(u, unit, s)),
    ),
  )
}

function saysAgain(syllables: Syllable[]): boolean {
  return inspectedAgain.test(` ${syllables.map(({ folded }) => folded).join(' ')} `)
}

/** "Báo cáo chất thải năm 2025" where the report of 2024 is asked for: the words date the same thing by another year. */
export function isOfOtherYear(u: Understood, syllables: Syllable[]): boolean {
  const [year, ...more] = u.years
  if (year === undefined || more.length > 0 || namesDocumentOf(year, u)) return false
  const dated = datedBy(u, year)
  const years = dated.length > 0 ? yearsBehind(syllables, dated) : []
  return years.length > 0 && !years.includes(year)
}

/** Whether the words date what the question dates by the same year. */
export function isOfSameYear(u: Understood, syllables: Syllable[]): boolean {
  const [year, ...more] = u.years
  if (year === undefined || more.length > 0) return false
  const dated = datedBy(u, year)
  return dated.length > 0 && yearsBehind(syllables, dated).includes(year)
}

/** "kế hoạch kiểm tra năm 2022", "thông tư năm 2022": the year is that of the document. */
export function namesDocumentOf(year: number, { folded }: Understood): boolean {
  return new RegExp(
    ` (?:ke hoach|chuong trinh|de an|van ban|cong van|quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|lich kiem tra)(?: (?!bao |nop |gui |ap |trong |ky |quyet toan )\\D\\S*){0,8}? ${year} `,
  ).test(folded)
}

const near = 2
const farther = 4
const noThing = /^(?:cua|cac|va|ve|trong|theo|cho|tai|o|den|tu|gui|nop|truoc|hang|cuoi|dau|het|vao|\d+)$/

/** What the question dates by the year: the words right before it. */
function datedBy({ folded }: Understood, year: number): string[] {
  const words = folded.trim().split(' ')
  const at = words.indexOf(String(year))
  const to = words[at - 1] === 'nam' ? at - 1 : at
  return words.slice(Math.max(0, to - near), Math.max(0, to)).filter((word) => !noThing.test(word))
}

/** The years behind one of the words, or behind any where there are none. */
function yearsBehind(syllables: Syllable[], words: string[]): number[] {
  return syllables.flatMap(({ folded }, i) => {
    if (!/^(?:19|20)\d\d$/.test(folded) || syllables[i - 1]?.folded !== 'nam') return []
    const before = syllables.slice(Math.max(0, i - 1 - farther), i - 1)
    return words.length === 0 || before.some((s) => words.includes(s.folded)) ? [Number(folded)] : []
  })
}

function answers(u: Understood, unit: Unit, { start, end }: { start: number; end: number }): boolean {
  const { text, deadlines } = unit.document
  if (u.kind === 'deadline' || u.wants === 'when')
    return deadlines.some(({ time }) => start <= time.start && time.end <= end)
  if (asksForm(u.folded)) return /(?<!\p{L})(?:mẫu|biểu|phụ lục)(?!\p{L})/iu.test(text.slice(start, end))
  if (u.sending && (u.wants === 'where' || u.wants === 'agency' || u.wants === 'who'))
    return tellsRecipient(text, { start, end })
  return u.kind === 'passage' && u.wants !== null && answersInKind(u, unit)
}
