// Changes to a draft or a finding in plain words: "sửa mức độ thành nhẹ", "hạn 20/12", "thêm: 3 hồ sơ quá 10 ngày",
// "phát hiện 2: đơn vị là Sở Y tế". Pure.

import type { Day } from '../../document.ts'
import { foldLetters } from '../../library/fold-offsets.ts'
import type { Missing } from '../finding.ts'
import type { Knowledge } from '../knowledge.ts'
import { readArea } from '../read-area.ts'
import { readDue, readTimes } from '../read-due.ts'
import { readQuantities } from '../read-quantities.ts'
import { readSeverity } from '../read-severity.ts'
import { findUnits } from '../read-unit.ts'
import type { Change } from './draft.ts'

export interface EditContext {
  asOf: Day
  knowledge: Knowledge
}

export interface Edit {
  /** Index of the finding meant; `null` when none is named. */
  item: number | null
  change: Change
}

const FIELDS: [RegExp, Change['field']][] = [
  [/^(?:muc do|muc|tinh chat)\b/, 'severity'],
  [/^(?:don vi|co quan)\b/, 'unit'],
  [/^(?:thoi han|han khac phuc|han|ngay khac phuc|khac phuc|ngay)\b/, 'due'],
  [/^(?:linh vuc|noi dung cchc|mang)\b/, 'area'],
  [/^(?:kien nghi|de nghi|yeu cau)\b/, 'recommendation'],
  [/^(?:noi dung|mo ta|cau chu|loi)\b/, 'text'],
]

/** `null` when the words say no change. `asked` is the field that was asked for: bare words are then its value. */
export function parseEdit(text: string, context: EditContext, asked: Missing | null = null): Edit | null {
  const { item, rest } = itemOf(text.trim())
  const folded = foldLetters(rest)
  if (
    /^(?:xoa|bo)\s+(?:phat hien|muc|cai|dong|tin)(?:\s+(?:nay|do|cuoi))?$/.test(folded) ||
    (item !== null && /^(?:xoa|bo)(?: di)?$/.test(folded))
  )
    return { item, change: { field: 'remove' } }
  const dropped = /^(?:xoa|bo)\s+(?:thoi\s+)?han/.test(folded)
  if (dropped) return { item, change: { field: 'due', value: null } }
  const added = /^(?:thêm|them|bổ sung|bo sung)\s*(?:là\s*|:|：)?\s*/iu.exec(rest)
  if (added !== null) return addition(item, rest.slice(added[0].length), context)
  const moved = /^(?:gia\s+hạn|gia\s+han|lùi|lui|dời)\s+(?:hạn\s+|han\s+|thời\s+hạn\s+)?/iu.exec(rest)
  if (moved !== null) return bare(item, rest.slice(moved[0].length), context, 'due')
  const verb = VERB.exec(rest)
  const body = (verb === null ? rest : rest.slice(verb[0].length)).replace(/^(?:sang|thành)\s+/iu, '')
  const named = FIELDS.find(([pattern]) => pattern.test(foldLetters(body)))
  if (named === undefined) return verb !== null || asked !== null ? bare(item, body, context, asked) : null
  const value = valueIn(body, named[0])
  if (verb === null && asked === null && value === body) return null
  // "nội dung sai" says what was seen; "nội dung thành …" changes it
  if (named[1] === 'text' && verb === null && asked === null && !CONNECTED.test(body)) return null
  const change = readValue(named[1], value, context)
  return change && { item, change }
}

const VERB =
  /^(?:sửa|sua|đổi|doi|chỉnh|chinh|điều\s+chỉnh|dieu\s+chinh|đính\s+chính|dinh\s+chinh|cập\s+nhật|cap\s+nhat|chuyển|chuyen|để|de|ghi)\s+(?:lại\s+|lai\s+)?/iu
const CONNECTED = /^(?:\p{L}+\s+){1,3}?(?:thành|thanh|là|la)\s|^(?:\p{L}+\s*){1,3}?[:=→]/iu

function itemOf(text: string): { item: number | null; rest: string } {
  const named =
    /^(?:ph[aá]t\s+hi[eệ]n|m[uụ]c|c[aá]i)\s+(?:s[oố]\s*)?(?:th[uứ]\s*)?(\d{1,2})\s*[:,]?\s+/iu.exec(text)
  if (named === null) return { item: null, rest: text }
  return { item: Number(named[1]) - 1, rest: text.slice(named[0].length) }
}

/** What stands behind the field's name and "thành", "là", "sang", ":". */
function valueIn(body: string, field: RegExp): string {
  const length = field.exec(foldLetters(body))?.[0].length ?? 0
  const rest = body.slice(length)
  return rest
    .replace(
      /^\s*(?:vi phạm\s*)?(?:(?:được\s+)?(?:đổi|doi|sửa|sua|chuyển|chuyen|lùi|lui|dời)\s+(?:lại\s+)?)?/iu,
      '',
    )
    .replace(/^(?:từ|tu)\s+.{1,60}?\s+(?=(?:thành|thanh|sang|xuống|xuong|lên|len|về|đến|den)\s)/iu, '')
    .replace(/^\s*(?:thành|thanh|là|la|sang|:|=|→|xuống|xuong|lên|len|về)?\s*:?\s*/iu, '')
    .trim()
}

function addition(item: number | null, typed: string, context: EditContext): Edit | null {
  const said = typed.replace(/^(?:thêm|them)\s*:?\s+/iu, '')
  const quantities = readQuantities(said, [], context.asOf, context.knowledge).map(({ value, what }) => ({
    value,
    what,
  }))
  if (said.trim() === '') return null
  if (/^(?:kiến nghị|đề nghị|yêu cầu|kien nghi|de nghi|yeu cau)/iu.test(said)) {
    return { item, change: { field: 'recommendation', value: said.trim() } }
  }
  return { item, change: { field: 'quantities', value: quantities, text: said.trim() } }
}

function bare(item: number | null, said: string, context: EditContext, asked: Missing | null): Edit | null {
  const to = said.replace(/^(?:thành|thanh|là|la|sang)\s+/iu, '')
  const fields = asked === null ? (['severity', 'due', 'unit'] as const) : [asked]
  for (const field of fields) {
    const change = readValue(field, to, context)
    if (change !== null) return { item, change }
  }
  return null
}

function readValue(field: Change['field'], value: string, { asOf, knowledge }: EditContext): Change | null {
  switch (field) {
    case 'severity': {
      const severity = readSeverity(
        `mức ${value.replace(/^m[uứ]c(?:\s+[dđ][oộ])?\s+/iu, '')}`,
        knowledge,
      )?.severity
      return severity === undefined ? null : { field, value: severity }
    }
    case 'due': {
      const said = /^(?:trước|truoc|chậm|cham|hạn|han|trong|đến|den)/iu.test(value) ? `hạn ${value}` : value
      const due = readDue(`khắc phục ${said}`, readTimes(`khắc phục ${said}`, asOf), {
        asOf,
        knowledge,
        calendar: null,
      })
      return due === null ? null : { field, value: due.due }
    }
    case 'unit': {
      const found = findUnits(value, knowledge, asOf)[0]
      if (found !== undefined) {
        const { unit, candidates } = found
        return { field, value: unit, ...(candidates.length > 0 ? { candidates } : {}) }
      }
      return /^\p{Lu}/u.test(value) && value.length < 120 ? { field, value } : null
    }
    case 'area': {
      const area = readArea(value, [], [], knowledge)
      return area === null ? null : { field, value: area }
    }
    case 'recommendation':
    case 'text':
      return value === '' ? null : { field, value }
    default:
      return null
  }
}
