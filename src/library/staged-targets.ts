// Targets by stages: "giải ngân đến hết ngày A đạt 45%, đến hết ngày B đạt 70%". Each time belongs to the words behind
// it, and the words before the first one to all of them. Pure.

import type { DutyTime, Span } from '../document.ts'
import { cleanWhat } from './duty-what.ts'

/** Between two stages nothing stands but what the first of them holds, and a comma. */
const joint = /^\s+(?!(?:và|hoặc)\s)(\p{L}[^;:()]{2,80}?)\s*(?:,\s*(?:và\s+)?|\s+và\s+)$/u
const last = /^\s+(\p{L}[^;:(),]{2,120}?)\s*(?:[.;,]|$)/u

/** What is due at a stage, in the words that the clause has for it; `null` where the times are no stages. */
export function stageOf(
  text: string,
  span: Span,
  times: readonly DutyTime[],
  time: DutyTime,
  from: number,
): string | null {
  const stages = times.filter(({ kind }) => kind === 'limit' || kind === 'period')
  const at = stages.findIndex(({ start }) => start === time.start)
  if (at < 0 || stages.length < 2 || stages.length !== times.length) return null
  const held = stages.map((stage, i) => {
    const next = stages[i + 1]
    const words = text.slice(stage.end, next?.start ?? span.end)
    return (next ? joint : last).exec(words)?.[1] ?? null
  })
  if (held.some((words) => words === null)) return null
  const shared = cleanWhat(text.slice(from, stages[0]!.start))
  return shared === '' ? held[at]! : `${shared} ${held[at]}`
}
