// "Các hệ thống dùng để kiểm tra": a list that the text keeps as a table with a column of that name.

import type { Section } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { type Draft, emptyDraft, proven } from '../draft.ts'
import { ofHalfAsked } from './half-of-day.ts'
import { addRows } from './rows.ts'
import { isNamed } from './rows-where.ts'

const asksList =
  / (?:cac|nhung|danh sach|liet ke(?: cac)?|(?:ke|neu)(?: ra)? ten(?: cac)?)(?: (?:\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= \S+ \S+ ))? (\S+ \S+)(?: nao| gi)? /
/** Their names are asked for, and no sentence about them. */
const names = / (?:ke|neu)(?: ra)? ten (?!ai )| (?:liet ke|danh sach) /
/** By when a list is sent is told by the duty, not by the list. */
const asksDay = / (?:han|cham nhat|(?:ngay|thang|quy|thoi gian|luc|hom) (?:nao|may)) /
const asksOne = / (?:ai|khi nao|bao gio|bao nhieu|may|dau|vi sao|khong|chua) /

/** The rows of the one table whose column is called by the thing asked for; those with a cell that the question names. */
export function composeTableOf(asked: Asked): Draft | null {
  const { u } = asked
  const noun = asksList.exec(u.folded)?.[1]
  if (!noun || asksOne.test(u.folded) || asksDay.test(u.folded) || asksOther(u.folded, noun)) return null
  const tables = asked.documents.flatMap((prepared) => {
    const rows = prepared.units.filter((u) =>
      u.row?.cells.some((c) => new RegExp(`^(?:ten )?${noun}$`, 'u').test(phraseKey(c.column))),
    )
    const [first] = rows
    return first && rows.length > 1 && rows.every((r) => r.section === first.section)
      ? [{ prepared, section: first.section, rows }]
      : []
  })
  const [only, ...more] = tables
  if (!only || more.length > 0 || (!names.test(u.folded) && isToldElsewhere(asked, only.section))) return null
  if (!asked.scope.named && isOfOther(asked, only.section)) return null
  const draft = emptyDraft('answered')
  const ofHalf = ofHalfAsked(u.folded, only.rows, (row) => row)
  const named = ofHalf.filter(({ row }) => row?.cells.some((c) => isNamed(c.text, u.folded)))
  addRows(draft, asked, only.prepared, only.section, named.length > 0 ? named : ofHalf)
  return proven(draft, [only.prepared.document])
}

/** "Phải cấp thứ gì để xem được các hệ thống?": of the list itself "gì" and "nào" stand right behind its name. */
function asksOther(folded: string, noun: string): boolean {
  return folded
    .split(/ (?:gi|nao)(?= )/)
    .slice(0, -1)
    .some((before) => !before.replace(/ (?:la|gom|ten|co)$/, '').endsWith(` ${noun}`))
}

/** "Thủ tục X gồm những nội dung gì": a column of that name in a table that holds little of the question tells of something else. */
function isOfOther({ evidence }: Asked, section: Section): boolean {
  return evidence.every((e) => e.unit.section !== section || e.share < leastShare)
}

const leastShare = 0.45

/** By so much of the question a list falls behind the sentence that is meant. */
const apart = 0.25

/** "Xin tài khoản của các hệ thống ở đâu?": a sentence elsewhere holds all that is asked, of which the list has a part. */
function isToldElsewhere({ evidence }: Asked, section: Section): boolean {
  const whole = evidence.find((e) => e.share >= 0.95 && e.said >= 0.9)
  const most = Math.max(0, ...evidence.filter((e) => e.unit.section === section).map((e) => e.share))
  return whole !== undefined && whole.unit.section !== section && most < whole.share - apart
}
