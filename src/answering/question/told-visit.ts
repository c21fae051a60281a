// "Đoàn đến xã X ngày 12/5 thì xã gửi báo cáo chậm nhất ngày nào?": the question tells a day and what happens on it. Whoever
// is visited is an inspected unit, by whatever name; nothing is received, ended or issued on the day of a visit. Pure.

import type { Day } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'
import { actorIn, isTeam } from './actors.ts'
import { happeningIn, saysVisit } from './happening.ts'
import type { Understood } from './question.ts'
import { toldEvent } from './told-event.ts'

export interface ToldVisit {
  day: Day
  /** Whoever is said to send, in folded words, where another one is visited; else `null`. */
  sender: string | null
  /** The one body that is named where nobody else is said to be visited: mostly the visited one. */
  body: string | null
}

const sends = / (?:gui|nop|bao cao|trinh) /g

/** `null` unless the clause of the one day that is told says that an inspection comes on it. */
export function toldVisit(u: Understood): ToldVisit | null {
  const event = toldEvent(u)
  if (!event) return null
  const { day, at } = event
  // "đơn vị gửi báo cáo gì cho đoàn đến ngày …": what is sent is no part of what happens
  const sent = [...event.words.matchAll(sends)].at(-1)
  const words = sent ? event.words.slice(sent.index + sent[0].length - 1) : event.words
  if (happeningIn(words) !== 'visit' || !saysVisit(words)) return null
  const rest = `${u.text.slice(0, at.start)} ${sent ? event.words.slice(0, sent.index + sent[0].length) : ''} ${u.text.slice(at.end)}`
  // the number of a form is no department
  const actor = actorIn(` ${phraseKey(rest.replace(/(?<!\p{L})(?:số|so)\s+\d\S*/giu, ' '))} `)
  if (actor === null || isTeam(actor)) return { day, sender: actor, body: null }
  const another = actor.split(' ').length > 2 && !words.includes(` ${actor} `)
  const [sender, body] = another ? (unit.test(words) ? [actor, null] : [null, actor]) : [null, null]
  return { day, sender, body }
}

const unit =
  / (?:so|xa|phuong|huyen|quan|thi xa|thi tran|ubnd|uy ban|phong|ban|trung tam|truong|benh vien|cong ty|chi cuc|don vi|co quan|co so|tram) /
