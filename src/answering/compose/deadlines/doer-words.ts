// Words of a question that name the body which has a duty: no text lacks them that gives the duty to any such body. Pure.

import type { Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { actorAsked, actsItself } from '../../question/actors.ts'
import { groupOf } from '../../question/group.ts'

/** Words of the body that is asked about, where the duty is its own or of any such body: "các sở" are "Sở Xây dựng" too. */
export function doerWords(u: Asked['u'], { who, what }: Deadline): string[] {
  // "đơn vị ngoài danh sách" are those who are not inspected, however the text says it
  if (u.excluded && groupOf({ who }) === 'spared') return sparedWords
  // "trường THPT không có trong lịch": the schools that inspect themselves are told as "trường"
  const [, spared = ''] = u.excluded && inspectsItself.test(what) ? (subject.exec(u.folded) ?? []) : []
  if (spared !== '' && (who === null || spared.startsWith(phraseKey(who))))
    return [...sparedWords, ...spared.split(' ')]
  const actor = who === null ? null : actorAsked(u)
  return actor !== null && actsItself(actor, who) !== false ? actor.split(' ') : []
}

const inspectsItself = /tự kiểm tra/iu
const subject = /^ ((?:\S+ ){0,5}?\S+) (?:khong|chua|ngoai) /

const sparedWords =
  'don vi co quan dia phuong noi nganh ngoai khong thuoc nam danh sach doi tuong dien'.split(' ')
