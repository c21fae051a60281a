// "Đoàn kiểm tra gồm mấy sở?": how many bodies sit in the team, counted where its statement lists them by name; those who
// are inspected are no answer to that.

import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { listedNames } from './inspection-scope.ts'
import { teamStatements } from './team.ts'

const asksBodies =
  / (?:doan|to)(?: (?:kiem tra|thanh tra|lien nganh|cong tac|phuc tra))*(?: (?!kiem |thanh |phuc |den |da |se |di )\S+){0,8}? (?:co|gom|bao gom|gom co)(?: (?:dai dien|tat ca|thanh vien|den))* (?:may|bao nhieu) (?:so|co quan|don vi|nganh|ben|to chuc)(?! (?:duoc|bi|thuoc) )(?: \S+){0,3} $| (?:may|bao nhieu) (?:so|co quan|don vi|nganh)(?: nganh)? (?:tham gia|trong|thuoc|cu nguoi vao)(?: thanh phan)? (?:doan|to) /
const lists = /(?<!\p{L})(?:gồm|thành phần|thành viên)(?!\p{L})/iu
/** A body is named before the list behind the last colon begins. */
const namedAhead = /(?<!\p{L})gồm[^:]*:?[^:]*,[^:]*:[^:]*$/iu

/** The team of each plan in scope, with the number of its bodies where it can be told for certain. */
export function composeTeamBodies(asked: Asked): Draft | null {
  if (asked.u.claim || !asksBodies.test(asked.u.folded)) return null
  const documents = newestOfSeries(asked.documents)
  if (!asked.scope.named && documents.length > 1) return null
  const draft = emptyDraft('answered')
  for (const prepared of documents.slice(0, 3)) {
    const { document } = prepared
    const [place] = teamStatements(prepared)
    const words = place ? document.text.slice(place.start, place.end) : ''
    if (!place || !lists.test(words)) continue
    const names = namedAhead.test(words) ? null : listedNames(place, document.text)
    if (names) {
      draft.lines.push(`${texts.countedNames(names.length)}: ${names.join('; ')}.`)
      draft.calculated.push(String(names.length))
    }
    const quote = shortQuote(document.text, place, null, 400)
    draft.lines.push(sourceLine(document, place.unit.section.path, quote.shown))
    draft.citations.push(cite(document, place.unit.section.path, quote.span))
    proven(draft, [document])
  }
  return draft.lines.length > 0 ? draft : null
}
