// A list of duties binds one body: "X có trách nhiệm: a) …", "Trách nhiệm của X". What it has others do, it asks of them. Pure.

import type { Section, Span } from '../document.ts'
import { actorOfPlace } from './actor-of-place.ts'
import { endOfLine } from './lines.ts'

const binds =
  /(?<![\p{L}])(?:có|chịu) (?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền)(?![\p{L}])[^:]*:\s*$|^[^\p{L}]*(?:\d+[a-zđ]?[.)]?\s+)?(?:quyền(?: và|,)\s+)?(?:trách nhiệm|nhiệm vụ|nghĩa vụ)(?:(?:,| và) \p{L}+ \p{L}+){0,2} của(?![\p{L}])/iu

/** The body of the nearest list of duties above: "X có trách nhiệm:", "Trách nhiệm của X". */
export function boundAbove(text: string, above: Section[]): Span | null {
  for (const section of above.slice(1)) {
    const line = text.slice(section.start, endOfLine(text, section.start, section.end))
    if (binds.test(line.replace(/^Điều \S+\s*/u, ''))) return actorOfPlace(text, section)
  }
  return null
}

/** "Báo cáo, đề nghị Tổng cục X thu hồi …" in such a list: one body is asked by the one that the list binds. */
export function asksOther(text: string, { start, end }: Span): boolean {
  return /^[^\p{L}]*(?:[a-zđ]\d?[.)]\s+)?(?:(?:kịp thời|báo cáo|trình|có văn bản|tổng hợp|và)(?:,|\s)\s*)*(?:đề nghị|kiến nghị|đề xuất)\s+(?!(?:các|những|mọi)(?![\p{L}]))/iu.test(
    text.slice(start, end),
  )
}
