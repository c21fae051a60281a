// A row that holds nothing of the kind that is asked for is no answer, whatever name it shares with the question: no address
// where one is to be written to, no day where one is to be counted. Pure.

import type { Understood } from '../../question/question.ts'
import type { Draft } from '../draft.ts'

const reached = /\d{3}[\d .]{4,}|\S@\S|\p{L}\.\p{Ll}{2,4}(?!\p{L})/iu
const asksReach =
  / (?:email|thu dien tu|hop thu|hom thu|so dien thoai|dien thoai (?:nao|so)|goi so|duong day nong|zalo) /
const timed = /\*\*[^*]*\d[^*]*\*\*/u
const day = /\d\s*[/-]\s*\d|\d\.\d{1,2}\.\d{4}|(?<!\p{L})(?:ngày|tháng|quý|giờ)(?!\p{L})/iu

export function lacksAsked({ folded, wants, kind }: Understood, told: Draft): boolean {
  const said = told.lines.join('\n')
  if (wants === 'contact' && asksReach.test(folded)) return !reached.test(said)
  // a day that is counted from another is none of a figure beside it
  if (kind !== 'calculate' || wants !== 'when') return false
  const bold = told.lines.filter((line) => timed.test(line))
  return bold.length > 0 && !bold.some((line) => day.test(line))
}
