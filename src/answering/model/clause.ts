// Whether a statement says what one sentence of the evidence says: its words without a gap from the beginning of a
// clause to the end of one, with the same breaks between them, and no condition, negation or bound left outside that
// governs them. Cutting out of the middle, joining halves and moving commas all make another statement. Pure.

import {
  type Atom,
  afterHeading,
  comprising,
  isBreak,
  keysOf,
  type Marker,
  markersIn,
  openers,
  opensClause,
  opensPredicate,
  stands,
  weightless,
} from './gate-words.ts'

/** `null` when it does; else the reason, as a model is told it. */
export function clauseProblem(said: Atom[], source: Atom[], headings: Atom[][]): string | null {
  const starts = startsOf(source)
  let nearest: string | null = null
  for (const from of introsOf(said, headings)) {
    for (const start of starts) {
      const ends = endsOf(said, from, source, start)
      for (const end of ends) {
        const problem = endProblem(source, start, end) ?? lostMarker(source, start, end)
        if (problem === null) return null
        nearest = problem
      }
    }
  }
  return nearest ?? wordsProblem(said, source)
}

function wordsProblem(said: Atom[], source: Atom[]): string {
  const known = new Set(source.map((a) => a.key))
  const missing = said.filter((a) => !known.has(a.key))
  return missing.length > 0
    ? `bằng chứng không có: ${missing.map((a) => a.key.normalize('NFC')).join(' ')}`
    : 'không liền mạch: phải lấy trọn một vế của câu, từ đầu vế đến hết vế, không bỏ bớt ở giữa, không ghép hai chỗ'
}

/** "a)", "1.2.", "Điều 5." in front of a sentence. */
function labelLength(source: Atom[]): number {
  let at = 0
  if (source[0]?.key === keysOf('điều')[0] && /^\d/u.test(source[1]?.key ?? '')) at = 2
  while (
    at < 2 &&
    /^(?:\d+(?:[.,]\d+)*|[ivx]+|[a-zđ])$/u.test(source[at]?.key ?? '') &&
    /^[.)]/u.test(source[at + 1]?.gap ?? '')
  )
    at++
  return at
}

interface Start {
  at: number
  /** What the clause has of its own, so that what governs the clauses before it does not govern it. */
  own: 'condition' | 'subject' | 'nothing'
}

/** Where a statement may begin: with the sentence, behind a semicolon, or at a clause that begins as the sentence does. */
function startsOf(source: Atom[]): Start[] {
  const first = labelLength(source)
  const starts: Start[] = [...new Set([first, 0])].map((at) => ({ at, own: 'condition' }))
  const colon = source.findIndex((a, i) => i > first && (a.gap.includes(':') || opensList(source, i)))
  for (let at = first + 1; at < source.length; at++) {
    if (colon >= 0 && at >= colon) break
    if (!isBreak(source, at)) continue
    const parallel = isParallel(source, first, at)
    const own = ownAt(source, at, parallel)
    if (source[at]!.gap.includes(';')) {
      if (!leansOnSubject(source, first, at, own)) starts.push({ at, own })
    } else if (
      source[at]!.gap === ',' &&
      parallel &&
      (isTime(source[at]!) || !endsWithName(source, first, at))
    )
      starts.push({ at, own: 'subject' })
  }
  return starts
}

/** "Sở A chủ trì; tổng hợp kết quả": the second clause is Sở A's, and alone it would be anybody's. */
function leansOnSubject(source: Atom[], first: number, at: number, own: Start['own']): boolean {
  const acts = (i: number) => opensClause(source.slice(i, i + 2).map((a) => a.key))
  if (own === 'subject' || !acts(first)) return false
  for (let i = at + 1; own === 'condition' && i < source.length && !source[i]!.gap.includes(';'); i++)
    if (isBreak(source, i) && acts(i)) return false
  return true
}

function ownAt(source: Atom[], at: number, parallel: boolean): Start['own'] {
  const begins = markersIn(source.slice(at, at + 3)).find((m) => m.at === 0)
  if (begins && begins.kind !== 'negation') return 'condition'
  return parallel || opensClause(source.slice(at, at + 2).map((a) => a.key)) ? 'subject' : 'nothing'
}

