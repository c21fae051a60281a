// "Trước mỗi đợt", "sau khi kết thúc mỗi đợt": a time that is counted from every round, where the question names one. The
// day is the first or the last of that round, where the document sets the days of it. Pure.

import type { Day, Deadline, Span } from '../../document.ts'
import { isLoose } from '../../library/due-day.ts'
import type { StoredDocument } from '../../library/store.ts'
import { phraseKey } from '../places/syllables.ts'
import { roundsIn } from './rounds.ts'

const everyRound =
  /(?<!\p{L})(?:mỗi|từng|các|của) (?:đợt|lần|vòng|giai đoạn|kỳ)(?!\p{L})|(?<!\p{L})đợt kiểm tra(?!\p{L})/iu

/** Whether the words count from rounds, whichever. */
export function ofEveryRound(words: string): boolean {
  return everyRound.test(words)
}

interface RoundEvent {
  /** `null` where only a month or a quarter is set for the round. */
  day: Day | null
  at: Span
  section: string
}

/** `null` unless the time counts from rounds, and the question names one that the document sets a time for. */
export function roundEvent(
  question: string,
  { time }: Deadline,
  document: StoredDocument,
): RoundEvent | null {
  const [named, ...more] = roundsIn(question)
  if (time.kind !== 'relative' || !ofEveryRound(time.event) || !named || more.length > 0) return null
  // a line that begins with the round sets its time; what is mentioned of it elsewhere does not
  const rounds = document.deadlines.filter((d) => d.time.kind === 'period' && named.test(headOf(d, document)))
  const [round, ...others] = rounds
  if (!round || others.length > 0 || round.time.kind !== 'period') return null
  const { from, to, text } = round.time
  const ends = / (?:ket thuc|xong|hoan thanh) /.test(` ${phraseKey(time.event)} `)
  const exact = !isLoose(text) && /\d{1,2}\s*[/.-]\s*\d{1,2}|ngày\s*\d/iu.test(text)
  const bare = /^(?:trong |cả )?(?:tháng|quý)/iu.test(text)
  return {
    day: exact && !bare ? (ends ? to : from) : null,
    at: { start: round.start, end: round.end },
    section: round.section,
  }
}

/** The first words of the line that its time stands in. */
function headOf({ time }: Deadline, { text }: StoredDocument): string {
  const line = text.slice(text.lastIndexOf('\n', time.start) + 1, time.start)
  return ` ${phraseKey(line.replace(/^\s*(?:[a-zđ]\)|\d+(?:\.\d+)*[.)]?|[-+•*])\s*/iu, ''))
    .split(' ')
    .slice(0, 3)
    .join(' ')} `
}
