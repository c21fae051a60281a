// Rules of single labels: what belongs to one list, what owns what, and what may stand behind or before a label.

import type { Mark, Reading } from './labels.ts'

/** Fixed order of the families that always contain the others; the rest nest as they open. */
export const rank: Partial<Record<Reading['family'], number>> = {
  part: 10,
  chapter: 20,
  mục: 30,
  'tiểu mục': 35,
  capital: 40,
  roman: 40,
  article: 50,
}

export function sameList(one: Reading, other: Reading): boolean {
  if (one.family !== other.family || Boolean(one.owner) !== Boolean(other.owner)) return false
  if (one.levels.length !== other.levels.length) return false
  return one.style === other.style || rank[one.family] !== undefined
}

export function isSibling(open: Reading, reading: Reading): boolean {
  if (open.family !== 'decimal' || open.levels.length !== reading.levels.length) return false
  if (open.romanOwner !== reading.romanOwner) return false
  return (
    open.levels.slice(0, -1).join('.') === reading.levels.slice(0, -1).join('.') &&
    (reading.levels.length > 1 || Boolean(reading.romanOwner))
  )
}

export function ownsDecimal(open: Reading, reading: Reading): boolean {
  const { levels } = reading
  if (reading.romanOwner)
    return levels.length === 1 && open.family === 'roman' && open.levels[0] === reading.romanOwner
  if (open.family === 'decimal') {
    return (
      open.levels.length === levels.length - 1 &&
      !open.romanOwner &&
      open.levels.every((level, at) => level === levels[at])
    )
  }
  if (open.family === 'roman' || open.family === 'article' || open.family === 'mục') {
    return levels.length === 2 && open.levels[0] === levels[0]
  }
  return false
}

/** 1.3 → 2.1, where nobody wrote a line for 2. */
export function followsBranch(before: number[], after: number[]): boolean {
  return (
    after.at(-1) === 1 &&
    after.at(-2) === before.at(-2)! + 1 &&
    after.slice(0, -2).every((level, at) => level === before[at])
  )
}

export function gapAllowed(reading: Reading): number {
  if (reading.family === 'article') return 60
  return reading.family === 'decimal' ? 6 : reading.family === 'letter' ? 6 : 4
}

/** What may not follow a label at all: "2.5 triệu", "10 - 15%", "1/ 2". */
export function acceptable(mark: Mark, reading: Reading): boolean {
  const { family, style } = reading
  if (family === 'chapter' || family === 'mục' || family === 'tiểu mục' || family === 'part') {
    return (
      mark.alone || mark.capitals || mark.follows === 'other' || (mark.follows === 'upper' && style === '.')
    )
  }
  if (family === 'decimal' && reading.levels.length > 1)
    return mark.follows !== 'lower' && mark.follows !== 'digit'
  if (family === 'decimal' && /^1[-/:]$/.test(style))
    return mark.follows !== 'digit' && mark.follows !== 'nothing'
  if (family === 'decimal') return reading.levels[0]! < 300
  if (family === 'roman' && style === 'I') return mark.capitals
  if (family === 'roman') return mark.follows !== 'lower' || mark.leads
  return true
}

export function mayRun(mark: Mark, reading: Reading, context: 'boundary' | 'colon' | 'heading'): boolean {
  const { family, style, levels } = reading
  if (family === 'bracketed' || family === 'roman-lower' || family === 'capital' || style === '(a)')
    return false
  if (family === 'letter')
    return style === 'a)' && (mark.follows !== 'lower' || context === 'boundary' || context === 'colon')
  if (family === 'article') return mark.follows === 'upper' ? style === '.' : mark.alone
  if (family === 'roman') return (style === 'I.' && mark.follows !== 'digit') || mark.capitals
  if (family === 'decimal' && levels.length === 1) {
    if (style !== '1.' && !(/^1[)-]$/.test(style) && context === 'boundary')) return false
    return mark.follows === 'upper' || mark.alone || mark.follows === 'other'
  }
  if (family === 'decimal') return mark.follows === 'upper' || mark.alone
  return mark.capitals || mark.alone
}

export function mayStartRunning(reading: Reading, context: string): boolean {
  if (reading.family === 'decimal') {
    return (
      reading.levels.length === 1 &&
      (reading.style === '1.' || (reading.style === '1-' && context === 'boundary'))
    )
  }
  return reading.family !== 'letter' || reading.style === 'a)'
}

export function namesDocument(text: string, at: number): boolean {
  return /^\s*(?:Luật|Bộ luật|Nghị|Thông|Quyết|Pháp|Hiến|Quy|Chương|Kế|Công ước|Điều lệ)/u.test(
    text.slice(at, at + 20),
  )
}

/** "1.3." and "II.1.", which name what owns them. */
export function isDeep(reading: Reading): boolean {
  return reading.family === 'decimal' && (reading.levels.length > 1 || reading.romanOwner !== undefined)
}
