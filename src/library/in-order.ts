// Looking things up by their place in lists that stand in the order of the text. Pure.

import type { Section, Span } from '../document.ts'

/** How many members at the beginning of a list `holds` is true of; it is true of none behind them. */
export function countWhile<T>(list: readonly T[], holds: (member: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The innermost place that covers `offset`. */
export function sectionAt(sections: readonly Section[], offset: number): Section {
  return sections[Math.max(0, countWhile(sections, ({ start }) => start <= offset) - 1)]!
}

/** The span in which an offset lies; they do not overlap. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const span = spans[countWhile(spans, ({ end }) => end <= offset)]
  return span && span.start <= offset ? span : undefined
}

/** Where the next place begins behind `offset`, or `end` behind the last one. */
export function startBehind(spans: readonly { start: number }[], offset: number, end: number): number {
  return spans[countWhile(spans, ({ start }) => start <= offset)]?.start ?? end
}
