// Corrections of a finding that is kept, in plain words: "sửa phát hiện 14: mức độ thành nhẹ", "14 hạn khắc phục đổi
// thành 20/12", "bổ sung 2023-014: 3 hồ sơ quá 10 ngày", "đổi hạn của phát hiện 14 sang 20/12 vì đơn vị xin lùi". Pure.

import { foldLetters } from '../../library/fold-offsets.ts'
import type { Change } from './draft.ts'
import { type EditContext, parseEdit } from './parse-edit.ts'

export interface Correction {
  /** The finding meant as typed: "14", "2023-014"; `null` when none is named. */
  typed: string | null
  /** Empty when the words name the finding, want it changed and do not say what. */
  changes: Exclude<Change, { field: 'remove' }>[]
  reason: string | null
  /** Asks for the finding to be taken away. */
  remove: boolean
}

const VERB =
  /^(?:sửa|sua|đổi|doi|chỉnh|chinh|điều\s+chỉnh|dieu\s+chinh|đính\s+chính|dinh\s+chinh|cập\s+nhật|cap\s+nhat|chuyển|chuyen|gia\s+hạn|gia\s+han|lùi|lui|dời|doi|bổ\s+sung|bo\s+sung|thêm|them|xóa|xoá|xoa|hủy|huỷ|huy|bỏ|bo)(?=[\s:])/iu
const NAMED =
  /(?:^|\s)(?:(?:c[uủ]a|cho|[oở])\s+)?(?:(?:ph[aá]t\s+hi[eệ]n|t[oồ]n\s+t[aạ]i)\s+(?:s[oố]\s+)?((?:20\d\d-)?\d{1,6})|(20\d\d-\d{1,6}))(?=$|[\s:,.;])\s*[:,]?/iu
/** "đổi hạn 14 thành 20/12" */
const BETWEEN =
  /(?<=^\S+\s+(?:hạn|mức\s+độ|lĩnh\s+vực|đơn\s+vị|kiến\s+nghị|han|muc\s+do|linh\s+vuc|don\s+vi)\s+)(?:c[uủ]a\s+)?(\d{1,6})\s+(?=(?:thành|sang|xuống|lên|là|thanh|xuong|len|la)\s)/iu
const BARE = /^(?:s[oố]\s+)?(\d{1,6})\s*[:,]?\s+(?=\p{L})/iu
const SAID_REASON =
  /[,;.]?\s*(?:với\s+|voi\s+)?(?:lý\s+do|lí\s+do|ly\s+do)\s*(?:là\s+|la\s+)?[:：]?\s+([\s\S]+)$/iu
const BECAUSE = /[,;.]?\s+(?:vì|bởi\s+vì|do|tại|vi|boi\s+vi)\s+([\s\S]+)$/iu

/** `null` for words that correct nothing that is kept. */
export function parseCorrection(text: string, context: EditContext): Correction | null {
  const said = text.trim()
  if (/[?？]\s*$/.test(said)) return null
  const verb = VERB.exec(said)
  const named = numberIn(said, verb?.[0] ?? '')
  if (named === null && verb === null) return null
  const rest = named?.rest ?? said
  const typed = named?.typed ?? null
  if (isRemoval(rest)) return typed === null ? null : { typed, changes: [], reason: null, remove: true }
  const { words, reason } = withReason(rest)
  const changes = changesIn(words, context)
  if (changes.length > 0)
    return { typed, changes, reason: reason ?? reasonBehind(words, changes, context), remove: false }
  return typed !== null && verb !== null ? { typed, changes, reason, remove: false } : null
}

const isRemoval = (rest: string) => /^(?:xoa|huy|bo)(?: (?:di|nhe|giup|bo))*$/.test(foldLetters(rest).trim())

/** The number, and the words without it. A bare number counts only in front of the name of a part and a change of it. */
function numberIn(said: string, verb: string): { typed: string; rest: string } | null {
  const named = NAMED.exec(said)
  if (named !== null && named.index <= 60) {
    const before = said.slice(0, named.index).trim()
    const after = said.slice(named.index + named[0].length).trim()
    return { typed: named[1] ?? named[2]!, rest: [before, after].filter((part) => part !== '').join(' ') }
  }
  const between = verb === '' ? null : BETWEEN.exec(said)
  if (between !== null) return { typed: between[1]!, rest: said.replace(BETWEEN, '') }
  const behindVerb = said.slice(verb.length).trimStart()
  const bare = BARE.exec(behindVerb)
  if (bare === null) return null
  const after = behindVerb.slice(bare[0].length)
  if (verb === '' && !CHANGES.test(foldLetters(after))) return null
  if (verb !== '' && !PART.test(foldLetters(after))) return null
  return { typed: bare[1]!, rest: [verb, after].filter((part) => part !== '').join(' ') }
}

const PART_WORDS = '(?:muc do|muc|don vi|thoi han|han khac phuc|han|linh vuc|kien nghi|noi dung|mo ta)'
const PART = new RegExp(`^${PART_WORDS}(?![a-z])`)
const CHANGES = new RegExp(
  `^${PART_WORDS}(?: [a-z]+){0,3}? ?(?:doi |sua |chuyen |dieu chinh |lui |doi lai |sua lai )*(?:thanh|sang|den|ve|xuong|len|la|:)(?![a-z])`,
)

function withReason(rest: string): { words: string; reason: string | null } {
  const said = SAID_REASON.exec(rest)
  if (said === null) return { words: rest, reason: null }
  return { words: rest.slice(0, said.index).trim(), reason: said[1]!.trim() }
}

/** The whole as one change, else each part between commas as its own. */
function changesIn(words: string, context: EditContext): Correction['changes'] {
  const verb = VERB.exec(words)?.[0] ?? ''
  const parts = words.split(
    /\s*[;,]\s*(?=\p{L})|\s+v[aà]\s+(?=(?:mức|hạn|lĩnh|đơn|kiến|nội|muc|han|linh|don|kien|noi)\s)/iu,
  )
  const read = parts.map((part, i) => changeIn(i === 0 ? part : `${verb} ${part}`, context))
  if (parts.length > 1 && read.every((change) => change !== null)) return read as Correction['changes']
  const whole = changeIn(words, context)
  return whole === null ? [] : [whole]
}

function changeIn(words: string, context: EditContext): Correction['changes'][number] | null {
  const change = parseEdit(words, context)?.change ?? parseEdit(withoutReason(words), context)?.change ?? null
  return change === null || change.field === 'remove' ? null : shortened(change, words, context)
}

const withoutReason = (words: string) => words.replace(BECAUSE, '')

/** A unit or a date ends where its reason begins; words of a finding may hold "vì" themselves. */
function shortened(
  change: Correction['changes'][number],
  words: string,
  context: EditContext,
): Correction['changes'][number] {
  if (change.field !== 'unit' || !BECAUSE.test(words)) return change
  const alone = parseEdit(withoutReason(words), context)?.change
  return alone?.field === 'unit' ? alone : change
}

const ENUMERATED = new Set(['severity', 'due', 'area', 'unit'])

function reasonBehind(words: string, changes: Correction['changes'], context: EditContext): string | null {
  if (!changes.every(({ field }) => ENUMERATED.has(field))) return null
  const because = BECAUSE.exec(words)
  if (because === null || changesIn(words.slice(0, because.index), context).length < changes.length)
    return null
  return because[1]!.trim()
}
