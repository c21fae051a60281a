// The body that acts in a clause of its own, and where clauses begin: a comma that joins two bodies opens none. Pure.

import type { Span } from '../document.ts'
import { actorAt, label } from './actor.ts'
import { bodyWords, maskCompounds, noBodies, party, verb } from './duty-words.ts'

const verbs = new RegExp(verb, 'gu')

/** The last body in the words that acts in a clause of its own: "…; Sở Y tế, Sở Tài chính gửi …". */
export function lastActor(text: string, span: Span): Span | null {
  let last: Span | null = null
  const slice = text.slice(span.start, span.end)
  const lead = label.exec(slice)?.[0].length ?? 0
  let from = span.start + lead
  for (;;) {
    const found = actingAt(text, from, span.end)
    if (found && !(last && isListed(text, found))) last = found
    const bidden =
      found &&
      /^\s*(?:đề nghị|yêu cầu|giao(?: cho)?)\s+(?=các |sở |ubnd |ủy ban |phòng |đơn vị |cơ quan )/iu.exec(
        text.slice(found.end, span.end),
      )
    if (found && bidden) {
      from = found.end + bidden[0].length
      continue
    }
    from = nextClause(text, found?.end ?? from, span.end)
    if (from < 0) return last
  }
}

/** "Sở Công Thương vận động chợ, siêu thị ký cam kết": behind a body a party in small letters is one of those it deals with. */
function isListed(text: string, { start, end }: Span): boolean {
  return party.test(text.slice(start, end))
}

/** Where the next clause begins, behind "thì" too; a comma between two bodies joins them, it opens no clause. */
export function nextClause(text: string, from: number, end: number): number {
  const slice = text.slice(from, end)
  for (const found of slice.matchAll(/(?:[,;:]|\sthì)\s+(?:(?:đồng thời|sau đó|trong đó|và)\s+)?/gu)) {
    const behind = found.index + found[0].length
    if (found[0][0] === ',' && joinsBodies(slice.slice(0, found.index)) && !endsBasis(slice, behind)) continue
    if (found[0][0] === ',' && joinsReceivers(slice, found.index, behind)) continue
    return from + found.index + found[0].length
  }
  return -1
}

const joined =
  '(?:\\d+\\s?%|vận động|phối hợp(?: chặt chẽ| kịp thời| thường xuyên)?|với|và|cùng|của|cho|là|gồm|giao|đề nghị|yêu cầu|đối với|hoặc|tại|do|thuộc|đến|tới|lên|về)'
const endsInBody = new RegExp(
  `^(?:.*(?<![\\p{L}])${joined}\\s+)?(?!${noBodies})(?:${bodyWords})(?![\\p{L}])([^,;:]{0,48})$`,
  'isu',
)

/** Whether the words between the last two commas end in a body, so that the comma goes on with the next one. */
function joinsBodies(before: string): boolean {
  const piece = before.slice(Math.max(before.lastIndexOf(',') + 1, before.length - 90)).trim()
  const whose = /(?:^|\s)của\s(.+)$/su.exec(piece)?.[1]
  if (whose !== undefined && party.test(whose)) return false
  const behind = endsInBody.exec(piece)?.[1]
  verbs.lastIndex = 0
  return behind !== undefined && !(/\p{Ll}+$/u.test(behind) && verbs.test(maskCompounds(behind)))
}

const toBody = new RegExp(
  `(?<![\\p{L}])(?:báo cáo|gửi|nộp|trình|về|đến|tới)\\s+(?:${bodyWords})(?![\\p{L}])(?:(?!kế hoạch|danh sách|báo cáo|số liệu|kết quả|hồ sơ)[^,;:.\\d]){0,60}$`,
  'iu',
)

/** "Tổng hợp báo cáo UBND huyện, Sở Y tế: báo cáo quý trước …": those before the colon are sent it, the last of them too. */
function joinsReceivers(slice: string, comma: number, behind: number): boolean {
  const from = Math.max(0, ...[';', ':', '. '].map((mark) => slice.lastIndexOf(mark, comma) + 1))
  if (!toBody.test(slice.slice(from, comma).replace(/,/gu, ' '))) return false
  const last = /^([^;:]{2,120}):/u.exec(slice.slice(behind))?.[1]
  return last !== undefined && !verbsIn(last)
}

function verbsIn(words: string): boolean {
  verbs.lastIndex = 0
  return verbs.test(maskCompounds(words))
}

const basis = /^\s*(?:căn cứ|trên cơ sở|theo đề nghị|sau khi (?:nhận|có))(?![\p{L}])[^;:.]*$/iu
const bound = /^[^;:.,]*?\s(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)(?![\p{L}])/u

/** "Căn cứ kết quả thẩm định của Sở A, Sở B có trách nhiệm …": the duty is told of the one behind the last comma. */
function endsBasis(slice: string, at: number): boolean {
  return basis.test(slice.slice(0, at)) && bound.test(slice.slice(at))
}

/** A body at `start` with its verb before `end`; the verb does not stand behind a comma. */
export function actingAt(text: string, start: number, end: number): Span | null {
  const found = actorAt(text, start, end)
  if (!found) return null
  const behind = text.slice(found.end, end)
  if (start > 0 && /^,/.test(behind) && /[,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)))
    return null
  return /^\s*:/.test(behind) || /\p{L}/u.test(behind) ? found : null
}

/** "… trước ngày 24/7 để Ủy ban nhân dân tỉnh báo cáo Bộ trước ngày 31/7": behind a first time the next body acts by the second. */
export function forPurpose(text: string, { start, end }: Span): Span | null {
  const opens = /^[\s,]*(?:để|nhằm)\s+/u.exec(text.slice(start, end))
  return opens && actingAt(text, start + opens[0].length, end)
}
