// What a confirmation must not overlook, wherever it came from: a body of another level ("do huyện quản lý" where the text
// gives it to the communes), what is set apart for the level that is claimed, another year of issue, the other half of the day, another hour.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { isOfOtherLevel } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { doerTold } from './doer-told.ts'
import { contradicted, unsettled } from './outcome.ts'
import { recurs } from './recurs.ts'
import { toldWhole } from './told-whole.ts'

/** A confirmed claim put right where what is quoted has another level, year of issue or half of the day. */
export function withoutOversight(asked: Asked, told: Draft): Draft {
  if (told.lines[0] === texts.notSo && claimsDay(asked) && !tellsDay(told))
    return unsettled({ ...told, lines: told.lines.slice(1) })
  if (told.lines[0] !== texts.yes) return told
  const other =
    otherLevel(asked, told) ??
    setApart(asked, told) ??
    otherYear(asked, told) ??
    otherHalf(asked, told) ??
    otherHour(asked, told)
  const bare = { ...told, lines: told.lines.slice(1) }
  const often = rhythmTold(asked, told)
  if (often !== 'yes')
    return often === 'open' ? unsettled(bare) : contradicted(bare, often.written, often.claimed)
  if (other !== null) return contradicted(bare, other)
  return namesLevel(asked, told) && holdsOfAll(asked, told) ? toldWhole(asked, told) : unsettled(bare)
}

/** A claimed "trước ngày 25 hằng tháng" is borne out by the quotes that tell that very rhythm. */
function rhythmTold({ u, asOf }: Asked, { citations }: Draft): ReturnType<typeof recurs> {
  const claimed = u.dates.filter((d) => d.kind === 'recurring')
  return recurs(claimed, parseTimeExpressions(citations.map((c) => c.quote).join('\n'), asOf))
}

const byLevel =
  / (?:do|thuoc|giao|giao cho) (?:(?:uy ban nhan dan|ubnd|chu tich|cap) )*(huyen|quan|xa|phuong|tinh) /

/** The body of another level than the claim gives the matter to; `null` where the claim names none, or the text has it too. */
function otherLevel(asked: Asked, found: Draft): string | null {
  const level = byLevel.exec(asked.u.folded)?.[1]
  const doer = level === undefined ? null : doerTold(asked, found)
  if (level === undefined || doer === null || !isOfOtherLevel(level, doer)) return null
  const said = ` ${phraseKey(found.citations[0]?.quote ?? '')} `
  return said.includes(` ${level} `) ? null : doer
}

/** What is given to "các cơ quan, đơn vị" says nothing of one level beyond doubt; no level claimed is none missing. */
function namesLevel(asked: Asked, found: Draft): boolean {
  const level = byLevel.exec(asked.u.folded)?.[1]
  if (level === undefined) return true
  const said = [...found.lines.slice(1), ...found.citations.map((c) => c.quote), doerTold(asked, found) ?? '']
  return ` ${phraseKey(said.join(' '))} `.includes(` ${level} `)
}

/** A day is claimed of a limit: words without any day deny it no more than they bear it out. */
function claimsDay({ u }: Asked): boolean {
  return (
    u.dates.some((d) => ['date', 'limit', 'recurring'].includes(d.kind) && /\d/u.test(d.text)) &&
    / (?:han|gui|nop|bao cao|trinh|truoc|cham nhat) /.test(u.folded)
  )
}

function tellsDay({ citations }: Draft): boolean {
  return citations.some(({ section, quote }) => section !== 'mở đầu' && anyDay.test(quote))
}

const anyDay =
  /\d{1,2}\s*[/-]\s*\d{1,2}|(?:ngày|tháng|quý|tuần)\s+(?:\d|[IVX]+(?!\p{L}))|không (?:phải|cần|lập|gửi|nộp|báo cáo)/iu

/** "Cuộc nào cũng báo trước", "mọi đơn vị đều": what is told of some is not so of all. */
function holdsOfAll({ u }: Asked, { citations }: Draft): boolean {
  if (!ofAll.test(u.folded)) return true
  return citations.some(({ quote }) => saysAll.test(quote))
}

const ofAll =
  / nao (?:\S+ ){0,6}?cung | (?:moi|tat ca(?: cac)?|bat ki) (?:\S+ ){1,8}?(?:deu|cung) | luc nao cung | luon luon /
const saysAll = /(?<!\p{L})(?:mọi|tất cả|toàn bộ|100\s*%|đều|mỗi|từng|bất kỳ|bất cứ|các|luôn)(?!\p{L})/iu