/** "Sở A …, Sở B …", "báo cáo tuần …, báo cáo tháng …", "[[N1]] …, [[N2]] …": the same kind of beginning. */
function isParallel(source: Atom[], first: number, at: number): boolean {
  return source[first]!.key === source[at]!.key || (isTime(source[first]!) && isTime(source[at]!))
}

function isTime({ key }: Atom): boolean {
  return key.startsWith('[[N')
}

/** Whether the clause before `at` ends with an agency ("phối hợp với Sở A, Sở B …"): what follows may go on with it. */
function endsWithName(source: Atom[], first: number, at: number): boolean {
  for (let i = at - 1; i > first; i--) {
    if (opensClause(source.slice(i, i + 2).map((a) => a.key))) return true
    if (!source[i]!.capital && at - i > 4) return false
    if (isBreak(source, i)) return false
  }
  return false
}

function opensList(source: Atom[], at: number): boolean {
  return source[at - 1]?.key === keysOf('gồm')[0]
}

/** How many atoms at the beginning of `said` only introduce; always 0 among them. */
function introsOf(said: Atom[], headings: Atom[][]): number[] {
  const reached = new Set([0])
  for (const from of reached) {
    for (const phrase of openers) if (stands(said, from, phrase)) reached.add(from + phrase.length)
    const theo = stands(said, from, keysOf('theo')) || stands(said, from, keysOf('về')) ? 1 : 0
    for (const line of headings) {
      const end = headingEnd(said, from + theo, line)
      if (end === null) continue
      for (const tail of [[], ...afterHeading]) {
        const next = end + tail.length
        if (tail.length > 0 && !stands(said, end, tail)) continue
        const gap = said[next]?.gap ?? ''
        if (gap.includes(':') || (theo === 1 && gap === ',') || (tail.length > 0 && gap === ''))
          reached.add(next)
      }
    }
  }
  return [...reached].filter((from) => from < said.length)
}

/** Where a stretch of `said` ends that is the heading's beginning, up to a break of it or its end. */
function headingEnd(said: Atom[], from: number, line: Atom[]): number | null {
  const first = labelLength(line)
  let longest: number | null = null
  for (let k = 0; first + k < line.length && said[from + k]?.key === line[first + k]!.key; k++)
    if (first + k + 1 === line.length || isBreak(line, first + k + 1)) longest = from + k + 1
  return longest
}

/** Where in the source a stretch from `start` can end that says all of `said` from `from`, word for word. */
function endsOf(said: Atom[], from: number, source: Atom[], { at: start }: Start): number[] {
  const ends = new Set<number>()
  const seen = new Set<string>()
  // `saidGap`, `sourceGap`: punctuation since the last common word, gathered over words left out
  const walk = (i: number, j: number, saidGap: string, sourceGap: string): void => {
    const state = `${i} ${j} ${saidGap} ${sourceGap}`
    if (seen.has(state)) return
    seen.add(state)
    if (i === said.length) return void ends.add(j)
    const [one, other] = [said[i]!, source[j]]
    if (!other) return
    const gaps = [saidGap + one.gap, sourceGap + other.gap] as const
    const begins = i === from
    const alike = begins || opensList(source, j) || sameBreak(...gaps)
    if (one.key === other.key && alike) walk(i + 1, j + 1, '', '')
    if (weightless.has(other.key) && j > start) walk(i, j + 1, saidGap, gaps[1])
    if (other.gap.includes('(')) {
      const after = source.findIndex((a, k) => k > j && a.gap.includes(')'))
      if (after > 0 && markersIn(source.slice(j, after)).length === 0)
        walk(i, after, saidGap, sourceGap + other.gap.replace('(', '') + asideEnd)
    }
    // "gồm:", ":" and "bao gồm" announce alike
    if (opensList(source, j + 1) || gaps[1].includes(':'))
      for (const phrase of comprising)
        if (stands(said, i, phrase)) walk(i + phrase.length, opensList(source, j + 1) ? j + 1 : j, ':', ':')
  }
  walk(from, start, '', '')
  return [...ends]
}

