// "Trường cấp ba nộp báo cáo cho xã phải không?": of two sentences of one place, each with its senders and its receiver, the
// one whose senders are claimed tells the receiver.

import { recipientIn } from '../../../library/recipient.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { type GivenName, saysName } from '../../question/names.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { claimedNames } from './claimed-role.ts'

const sends = / (?:gui|nop|bao cao|trinh)(?: \S+){0,8}? (?:cho|ve|den|toi|len) /
const covered = 0.35

/** The receiver that the text gives the claimed senders, where it is another than the claimed one; else `null`. */
export function receiverOfSenders(asked: Asked, { citations: [first] }: Draft): string | null {
  const { u, view } = asked
  const at = sends.exec(u.folded)
  if (!at || !first || u.excluded) return null
  const words = (to: number) => u.folded.slice(0, to).trim().split(' ').filter(Boolean).length
  const [verb, behind] = [words(at.index), words(at.index + at[0].length)]
  const named = claimedNames(asked).find((n) => syllablesOf(u.text.slice(0, n.start)).length >= behind)
  const receiver = named ?? bodyAt(u.text, syllablesOf(u.text)[behind]?.start ?? u.text.length)
  const senders = u.terms.filter(
    (t) =>
      t.place < verb && t.weight >= 0.8 && !u.placeSpans.some((p) => p.start <= t.start && t.end <= p.end),
  )
  const held = view.held.find((d) => d.version === first.version)
  const unit = held && view.loaded(held.id)?.units.find((x) => x.start <= first.start && first.start < x.end)
  if (!receiver || senders.length === 0 || !unit || unit.row) return null
  const { text } = unit.document
  const read = statementsIn(unit).flatMap((span) => {
    const to = recipientIn(text, span)
    if (!to) return []
    const told = text.slice(to.start, to.end)
    const of = coverageIn(fieldOf(syllablesOf(text.slice(span.start, to.start))), senders)
    return [
      { told, isTheirs: of.every((x) => x >= covered), isClaimed: saysName(told, receiver, asked.agencies) },
    ]
  })
  const [own, ...more] = read.filter((r) => r.isTheirs)
  const isOthers = read.some((r) => r.isClaimed && !r.isTheirs)
  return own && more.length === 0 && !own.isClaimed && isOthers ? own.told.replace(/\s+/gu, ' ') : null
}

/** "UBND huyện": a body that no proper name tells. */
function bodyAt(text: string, start: number): GivenName | null {
  const [words] = body.exec(text.slice(start)) ?? []
  return words === undefined ? null : { start, end: start + words.length, words, agency: null }
}

const body = /^(?:(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Văn phòng|Hội)\s+\p{L}+/iu

/** To whom it is sent, where that is another body than the claim says. */
export function receiverInstead(asked: Asked, { lines, citations }: Draft): string | null {
  const { u } = asked
  const to = new RegExp(`${texts.to}: (.*)`, 'u').exec(lines.join('\n'))?.[1]
  const at = / (?:gui|nop|bao cao|trinh)(?: \S+){0,5}? (?:cho|ve|den|toi) /.exec(u.folded)
  if (!to || !at) return null
  const behind = u.folded.slice(at.index + at[0].length)
  const words = behind.split(' ')
  const shown = to.replaceAll('**', '').replace(/\.$/u, '')
  if (/^(?:doan|to) kiem tra /.test(behind))
    return ` ${phraseKey(to)} `.includes(` ${words[0]} `) ? null : shown
  const name = claimedNames(asked).find((n) => behind.startsWith(phraseKey(n.words)))
  if (name === undefined || saysName(to, name, asked.agencies)) return null
  // "trình UBND xã báo cáo gửi Sở Nội vụ": what goes through one goes to the other all the same
  const sent = citations.flatMap(({ quote }) => quote.split(sentTo).slice(1))
  return sent.some((words) => saysName(words.slice(0, name.words.length + 24), name, asked.agencies))
    ? null
    : shown
}

const sentTo = /(?<!\p{L})(?:gửi|nộp)(?: (?:cho|về|đến|tới|lên))?(?!\p{L})/iu