const levelsSaid: [RegExp, RegExp][] = [
  [/ (?:xa|phuong|thi tran) /, /xã|phường|thị trấn/iu],
  [/ (?:huyen|quan|thi xa) /, /huyện|quận|thị xã/iu],
  [/ (?:cap|cac|ubnd|moi) tinh /, /tỉnh/iu],
]
const apart =
  /[;,.(]\s+((?:riêng |đối với |riêng đối với )?(?:các |Ủy ban nhân dân |UBND )*(?:cấp |đơn vị cấp )?(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh)(?!\p{L})[^;.()]*?(?<!\p{L})(?:được|không|chỉ|có thể|thì|thực hiện)(?!\p{L})[^;.()]*)/giu

/** "Bố trí 01 người chuyên trách; cấp xã được bố trí kiêm nhiệm": of the communes the first is not so. */
function setApart({ u }: Asked, { citations }: Draft): string | null {
  const quote = citations[0]?.quote ?? ''
  const matter = u.terms.filter((t) => t.weight >= 0.8)
  for (const [claimed, written] of levelsSaid) {
    if (!claimed.test(u.folded)) continue
    for (const { index, 1: clause = '' } of quote.matchAll(apart)) {
      const rule = quote.slice(0, index)
      const saying = (words: string) =>
        matter.filter((t) => ` ${phraseKey(words)} `.includes(` ${t.folded} `)).length
      if (written.test(clause) && !written.test(rule) && saying(rule) > saying(clause)) return clause.trim()
    }
  }
  return null
}

const issuedIn =
  / (?:ban hanh|ky|ra doi|cong bo|phat hanh)(?: \S+){0,3}? nam ((?:19|20)\d\d) | la (?:van ban|ke hoach|quyet dinh|cong van|thong tu|nghi dinh|chi thi) (?:cua )?nam ((?:19|20)\d\d) /

/** The year in which the one document told of was issued, where another is claimed. */
function otherYear({ u, view }: Asked, { documents }: Draft): string | null {
  const [, ofIssue, ofPaper] = issuedIn.exec(u.folded) ?? []
  const year = ofIssue ?? ofPaper
  const [only, ...more] = view.held.filter((d) => documents.includes(d.id))
  if (year === undefined || !only || more.length > 0 || only.header.issued === null) return null
  const own = `${only.header.issued} ${ofIssue ? '' : (only.header.title ?? '')}`
  return own.includes(year) ? null : (only.header.issuedAsWritten ?? only.header.issued.slice(0, 4))
}

const half = / (sang|chieu)(?: ngay| thu \S+)? \d| buoi (sang|chieu) /
const halves = { sang: /(?<!\p{L})sáng(?!\p{L})/iu, chieu: /(?<!\p{L})chiều(?!\p{L})/iu }

/** "Chiều 10/5" of a visit that is set for the morning. */
function otherHalf({ u }: Asked, { citations }: Draft): string | null {
  const [, byDay, named] = half.exec(u.folded) ?? []
  const claimed = byDay ?? named
  const quote = citations[0]?.quote ?? ''
  if (claimed !== 'sang' && claimed !== 'chieu') return null
  const other = claimed === 'sang' ? halves.chieu : halves.sang
  return halves[claimed].test(quote) ? null : (other.exec(quote)?.[0] ?? null)
}

const clock =
  /(?<![\p{L}\d])(\d{1,2})\s*(?:giờ|gio|h)(?:\s*(\d{2})(?!\d|\s*\/)(?:\s*phút)?)?(?=\s*(?:,?\s*(?:ngày|sáng|chiều|thứ|hôm|ngay|sang|chieu|thu)(?!\p{L})|\d{1,2}\s*\/))/giu

/** "Lúc 8 giờ ngày 27/5" of a visit that is set for 14 giờ. */
function otherHour({ u }: Asked, { citations }: Draft): string | null {
  const hours = (text: string) => [...text.matchAll(clock)].map((m) => ({ text: m[0], at: minutes(m) }))
  const [claimed, ...more] = hours(u.text)
  const told = citations.flatMap((c) => hours(c.quote))
  if (!claimed || more.length > 0 || told.some((t) => t.at === claimed.at)) return null
  return told[0]?.text ?? null
}

function minutes([, hour, minute]: RegExpExecArray): number {
  return 60 * Number(hour) + Number(minute ?? 0)
}