/** In a gap: what stood in brackets before it was left out, and its closing bracket is no break. */
const asideEnd = '|'

/** The same kind of break on both sides: a colon, the end of a clause, a comma or "và", or none. */
function sameBreak(said: string, source: string): boolean {
  return kindOfBreak(said) === kindOfBreak(source.replace(`${asideEnd})`, ''))
}

function kindOfBreak(gap: string): string {
  if (gap.includes(':')) return ':'
  if (/[;.]/u.test(gap)) return ';'
  return /[,()&]/u.test(gap) ? ',' : ''
}

/** Whether the stretch may end there: at the end of a clause, a list whole, a number with all that it counts. */
function endProblem(source: Atom[], { at: start }: Start, end: number): string | null {
  if (end >= source.length) return null
  const list = source.findIndex(
    (a, i) => i > start && i <= end && (a.gap.includes(':') || opensList(source, i)),
  )
  if (list > 0) return 'kể chưa đủ: phải kể hết những gì đứng sau dấu hai chấm hoặc “gồm”'
  if (isBreak(source, end) && isClauseEnd(source, start, end)) return null
  return `dừng giữa chừng, còn thiếu: ${source
    .slice(end, end + 8)
    .map((a) => a.key.normalize('NFC'))
    .join(' ')}`
}

/**
 * A full stop or semicolon ends a clause; a comma or "và" when a predicate, somebody who acts, a time, or the next of
 * several numbers comes behind it. Anything else may go on counting what the words before it are about.
 */
function isClauseEnd(source: Atom[], start: number, end: number): boolean {
  const next = source[end]!
  if (/[;.]/u.test(next.gap)) return true
  const counts = (from: number, to: number) => source.slice(from, to).some((a) => /^\d/u.test(a.key))
  const counted = counts(lastBreak(source, start, end), end)
  const countsOn = counts(end, nextBreak(source, end + 1))
  if (counted && countsOn) return true
  if (next.capital && opensClause(source.slice(end, end + 2).map((a) => a.key))) return true
  if (isTime(next) || isParallel(source, labelLength(source), end)) return true
  return !counted && opensPredicate(source, end)
}

function lastBreak(source: Atom[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (isBreak(source, i)) return i
  return start
}

function nextBreak(source: Atom[], from: number): number {
  for (let i = from; i < source.length; i++) if (isBreak(source, i)) return i
  return source.length
}

/** A marker of the sentence outside the stretch that governs it still. */
function lostMarker(source: Atom[], { at: start, own }: Start, end: number): string | null {
  const lost = markersIn(source).find((m) =>
    m.end <= start ? governsLater(source, m, own) : m.at >= end && governsEarlier(source, m, end),
  )
  return lost ? `bỏ mất “${lost.words}” của bằng chứng` : null
}

/** What stands in front holds on behind a semicolon too, unless the clause has its own subject. */
function governsLater(source: Atom[], { at, kind }: Marker, own: Start['own']): boolean {
  if (own === 'nothing') return kind !== 'bound'
  // a condition in front of everything ("Nếu …, A …; B …") governs the whole sentence
  const opens = at <= labelLength(source) + 1
  return own === 'subject' && opens && (kind === 'condition' || kind === 'scope')
}

/** An exception or condition behind the stretch limits it, in the same clause or right behind the semicolon. */
function governsEarlier(source: Atom[], { at, kind, words }: Marker, end: number): boolean {
  if (kind !== 'condition') return false
  const between = source.slice(end, at + 1)
  const semicolon = between.findIndex((a) => a.gap.includes(';'))
  if (semicolon < 0) return true
  return limiting.has(words) && semicolon === between.length - 1
}

const limiting = new Set([
  'trừ',
  'ngoại trừ',
  'trường hợp',
  'chỉ',
  'nhưng',
  'tuy nhiên',
  'song',
  'riêng',
  'kể cả',
  'với điều kiện',
])
